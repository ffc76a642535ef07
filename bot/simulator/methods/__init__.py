"""The methods of the Bot API that the simulator knows, by lower-case name."""

from bot.simulator.methods import callbacks, chats, edits, forwards, media, messages, polling, settings
from bot.simulator.methods.registry import METHODS, Method

__all__ = ["METHODS", "Method", "callbacks", "chats", "edits", "forwards", "media", "messages", "polling", "settings"]
