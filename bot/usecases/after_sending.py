"""Sent reports: looked at, edited, withdrawn, brought back, by officers of their unit and by coordinators."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.db import audit, people, photos, programmes, report_changes, reports, unpublished
from bot.db.engine import Tx
from bot.domain.links import Platform
from bot.domain.office import Actor, Office
from bot.domain.people import Language, Role
from bot.domain.programmes import Programme
from bot.domain.refused import Refused
from bot.domain.report_past import Edit, Event, past
from bot.domain.reports import Content, Editable, Files, Report
from bot.domain.reviews import LONGEST_NOTE, RESTORABLE, Act, Overtaken, Reason, Review
from bot.usecases import digesting, recognising
from bot.usecases.following_up import ASK_AFTER
from bot.usecases.reporting import corrected
from bot.usecases.today import today

A_PAGE: Final = 8
CLEARABLE: Final = {
    Editable.TIME: "time_text",
    Editable.PARTICIPANTS: "participants",
    Editable.SPEAKERS: "speakers",
}
"""The fields that a report can do without."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A report with all that its screen tells.

    `others` are its links from other accounts, with the unit whose account it is, or "". `last` is the newest act that
    decided where it stands.
    """

    report: Report
    links: tuple[tuple[Platform, str], ...]
    others: Mapping[str, str]
    files: Files
    programme: Programme | None
    last: Review | None

    @property
    def stands_at(self) -> int:
        """The newest deciding act, by which a coordinator's button knows what it was made for; 0 for none."""
        return self.last.id if self.last else 0


@dataclass(frozen=True, slots=True)
class Changed:
    """A report that somebody changed. `settled` says that a change that was asked for is waited for no more."""

    seen: Seen
    settled: bool


def find(tx: Tx, actor: Actor | None, report_id: int) -> Report:
    """A report, for its unit's officers and for coordinators. Raises Refused for everybody else."""
    report = reports.by_id(tx, report_id)
    if report is None or actor is None or not actor.may_answer_for(report.unit.id):
        raise Refused("not-your-unit")
    return report


def may_change(tx: Tx, actor: Actor, report_id: int) -> bool:
    """Whether a report is the person's business, at this moment."""
    report = reports.by_id(tx, report_id)
    return report is not None and actor.may_answer_for(report.unit.id)


def look(tx: Tx, actor: Actor | None, report_id: int) -> Seen:
    """A report, whole. Raises Refused like `find`."""
    return whole(tx, find(tx, actor, report_id))


def whole(tx: Tx, report: Report) -> Seen:
    """A report with all that its screen tells, for whoever may see it."""
    return Seen(
        report,
        reports.links_of(tx, report.id),
        recognising.others(tx, report.id),
        photos.of_report(tx, report.id),
        programmes.by_id(tx, report.content.programme_id) if report.content.programme_id else None,
        report_changes.newest(tx, report.id),
    )


def there(tx: Tx, actor: Actor | None, report_id: int) -> Seen:
    """A report that can be worked on. Raises Overtaken where it was withdrawn, else Refused like `find`."""
    seen = look(tx, actor, report_id)
    if seen.report.withdrawn:
        raise Overtaken("report-is-withdrawn")
    return seen


def as_shown(tx: Tx, actor: Actor | None, report_id: int, version: int) -> Seen:
    """A report in the version that a button was made for. Raises Overtaken for another one, else like `there`."""
    seen = there(tx, actor, report_id)
    if seen.report.version != version:
        raise Overtaken("report-changed")
    return seen


def ask_field(tx: Tx, actor: Actor, report_id: int, version: int, field: Editable) -> Seen:
    """The next text of the person is this field of the report. Raises like `as_shown`."""
    seen = as_shown(tx, actor, report_id, version)
    people.ask(tx, actor.id, f"rfield:{report_id}:{version}:{field.value}")
    return seen


def set_field(
    tx: Tx, actor: Actor, office: Office, report_id: int, version: int, field: Editable, text: str
) -> Changed:
    """Change a field by a text. Raises like `as_shown`, and Refused where the text cannot be that field."""
    before = as_shown(tx, actor, report_id, version).report
    content, _ = corrected(tx, office, before.content, field, text.strip())
    people.ask(tx, actor.id, None)
    return _save(tx, actor, before, content)


def clear_field(tx: Tx, actor: Actor, report_id: int, version: int, field: Editable) -> Changed:
    """Empty a field that the report can do without. Raises like `as_shown`."""
    if field not in CLEARABLE:
        raise Refused("unknown-button")
    before = as_shown(tx, actor, report_id, version).report
    people.ask(tx, actor.id, None)
    return _save(tx, actor, before, replace(before.content, **{CLEARABLE[field]: None}))


def set_programme(tx: Tx, actor: Actor, report_id: int, version: int, programme_id: int) -> Changed:
    """Choose the programme; 0 for none. Raises like `as_shown`."""
    before = as_shown(tx, actor, report_id, version).report
    if programme_id and not programmes.exists(tx, programme_id):
        raise Refused("unknown-button")
    return _save(tx, actor, before, replace(before.content, programme_id=programme_id or None))


def programmes_of(tx: Tx, office: Office, report: Report) -> tuple[Programme, ...]:
    """What the programme is chosen from: the set in force on the day of the activity."""
    return programmes.in_force(tx, report.content.activity_date or today(tx, office))


def _save(tx: Tx, actor: Actor, before: Report, content: Content) -> Changed:
    if content == before.content:
        return Changed(look(tx, actor, before.id), settled=False)
    asked = before.marks.change_asked_at is not None
    unseen = asked or not actor.coordinates
    if not report_changes.save(tx, before, content, actor.id, digesting.told_until(tx), unseen=unseen):
        raise Overtaken("report-changed")
    if not actor.serves(before.unit.id):
        audit.note(tx, "report.edited", before.reference, person_id=actor.id)
    return Changed(look(tx, actor, before.id), settled=asked)


def withdraw(tx: Tx, actor: Actor, report_id: int, version: int, reason: Reason) -> Changed:
    """Take a report back; its links stay publications of the unit. Raises like `as_shown`."""
    report = as_shown(tx, actor, report_id, version).report
    if not report_changes.withdraw(tx, report_id, version):
        raise Overtaken("report-changed")
    report_changes.note(tx, report_id, actor.id, Act.WITHDRAW, reason.value)
    audit.note(tx, "report.withdrawn", report.reference, person_id=actor.id, detail={"reason": reason.value})
    people.ask(tx, actor.id, None)
    return Changed(look(tx, actor, report_id), settled=report.marks.change_asked_at is not None)


def restorable(tx: Tx, report: Report) -> bool:
    """Whether a report can be brought back."""
    withdrawn_at = report.marks.withdrawn_at
    return report.withdrawn and withdrawn_at is not None and tx.now - withdrawn_at <= RESTORABLE


def restore(tx: Tx, actor: Actor, office: Office, report_id: int) -> Seen:
    """Bring a report back. Raises Overtaken where it is there, Refused where that is too long ago, and like `find`."""
    report = find(tx, actor, report_id)
    if not report.withdrawn:
        raise Overtaken("report-not-withdrawn")
    if not restorable(tx, report):
        raise Refused("report-restore-late", days=RESTORABLE.days)
    report_changes.restore(tx, report_id)
    report_changes.note(tx, report_id, actor.id, Act.RESTORE)
    audit.note(tx, "report.restored", report.reference, person_id=actor.id)
    seen = look(tx, actor, report_id)
    if not seen.links and not unpublished.was_asked(tx, report_id):
        unpublished.ask_later(tx, report_id, office.hours.add_working_time(tx.now, ASK_AFTER))
    return seen


def fixed(tx: Tx, actor: Actor, report_id: int) -> Changed:
    """The change that was asked for is made. Raises Overtaken where none is asked for (any more)."""
    there(tx, actor, report_id)
    if not report_changes.fixed(tx, report_id):
        raise Overtaken("report-no-change-asked")
    report_changes.note(tx, report_id, actor.id, Act.FIXED)
    return Changed(look(tx, actor, report_id), settled=True)


def ask_answer(tx: Tx, actor: Actor, report_id: int) -> Review:
    """The next text of the person answers a question for a change, the newest. Raises like `there`, and without one."""
    there(tx, actor, report_id)
    asked = report_changes.newest(tx, report_id, (Act.CHANGE,))
    if asked is None:
        raise Overtaken("report-no-change-asked")
    people.ask(tx, actor.id, f"ranswer:{report_id}")
    return asked


def answer(tx: Tx, actor: Actor, report_id: int, text: str) -> tuple[Seen, int]:
    """Answer who asked for a change, which stays asked for; the answer's id. Raises like `there` and `note_in`."""
    seen = there(tx, actor, report_id)
    answer_id = report_changes.note(tx, report_id, actor.id, Act.ANSWER, note_in(text))
    people.ask(tx, actor.id, None)
    return seen, answer_id


def note_in(text: str) -> str:
    """The words of a note. Raises Refused where there are none or too many."""
    words = text.strip()
    if not words:
        raise Refused("field-empty")
    if len(words) > LONGEST_NOTE:
        raise Refused("field-too-long", most=LONGEST_NOTE, length=len(words))
    return words


@dataclass(frozen=True, slots=True)
class Concerned:
    """Whom a report's way concerns: its unit's officers and the coordinators who wait for it, as (chat, language).

    `asked` is the id of the newest question for a change; None where there never was one.
    """

    asked: int | None
    officers: tuple[tuple[int, Language], ...]
    askers: tuple[tuple[int, Language], ...]


def concerned(tx: Tx, report: Report) -> Concerned:
    """Whom to tell; the askers are who asked for a change last or, where that person coordinates no more, all."""
    asked = report_changes.newest(tx, report.id, (Act.CHANGE,))
    known = dict(people.with_role(tx, Role.OPERATOR)) | dict(people.with_role(tx, Role.COORDINATOR))
    account = report_changes.asked_by(tx, report.id)
    askers = [(account, known[account])] if account in known else people.with_role(tx, Role.COORDINATOR)
    return Concerned(asked.id if asked else None, tuple(people.officers(tx, report.unit.id)), tuple(askers))


def history(tx: Tx, actor: Actor | None, report_id: int) -> tuple[Report, list[Event], dict[int, str]]:
    """All that happened to a report, newest first, and the labels of the programmes. Raises Refused like `find`."""
    report = find(tx, actor, report_id)
    events = past(report_changes.versions_of(tx, report_id), report_changes.reviews_of(tx, report_id))
    return report, events, _labels(tx, events)


def _labels(tx: Tx, events: Sequence[Event]) -> dict[int, str]:
    changes = [change for event in events if isinstance(event, Edit) for change in event.changes]
    ids = {
        value
        for change in changes
        if change.field is Editable.PROGRAMME
        for value in (change.before, change.after)
        if isinstance(value, int)
    }
    return {each: programmes.by_id(tx, each).label for each in ids}


def of_unit(tx: Tx, actor: Actor, unit_id: int, before: int | None) -> tuple[list[Report], bool]:
    """A page of a unit's reports, newest first, withdrawn ones too; whether there are more. Raises Refused."""
    if not actor.may_answer_for(unit_id):
        raise Refused("not-your-unit")
    found = reports.of_unit(tx, unit_id, before, A_PAGE + 1)
    return found[:A_PAGE], len(found) > A_PAGE
