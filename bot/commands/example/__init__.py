"""The example office that the demo opens with: `prepare` fills the bot's database and the simulated chats."""

from bot.commands.example.office import Example, prepare

__all__ = ["Example", "prepare"]
