"""What stories about recaps share: a month in which things came, and reading the files that tell of it."""

import io
from types import ModuleType
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import LETTER, City
from tests.render.printed import pages

FORMULA = '=HYPERLINK("https://jahat.id","Rapat") KUA Palang'
QURAN = "وَاعْتَصِمُوا بِحَبْلِ اللَّهِ جَمِيعًا"
COUNTS = """
    SELECT
      (SELECT count(*) FROM reports WHERE state != 'withdrawn' AND CAST(reported_on AS TEXT) LIKE '{month}%'),
      (SELECT count(DISTINCT r.id) FROM reports r JOIN publications p ON p.report_id = r.id AND p.counts
       WHERE r.state != 'withdrawn' AND CAST(r.reported_on AS TEXT) LIKE '{month}%'),
      (SELECT count(*) FROM publications WHERE counts AND CAST(published_on AS TEXT) LIKE '{month}%')
"""


async def busy_month(city: City) -> Person:
    """Units of two kinds report and publish in March 2026; one report is withdrawn. The officer of KUA Palang."""
    await city.units()
    budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MTSN-1-TUBAN")
    await city.reports(budi, LETTER, photos=2)
    for link in ("https://www.instagram.com/p/C4abc123/", "https://www.facebook.com/kua.palang/posts/9"):
        budi.says(link)
        await city.settles()
    await city.becomes("10:00", "2026-03-12")
    await city.reports(budi, "Rapat koordinasi di Aula KUA Palang kemarin diikuti dua puluh pegawai dan para penyuluh.")
    await city.reports(rina, "Upacara Hari Guru di Halaman MTsN 1 Tuban kemarin diikuti seluruh murid dan para guru.")
    await city.reports(
        rina, "Lomba pidato di Aula MTsN 1 Tuban kemarin diikuti dua puluh murid kelas tujuh dan delapan."
    )
    await city.changes(f"UPDATE reports SET title = 'Kajian 🎉 {QURAN}' WHERE title LIKE 'Upacara%'")
    await city.changes(f"UPDATE reports SET title = '{FORMULA}' WHERE title LIKE 'Rapat%'")
    await city.changes("UPDATE reports SET state = 'withdrawn', fresh = TRUE WHERE title LIKE 'Lomba%'")
    await city.holds("SELECT count(*) FROM photos WHERE look IS NULL", 0)
    return budi


async def counted(city: City, month: str) -> tuple[int, int, int]:
    """Reports, published ones and publications of a month, by plain SQL."""
    ((reports, published, publications),) = await city.rows(COUNTS.format(month=month))
    return reports, published, publications


def meanwhile(patch: pytest.MonkeyPatch, module: ModuleType, drawing: str, city: City, change: str) -> None:
    """Once, while something is drawn, reports are changed: `change` is what follows `UPDATE reports SET`."""
    draw, left = getattr(module, drawing), [f"UPDATE reports SET {change}"]

    async def drawn(*given: object) -> object:
        made = await draw(*given)
        while left:
            await city.changes(left.pop())
        return made

    patch.setattr(module, drawing, drawn)


def documents(person: Person) -> list[Message]:
    """The files that somebody got."""
    return [message for message in person.chat if message.document is not None]


def files(person: Person) -> dict[str, bytes]:
    """What somebody got, by name; each name once."""
    got = [message.document for message in person.chat if message.document is not None]
    assert len({each.name for each in got}) == len(got)
    return {each.name: each.data for each in got}


async def file_of(city: City, person: Person, data: str) -> tuple[str, bytes]:
    """The file that comes of a press, by name."""
    before = len(documents(person))
    await city.shows(person, data)
    await city.settles(timeout=120)
    (message,) = documents(person)[before:]
    assert message.document
    return message.document.name, message.document.data


def text_of(pdf: bytes) -> str:
    """All that a PDF says, in plain spaces."""
    return " ".join(" ".join(pages(pdf)).split())


def sheets(xlsx: bytes) -> dict[str, Worksheet]:
    """The sheets of a workbook by name."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx))
    return {sheet.title: sheet for sheet in book.worksheets}


def rows(sheet: Worksheet) -> list[dict[str, Any]]:
    """The rows of a sheet, by its headings."""
    heads, *found = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in found]
