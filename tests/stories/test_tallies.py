"""Months of units are counted from what there is, whatever happens to reports and links."""

from pathlib import Path

import pytest

from bot.db import ranking
from bot.domain.links import Platform
from bot.domain.office import UnitRef
from bot.domain.periods import PeriodKind, period_of
from bot.domain.ranking import RankingRule
from bot.domain.recap import Recap
from bot.usecases import recapping
from tests.city import LETTER, City, founded
from tests.stories.sent import withdraws

POST = "https://www.instagram.com/p/C4abc123/"
PAGE = "https://tuban.kemenag.go.id/berita/bimbingan-perkawinan-di-palang"
MONTHS = """
    SELECT u.code, m.month, m.reports, m.published, m.publications, m.points
    FROM unit_months m JOIN units u ON u.id = m.unit_id ORDER BY m.month, u.code
"""
COUNTED = """
    SELECT
      (SELECT count(*) FROM reports WHERE state != 'withdrawn'),
      (SELECT count(DISTINCT r.id) FROM reports r JOIN publications p ON p.report_id = r.id AND p.counts
       WHERE r.state != 'withdrawn'),
      (SELECT count(*) FROM publications WHERE counts)
"""


async def counted(city: City) -> list[tuple[object, ...]]:
    await city.beats()
    assert await city.value("SELECT count(*) FROM reports WHERE fresh") == 0
    assert await city.value("SELECT count(*) FROM publications WHERE fresh") == 0
    return await city.rows(MONTHS)


async def recap_of(city: City, unit: UnitRef | None = None) -> Recap:
    month = period_of(PeriodKind.MONTH, city.clock.now().date())
    return await city.app.db.read(lambda tx: recapping.recap(tx, month, unit))


@pytest.mark.usefixtures("each_engine")
async def test_a_month_follows_reports_links_and_withdrawals(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        await city.reports(budi)
        assert await counted(city) == [("KUA-PALANG", "2026-03-01", 1, 0, 0, 1)]
        budi.says(POST)
        rina.says(PAGE)
        await city.settles()
        assert await counted(city) == [
            ("KUA-PALANG", "2026-03-01", 1, 1, 1, 4),
            ("MIN-2-TUBAN", "2026-03-01", 0, 0, 1, 5),
        ]
        shown = await withdraws(city, budi)
        assert await counted(city) == [
            ("KUA-PALANG", "2026-03-01", 0, 0, 1, 3),
            ("MIN-2-TUBAN", "2026-03-01", 0, 0, 1, 5),
        ]
        await city.taps(budi, city.label("restore"), on=shown)
        assert (await counted(city))[0] == ("KUA-PALANG", "2026-03-01", 1, 1, 1, 4)


async def test_a_recap_says_what_a_plain_count_says(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        await city.reports(budi, f"{LETTER}\n{POST}")
        await city.reports(rina)
        await city.reports(budi, "Manasik haji di KUA Palang\nDiikuti 40 calon jamaah.")
        rina.says(PAGE)
        await city.settles()
        await withdraws(city, budi, report=3)
        found = await recap_of(city)
        assert [(found.reports, found.published, found.publications)] == await city.rows(COUNTED)
        assert found.active_units == 2
        assert len(found.by_unit) == 26
        assert sum(each.reports for each in found.by_programme) == 2
        rows = await city.rows("SELECT id, code, name FROM units WHERE code = 'KUA-PALANG'")
        own = await recap_of(city, UnitRef(*rows[0]))
        assert (own.reports, own.published, [each.unit.code for each in own.by_unit]) == (1, 1, ["KUA-PALANG"])
        assert [(each.platform, each.publications) for each in own.by_platform] == [(Platform.INSTAGRAM, 1)]


async def test_a_unit_that_is_closed_by_now_is_still_in_the_figures_of_its_time(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await city.changes("UPDATE units SET closed_at = '2026-03-11 00:00:00' WHERE code = 'KUA-PALANG'")
        found = await recap_of(city)
        assert found.reports == 1
        assert found.by_unit[-1].unit.code == "KUA-PALANG"
        assert len(found.by_unit) == 26


async def test_each_month_has_the_rule_of_its_time(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await counted(city)
        office = await city.value("SELECT id FROM offices")
        april = period_of(PeriodKind.MONTH, city.clock.now().date()).next.first
        rule = RankingRule(7, {Platform.INSTAGRAM: 9})
        await city.app.db.write(lambda tx: ranking.put(tx, office, april, rule))
        await city.becomes("09:00", "2026-04-02")
        await city.reports(budi, f"Manasik haji di KUA Palang\nDiikuti 40 calon jamaah.\n{POST}")
        assert await counted(city) == [
            ("KUA-PALANG", "2026-03-01", 1, 0, 0, 1),
            ("KUA-PALANG", "2026-04-01", 1, 1, 1, 16),
        ]
