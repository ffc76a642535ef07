"""Rehearsing reminders: what the ladder would bring, played on a copy of the data by the very rules that remind."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.db import offices, people
from bot.db.engine import Tx
from bot.domain.calendar import DAY
from bot.domain.ladder import Rung
from bot.domain.office import Office, UnitRef
from bot.domain.people import Role
from bot.domain.units import UnitKind
from bot.usecases import reminding
from bot.usecases.reminding import Reminders


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What would be said of one unit to somebody at an instant (UTC).

    What has the same instant, rung and addressee is one message to the group or to a coordinator; `to` is empty where
    an office has no coordinator to tell. `text_key` names the text.
    """

    at: datetime
    unit: UnitRef
    rung: Rung
    to: str
    text_key: str


def rehearse(tx: Tx, days: int) -> Iterator[Rehearsed]:
    """What so many days would bring, today included, if nobody answered or published.

    Changes what it looks at: the transaction is to be rolled back.
    """
    office = offices.get(tx)
    for moment in _moments(tx.now, office, days):
        then = replace(tx, now=moment)
        for due in reminding.remind(then, office):
            yield from _said(then, office, due)


def _moments(now: datetime, office: Office, days: int) -> Iterator[datetime]:
    """The instants at which prompts go out: now, for what is overdue, then the hours of the kinds of unit each day."""
    yield now
    today = now.astimezone(office.zone).date()
    for number in range(days):
        day = today + number * DAY
        start, end = office.hours.hours_of(day)
        for at in sorted({min(max(office.prompt_time_of(kind), start), end) for kind in UnitKind}):
            moment = datetime.combine(day, at, office.zone).astimezone(UTC)
            if moment > now:
                yield moment


def _said(tx: Tx, office: Office, due: Reminders) -> Iterator[Rehearsed]:
    names = people.names(tx, [chat for prompt in due.private for chat, _ in prompt.officers])
    for prompt in due.private:
        unit = UnitRef(prompt.unit.id, prompt.unit.code, prompt.unit.name)
        key = "prompt-private-never" if prompt.last is None else "prompt-private"
        for chat, _ in prompt.officers:
            yield Rehearsed(tx.now, unit, Rung.PRIVATE, names.get(chat, str(chat)), key)
    for each in due.in_group:
        unit = UnitRef(each.id, each.code, each.name)
        yield Rehearsed(tx.now, unit, Rung.GROUP, office.group_title or office.name, "group-prompt")
    coordinators = people.names_with_role(tx, Role.COORDINATOR, limit=1000) or [""]
    for each, _, has_officers in due.coordinators:
        unit = UnitRef(each.id, each.code, each.name)
        key = "silent-line" if has_officers else "silent-no-officer"
        for name in coordinators:
            yield Rehearsed(tx.now, unit, Rung.COORDINATORS, name, key)
