"""Use cases: load, decide, save. They know no Telegram type and no text."""
