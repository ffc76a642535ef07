"""Publishing: links become publications, and end a unit's silence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.clock import local_date
from bot.db import answers, prompts, publications, reports, units
from bot.db.engine import Tx
from bot.db.publications import Standing
from bot.domain.ladder import AnswerKind
from bot.domain.links import Link, LinkUse
from bot.domain.office import Actor, Office, Unit, UnitRef
from bot.domain.prompts import PromptState
from bot.domain.refused import Refused
from bot.domain.reports import Report
from bot.usecases import clocks, recognising

RECENT = timedelta(days=14)
REPORTED = "report"
"""Where it was published that a report without a link counts for, in place of a platform."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of links: new publications, new attachments, and links that stand somewhere already.

    `others` are the publications that are not from the unit's own accounts, each with the unit whose account it is;
    `strange` are those from accounts that nobody has registered.
    """

    unit: UnitRef
    report: Report | None
    publications: tuple[Link, ...]
    attachments: tuple[Link, ...]
    known: tuple[tuple[Link, Standing], ...]
    published: bool = False
    group_prompts: frozenset[int] = frozenset()
    closed_prompts: frozenset[int] = frozenset()
    others: tuple[tuple[Link, UnitRef | None], ...] = ()
    strange: tuple[Link, ...] = ()


def unit_for(actor: Actor, report: Report | None) -> UnitRef | None:
    """The unit of an officer's link; None where the officer has to say. Raises Refused for another unit's report."""
    if report is not None:
        if not actor.may_answer_for(report.unit.id):
            raise Refused("not-your-unit")
        return report.unit
    return actor.units[0] if len(actor.units) == 1 else None


def take_for_unit(tx: Tx, actor: Actor, office: Office, links: Sequence[Link], unit: UnitRef) -> Taken:
    """Take links for a unit, and for its newest report of the last days that has none."""
    if not actor.may_answer_for(unit.id):
        raise Refused("not-your-unit")
    waiting = reports.awaiting_link(tx, unit.id, tx.now - RECENT)
    return take(tx, actor, office, links, units.by_id(tx, unit.id), waiting)


def take_for_report(tx: Tx, actor: Actor, office: Office, links: Sequence[Link], report: Report) -> Taken:
    """Take links for a report. Raises Refused for another unit's, and for one that was withdrawn."""
    if not actor.may_answer_for(report.unit.id):
        raise Refused("not-your-unit")
    if report.withdrawn:
        raise Refused("report-withdrawn-link")
    return take(tx, actor, office, links, units.by_id(tx, report.unit.id), report)


def served(actor: Actor, unit: UnitRef | None) -> UnitRef:
    """The unit, which the actor must serve. Raises Refused otherwise."""
    if unit is None or not actor.serves(unit.id):
        raise Refused("not-your-unit")
    return unit


def take(tx: Tx, actor: Actor, office: Office, links: Sequence[Link], unit: Unit, report: Report | None) -> Taken:
    """Keep links of a unit and perhaps a report; a new publication ends the unit's silence."""
    day = local_date(tx.now, office.zone)
    new: list[Link] = []
    adopted: list[Link] = []
    attached: list[Link] = []
    again: list[Link] = []
    origin = recognising.origins(tx, unit.id, links)
    report_id = report.id if report else None
    for link in links:
        if publications.add(tx, link, unit.id, report_id, actor.id, day, other_account=origin.is_others(link)):
            (new if link.use is LinkUse.PUBLICATION else attached).append(link)
        elif report is not None and publications.adopt(tx, link, unit.id, report.id):
            (adopted if link.use is LinkUse.PUBLICATION else attached).append(link)
        else:
            again.append(link)
    stand = publications.standings(tx, [link.normalised for link in again])
    if report is not None and (new or adopted):
        reports.got_link(tx, report.id)
    # A link that a withdrawn report had has ended the unit's silence already, on its own day.
    effects: dict[str, Any] = unit_published(tx, actor, office, unit, new[0]) if new else {}
    ref = UnitRef(unit.id, unit.code, unit.name)
    return Taken(
        ref,
        report,
        (*new, *adopted),
        tuple(attached),
        tuple((link, stand[link.normalised]) for link in again),
        others=tuple((link, recognising.owner(tx, link)) for link in new if origin.is_others(link)),
        strange=tuple(link for link in new if origin.is_strange(link)),
        **effects,
    )


def any_new(tx: Tx, links: Sequence[Link]) -> bool:
    """Whether one of these links stands nowhere yet."""
    return len(publications.standings(tx, [link.normalised for link in links])) < len(links)


def unit_published(tx: Tx, actor: Actor, office: Office, unit: Unit, link: Link | None) -> dict[str, Any]:
    """The unit's clock begins anew, and its open prompts are answered: by a link, or by a report that counts as one."""
    day = local_date(tx.now, office.zone)
    units.published(tx, unit.id, tx.now, clocks.due(tx, office, unit))
    groups: set[int] = set()
    closed: set[int] = set()
    still = prompts.open_of_unit(tx, unit.id)
    if not still and unit.last_prompted_on is not None:
        # What was promised for later today has come: it is shown in the place of that.
        still = prompts.answered_on(tx, unit.id, day)
    for prompt in still:
        where = link.platform.value if link else REPORTED
        answers.keep(tx, unit.id, prompt.id, actor.id, AnswerKind.PUBLISHED, day, text=where)
        prompts.set_state(tx, prompt.id, PromptState.ANSWERED)
        closed.add(prompt.id)
        if prompt.group_prompt_id is not None:
            groups.add(prompt.group_prompt_id)
    return {"published": True, "group_prompts": frozenset(groups), "closed_prompts": frozenset(closed)}
