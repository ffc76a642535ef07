"""The examples of the reference on reminding, every row of them."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

import pytest

from bot.domain.calendar import Span, WorkingHours
from bot.domain.ladder import Ladder, due_on, next_prompt_day, next_rung, status, status_word
from tests.city import ZONE
from tests.project.files import ROOT

PAGE: Final = ROOT / "docs" / "reference" / "reminding.md"
ADDED: Final = datetime(2026, 1, 5, 9, 0, tzinfo=ZONE)
HOURS: Final = WorkingHours(time(7, 30), time(16), frozenset(range(5)), ZONE)


def _rows(first_heading: str) -> list[dict[str, str]]:
    """The rows of the table whose first column has such a heading, by heading."""
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    begin = next(number for number, row in enumerate(cells) if row[0] == first_heading)
    width = len(cells[begin])
    rows = []
    for row in cells[begin + 2 :]:
        if len(row) != width:
            break
        rows.append(dict(zip(cells[begin], row, strict=True)))
    return rows


def _spans(text: str) -> list[Span]:
    days = re.findall(r"(\d{4}-\d\d-\d\d)–(\d{4}-\d\d-\d\d)", text)
    return [Span(date.fromisoformat(first), date.fromisoformat(last)) for first, last in days]


STANDINGS: Final = _rows("published (Tuban)")
CLIMBS: Final = _rows("due")


@pytest.mark.parametrize("row", STANDINGS, ids=lambda row: row["why"])
def test_a_unit_stands_as_the_page_says(row: dict[str, str]) -> None:
    never = row["published (Tuban)"] == "never"
    published = None if never else datetime.fromisoformat(row["published (Tuban)"]).replace(tzinfo=ZONE)
    cadence, today, paused = int(row["cadence"]), date.fromisoformat(row["today"]), _spans(row["pauses"])
    assert due_on(published, ADDED, cadence, ZONE, paused) == date.fromisoformat(row["due"])
    assert status(published, ADDED, cadence, today, ZONE, paused).value == row["status"]
    assert status_word(published, cadence, today, ZONE, paused).value == row["word"]


@pytest.mark.parametrize("row", CLIMBS, ids=lambda row: row["why"])
def test_the_ladder_goes_as_the_page_says(row: dict[str, str]) -> None:
    due, today, sent = date.fromisoformat(row["due"]), date.fromisoformat(row["today"]), _numbers(row["sent"])
    private, group, coordinators, repeat = _numbers(row["steps"])
    ladder = Ladder(group, coordinators, repeat, private)
    hours, officers = HOURS.without(_spans(row["free"])), row["officers"] == "yes"
    rung = next_rung(due, sent, today, ladder, hours, officers)
    assert ("–" if rung is None else str(rung.index)) == row["prompt"]
    highest = rung.index if rung else max(sent, default=None)
    look = next_prompt_day(due, highest, today if rung else None, ladder, hours, officers)
    assert max(look, today).isoformat() == row["look again"]


def test_the_page_has_every_status_and_every_word() -> None:
    assert {row["status"] for row in STANDINGS} == {"on_track", "due_today", "late", "paused", "never"}
    assert {row["word"] for row in STANDINGS} == {"aktif", "kurang_aktif", "pasif", "jeda", "belum_pernah"}
    assert len(STANDINGS) >= 30
    assert len(CLIMBS) >= 20


def _numbers(text: str) -> Sequence[int]:
    return [int(each) for each in text.split()]
