"""What errands do, a module for each feature. Importing one registers its kinds."""

from bot.telegram.work import (
    auditlog,
    calendar,
    collage,
    digests,
    group,
    invitations,
    kit,
    my_data,
    pauses,
    photos,
    programmes,
    ranking,
    recaps,
    silence,
    unit_files,
    weeks,
)

__all__ = [
    "auditlog",
    "calendar",
    "collage",
    "digests",
    "group",
    "invitations",
    "kit",
    "my_data",
    "pauses",
    "photos",
    "programmes",
    "ranking",
    "recaps",
    "silence",
    "unit_files",
    "weeks",
]
