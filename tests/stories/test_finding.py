"""Reports are found again: by words in any form, narrowed down, page by page; and what can be had of one."""

import io
import zipfile
from pathlib import Path

import pytest

from bot.db.engine import Tx
from bot.db.schema import drafts, reports
from bot.domain.people import Role
from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import LETTER, City, founded
from tests.stories.sent import edits, opens, withdraws

HAJJ = "Manasik haji di Aula KUA Palang\nDiikuti 40 calon jamaah haji, Senin 9 Maret 2026. Materi dari Kemenag Tuban."
LANGUAGES = ("id", "en")


async def two_units(city: City) -> tuple[Person, Person]:
    """An officer with a marriage guidance and a hajj training, and one of another unit with a harmony forum."""
    await city.units()
    budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
    await city.reports(budi)
    await city.reports(budi, HAJJ)
    await city.reports(
        rina, "Lomba cerdas cermat di MIN 2 Tuban\nDiikuti 60 murid, Selasa 10 Maret 2026, tentang kerukunan beragama."
    )
    await city.beats()
    return budi, rina


async def seeks(city: City, person: Person, words: str) -> Message:
    person.says(f"/cari {words}")
    return await city.answer_to(person)


def titles(city: City, shown: Message) -> list[str]:
    """What was found, by the first words of the buttons."""
    found = [button for row in shown.buttons for button in row if (button.data or "").startswith("ca.show:")]
    return [" ".join(button.text.split()[:2]) for button in found]


async def write_many(city: City, unit: str, count: int) -> None:
    """Reports that nobody had to send."""
    unit_id = await city.value(f"SELECT id FROM units WHERE code = '{unit}'")
    person = await city.value("SELECT min(id) FROM people")

    def write(tx: Tx) -> None:
        for number in range(1, count + 1):
            day = tx.now.date()
            draft = {"person_id": person, "unit_id": unit_id, "chat_id": 1, "state": "sent", "links": []}
            made = tx.execute(drafts.insert(), {**draft, "opened_at": tx.now, "updated_at": tx.now})
            draft_id = (made.inserted_primary_key or (0,))[0]
            given = {"draft_id": draft_id, "unit_id": unit_id, "year": 2025, "number": number, "state": "reported"}
            told = {"title": f"Rapat {number} penyuluh", "story": "Rapat rutin.", "original": "", "activity_date": day}
            known = {"reference": f"X-2025-{number:04}", "sent_at": tx.now, "reported_on": day}
            tx.execute(reports.insert(), {**given, **told, **known})

    await city.app.db.write(write)
    await city.beats()


@pytest.mark.usefixtures("each_engine")
async def test_a_word_is_found_in_any_form_and_all_words_are_wanted(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, rina = await two_units(city)
        assert titles(city, await seeks(city, rina, "perkawinan")) == ["Bimbingan Perkawinan"]
        assert titles(city, await seeks(city, rina, "KAWIN membimbing")) == ["Bimbingan Perkawinan"]
        assert titles(city, await seeks(city, rina, "agama")) == ["Lomba cerdas"]
        assert titles(city, await seeks(city, rina, "tuban")) == ["Lomba cerdas", "Manasik haji"]
        assert titles(city, await seeks(city, rina, "kua-palang-2026-0002")) == ["Manasik haji"]
        assert titles(city, await seeks(city, rina, "cerm")) == ["Lomba cerdas"]
        none = await seeks(city, rina, "manasik cermat")
        assert titles(city, none) == []
        assert city.t.plain("finding-none", narrowed="no") in none.text
        unknown = await seeks(city, rina, "manasik wisuda")
        assert city.t.plain("finding-unknown", words="“wisuda”") in unknown.text
        assert city.t.plain("finding-no-words") in (await seeks(city, rina, "yang di")).text


async def test_without_words_the_newest_stand_there_and_what_is_typed_next_is_looked_for(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await two_units(city)
        shown = await city.shows(budi, "ca.list")
        assert titles(city, shown) == ["Lomba cerdas", "Manasik haji", "Bimbingan Perkawinan"]
        budi.says("/cari")
        asked = await city.answer_to(budi)
        assert city.t.plain("finding-ask") in asked.text
        budi.says("haji")
        assert titles(city, await city.answer_to(budi)) == ["Manasik haji"]
        budi.says("/cari")
        await city.settles()
        budi.says(LETTER)
        assert (await city.answer_to(budi)).text.startswith("📝")


async def test_a_line_that_comes_long_after_the_question_is_a_report(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await two_units(city)
        budi.says("/cari")
        await city.settles()
        city.passes(minutes=11)
        budi.says("Kerja bakti bersama warga di halaman KUA Palang diikuti 30 orang.")
        assert (await city.answer_to(budi)).text.startswith("📝")
        assert await city.value("SELECT count(*) FROM people WHERE asked IS NOT NULL") == 0


@pytest.mark.usefixtures("each_engine")
async def test_a_search_is_narrowed_down_by_unit_programme_and_time(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await two_units(city)
        shown = await seeks(city, budi, "Tuban")
        await city.taps(budi, city.label("finding-unit"), on=shown)
        budi.says("min 2")
        choice = await city.answer_to(budi)
        await city.taps(budi, "MIN 2 Tuban", on=choice)
        assert titles(city, choice) == ["Lomba cerdas"]
        assert "MIN 2 Tuban" in choice.text
        await city.taps(budi, city.label("finding-unit"), on=choice)
        await city.taps(budi, city.label("finding-every-unit"), on=choice)
        assert titles(city, choice) == ["Lomba cerdas", "Manasik haji"]
        await city.taps(budi, city.label("finding-programme"), on=choice)
        await city.taps(budi, "aji", on=choice)
        assert titles(city, choice) == ["Manasik haji"]
        await city.taps(budi, city.label("finding-time"), on=choice)
        await city.taps(budi, "Jan", on=choice)
        assert titles(city, choice) == []
        await city.taps(budi, city.label("finding-time"), on=choice)
        await city.taps(budi, "2025", on=choice)
        await city.taps(budi, "2026", on=choice)
        await city.taps(budi, city.t.plain("button-finding-year", year="2026"), on=choice)
        assert titles(city, choice) == ["Manasik haji"]
        await city.taps(budi, city.label("finding-words"), on=choice)
        budi.says("jamaah")
        again = await city.answer_to(budi)
        assert titles(city, again) == ["Manasik haji"]
        assert "2026" in again.text


@pytest.mark.usefixtures("each_engine")
async def test_pages_lead_from_the_newest_to_the_oldest_and_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await write_many(city, "KUA-SOKO", 14)
        shown = await seeks(city, budi, "rapat penyuluhan")
        seen = [titles(city, shown)]
        for _ in range(2):
            await city.taps(budi, city.label("older"), on=shown)
            seen.append(titles(city, shown))
        assert seen == [[f"Rapat {n}" for n in page] for page in (range(14, 8, -1), range(8, 2, -1), (2, 1))]
        assert city.label("older") not in shown.labels()
        await city.taps(budi, city.label("newest"), on=shown)
        assert titles(city, shown) == seen[0]


@pytest.mark.usefixtures("each_engine")
async def test_what_was_edited_is_found_by_its_new_words_and_what_was_withdrawn_no_more(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await two_units(city)
        await edits(city, budi, await opens(city, budi, 2), city.label("edit-title"), "Pemberangkatan jamaah umrah")
        await city.beats()
        assert titles(city, await seeks(city, budi, "berangkat")) == ["Pemberangkatan jamaah"]
        assert titles(city, await seeks(city, budi, "manasik")) == []
        shown = await withdraws(city, budi, report=2)
        assert titles(city, await seeks(city, budi, "berangkat")) == []
        await city.beats()
        assert await city.value("SELECT count(*) FROM report_words") == 2
        assert await city.value("SELECT count(*) FROM search_words WHERE word = 'pemberangkatan'") == 0
        await city.taps(budi, city.label("restore"), on=shown)
        await city.beats()
        assert titles(city, await seeks(city, budi, "berangkat")) == ["Pemberangkatan jamaah"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_everybody_reads_a_report_and_its_photos_are_for_its_unit_and_the_office(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, rina = await two_units(city)
        head = await city.joins("Kepala", role=Role.LEADER)
        mine, opening = city.label("finding-photos"), city.label("show-report")
        for person, labels in ((budi, {mine, opening}), (rina, set()), (head, {mine})):
            shown = await seeks(city, person, "manasik")
            await city.taps(person, "Manasik", on=shown)
            card = await city.answer_to(person)
            assert "40 calon jamaah" in card.text
            assert {mine, opening} & set(card.labels()) == labels
            assert city.label("finding-share") in card.labels()
        press = rina.presses_data(rina.chat[-1], "ca.zip:2")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("not-your-unit"))


async def zip_of(city: City, person: Person, report: int) -> zipfile.ZipFile:
    person.presses_data(person.chat[-1], f"ca.zip:{report}")
    await city.settles()
    own = [message.attachment for message in person.chat if message.sender is city.sim.bot]
    [*_, sent] = [attachment for attachment in own if attachment is not None]
    return zipfile.ZipFile(io.BytesIO(sent.best.data))


async def test_the_photos_of_a_report_come_as_one_file_and_the_log_tells_of_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi, photos=3)
        packed = await zip_of(city, budi, 1)
        assert packed.namelist() == [f"KUA-PALANG-2026-0001-{number}.jpg" for number in (1, 2, 3)]
        originals = sorted(path.read_bytes() for path in city.photos())
        assert sorted(packed.read(name) for name in packed.namelist()) == originals
        detail = await city.rows("SELECT subject, detail FROM audit WHERE action = 'photos.taken'")
        assert detail == [("KUA-PALANG-2026-0001", '{"photos": 3}')]


async def test_photos_that_show_pupils_without_consent_and_those_past_their_time_are_not_handed_out(
    tmp_path: Path,
) -> None:
    async with founded(tmp_path) as city:
        _, rina = await two_units(city)
        press = rina.presses_data(rina.chat[-1], "ca.zip:3")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("finding-no-consent"))
        await city.changes("UPDATE reports SET consent = 'yes' WHERE id = 3")
        assert len((await zip_of(city, rina, 3)).namelist()) == 1
        await city.changes("UPDATE photos SET state = 'expired', path = NULL WHERE report_id = 3")
        press = rina.presses_data(rina.chat[-1], "ca.zip:3")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("finding-no-photos"))
