"""One's own data: seen, taken along, corrected."""

import json
from pathlib import Path

import pytest

from bot.i18n import texts
from tests.city import founded
from tests.stories.own_data import DIFFICULTY, DRAFTED, LANGUAGES, file_of, office, works


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_screen_tells_in_a_few_lines_what_is_held(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, _ = await office(city, language)
        await city.reports(budi)
        budi.says("/dataku")
        said = await city.answer_to(budi)
        assert "Budi Santoso" in said.text
        assert str(budi.id) in said.text
        assert ("1 laporan" if language == "id" else "1 report") in said.text
        assert ("versi 1, 10 Maret 2026" if language == "id" else "version 1, 10 March 2026") in said.text
        assert said.labels() == [
            city.t.plain(f"button-{name}") for name in ("mydata-file", "mydata-name", "mydata-erase", "home")
        ]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_file_holds_everything_of_the_person_and_nothing_of_others(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, rina = await office(city, language)
        reference = await works(city, budi)
        rina.says("https://www.instagram.com/p/rahasia99/")
        await city.reports(rina, "Lomba cerdas cermat di MIN 2 Tuban hari ini diikuti empat puluh siswa kelas enam.")
        archive = await file_of(city, budi)
        body = archive.read("data-saya.json").decode()
        held = json.loads(body)["held"]
        counts = {name: len(rows) for name, rows in held.items()}
        assert counts["people"] == counts["roles"] == counts["reports"] == counts["report_versions"] == 1
        assert counts["publications"] == 1
        assert counts["drafts"] == 2
        assert counts["photos"] == 3
        assert counts["answers"] == 1
        assert held["people"][0]["name"] == "Budi Santoso"
        assert (held["people"][0]["telegram_id"], held["people"][0]["notice_version"]) == (budi.id, 1)
        assert held["reports"][0]["reference"] == reference
        assert DIFFICULTY in json.dumps(held["answers"], ensure_ascii=False)
        assert DRAFTED in json.dumps(held["drafts"], ensure_ascii=False)
        assert any(row["action"] == "person.joined" for row in held["audit"])
        assert DRAFTED in json.dumps(held["inbox"], ensure_ascii=False)
        assert any(row["text"] and reference in row["text"] for row in held["outbox"])
        page = archive.read("data-saya.html").decode()
        assert f'<html lang="{language}">' in page
        assert "Budi Santoso" in page
        assert reference in page
        photos = [name for name in archive.namelist() if name.startswith("foto/")]
        assert sorted(photos) == sorted({f"foto/{row['sha256']}.jpg" for row in held["photos"]})
        assert archive.testzip() is None
        for secret in ("Rina", str(rina.id), "rahasia99", "cerdas cermat", "Hasan", "Sari"):
            assert secret not in body
            assert secret not in page


async def test_a_coordinators_file_leaves_out_what_names_others(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        hasan = await city.coordinator("Hasan Basri")
        budi = await city.joins("Budi Santoso", "KUA-PALANG")
        await works(city, budi)
        await city.settles()
        hasan.says("/audit")
        await city.settles()
        archive = await file_of(city, hasan)
        body = archive.read("data-saya.json").decode()
        assert "Budi Santoso" not in body
        assert "listrik padam" not in body
        assert '"left_out": true' in body
        assert "Hasan Basri" in body


async def test_what_others_wrote_in_the_group_is_not_in_the_file(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, rina = await office(city, "id")
        group = await city.group(city.sari, budi, rina)
        await city.becomes("08:30", "2026-03-19")
        asked = rina.says("Pesan Rina yang pribadi", to=group)
        budi.says("Baik, terima kasih", to=group, reply_to=asked)
        await city.settles()
        body = (await file_of(city, budi)).read("data-saya.json").decode()
        assert "terima kasih" in body
        assert "Pesan Rina" not in body
        assert str(rina.id) not in body


async def test_a_hostile_name_stays_text_in_the_file(tmp_path: Path) -> None:
    name = '<script>alert(1)</script> & "Budi" O\'Neill'
    async with founded(tmp_path) as city:
        budi, _ = await office(city, "id")
        budi.says("/dataku")
        await budi.presses(city.t.plain("button-mydata-name"))
        budi.says(name)
        await city.settles()
        archive = await file_of(city, budi)
        page = archive.read("data-saya.html").decode()
        assert "<script" not in page
        assert "&lt;script&gt;alert(1)" in page
        assert json.loads(archive.read("data-saya.json"))["held"]["people"][0]["name"] == name


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_corrected_name_is_kept_when_the_person_joins_again(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, _ = await office(city, language)
        budi.says("/dataku")
        await budi.presses(city.t.plain("button-mydata-name"))
        await city.settles()
        budi.says("123")
        assert texts(language).plain("mydata-name-unfit", least=2, most=100) in (await city.answer_to(budi)).text
        budi.says("  Drs. Budi   Santoso, M.Pd.I ")
        assert "Drs. Budi Santoso, M.Pd.I" in (await city.answer_to(budi)).text
        await city.units("KUA-SOKO")
        await city.joins("Budi Santoso", "KUA-SOKO", language=language)
        found = f"SELECT name FROM people WHERE telegram_id = {budi.id}"
        assert await city.value(found) == "Drs. Budi Santoso, M.Pd.I"


async def test_a_report_that_is_sent_while_the_name_is_asked_is_a_report(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await office(city, "id")
        budi.says("/dataku")
        await budi.presses(city.t.plain("button-mydata-name"))
        await city.settles()
        budi.says(f"{DRAFTED}\n\nDemikian kami laporkan.")
        assert "📝" in (await city.answer_to(budi)).text
        assert await city.value(f"SELECT name FROM people WHERE telegram_id = {budi.id}") == "Budi Santoso"


async def test_going_back_ends_the_question_for_the_name(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await office(city, "id")
        budi.says("/dataku")
        await budi.presses(city.t.plain("button-mydata-name"))
        await budi.presses(city.t.plain("button-back"))
        await city.settles()
        assert await city.value(f"SELECT asked FROM people WHERE telegram_id = {budi.id}") is None


async def test_after_weeks_in_which_nobody_asked_for_a_file_the_next_one_hears_of_it_in_a_message_of_its_own(
    tmp_path: Path,
) -> None:
    async with founded(tmp_path) as city:
        budi, rina = await office(city, "id")
        await file_of(city, budi)
        waited = [message.text for message in budi.chat]
        await city.becomes("09:00", "2026-03-25")
        await city.becomes("09:00", "2026-03-26")
        await file_of(city, rina)
        said = city.t.plain("mydata-file-ready")
        assert [city.heard(said, person) for person in (budi, rina)] == [1, 1]
        assert [message.text for message in budi.chat][: len(waited)] == waited
