"""What errands do, a module for each feature. Importing one registers its kinds."""

from bot.telegram.work import group

__all__ = ["group"]
