"""Photos and other files for a report that was sent: in reply to its receipt or its screen, or after "add photos"."""

from bot.db.photos import Incoming
from bot.domain.refused import Refused
from bot.domain.reports import Report
from bot.domain.screen import Screen
from bot.telegram.turn import Turn
from bot.usecases import after_sending, late_photos, reporting
from bot.usecases.saying import say
from bot.views import report_cards
from bot.views import sent_report as views
from bot.views.draft_cards import ALBUM_SETTLES


def takes(turn: Turn, file: Incoming, text: str) -> bool:
    """Take a file into the report that it answers, or that waits for photos; False where it is of a new report."""
    report = reporting.report_of_key(turn.tx, turn.replied) or late_photos.awaited_for(turn.tx, turn.member)
    if report is None or not late_photos.belongs(turn.tx, turn.member, turn.office, report, file, text):
        return False
    if not turn.member.may_answer_for(report.unit.id):
        raise Refused("not-your-unit")
    full = False
    try:
        changed = late_photos.add(turn.tx, turn.member, report, file)
        report_cards.tell_change(turn.tx, turn.member, changed)
    except late_photos.Full:
        full = True
    _show(turn, report, file, full=full)
    if text:
        turn.reply("caption", Screen(turn.t("report-photos-caption")), quote=True)
    return True


def _show(turn: Turn, report: Report, file: Incoming, *, full: bool) -> None:
    """One answer to all files of an album: how many the report has by now."""
    lot = f"album{file.media_group_id}" if file.media_group_id else turn.update.update_id
    screen = views.files_added(turn.t, after_sending.look(turn.tx, turn.actor, report.id), file.kind, full=full)
    not_before = turn.tx.now + ALBUM_SETTLES if file.media_group_id else None
    say(turn.tx, f"report:{report.id}:{lot}", turn.message.chat.id, screen, card=True, not_before=not_before)
