"""Charts: they show what the figures say, fit a phone and print, and can be read without telling colours apart."""

import io
import json
import subprocess
import sys
import time
from dataclasses import asdict
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.domain.links import Platform
from bot.domain.periods import Period, PeriodKind, period_of
from bot.domain.programmes import Programme
from bot.domain.recap import PublicationCount, Recap, RecapUnit, ReportCount, compose_recap
from bot.domain.units import UnitKind
from bot.i18n import texts
from bot.render.apart import draw_chart as drawn_apart
from bot.render.canvas import AMBER, FOR_PRINT, GOLD, GREEN, INK, MIST, PAD, PALE, RULE, WHITE, WIDTH, Canvas
from bot.render.charts import Chart, Form, Panel, Series, chart_of, draw_chart, ticks
from bot.views import charts as views
from tests.project.files import ROOT
from tests.views.longest import long

FRIDAY = date(2026, 3, 13)
UNITS = [RecapUnit(number, f"KUA-{number}", f"KUA {number}", UnitKind.KUA) for number in range(1, 27)]
PROGRAMMES = {
    number: Programme(number, number, f"Program {number}", f"Layanan pendidikan {number}", "🕌")
    for number in range(1, 10)
}
COLOURS = (WHITE, INK, PALE, RULE, GREEN, AMBER, MIST, GOLD)
MOST_BYTES = 200_000
MOST_MEGABYTES = 160
PROGRAM = """
import json, sys
from pathlib import Path
from bot.render.charts import chart_of, draw_chart
made = len(draw_chart(chart_of(json.load(sys.stdin)), 2.0))
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(json.dumps([made, int(status["VmHWM"].split()[0]) / 1024]))
"""


def _recap(period: Period, *, many: int = 3) -> Recap:
    """Every unit reports on every third day, with a link every second time."""
    days = [period.first + timedelta(days=number) for number in range(0, period.days, 3)]
    reports = [
        ReportCount(unit.id, day, (unit.id + day.day) % 9 + 1, (unit.id + day.day) % 2 == 0, many)
        for unit in UNITS
        for day in days
    ]
    platforms = list(Platform)
    publications = [PublicationCount(unit.id, day, platforms[unit.id % 10], 1) for unit in UNITS for day in days]
    return compose_recap(period, None, UNITS, reports, publications)


def _empty(period: Period) -> Recap:
    return compose_recap(period, None, UNITS, [], [])


def _chart(recap: Recap, language: str = "id", programmes: dict[int, Programme] | None = None) -> Chart:
    t = texts(language)
    panels = (
        views.by_time(t, recap),
        views.by_programme(t, recap, programmes or PROGRAMMES),
        views.by_platform(t, recap),
    )
    tiles = ((t.number(recap.reports), "laporan"), (t.number(recap.published), "sudah tayang"), ("26", "satker"))
    return Chart(panels, "Rekap pekan ini", "Kemenag Kabupaten Tuban", tiles)


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


WEEK, MONTH, YEAR = (period_of(kind, FRIDAY) for kind in (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.YEAR))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("period", [WEEK, MONTH, YEAR], ids=lambda period: period.slug)
@pytest.mark.parametrize("make", [_recap, _empty])
def test_it_fits_a_phone_and_telegram(make: object, period: Period, language: str) -> None:
    recap = _recap(period) if make is _recap else _empty(period)
    data = draw_chart(_chart(recap, language))
    picture = _opened(data)
    assert picture.width == WIDTH
    assert picture.height <= 2.2 * WIDTH
    assert len(data) < MOST_BYTES


@pytest.mark.parametrize("period", [WEEK, MONTH, YEAR], ids=lambda period: period.slug)
def test_the_sums_on_it_are_those_of_the_figures(period: Period) -> None:
    recap = _recap(period)
    t = texts("id")
    published, reports = (sum(each.values) for each in views.by_time(t, recap).series)
    assert (published, reports) == (recap.publications, recap.reports)
    done, undone = (sum(each.values) for each in views.by_programme(t, recap, PROGRAMMES).series)
    assert (done, undone) == (recap.published, recap.unpublished)
    assert sum(views.by_platform(t, recap).series[0].values) == recap.publications


def test_months_and_days_are_named_by_the_language() -> None:
    assert views.by_time(texts("id"), _recap(WEEK)).labels[:2] == ("Sen 9", "Sel 10")
    assert views.by_time(texts("en"), _recap(WEEK)).labels[:2] == ("Mon 9", "Tue 10")
    assert views.by_time(texts("id"), _recap(MONTH)).labels == tuple(str(day) for day in range(1, 32))
    assert views.by_time(texts("id"), _recap(YEAR)).labels == (
        *("Jan", "Feb", "Mar", "Apr", "Mei", "Jun"),
        *("Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    )


def test_programmes_of_which_nothing_came_and_reports_without_one_are_shown() -> None:
    reports = [ReportCount(1, FRIDAY, 4, True, 2), ReportCount(1, FRIDAY, None, False, 1)]
    panel = views.by_programme(texts("id"), compose_recap(WEEK, None, UNITS, reports, []), PROGRAMMES)
    assert panel.labels[:3] == ("Layanan pendidikan 4", "Tanpa program", "Layanan pendidikan 1")
    assert len(panel.labels) == 10
    assert [each.values[:3] for each in panel.series] == [(2, 0, 0), (0, 1, 0)]


def test_many_programmes_stand_together_in_the_last_bar_and_none_is_lost() -> None:
    many = {number: Programme(number, number, "Program", f"Program {number}", "") for number in range(1, 41)}
    reports = [ReportCount(1, FRIDAY, number, number % 2 == 0, 41 - number) for number in many]
    recap = compose_recap(WEEK, None, UNITS, reports, [])
    panel = views.by_programme(texts("id"), recap, many)
    assert len(panel.labels) == views.MOST_BARS
    assert panel.labels[-1] == "Lainnya"
    assert sum(sum(each.values) for each in panel.series) == recap.reports


def _columns(picture: Image.Image, top: int, bottom: int) -> list[tuple[tuple[int, int, int], int]]:
    """The columns of a picture from left to right: their colour and height."""
    found: list[tuple[tuple[int, int, int], int]] = []
    colour_before: tuple[int, int, int] | None = None
    for x in range(PAD, WIDTH - PAD):
        line = [picture.getpixel((x, y)) for y in range(top, bottom)]
        counts = {colour: line.count(colour) for colour in (GREEN, AMBER)}
        colour = max(counts, key=lambda each: counts[each])
        if counts[colour] < 10:
            colour_before = None
        elif colour != colour_before:
            found.append((colour, counts[colour]))
            colour_before = colour
        else:
            found[-1] = (colour, max(found[-1][1], counts[colour]))
    return found


def test_columns_are_as_high_as_their_numbers() -> None:
    series = (Series("Publikasi", (10, 0, 30)), Series("Laporan", (20, 40, 5)))
    panel = Panel("Judul", Form.COLUMNS, ("Sen", "Sel", "Rab"), series, "kosong")
    picture = _opened(draw_chart(Chart((panel,))))
    found = _columns(picture, 136, 478)
    assert [colour for colour, _ in found] == [GREEN, AMBER, AMBER, GREEN, AMBER]
    for (_, high), value in zip(found, (10, 20, 40, 30, 5), strict=True):
        assert high == pytest.approx(300 * value / 40, abs=3)


def test_bars_are_as_long_as_their_numbers() -> None:
    series = (Series("Sudah tayang", (30, 0)), Series("Belum tayang", (10, 20)))
    picture = _opened(draw_chart(Chart((Panel("Judul", Form.BARS, ("A", "B"), series, "kosong"),))))
    first, second = (
        [picture.getpixel((x, y)) for x in range(PAD + 416, WIDTH)] for y in (PAD + 52 + 44 + 15, PAD + 52 + 44 + 77)
    )
    green, amber = first.count(GREEN), first.count(AMBER)
    assert green / amber == pytest.approx(3, rel=0.05)
    assert second.count(GREEN) == 0
    assert second.count(AMBER) == pytest.approx(2 * amber, rel=0.05)


def test_the_colours_of_this_style_come_out_as_they_are() -> None:
    canvas = Canvas(8 * len(COLOURS))
    for number, colour in enumerate(COLOURS):
        canvas.box(0, 8 * number, WIDTH, 8 * number + 8, colour)
    picture = _opened(canvas.png())
    assert [picture.getpixel((9, 8 * number + 4)) for number in range(len(COLOURS))] == list(COLOURS)


def test_its_colours_differ_in_lightness() -> None:
    dark, light, white = (Image.new("RGB", (1, 1), each).convert("L").tobytes()[0] for each in (GREEN, AMBER, WHITE))
    assert dark + 80 < light < white - 40


def test_what_is_empty_says_so() -> None:
    panel = Panel("Judul", Form.BARS, ("A",), (Series("Laporan", (0,)),), "Belum ada kegiatan")
    without = Panel("Judul", Form.BARS, ("A",), (Series("Laporan", (0,)),), " ")
    assert panel.is_empty
    assert draw_chart(Chart((panel,))) != draw_chart(Chart((without,)))


@pytest.mark.parametrize(
    "name", [long(120), "Program" * 20, "خَيْرُكُمْ مَنْ تَعَلَّمَ الْقُرْآنَ " * 3, "🎉"], ids=["nasty", "one word", "arabic", "odd"]
)
def test_no_name_runs_into_the_bars(name: str) -> None:
    panel = Panel("Judul", Form.BARS, (name,) * 3, (Series("Laporan", (5, 3, 1)),), "kosong")
    picture = _opened(draw_chart(Chart((panel,))))
    gap = picture.crop((PAD + 402, PAD + 52, PAD + 414, PAD + 52 + 3 * 62))
    assert set(gap.get_flattened_data()) == {WHITE}


@pytest.mark.parametrize("value", [0, 1, 7, 999, 1_234_567, 2**53])
def test_numbers_of_any_size_stay_on_the_picture(value: int) -> None:
    values = (value, 0, value // 3)
    series = (Series("Publikasi", values), Series("Laporan", values))
    for form in Form:
        panel = Panel("Judul", form, ("A", "B", "C"), series, "kosong")
        picture = _opened(draw_chart(Chart((panel,), "Judul", "", ((str(value), "laporan"),) * 4)))
        edge = picture.crop((WIDTH - 12, 0, WIDTH, picture.height))
        assert set(edge.get_flattened_data()) == {WHITE}


@given(st.integers(0, 10**12))
def test_the_axis_has_round_numbers_and_reaches_the_highest(highest: int) -> None:
    found = ticks(highest)
    assert found[0] == 0
    assert found[-1] >= highest
    assert 2 <= len(found) <= 5
    step = found[1]
    assert [each % step for each in found] == [0] * len(found)
    assert str(step).rstrip("0") in {"1", "2", "5"}


def test_in_print_it_has_more_pixels_of_the_same() -> None:
    chart = _chart(_recap(MONTH))
    small, large = (_opened(draw_chart(chart, scale)) for scale in (1.0, FOR_PRINT))
    assert large.size == (small.width * 2, small.height * 2)
    shrunk = large.resize(small.size).convert("L")
    differing = sum(abs(a - b) > 90 for a, b in zip(shrunk.tobytes(), small.convert("L").tobytes(), strict=True))
    assert differing < small.width * small.height * 0.03


async def test_it_is_drawn_in_a_process_of_its_own() -> None:
    chart = _chart(_recap(WEEK))
    assert await drawn_apart(chart) == draw_chart(chart)


def test_it_is_quick_and_its_memory_is_bounded() -> None:
    chart = _chart(_recap(MONTH))
    draw_chart(chart)
    began = time.perf_counter()
    draw_chart(chart)
    assert time.perf_counter() - began < 1
    task = json.dumps(asdict(chart))
    assert chart_of(json.loads(task)) == chart
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], input=task, capture_output=True, text=True, check=True, cwd=ROOT
    )
    made, megabytes = json.loads(done.stdout)
    assert 0 < made < 2 * MOST_BYTES
    assert megabytes < MOST_MEGABYTES
