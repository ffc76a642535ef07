"""Who people are to the bot."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

ETHICS_VERSION: Final = 1
"""Version of the code of ethics (PMA 12/2019) as shown on joining; raised when its wording changes."""

NOTICE_VERSION: Final = 1
"""Version of the notice on personal data (Law 27/2022) as shown on joining; raised when its wording changes."""


class Role(StrEnum):
    """What a person may do; one person may have several roles."""

    OFFICER = "officer"
    COORDINATOR = "coordinator"
    LEADER = "leader"
    OPERATOR = "operator"


class Language(StrEnum):
    """Languages of the screens; Indonesian is the default."""

    ID = "id"
    EN = "en"


@dataclass(frozen=True, slots=True)
class DataSubject:
    """Somebody about whom data may be held.

    `person_id` is None for who never joined; `name` is empty where it is not known.
    """

    telegram_id: int
    person_id: int | None = None
    name: str = ""
    username: str | None = None


LONGEST_NAME: Final = 100


def read_name(text: str) -> str | None:
    """The name that somebody typed, on one line and tidied; None where a text cannot be one.

    A name has a letter, and is no report, link or command: it has no line break and at most 100 characters.
    """
    shown = "".join(" " if sign.isspace() else sign for sign in unicodedata.normalize("NFC", text.strip()))
    name = " ".join("".join(sign for sign in shown if unicodedata.category(sign)[0] != "C").split())
    unlike = "\n" in text.strip() or "://" in name or name.startswith("/")
    if unlike or not 2 <= len(name) <= LONGEST_NAME or not any(sign.isalpha() for sign in name):
        return None
    return name
