"""What the example's officers write: activities become letters, as people write them today."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from importlib import resources
from random import Random
from typing import Any, Final

from bot.domain.units import UnitKind, UnitRow
from bot.i18n import texts

RAMADAN: Final = date(2026, 2, 19)
BADLY_NAMED: Final = 8
"""So often another title is looked for where the unit had the same one before."""
_GRADES: Final = {
    UnitKind.MAN: ("X", "XI", "XII"),
    UnitKind.MTSN: ("VII", "VIII", "IX"),
    UnitKind.MIN: ("IV", "V", "VI"),
}


@dataclass(frozen=True, slots=True)
class Activity:
    """A kind of activity; the fields are those of `activities.toml`."""

    who: tuple[str, ...]
    weight: int
    scene: str
    banner: str
    days: tuple[int, ...]
    starts: tuple[str, ...]
    count: tuple[int, int]
    titles: tuple[str, ...]
    places: tuple[str, ...]
    people: tuple[str, ...]
    story: tuple[tuple[str, ...], ...]
    since: date = date.min
    until: date = date.max

    def fits(self, kind: UnitKind, day: date) -> bool:
        """Whether a unit of this kind does it on a day."""
        return kind.value in self.who and day.weekday() in self.days and self.since <= day <= self.until


@dataclass(frozen=True, slots=True)
class Told:
    """An activity that took place: what is said of it, in pieces."""

    activity: Activity
    unit: UnitRow
    day: date
    start: time
    title: str
    place: str
    people: str
    story: str


@cache
def activities() -> tuple[Activity, ...]:
    """All kinds of activity."""
    entries = _read("activities.toml")["activity"]
    return tuple(Activity(**{name: _frozen(value) for name, value in entry.items()}) for entry in entries)


@cache
def words() -> Mapping[str, Any]:
    """What else people write (`words.toml`)."""
    return _read("words.toml")


def tell(chance: Random, activity: Activity, unit: UnitRow, day: date, known: set[str]) -> Told:
    """One such activity of a unit; its title is none of the `known` ones if that can be, and is one of them then."""
    town = unit.name.removeprefix("KUA ") if unit.kind is UnitKind.KUA else "Tuban"
    villages = words()["villages"].get(town.upper(), words()["villages"]["TUBAN"])
    filling = {
        "unit": unit.name,
        "town": town,
        "village": chance.choice(villages),
        "mosque": chance.choice(words()["mosques"]),
        "speaker": chance.choice(words()["speakers"]),
        "n": str(chance.randint(*activity.count)),
        "batch": str(chance.randint(2, 14)),
        "area": str(chance.randrange(120, 900, 10)),
        "class": chance.choice(_GRADES.get(unit.kind, ("VI",))),
        "rank": str(chance.randint(1, 3)),
        "contest": chance.choice(words()["contests"]),
        "level": chance.choice(words()["levels"]),
        "day": str((day - RAMADAN).days - 3),
    }
    title = ""
    for _ in range(BADLY_NAMED):
        title = chance.choice(activity.titles).format_map(filling)
        if title not in known:
            break
    known.add(title)
    return Told(
        activity,
        unit,
        day,
        time.fromisoformat(chance.choice(activity.starts).replace(".", ":")),
        title,
        chance.choice(activity.places).format_map(filling),
        chance.choice(activity.people).format_map(filling),
        " ".join(chance.choice(sentences).format_map(filling) for sentences in activity.story),
    )


def letter(chance: Random, told: Told, sent_on: date, photos: int, *, whole: bool = True) -> str:
    """A report in one of the forms that officers write; if it need not be whole, one that forgets something."""
    forms = [form for form in words()["letters"] if whole or form.get("forgets")]
    form = chance.choices(forms, [entry["weight"] for entry in forms])[0]["text"]
    t = texts("id")
    weekday, _, long_date = t.day(told.day).partition(", ")
    passed = (sent_on - told.day).days
    filled: str = form.strip().format(
        unit=told.unit.name,
        title=told.title,
        weekday=weekday,
        long_date=long_date,
        short_date=f"{told.day.day}/{told.day.month}/{told.day.year}",
        day_word=words()["days"][passed] if passed < len(words()["days"]) else t.day(told.day),
        time=t.hour(told.start),
        place=told.place,
        people=told.people,
        story=told.story,
        photos=photos,
    )
    return filled


def links(chance: Random, unit: str, count: int) -> tuple[str, ...]:
    """Where something of the unit of this name was published: on so many platforms."""
    name = handle(unit)
    number = chance.randrange(10**9, 10**10)
    weights = {
        f"https://www.instagram.com/p/D{_letters(chance, 10)}/": 9,
        f"https://www.facebook.com/{name}/posts/{number}": 5,
        f"https://tuban.kemenag.go.id/berita/{number % 900_000}": 7,
        f"https://www.tiktok.com/@{name}/video/{number}7": 2,
        f"https://youtu.be/{_letters(chance, 11)}": 1,
        f"https://x.com/{name[:15]}/status/{number}3": 1,
        f"https://kabar-tuban.example/{number % 90_000}": 1,
    }
    chosen: list[str] = []
    while len(chosen) < count:
        chosen += chance.choices(list(weights), list(weights.values()))
        del weights[chosen[-1]]
    return tuple(chosen)


def handle(unit: str) -> str:
    """What a unit's accounts are called."""
    return unit.replace(" ", "").lower()


def _letters(chance: Random, count: int) -> str:
    return "".join(chance.choices("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789", k=count))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("bot.commands.example").joinpath(name).read_text(encoding="utf-8"))


def _frozen(value: Any) -> Any:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(_frozen(each) for each in value)
    return value
