"""What errands do, a module for each feature. Importing one registers its kinds."""

from bot.telegram.work import (
    auditlog,
    calendar,
    finding,
    group,
    invitations,
    kit,
    my_data,
    pauses,
    photos,
    programmes,
    silence,
    unit_files,
)

__all__ = [
    "auditlog",
    "calendar",
    "finding",
    "group",
    "invitations",
    "kit",
    "my_data",
    "pauses",
    "photos",
    "programmes",
    "silence",
    "unit_files",
]
