"""How much a thumb has to do, path by path: counted against the simulator, and as `docs/reference/taps.md` says."""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

import pytest

from tests.city import LETTER, City, founded
from tests.stories.sent import asks_change
from tests.stories.thumb import Thumb

PAGE: Final = Path(__file__).parents[2] / "docs/reference/taps.md"
POST: Final = "https://www.instagram.com/p/C4abc123/"
NO_PLACE: Final = LETTER.replace("📌 *Tempat* : Balai Nikah KUA Palang\n", "")
NO_DATE: Final = LETTER.replace("📌 *Hari/Tgl* : Selasa, 10 Maret 2026\n", "")
OLD: Final = LETTER.replace("Selasa, 10 Maret 2026", "10 Maret 2024")
SENTENCE: Final = "Bimbingan perkawinan bagi 12 pasang calon pengantin pagi ini di Balai Nikah KUA Palang."
PLACE: Final = "Aula Kecamatan Palang"
WITHOUT_WORDS: Final = "album without words, the words after it"
ONE_UNIT, TWO_UNITS = ("KUA-PALANG",), ("KUA-PALANG", "KUA-SOKO")


Walk = Callable[[City, Thumb], Awaitable[None]]
PATHS: Final[dict[str, tuple[Walk, str, tuple[str, ...]]]] = {}
"""By its words in the page: how a path goes, the query that gives 1 at its end, the units."""


def path(words: str, done: str, units: tuple[str, ...] = ONE_UNIT) -> Callable[[Walk], Walk]:
    """Register a path; `done` is a query that gives 1 at its end."""

    def register(walk: Walk) -> Walk:
        PATHS[words] = walk, done, units
        return walk

    return register


STORED: Final = "SELECT count(*) FROM reports WHERE state = 'reported'"
PUBLISHED: Final = "SELECT count(*) FROM publications WHERE counts"


@path("album with a pasted report, nothing missing", STORED)
async def _whole(_city: City, thumb: Thumb) -> None:
    await thumb.album()
    await thumb.taps_on("send-report")


@path("the same, without a date (it is today)", STORED)
async def _undated(_city: City, thumb: Thumb) -> None:
    await thumb.album(NO_DATE)
    await thumb.taps_on("send-report")


@path("one photo with one sentence", STORED)
async def _sentence(_city: City, thumb: Thumb) -> None:
    await thumb.album(SENTENCE, photos=1)
    await thumb.taps_on("send-report")


@path("text alone, the album after it", STORED)
async def _text_first(_city: City, thumb: Thumb) -> None:
    await thumb.says(LETTER)
    await thumb.album(None)
    await thumb.taps_on("send-report")


@path(WITHOUT_WORDS, STORED)
async def _photos_first(_city: City, thumb: Thumb) -> None:
    await thumb.album(None)
    await thumb.says(LETTER)
    await thumb.taps_on("send-report")


@path("report with its link", PUBLISHED)
async def _with_link(_city: City, thumb: Thumb) -> None:
    await thumb.album(f"{LETTER}\n{POST}")
    await thumb.taps_on("send-report")


@path("place missing", STORED)
async def _no_place(_city: City, thumb: Thumb) -> None:
    await thumb.album(NO_PLACE)
    await thumb.taps_on("fill-place")
    await thumb.says(PLACE)
    await thumb.taps_on("send-report")


@path("date of more than a year ago", STORED)
async def _old(_city: City, thumb: Thumb) -> None:
    await thumb.album(OLD)
    await thumb.taps_on(words="2024")
    await thumb.taps_on("send-report")


@path("officer of two units", STORED, TWO_UNITS)
async def _two_units(_city: City, thumb: Thumb) -> None:
    await thumb.album()
    await thumb.taps_on(words="KUA Palang")
    await thumb.taps_on("send-report")


@path("officer of two units, place missing", STORED, TWO_UNITS)
async def _two_units_no_place(_city: City, thumb: Thumb) -> None:
    await thumb.album(NO_PLACE)
    await thumb.taps_on(words="KUA Palang")
    await thumb.taps_on("fill-place")
    await thumb.says(PLACE)
    await thumb.taps_on("send-report")


@path("a field corrected before sending, by button", STORED)
async def _corrected(_city: City, thumb: Thumb) -> None:
    await thumb.album()
    await thumb.taps_on("edit", "edit-place")
    await thumb.says(PLACE)
    await thumb.taps_on("send-report")


@path("a field corrected before sending, in the message itself", STORED)
async def _message_edited(_city: City, thumb: Thumb) -> None:
    await thumb.album()
    album = next(message for message in thumb.person.chat if message.text == LETTER)
    await thumb.edits(album, LETTER.replace("Balai Nikah KUA Palang", PLACE))
    await thumb.taps_on("send-report")


@path("draft discarded", "SELECT count(*) FROM drafts WHERE state = 'discarded'")
async def _discarded(_city: City, thumb: Thumb) -> None:
    await thumb.album()
    await thumb.taps_on("discard")


@path("nothing to report, written", "SELECT count(*) FROM answers WHERE kind = 'nothing'")
async def _nothing(_city: City, thumb: Thumb) -> None:
    await thumb.says("Pekan ini NIHIL kegiatan")
    await thumb.taps_on("is-nothing")


@path("nothing to report, on a prompt", "SELECT count(*) FROM answers WHERE kind = 'nothing'")
async def _nothing_prompted(city: City, thumb: Thumb) -> None:
    await city.becomes("08:00", "2026-03-17")
    await thumb.taps_on("nothing")


@path("difficulty, written", "SELECT count(*) FROM answers WHERE kind = 'stuck'")
async def _stuck(_city: City, thumb: Thumb) -> None:
    await thumb.says("Kendala: sinyal di kantor lemah")
    await thumb.taps_on("is-difficulty")


@path("difficulty, on a prompt", "SELECT count(*) FROM answers WHERE kind = 'stuck' AND text IS NOT NULL")
async def _stuck_prompted(city: City, thumb: Thumb) -> None:
    await city.becomes("08:00", "2026-03-17")
    await thumb.taps_on("stuck")
    await thumb.says("Sinyal di kantor lemah")


@path("link alone, without a report", PUBLISHED)
async def _link(_city: City, thumb: Thumb) -> None:
    await thumb.says(POST)


@path("link alone, officer of two units", PUBLISHED, TWO_UNITS)
async def _link_of_two(_city: City, thumb: Thumb) -> None:
    await thumb.says(POST)
    await thumb.taps_on(words="KUA Palang")


async def _reported(city: City, thumb: Thumb) -> None:
    """A report was sent before the path begins."""
    await city.reports(thumb.person)
    thumb.begins()


@path("link of the newest report", PUBLISHED + " AND report_id = 1")
async def _link_later(city: City, thumb: Thumb) -> None:
    await _reported(city, thumb)
    await thumb.says(POST)


@path("link in reply to a receipt", PUBLISHED + " AND report_id = 1")
async def _link_in_reply(city: City, thumb: Thumb) -> None:
    await _reported(city, thumb)
    receipt = thumb.person.chat[-1]
    await city.reports(thumb.person, "Apel pagi di halaman KUA Palang diikuti semua pegawai")
    thumb.begins()
    await thumb.says(POST, receipt)


@path("a field changed after sending", "SELECT count(*) FROM report_versions WHERE version = 2")
async def _edited(city: City, thumb: Thumb) -> None:
    await _reported(city, thumb)
    await thumb.taps_on("edit", "edit-place")
    await thumb.says(PLACE)


@path("report withdrawn", "SELECT count(*) FROM reports WHERE state = 'withdrawn'")
async def _withdrawn(city: City, thumb: Thumb) -> None:
    await _reported(city, thumb)
    await thumb.taps_on("withdraw", "withdraw-double")


@path("report withdrawn and brought back", STORED)
async def _brought_back(city: City, thumb: Thumb) -> None:
    await _reported(city, thumb)
    await thumb.taps_on("withdraw", "withdraw-double", "restore")


@path("change asked for, said to be done", "SELECT count(*) FROM reviews WHERE kind = 'fixed'")
async def _fixed(city: City, thumb: Thumb) -> None:
    head = await city.coordinator()
    await _reported(city, thumb)
    await asks_change(city, head, "Mana fotonya?")
    thumb.begins()
    await thumb.taps_on("fixed")


@path("caption copied", STORED)
async def _copied(city: City, thumb: Thumb) -> None:
    await _reported(city, thumb)
    await thumb.taps_on("kit")
    await thumb.taps_on(words=city.t.plain("kit-platform-instagram"))
    assert "Bimbingan Perkawinan" in thumb.copies()


def _table() -> dict[str, tuple[int, int, int]]:
    """The page's table: messages, taps and questions of each path."""
    rows = re.findall(r"^\| ([^|]+?) \| (\d+) \| (\d+) \| (\d+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return {words: (int(messages), int(taps), int(questions)) for words, messages, taps, questions in rows}


def test_the_page_lists_every_path_once() -> None:
    assert list(_table()) == list(PATHS)


@pytest.mark.parametrize("words", PATHS)
async def test_a_path_takes_what_the_page_says(tmp_path: Path, words: str) -> None:
    walk, done, units = PATHS[words]
    async with founded(tmp_path) as city:
        await city.units(*units)
        thumb = Thumb(city, await city.joins("Budi", *units))
        thumb.begins()
        await walk(city, thumb)
        asked = thumb.questions()
        assert (thumb.messages, thumb.taps, len(asked)) == _table().get(words), asked
        assert await city.value(done) == 1
        assert len(asked) <= 2 or words == WITHOUT_WORDS


async def test_in_english_a_whole_report_takes_one_tap_too(tmp_path: Path) -> None:
    async with founded(tmp_path, language="en") as city:
        await city.units(*ONE_UNIT)
        thumb = Thumb(city, await city.joins("Budi", *ONE_UNIT))
        thumb.begins()
        await _whole(city, thumb)
        assert (thumb.messages, thumb.taps, thumb.questions()) == (1, 1, set())
        assert "KUA-PALANG-2026-0001" in thumb.person.chat[-1].text
