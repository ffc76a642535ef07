"""Screens of the office's calendar: what is to come, and its days."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from bot.domain.calendar import Holiday, HolidaySource, Span, SpecialHours
from bot.domain.office import Office
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.i18n import Html, Texts
from bot.usecases.calendar_days import Calendar
from bot.views.pauses import pause_line
from bot.views.spans import span
from bot.views.units import turning

PAGE: Final = 8
NEXT: Final = 3
NAME_SHOWN: Final = 60


def menu(t: Texts, calendar: Calendar, names: Mapping[int, str]) -> Screen:
    """What is to come, and the ways to change it; `names` are those of units that have a pause."""
    lines: list[str] = [t("calendar-head"), t("calendar-how")]
    if calendar.days:
        lines += ["", t("calendar-next-days"), *(day_line(t, each) for each in calendar.days[:NEXT])]
    if calendar.hours:
        lines += ["", t("calendar-next-hours"), *(hours_line(t, each) for each in calendar.hours[:NEXT])]
    if calendar.pauses:
        lines += ["", t("calendar-next-pauses"), *(pause_line(t, each, names) for each in calendar.pauses[:NEXT])]
    rows = (
        (
            Button(t.plain("button-calendar-days", count=len(calendar.days)), action("z.days", 0)),
            Button(t.plain("button-calendar-pauses", count=len(calendar.pauses)), action("z.pauses", 0)),
        ),
        (
            Button(t.plain("button-calendar-hours"), action("z.hours")),
            Button(t.plain("button-back"), action("s.menu")),
        ),
    )
    return Screen("\n".join(lines), rows)


def name_of(t: Texts, day: Holiday) -> str:
    """What a holiday is called."""
    return shortened(day.name, NAME_SHOWN) if day.name else t.plain("calendar-unnamed")


def day_line(t: Texts, day: Holiday) -> Html:
    """A day of the calendar in a list."""
    return t("calendar-day", day=t.day(day.day), name=name_of(t, day), what="works" if day.works else "free")


def hours_line(t: Texts, hours: SpecialHours) -> Html:
    """A week with other working hours in a list."""
    name = shortened(hours.name, NAME_SHOWN) if hours.name else t.plain("hours-unnamed")
    return t("hours-line", name=name, days=span(t, hours.span), start=t.hour(hours.start), end=t.hour(hours.end))


def days(
    t: Texts, office: Office, coming: Sequence[Holiday], number: int, *, may_edit: bool, note: Html | None = None
) -> Screen:
    """A page of the days to come; operators (`may_edit`) may send a file, and do without national holidays."""
    pages = max(1, -(-len(coming) // PAGE))
    number = max(0, min(number, pages - 1))
    shown = coming[number * PAGE : (number + 1) * PAGE]
    lines: list[str] = [t("calendar-days-head", count=len(coming))]
    if pages > 1:
        lines.append(t("units-page-number", number=t.number(number + 1), pages=t.number(pages)))
    if note is not None:
        lines += ["", note]
    lines += ["", *(day_line(t, each) for each in shown)] if shown else ["", t("calendar-no-days")]
    lines += ["", t("calendar-from", national="yes" if office.national_holidays else "no")]
    each_day = [Button(t.short_day(each.day), action("z.day", each.day.isoformat())) for each in shown]
    rows = [*columns(each_day, 2), *turning(t, number, pages, lambda leads: action("z.days", leads))]
    rows.append((Button(t.plain("button-calendar-add"), action("z.add")),))
    if may_edit:
        wanted = not office.national_holidays
        key = "button-national-on" if wanted else "button-national-off"
        rows.append(
            (
                Button(t.plain("button-calendar-file"), action("z.file")),
                Button(t.plain(key), action("z.nat", int(wanted))),
            )
        )
    return Screen("\n".join(lines), (*rows, (Button(t.plain("button-back"), action("z.menu")),)))


def marked(t: Texts, set_days: Sequence[Holiday]) -> Html:
    """What was set just now."""
    first, last = set_days[0], set_days[-1]
    days = t.day(first.day) if first is last else span(t, Span(first.day, last.day))
    return t("calendar-marked", days=days, name=name_of(t, first), what="works" if first.works else "free")


def day(t: Texts, known: Mapping[HolidaySource, Holiday], when: date) -> Screen:
    """One day: who says what of it, and what can be done about it."""
    library, own = known.get(HolidaySource.LIBRARY), known.get(HolidaySource.OFFICE)
    lines: list[str] = [t("calendar-one-day", day=t.day(when))]
    if own is not None:
        lines.append(t("calendar-of-office", name=name_of(t, own), what="works" if own.works else "free"))
    if library is not None:
        lines.append(t("calendar-of-library", name=name_of(t, library)))
    if own is None and library is None:
        lines.append(t("calendar-day-gone"))
    iso = when.isoformat()
    rows: list[tuple[Button, ...]] = []
    if (own or library) and not (own and own.works):
        rows.append((Button(t.plain("button-calendar-works"), action("z.works", iso)),))
    if own is not None:
        key = "button-calendar-back" if library is not None else "button-calendar-remove"
        rows.append((Button(t.plain(key), action("z.back", iso)),))
    return Screen("\n".join(lines), (*rows, (Button(t.plain("button-back"), action("z.days", 0)),)))


def ask_day(t: Texts) -> Screen:
    """Asks for a day and its name."""
    return Screen(t("calendar-ask-day"), ((Button(t.plain("button-back"), action("z.days", 0)),),))


def looking_up(t: Texts) -> Screen:
    """National holidays are being looked up."""
    return Screen(t("calendar-looking-up"))
