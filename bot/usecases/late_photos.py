"""Photos and other files that come after their report was sent: in reply to it, or after "add photos"."""

from datetime import UTC, datetime, timedelta
from typing import Final

from bot.db import late_photos, people, photos, report_changes, reports
from bot.db.engine import Tx
from bot.db.photos import Incoming
from bot.domain import attachments
from bot.domain.office import Actor, Office
from bot.domain.refused import Refused
from bot.domain.reports import FileKind, Report
from bot.domain.reviews import Act
from bot.domain.understood import MessageKind
from bot.usecases import digesting
from bot.usecases.after_sending import Changed, look, there
from bot.usecases.receiving import read

WAITS: Final = timedelta(minutes=10)
"""For so long after the button, and after each file, what comes belongs to the report."""
SAME_LOT: Final = timedelta(minutes=1)
ASKED: Final = "rphotos"


class Full(Refused):
    """The report has as many files of a kind as it can have."""

    def __init__(self, report: Report, kind: FileKind) -> None:
        super().__init__(f"report-{kind.value}s-full", most=kind.most, reference=report.reference)


def wait(tx: Tx, actor: Actor, report_id: int) -> None:
    """The files that the person sends next belong to a report that was not withdrawn. Raises like `there`."""
    there(tx, actor, report_id)
    people.ask(tx, actor.id, f"{ASKED}:{report_id}:{int(tx.now.timestamp())}")


def awaited_for(tx: Tx, actor: Actor) -> Report | None:
    """The report that waits for the person's files, and is still the person's business."""
    kind, *words = (actor.asked or "").split(":")
    if kind != ASKED or tx.now - datetime.fromtimestamp(int(words[1]), UTC) > WAITS:
        return None
    report = reports.by_id(tx, int(words[0]))
    return report if report is not None and actor.may_answer_for(report.unit.id) else None


def belongs(tx: Tx, actor: Actor, office: Office, report: Report, file: Incoming, text: str) -> bool:
    """Whether a file is for the report, and no part of a new one: of an album all go one way.

    With the words of a whole report, a file begins a new one, and nothing is waited for any more.
    """
    album = late_photos.album_went_to(tx, file.media_group_id) if file.media_group_id else None
    if album is not None:
        return album[1] == report.id
    if text and read(tx, office, text).kind is MessageKind.REPORT:
        if actor.asked and actor.asked.startswith(f"{ASKED}:"):
            people.ask(tx, actor.id, None)
        return False
    return True


def add(tx: Tx, actor: Actor, report: Report, file: Incoming) -> Changed:
    """Add a file. Raises Refused where it cannot be taken, Full where the report has enough, and like `there`."""
    attachments.check(file.kind, file.name, file.mime, file.file_size)
    before = there(tx, actor, report.id)
    if actor.asked and actor.asked.startswith(f"{ASKED}:{report.id}:"):
        wait(tx, actor, report.id)
    if late_photos.has(tx, report.id, file.file_unique_id):
        return Changed(before, settled=False)
    if before.files.of(file.kind) >= file.kind.most:
        raise Full(report, file.kind)
    photos.add(tx, late_photos.draft_of(tx, report.id), file, report.id)
    late_photos.to_the_end(tx, report.id, file.file_unique_id)
    asked = report.marks.change_asked_at is not None
    report_changes.got_photos(tx, report.id, digesting.told_until(tx), unseen=asked or not actor.coordinates)
    _note(tx, actor, report.id, Act.PHOTOS if file.kind is FileKind.PHOTO else Act.FILES)
    return Changed(look(tx, actor, report.id), settled=asked)


def _note(tx: Tx, actor: Actor, report_id: int, act: Act) -> None:
    """Keep that photos or files were added: those that come together are one act, with their number."""
    last = report_changes.newest(tx, report_id, (act,), actor.id)
    if last is not None and tx.now - last.at <= SAME_LOT:
        report_changes.renote(tx, last.id, str(int(last.note or 0) + 1))
    else:
        report_changes.note(tx, report_id, actor.id, act, "1")
