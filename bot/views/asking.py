"""Asking for one value of the settings: choices as buttons, and words how to type another."""

from datetime import time
from typing import Final

from bot.domain import settings as rules
from bot.domain.headway import Headway
from bot.domain.screen import Button, Screen, action, columns
from bot.domain.settings import Field, Setting
from bot.i18n import Html, Texts
from bot.views.settings import Path, back_to, checked, choose, head

CADENCES: Final = (3, 7, 14, 30)
WORK: Final = ((time(7), time(15, 30)), (time(7, 30), time(16)), (time(8), time(16)), (time(8), time(16, 30)))
PROMPTS: Final = (time(7, 30), time(8), time(9), time(10))
DIGESTS: Final = (time(15), time(16), time(17), time(19))
A_ROW: Final = 4


def ask(t: Texts, headway: Headway, setting: Setting, path: Path) -> Screen:
    """The question for a value. Raises ValueError for one whose page has all the answers as buttons."""
    step = setting.field.step
    back = Button(t.plain("button-back"), back_to(step, path))
    return Screen(
        f"{head(t, step, path)}\n\n{_question(t, headway, setting)}", (*_choices(t, headway, setting, path), (back,))
    )


def _question(t: Texts, headway: Headway, setting: Setting) -> Html:
    if setting.field in (Field.ZONE, Field.LANGUAGE, Field.COUNTS):
        raise ValueError(f"{setting} is chosen on its page")
    hours = headway.office.hours
    name = f"{setting.field.value}-kind" if setting.kind else setting.field.value
    kind = setting.kind.label if setting.kind else ""
    return t(f"setting-ask-{name}", kind=kind, start=t.hour(hours.start), end=t.hour(hours.end))


def _choices(t: Texts, headway: Headway, setting: Setting, path: Path) -> tuple[tuple[Button, ...], ...]:
    office = headway.office
    hours = office.hours
    match setting.field:
        case Field.CADENCE:
            return _cadences(t, headway, setting, path)
        case Field.WORK:
            now = (hours.start, hours.end)
            spans = [
                Button(
                    checked(t, f"{t.hour(start)}–{t.hour(end)}", is_so=(start, end) == now),
                    choose(setting, path, f"{rules.written(start)}-{rules.written(end)}"),
                )
                for start, end in WORK
            ]
            return columns(spans)
        case Field.DAYS:
            days = [
                Button(checked(t, t.plain(f"weekday-{day}"), is_so=day in hours.days), action("s.day", day, path.value))
                for day in range(7)
            ]
            return columns(days)
        case Field.PROMPT:
            offered = [at for at in PROMPTS if hours.start <= at <= hours.end]
            return _clocks(t, offered, office.prompt_time, setting, path)
        case Field.DIGEST:
            offered = [at for at in DIGESTS if hours.start <= at < rules.LATEST_DIGEST]
            return _clocks(t, offered, office.digest_time, setting, path)
        case _:
            return ()


def _clocks(t: Texts, times: list[time], now: time, setting: Setting, path: Path) -> tuple[tuple[Button, ...], ...]:
    buttons = [
        Button(checked(t, t.hour(at), is_so=at == now), choose(setting, path, rules.written(at))) for at in times
    ]
    return columns(buttons, A_ROW)


def _cadences(t: Texts, headway: Headway, setting: Setting, path: Path) -> tuple[tuple[Button, ...], ...]:
    now = headway.office.cadence_days if setting.kind is None else headway.kinds.get(setting.kind)
    rows = columns(
        [
            Button(checked(t, t.plain("button-days", days=days), is_so=days == now), choose(setting, path, str(days)))
            for days in CADENCES
        ]
    )
    if setting.kind is None:
        return rows
    follow = checked(t, t.plain("button-cadence-follow"), is_so=now is None)
    return (*rows, (Button(follow, choose(setting, path, "0")),))
