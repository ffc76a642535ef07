"""Screens of reporting."""

from collections.abc import Sequence
from datetime import date

from bot.domain.doubts import Doubted
from bot.domain.found import Doubt
from bot.domain.links import LinkUse, find_links
from bot.domain.office import Unit, UnitRef
from bot.domain.programmes import Programme
from bot.domain.repetitions import Earlier
from bot.domain.reports import Draft, Editable, Files, Report
from bot.domain.screen import Button, Screen, action, columns, fitting, shortened
from bot.domain.understood import Field
from bot.i18n import Html, Texts
from bot.views import coach, doubts, repetitions

STORY_SHOWN = 400
TITLE_SHOWN = 250
PLACE_SHOWN = 150
LINKS_ROOM = 1500


def draft(t: Texts, draft: Draft, earlier: Sequence[Earlier] = ()) -> Screen:
    """The preview of a draft: one message that is edited in place. `earlier` is what it may repeat.

    What is to be looked at stands above the story, which may be long.
    """
    content = draft.content
    head = t("draft-head", unit=draft.unit.name) if draft.unit else t("draft-head-no-unit")
    lines = [head, ""]
    lines.append(
        Html(f"<b>{t('plain', text=shortened(content.title, TITLE_SHOWN))}</b>")
        if content.title
        else t("draft-missing-title")
    )
    lines += doubts.lines(t, draft, Doubted.TITLE)
    if content.activity_date is None:
        lines.append(t("draft-missing-date"))
    else:
        lines.append(when(t, content.activity_date, content.until_date, content.time_text))
    lines += [*doubts.lines(t, draft, Doubted.DATE), *doubts.lines(t, draft, Doubted.TIME)]
    lines.append(
        t("draft-place", place=shortened(content.place, PLACE_SHOWN)) if content.place else t("draft-missing-place")
    )
    if draft.programme:
        lines.append(t("draft-programme", emoji=draft.programme.emoji, label=draft.programme.label))
    else:
        lines.append(t("draft-no-programme"))
    lines.append(t("draft-photos-links", photos=draft.photos, links=_counting_links(draft.links)))
    lines += [*other_files(t, draft.files), *repetitions.lines(t, draft, earlier)]
    lines.append("")
    if draft.hints:
        lines += coach.lines(t, content)
    lines.append(t("plain", text=shortened(content.story, STORY_SHOWN)) if content.story else t("draft-missing-story"))
    if draft.unit is None:
        lines += ["", t("draft-which-unit")]
    return Screen("\n".join(lines), _draft_buttons(t, draft, earlier))


def when(t: Texts, day: date, until: date | None, time: str | None) -> Html:
    """The day or days and the time; a clock time is told apart from "ba'da Isya"."""
    clock = "yes" if time and time[0].isdigit() else "no"
    return t("draft-date", date=t.days(day, until), time=time or "no", clock=clock)


def other_files(t: Texts, files: Files) -> list[Html]:
    """What there is beside photos."""
    if not files.documents and not files.videos:
        return []
    return [t("draft-files", documents=files.documents, videos=files.videos)]


def _counting_links(links: tuple[str, ...]) -> int:
    return sum(link.use is LinkUse.PUBLICATION for link in find_links("", links))


def _draft_buttons(t: Texts, draft: Draft, earlier: Sequence[Earlier]) -> tuple[tuple[Button, ...], ...]:
    edit = Button(t.plain("button-edit"), action("d.edit", draft.id, draft.version))
    discard = Button(t.plain("button-discard"), action("d.discard", draft.id, draft.version))
    rows: list[tuple[Button, ...]] = []
    missing = draft.content.missing
    if draft.unit is not None and Doubt.DATE_AHEAD in draft.doubts:
        rows.append((Button(t.plain("button-plan"), action("d.plan", draft.id, draft.version)),))
    elif draft.unit is not None and not missing and Doubt.DATE_OLD not in draft.doubts:
        rows.append((Button(t.plain("button-send-report"), action("d.send", draft.id, draft.version)),))
    asks = {Field.TITLE: Editable.TITLE, Field.DATE: Editable.DATE, Field.PLACE: Editable.PLACE}
    fill = [
        Button(t.plain(f"button-fill-{asks[field].value}"), action("d.field", draft.id, asks[field].value))
        for field in missing
        if field in asks
    ]
    rows += [*columns(fill), *doubts.buttons(t, draft), *repetitions.buttons(t, draft, earlier)]
    rows.append((edit, Button(t.plain("button-photos"), action("d.photos", draft.id, draft.version)), discard))
    return (*rows, *_undo(t, draft))


def _undo(t: Texts, draft: Draft) -> tuple[tuple[Button, ...], ...]:
    """The way back, where there is one."""
    return ((Button(t.plain("button-undo"), action("d.undo", draft.id, draft.version)),),) if draft.undo else ()


def choose_unit(t: Texts, draft: Draft, units: tuple[UnitRef, ...]) -> Screen:
    """The preview, asking which of the officer's units the report is for."""
    preview = _without_buttons(t, draft)
    buttons = [Button(unit.name, action("d.unit", draft.id, unit.id)) for unit in units]
    discard = Button(t.plain("button-discard"), action("d.discard", draft.id, draft.version))
    return Screen(preview, (*columns(buttons), (discard,)))


def _without_buttons(t: Texts, one: Draft) -> str:
    return draft(t, one).html


def edit_menu(t: Texts, draft: Draft, *, many_units: bool) -> Screen:
    """The preview with a button for each field, the way back and the coach's hints."""
    fields = [Editable.TITLE, Editable.DATE, Editable.PLACE, Editable.STORY, Editable.PROGRAMME]
    if many_units:
        fields.append(Editable.UNIT)
    buttons = [
        Button(t.plain(f"button-edit-{field.value}"), action("d.field", draft.id, field.value)) for field in fields
    ]
    hints = Button(t.plain("button-hints-off" if draft.hints else "button-hints-on"), action("d.hints", draft.id))
    back = Button(t.plain("button-back"), action("d.show", draft.id))
    return Screen(_without_buttons(t, draft), (*columns(buttons), *_undo(t, draft), (hints, back)))


def programme_menu(t: Texts, draft: Draft, programmes: tuple[Programme, ...]) -> Screen:
    """The preview with a button for each programme."""
    buttons = [Button(f"{each.emoji} {each.label}", action("d.prog", draft.id, each.id)) for each in programmes]
    buttons.append(Button(t.plain("button-no-programme"), action("d.prog", draft.id, 0)))
    back = Button(t.plain("button-back"), action("d.show", draft.id))
    return Screen(_without_buttons(t, draft), (*columns(buttons), (back,)))


def asking(t: Texts, draft: Draft, field: Editable) -> Screen:
    """The preview, asking for one field."""
    back = Button(t.plain("button-back"), action("d.show", draft.id))
    return Screen(f"{_without_buttons(t, draft)}\n\n{t(f'ask-{field.value}')}", ((back,),))


def discarded(t: Texts, draft_id: int) -> Screen:
    """What remains of a discarded draft: the way to bring it back."""
    return Screen(t("draft-discarded"), ((Button(t.plain("button-bring-back"), action("d.restore", draft_id)),),))


def stands(t: Texts, report: Report) -> Screen:
    """A message was corrected whose report was sent already."""
    edit = Button(t.plain("button-edit-report"), action("r.edit", report.id))
    show = Button(t.plain("button-show-report"), action("r.show", report.id))
    return Screen(t("report-stands", reference=report.reference), ((edit, show),))


def receipt(
    t: Texts,
    report: Report,
    unit: Unit,
    days: int | None,
    *,
    published: bool,
    has_link: bool = True,
    notes: Sequence[str] = (),
    asks_consent: bool = False,
) -> Screen:
    """The thank-you with the reference number and how the unit stands: days since its last publication.

    `published` says whether it ended the unit's silence, `has_link` whether it is published itself; `notes` are what is
    to be said of its links. `asks_consent` tells that its photos may show pupils.
    """
    lines: list[str] = [
        t("receipt", reference=report.reference, title=shortened(report.content.title or "", TITLE_SHOWN))
    ]
    if published:
        lines.append(t("receipt-published" if has_link else "receipt-counted", unit=unit.name))
    elif days is None:
        lines.append(t("receipt-first", unit=unit.name))
    else:
        lines.append(t("receipt-days", unit=unit.name, days=days))
    lines += fitting(notes, LINKS_ROOM)
    if asks_consent:
        lines.append(t("consent-hint"))
    consent = ((Button(t.plain("button-consent"), action("rc.ask", report.id)),),) if asks_consent else ()
    rows = (
        *consent,
        (
            Button(t.plain("button-send-link"), action("r.link", report.id)),
            Button(t.plain("button-kit"), action("k.menu", report.id)),
        ),
        (
            Button(t.plain("button-edit"), action("r.edit", report.id)),
            Button(t.plain("button-show-report"), action("r.show", report.id)),
        ),
        (Button(t.plain("button-withdraw"), action("r.withdraw", report.id)),),
    )
    return Screen("\n".join(lines), rows)
