"""What a process finds around it that a test starts."""

import os
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOT_HANDED_ON = ("COVERAGE_", "GAUNG_", "PYTHONDONTWRITEBYTECODE", "TELEGRAM_")


def surroundings() -> dict[str, str]:
    """The environment without the settings of a bot, and without orders to measure or to compile anew what runs.

    Measured, it takes twice as long, and tells nothing when it is killed. What it does, stories do in this process too.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(NOT_HANDED_ON)}
    return {**kept, "PYTHONPATH": str(ROOT)}
