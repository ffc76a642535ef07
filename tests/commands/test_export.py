"""`gaung export`: everything of the office that is its own, in one file, while the bot runs."""

import json
import stat
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.db.export import EXPORTED, LEFT_OUT
from bot.db.schema import metadata
from tests.city import LETTER, City, founded
from tests.commands.conftest import Gaung, beside

POST = "https://www.instagram.com/p/C4abc123/"


@pytest_asyncio.fixture
async def city(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[City]:
    clock_file = elsewhere / "clock"
    monkeypatch.setenv("GAUNG_CLOCK_FILE", str(clock_file))
    async with founded(elsewhere / "data", clock_file=clock_file) as city:
        yield city


async def _works(city: City) -> None:
    """Two reports with photos, one of a school whose guardians nobody asked."""
    await city.units()
    budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
    await city.reports(budi, f"{LETTER}\n{POST}", photos=3)
    await city.reports(rina, "Lomba di MIN 2 Tuban\nDiikuti 60 murid, Selasa 10 Maret 2026.", photos=2)


def test_every_table_is_taken_along_or_left_out_for_a_reason() -> None:
    tables = set(metadata.tables)
    assert EXPORTED.keys() | LEFT_OUT.keys() == tables
    assert not EXPORTED.keys() & LEFT_OUT.keys()
    columns = {name: set(metadata.tables[name].columns.keys()) for name in EXPORTED}
    assert [name for name, without in EXPORTED.items() if not without <= columns[name]] == []


async def test_the_archive_holds_what_the_database_and_the_disk_hold(city: City, gaung: Gaung, elsewhere: Path) -> None:
    await _works(city)
    done = await beside(gaung, "export", "office.zip", "--json")
    assert (done.code, done.err) == (0, "")
    manifest = json.loads(done.out)
    with zipfile.ZipFile(elsewhere / "office.zip") as archive:
        assert archive.testzip() is None
        assert json.loads(archive.read("manifest.json")) == manifest
        for name, count in manifest["rows"].items():
            rows = [json.loads(line) for line in archive.read(f"{name}.jsonl").splitlines()]
            assert len(rows) == count
            if name not in ("photos", "audit"):
                assert count == await city.value(f"SELECT count(*) FROM {name}"), name
        told = [json.loads(line) for line in archive.read("reports.jsonl").splitlines()]
        assert [(row["reference"], row["title"]) for row in told] == await city.rows(
            "SELECT reference, title FROM reports ORDER BY id"
        )
        assert "draft_id" not in told[0]
        photos = [json.loads(line) for line in archive.read("photos.jsonl").splitlines()]
        files = [row["file"] for row in photos if row["file"]]
        assert files == [f"photos/KUA-PALANG-2026-0001/{number}.jpg" for number in (1, 2, 3)]
        known = {path.read_bytes() for path in city.photos()}
        assert {archive.read(name) for name in files} < known
    assert (manifest["files"], manifest["left_out"]) == (3, {"consent": 2, "gone": 0})
    assert stat.S_IMODE((elsewhere / "office.zip").stat().st_mode) == 0o600
    numbers = [str(person.id) for person in (city.sim.person("Budi"), city.sim.person("Rina"), city.sari)]
    with zipfile.ZipFile(elsewhere / "office.zip") as archive:
        said = archive.read("people.jsonl").decode()
    assert "Budi" in said
    assert not [number for number in numbers if number in said]
    assert await city.value("SELECT actor FROM audit WHERE action = 'office.exported'") == "command line"


async def test_it_says_what_it_wrote_and_leaves_alone_what_is_there(city: City, gaung: Gaung, elsewhere: Path) -> None:
    await _works(city)
    await city.changes("UPDATE photos SET state = 'expired', path = NULL WHERE report_id = 1 AND position = 0")
    done = await beside(gaung, "export")
    assert done.code == 0
    assert "2 laporan" in done.out
    assert "2 foto tidak disertakan" in done.out
    assert "berkas tidak disertakan" in done.out
    assert zipfile.is_zipfile(elsewhere / "gaung-export-2026-03-10.zip")
    again = await beside(gaung, "export")
    assert again.code == 73
    assert "is there already" in again.err
    bare = await beside(gaung, "export", "tables.zip", "--without-photos")
    assert bare.code == 0
    with zipfile.ZipFile(elsewhere / "tables.zip") as archive:
        assert not [each for each in archive.namelist() if each.startswith("photos/")]


def test_without_an_office_there_is_nothing_to_take_along(gaung: Gaung, elsewhere: Path) -> None:
    done = gaung("export")
    assert done.code == 65
    assert "import-units" in done.err
    assert not list(elsewhere.glob("*.zip*"))


async def test_where_nothing_can_be_written_nothing_half_is_left(city: City, gaung: Gaung, elsewhere: Path) -> None:
    await _works(city)
    done = await beside(gaung, "export", "nowhere/office.zip")
    assert done.code == 73
    (elsewhere / "locked").mkdir()
    (city.settings.data_dir / "photos").rename(elsewhere / "elsewhere")
    done = await beside(gaung, "export", "locked/office.zip", "--json")
    assert json.loads(done.out)["left_out"]["gone"] == 3
    (elsewhere / "elsewhere").rename(city.settings.data_dir / "photos")
    assert [path.name for path in (elsewhere / "locked").iterdir()] == ["office.zip"]
