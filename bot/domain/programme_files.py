"""Files that list sets of programmes, as in `data/programmes.json`: checked whole, every mistake named."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from bot.domain.programmes import fold

LONGEST_NAME: Final = 200
LONGEST_LABEL: Final = 64
LONGEST_EMOJI: Final = 16
LONGEST_KEYWORD: Final = 60
MOST_KEYWORDS: Final = 200
MOST_PROGRAMMES: Final = 20
"""Programmes of a set: officers choose among buttons."""
MOST_SETS: Final = 20
HIGHEST_NUMBER: Final = 999


@dataclass(frozen=True, slots=True)
class Entry:
    """A programme as a file or the database has it."""

    number: int
    name: str
    label: str
    emoji: str
    keywords: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeSet:
    """The programmes that are in force from a date, by number."""

    in_force_from: date
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a file: in which set (its date, or its place from 1), at which programme ("" for the set), the
    text key of the reason, and the offending words."""

    of_set: str
    programme: str
    reason_key: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ProgrammeFile:
    """A file that was checked whole: its sets count only where there are no mistakes."""

    sets: tuple[ProgrammeSet, ...]
    mistakes: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True)
class EntryChange:
    """A programme that the file describes differently."""

    in_force_from: date
    before: Entry
    after: Entry


@dataclass(frozen=True, slots=True)
class ProgrammePlan:
    """What an import would do; programmes that the file does not name stay as they are."""

    added: tuple[tuple[date, Entry], ...]
    changed: tuple[EntryChange, ...]
    unchanged: int


def check(data: object) -> ProgrammeFile:
    """Read what a JSON file holds: a list of sets, or one set."""
    listed = [data] if isinstance(data, dict) else data
    if not isinstance(listed, list) or not listed:
        return ProgrammeFile((), (Mistake("", "", "programmes-no-list"),))
    if len(listed) > MOST_SETS:
        return ProgrammeFile((), (Mistake("", "", "programmes-too-many-sets", str(MOST_SETS)),))
    sets: list[ProgrammeSet] = []
    mistakes: list[Mistake] = []
    for place, raw in enumerate(listed, 1):
        _read_set(str(place), raw, sets, mistakes)
    return ProgrammeFile(tuple(sets), tuple(mistakes))


def _read_set(place: str, raw: object, sets: list[ProgrammeSet], mistakes: list[Mistake]) -> None:
    if not isinstance(raw, dict):
        mistakes.append(Mistake(place, "", "programmes-no-set"))
        return
    day = _day(raw.get("in_force_from"))
    name = day.isoformat() if day else place
    if day is None:
        mistakes.append(Mistake(place, "", "programmes-bad-date", _shown(raw.get("in_force_from"))))
    elif any(each.in_force_from == day for each in sets):
        mistakes.append(Mistake(name, "", "programmes-date-twice"))
    listed = raw.get("programmes")
    if not isinstance(listed, list) or not listed:
        mistakes.append(Mistake(name, "", "programmes-none"))
        return
    if len(listed) > MOST_PROGRAMMES:
        mistakes.append(Mistake(name, "", "programmes-too-many", str(MOST_PROGRAMMES)))
        return
    entries: list[Entry] = []
    for number, each in enumerate(listed, 1):
        _read_entry(name, str(number), each, entries, mistakes)
    if day is not None:
        sets.append(ProgrammeSet(day, tuple(sorted(entries, key=lambda entry: entry.number))))


def _read_entry(of_set: str, place: str, raw: object, entries: list[Entry], mistakes: list[Mistake]) -> None:
    if not isinstance(raw, dict):
        mistakes.append(Mistake(of_set, place, "programmes-no-programme"))
        return
    number = raw.get("number")
    programme = str(number) if _is_number(number) else place
    found = list(_wrong(raw, {entry.number for entry in entries}))
    mistakes += [Mistake(of_set, programme, key, detail) for key, detail in found]
    if _is_number(number) and not found:
        texts = (" ".join(raw[field].split()) for field in ("name", "label", "emoji"))
        name, label, emoji = texts
        keywords = tuple(" ".join(word.split()) for word in raw["keywords"])
        entries.append(Entry(int(raw["number"]), name, label, emoji, keywords))


def _wrong(raw: Mapping[str, Any], taken: set[int]) -> Iterator[tuple[str, str]]:
    """(text key, offending words) of everything that is wrong with a programme."""
    number = raw.get("number")
    if not _is_number(number):
        yield "programmes-bad-number", _shown(number)
    elif number in taken:
        yield "programmes-number-twice", str(number)
    for field, longest in (("name", LONGEST_NAME), ("label", LONGEST_LABEL), ("emoji", LONGEST_EMOJI)):
        value = raw.get(field)
        if not isinstance(value, str) or not value.strip():
            yield f"programmes-no-{field}", _shown(value)
        elif len(value) > longest:
            yield f"programmes-long-{field}", _shown(value)
    yield from _wrong_keywords(raw.get("keywords"))


def _wrong_keywords(value: object) -> Iterator[tuple[str, str]]:
    if not isinstance(value, list):
        yield "programmes-no-keywords", _shown(value)
        return
    if len(value) > MOST_KEYWORDS:
        yield "programmes-too-many-keywords", str(MOST_KEYWORDS)
    for word in value:
        if not isinstance(word, str) or not fold(word).strip() or len(word) > LONGEST_KEYWORD:
            yield "programmes-bad-keyword", _shown(word)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= HIGHEST_NUMBER


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == len("2019-01-01") else None
    except ValueError:
        return None


def _shown(value: object) -> str:
    return "" if value is None else str(value)[:60]


def plan(existing: Mapping[date, Mapping[int, Entry]], sets: Iterable[ProgrammeSet]) -> ProgrammePlan:
    """Compare a file with the programmes that exist, by date and number."""
    added: list[tuple[date, Entry]] = []
    changed: list[EntryChange] = []
    unchanged = 0
    for each in sets:
        known = existing.get(each.in_force_from, {})
        for entry in each.entries:
            before = known.get(entry.number)
            if before is None:
                added.append((each.in_force_from, entry))
            elif before != entry:
                changed.append(EntryChange(each.in_force_from, before, entry))
            else:
                unchanged += 1
    return ProgrammePlan(tuple(added), tuple(changed), unchanged)


def fingerprint(plan: ProgrammePlan) -> str:
    """Twelve characters that tell what an import would do from anything else that it could."""
    return hashlib.sha256(repr((plan.added, plan.changed)).encode()).hexdigest()[:12]


def as_json(sets: Iterable[ProgrammeSet]) -> list[dict[str, Any]]:
    """Sets as a JSON file lists them; `check` reads the same again."""
    return [
        {
            "in_force_from": each.in_force_from.isoformat(),
            "programmes": [
                {
                    "number": entry.number,
                    "name": entry.name,
                    "label": entry.label,
                    "emoji": entry.emoji,
                    "keywords": list(entry.keywords),
                }
                for entry in each.entries
            ],
        }
        for each in sets
    ]
