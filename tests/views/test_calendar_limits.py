"""Screens of the calendar, whatever stands in it, are ones that Telegram takes."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from bot.domain.calendar import Holiday, HolidaySource, Span, SpecialHours
from bot.domain.holiday_files import HolidayPlan
from bot.domain.pauses import MADRASAHS, Pause
from bot.domain.screen import Screen
from bot.domain.units import BadRow
from bot.i18n import Texts, texts
from bot.usecases.calendar_days import Calendar
from bot.usecases.pausing import UnitPauses
from bot.usecases.settling import Settled
from bot.views import calendar, holiday_files, pauses
from tests.views.longest import LARGE, OFFICE, TODAY, check, long, ref, unit

SPAN = Span(date(2026, 12, 20), date(2027, 11, 30))
DAYS = [Holiday(TODAY + timedelta(days=n), long(100), HolidaySource.OFFICE, works=n % 2 == 0) for n in range(400)]
HOURS = [(LARGE, SpecialHours(SPAN, time(8), time(15), long(60)))] * 12
PAUSES = [Pause(LARGE, SPAN, long(60), unit_id=n) for n in range(400)]
NAMES = {n: long(120) for n in range(400)}
PLAN = HolidayPlan(tuple(DAYS), tuple(zip(DAYS, DAYS, strict=True)), 400)
BAD = tuple(BadRow(number, "holiday-row-bad-date", long(500)) for number in range(20_000))
DONE = Settled((unit(1),) * 400, (unit(1),) * 400, 400, frozenset(range(400)))
WEEKS = Calendar(TODAY, tuple(DAYS), tuple(PAUSES), tuple(each for _, each in HOURS))
KNOWN = {source: Holiday(TODAY, long(100), source) for source in HolidaySource}
SEEN = UnitPauses(ref(1), tuple(Pause(LARGE, SPAN, long(60), unit_id=1) for _ in range(40)), ((long(200), SPAN),) * 40)

SCREENS: dict[str, Callable[[Texts], Screen]] = {
    "menu": lambda t: calendar.menu(t, WEEKS, NAMES),
    "empty menu": lambda t: calendar.menu(t, Calendar(TODAY, (), (), ()), {}),
    "days": lambda t: calendar.days(t, OFFICE, DAYS, 3, may_edit=True, note=calendar.marked(t, DAYS)),
    "no days": lambda t: calendar.days(t, OFFICE, [], 3, may_edit=True),
    "a day": lambda t: calendar.day(t, KNOWN, TODAY),
    "an unknown day": lambda t: calendar.day(t, {}, TODAY),
    "asking for a day": calendar.ask_day,
    "pauses": lambda t: pauses.pauses(t, PAUSES, NAMES, 3, pauses.settled(t, "pause-added", PAUSES[:1], NAMES, DONE)),
    "no pauses": lambda t: pauses.pauses(t, [], {}, 0),
    "whose": pauses.ask_whose,
    "asking for days": lambda t: pauses.ask_days(t, pauses.target(t, MADRASAHS, ""), "z.whose"),
    "a pause": lambda t: pauses.one(t, Pause(LARGE, Span(TODAY - timedelta(days=9), TODAY), long(60)), {}, TODAY),
    "asking for other days": lambda t: pauses.ask_change(t, PAUSES[0]),
    "a unit's": lambda t: pauses.of_unit(t, SEEN, pauses.settled(t, "pause-changed", PAUSES[:1], NAMES, DONE)),
    "hours": lambda t: pauses.hours(t, [calendar.hours_line(t, each) for _, each in HOURS], HOURS, t("hours-head")),
    "asking for hours": pauses.ask_hours,
    "file menu": holiday_files.menu,
    "preview": lambda t: holiday_files.preview(t, long(200), PLAN, LARGE, again=True),
    "bad file": lambda t: holiday_files.bad(t, long(200), BAD),
    "imported": lambda t: holiday_files.imported(t, long(200), PLAN),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_one_that_telegram_takes(screen: str, language: str) -> None:
    made = SCREENS[screen](texts(language))
    check(made)
    assert len(made.rows) <= 8
