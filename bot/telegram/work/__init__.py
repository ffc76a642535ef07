"""What errands do, a module for each feature. Importing one registers its kinds."""

from bot.telegram.work import programmes, unit_files

__all__ = ["programmes", "unit_files"]
