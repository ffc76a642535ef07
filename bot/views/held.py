"""Screens for a message that the bot cannot place by itself."""

from bot.domain.reports import MOST_PHOTOS, Draft
from bot.domain.screen import Button, Screen, action, shortened
from bot.domain.understood import MessageKind
from bot.i18n import Texts

TITLE_SHOWN = 250


def what_is_it(t: Texts, held_id: int, kind: MessageKind, open_draft: Draft | None) -> Screen:
    """Asks what a message is, with the likely answer first."""
    ignore = Button(t.plain("button-ignore"), action("h.drop", held_id))
    # A new report gives the open draft up, which its button has to say.
    report = Button(t.plain("button-new-draft" if open_draft else "button-is-report"), action("h.new", held_id))
    stuck = Button(t.plain("button-is-difficulty"), action("h.stuck", held_id))
    if kind is MessageKind.NOTHING:
        nothing = Button(t.plain("button-is-nothing"), action("h.nothing", held_id))
        return Screen(t("held-nothing"), ((nothing,), *_others(report, ignore, open_draft)))
    if kind is MessageKind.DIFFICULTY:
        return Screen(t("held-difficulty"), ((stuck,), *_others(report, ignore, open_draft)))
    if open_draft is not None:
        add = Button(t.plain("button-add-to-draft"), action("h.add", held_id))
        title = open_draft.content.title or t.plain("untitled")
        return Screen(t("held-second", title=shortened(title, TITLE_SHOWN)), ((add,), (report,), (ignore,)))
    return Screen(t("held-unclear"), ((report,), (stuck, ignore)))


def _others(report: Button, ignore: Button, open_draft: Draft | None) -> tuple[tuple[Button, ...], ...]:
    return ((report,), (ignore,)) if open_draft else ((report, ignore),)


def added(t: Texts, draft: Draft, left: int) -> Screen:
    """The message went into the open draft, but for files that found no room."""
    lines = [t("held-added", title=shortened(draft.content.title or t.plain("untitled"), TITLE_SHOWN))]
    if left:
        lines.append(t("held-left", left=left, most=MOST_PHOTOS))
    return Screen("\n".join(lines))
