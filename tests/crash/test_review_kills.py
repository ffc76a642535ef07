"""Killed while a report is sent back, edited or withdrawn, the bot does each once."""

from pathlib import Path

import pytest

from tests.crash.town import Point, town
from tests.crash.traffic import caption, picture

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("point", [Point.STORED, Point.HANDLER, Point.COMMITTED])
async def test_a_change_is_asked_for_and_made_once_wherever_the_bot_dies(tmp_path: Path, point: Point) -> None:
    async with town(tmp_path, 1) as place:
        [officer], head = place.officers, place.head
        await place.starts()
        for item in officer.plan_album([picture("foto")], caption("Pembinaan Guru")):
            item()
        await officer.presses("Kirim laporan")
        await officer.hears("Laporan tersimpan")
        head.says("/meja")
        desk = await head.hears("1 belum dilihat")
        await head.presses("Pembinaan Guru", on=desk)
        await head.presses("Minta perbaikan", on=desk)
        await place.settles()
        await place.ends()
        head.says("Tulis narasumbernya.")
        await place.starts(die=point, ready=False)
        assert await place.dies() == -9
        await place.starts()
        note = await officer.hears("“Tulis narasumbernya.”")
        await officer.presses("Ubah laporan", on=note)
        await officer.presses("Narasumber", on=note)
        await place.settles()
        await place.ends()
        officer.says("Kepala Seksi")
        await place.starts(die=point, ready=False)
        assert await place.dies() == -9
        await place.starts()
        await head.hears("sudah memperbaiki")
        await place.settles()
        place.check_kept()
        assert place.rows("SELECT kind FROM reviews") == [("change",)]
        assert place.rows("SELECT version, speakers, desk_at IS NOT NULL FROM reports") == [(2, "Kepala Seksi", 1)]
        assert place.one("SELECT count(*) FROM report_versions") == 2
        assert place.sim.count("“Tulis narasumbernya.”", officer) == 1
        assert place.sim.count("sudah memperbaiki", head) == 1
