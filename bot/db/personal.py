"""Which columns hold personal data, and what becomes of each when the person asks for erasure.

A test walks the schema: a column that refers to a person, or in which people's words can stand, and that is not named
here, fails it. Another holds `docs/reference/personal-data.md` against this list.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Fate(StrEnum):
    """What an erasure does to a row."""

    DELETED = "deleted"
    """The row is gone."""

    ANONYMISED = "anonymised"
    """The row stays, without anything that names or describes the person."""

    DETACHED = "detached"
    """The row stays as the unit's or the office's; it does not refer to the person any more."""

    KEPT = "kept"
    """The row does not hold the person's data, or only as office, unit or group."""


@dataclass(frozen=True, slots=True)
class Held:
    """Personal data in a table: its columns, whether /dataku gives them, what /hapus does."""

    table: str
    columns: tuple[str, ...]
    exported: bool
    fate: Fate


_REPORT = ("original", "title", "place", "story", "participants", "speakers")

REGISTRY: Final = (
    Held(
        "people",
        ("telegram_id", "name", "username", "phone", "asked", "ethics_version", "notice_version"),
        exported=True,
        fate=Fate.ANONYMISED,
    ),
    Held("roles", ("person_id",), exported=True, fate=Fate.ANONYMISED),
    Held("join_requests", ("telegram_id", "name", "username"), exported=True, fate=Fate.DELETED),
    Held("join_requests", ("decided_by",), exported=False, fate=Fate.DETACHED),
    Held("invitations", ("successor_of",), exported=False, fate=Fate.DETACHED),
    Held("wrong_tokens", ("telegram_id",), exported=True, fate=Fate.DELETED),
    Held("imports", ("person_id", "chat_id", "file_name", "rows"), exported=True, fate=Fate.DELETED),
    Held("drafts", ("person_id", "chat_id", "links", "undo", "unlike", *_REPORT), exported=True, fate=Fate.DELETED),
    Held("draft_messages", ("draft_id", "message_id", "text"), exported=True, fate=Fate.DELETED),
    Held("photos", ("draft_id", "file_id", "problem", "path", "name"), exported=True, fate=Fate.DELETED),
    Held("reports", ("person_id", *_REPORT), exported=True, fate=Fate.DETACHED),
    Held("report_versions", ("person_id", "fields"), exported=True, fate=Fate.DETACHED),
    Held("reviews", ("person_id", "note"), exported=True, fate=Fate.DETACHED),
    Held("publications", ("person_id", "url", "normalised", "handle"), exported=True, fate=Fate.DETACHED),
    Held("answers", ("person_id", "text"), exported=True, fate=Fate.DETACHED),
    Held("leaves", ("person_id", "first", "last"), exported=True, fate=Fate.DELETED),
    Held("difficulties", ("person_id",), exported=True, fate=Fate.DETACHED),
    Held("difficulty_messages", ("person_id", "text", "photo"), exported=True, fate=Fate.DETACHED),
    Held("audit", ("person_id", "actor", "subject", "detail"), exported=True, fate=Fate.ANONYMISED),
    Held("inbox", ("lane", "payload", "error"), exported=True, fate=Fate.DELETED),
    Held("outbox", ("chat_id", "key", "payload", "error"), exported=True, fate=Fate.DELETED),
    Held("errands", ("person_id", "chat_id", "arguments", "error"), exported=True, fate=Fate.DELETED),
    Held("chats", ("chat_id", "unreachable_reason", "migrated_to"), exported=True, fate=Fate.DELETED),
    Held(
        "offices",
        ("name", "group_chat_id", "group_title", "group_missing", "set_up", "letterhead", "logo"),
        exported=False,
        fate=Fate.KEPT,
    ),
    Held("group_prompts", ("chat_id",), exported=False, fate=Fate.KEPT),
    Held("units", ("name", "search"), exported=False, fate=Fate.KEPT),
    Held("programmes", ("name", "keywords"), exported=False, fate=Fate.KEPT),
    Held("accounts", ("handle", "holder"), exported=False, fate=Fate.KEPT),
    Held("templates", ("body",), exported=False, fate=Fate.KEPT),
    Held("holidays", ("name",), exported=False, fate=Fate.KEPT),
    Held("special_hours", ("name",), exported=False, fate=Fate.KEPT),
    Held("pauses", ("name",), exported=False, fate=Fate.KEPT),
    Held("unit_months", ("platforms",), exported=False, fate=Fate.KEPT),
    Held("ranking_rules", ("points",), exported=False, fate=Fate.KEPT),
    Held("prompts", ("key",), exported=False, fate=Fate.KEPT),
)


def named() -> dict[str, frozenset[str]]:
    """The columns of each table that are accounted for."""
    found: dict[str, frozenset[str]] = {}
    for each in REGISTRY:
        found[each.table] = found.get(each.table, frozenset()) | frozenset(each.columns)
    return found
