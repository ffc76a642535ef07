"""The group's prompt: what is open, what was answered, and how to answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.domain.ladder import AnswerKind
from bot.domain.prompts import Prompt, PromptState
from bot.domain.screen import Button, Screen, action, columns, fitting
from bot.i18n import Html, Texts
from bot.views import prompts as views

MOST_UNIT_BUTTONS: Final = 40
MOST_CHOOSING: Final = 10
"""Units whose answers are shown as buttons, six each: Telegram takes a hundred in all. Others answer in private."""
LINK, LINK_MINE = "p-", "prompt"
"""What links say that lead from the message to one of its prompts, and to those of the own units."""
OPEN, CLOSE = "1", "0"
_MARKS: Final = {
    AnswerKind.PUBLISHED: "✅",
    AnswerKind.STUCK: "💬",
    AnswerKind.NOTHING: "🔕",
    AnswerKind.ON_LEAVE: "🔕",
}


@dataclass(frozen=True, slots=True)
class Around:
    """What a group's prompt stands among: the office's day, the bot's name, whether a newer one took its place.

    `newer` is the day of the newer one, `newer_url` leads to it.
    """

    today: date
    username: str | None = None
    newer: date | None = None
    newer_url: str = ""

    def link(self, parameter: str) -> str:
        """A link that opens the bot with a parameter; empty as long as its name is not known."""
        return f"https://t.me/{self.username}?start={parameter}" if self.username else ""


def group(t: Texts, day: date, prompts: Sequence[Prompt], around: Around, words: Html | None = None) -> Screen:
    """The group's message of a day: what is open, what was answered, a button for each open unit.

    `words` are the office's own, above the list.
    """
    still = [prompt for prompt in prompts if prompt.is_open]
    lines: list[str] = [t("group-prompt-head", date=t.day(day))]
    if around.newer is None and still:
        lines.append(words or t("group-prompt"))
    lines.append("")
    fit = fitting([_line(t, prompt) for prompt in _shown(prompts)], views.ROOM)
    lines += fit
    if len(prompts) > len(fit):
        lines.append(t("group-prompt-more", more=len(prompts) - len(fit)))
    if around.newer is not None:
        lines += ["", _pointer(t, around)] if prompts else [_pointer(t, around)]
        return Screen("\n".join(lines))
    if prompts and not still and any(prompt.state is PromptState.ANSWERED for prompt in prompts):
        lines += ["", t("group-prompt-all")]
    return Screen("\n".join(lines), _rows(t, prompts, still, around))


def _pointer(t: Texts, around: Around) -> str:
    day = t.short_day(around.newer or around.today)
    if around.newer_url:
        return t("group-prompt-newer-link", date=day, url=around.newer_url)
    return t("group-prompt-newer", date=day)


def _shown(prompts: Sequence[Prompt]) -> list[Prompt]:
    """The prompts whose lines are shown; where not all are, the open ones go first."""
    if len(prompts) <= views.MOST_LINES:
        return list(prompts)
    return sorted(prompts, key=lambda prompt: not prompt.is_open)[: views.MOST_LINES]


def _rows(
    t: Texts, prompts: Sequence[Prompt], still: Sequence[Prompt], around: Around
) -> tuple[tuple[Button, ...], ...]:
    rows: list[tuple[Button, ...]] = []
    # Whoever is about to answer is not pushed out by the units before.
    shown = sorted(still, key=lambda prompt: prompt.state is not PromptState.CHOOSING)[:MOST_UNIT_BUTTONS]
    unfolded = [prompt for prompt in shown if prompt.state is PromptState.CHOOSING][:MOST_CHOOSING]
    for prompt in unfolded:
        rows += _choices(t, prompt, around)
    waiting = [prompt for prompt in shown if prompt not in unfolded]
    rows += columns([Button(prompt.unit.name, action("g.unit", prompt.id, OPEN)) for prompt in waiting])
    if any(prompt.may_change(around.today) for prompt in prompts):
        group_prompt_id = next(prompt.group_prompt_id for prompt in prompts)
        rows.append((Button(t.plain("button-change-answer"), action("g.again", group_prompt_id)),))
    if still and around.username:
        join = Button(t.plain("button-register"), url=around.link("join"))
        mine = Button(t.plain("button-my-prompt"), url=around.link(LINK_MINE))
        rows.append((mine, join) if len(still) > MOST_UNIT_BUTTONS else (join,))
    return tuple(rows)


def _choices(t: Texts, prompt: Prompt, around: Around) -> list[tuple[Button, ...]]:
    more = Button(t.plain("button-more-answers"), url=around.link(f"{LINK}{prompt.id}"))
    stuck = Button(t.plain("button-stuck-short"), action("g.stuck", prompt.id))
    return [
        (Button(f"▾ {prompt.unit.name}", action("g.unit", prompt.id, CLOSE)),),
        (
            Button(t.plain("button-published-short"), action("g.link", prompt.id)),
            Button(t.plain("button-nothing-short"), action("g.nothing", prompt.id)),
            Button(t.plain("button-tomorrow-short"), action("g.tomorrow", prompt.id)),
        ),
        (stuck, more) if more.url else (stuck,),
    ]


def _line(t: Texts, prompt: Prompt) -> str:
    unit = prompt.unit.name
    if prompt.state is PromptState.PAUSED:
        return t("group-line", mark="🔕", unit=unit, answer=t("unit-status-jeda"))
    if prompt.answer is None:
        return t("group-line-open", unit=unit)
    return t("group-line", mark=_MARKS.get(prompt.answer, "🕓"), unit=unit, answer=views.answer(t, prompt))
