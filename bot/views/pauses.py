"""Screens of pauses and of other working hours."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from bot.domain.calendar import Span, SpecialHours
from bot.domain.pauses import MADRASAHS, OFFICE, Pause
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.domain.units import UnitKind
from bot.i18n import Html, Texts
from bot.usecases.pausing import UnitPauses
from bot.usecases.settling import Settled
from bot.views.spans import span
from bot.views.units import turning

PAGE: Final = 6
UNIT_SHOWN: Final = 40
LABEL_SHOWN: Final = 24
AWAY_SHOWN: Final = 6
OF_UNIT_SHOWN: Final = 8


def whose(t: Texts, pause: Pause, names: Mapping[int, str]) -> str:
    """For whom a pause is."""
    if pause.unit_id is not None:
        return shortened(names.get(pause.unit_id, "–"), UNIT_SHOWN)
    return pause.kind.label if pause.kind else t.plain("pause-of-office")


def pause_line(t: Texts, pause: Pause, names: Mapping[int, str]) -> Html:
    """A pause in a list."""
    return t("pause-line", days=span(t, pause.span), name=_name(t, pause), whose=whose(t, pause, names))


def _name(t: Texts, pause: Pause) -> str:
    return pause.name or t.plain("pause-unnamed")


def pauses(
    t: Texts, coming: Sequence[Pause], names: Mapping[int, str], number: int, note: Html | None = None
) -> Screen:
    """A page of the pauses that are on or to come."""
    pages = max(1, -(-len(coming) // PAGE))
    number = max(0, min(number, pages - 1))
    shown = coming[number * PAGE : (number + 1) * PAGE]
    lines: list[str] = [t("pauses-head", count=len(coming))]
    if pages > 1:
        lines.append(t("units-page-number", number=t.number(number + 1), pages=t.number(pages)))
    if note is not None:
        lines += ["", note]
    lines += ["", *(pause_line(t, each, names) for each in shown)] if shown else ["", t("pauses-none")]
    rows = [
        *columns([_button(t, each, names) for each in shown]),
        *turning(t, number, pages, lambda leads: action("z.pauses", leads)),
        (Button(t.plain("button-pause-add"), action("z.whose")), Button(t.plain("button-back"), action("z.menu"))),
    ]
    return Screen("\n".join(lines), tuple(rows))


def _button(t: Texts, pause: Pause, names: Mapping[int, str]) -> Button:
    label = f"{shortened(whose(t, pause, names), LABEL_SHOWN)} · {t.short_day(pause.span.first)}"
    return Button(label, action("z.pause", pause.id))


def settled(t: Texts, key: str, made: Sequence[Pause], names: Mapping[int, str], done: Settled) -> Html:
    """What was done to a pause, or to those of all madrasahs, and what that brought with it."""
    who = whose(t, made[0], names) if len(made) == 1 else t.plain("pause-of-madrasahs")
    lines = [t(key, days=span(t, made[0].span), name=_name(t, made[0]), whose=who)]
    lines.append(t("pause-concerns", units=len(done.units), moved=done.moved))
    if done.prompts:
        lines.append(t("pause-ended-prompts", prompts=len(done.prompts)))
    return Html("\n".join(lines))


def ask_whose(t: Texts) -> Screen:
    """For whom a new pause is."""
    office = Button(t.plain("button-pause-office"), action("z.new", OFFICE))
    madrasahs = Button(t.plain("button-pause-madrasahs"), action("z.new", MADRASAHS))
    kinds = [Button(kind.label, action("z.new", kind.value)) for kind in UnitKind]
    unit = Button(t.plain("button-pause-unit"), action("u.ask"))
    back = Button(t.plain("button-back"), action("z.pauses", 0))
    return Screen(t("pause-ask-whose"), ((office,), (madrasahs,), *columns(kinds, 3), (unit, back)))


def ask_days(t: Texts, who: str, back: str) -> Screen:
    """Asks for the days of a new pause, and its name."""
    return Screen(t("pause-ask-days", whose=who), ((Button(t.plain("button-back"), back),),))


def target(t: Texts, word: str, unit: str) -> str:
    """For whom a pause is to be that a button begins; `unit` is the name of the unit, where it is one."""
    if word in (OFFICE, MADRASAHS):
        return t.plain("pause-of-office" if word == OFFICE else "pause-of-madrasahs")
    return unit or UnitKind(word).label


def one(t: Texts, pause: Pause, names: Mapping[int, str], today: date) -> Screen:
    """A pause, and what can be done about it."""
    is_on = pause.span.covers(today)
    text = t(
        "pause-one",
        name=_name(t, pause),
        days=span(t, pause.span),
        whose=whose(t, pause, names),
        state="on" if is_on else "coming",
    )
    buttons = [Button(t.plain("button-pause-change"), action("z.until", pause.id))]
    if is_on and pause.span.first < today:
        buttons.append(Button(t.plain("button-pause-end"), action("z.ended", pause.id)))
    buttons.append(Button(t.plain("button-pause-remove"), action("z.gone", pause.id)))
    return Screen(text, (*columns(buttons), (Button(t.plain("button-back"), action("z.pauses", 0)),)))


def ask_change(t: Texts, pause: Pause) -> Screen:
    """Asks for other days of a pause."""
    back = Button(t.plain("button-back"), action("z.pause", pause.id))
    return Screen(t("pause-ask-change", name=_name(t, pause), days=span(t, pause.span)), ((back,),))


def of_unit(t: Texts, seen: UnitPauses, note: Html | None = None) -> Screen:
    """When a unit is left alone: its pauses, those of its kind and of the office, leave of its officers."""
    names = {seen.unit.id: seen.unit.name}
    lines: list[str] = [t("unit-pauses-head", unit=seen.unit.name)]
    if note is not None:
        lines += ["", note]
    if seen.pauses:
        lines += ["", *(pause_line(t, each, names) for each in seen.pauses[:OF_UNIT_SHOWN])]
    lines += away_lines(t, seen.away)
    if not seen.pauses and not seen.away:
        lines += ["", t("unit-pauses-none")]
    own = [pause for pause in seen.pauses if pause.unit_id == seen.unit.id][:OF_UNIT_SHOWN]
    rows = [
        *columns([_button(t, each, names) for each in own]),
        (
            Button(t.plain("button-pause-add"), action("z.new", seen.unit.id)),
            Button(t.plain("button-back"), action("u.show", seen.unit.id)),
        ),
    ]
    return Screen("\n".join(lines), tuple(rows))


def away_lines(t: Texts, away: Sequence[tuple[str, Span]]) -> list[str]:
    """Who of a unit's officers is, or will be, on leave."""
    lines: list[str] = [
        t("unit-away", name=shortened(name, UNIT_SHOWN), days=span(t, days)) for name, days in away[:AWAY_SHOWN]
    ]
    if len(away) > AWAY_SHOWN:
        lines.append(t("import-more", more=len(away) - AWAY_SHOWN))
    return lines


def hours(
    t: Texts, lines: Sequence[Html], coming: Sequence[tuple[int, SpecialHours]], note: Html | None = None
) -> Screen:
    """The weeks with other working hours, in `lines`, and the ways to add and remove one."""
    words: list[str] = [t("hours-head")]
    if note is not None:
        words += ["", note]
    words += ["", *lines] if lines else ["", t("hours-none")]
    removes = [
        Button(
            t.plain("button-hours-remove", name=shortened(each.name or t.plain("hours-unnamed"), LABEL_SHOWN)),
            action("z.usual", number),
        )
        for number, each in coming
    ]
    add = Button(t.plain("button-hours-add"), action("z.other"))
    back = Button(t.plain("button-back"), action("z.menu"))
    return Screen("\n".join(words), (*columns(removes), (add, back)))


def ask_hours(t: Texts) -> Screen:
    """Asks for other working hours."""
    return Screen(t("hours-ask"), ((Button(t.plain("button-back"), action("z.hours")),),))
