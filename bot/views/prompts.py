"""Screens of reminding."""

from collections.abc import Sequence
from datetime import date

from bot.domain.ladder import AnswerKind
from bot.domain.office import Unit
from bot.domain.prompts import Prompt, PromptState
from bot.domain.screen import Button, Screen, action, columns, fitting
from bot.i18n import Html, Texts

MOST_UNIT_BUTTONS = 40
MOST_CHOOSING = 15
"""Units whose answers are shown as buttons, four each."""
MOST_LINES = 60
ROOM = 3400
"""What a list may take of a message's 4096 characters."""
_SETTLED = frozenset({PromptState.ANSWERED, PromptState.PAUSED})


def private(t: Texts, prompt_id: int, unit: Unit, days: int | None, last: date | None) -> Screen:
    """The reminder to a unit's officers, with an easy way out."""
    text = (
        t("prompt-private-never", unit=unit.name)
        if days is None or last is None
        else t("prompt-private", unit=unit.name, days=days, last=t.short_day(last))
    )
    rows = (
        (
            Button(t.plain("button-report-now"), action("p.report", prompt_id)),
            Button(t.plain("button-send-link"), action("p.link", prompt_id)),
        ),
        (
            Button(t.plain("button-nothing"), action("p.nothing", prompt_id)),
            Button(t.plain("button-stuck"), action("p.stuck", prompt_id)),
        ),
        (Button(t.plain("button-tomorrow"), action("p.tomorrow", prompt_id)),),
    )
    return Screen(text, rows)


def closed(t: Texts, prompt: Prompt) -> Screen:
    """What remains of a private prompt that was answered, here or elsewhere."""
    unit = prompt.unit.name
    if prompt.state is PromptState.PAUSED:
        return Screen(t("prompt-paused", unit=unit))
    if prompt.answer in (AnswerKind.NOTHING, AnswerKind.TOMORROW) and prompt.until is not None:
        return thanks(t, prompt.answer, unit, prompt.until)
    if prompt.answer is AnswerKind.STUCK:
        return Screen(t("prompt-closed-stuck", unit=unit))
    return Screen(t("prompt-closed", unit=unit, answer=answer(t, prompt)))


def thanks(t: Texts, kind: AnswerKind, unit: str, until: date) -> Screen:
    """What an answer means for the next reminder."""
    return Screen(t(f"prompt-thanks-{kind.value}", unit=unit, until=t.day(until)))


def answer(t: Texts, prompt: Prompt) -> Html:
    """A prompt's answer in words."""
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
        case _:
            return t("answer-later")


def group(t: Texts, day: date, prompts: Sequence[Prompt]) -> Screen:
    """The group's message of a day: what is open, what was answered, a button for each open unit."""
    lines: list[str] = [t("group-prompt-head", date=t.day(day))]
    lines += [t("group-prompt"), ""]
    shown = fitting([_line(t, prompt) for prompt in prompts][:MOST_LINES], ROOM)
    lines += shown
    if len(prompts) > len(shown):
        lines.append(t("group-prompt-more", more=len(prompts) - len(shown)))
    states = {prompt.state for prompt in prompts}
    if PromptState.ANSWERED in states and states <= _SETTLED:
        lines += ["", t("group-prompt-all")]
    rows: list[tuple[Button, ...]] = []
    still = [prompt for prompt in prompts if prompt.state not in _SETTLED][:MOST_UNIT_BUTTONS]
    choosing = [prompt for prompt in still if prompt.state is PromptState.CHOOSING][:MOST_CHOOSING]
    for prompt in choosing:
        rows += _choices(t, prompt)
    waiting = [prompt for prompt in still if prompt not in choosing]
    rows += columns([Button(prompt.unit.name, action("g.unit", prompt.id)) for prompt in waiting])
    return Screen("\n".join(lines), tuple(rows))


def _choices(t: Texts, prompt: Prompt) -> list[tuple[Button, ...]]:
    return [
        (Button(f"▾ {prompt.unit.name}", action("g.unit", prompt.id)),),
        (
            Button(t.plain("button-nothing-short"), action("g.nothing", prompt.id)),
            Button(t.plain("button-tomorrow-short"), action("g.tomorrow", prompt.id)),
            Button(t.plain("button-stuck-short"), action("g.stuck", prompt.id)),
        ),
    ]


def _line(t: Texts, prompt: Prompt) -> str:
    if prompt.state is PromptState.PAUSED:
        return t("group-line", mark="🔕", unit=prompt.unit.name, answer=t("unit-status-jeda"))
    if prompt.state is not PromptState.ANSWERED:
        return t("group-line-open", unit=prompt.unit.name)
    mark = {
        AnswerKind.PUBLISHED: "✅",
        AnswerKind.STUCK: "💬",
        AnswerKind.TOMORROW: "🕓",
        AnswerKind.NOTHING: "🔕",
        AnswerKind.ON_LEAVE: "🔕",
    }.get(prompt.answer or AnswerKind.TOMORROW, "🕓")
    return t("group-line", mark=mark, unit=prompt.unit.name, answer=answer(t, prompt))


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
    return Screen("\n".join(lines))
