"""Erasing one's data: once, wholly, and confirmed."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.db.errands import Errand
from bot.domain.people import Role
from bot.telegram.errands import ERRANDS, Bench, Finish
from bot.telegram.work import my_data as work
from bot.usecases import my_data
from tests.city import founded
from tests.stories.own_data import DRAFTED, LANGUAGES, disk, dump, erases, file_of, office, works


@pytest.mark.parametrize("language", LANGUAGES)
async def test_after_an_erasure_nothing_of_the_person_is_anywhere(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, rina = await office(city, language)
        group = await city.group(city.sari, budi, rina)
        reference = await works(city, budi)
        budi.says("Siap, segera kami kirim", to=group)
        rina.says("Baik Pak Budi Santoso", to=group, reply_to=budi.says("Halo semua", to=group))
        await city.settles()
        secrets = ("Budi Santoso", str(budi.id), "listrik padam", "Rapat tertutup", "segera kami kirim", "Halo semua")
        assert all(secret in dump(city) for secret in secrets)
        photos = len(city.photos())
        await erases(city, budi)
        done = await city.answer_to(budi)
        assert "✅" in done.text
        assert ("17 Maret 2026" if language == "id" else "17 March 2026") in done.text or "17 Maret 2026" in done.text
        assert await city.value("SELECT count(*) FROM outbox WHERE key LIKE 'erasure:%'") == 1
        await city.beats()
        await city.settles()
        held = dump(city)
        assert [secret for secret in secrets if secret in held] == []
        assert len(city.photos()) == photos - 1
        assert await city.rows(
            f"SELECT r.reference, r.person_id, u.code FROM reports r JOIN units u ON u.id = r.unit_id"
            f" WHERE r.reference = '{reference}'"
        ) == [(reference, None, "KUA-PALANG")]
        assert await city.value("SELECT count(*) FROM publications WHERE person_id IS NULL") == 1
        assert await city.rows("SELECT telegram_id < 0, name, username FROM people WHERE erased_at IS NOT NULL") == [
            (1, "(dihapus)", None)
        ]
        assert "Rina Wulandari" in held
        await city.goes_down()
        left = disk(city)
        await city.comes_up()
        assert [secret for secret in secrets if secret.encode() in left] == []


async def test_the_erased_person_is_a_stranger_and_can_join_anew(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await office(city, "id")
        await city.drafts(budi, 1, DRAFTED)
        old = budi.chat[-1]
        await erases(city, budi)
        press = await budi.presses(city.label("send-report"), on=old)
        assert (press.alert, press.text) == (True, city.t.plain("not-officer"))
        budi.says("Halo")
        assert "Untuk bergabung" in (await city.answer_to(budi)).text
        await city.joins("Budi Santoso", "KUA-PALANG")
        assert await city.value(f"SELECT count(*) FROM people WHERE telegram_id = {budi.id}") == 1
        assert await city.value("SELECT count(*) FROM people WHERE erased_at IS NOT NULL") == 1
        await city.reports(budi)


async def test_a_unit_that_is_left_without_an_officer_is_told_to_coordinators(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await office(city, "id")
        await erases(city, budi)
        assert city.sim.count("KUA Palang kini tidak punya petugas humas") == 1
        assert city.sim.count("Budi Santoso kini") == 0


async def test_a_confirmation_holds_once_for_what_was_shown_and_not_for_long(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await office(city, "id")
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
        await erases(city, budi)
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
        budi, rina = await office(city, "id")
        budi.says("/hapus")
        asked = await city.answer_to(budi)
        data = next(button.data for row in asked.buttons for button in row if (button.data or "").startswith("y.gone"))
        press = rina.presses_data(rina.chat[0], data or "")
        await city.settles()
        assert press.alert
        assert await city.value("SELECT count(*) FROM people WHERE erased_at IS NOT NULL") == 0


async def test_a_second_press_in_the_same_moment_finds_a_stranger(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await office(city, "id")
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
        city.settings = replace(city.settings, operators=())
        await city.comes_up()
        first.says("/hapus")
        assert "satu-satunya pengelola" in (await city.answer_to(first)).text
        await city.joins("Operator Dua", role=Role.OPERATOR)
        await erases(city, first)
        assert await city.value("SELECT count(*) FROM people WHERE erased_at IS NOT NULL") == 1


async def test_an_erasure_that_is_killed_is_finished_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runner = work.erase
    tries: list[int] = []

    async def killed_once(bench: Bench, errand: Errand) -> Finish:
        finish = await runner(bench, errand)
        tries.append(len(tries))
        if len(tries) == 1:
            raise OSError("killed")
        return finish

    monkeypatch.setattr("bot.telegram.errands.STORAGE_BACK_OFF", 0.01)
    monkeypatch.setitem(ERRANDS, my_data.ERASE, killed_once)
    async with founded(tmp_path) as city:
        budi, _ = await office(city, "id")
        await city.drafts(budi, 2, DRAFTED)
        await erases(city, budi)
        await city.settles()
        assert tries == [0, 1]
        assert city.photos() == []
        assert city.sim.count("Data pribadi sudah dihapus") == 1
        assert await city.value("SELECT count(*) FROM errands") == 0


async def test_a_photo_that_another_report_uses_is_kept(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, rina = await office(city, "id")
        await city.reports(rina, "Lomba cerdas cermat di MIN 2 Tuban hari ini diikuti empat puluh siswa kelas enam.")
        await city.drafts(budi, 1, DRAFTED)
        await city.changes(
            "UPDATE photos SET sha256 = (SELECT sha256 FROM photos WHERE report_id IS NOT NULL LIMIT 1),"
            " path = (SELECT path FROM photos WHERE report_id IS NOT NULL LIMIT 1)"
            f" WHERE draft_id IN (SELECT d.id FROM drafts d JOIN people p ON p.id = d.person_id"
            f" WHERE p.telegram_id = {budi.id})"
        )
        shared = await city.value("SELECT path FROM photos WHERE report_id IS NOT NULL LIMIT 1")
        await erases(city, budi)
        assert (city.settings.data_dir / "photos" / shared).is_file()


async def test_who_never_joined_can_see_and_erase_what_came_in(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        tono = city.sim.person("Tono Wibowo")
        tono.says("Saya ingin bergabung, ini nomor saya")
        await city.settles()
        archive = await file_of(city, tono)
        assert "ini nomor saya" in archive.read("data-saya.json").decode()
        await erases(city, tono)
        await city.beats()
        held = dump(city)
        assert "ini nomor saya" not in held
        assert str(tono.id) not in held


async def test_the_logs_carry_nobodys_words(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    async with founded(tmp_path) as city:
        budi, _ = await office(city, "id")
        await works(city, budi)
        await file_of(city, budi)
        await erases(city, budi)
    ours = [record for record in caplog.records if record.name.startswith("bot")]
    said = "\n".join(f"{record.getMessage()} {record.exc_text} {vars(record)}" for record in ours)
    assert not re.search("Santoso|listrik padam|Rapat tertutup", said)


async def test_a_broken_statement_is_logged_without_its_words(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        with pytest.raises(sa.exc.OperationalError) as failure:
            await city.app.db.write(
                lambda tx: tx.execute(sa.text("SELECT * FROM nowhere WHERE a = :words"), {"words": "rahasia"})
            )
        assert "rahasia" not in str(failure.value)


async def test_two_people_who_erase_their_data_one_after_the_other_are_both_told(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        for person in await office(city, "id"):
            await erases(city, person)
            assert "✅" in (await city.answer_to(person)).text
