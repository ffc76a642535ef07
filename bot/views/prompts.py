"""Screens of reminding."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from bot.domain.ladder import AnswerKind, monday_after
from bot.domain.office import Unit
from bot.domain.prompts import Prompt
from bot.domain.screen import Button, Screen, action, fitting
from bot.i18n import Html, Texts
from bot.views import wordings

MOST_LINES: Final = 60
ROOM: Final = 3400
"""What a list may take of a message's 4096 characters."""
NOW: Final = "-"
"""The month of a calendar's first page."""
WEEK: Final = timedelta(days=7)


def private(
    t: Texts,
    prompt_id: int,
    unit: Unit,
    days: int | None,
    last: date | None,
    words: str | None = None,
    *,
    may_leave: bool = True,
) -> Screen:
    """The reminder to a unit's officers, with an easy way out; `words` are the office's own.

    Only those who serve the unit `may_leave`.
    """
    text = wordings.private(t, words, unit.name, days, last)
    return Screen(text, choices(t, prompt_id, may_leave=may_leave))


def choices(
    t: Texts, prompt_id: int, *, may_leave: bool, instead_of: int | None = None
) -> tuple[tuple[Button, ...], ...]:
    """The five answers, and how to report. `instead_of` is the answer that is changed."""
    changed = () if instead_of is None else (instead_of,)
    tomorrow = Button(t.plain("button-tomorrow"), action("p.tomorrow", prompt_id, *changed))
    leave = Button(t.plain("button-on-leave"), action("p.days", prompt_id, AnswerKind.ON_LEAVE.value, NOW, *changed))
    return (
        (
            Button(t.plain("button-report-now"), action("p.report", prompt_id, *changed)),
            Button(t.plain("button-published"), action("p.link", prompt_id, *changed)),
        ),
        (
            Button(t.plain("button-nothing"), action("p.nothing", prompt_id, *changed)),
            Button(t.plain("button-stuck"), action("p.stuck", prompt_id, *changed)),
        ),
        (tomorrow, leave) if may_leave else (tomorrow,),
    )


def thanks(t: Texts, kind: AnswerKind, unit: str, until: date) -> Html:
    """What an answer means for the next reminder."""
    return t(f"prompt-thanks-{kind.value}", unit=unit, until=t.day(until))


def answer(t: Texts, prompt: Prompt) -> Html:
    """A prompt's answer in words; with its day where that is not what one expects."""
    if prompt.until is not None and prompt.answered_on is not None:
        later = (prompt.until - prompt.answered_on).days > 1
        if prompt.answer is AnswerKind.TOMORROW and later:
            return t("answer-later-day", day=t.short_day(prompt.until))
        if prompt.answer is AnswerKind.NOTHING and prompt.until >= monday_after(prompt.answered_on) + WEEK:
            return t("answer-nothing-until", day=t.short_day(prompt.until))
    return answer_words(t, prompt.answer, prompt.text or "")


def answer_words(t: Texts, kind: AnswerKind | None, where: str) -> Html:
    """An answer in words; `where` is the platform of a publication."""
    match kind:
        case AnswerKind.PUBLISHED:
            return t("answer-published", where=where)
        case AnswerKind.NOTHING:
            return t("answer-nothing")
        case AnswerKind.STUCK:
            return t("answer-stuck")
        case AnswerKind.TOMORROW:
            return t("answer-tomorrow")
        case AnswerKind.ON_LEAVE:
            return t("answer-on-leave")
        case AnswerKind.FOLLOWS:
            return t("answer-follows")
        case _:
            return t("answer-later")


def coordinators_list(t: Texts, units: Sequence[tuple[Unit, int | None, bool]]) -> Screen:
    """The units that stay silent, for the coordinators: (unit, days, whether it has officers)."""
    lines: list[str] = []
    served = [(unit, days) for unit, days, has_officers in units if has_officers]
    if served:
        lines.append(t("silent-list-head", units=len(served)))
        known = [
            t(
                "silent-line",
                unit=unit.name,
                silence=t("silence-never") if days is None else t("silence-days", days=days),
            )
            for unit, days in served[:MOST_LINES]
        ]
        lines += fitting(known, ROOM // 2)
        if len(served) >= len(lines):
            lines.append(t("group-prompt-more", more=len(served) - len(lines) + 1))
    bare = [unit.name for unit, _, has_officers in units if not has_officers]
    if bare:
        shown = ", ".join(fitting(bare[:MOST_LINES], ROOM // 3))
        lines += (
            ["", t("silent-no-officer", count=len(bare), units=shown)]
            if lines
            else [t("silent-no-officer", count=len(bare), units=shown)]
        )
    return Screen("\n".join(lines), ((Button(t.plain("button-silence"), action("di.list", 0)),),))
