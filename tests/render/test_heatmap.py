"""The picture of the last weeks: its size, its cells, its memory."""

import io
import json
import subprocess
import sys
from datetime import date

import pytest
from PIL import Image

from bot.domain.heatmap import MOST_UNITS, WEEKS, Cell, Row, Week, weeks_until
from bot.i18n import texts
from bot.render.apart import draw_heat_map
from bot.render.heatmap import WIDTH, Chart, Line, chart_of, heat_map
from bot.usecases.heatmap import HeatMap
from bot.views import heatmap as views
from tests.project.files import ROOT
from tests.views.longest import OFFICE, long

DAY = date(2026, 3, 12)
MOST_BYTES = 200_000
MOST_MEGABYTES = 160
KINDS = [Cell.PUBLISHED, Cell.REPORTED, Cell.PAUSED, Cell.HOLIDAY, Cell.NOTHING]
PROGRAM = """
import json, sys
from pathlib import Path
from bot.render.heatmap import chart_of, heat_map
made = len(heat_map(chart_of(json.load(sys.stdin))))
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(json.dumps([made, int(status["VmHWM"].split()[0]) / 1024]))
"""


def _chart(units: int, language: str = "id", name: str = "KUA Palang") -> Chart:
    weeks = tuple(Week(KINDS[number % len(KINDS)], 3) for number in range(WEEKS))
    rows = tuple(Row(name, weeks, number or None) for number in range(units))
    return views.chart(texts(language), OFFICE, HeatMap(weeks_until(DAY), rows, 0, units, DAY))


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("units", [1, 6, 26, MOST_UNITS])
def test_it_fits_a_phone_and_telegram(units: int, language: str) -> None:
    data = heat_map(_chart(units, language))
    picture = _opened(data)
    assert picture.width == WIDTH
    assert picture.height == 192 + 52 * units + 18 + 3 * 58 + 32
    assert picture.width + picture.height <= 10_000
    assert picture.height <= 2 * picture.width
    assert len(data) < MOST_BYTES


def test_cells_differ_in_lightness_not_only_in_colour() -> None:
    picture = _opened(heat_map(_chart(1))).convert("L")
    # The corner of each cell, where no sign is drawn.
    row = picture.crop((0, 200, WIDTH, 201)).tobytes()
    grey = [row[32 + 308 + 52 * number + 8] for number in range(len(KINDS))]
    published, reported, paused, holiday, nothing = grey
    assert published + 60 < reported
    assert reported + 10 < paused
    assert paused + 10 < holiday
    assert holiday < nothing


def test_each_kind_of_cell_has_a_sign_of_its_own() -> None:
    picture = _opened(heat_map(_chart(1)))
    cells = []
    for number in range(len(KINDS)):
        left = 32 + 308 + 52 * number
        cell = picture.crop((left, 192, left + 46, 238))
        ground = cell.getpixel((8, 8))
        cells.append(bytes(int(pixel != ground) for pixel in cell.get_flattened_data()))
    assert len(set(cells)) == len(KINDS)
    assert all(sum(cell) > 40 for cell in cells)


@pytest.mark.parametrize(
    "name", [long(120), "Satker" * 20, "مدرسة " * 10, "🎉"], ids=["nasty", "one word", "arabic", "odd"]
)
def test_no_name_runs_into_the_weeks(name: str) -> None:
    picture = _opened(heat_map(_chart(3, name=name)))
    # Between the names and the first week there is nothing but the lines below the rows.
    gap = picture.crop((32 + 302, 192, 32 + 306, 192 + 52 * 3 - 4))
    assert {pixel for row in (0, 52, 104) for pixel in gap.crop((0, row, 4, row + 46)).get_flattened_data()} == {
        (255, 255, 255)
    }


def test_a_unit_that_was_not_there_yet_has_no_cell() -> None:
    line = Line("KUA Palang", ((Cell.BEFORE.value, 0), (Cell.PUBLISHED.value, 12)), "1")
    chart = Chart("Judul", "Kantor", (("Mar", "2"), ("", "9")), "hari", (line,), ())
    picture = _opened(heat_map(chart))
    assert set(picture.crop((340, 194, 386, 236)).get_flattened_data()) == {(255, 255, 255)}
    assert len(set(picture.crop((392, 194, 438, 236)).get_flattened_data())) > 2


async def test_it_is_drawn_in_a_process_of_its_own() -> None:
    chart = _chart(6)
    assert await draw_heat_map(chart) == heat_map(chart)


def test_its_memory_is_bounded() -> None:
    chart = _chart(MOST_UNITS, name=long(120))
    task = {name: getattr(chart, name) for name in ("title", "subtitle", "weeks", "days", "legend")}
    task["lines"] = [{"name": line.name, "cells": line.cells, "days": line.days} for line in chart.lines]
    assert chart_of(json.loads(json.dumps(task))) == chart
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], input=json.dumps(task), capture_output=True, text=True, check=True, cwd=ROOT
    )
    made, megabytes = json.loads(done.stdout)
    assert 0 < made < MOST_BYTES
    assert megabytes < MOST_MEGABYTES
