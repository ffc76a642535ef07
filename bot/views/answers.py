"""Screens on which a prompt is answered in private: the five answers, until when, what an answer means, changing it."""

from bot.domain.ladder import AnswerKind
from bot.domain.prompts import Prompt, PromptState
from bot.domain.screen import Button, Screen, action, columns
from bot.domain.until import Month
from bot.i18n import Html, Texts
from bot.usecases.answering import Standing
from bot.views import prompts as views


def change(t: Texts, prompt: Prompt, *, may_leave: bool) -> Screen:
    """Another answer in the place of the one that was given."""
    text = t("prompt-change", unit=prompt.unit.name, answer=views.answer(t, prompt))
    keep = Button(t.plain("button-back"), action("p.back", prompt.id))
    return Screen(text, (*views.choices(t, prompt.id, may_leave=may_leave, instead_of=prompt.answer_id), (keep,)))


def days(t: Texts, prompt: Prompt, kind: AnswerKind, page: Month, instead_of: int | None) -> Screen:
    """A month's days to choose from; typed ones are read, too."""
    changed = () if instead_of is None else (instead_of,)
    lines: list[str] = [t(f"prompt-days-{kind.value.replace('_', '-')}", unit=prompt.unit.name)]
    lines += [
        t("prompt-type-day") if page.weeks else t("prompt-no-day"),
        "",
        t("prompt-month", month=t.month(page.first)),
    ]
    rows = [
        tuple(Button(t.weekday(day), action("p.until", prompt.id, kind.value, day, *changed)) for day in week)
        for week in page.weeks
    ]
    turns = [
        Button(t.plain(key, month=t.month(first)), action("p.days", prompt.id, kind.value, first, *changed))
        for key, first in (("button-month-before", page.before), ("button-month-after", page.after))
        if first is not None
    ]
    back = Button(t.plain("button-back"), action("p.back", prompt.id))
    return Screen("\n".join(lines), (*rows, *((tuple(turns),) if turns else ()), (back,)))


def closed(t: Texts, standing: Standing) -> Screen:
    """What remains of a prompt that was answered, here or elsewhere: what that means, and what can still be changed."""
    prompt = standing.prompt
    text = meaning(t, standing)
    if not standing.may_change or prompt.answer_id is None:
        return Screen(text)
    rows: list[tuple[Button, ...]] = []
    if prompt.answer in (AnswerKind.NOTHING, AnswerKind.TOMORROW):
        offers = [
            Button(
                t.plain("button-until", day=t.short_day(day)),
                action("p.until", prompt.id, prompt.answer.value, day, prompt.answer_id),
            )
            for day in standing.offered.values()
        ]
        other = action("p.days", prompt.id, prompt.answer.value, views.NOW, prompt.answer_id)
        rows += columns([*offers, Button(t.plain("button-other-day"), other)])
    if standing.substitute:
        rows.append((Button(t.plain("button-substitute"), action("p.invite", prompt.id)),))
    rows.append((Button(t.plain("button-change-answer"), action("p.again", prompt.id, prompt.answer_id)),))
    return Screen(text, tuple(rows))


def meaning(t: Texts, standing: Standing) -> Html:
    """What a prompt's answer means for the next reminder, or why it needs none."""
    prompt = standing.prompt
    unit, until = prompt.unit.name, prompt.until
    if prompt.state is PromptState.PAUSED:
        return t("prompt-paused", unit=unit)
    if prompt.state is PromptState.SUPERSEDED:
        return t("prompt-closed-superseded", unit=unit)
    if prompt.answer is AnswerKind.ON_LEAVE and until is not None and standing.back is not None:
        key = "prompt-away-alone" if standing.substitute else "prompt-away"
        return t(key, unit=unit, until=t.day(until), back=t.day(standing.back))
    if prompt.answer is AnswerKind.STUCK and until is not None:
        return t("prompt-thanks-stuck" if prompt.text else "prompt-closed-stuck", unit=unit, until=t.day(until))
    if prompt.answer in (AnswerKind.NOTHING, AnswerKind.TOMORROW) and until is not None:
        return views.thanks(t, prompt.answer, unit, until)
    return t("prompt-closed", unit=unit, answer=views.answer(t, prompt))
