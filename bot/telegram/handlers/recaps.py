"""/rekap: choosing a period and of whom, and its figures."""

from datetime import date

from bot.domain.dates import find_date
from bot.domain.office import UnitRef
from bot.domain.periods import PeriodKind, period_of, read_period
from bot.domain.screen import Screen
from bot.domain.stretches import Stretch, of_period, read_stretch
from bot.domain.units import UnitKind
from bot.telegram.routes import button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import choosing, drilling, recapping
from bot.usecases.today import today
from bot.views import choosing as choosing_views
from bot.views import collage, digest, periods
from bot.views import recaps as views
from bot.views.choosing import Verbs


def place(turn: Turn, words: list[str]) -> tuple[Stretch, UnitRef | None]:
    """The days and the unit (None: the office) that a button names. Raises Refused for who does not read of it."""
    return read_stretch(words[0]), drilling.subject(turn.tx, turn.member, int(words[1]))


def _who(turn: Turn, unit: UnitRef | None) -> str:
    return unit.name if unit else turn.office.name


@command("rekap", who=Who.MEMBER, where=Where.PRIVATE)
def on_command(turn: Turn, argument: str) -> None:
    """/rekap, alone or with a day: "kemarin", "10 Maret", "2026-03-10"."""
    day = _asked(argument, today(turn.tx, turn.office)) if argument else None
    if day is None:
        turn.reply("recap", _menu(turn, _usual(turn)))
    else:
        turn.reply("recap", _of_day(turn, of_period(period_of(PeriodKind.DAY, day)), _usual(turn)))


def _asked(text: str, now: date) -> date | None:
    period = read_period(text.strip())
    if period is not None:
        return period.first if period.kind is PeriodKind.DAY else None
    found = find_date(text, now)
    return found.value if found else None


def _usual(turn: Turn) -> UnitRef | None:
    """Of whom somebody reads first: of the office, or of the own unit. Raises Refused for who serves none."""
    unit_id = 0 if drilling.reads_all(turn.member) or not turn.member.units else turn.member.units[0].id
    return drilling.subject(turn.tx, turn.member, unit_id)


@button("re.menu", Who.MEMBER, Where.PRIVATE)
def on_menu(turn: Turn, arguments: list[str]) -> None:
    """Which period, of the office or a unit."""
    unit = drilling.subject(turn.tx, turn.member, int(arguments[0])) if arguments else _usual(turn)
    turn.change(_menu(turn, unit))


def _menu(turn: Turn, unit: UnitRef | None) -> Screen:
    day, reads_all = today(turn.tx, turn.office), drilling.reads_all(turn.member)
    own = turn.member.units
    return periods.menu(turn.t, _who(turn, unit), unit.id if unit else 0, day, own, reads_all=reads_all)


@button("re.pick", Who.MEMBER, Where.PRIVATE)
def on_days(turn: Turn, arguments: list[str]) -> None:
    """The days of a month to choose from."""
    stretch, unit = place(turn, arguments)
    begun, day = drilling.begun(turn.office), today(turn.tx, turn.office)
    month = min(max(stretch.first, begun), day)
    turn.change(periods.days(turn.t, _who(turn, unit), month, unit.id if unit else 0, begun, day))


@button("re.months", Who.MEMBER, Where.PRIVATE)
def on_months(turn: Turn, arguments: list[str]) -> None:
    """The months of a year to choose from."""
    stretch, unit = place(turn, arguments)
    begun, day = drilling.begun(turn.office), today(turn.tx, turn.office)
    year = min(max(stretch.first.year, begun.year), day.year)
    turn.change(periods.months(turn.t, _who(turn, unit), year, unit.id if unit else 0, begun, day))


@button("re.at", Who.MEMBER, Where.PRIVATE)
def on_period(turn: Turn, arguments: list[str]) -> None:
    """The recap of some days."""
    stretch, unit = place(turn, arguments)
    _show(turn, stretch, unit, views.Part.WHOLE, 0)


@button("re.see", Who.MEMBER, Where.PRIVATE)
def on_part(turn: Turn, arguments: list[str]) -> None:
    """A part of a recap."""
    stretch, unit = place(turn, arguments[1:])
    _show(turn, stretch, unit, views.Part(arguments[0]), int(arguments[3]))


def _show(turn: Turn, stretch: Stretch, unit: UnitRef | None, part: views.Part, number: int) -> None:
    """Put a recap in the place of the message, at once or, where counting takes time, afterwards."""
    if unit is None and stretch.is_digest and part is views.Part.WHOLE:
        turn.change(_of_day(turn, stretch, None))
    elif unit is None and not stretch.is_digest:
        turn.errand_here("recap", slug=stretch.slug, part=part.value, number=number)
        turn.pop_up(turn.t.plain("recap-counting"))
    elif stretch.period is not None:
        turn.change(_counted(turn, stretch, unit, part, number))
    else:
        raise ValueError("a digest of several days has no parts")


def _counted(turn: Turn, stretch: Stretch, unit: UnitRef | None, part: views.Part, number: int) -> Screen:
    if stretch.period is None:
        raise ValueError(f"no period: {stretch.slug}")
    found = recapping.recap(turn.tx, stretch.period, unit)
    return views.part(turn.t, drilling.shown(turn.tx, turn.office, found), part, number)


def _of_day(turn: Turn, stretch: Stretch, unit: UnitRef | None) -> Screen:
    """A day: the office's digest, or a unit's recap."""
    if unit is not None:
        return _counted(turn, stretch, unit, views.Part.WHOLE, 0)
    reader = drilling.reader(turn.member)
    figures = drilling.day(turn.tx, turn.office, stretch, reader)
    day = today(turn.tx, turn.office)
    near = stretch.period or period_of(PeriodKind.DAY, stretch.last)
    ways = (
        *(((collage.way(turn.t, stretch),),) if figures.report_count else ()),
        *periods.neighbours(turn.t, near, 0, drilling.begun(turn.office), day),
        *periods.ways_on(turn.t, stretch.last, 0),
    )
    return digest.brief(turn.t, turn.office.name, figures, stretch, reader, ways)


@button("re.kinds", Who.MEMBER, Where.PRIVATE)
def on_kinds(turn: Turn, arguments: list[str]) -> None:
    """Of which kind of unit."""
    stretch, _ = place(turn, [arguments[0], "0"])
    head, counts = turn.t("recap-which-unit"), choosing.kinds(turn.tx)
    turn.change(choosing_views.kinds(turn.t, head, counts, _verbs(stretch), periods.to_menu(turn.t)))


@button("re.kind", Who.MEMBER, Where.PRIVATE)
def on_stretch(turn: Turn, arguments: list[str]) -> None:
    """The units of a kind, or parts of a long list of them."""
    stretch, _ = place(turn, [arguments[0], "0"])
    choice = choosing.stretch(turn.tx, UnitKind(arguments[1]), *(int(each) for each in arguments[2:4]))
    turn.change(choosing_views.stretch(turn.t, turn.t("recap-which-unit"), choice, _verbs(stretch)))


def _verbs(stretch: Stretch) -> Verbs:
    return Verbs(*(f"{verb}:{stretch.slug}" for verb in ("re.kinds", "re.kind", "re.at")))
