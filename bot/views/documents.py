"""Screens around the files of a period: choosing one, and what stands below it."""

from collections.abc import Sequence

from bot.domain.office import Office
from bot.domain.periods import Period, PeriodKind, period_of
from bot.domain.recap import Recap
from bot.domain.screen import Button, Screen, action, columns
from bot.i18n import Texts
from bot.views.booklets import name_of, period_words


def menu(t: Texts, period: Period, ways: Sequence[Period], *, is_over: bool) -> Screen:
    """The files of a period; `ways` lead to others."""
    lines: list[str] = [t("document-menu", name=name_of(t, period), period=period_words(t, period))]
    if not is_over:
        lines += ["", t("document-menu-running")]
    files = (
        Button(t.plain("button-document-pdf"), action("rd.pdf", period.slug)),
        Button(t.plain("button-document-xlsx"), action("rd.xlsx", period.slug)),
    )
    certificates = (Button(t.plain("button-document-certificates"), action("rd.cert", period.slug)),)
    rows = [
        files,
        *([certificates] if is_over else []),
        *columns([_to(t, each) for each in ways]),
        (Button(t.plain("button-home"), action("m.home")),),
    ]
    return Screen("\n".join(lines), tuple(rows))


def _to(t: Texts, period: Period) -> Button:
    label = t.plain("button-document-period", kind=period.kind.value, period=period_words(t, period))
    return Button(label, action("rd.of", period.slug))


def ways(period: Period, first: Period, latest: Period) -> tuple[Period, ...]:
    """From a month to those beside it and to its year, from a year to those beside it and to its last month."""
    beside = [each for each in (period.previous, period.next) if first.first <= each.last and each.first <= latest.last]
    if period.kind is PeriodKind.MONTH:
        return (*beside, period_of(PeriodKind.YEAR, period.first))
    return (*beside, period_of(PeriodKind.MONTH, min(period.last, latest.first)))


def making(t: Texts, what: str, period: Period) -> Screen:
    """It is being made."""
    return Screen(t(f"document-making-{what}", period=period_words(t, period)))


def made(t: Texts, period: Period) -> Screen:
    """In the place of the waiting message."""
    back = Button(t.plain("button-back"), action("rd.of", period.slug))
    return Screen(t("document-ready", name=name_of(t, period), period=period_words(t, period)), ((back,),))


def caption(t: Texts, what: str, office: Office, period: Period) -> Screen:
    """Below a file."""
    return Screen(t(f"document-caption-{what}", period=period_words(t, period), office=office.name))


def file_name(t: Texts, what: str, period: Period) -> str:
    """What a file is called where it is saved."""
    return t.plain(f"document-file-{what}", slug=period.slug)


def choose_year(t: Texts, years: Sequence[int], unit_id: int) -> Screen:
    """Of which year the officer's evidence is wanted."""
    buttons = [Button(str(year), action("rd.proof", year)) for year in years]
    back = Button(t.plain("button-back"), action("w.unit", unit_id))
    return Screen(t("evidence-menu"), (*columns(buttons, 3), (back,)))


def making_evidence(t: Texts, year: str) -> Screen:
    """It is being made."""
    return Screen(t("evidence-making", year=year))


def evidence_made(t: Texts) -> Screen:
    """In the place of the waiting message."""
    return Screen(t("evidence-ready"), ((Button(t.plain("button-back"), action("rd.own")),),))


def evidence_caption(t: Texts, year: str) -> Screen:
    """Below the file."""
    return Screen(t("evidence-caption", year=year))


def posted(t: Texts, office: Office, recap: Recap, certificates: int | None, *, whole: bool) -> Screen:
    """What coordinators and leaders read before the files of a month; not `whole` where one could not be made."""
    period = recap.period
    lines: list[str] = [
        t("document-posted", office=office.name, period=period_words(t, period)),
        t(
            "document-posted-counts",
            reports=t.number(recap.reports),
            published=t.number(recap.published),
            publications=t.number(recap.publications),
            units=t.number(recap.active_units),
        ),
    ]
    if certificates:
        lines.append(t("document-posted-certificates", count=certificates))
    if not whole:
        lines.append(t("document-posted-lacking"))
    return Screen("\n".join(lines), ((Button(t.plain("button-documents"), action("rd.of", period.slug)),),))
