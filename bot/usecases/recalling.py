"""Recalling: who left a draft overnight is reminded of it once, on the next working morning; planned ones come back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import groupby
from typing import Final

from bot.clock import local_date
from bot.db import jobs, recalls
from bot.db.engine import Tx
from bot.db.recalls import Left
from bot.domain.office import Actor, Office
from bot.domain.people import Language
from bot.domain.reports import Draft

JOB: Final = "drafts.recalled"
PLANNED: Final = "drafts.planned"
MOST_PLANNED: Final = 5000
AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True)
class Recall:
    """The drafts that somebody is to be reminded of, in one message."""

    chat_id: int
    language: Language
    drafts: tuple[Left, ...]


def due(tx: Tx, office: Office) -> tuple[list[Recall], bool]:
    """Who is to be reminded now of what was left before today; whether there may be more. No draft comes up twice.

    Nothing outside working hours. A draft of an activity still to come waits until the day after it.
    """
    if not office.hours.is_working(tx.now):
        return [], False
    day = local_date(tx.now, office.zone)
    if jobs.is_claimed(tx, JOB, day.isoformat()):
        return [], False
    midnight = datetime.combine(day, time(), office.zone).astimezone(UTC)
    found = recalls.due(tx, midnight, day, AT_ONCE)
    more = len(found) == AT_ONCE
    if more:
        found = _whole(found)
    else:
        # What is left before a day does not grow in its course.
        jobs.claim(tx, JOB, day.isoformat())
    if found:
        recalls.mark(tx, [each.draft_id for each in found], day)
    return [
        Recall(theirs[0].chat_id, theirs[0].language, tuple(theirs))
        for theirs in (list(each) for _, each in groupby(found, key=lambda left: left.person_id))
    ], more


def _whole(found: Sequence[Left]) -> list[Left]:
    """Without the last officer, who may have more drafts than fitted in; that one comes first the next time."""
    last = found[-1].person_id
    kept = [each for each in found if each.person_id != last]
    return kept or list(found)


def planned(tx: Tx, office: Office) -> list[Left]:
    """The planned drafts whose day has come and of which nobody was told yet; none outside working hours."""
    if not office.hours.is_working(tx.now):
        return []
    day = local_date(tx.now, office.zone)
    if not jobs.claim(tx, PLANNED, day.isoformat()):
        return []
    found = recalls.planned(tx, day, MOST_PLANNED)
    recalls.mark(tx, [each.draft_id for each in found], day)
    return found


def others(tx: Tx, actor: Actor, draft_id: int) -> list[Left]:
    """The actor's open drafts that were recalled, but for one."""
    return [left for left in recalls.recalled_of(tx, actor.id) if left.draft_id != draft_id]


def throw_away(tx: Tx, actor: Actor, draft_id: int) -> tuple[Draft, list[Left]]:
    """Discard a draft that was recalled; and the others that were and still are open."""
    # Imported with the first draft that is thrown away: the morning's look does without.
    from bot.usecases import drafting

    draft = drafting.discard(tx, actor, draft_id)
    return draft, others(tx, actor, draft_id)
