"""The digest of a week fits below its chart, whatever names, titles and links are."""

import pytest

from bot.domain.digest import DigestReport
from bot.domain.links import Platform
from bot.domain.periods import PeriodKind, period_of
from bot.domain.recap import RecapUnit, ReportCount, compose_recap
from bot.domain.units import UnitKind
from bot.domain.weeks import Streak, WeekFigures
from bot.i18n import texts
from bot.render.charts import draw_chart
from bot.usecases.posting import Reader
from bot.usecases.weekly import MOST_FEATURED
from bot.views import weekly as views
from tests.views.longest import LARGE, OFFICE, TODAY, check, long, name

WEEK = period_of(PeriodKind.WEEK, TODAY)
UNITS = [RecapUnit(number, f"U-{number}", name(number), UnitKind.KUA) for number in range(1, 5)]
LINKS = tuple((platform, f"https://example.com/{'x' * 1900}/{number}") for number, platform in enumerate(Platform))
REPORTS = (DigestReport("U-1", name(1), long(500), "U-1-2026-0001", LINKS[:9], featured=True),) * MOST_FEATURED


def _figures(many: int) -> WeekFigures:
    recap = compose_recap(WEEK, None, UNITS, [ReportCount(1, TODAY, None, True, many)] if many else [], [])
    return WeekFigures(recap, 11_000, 12_000, tuple(Streak(unit, 52) for unit in UNITS) * 3000, REPORTS)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("reader", Reader)
@pytest.mark.parametrize("many", [0, LARGE])
def test_its_words_fit_below_its_chart(reader: Reader, many: int, language: str) -> None:
    shown = check(views.words(texts(language), OFFICE.name, _figures(many), reader))
    assert len(shown.encode("utf-16-le")) // 2 <= 1024


@pytest.mark.parametrize("language", ["id", "en"])
def test_its_chart_is_one_that_telegram_takes(language: str) -> None:
    chart = views.chart(texts(language), OFFICE.name, _figures(LARGE), {})
    assert chart.separator == ("." if language == "id" else ",")
    assert len(draw_chart(chart)) < 200_000


def test_a_week_over_two_months_names_both() -> None:
    recap = compose_recap(WEEK.next.next.next, None, UNITS, [], [])
    words = views.words(texts("id"), "Kemenag", WeekFigures(recap, 4, 4, (), ()), Reader.GROUP)
    assert "30 Maret – 5 April 2026" in words.html
