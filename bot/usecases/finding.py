"""Finding reports again: by words, unit, programme and time; and what can be had of one that was found."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bot.db import audit, findings, kits, programmes, reports, search, unit_lists, units
from bot.db.engine import Tx
from bot.domain.office import Actor, Office, UnitRef
from bot.domain.people import Role
from bot.domain.programmes import Programme
from bot.domain.refused import Refused
from bot.domain.reports import Report
from bot.domain.search import (
    INLINE_PAGE,
    LONGEST_TYPED,
    LONGEST_WORDS,
    PAGE,
    Finding,
    Search,
    as_written,
    unknown,
    words_in,
)
from bot.domain.unit_lists import search_words
from bot.usecases import after_sending, captioning
from bot.usecases.after_sending import Seen
from bot.usecases.today import today

MOST_UNITS: Final = 8


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what was found, the newest first; `before` is where it begins (None: at the newest).

    `older` is where the next page begins, None where there is none. `unknown` are words that no report has.
    """

    search: Search
    before: int | None
    reports: tuple[Finding, ...]
    older: int | None
    unit: UnitRef | None
    programme: Programme | None
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Originals:
    """A report's photos as files below the photos' directory; `missing` are not there, or cannot be shown."""

    report: Report
    paths: tuple[str, ...]
    missing: int


def typed(search_: Search, text: str) -> Search:
    """A search for other words. Raises Refused where none is left of the text."""
    words, more = words_in(text, LONGEST_WORDS)
    if not words:
        raise Refused("finding-no-words")
    return replace(search_, words=words, cut=more)


def page(tx: Tx, wanted: Search, before: int | None) -> Found:
    """A page of what a search finds. Raises Refused where its unit or programme is not there."""
    ids, more, missing = _look(tx, wanted, before, PAGE)
    return Found(
        wanted,
        before,
        tuple(findings.by_ids(tx, ids)),
        ids[-1] if more else None,
        None if wanted.unit_id is None else _unit(tx, wanted.unit_id),
        None if wanted.programme_id is None else _programme(tx, wanted.programme_id),
        missing,
    )


def inline(tx: Tx, text: str, before: int | None) -> tuple[list[Finding], int | None]:
    """A page of what the words typed so far find, and where the next one begins."""
    words, _ = words_in(text, LONGEST_TYPED)
    is_typing = bool(words) and not text.endswith(" ")
    ids, more, _ = _look(tx, Search(words, typing=is_typing), before, INLINE_PAGE)
    return findings.by_ids(tx, ids), ids[-1] if more else None


def _look(tx: Tx, wanted: Search, before: int | None, most: int) -> tuple[list[int], bool, tuple[str, ...]]:
    sought = as_written(wanted)
    ids = [] if wanted.typing else search.find(tx, sought, before, most + 1)
    if not ids and wanted.words:
        # Only now is it asked which words are known, and what the others may begin.
        sought = search.understand(tx, wanted)
        ids = search.find(tx, sought, before, most + 1)
    return ids[:most], len(ids) > most, unknown(wanted.words, sought.groups)


def _unit(tx: Tx, unit_id: int) -> UnitRef:
    row = units.row_of(tx, unit_id)
    if row is None:
        raise Refused("unknown-button")
    # Closed or not: its reports are still there.
    return UnitRef(unit_id, row[0].code, row[0].name)


def _programme(tx: Tx, programme_id: int) -> Programme:
    if not programmes.exists(tx, programme_id):
        raise Refused("unknown-button")
    return programmes.by_id(tx, programme_id)


def choosable(tx: Tx, office: Office, wanted: Search) -> tuple[Programme, ...]:
    """The programmes to choose from: those in force at the end of the time that is looked at."""
    day: date = today(tx, office)
    return programmes.in_force(tx, min(day, wanted.period.last) if wanted.period else day)


def units_like(tx: Tx, text: str) -> tuple[str, list[UnitRef], bool]:
    """What was looked for, the first units whose names have it, and whether there are more. Raises Refused."""
    words = search_words(text)
    if not words:
        raise Refused("units-search-empty")
    found = [UnitRef(each.id, each.code, each.name) for each in unit_lists.found(tx, words, 0)]
    return words, found[:MOST_UNITS], unit_lists.found_count(tx, words) > MOST_UNITS


def show(tx: Tx, report_id: int) -> Seen:
    """A report that was found, for every member. Raises Refused where it is there no more."""
    report = reports.by_id(tx, report_id)
    if report is None or report.withdrawn:
        raise Refused("finding-gone")
    return after_sending.whole(tx, report)


def may_take_photos(actor: Actor, report: Report) -> bool:
    """Whether a report's photos may be taken along: by its unit's officers, coordinators and leaders."""
    return actor.may_answer_for(report.unit.id) or Role.LEADER in actor.roles


def originals(tx: Tx, actor: Actor | None, report_id: int) -> Originals:
    """The photos of a report. Raises Refused like `show`, for others, where there are none, and without consent."""
    report = show(tx, report_id).report
    if actor is None or not may_take_photos(actor, report):
        raise Refused("not-your-unit")
    found = kits.originals(tx, report_id)
    paths = tuple(each.path for each in found if each.path is not None and not each.bad)
    if not paths:
        raise Refused("finding-no-photos")
    if captioning.is_barred(tx, report_id):
        raise Refused("finding-no-consent")
    return Originals(report, paths, len(found) - len(paths))


def taken(tx: Tx, person_id: int | None, given: Originals) -> None:
    """Note that photos were taken along."""
    audit.note(tx, "photos.taken", given.report.reference, person_id=person_id, detail={"photos": len(given.paths)})
