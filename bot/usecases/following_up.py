"""Activities done but not published: the gap that has a list of its own, and one gentle question for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.clock import local_date
from bot.db import jobs, people, unpublished
from bot.db.engine import Tx
from bot.db.unpublished import LinkState, Unpublished
from bot.domain.office import Actor, Office
from bot.domain.people import Language
from bot.domain.refused import Refused

ASK_AFTER: Final = timedelta(hours=24)
"""Working hours: an office of eight and a half hours a day asks on the third working day after."""
JOB: Final = "links.asked"
AT_ONCE: Final = 200
PAGE: Final = 6


@dataclass(frozen=True, slots=True)
class Question:
    """The links that somebody is to be asked for, in one message."""

    chat_id: int
    language: Language
    reports: tuple[Unpublished, ...]


def questions(tx: Tx, office: Office) -> tuple[list[Question], bool]:
    """Who is to be asked now for which links, at most one message a person and day; whether there may be more.

    The one who reported is asked or, where that person does not serve the unit any more, all its officers.
    """
    if not office.hours.is_working(tx.now):
        return [], False
    found = unpublished.due(tx, AT_ONCE)
    if not found:
        return [], False
    by_chat: dict[tuple[int, Language], list[Unpublished]] = {}
    for report in found:
        officers = people.officers(tx, report.unit.id)
        reporter = [officer for officer in officers if officer[0] == report.reporter]
        for officer in reporter or officers:
            by_chat.setdefault(officer, []).append(report)
    unpublished.asked(tx, [report.id for report in found])
    day = local_date(tx.now, office.zone)
    asked = [
        Question(chat, language, tuple(reports))
        for (chat, language), reports in by_chat.items()
        if jobs.claim(tx, JOB, f"{day}:{chat}")
    ]
    _put_off(tx, office, by_chat, asked)
    return asked, len(found) == AT_ONCE


def _put_off(
    tx: Tx, office: Office, by_chat: dict[tuple[int, Language], list[Unpublished]], asked: Sequence[Question]
) -> None:
    """Who was asked today already is asked for the rest on the next working day."""
    told = {report.id for question in asked for report in question.reports}
    tomorrow = office.hours.next_working_moment(tx.now + timedelta(hours=16), office.prompt_time)
    for report in {report.id: report for reports in by_chat.values() for report in reports}.values():
        if report.id not in told:
            unpublished.ask_later(tx, report.id, tomorrow)


def open_page(tx: Tx, actor: Actor, before: int | None) -> tuple[list[Unpublished], bool]:
    """What is done but not published, newest first: of all units for coordinators, else of the actor's own.

    Whether there is more.
    """
    units = None if actor.coordinates else [unit.id for unit in actor.units]
    found = unpublished.page(tx, units, before, PAGE + 1)
    return found[:PAGE], len(found) > PAGE


def look(tx: Tx, actor: Actor | None, report_id: int) -> Unpublished:
    """A report without a link. Raises Refused where it is not the actor's business, or has a link by now."""
    report = unpublished.by_id(tx, report_id)
    if report is None:
        raise Refused("unpublished-settled")
    if actor is None or not actor.may_answer_for(report.unit.id):
        raise Refused("not-your-unit")
    return report


def decide(tx: Tx, actor: Actor | None, report_id: int, state: LinkState | None) -> Unpublished:
    """Keep that a report's link comes later, will never come, or (None) may come again. Raises Refused like `look`."""
    report = look(tx, actor, report_id)
    unpublished.decide(tx, report_id, state)
    return report
