"""Screens of drafts that were left overnight, and of those that wait for their day."""

from collections.abc import Sequence
from typing import Final

from bot.db.recalls import Left
from bot.domain.reports import Draft
from bot.domain.screen import Button, Screen, action, shortened
from bot.i18n import Html, Texts
from bot.views.report import when

MOST_SHOWN: Final = 10
TITLE_SHOWN: Final = 150
BUTTON_SHOWN: Final = 32


def recall(t: Texts, drafts: Sequence[Left]) -> Screen:
    """The drafts that wait, each with a button to open it and one to discard it."""
    shown = drafts[:MOST_SHOWN]
    lines = [t("recall-head", count=len(drafts)), ""]
    rows = []
    for draft in shown:
        title = draft.title or t.plain("untitled")
        unit = draft.unit or t.plain("recall-no-unit")
        lines.append(t("recall-line", title=shortened(title, TITLE_SHOWN), unit=unit))
        label = (
            t.plain("button-open-draft")
            if len(shown) == 1
            else t.plain("button-left", title=shortened(title, BUTTON_SHOWN))
        )
        rows.append(
            (
                Button(label, action("d.open", draft.draft_id)),
                Button(t.plain("button-discard"), action("d.toss", draft.draft_id)),
            )
        )
    lines += ["", t("recall-how")]
    return Screen("\n".join(lines), tuple(rows))


def planned(t: Texts, draft: Draft) -> Screen:
    """What stands for a draft that waits for its day."""
    content = draft.content
    lines = [t("planned-head", unit=draft.unit.name if draft.unit else t.plain("recall-no-unit")), ""]
    if content.title:
        lines.append(Html(f"<b>{t('plain', text=shortened(content.title, TITLE_SHOWN))}</b>"))
    if content.activity_date is not None:
        lines.append(when(t, content.activity_date, content.until_date, content.time_text))
    if content.place:
        lines.append(t("draft-place", place=shortened(content.place, TITLE_SHOWN)))
    lines += ["", t("planned-how")]
    return Screen("\n".join(lines), _of_planned(t, draft.id))


def day_has_come(t: Texts, left: Left) -> Screen:
    """On the day of a planned activity: its report is to be expected."""
    title = shortened(left.title or t.plain("untitled"), TITLE_SHOWN)
    return Screen(t("planned-today", title=title, unit=left.unit or ""), _of_planned(t, left.draft_id))


def _of_planned(t: Texts, draft_id: int) -> tuple[tuple[Button, ...], ...]:
    return (
        (
            Button(t.plain("button-open-draft"), action("d.take", draft_id)),
            Button(t.plain("button-discard"), action("d.drop", draft_id)),
        ),
    )


def opened(t: Texts, left: Sequence[Left]) -> Screen:
    """One of the drafts was opened below; the others, if there are any."""
    return recall(t, left) if left else moved(t)


def moved(t: Texts) -> Screen:
    """What stands where a draft was shown before."""
    return Screen(t("draft-moved"))
