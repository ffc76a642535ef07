"""The pages on which an office sets when units are reminded, and by whom they are heard."""

from datetime import time
from typing import Final

from bot.domain import settings as rules
from bot.domain.ladder_settings import FOLLOW, Ladders, Part
from bot.domain.office import Office
from bot.domain.screen import Button, Screen, action, columns
from bot.domain.units import UnitKind
from bot.i18n import Html, Texts
from bot.usecases.laddering import Stepped
from bot.views.asking import PROMPTS
from bot.views.settings import checked

COMMON: Final = {
    Part.PRIVATE: (0, 1, 2, 3),
    Part.GROUP: (0, 1, 2, 3, 5),
    Part.LIST: (3, 5, 7, 10),
    Part.REPEAT: (3, 5, 10, 20),
}
"""What most offices choose, as buttons; anything else is typed."""
ALL: Final = "all"
"""What stands for the office in a button, where a kind of unit could stand."""


def word(kind: UnitKind | None) -> str:
    """A kind of unit, or the office, in a button."""
    return kind.value if kind else ALL


def page(
    t: Texts, office: Office, kind: UnitKind | None = None, *, may_change: bool = True, note: Html | None = None
) -> Screen:
    """What happens when, in plain words: for the office and all kinds that go with it, or for one kind."""
    intro = t("ladder-intro-kind", kind=kind.label) if kind else t("ladder-intro")
    lines = [head(t, kind), "", intro, *steps(t, office, kind), ""]
    if kind is None:
        lines += _kinds(t, office)
    elif kind in office.ladders:
        lines.append(t("ladder-own", kind=kind.label, parts=_own(t, office, kind)))
    else:
        lines.append(t("ladder-all-follow", kind=kind.label))
    if note is not None:
        lines += ["", note]
    if not may_change:
        lines += ["", t("settings-operators-change")]
    rows: tuple[tuple[Button, ...], ...] = ()
    if may_change:
        parts = [Button(t.plain("button-ladder-part", part=part.value), edit(part, kind)) for part in Part]
        rows = columns(parts)
    if kind is None:
        rows += columns([Button(each.label, action("la.page", each.value)) for each in UnitKind], 3)
        rows += ((Button(t.plain("button-wordings"), action("la.words")),),)
        return Screen("\n".join(lines), (*rows, (Button(t.plain("button-back"), action("s.menu")),)))
    if may_change and kind in office.ladders:
        rows += ((Button(t.plain("button-ladder-all-follow"), action("la.same", kind.value)),),)
    return Screen("\n".join(lines), (*rows, (Button(t.plain("button-back"), action("la.page")),)))


def head(t: Texts, kind: UnitKind | None) -> Html:
    """The first line of a page."""
    what = t.plain("ladder-title")
    return t("settings-head", what=f"{what} · {kind.label}" if kind else what)


def edit(part: Part, kind: UnitKind | None) -> str:
    """What a button means that asks for a value."""
    return action("la.edit", part.value, word(kind))


def steps(t: Texts, office: Office, kind: UnitKind | None) -> list[Html]:
    """The rungs of a ladder one below the other, and what holds for all of them."""
    ladder = Ladders(office.ladder, office.ladders).of(kind)
    at = t.hour(office.prompt_time_of(kind) if kind else office.prompt_time)
    lines = [t("ladder-private", days=ladder.private_after)]
    if ladder.group_after:
        lines.append(t("ladder-group", days=ladder.group_after))
    lines.append(t("ladder-list", days=ladder.coordinators_after, repeat=ladder.repeat))
    if not ladder.group_after:
        lines.append(t("ladder-no-group"))
    elif office.group_chat_id is None:
        lines.append(t("ladder-no-group-yet"))
    return [*lines, Html(""), t("ladder-fair", at=at)]


def ask(t: Texts, office: Office, part: Part, kind: UnitKind | None) -> Screen:
    """The question for a step or an hour: choices as buttons, and words how to type another."""
    back = Button(t.plain("button-back"), action("la.page", *([kind.value] if kind else [])))
    question, choices = (_ask_days if part.is_days else _ask_hour)(t, office, part, kind)
    rows = columns(choices, 2 if part.is_days else 4)
    if kind is not None:
        rows += ((_follow(t, office, part, kind),),)
    return Screen(f"{head(t, kind)}\n\n{question}", (*rows, (back,)))


def note_of(t: Texts, stepped: Stepped) -> Html | None:
    """What a change brought with it."""
    return t("ladder-moved", moved=stepped.moved) if stepped.moved else None


def _kinds(t: Texts, office: Office) -> list[Html]:
    own = [t("ladder-kind", kind=kind.label, parts=_own(t, office, kind)) for kind in office.ladders]
    return [*own, t("ladder-kinds-hint")]


def _own(t: Texts, office: Office, kind: UnitKind) -> str:
    """What a kind has of its own, in a few words."""
    ladders = Ladders(office.ladder, office.ladders)
    found = []
    for part in Part:
        if ladders.is_own(part, kind):
            days = ladders.days(part, kind) if part.is_days else 0
            at = t.hour(office.prompt_time_of(kind))
            found.append(t.plain("ladder-own-part", part=part.value, days=days, at=at))
    return ", ".join(found)


def _ask_days(t: Texts, office: Office, part: Part, kind: UnitKind | None) -> tuple[Html, list[Button]]:
    ladders = Ladders(office.ladder, office.ladders)
    room = ladders.room(part, kind)
    now = ladders.days(part, kind) if kind is None or ladders.is_own(part, kind) else None
    least, most = room.least.days, room.most.days
    how_much = "none" if least > most else "one" if least == most else "some"
    question = t("ladder-ask", part=part.value, least=least, most=most, room=how_much)
    choices = [
        Button(
            checked(t, t.plain("button-ladder-days", part=part.value, days=days), is_so=days == now),
            _choose(part, kind, str(days)),
        )
        for days in COMMON[part]
        if room.holds(part, days)
    ]
    return question, choices


def _ask_hour(t: Texts, office: Office, part: Part, kind: UnitKind | None) -> tuple[Html, list[Button]]:
    hours = office.hours
    own = office.ladders.get(kind) if kind else None
    now: time | None = office.prompt_time if kind is None else own.prompt_time if own else None
    question = t("ladder-ask-hour", start=t.hour(hours.start), end=t.hour(hours.end))
    choices = [
        Button(checked(t, t.hour(at), is_so=at == now), _choose(part, kind, rules.written(at)))
        for at in PROMPTS
        if hours.start <= at <= hours.end
    ]
    return question, choices


def _follow(t: Texts, office: Office, part: Part, kind: UnitKind) -> Button:
    ladders = Ladders(office.ladder, office.ladders)
    days = ladders.days(part, None) if part.is_days else 0
    label = t.plain("button-ladder-follow", part=part.value, days=days, at=t.hour(office.prompt_time))
    return Button(checked(t, label, is_so=not ladders.is_own(part, kind)), _choose(part, kind, FOLLOW))


def _choose(part: Part, kind: UnitKind | None, value: str) -> str:
    return action("la.set", part.value, word(kind), value)
