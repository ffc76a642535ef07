"""Reading the audit log."""

from dataclasses import dataclass
from typing import Final

from bot.db import audit, people
from bot.db.engine import Tx
from bot.domain.auditing import Entry, Filter, Period, since
from bot.domain.office import Actor, Office, UnitRef
from bot.domain.refused import Refused
from bot.usecases.today import today

ASKED: Final = "audit"
FILE: Final = "audit.csv"
PAGE: Final = 8
MOST_ROWS: Final = 100_000
CHUNK: Final = 2000


@dataclass(frozen=True, slots=True)
class Page:
    """Entries, newest first, and whether there are newer and older ones."""

    entries: list[Entry]
    newer: bool
    older: bool


def wanted(
    tx: Tx, office: Office, kind: str, person_id: int | None, unit_id: int | None, period: Period
) -> tuple[Filter, str, str]:
    """The filter, and the names of its person and its unit. Raises Refused where there are none such."""
    person = unit = ""
    code = None
    if person_id is not None:
        person = audit.person_name(tx, person_id) or ""
        if not person:
            raise Refused("unknown-button")
    if unit_id is not None:
        found = audit.unit(tx, unit_id)
        if found is None:
            raise Refused("unknown-button")
        unit, code = found.name, found.code
    return Filter(kind, person_id, code, since(period, today(tx, office), office.zone)), person, unit


def page(tx: Tx, chosen: Filter, cursor: int | None) -> Page:
    """A page: from the newest; older than the entry `cursor`; or, where it is negative, newer than that entry."""
    if cursor is not None and cursor < 0:
        found = audit.page(tx, chosen, PAGE + 1, after=-cursor)
        return Page(found[-PAGE:], newer=len(found) > PAGE, older=True)
    found = audit.page(tx, chosen, PAGE + 1, before=cursor)
    return Page(found[:PAGE], newer=cursor is not None, older=len(found) > PAGE)


def ask(tx: Tx, actor: Actor, what: str, words: tuple[str, ...]) -> None:
    """The next text of the person is the name of a person or a unit to look for."""
    people.ask(tx, actor.id, ":".join((ASKED, what, *words)))


def stop_asking(tx: Tx, actor: Actor) -> None:
    """Nothing is looked for any more."""
    if (actor.asked or "").startswith(f"{ASKED}:"):
        people.ask(tx, actor.id, None)


def find_units(tx: Tx, text: str) -> list[UnitRef]:
    """Units whose name or code contains a text."""
    return audit.units_like(tx, text.strip(), PAGE)


def find_people(tx: Tx, text: str) -> list[tuple[int, str]]:
    """People who acted and whose names contain a text; the empty text finds those who acted last."""
    return audit.actors(tx, PAGE, text.strip())


def all_of(tx: Tx, chosen: Filter, before: int | None) -> list[Entry]:
    """The next entries for a file, newest first."""
    return audit.page(tx, chosen, CHUNK, before=before)


def kinds(tx: Tx) -> list[str]:
    """The kinds of acts that happened."""
    return audit.kinds(tx)
