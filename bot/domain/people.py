"""Who people are to the bot."""

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
