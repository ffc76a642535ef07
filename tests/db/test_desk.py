"""The desk of a whole ministry: 12,000 units, many reports; its pages come by their index, each report once."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from bot.db import desk
from bot.db import schema as tables
from bot.db.engine import Tx
from bot.domain.reviews import DeskLine, Freshness, Pile, Place
from bot.domain.units import UnitKind
from tests import fresh
from tests.db.an_old_office import NOW, TODAY
from tests.db.an_old_office import rows as small_office
from tests.db.test_plans import full_scans, plan_of

UNITS, REPORTS, ON_DESK, WAITING = 12_000, 60_000, 2_000, 300


@pytest.fixture(scope="module")
def conn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Connection]:
    with fresh.filled(tmp_path_factory.mktemp("ministry") / "gaung.db", _ministry()) as conn:
        yield conn


def _ministry() -> Iterator[tuple[sa.Table, list[dict[str, Any]]]]:
    """The newest reports lie on the desk, some with the same instant; some before them wait for a change."""
    office, (_, [unit, *_]), (_, [person, *_]), *_ = small_office()
    yield office
    kinds = tuple(UnitKind)
    numbered = [
        {**unit, "id": n, "code": f"U-{n}", "name": f"Satker {n}", "kind": kinds[n % 5].value}
        for n in range(1, UNITS + 1)
    ]
    yield tables.units, numbered
    yield tables.people, [person]
    ids = range(1, REPORTS + 1)
    opened = {"person_id": person["id"], "chat_id": 1, "state": "sent", "links": [], "opened_at": NOW}
    yield tables.drafts, [{**opened, "id": n, "updated_at": NOW} for n in ids]
    yield tables.reports, [_report(n) for n in ids]
    said = {"person_id": person["id"], "reviewed_at": NOW}
    on_desk = range(REPORTS - ON_DESK + 1, REPORTS + 1)
    yield (
        tables.reviews,
        [{**said, "report_id": n, "kind": "change" if n % 20 else "accept"} for n in on_desk if n % 10 == 0],
    )


def _report(number: int) -> dict[str, Any]:
    came = NOW - timedelta(minutes=(REPORTS - number) // 3)
    written = {"title": f"Kegiatan {number}", "activity_date": TODAY, "story": "…", "original": "…", "sent_at": came}
    return {
        **written,
        "id": number,
        "unit_id": number % UNITS + 1,
        "draft_id": number,
        "reference": f"U-{number}",
        "year": 2026,
        "number": number,
        "state": "published",
        "reported_on": TODAY,
        "desk_at": came if number > REPORTS - ON_DESK else None,
        "change_asked_at": came if REPORTS - ON_DESK - WAITING < number <= REPORTS - ON_DESK else None,
    }


def _pages(conn: sa.Connection, pile: Pile, kind: UnitKind | None = None) -> list[DeskLine]:
    tx, found = Tx(conn, NOW), list[DeskLine]()
    while True:
        after = Place(found[-1].at, found[-1].id) if found else None
        page = desk.page(tx, pile, kind, after, 7)
        found += page
        if len(page) < 7:
            return found


def test_page_by_page_every_report_of_a_pile_comes_once_the_newest_first(conn: sa.Connection) -> None:
    assert [line.id for line in _pages(conn, Pile.OPEN)] == list(range(REPORTS, REPORTS - ON_DESK, -1))
    assert len(_pages(conn, Pile.WAITING)) == WAITING
    of_kind = _pages(conn, Pile.OPEN, UnitKind.MAN)
    assert len(of_kind) == ON_DESK // 5
    lines = {line.id: line.freshness for line in of_kind} | {
        line.id: line.freshness for line in _pages(conn, Pile.OPEN)
    }
    assert lines[REPORTS - 1] is Freshness.NEW
    assert lines[REPORTS] is Freshness.EDITED
    assert lines[REPORTS - 10] is Freshness.FIXED


def test_a_pile_is_counted_up_to_a_bound(conn: sa.Connection) -> None:
    tx = Tx(conn, NOW)
    assert (desk.count(tx, Pile.OPEN, 100), desk.count(tx, Pile.WAITING, 1000)) == (100, WAITING)


@pytest.mark.parametrize("after", [None, Place(NOW - timedelta(minutes=300), 59_000)])
@pytest.mark.parametrize("kind", [None, UnitKind.MAN])
@pytest.mark.parametrize(("pile", "index"), [(Pile.OPEN, "ix_reports_desk"), (Pile.WAITING, "ix_reports_change_asked")])
def test_a_page_is_read_from_its_index(
    conn: sa.Connection, pile: Pile, index: str, kind: UnitKind | None, after: Place | None
) -> None:
    steps = plan_of(conn, lambda tx: desk.page(tx, pile, kind, after, 7))
    assert full_scans(steps) == [], steps
    assert any(index in step for step in steps), steps
    assert any("ix_reviews_report" in step for step in steps), steps
    assert not any("TEMP B-TREE" in step for step in steps), steps


def test_the_piles_are_counted_from_their_indexes(conn: sa.Connection) -> None:
    steps = plan_of(conn, lambda tx: [desk.count(tx, pile, 100) for pile in Pile])
    assert full_scans(steps) == [], steps
    for index in ("ix_reports_desk", "ix_reports_change_asked"):
        assert any(index in step for step in steps), steps
