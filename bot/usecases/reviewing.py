"""The coordinators' desk: reports are looked at, sent back, featured, given the link of the office's own website.

Nothing here holds a publication back. Every act is kept; of two coordinators, the second sees what the first did.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.db import catalogue, desk, people, report_changes
from bot.db.engine import Tx
from bot.domain.links import Link, LinkUse, Platform
from bot.domain.office import Actor, Office
from bot.domain.people import Language
from bot.domain.refused import Refused
from bot.domain.reports import Report
from bot.domain.reviews import Act, DeskLine, Overtaken, Pile, Place
from bot.domain.units import UnitKind
from bot.usecases import publishing
from bot.usecases.after_sending import Seen, as_shown, look, note_in, there
from bot.usecases.publishing import Taken

PAGE: Final = 6
COUNTED: Final = 100
"""Beyond so many, nobody needs the number."""
_OF_WEBSITES: Final = frozenset({Platform.WEBSITE, Platform.MEDIA})


@dataclass(frozen=True, slots=True)
class Desk:
    """A page of a pile; `lengths` counts the reports of each pile, up to `COUNTED`."""

    pile: Pile
    kind: UnitKind | None
    lines: tuple[DeskLine, ...]
    more: bool
    lengths: dict[Pile, int]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A report after a coordinator's act, the act's id, and the unit's officers (chat, language) who can be told."""

    seen: Seen
    review_id: int
    officers: tuple[tuple[int, Language], ...]


def page(tx: Tx, pile: Pile, kind: UnitKind | None, after: Place | None) -> Desk:
    """What lies on the desk."""
    found = desk.page(tx, pile, kind, after, PAGE + 1)
    lengths = {each: desk.count(tx, each, COUNTED) for each in Pile}
    return Desk(pile, kind, tuple(found[:PAGE]), len(found) > PAGE, lengths)


def kinds(tx: Tx) -> tuple[UnitKind, ...]:
    """The kinds of which there are units."""
    return tuple(catalogue.kinds(tx))


def accept(tx: Tx, actor: Actor, report_id: int, version: int, stands_at: int) -> Report:
    """The coordinator has seen this version of a report. Raises Overtaken where somebody was first."""
    report = as_shown(tx, actor, report_id, version).report
    if not report_changes.accept(tx, report_id, version, stands_at):
        raise _overtaken(tx, report_id)
    report_changes.note(tx, report_id, actor.id, Act.ACCEPT)
    return report


def _overtaken(tx: Tx, report_id: int) -> Overtaken:
    """What another coordinator did first."""
    last = report_changes.newest(tx, report_id)
    if last is None:
        return Overtaken("report-changed")
    return Overtaken(f"desk-already-{last.act.value}", who=last.who or "–")


def ask_for_note(tx: Tx, actor: Actor, report_id: int, stands_at: int) -> Seen:
    """The next text of the coordinator is what is to be changed. Raises Overtaken where somebody was first."""
    seen = there(tx, actor, report_id)
    if seen.stands_at != stands_at:
        raise _overtaken(tx, report_id)
    people.ask(tx, actor.id, f"review:{report_id}:{stands_at}")
    return seen


def ask_change(tx: Tx, actor: Actor, report_id: int, stands_at: int, text: str) -> Reviewed:
    """Ask the unit's officers for a change. Raises Overtaken where somebody was first, and like `note_in`."""
    there(tx, actor, report_id)
    words = note_in(text)
    if not report_changes.ask_change(tx, report_id, stands_at):
        raise _overtaken(tx, report_id)
    review_id = report_changes.note(tx, report_id, actor.id, Act.CHANGE, words)
    people.ask(tx, actor.id, None)
    return _reviewed(tx, actor, report_id, review_id)


def feature(tx: Tx, actor: Actor, report_id: int, *, on: bool) -> Reviewed:
    """Feature a report, or do so no more. Raises Overtaken where that is so already."""
    there(tx, actor, report_id)
    if not report_changes.feature(tx, report_id, on=on):
        raise Overtaken("desk-already-featured" if on else "desk-already-unfeatured")
    review_id = report_changes.note(tx, report_id, actor.id, Act.FEATURE if on else Act.UNFEATURE)
    return _reviewed(tx, actor, report_id, review_id)


def ask_for_website(tx: Tx, actor: Actor, report_id: int) -> Seen:
    """The next text of the coordinator is the link of the office's own website. Raises Overtaken if withdrawn."""
    seen = there(tx, actor, report_id)
    people.ask(tx, actor.id, f"web:{report_id}")
    return seen


def add_website(tx: Tx, actor: Actor, office: Office, report_id: int, links: Sequence[Link]) -> tuple[Reviewed, Taken]:
    """The report stands on the office's own website: one more publication of it. Raises Refused for any other link."""
    report = there(tx, actor, report_id).report
    pages = [link for link in links if link.platform in _OF_WEBSITES and link.use is LinkUse.PUBLICATION]
    if len(links) != 1 or not pages:
        raise Refused("desk-no-website-link")
    link = replace(pages[0], platform=Platform.WEBSITE)
    taken = publishing.take_for_report(tx, actor, office, [link], report)
    if taken.known:
        _, standing = taken.known[0]
        raise Refused("desk-website-known", unit=standing.unit.name, reference=standing.reference or "no")
    review_id = report_changes.note(tx, report_id, actor.id, Act.WEBSITE, link.url)
    people.ask(tx, actor.id, None)
    return _reviewed(tx, actor, report_id, review_id), taken


def _reviewed(tx: Tx, actor: Actor, report_id: int, review_id: int) -> Reviewed:
    seen = look(tx, actor, report_id)
    return Reviewed(seen, review_id, tuple(people.officers(tx, seen.report.unit.id)))
