"""What errands do, a module for each feature. Importing one registers its kinds."""

from bot.telegram.work import invitations

__all__ = ["invitations"]
