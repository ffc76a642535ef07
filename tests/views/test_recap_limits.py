"""Screens of recaps and of what is behind their numbers, whatever names and numbers, are ones that Telegram takes."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bot.domain.digest import DigestReport, OpenAnswer, SilentUnit, UnitPublication
from bot.domain.drilling import ListedLink, ListedReport, Sieve
from bot.domain.ladder import AnswerKind, StatusWord, UnitStatus
from bot.domain.links import Platform
from bot.domain.office import UnitRef
from bot.domain.periods import PeriodKind, period_of
from bot.domain.programmes import Programme
from bot.domain.recap import PublicationCount, RecapUnit, ReportCount, compose_recap
from bot.domain.screen import Screen
from bot.domain.stretches import of_digest, of_period
from bot.domain.units import UnitKind
from bot.i18n import Texts, texts
from bot.usecases.drilling import PAGE, Listed, Numbered, Shown
from bot.views import drilling, periods, recaps
from tests.views.longest import OFFICE, TODAY, URLS, check, long, name

LARGE = 10**11
"""Far beyond the ids of our tables."""
WHO = UnitRef(LARGE, "U-1", name(1))
MERGED = of_digest(date(2026, 3, 6), TODAY)
BEGUN = date(2019, 3, 1)
PROGRAMMES = {n: Programme(n, n, long(200), long(64), "🕌") for n in range(LARGE, LARGE + 60)}
UNITS = [RecapUnit(n, f"U-{n}", name(n), UnitKind.KUA) for n in range(1, 300)]
TOLD = DigestReport("U-1", name(1), long(300), "R-1", tuple((Platform.WEBSITE, url) for url in URLS), frozenset(URLS))
REPORTS = Listed(tuple(ListedReport(LARGE + n, TODAY, TOLD) for n in range(PAGE)), begins=False, more=True)
LINK = UnitPublication("U-1", name(1), Platform.INSTAGRAM, URLS[0], is_others=True)
LINKS = Listed(tuple(ListedLink(LARGE + n, TODAY, LINK, long(4000)) for n in range(PAGE)), begins=False, more=True)
ANSWERS = Numbered((OpenAnswer(name(1), AnswerKind.ON_LEAVE, long(4000), long(200), LARGE),) * PAGE, 900, 12_000)
SILENT = Numbered(
    (SilentUnit(name(1), "U-1", 99_999, UnitStatus.LATE, StatusWord.KURANG_AKTIF, LARGE),) * PAGE, 900, 12_000
)


def shown(kind: PeriodKind, unit: UnitRef | None) -> Shown:
    period = period_of(kind, TODAY)
    days = [period.first + timedelta(days=number) for number in range(period.days)]
    units = UNITS if unit is None else [RecapUnit(unit.id, unit.code, unit.name, UnitKind.KUA)]
    told = [
        ReportCount(each.id, day, programme, bool(number % 2), 99_999)
        for number, each in enumerate(units)
        for day in days[:40]
        for programme in (None, *PROGRAMMES)[: 61 if number == 0 else 1]
    ]
    links = [
        PublicationCount(each.id, day, platform, 999) for each in units[:3] for day in days for platform in Platform
    ]
    return Shown(compose_recap(period, unit, units, told, links), OFFICE.name, PROGRAMMES, BEGUN, TODAY)


LISTS: dict[str, Callable[[Texts], Screen]] = {
    "reports": lambda t: drilling.reports(
        t, WHO, MERGED, Sieve(programme=LARGE), REPORTS, PROGRAMMES[LARGE], opens=True
    ),
    "no reports": lambda t: drilling.reports(
        t, None, MERGED, Sieve(), Listed((), begins=True, more=False), None, opens=True
    ),
    "links": lambda t: drilling.links(t, WHO, MERGED, Platform.INSTAGRAM, LINKS),
    "no links": lambda t: drilling.links(t, None, MERGED, None, Listed((), begins=True, more=False)),
    "answers": lambda t: drilling.answers(t, MERGED, ANSWERS),
    "no answers": lambda t: drilling.answers(t, MERGED, Numbered((), 0, 0)),
    "silent": lambda t: drilling.silent(t, MERGED, SILENT),
    "nobody silent": lambda t: drilling.silent(t, MERGED, Numbered((), 0, 0)),
    "menu": lambda t: periods.menu(t, long(200), LARGE, TODAY, [WHO] * 40, reads_all=True),
    "days": lambda t: periods.days(t, long(200), date(2026, 1, 1), LARGE, BEGUN, TODAY),
    "months": lambda t: periods.months(t, long(200), 2025, LARGE, BEGUN, TODAY),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("screen", LISTS)
def test_a_list_is_one_that_telegram_takes(screen: str, language: str) -> None:
    check(LISTS[screen](texts(language)))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("unit", [None, WHO])
@pytest.mark.parametrize("kind", PeriodKind)
def test_a_recap_and_each_of_its_parts_is_one_that_telegram_takes(
    kind: PeriodKind, unit: UnitRef | None, language: str
) -> None:
    seen = shown(kind, unit)
    for part in recaps.Part:
        check(recaps.part(texts(language), seen, part, 3))


def test_periods_are_written_as_people_write_them() -> None:
    t = texts("id")
    written = {kind: periods.words(t, of_period(period_of(kind, TODAY))) for kind in PeriodKind}
    assert written == {
        PeriodKind.DAY: "Selasa, 10 Maret 2026",
        PeriodKind.WEEK: "9–15 Maret 2026",
        PeriodKind.MONTH: "Maret 2026",
        PeriodKind.YEAR: "2026",
    }
    assert periods.words(t, MERGED) == "6–10 Maret 2026"
