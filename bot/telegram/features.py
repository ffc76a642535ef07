"""Which module of `handlers` answers to a button, a command or a question. It is imported when first needed.

What an office sets up once and what its operator does now and then would otherwise lie in memory for ever.
"""

from importlib import import_module
from typing import Final

OF_BUTTONS: Final[dict[str, tuple[str, ...]]] = {
    "a": ("auditlog",),
    "b": ("unpublished",),
    "c": ("chats",),
    "ca": ("finding",),
    "d": ("drafts", "drafting", "albums"),
    "di": ("silence",),
    "df": ("difficulties",),
    "e": ("desk",),
    "f": ("imports",),
    "g": ("group_prompts",),
    "h": ("held",),
    "i": ("invitations",),
    "j": ("joining",),
    "k": ("kit", "templates"),
    "l": ("reports",),
    "la": ("ladder", "wordings"),
    "m": ("menu",),
    "n": ("names", "programmes"),
    "o": ("operators",),
    "p": ("prompts",),
    "q": ("requests",),
    "r": ("reports", "report_edits"),
    "rc": ("collage",),
    "re": ("recaps", "drilling"),
    "rd": ("recap_files",),
    "rk": ("ranking",),
    "s": ("settings",),
    "t": ("team",),
    "u": ("units", "unit_edits"),
    "v": ("albums", "archive"),
    "w": ("my_unit",),
    "x": ("accounts", "repetitions"),
    "y": ("my_data",),
    "z": ("calendar", "pauses", "leave", "phone"),
}
"""By what stands before the dot of a button's verb."""

OF_COMMANDS: Final[dict[str, str]] = {
    "audit": "auditlog",
    "bantuan": "menu",
    "belumtayang": "unpublished",
    "cari": "finding",
    "cuti": "leave",
    "dataku": "my_data",
    "diam": "silence",
    "erase": "my_data",
    "hapus": "my_data",
    "help": "menu",
    "lapor": "menu",
    "meja": "desk",
    "menu": "menu",
    "mydata": "my_data",
    "panduan": "menu",
    "pasang": "chats",
    "pengaturan": "settings",
    "peringkat": "ranking",
    "program": "programmes",
    "rekap": "recaps",
    "ranking": "ranking",
    "satker": "units",
    "start": "joining",
}

OF_ANSWERS: Final[dict[str, str]] = {
    "account": "accounts",
    "audit": "auditlog",
    "away": "leave",
    "calday": "calendar",
    "calhours": "pauses",
    "calmove": "pauses",
    "calpause": "pauses",
    "dfnew": "difficulties",
    "dfsay": "difficulties",
    "didate": "silence",
    "draft": "drafts",
    "find-person": "team",
    "holder": "accounts",
    "ladder": "ladder",
    "letterhead": "templates",
    "link": "reports",
    "myname": "my_data",
    "name": "names",
    "phone": "phone",
    "points": "ranking",
    "published": "prompts",
    "ranswer": "report_edits",
    "review": "desk",
    "rfield": "report_edits",
    "search": "finding",
    "searchin": "finding",
    "set": "settings",
    "stuck": "difficulties",
    "template": "templates",
    "unitcode": "unit_edits",
    "unitdays": "unit_edits",
    "unitfind": "units",
    "unitlines": "unit_edits",
    "unitname": "unit_edits",
    "unitnew": "unit_edits",
    "until": "prompts",
    "web": "desk",
    "words": "wordings",
}
"""By the kind of the question, see `people.ask`."""


def for_button(verb: str) -> None:
    """Have the handler of a button's verb registered, where there is one."""
    _load(*OF_BUTTONS.get(verb.partition(".")[0], ()))


def for_command(name: str) -> None:
    """Have the handler of a command registered, where there is one."""
    if name in OF_COMMANDS:
        _load(OF_COMMANDS[name])


def for_answer(kind: str) -> None:
    """Have the handler of answers to a kind of question registered, where there is one."""
    if kind in OF_ANSWERS:
        _load(OF_ANSWERS[kind])


def all_of_them() -> None:
    """Have everything registered."""
    _load(*(name for names in OF_BUTTONS.values() for name in names), *OF_COMMANDS.values(), *OF_ANSWERS.values())


def _load(*names: str) -> None:
    for name in names:
        import_module(f"bot.telegram.handlers.{name}")
