"""Screens of drafts that were left overnight."""

from collections.abc import Sequence
from typing import Final

from bot.db.recalls import Left
from bot.domain.screen import Button, Screen, action, shortened
from bot.i18n import Texts

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


def opened(t: Texts, left: Sequence[Left]) -> Screen:
    """One of the drafts was opened below; the others, if there are any."""
    return recall(t, left) if left else moved(t)


def moved(t: Texts) -> Screen:
    """What stands where a draft was shown before."""
    return Screen(t("draft-moved"))
