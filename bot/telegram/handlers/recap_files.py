"""Files of a period for coordinators and leaders, and an officer's own evidence."""

from bot.domain.periods import Period, PeriodKind, period_of
from bot.domain.screen import Screen
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import documents, evidencing
from bot.usecases.today import today
from bot.views import documents as views


@button("rd.menu", Who.MEMBER, Where.PRIVATE)
def on_menu(turn: Turn, _arguments: list[str]) -> None:
    """The files of the last month that is over."""
    documents.require_reader(turn.actor)
    turn.change(_menu(turn, period_of(PeriodKind.MONTH, today(turn.tx, turn.office)).previous))


@button("rd.of", Who.MEMBER, Where.PRIVATE)
def on_period(turn: Turn, arguments: list[str]) -> None:
    """The files of a month or a year."""
    turn.change(_menu(turn, _period(turn, arguments)))


def _period(turn: Turn, arguments: list[str]) -> Period:
    documents.require_reader(turn.actor)
    return documents.named(turn.tx, turn.office, arguments[0])


def _menu(turn: Turn, period: Period) -> Screen:
    day = today(turn.tx, turn.office)
    latest = period_of(PeriodKind.MONTH, day)
    ways = views.ways(period, documents.first_month(turn.office), latest)
    return views.menu(turn.t, period, ways, is_over=period.last < day)


@button("rd.pdf", Who.MEMBER, Where.PRIVATE)
def on_pdf(turn: Turn, arguments: list[str]) -> None:
    """The printed recap."""
    period = _period(turn, arguments)
    turn.errand("recap-pdf", views.making(turn.t, "pdf", period), period=period.slug)


@button("rd.xlsx", Who.MEMBER, Where.PRIVATE)
def on_xlsx(turn: Turn, arguments: list[str]) -> None:
    """The workbook."""
    period = _period(turn, arguments)
    turn.errand("recap-xlsx", views.making(turn.t, "xlsx", period), period=period.slug)


@button("rd.cert", Who.MEMBER, Where.PRIVATE)
def on_certificates(turn: Turn, arguments: list[str]) -> None:
    """Certificates for the most active of each league."""
    period = _period(turn, arguments)
    documents.require_over(turn.tx, turn.office, period)
    turn.errand("recap-certificates", views.making(turn.t, "certificates", period), period=period.slug)


@button("rd.own", Who.OFFICER, Where.PRIVATE)
def on_own(turn: Turn, _arguments: list[str]) -> None:
    """Of which year the officer's evidence is wanted."""
    years = evidencing.years(turn.tx, turn.office)
    turn.change(views.choose_year(turn.t, years, turn.officer.units[0].id))


@button("rd.proof", Who.OFFICER, Where.PRIVATE)
def on_proof(turn: Turn, arguments: list[str]) -> None:
    """The officer's evidence of a year."""
    period = evidencing.named(turn.tx, turn.office, arguments[0])
    turn.errand("evidence", views.making_evidence(turn.t, period.slug), period=period.slug)
