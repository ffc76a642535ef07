"""Telegram: the only place, with `bot.app`, that knows python-telegram-bot."""
