"""Gaung: a Telegram bot that coordinates the PR officers of an office's units."""

__version__ = "0.1.0"
