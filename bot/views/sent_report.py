"""Screens of a sent report: the report, editing it, withdrawing it, a unit's reports."""

from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from bot.clock import local_date
from bot.domain.programmes import Programme
from bot.domain.reports import MOST_PHOTOS, Editable, FileKind, Report, ReportState
from bot.domain.reviews import RESTORABLE, Act, Reason, Review
from bot.domain.screen import Button, Screen, action, columns, fitting, shortened
from bot.i18n import Html, Texts
from bot.usecases.after_sending import CLEARABLE, Seen
from bot.views.report import PLACE_SHOWN, TITLE_SHOWN, other_files, when

STORY_SHOWN: Final = 1400
LINKS_ROOM: Final = 1000
PEOPLE_SHOWN: Final = 150
NOTE_SHOWN: Final = 300
LISTED_TITLE: Final = 48
FIELDS: Final = (
    Editable.TITLE,
    Editable.DATE,
    Editable.TIME,
    Editable.PLACE,
    Editable.STORY,
    Editable.PROGRAMME,
    Editable.PARTICIPANTS,
    Editable.SPEAKERS,
)


def report(
    t: Texts, seen: Seen, zone: ZoneInfo, *, serves: bool, coordinates: bool, restorable: bool = False
) -> Screen:
    """A sent report, whole, with how it stands and what its officers and coordinators can do."""
    report_id = seen.report.id
    past = Button(t.plain("button-history"), action("r.past", report_id))
    if seen.report.withdrawn:
        ways = [Button(t.plain("button-restore"), action("r.restore", report_id))] if restorable else []
        return Screen("\n".join(whole(t, seen, zone)), ((*ways, past),))
    rows: list[tuple[Button, ...]] = [
        (
            Button(t.plain("button-send-link"), action("r.link", report_id)),
            Button(t.plain("button-kit"), action("k.menu", report_id)),
        ),
        (
            Button(t.plain("button-edit"), action("r.edit", report_id)),
            Button(t.plain("button-add-photos"), action("r.photos", report_id)),
        ),
        (past, Button(t.plain("button-withdraw"), action("r.withdraw", report_id))),
    ]
    if serves and seen.report.marks.change_asked_at is not None:
        rows.insert(0, answering(t, report_id))
    if coordinates:
        rows.append((Button(t.plain("button-on-desk"), action("e.show", report_id)),))
    return Screen("\n".join(whole(t, seen, zone)), tuple(rows))


def answering(t: Texts, report_id: int) -> tuple[Button, ...]:
    """What an officer can say to a change that is asked for."""
    return (
        Button(t.plain("button-answer-review"), action("r.answer", report_id)),
        Button(t.plain("button-fixed"), action("r.fixed", report_id)),
    )


def whole(t: Texts, seen: Seen, zone: ZoneInfo) -> list[str]:
    """The lines of a report, as its officers and coordinators see it."""
    head = t("report-head", reference=seen.report.reference, unit=seen.report.unit.name)
    return [head, *standing(t, seen, zone), "", *told(t, seen)]


def told(t: Texts, seen: Seen) -> list[str]:
    """What a report tells, and its links."""
    content = seen.report.content
    lines: list[str] = [Html(f"<b>{t('plain', text=shortened(content.title or '', TITLE_SHOWN))}</b>")]
    if content.activity_date is not None:
        lines.append(when(t, content.activity_date, content.until_date, content.time_text))
    if content.place:
        lines.append(t("draft-place", place=shortened(content.place, PLACE_SHOWN)))
    if seen.programme is not None:
        lines.append(t("draft-programme", emoji=seen.programme.emoji, label=seen.programme.label))
    if content.participants:
        lines.append(t("report-participants", names=shortened(content.participants, PEOPLE_SHOWN)))
    if content.speakers:
        lines.append(t("report-speakers", names=shortened(content.speakers, PEOPLE_SHOWN)))
    lines.append(t("draft-photos-links", photos=seen.files.photos, links=len(seen.links)))
    lines += other_files(t, seen.files)
    shown = [_link(t, platform.value, url, seen.others.get(url)) for platform, url in seen.links]
    lines += fitting(shown, LINKS_ROOM)
    return [*lines, "", t("plain", text=shortened(content.story or "", STORY_SHOWN))]


def _link(t: Texts, platform: str, url: str, owner: str | None) -> str:
    """A link of a report; `owner` is None for one from the unit's own account, "" where nobody knows whose it is."""
    line = t("report-link", platform=t.plain(f"platform-{platform}"), url=url)
    return line if owner is None else f"{line} {t('report-link-other', owner=owner or 'no')}"


def standing(t: Texts, seen: Seen, zone: ZoneInfo) -> list[str]:
    """How a report stands: withdrawn, seen, sent back, featured, edited."""
    marks = seen.report.marks
    if seen.report.withdrawn and marks.withdrawn_at is not None:
        reason = seen.last.note if seen.last is not None and seen.last.act is Act.WITHDRAW else None
        words = t.plain(f"withdraw-reason-{Reason(reason or 'none').value}")
        return [t("report-withdrawn-mark", day=t.full_day(local_date(marks.withdrawn_at, zone)), reason=words)]
    lines: list[str] = []
    if marks.change_asked_at is not None:
        note = seen.last.note if seen.last is not None and seen.last.act is Act.CHANGE else None
        lines.append(t("report-change-mark", note=shortened(note or "–", NOTE_SHOWN)))
    if marks.verified_at is not None:
        lines.append(t("report-seen-mark", day=t.full_day(local_date(marks.verified_at, zone))))
    if marks.featured_at is not None:
        lines.append(t("report-featured-mark"))
    if marks.edited_at is not None:
        lines.append(t("report-edited", day=t.full_day(local_date(marks.edited_at, zone))))
    return lines


def _back(t: Texts, report_id: int) -> tuple[Button, ...]:
    return (Button(t.plain("button-back"), action("r.view", report_id)),)


def edit_menu(t: Texts, seen: Seen, zone: ZoneInfo, *, saved: bool = False) -> Screen:
    """The report with a button for each field; `saved` says that a change was just stored."""
    report_id, version = seen.report.id, seen.report.version
    buttons = [
        Button(t.plain(f"button-edit-{field.value}"), action("r.field", report_id, version, field.value))
        for field in FIELDS
    ]
    photos = Button(t.plain("button-add-photos"), action("r.photos", report_id))
    said = t("report-saved") if saved else t("report-edit-how")
    html = "\n".join([*whole(t, seen, zone), "", said])
    return Screen(html, (*columns(buttons), (photos, *_back(t, report_id))))


def asking(t: Texts, seen: Seen, zone: ZoneInfo, field: Editable) -> Screen:
    """The report, asking for one field; one that it can do without can be emptied."""
    report_id, version = seen.report.id, seen.report.version
    rows = [(Button(t.plain("button-back"), action("r.edit", report_id)),)]
    name = CLEARABLE.get(field)
    if name is not None and getattr(seen.report.content, name):
        rows.insert(0, (Button(t.plain("button-clear-field"), action("r.clear", report_id, version, field.value)),))
    return Screen("\n".join([*whole(t, seen, zone), "", t(f"ask-{field.value}")]), tuple(rows))


def programme_menu(t: Texts, seen: Seen, zone: ZoneInfo, programmes: Sequence[Programme]) -> Screen:
    """The report with a button for each programme."""
    report_id, version = seen.report.id, seen.report.version
    buttons = [
        Button(f"{each.emoji} {each.label}", action("r.prog", report_id, version, each.id)) for each in programmes
    ]
    buttons.append(Button(t.plain("button-no-programme"), action("r.prog", report_id, version, 0)))
    back = Button(t.plain("button-back"), action("r.edit", report_id))
    return Screen("\n".join(whole(t, seen, zone)), (*columns(buttons), (back,)))


def confirm_withdrawal(t: Texts, seen: Seen) -> Screen:
    """Asks why, which confirms it at once; says what becomes of the report and of its links."""
    one = seen.report
    lines = [
        t("withdraw-ask", title=shortened(one.content.title or "", TITLE_SHOWN), reference=one.reference),
        t("withdraw-what", days=RESTORABLE.days),
    ]
    if seen.links:
        lines.append(t("withdraw-links", count=len(seen.links), unit=one.unit.name))
    buttons = [
        Button(t.plain(f"button-withdraw-{reason.value}"), action("r.gone", one.id, one.version, reason.value))
        for reason in Reason
    ]
    return Screen("\n\n".join(lines), (*columns(buttons), _back(t, one.id)))


def how_to_add_photos(t: Texts, seen: Seen) -> Screen:
    """How to add photos."""
    words = t("report-photos-how", photos=seen.files.photos, most=MOST_PHOTOS, reference=seen.report.reference)
    return Screen(words, (_back(t, seen.report.id),))


def files_added(t: Texts, seen: Seen, kind: FileKind, *, full: bool) -> Screen:
    """How many photos and files the report has by now; whether some of the kind that came did not fit in."""
    one = seen.report
    lines = [t("report-photos-added", photos=seen.files.photos, reference=one.reference), *other_files(t, seen.files)]
    if full:
        lines.append(t(f"report-{kind.value}s-full", most=kind.most, reference=one.reference))
    elif kind is FileKind.VIDEO:
        lines.append(t("video-kept"))
    show = Button(t.plain("button-show-report"), action("r.show", one.id))
    return Screen("\n".join(lines), ((Button(t.plain("button-edit"), action("r.edit", one.id)), show),))


def ask_answer(t: Texts, report_id: int, asked: Review) -> Screen:
    """What to write to the coordinator who asked for a change."""
    words = t("review-ask-answer", note=shortened(asked.note or "–", NOTE_SHOWN))
    return Screen(words, (_back(t, report_id),))


def answered(t: Texts, seen: Seen) -> Screen:
    """The answer was passed on; what is left to do is a button away."""
    edit = Button(t.plain("button-edit-report"), action("r.edit", seen.report.id))
    done = Button(t.plain("button-fixed"), action("r.fixed", seen.report.id))
    waits = seen.report.marks.change_asked_at is not None
    return Screen(t("review-answer-sent"), ((edit, done),) if waits else ())


def of_unit(t: Texts, unit_id: int, reports: Sequence[Report], *, more: bool, begins: bool) -> Screen:
    """A unit's reports, a button each; `begins` at the newest."""
    last = (Button(t.plain("button-back"), action("w.unit", unit_id)),)
    if not reports:
        return Screen(t("unit-reports-none"), (last,))
    lines = [t("unit-reports-head", unit=reports[0].unit.name), "", *(_listed(t, each) for each in reports)]
    rows = [
        (Button(shortened(each.content.title or each.reference, LISTED_TITLE), action("r.show", each.id)),)
        for each in reports
    ]
    if more:
        rows.append((Button(t.plain("button-older"), action("r.list", unit_id, reports[-1].id)),))
    if not begins:
        rows.append((Button(t.plain("button-newest"), action("r.list", unit_id)),))
    return Screen("\n".join(lines), (*rows, last))


def _listed(t: Texts, one: Report) -> Html:
    marks = {ReportState.REPORTED: "🕓", ReportState.WITHDRAWN: "🗑"}
    day = t.short_day(one.content.activity_date) if one.content.activity_date else "–"
    title = shortened(one.content.title or "", 80)
    mark = "⚠️" if one.marks.change_asked_at is not None else marks.get(one.state, "✅")
    return t("unit-reports-line", mark=mark, title=title, day=day, reference=one.reference)
