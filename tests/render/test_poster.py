"""The picture of the month: it says what the figures say, holds what people call their units, and fits the group."""

import io
import re
from dataclasses import replace

import pytest
from PIL import Image

from bot.domain.leagues import Climb, Entry, League, Ranking, placed
from bot.domain.periods import PeriodKind, period_of
from bot.domain.ranking import RankingRule
from bot.domain.recap import Recap, RecapUnit, compose_recap
from bot.domain.units import UnitKind
from bot.i18n import texts
from bot.render.apart import draw_poster as drawn_apart
from bot.render.canvas import WHITE, WIDTH
from bot.render.poster import draw_poster
from bot.views import month_picture as views
from tests.render.test_charts import FRIDAY, MONTH
from tests.render.test_charts import _recap as a_recap
from tests.views.longest import OFFICE, check, long

NAMES = ["", long(120), "Satker" * 20, "خَيْرُكُمْ مَنْ تَعَلَّمَ الْقُرْآنَ وَعَلَّمَهُ", "KUA 🎉"]


def _unit(number: int, kind: UnitKind, name: str = "") -> RecapUnit:
    return RecapUnit(number, f"{kind}-{number}", f"{kind.label} {number} {name}"[:120].strip(), kind)


def _ranking(kinds: list[UnitKind], points: list[int], name: str = "", *, climbs: int = 3) -> Ranking:
    leagues = [
        League(
            kind,
            placed([Entry(_unit(number, kind, name), each, 3, 2) for number, each in enumerate(points, 1)]),
            len(points),
            sum(sum(other > each for other in points) < 3 for each in points),
        )
        for kind in kinds
    ]
    improved = tuple(Climb(_unit(number, UnitKind.KUA, name), 3, 21) for number in range(climbs))
    return Ranking(MONTH, RankingRule(), tuple(leagues), improved, is_running=False)


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", NAMES, ids=["short", "nasty", "one word", "arabic", "emoji"])
def test_it_fits_the_group_whatever_units_are_called(name: str, language: str) -> None:
    ranking = _ranking(list(UnitKind), [48, 31, 31, 31, 31, 5], name)
    t = texts(language)
    picture = _opened(draw_poster(views.poster(t, OFFICE.name, a_recap(MONTH), ranking)))
    assert picture.width == WIDTH
    assert picture.height <= 2 * WIDTH
    for left in (0, WIDTH - 12):
        assert set(picture.crop((left, 0, left + 12, picture.height)).get_flattened_data()) == {WHITE}
    shown = check(views.caption(t, a_recap(MONTH), ranking))
    assert len(shown.encode("utf-16-le")) // 2 <= 1024


def test_it_shows_the_top_of_each_league_and_never_its_bottom() -> None:
    ranking = _ranking([UnitKind.MAN, UnitKind.KUA], [48, 31, 31, 2])
    drawn = views.poster(texts("id"), "Kemenag Tuban", a_recap(MONTH), ranking)
    assert [board.name for board in drawn.boards] == ["MAN", "KUA"]
    assert drawn.boards[1].rows == ((1, "KUA 1", "48"), (2, "KUA 2", "31"), (2, "KUA 3", "31"))
    words = views.caption(texts("id"), a_recap(MONTH), ranking).html
    assert "KUA: <b>KUA 1</b> (48 poin)" in words
    assert "KUA 4" not in words + str(drawn)


def test_whoever_shares_the_top_is_counted_where_there_is_no_room() -> None:
    ranking = _ranking([UnitKind.KUA], [8] * 7)
    drawn = views.poster(texts("id"), "Kemenag Tuban", a_recap(MONTH), ranking)
    assert (len(drawn.boards[0].rows), drawn.boards[0].more) == (4, "dan 3 lagi di 3 besar")
    assert "KUA: <b>KUA 1, KUA 2</b> dan 5 lagi (8 poin)" in views.caption(texts("id"), a_recap(MONTH), ranking).html


def test_its_figures_are_those_of_the_recap_and_the_rule() -> None:
    recap = a_recap(MONTH)
    drawn = views.poster(texts("id"), "Kemenag Tuban", recap, _ranking([UnitKind.KUA], [8]))
    assert drawn.tiles == (
        (str(recap.reports), "laporan"),
        (str(recap.published), "sudah tayang"),
        (str(recap.publications), "tautan"),
        ("26/26", "satker berkabar"),
    )
    assert re.match(r"Poin: Situs web, Media daring 5; YouTube 4; .*Laporan, .*1\. Dibandingkan", drawn.note)


@pytest.mark.parametrize("kinds", [[], [UnitKind.KUA], list(UnitKind)])
def test_an_empty_month_and_a_single_league_are_pictures_too(kinds: list[UnitKind]) -> None:
    empty: Recap = compose_recap(period_of(PeriodKind.MONTH, FRIDAY), None, [], [], [])
    ranking = replace(_ranking(kinds, [1]), improved=())
    picture = _opened(draw_poster(views.poster(texts("id"), "Kemenag Tuban", empty, ranking)))
    assert 500 < picture.height <= 2 * WIDTH
    assert check(views.caption(texts("id"), empty, ranking))


async def test_it_is_drawn_in_a_process_of_its_own() -> None:
    drawn = views.poster(texts("id"), "Kemenag Tuban", a_recap(MONTH), _ranking(list(UnitKind), [48, 31, 31]))
    assert await drawn_apart(drawn) == draw_poster(drawn)
