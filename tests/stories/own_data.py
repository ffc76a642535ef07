"""People who did one of each thing, and what is held of them afterwards."""

import io
import sqlite3
import zipfile

from bot.simulator import Person
from tests.city import City

LANGUAGES = ("id", "en")
DIFFICULTY = "Kendala: listrik padam sejak kemarin pagi di kantor"
DRAFTED = "Rapat tertutup membahas anggaran di Aula KUA Palang kemarin diikuti dua belas orang pegawai kantor."


async def works(city: City, person: Person) -> str:
    """Somebody does one of each thing; the reference number of the report."""
    t = city.t
    reference = await city.reports(person, photos=2)
    person.says("https://www.instagram.com/p/C4abc123/")
    await city.settles()
    await city.becomes("08:30", "2026-03-17")
    await person.presses(t.plain("button-stuck"))
    person.says(DIFFICULTY)
    await city.settles()
    await city.drafts(person, 1, DRAFTED)
    person.says("/start abcdefghijklmnopqrstuvwx")
    await city.settles()
    return reference


async def office(city: City, language: str) -> tuple[Person, Person]:
    """Budi Santoso and Rina work; each their own."""
    await city.units("KUA-PALANG", "MIN-2-TUBAN")
    await city.coordinator("Hasan Basri")
    budi = await city.joins("Budi Santoso", "KUA-PALANG", language=language)
    rina = await city.joins("Rina Wulandari", "MIN-2-TUBAN", language=language)
    return budi, rina


async def file_of(city: City, person: Person) -> zipfile.ZipFile:
    """Somebody takes the file."""
    person.says("/dataku")
    await city.settles()
    await person.presses(city.t.plain("button-mydata-file"))
    await city.settles()
    sent = [message for message in person.chat if message.document is not None]
    document = sent[-1].document
    assert document is not None
    assert document.name == "data-saya.zip"
    return zipfile.ZipFile(io.BytesIO(document.data))


async def erases(city: City, person: Person) -> None:
    person.says("/hapus")
    await city.settles()
    await person.presses(city.t.plain("button-mydata-erase-yes"))
    await city.settles()


def dump(city: City) -> str:
    """Everything that the database holds, as SQL."""
    conn = sqlite3.connect(city.settings.database)
    try:
        return "\n".join(conn.iterdump())
    finally:
        conn.close()


def disk(city: City) -> bytes:
    """Every file of the data directory, the databases' pages included."""
    return b"\n".join(path.read_bytes() for path in sorted(city.settings.data_dir.rglob("*")) if path.is_file())
