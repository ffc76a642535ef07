"""One's own data: seen, taken along, corrected, erased."""

import io
import json
import re
import sqlite3
import zipfile
from pathlib import Path

import pytest

from bot.db import erasure
from bot.domain.people import Role
from bot.i18n import texts
from bot.simulator import Person
from bot.telegram.errands import ERRANDS, Bench, Finish
from bot.usecases import my_data
from tests.city import City, founded

LANGUAGES = ("id", "en")
DIFFICULTY = "Kendala: listrik padam sejak kemarin pagi di kantor"
DRAFTED = "Rapat tertutup membahas anggaran di Aula KUA Palang kemarin diikuti dua belas orang pegawai kantor."


async def _works(city: City, person: Person) -> str:
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


async def _office(city: City, language: str) -> tuple[Person, Person]:
    """Budi Santoso and Rina work; each their own."""
    await city.units("KUA-PALANG", "MIN-2-TUBAN")
    await city.coordinator("Hasan Basri")
    budi = await city.joins("Budi Santoso", "KUA-PALANG", language=language)
    rina = await city.joins("Rina Wulandari", "MIN-2-TUBAN", language=language)
    return budi, rina


async def _file(city: City, person: Person) -> zipfile.ZipFile:
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


async def _erases(city: City, person: Person) -> None:
    person.says("/hapus")
    await city.settles()
    await person.presses(city.t.plain("button-mydata-erase-yes"))
    await city.settles()


def _dump(city: City) -> str:
    """Everything that the database holds, as SQL."""
    conn = sqlite3.connect(city.settings.database_path)
    try:
        return "\n".join(conn.iterdump())
    finally:
        conn.close()


def _disk(city: City) -> bytes:
    """Every file of the data directory, the databases' pages included."""
    return b"\n".join(path.read_bytes() for path in sorted(city.settings.data_dir.rglob("*")) if path.is_file())


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_screen_tells_in_a_few_lines_what_is_held(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, _ = await _office(city, language)
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
        budi, rina = await _office(city, language)
        reference = await _works(city, budi)
        rina.says("https://www.instagram.com/p/rahasia99/")
        await city.reports(rina, "Lomba cerdas cermat di MIN 2 Tuban hari ini diikuti empat puluh siswa kelas enam.")
        archive = await _file(city, budi)
        body = archive.read("data-saya.json").decode()
        held = json.loads(body)["held"]
        counts = {name: len(rows) for name, rows in held.items()}
        assert counts["people"] == counts["roles"] == counts["reports"] == counts["report_versions"] == 1
        assert counts["publications"] == 1
        assert counts["drafts"] == 2
        assert counts["photos"] == 3
        assert counts["answers"] == 2
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
        await _works(city, budi)
        await city.settles()
        hasan.says("/audit")
        await city.settles()
        archive = await _file(city, hasan)
        body = archive.read("data-saya.json").decode()
        assert "Budi Santoso" not in body
        assert "listrik padam" not in body
        assert '"left_out": true' in body
        assert "Hasan Basri" in body


async def test_what_others_wrote_in_the_group_is_not_in_the_file(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, rina = await _office(city, "id")
        group = await city.group(city.sari, budi, rina)
        await city.becomes("08:30", "2026-03-19")
        asked = rina.says("Pesan Rina yang pribadi", to=group)
        budi.says("Baik, terima kasih", to=group, reply_to=asked)
        await city.settles()
        body = (await _file(city, budi)).read("data-saya.json").decode()
        assert "terima kasih" in body
        assert "Pesan Rina" not in body
        assert str(rina.id) not in body


async def test_a_hostile_name_stays_text_in_the_file(tmp_path: Path) -> None:
    name = "<script>alert(1)</script> & \"Budi\" O'Neill"
    async with founded(tmp_path) as city:
        budi, _ = await _office(city, "id")
        budi.says("/dataku")
        await budi.presses(city.t.plain("button-mydata-name"))
        budi.says(name)
        await city.settles()
        archive = await _file(city, budi)
        page = archive.read("data-saya.html").decode()
        assert "<script" not in page
        assert "&lt;script&gt;alert(1)" in page
        assert json.loads(archive.read("data-saya.json"))["held"]["people"][0]["name"] == name


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_corrected_name_is_kept_when_the_person_joins_again(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, _ = await _office(city, language)
        budi.says("/dataku")
        await budi.presses(city.t.plain("button-mydata-name"))
        await city.settles()
        budi.says("123")
        assert texts(language).plain("mydata-name-unfit", least=2, most=100) in (await city.answer_to(budi)).text
        budi.says("  Drs. Budi   Santoso, M.Pd.I ")
        assert "Drs. Budi Santoso, M.Pd.I" in (await city.answer_to(budi)).text
        await city.joins("Budi Santoso", "MIN-2-TUBAN", language=language)
        budi.starts(await city.invite(Role.OFFICER, "MIN-2-TUBAN"))
        await budi.presses(city.label("join"))
        await city.settles()
        found = f"SELECT name FROM people WHERE telegram_id = {budi.id}"
        assert await city.value(found) == "Drs. Budi Santoso, M.Pd.I"


async def test_a_report_that_is_sent_while_the_name_is_asked_is_a_report(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await _office(city, "id")
        budi.says("/dataku")
        await budi.presses(city.t.plain("button-mydata-name"))
        await city.settles()
        budi.says(f"{DRAFTED}\n\nDemikian kami laporkan.")
        assert "📝" in (await city.answer_to(budi)).text
        assert await city.value(f"SELECT name FROM people WHERE telegram_id = {budi.id}") == "Budi Santoso"


async def test_going_back_ends_the_question_for_the_name(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await _office(city, "id")
        budi.says("/dataku")
        await budi.presses(city.t.plain("button-mydata-name"))
        await budi.presses(city.t.plain("button-back"))
        await city.settles()
        assert await city.value(f"SELECT asked FROM people WHERE telegram_id = {budi.id}") is None


@pytest.mark.parametrize("language", LANGUAGES)
async def test_after_an_erasure_nothing_of_the_person_is_anywhere(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, rina = await _office(city, language)
        group = await city.group(city.sari, budi, rina)
        reference = await _works(city, budi)
        budi.says("Siap, segera kami kirim", to=group)
        rina.says("Baik Pak Budi Santoso", to=group, reply_to=budi.says("Halo semua", to=group))
        await city.settles()
        secrets = ("Budi Santoso", str(budi.id), "listrik padam", "Rapat tertutup", "segera kami kirim", "Halo semua")
        assert all(secret in _dump(city) for secret in secrets)
        photos = len(city.photos())
        await _erases(city, budi)
        done = await city.answer_to(budi)
        assert "✅" in done.text
        assert ("17 Maret 2026" if language == "id" else "17 March 2026") in done.text or "17 Maret 2026" in done.text
        assert await city.value("SELECT count(*) FROM outbox WHERE key LIKE 'erasure:%'") == 1
        await city.beats()
        await city.settles()
        dump = _dump(city)
        assert [secret for secret in secrets if secret in dump] == []
        assert len(city.photos()) == photos - 1
        assert await city.rows(
            f"SELECT r.reference, r.person_id, u.code FROM reports r JOIN units u ON u.id = r.unit_id"
            f" WHERE r.reference = '{reference}'"
        ) == [(reference, None, "KUA-PALANG")]
        assert await city.value("SELECT count(*) FROM publications WHERE person_id IS NULL") == 1
        assert await city.rows("SELECT telegram_id < 0, name, username FROM people WHERE erased_at IS NOT NULL") == [
            (1, "(dihapus)", None)
        ]
        assert "Rina Wulandari" in dump
        await city.goes_down()
        disk = _disk(city)
        await city.comes_up()
        assert [secret for secret in secrets if secret.encode() in disk] == []


async def test_the_erased_person_is_a_stranger_and_can_join_anew(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await _office(city, "id")
        await city.drafts(budi, 1, DRAFTED)
        old = budi.chat[-1]
        await _erases(city, budi)
        press = await budi.presses(city.label("send-report"), on=old)
        assert (press.alert, press.text) == (True, city.t.plain("not-officer"))
        budi.says("Halo")
        assert "Untuk bergabung" in (await city.answer_to(budi)).text
        again = await city.joins("Budi Santoso", "KUA-PALANG")
        again_id = budi.id
        budi.starts(await city.invite(Role.OFFICER, "KUA-PALANG"))
        await budi.presses(city.label("join"))
        await city.settles()
        assert again is not budi
        assert await city.value(f"SELECT count(*) FROM people WHERE telegram_id = {again_id}") == 1


async def test_a_unit_that_is_left_without_an_officer_is_told_to_coordinators(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await _office(city, "id")
        hasan = city.sim.person("Hasan Basri")
        del hasan
        await _erases(city, budi)
        assert city.sim.count("KUA Palang kini tidak punya petugas humas") == 1
        assert city.sim.count("Budi Santoso kini") == 0


async def test_a_confirmation_holds_once_for_what_was_shown_and_not_for_long(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await _office(city, "id")
        budi.says("/hapus")
        asked = await city.answer_to(budi)
        data = next(button.data for row in asked.buttons for button in row if (button.data or "").startswith("y.gone"))
        assert data is not None
        _, issued, sealed = data.split(":")
        outdated = (True, city.t.plain("mydata-erase-outdated"))
        for forged in (f"y.gone:{issued}:{'0' * 16}", f"y.gone:{int(issued) + 1}:{sealed}", f"y.gone:{issued}:"):
            press = budi.presses_data(asked, forged)
            await city.settles()
            assert (press.alert, press.text) == outdated
        for broken in ("y.gone", "y.gone:x:y", "y.gone:" + "9" * 30 + ":x"):
            press = budi.presses_data(asked, broken)
            await city.settles()
            assert press.alert
        await city.drafts(budi, 1, DRAFTED)
        press = budi.presses_data(asked, data)
        await city.settles()
        assert (press.alert, press.text) == outdated
        budi.says("/hapus")
        late = await city.answer_to(budi)
        city.passes(minutes=16)
        press = await budi.presses(city.t.plain("button-mydata-erase-yes"), on=late)
        assert (press.alert, press.text) == outdated
        assert await city.value("SELECT count(*) FROM people WHERE erased_at IS NOT NULL") == 0
        await _erases(city, budi)
        assert await city.value("SELECT count(*) FROM people WHERE erased_at IS NOT NULL") == 1
        said = city.sim.count("Data pribadi sudah dihapus")
        joined = budi.starts(await city.invite(Role.OFFICER, "KUA-PALANG"))
        await budi.presses(city.label("join"))
        await city.settles()
        press = budi.presses_data(late, data)
        await city.settles()
        assert (press.alert, press.text) == outdated
        assert (said, city.sim.count("Data pribadi sudah dihapus")) == (1, 1)
        assert joined.text.startswith("/start")


async def test_somebody_elses_confirmation_erases_nobody(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, rina = await _office(city, "id")
        budi.says("/hapus")
        asked = await city.answer_to(budi)
        data = next(button.data for row in asked.buttons for button in row if (button.data or "").startswith("y.gone"))
        press = rina.presses_data(rina.chat[0], data or "")
        await city.settles()
        assert press.alert
        assert await city.value("SELECT count(*) FROM people WHERE erased_at IS NOT NULL") == 0


async def test_a_second_press_in_the_same_moment_finds_a_stranger(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await _office(city, "id")
        budi.says("/hapus")
        asked = await city.answer_to(budi)
        data = next(button.data for row in asked.buttons for button in row if (button.data or "").startswith("y.gone"))
        first, second = (budi.presses_data(asked, data or "") for _ in range(2))
        budi.says("Satu pesan lagi yang menyusul")
        await city.settles()
        assert first.answered
        assert (second.alert, second.text) == (True, city.t.plain("mydata-erase-outdated"))
        assert city.sim.count("Data pribadi sudah dihapus") == 1
        assert city.sim.count("Untuk bergabung, buka tautan", budi) == 1
        await city.beats()
        assert await city.value(f"SELECT count(*) FROM outbox WHERE chat_id = {budi.id} AND key LIKE 'erasure%'") == 0


async def test_an_operator_of_the_settings_is_told_to_change_them_first(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.starts()
        await city.settles()
        city.sari.says("/hapus")
        assert "GAUNG_OPERATORS" in (await city.answer_to(city.sari)).text


async def test_the_last_operator_stays_until_there_is_another(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        first = await city.joins("Operator Satu", role=Role.OPERATOR)
        await city.goes_down()
        city.settings = my_settings(city)
        await city.comes_up()
        first.says("/hapus")
        assert "satu-satunya pengelola" in (await city.answer_to(first)).text
        await city.joins("Operator Dua", role=Role.OPERATOR)
        await _erases(city, first)
        assert await city.value("SELECT count(*) FROM people WHERE erased_at IS NOT NULL") == 1


def my_settings(city: City):  # type: ignore[no-untyped-def]
    from dataclasses import replace

    return replace(city.settings, operators=())


async def test_an_erasure_that_is_killed_is_finished_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runner = ERRANDS[my_data.ERASE]
    tries: list[int] = []

    async def killed_once(bench: Bench, errand: object) -> Finish:
        finish = await runner(bench, errand)  # type: ignore[arg-type]
        tries.append(len(tries))
        if len(tries) == 1:
            raise OSError("killed")
        return finish

    monkeypatch.setattr("bot.telegram.errands.STORAGE_BACK_OFF", 0.01)
    monkeypatch.setitem(ERRANDS, my_data.ERASE, killed_once)
    async with founded(tmp_path) as city:
        budi, _ = await _office(city, "id")
        await city.drafts(budi, 2, DRAFTED)
        await _erases(city, budi)
        await city.settles()
        assert tries == [0, 1]
        assert city.photos() == []
        assert city.sim.count("Data pribadi sudah dihapus") == 1
        assert await city.value("SELECT count(*) FROM errands") == 0


async def test_a_photo_that_another_report_uses_is_kept(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, rina = await _office(city, "id")
        sent = await rina.sends_album(1, caption=DRAFTED)
        await city.settles()
        await city.reports(rina, "Lomba cerdas cermat di MIN 2 Tuban hari ini diikuti empat puluh siswa kelas enam.")
        del sent
        await city.drafts(budi, 1, DRAFTED)
        await city.changes(
            "UPDATE photos SET sha256 = (SELECT sha256 FROM photos WHERE report_id IS NOT NULL LIMIT 1),"
            " path = (SELECT path FROM photos WHERE report_id IS NOT NULL LIMIT 1)"
            f" WHERE draft_id IN (SELECT d.id FROM drafts d JOIN people p ON p.id = d.person_id"
            f" WHERE p.telegram_id = {budi.id})"
        )
        shared = await city.value("SELECT path FROM photos WHERE report_id IS NOT NULL LIMIT 1")
        await _erases(city, budi)
        assert (city.settings.data_dir / "photos" / shared).is_file()


async def test_who_never_joined_can_see_and_erase_what_came_in(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        tono = city.sim.person("Tono Wibowo")
        tono.says("Saya ingin bergabung, ini nomor saya")
        await city.settles()
        archive = await _file(city, tono)
        assert "ini nomor saya" in archive.read("data-saya.json").decode()
        await _erases(city, tono)
        await city.beats()
        dump = _dump(city)
        assert "ini nomor saya" not in dump
        assert str(tono.id) not in dump


async def test_the_logs_carry_nobodys_words(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    async with founded(tmp_path) as city:
        budi, _ = await _office(city, "id")
        await _works(city, budi)
        await _file(city, budi)
        await _erases(city, budi)
    ours = "\n".join(record.getMessage() + str(record.exc_text or "") for record in caplog.records if record.name.startswith("bot"))
    assert not re.search("Santoso|listrik padam|Rapat tertutup", ours)


async def test_a_broken_statement_is_logged_without_its_words(tmp_path: Path) -> None:
    import sqlalchemy as sa

    async with founded(tmp_path) as city:
        with pytest.raises(sa.exc.OperationalError) as failure:
            await city.app.db.write(lambda tx: tx.execute(sa.text("SELECT * FROM nowhere WHERE a = :words"), {"words": "rahasia"}))
        assert "rahasia" not in str(failure.value)


def test_the_name_of_the_erased_is_no_name() -> None:
    assert erasure.ERASED_NAME == "(dihapus)"
