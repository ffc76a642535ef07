"""What the units of the example office report, and when: planned from a seed, before anything is played."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from bot.commands.example import writing
from bot.commands.example.cast import UNITS, Habits
from bot.commands.example.writing import Activity
from bot.domain.units import UnitKind, UnitRow

ZONE: Final = ZoneInfo("Asia/Jakarta")
FOUNDED: Final = datetime(2025, 12, 8, 8, 30, tzinfo=ZONE)
PRESENT: Final = datetime(2026, 3, 10, 9, 0, tzinfo=ZONE)
"""A Tuesday in Ramadan."""
HOLIDAYS: Final = {
    date(2025, 12, 25): "Hari Raya Natal",
    date(2025, 12, 26): "Cuti Bersama Hari Raya Natal",
    date(2026, 1, 1): "Tahun Baru Masehi",
    date(2026, 1, 16): "Isra Mikraj Nabi Muhammad",
    date(2026, 2, 16): "Cuti Bersama Tahun Baru Imlek",
    date(2026, 2, 17): "Tahun Baru Imlek",
}
"""Public holidays and collective leave between the two (joint decree of three ministers for 2025 and 2026)."""
SCHOOL_HOLIDAYS: Final = (date(2025, 12, 21), date(2026, 1, 3))
ANNIVERSARY: Final = date(2026, 1, 3)
"""Hari Amal Bakti: a Saturday on which everybody has a ceremony."""
MOON_SIGHTING: Final = date(2026, 2, 17)
LEFT_OPEN: Final = {
    "MTSN-2-TUBAN": datetime(2026, 3, 9, 15, 41, 20, tzinfo=ZONE),
    "KUA-PLUMPANG": datetime(2026, 3, 10, 8, 33, 7, tzinfo=ZONE),
}
"""Units whose officer has a draft open, since when: of something on the ninth, and not told whole."""
LEFT_OPEN_OF: Final = date(2026, 3, 9)
LATEST: Final = time(20, 45)
APART: Final = timedelta(minutes=12)
LAST_WORDS: Final = timedelta(minutes=8)
"""Nothing is sent so shortly before the present."""
_WEEKEND, _AT_SCHOOL_HOLIDAYS, _EVERYBODY, _SECOND = 0.10, 0.12, 0.75, 0.12
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo of an activity: `view` is how its scene is seen, `banner` what its banner says."""

    number: int
    scene: str
    view: int
    banner: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Planned:
    """A report that an officer sends at a moment: `text` is the first photo's caption; `place` is told when asked.

    `links` follow `later`, or stand in the text where there is no later. One that is `left_open` stays a draft.
    """

    at: datetime
    unit: UnitRow
    officer: str
    title: str
    place: str
    text: str
    shots: tuple[Shot, ...]
    links: tuple[str, ...]
    later: datetime | None
    left_open: bool = False


def planned(seed: int, units: Mapping[str, UnitRow]) -> list[Planned]:
    """All reports, in the order of their sending."""
    planner = _Planner(Random(f"office {seed}"), units)
    reports, drafts = list(planner.all()), list(planner.left_open())
    # Whoever has a draft open sends nothing after it.
    since = {draft.officer: draft.at for draft in drafts}
    kept = [report for report in reports if report.at < since.get(report.officer, PRESENT)]
    return sorted([*kept, *drafts], key=lambda one: one.at)


def is_quiet(day: date) -> bool:
    """Whether the office rests on a day."""
    return day.weekday() > 4 or day in HOLIDAYS


def working_day_from(day: date) -> date:
    """The day itself, or the next one on which the office works."""
    while is_quiet(day):
        day += _DAY
    return day


class _Planner:
    def __init__(self, chance: Random, units: Mapping[str, UnitRow]) -> None:
        self._chance = chance
        self._units = units
        self._shots = 0
        self._said: dict[str, set[str]] = {}
        self._last: dict[str, datetime] = {}

    def all(self) -> Iterator[Planned]:
        """Every report of every unit."""
        day = FOUNDED.date() + _DAY
        while day <= PRESENT.date():
            for habits in UNITS:
                for _ in range(self._how_many(habits, day)):
                    report = self._report(habits, day)
                    if report is not None:
                        yield report
            day += _DAY

    def left_open(self) -> Iterator[Planned]:
        """What somebody began to report and has not sent."""
        for code, at in LEFT_OPEN.items():
            habits = next(each for each in UNITS if each.code == code)
            report = self._report(replace(habits, linked=0.0), LEFT_OPEN_OF, left_open=at)
            if report is not None:
                yield report

    def _how_many(self, habits: Habits, day: date) -> int:
        unit, chance = self._units[habits.code], self._chance
        silent = any(first <= day <= last for first, last in habits.silent)
        if not habits.officers or day <= habits.since or silent:
            return 0
        rate = habits.rate
        if day == ANNIVERSARY:
            rate = _EVERYBODY
        elif day == MOON_SIGHTING:
            rate = _EVERYBODY if habits.code == "KUA-PALANG" else 0.0
        elif day in HOLIDAYS:
            rate = 0.0
        elif day.weekday() > 4:
            rate *= _WEEKEND
        elif unit.kind is not UnitKind.KUA and SCHOOL_HOLIDAYS[0] <= day <= SCHOOL_HOLIDAYS[1]:
            rate *= _AT_SCHOOL_HOLIDAYS
        if chance.random() >= rate:
            return 0
        return 2 if chance.random() < _SECOND * rate else 1

    def _report(self, habits: Habits, day: date, left_open: datetime | None = None) -> Planned | None:
        unit, chance = self._units[habits.code], self._chance
        fitting = [each for each in writing.activities() if each.fits(unit.kind, day)]
        if day == ANNIVERSARY:
            fitting = [each for each in fitting if each.since == day]
        if not fitting:
            return None
        activity = chance.choices(fitting, [each.weight for each in fitting])[0]
        told = writing.tell(chance, activity, unit, day, self._said.setdefault(habits.code, set()))
        officer = chance.choice(habits.officers)
        at = left_open or self._sent_at(officer, datetime.combine(day, told.start, ZONE))
        if at > PRESENT - LAST_WORDS:
            return None
        shots = self._shots_of(activity, unit)
        text = writing.letter(chance, told, at.date(), len(shots), whole=left_open is None)
        links, later = self._links(habits, unit, at)
        if links and later is None:
            text += "\n\n" + "\n".join(links)
        return Planned(at, unit, officer, told.title, told.place, text, shots, links, later, left_open is not None)

    def _sent_at(self, officer: str, start: datetime) -> datetime:
        """Some hours after the activity began, or on the next morning; never shortly after another report."""
        chance = self._chance
        at = start + timedelta(minutes=chance.randint(55, 190), seconds=chance.randint(0, 59))
        late = at.time() > LATEST or at.date() != start.date()
        if late or chance.random() < (0.6 if at.hour >= 16 else 0.08):
            day = start.date() + _DAY
            while day in HOLIDAYS:
                day += _DAY
            morning = datetime.combine(day, time(8, 12), ZONE)
            at = morning + timedelta(minutes=chance.randint(0, 110), seconds=chance.randint(0, 59))
        at = max(at, self._last.get(officer, at) + APART)
        self._last[officer] = at
        return at

    def _shots_of(self, activity: Activity, unit: UnitRow) -> tuple[Shot, ...]:
        count = self._chance.choice((1, 1, 2, 2, 3) if unit.kind is UnitKind.KUA else (1, 2, 2, 2, 4))
        far, near = self._chance.randrange(4), self._chance.randrange(4)
        # In turns from afar and from near, and never twice the same.
        views = (far, 4 + near, (far + 2) % 4, 4 + (near + 2) % 4)
        shots = []
        for view in views[:count]:
            self._shots += 1
            shots.append(Shot(self._shots, activity.scene, view, (unit.name, activity.banner)))
        return tuple(shots)

    def _links(self, habits: Habits, unit: UnitRow, at: datetime) -> tuple[tuple[str, ...], datetime | None]:
        chance = self._chance
        if chance.random() >= habits.linked:
            return (), None
        links = writing.links(chance, unit.name, chance.choice((1, 1, 1, 1, 2, 2, 3)))
        when = chance.random()
        if when < 0.4:
            return links, None
        later = at + timedelta(minutes=chance.randint(18, 170), seconds=chance.randint(0, 59))
        if when > 0.8 or later.time() > LATEST or later.date() != at.date():
            morning = datetime.combine(working_day_from(at.date() + _DAY), time(8, 20), ZONE)
            later = morning + timedelta(minutes=chance.randint(0, 150), seconds=chance.randint(0, 59))
        return links, later


def of_day(reports: Sequence[Planned], day: date) -> list[Planned]:
    """The reports that are sent on a day."""
    return [report for report in reports if report.at.astimezone(ZONE).date() == day]
