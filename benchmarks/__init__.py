"""Speed and memory, measured beside python-telegram-bot's plain echo bot. `python -m benchmarks --help`."""
