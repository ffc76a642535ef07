"""Who is silent, and which reminder falls due: cadence, ladder, answers."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from bot.clock import local_date
from bot.domain.calendar import DAY, Span, WorkingHours
from bot.domain.pauses import days_later

DEFAULT_CADENCE_DAYS: Final = 7

PRIVATE_INDEX: Final = 0
GROUP_INDEX: Final = 1
COORDINATORS_INDEX: Final = 2


class Rung(StrEnum):
    """Whom a prompt goes to."""

    PRIVATE = "private"
    GROUP = "group"
    COORDINATORS = "coordinators"


class UnitStatus(StrEnum):
    """How a unit stands on a day."""

    ON_TRACK = "on_track"
    DUE_TODAY = "due_today"
    LATE = "late"
    PAUSED = "paused"
    NEVER = "never"


class StatusWord(StrEnum):
    """The word that a screen shows for a unit (keys of texts)."""

    AKTIF = "aktif"
    KURANG_AKTIF = "kurang_aktif"
    PASIF = "pasif"
    JEDA = "jeda"
    BELUM_PERNAH = "belum_pernah"


class AnswerKind(StrEnum):
    """What somebody replied to a prompt; `follows` is a report that was begun in reply to it."""

    PUBLISHED = "published"
    NOTHING = "nothing"
    STUCK = "stuck"
    TOMORROW = "tomorrow"
    ON_LEAVE = "on_leave"
    FOLLOWS = "follows"


CHOSEN: Final = frozenset({AnswerKind.NOTHING, AnswerKind.TOMORROW, AnswerKind.ON_LEAVE})
"""Answers that last until a day which can be chosen."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """Working days after the due day at which the rungs come; `group_after` 0 leaves the group out.

    Raises ValueError unless each rung comes after the one below it.
    """

    group_after: int = 2
    coordinators_after: int = 5
    repeat: int = 5
    private_after: int = 0

    def __post_init__(self) -> None:
        steps = [self.private_after, *([self.group_after] if self.group_after else []), self.coordinators_after]
        if steps[0] < 0 or self.repeat < 1 or any(later <= sooner for sooner, later in pairwise(steps)):
            raise ValueError("each rung comes at least a working day after the one below it")


@dataclass(frozen=True, slots=True)
class KindLadder:
    """What a kind of unit has of its own; None is the office's."""

    private_after: int | None = None
    group_after: int | None = None
    coordinators_after: int | None = None
    repeat_after: int | None = None
    prompt_time: time | None = None

    def over(self, office: Ladder) -> Ladder:
        """The kind's ladder, given the office's. Raises ValueError where the two do not climb together."""
        own = (self.group_after, self.coordinators_after, self.repeat_after, self.private_after)
        whole = (office.group_after, office.coordinators_after, office.repeat, office.private_after)
        return Ladder(*(theirs if mine is None else mine for mine, theirs in zip(own, whole, strict=True)))


@dataclass(frozen=True, slots=True)
class RungDue:
    """A prompt to send: its rung, its number on the ladder (0 private, 1 group, 2 and on coordinators), its day.

    `index` tells repeats apart: unit, due day and index name a prompt for ever.
    """

    rung: Rung
    index: int
    day: date


def rung_of(index: int) -> Rung:
    """The rung of a prompt's number on the ladder."""
    return (Rung.PRIVATE, Rung.GROUP, Rung.COORDINATORS)[min(index, COORDINATORS_INDEX)]


def due_on(
    last_published_at: datetime | None,
    since: datetime,
    cadence_days: int,
    zone: ZoneInfo,
    paused: Collection[Span] = (),
) -> date:
    """The day on which a unit has to publish again: its last publication, or else its joining, plus its cadence.

    Days on which it was paused do not count.
    """
    return days_later(local_date(last_published_at or since, zone), cadence_days, paused)


def rung_day(due: date, index: int, ladder: Ladder, hours: WorkingHours, has_officers: bool) -> date:
    """The working day of a rung. A due day on which nobody works counts as the next working day.

    Without officers the coordinators come first, on the due day, and again every `repeat`.
    """
    start = hours.first_working_day_from(due)
    if not has_officers:
        return hours.add_working_days(start, max(index - COORDINATORS_INDEX, 0) * ladder.repeat)
    if index < COORDINATORS_INDEX:
        return hours.add_working_days(start, ladder.group_after if index == GROUP_INDEX else ladder.private_after)
    repeats = index - COORDINATORS_INDEX
    return hours.add_working_days(start, ladder.coordinators_after + repeats * ladder.repeat)


def next_rung(
    due: date, sent: Collection[int], today: date, ladder: Ladder, hours: WorkingHours, has_officers: bool
) -> RungDue | None:
    """The prompt to send on a day: the highest rung that has come and is above all that were sent for this due day.

    Rungs that were missed below it are merged into it. None on a day on which nobody works.
    """
    if not hours.is_working_day(today):
        return None
    index = _highest_come(due, today, ladder, hours, has_officers)
    if index is None or (sent and index <= max(sent)):
        return None
    return RungDue(rung_of(index), index, rung_day(due, index, ladder, hours, has_officers))


def next_prompt_day(
    due: date,
    last_index: int | None,
    last_prompted_on: date | None,
    ladder: Ladder,
    hours: WorkingHours,
    has_officers: bool,
) -> date:
    """The working day on which to look at a unit next, given the last prompt of this due day and of any.

    Never the day of its last prompt or one before it, so that a unit gets at most one prompt a day.
    """
    first = PRIVATE_INDEX if has_officers else COORDINATORS_INDEX
    index = first if last_index is None else max(last_index + 1, first)
    if index == GROUP_INDEX and not ladder.group_after:
        index = COORDINATORS_INDEX
    day = rung_day(due, index, ladder, hours, has_officers)
    if last_prompted_on is not None:
        day = max(day, last_prompted_on + DAY)
    return hours.first_working_day_from(day)


def status(
    last_published_at: datetime | None,
    since: datetime,
    cadence_days: int,
    today: date,
    zone: ZoneInfo,
    paused: Sequence[Span] = (),
) -> UnitStatus:
    """How a unit stands on a day of the office's calendar; a pause on that day comes before everything else.

    `paused` are all its pauses: days that have passed in one do not count.
    """
    if any(span.covers(today) for span in paused):
        return UnitStatus.PAUSED
    if last_published_at is None:
        return UnitStatus.NEVER
    due = due_on(last_published_at, since, cadence_days, zone, paused)
    if today < due:
        return UnitStatus.ON_TRACK
    return UnitStatus.DUE_TODAY if today == due else UnitStatus.LATE


def status_word(
    last_published_at: datetime | None,
    cadence_days: int,
    today: date,
    zone: ZoneInfo,
    paused: Sequence[Span] = (),
) -> StatusWord:
    """The screen's word: aktif within the cadence (its due day included), kurang aktif up to one more, then pasif.

    Days in a pause do not count.
    """
    if any(span.covers(today) for span in paused):
        return StatusWord.JEDA
    if last_published_at is None:
        return StatusWord.BELUM_PERNAH
    published = local_date(last_published_at, zone)
    if today <= days_later(published, cadence_days, paused):
        return StatusWord.AKTIF
    return StatusWord.KURANG_AKTIF if today <= days_later(published, 2 * cadence_days, paused) else StatusWord.PASIF


def days_silent(last_published_at: datetime | None, today: date, zone: ZoneInfo) -> int | None:
    """Days since a unit's last publication, never negative; None if it never published."""
    if last_published_at is None:
        return None
    return max((today - local_date(last_published_at, zone)).days, 0)


def answered_until(
    kind: AnswerKind,
    today: date,
    hours: WorkingHours,
    *,
    cadence_days: int = DEFAULT_CADENCE_DAYS,
    until: date | None = None,
) -> date:
    """The day until which an answer leaves a unit alone; on that day it may be prompted again.

    "Nothing", "tomorrow" and leave last until the day that was chosen, never before tomorrow. Where none was, "nothing"
    lasts until the next week begins and "tomorrow" until the next working day, as does a report that follows. All
    others last one cadence.
    """
    if until is not None and kind in CHOSEN:
        return max(until, today + DAY)
    if kind is AnswerKind.NOTHING:
        return hours.first_working_day_from(monday_after(today))
    if kind in (AnswerKind.TOMORROW, AnswerKind.FOLLOWS):
        return hours.add_working_days(today, 1)
    return today + timedelta(days=cadence_days)


def monday_after(day: date) -> date:
    """The Monday of the week after a day's."""
    return day + timedelta(days=7 - day.weekday())


def moved_due(due: date, base: date, before: int, after: int, today: date, paused: Sequence[Span] = ()) -> date | None:
    """The due day of a unit whose cadence changed from so many days to others; None where it stays.

    `base` is the day of its last publication or of its joining. Only a day that follows from the old cadence moves.
    Nobody falls due before tomorrow for it, so that a slip can be taken back before anyone is reminded; and a unit
    whose day has come keeps it and its place on the ladder, unless the new day lies ahead.
    """
    if due != days_later(base, before, paused):
        return None
    day = days_later(base, after, paused)
    if due <= today:
        return day if day > today else None
    moved = max(day, today + DAY)
    return None if moved == due else moved


def _highest_come(due: date, today: date, ladder: Ladder, hours: WorkingHours, has_officers: bool) -> int | None:
    start = hours.first_working_day_from(due)
    if today < start:
        return None
    passed = hours.working_days_between(start, today)
    if not has_officers:
        return COORDINATORS_INDEX + passed // ladder.repeat
    if passed >= ladder.coordinators_after:
        return COORDINATORS_INDEX + (passed - ladder.coordinators_after) // ladder.repeat
    if ladder.group_after and passed >= ladder.group_after:
        return GROUP_INDEX
    return PRIVATE_INDEX if passed >= ladder.private_after else None
