"""What errands do, a module for each feature. Importing one registers its kinds."""

from bot.telegram.work import (
    auditlog,
    calendar,
    digests,
    group,
    invitations,
    kit,
    months,
    my_data,
    pauses,
    photos,
    programmes,
    ranking,
    recap_files,
    silence,
    unit_files,
)

__all__ = [
    "auditlog",
    "calendar",
    "digests",
    "group",
    "invitations",
    "kit",
    "months",
    "my_data",
    "pauses",
    "photos",
    "programmes",
    "ranking",
    "recap_files",
    "silence",
    "unit_files",
]
