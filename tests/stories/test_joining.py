"""Joining: by invitation only, with the code of ethics and the notice read first."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import App
from bot.domain.people import Role
from tests.city import City, founded


async def test_an_invitation_shows_the_unit_the_code_of_ethics_and_the_notice(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = city.sim.person("Budi Santoso")
        budi.starts(await city.invite(Role.OFFICER, "KUA-PALANG"))
        opened = await city.answer_to(budi)
        assert "Budi Santoso, ini undangan menjadi petugas humas KUA Palang" in opened.text
        assert "Kode etik" in opened.text
        assert "Data pribadi" in opened.text
        assert opened.labels() == ["✅ Gabung", "English"]
        assert await city.value("SELECT count(*) FROM people") == 0
        await budi.presses("Gabung")
        welcome = await city.answer_to(budi)
        assert welcome is opened
        assert "Selamat bergabung, Budi Santoso. Sekarang terdaftar sebagai petugas humas KUA Palang." in welcome.text
        assert welcome.labels() == ["✅ Nama saya benar", "✏️ Ubah nama"]
        assert await city.rows("SELECT name, language, ethics_version, notice_version FROM people") == [
            ("Budi Santoso", "id", 1, 1)
        ]


async def test_the_language_can_be_switched_on_the_invitation_and_stays(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = city.sim.person("Budi")
        budi.starts(await city.invite(Role.OFFICER, "KUA-PALANG"))
        await budi.presses("English")
        opened = await city.answer_to(budi)
        assert "Gaung invitation" in opened.text
        assert opened.labels() == ["✅ Join", "Bahasa Indonesia"]
        await budi.presses("Join")
        assert "Welcome, Budi" in (await city.answer_to(budi)).text
        budi.says("/menu")
        assert "PR officer of KUA Palang" in (await city.answer_to(budi)).text
        await budi.presses("Bahasa Indonesia")
        assert "Petugas humas KUA Palang" in (await city.answer_to(budi)).text
        assert await city.value("SELECT language FROM people") == "id"


async def test_the_app_of_an_english_speaker_opens_the_invitation_in_english(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        john = city.sim.person("John", language="en-GB")
        john.starts(await city.invite(Role.OFFICER, "KUA-PALANG"))
        assert "you are invited to be a PR officer of KUA Palang" in (await city.answer_to(john)).text


async def test_joining_twice_is_joining_once(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        token = await city.invite(Role.OFFICER, "KUA-PALANG")
        budi = city.sim.person("Budi")
        budi.starts(token)
        opened = await city.answer_to(budi)
        for _ in range(2):
            budi.presses_data(opened, f"j.yes:{token}:id")
            await city.settles()
        assert "Sudah terdaftar sebagai petugas humas KUA Palang" in opened.text
        budi.starts(token)
        assert "Sudah terdaftar sebagai petugas humas KUA Palang" in (await city.answer_to(budi)).text
        assert await city.value("SELECT count(*) FROM roles") == 1
        assert await city.value("SELECT uses FROM invitations") == 1


async def test_several_officers_join_by_one_link(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        token = await city.invite(Role.OFFICER, "KUA-PALANG")
        for name in ("Budi", "Rina"):
            person = city.sim.person(name)
            person.starts(token)
            await person.presses("Gabung")
        await city.settles()
        assert await city.value("SELECT count(*) FROM roles WHERE role = 'officer'") == 2


@pytest.mark.parametrize("fault", ["expired", "revoked", "forged", "cut off"])
async def test_an_invitation_that_does_not_hold_is_declined_kindly(tmp_path: Path, fault: str) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        token = await city.invite(Role.OFFICER, "KUA-PALANG")
        if fault == "expired":
            city.passes(days=31)
        elif fault == "revoked":
            await city.changes("UPDATE invitations SET revoked_at = created_at")
        else:
            token = token[:-1] if fault == "cut off" else "x" * 24
        budi = city.sim.person("Budi")
        budi.starts(token)
        answer = await city.answer_to(budi)
        assert "Undangan ini tidak berlaku lagi" in answer.text
        assert "Mintalah tautan baru" in answer.text
        assert answer.labels() == []


async def test_an_invitation_that_expires_before_the_press_is_refused_by_pop_up(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = city.sim.person("Budi")
        budi.starts(await city.invite(Role.OFFICER, "KUA-PALANG"))
        await city.settles()
        city.passes(days=31)
        press = await budi.presses("Gabung")
        assert press.alert
        assert press.text == city.t.plain("invitation-invalid")
        assert await city.value("SELECT count(*) FROM roles") == 0


@pytest.mark.parametrize("words", ["Halo, ini bot apa?", "/start", "/menu", "/start menu", "/lapor", "/tidakada"])
async def test_a_stranger_is_told_how_to_join(tmp_path: Path, words: str) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        tono = city.sim.person("Tono")
        tono.says(words)
        answer = await city.answer_to(tono)
        expected = "not-officer" if words == "/lapor" else "stranger"
        assert answer.text == city.t.plain(expected, office="Kementerian Agama Kabupaten Tuban")
        assert await city.value("SELECT count(*) FROM people") == 0


async def test_an_officer_joins_a_second_unit(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG", "KUA-SOKO")
        budi.says("/menu")
        home = await city.answer_to(budi)
        assert "Petugas humas KUA Palang, KUA Soko." in home.text
        assert await city.value("SELECT count(*) FROM people") == 1


@pytest.mark.parametrize(
    ("role", "invited", "welcomed"),
    [
        (Role.COORDINATOR, "menjadi Pranata Humas Kementerian Agama", "Pranata Humas"),
        (Role.LEADER, "menerima rekap kegiatan Kementerian Agama", "pimpinan"),
    ],
)
async def test_coordinators_and_leaders_join_by_invitations_of_their_own(
    tmp_path: Path, role: Role, invited: str, welcomed: str
) -> None:
    async with founded(tmp_path) as city:
        hasan = city.sim.person("Hasan")
        hasan.starts(await city.invite(role))
        assert invited in (await city.answer_to(hasan)).text
        await hasan.presses("Gabung")
        welcome = await city.answer_to(hasan)
        assert f"Sekarang terdaftar sebagai {welcomed}." in welcome.text
        assert "Rekap harian" in welcome.text
        assert await city.value("SELECT role FROM roles") == role.value


async def test_the_operator_sees_what_is_done_and_what_comes_next(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.says("/menu")
        assert "▫️ Satker belum ada" in (await city.answer_to(city.sari)).text
        await city.units()
        await city.joins("Budi", "KUA-PALANG")
        await city.group(city.sari)
        city.sari.says("/menu")
        steps = (await city.answer_to(city.sari)).text
        assert "✅ 26 satker terdaftar" in steps
        assert "✅ Grup koordinasi terpasang" in steps
        assert "▫️ 25 satker belum punya petugas" in steps


async def test_operators_come_from_the_settings_or_were_made_operators(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.starts()
        assert "Pengaturan awal" in (await city.answer_to(city.sari)).text
        tono = city.sim.person("Tono")
        tono.starts()
        assert "Pengaturan awal" not in (await city.answer_to(tono)).text
        await _restarts_with_operators(city, tono.id)
        city.sari.starts()
        assert "Pengaturan awal" not in (await city.answer_to(city.sari)).text
        tono.starts()
        assert "Pengaturan awal" in (await city.answer_to(tono)).text
        await city.changes(
            "INSERT INTO roles (person_id, role, granted_at) SELECT id, 'operator', created_at FROM people"
            f" WHERE telegram_id = {city.sari.id}"
        )
        city.sari.starts()
        assert "Pengaturan awal" in (await city.answer_to(city.sari)).text


async def _restarts_with_operators(city: City, *operators: int) -> None:
    await city.goes_down()
    city.settings = replace(city.settings, operators=operators)
    city.app = App(city.settings, city.clock, rate=float("inf"))
    await city.app.start()


async def test_a_removed_officer_loses_the_rights_at_the_next_press(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.drafts(budi)
        await city.changes("UPDATE roles SET revoked_at = granted_at")
        press = await budi.presses("Kirim laporan")
        assert (press.alert, press.text) == (True, city.t.plain("not-officer"))
        budi.says("Rapat koordinasi di Aula KUA Palang kemarin")
        assert "Untuk bergabung" in (await city.answer_to(budi)).text
        assert await city.value("SELECT count(*) FROM reports") == 0


async def test_twenty_people_who_join_at_once_all_get_in(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        codes = [code for (code,) in await city.rows("SELECT code FROM units LIMIT 20")]
        await asyncio.gather(*(city.joins(f"Petugas {code}", code) for code in codes))
        assert await city.value("SELECT count(DISTINCT unit_id) FROM roles") == 20
