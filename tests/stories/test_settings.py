"""What an office has set: coordinators see it, operators change it, and every change can be traced."""

from pathlib import Path

import pytest

from bot.domain.people import Role
from bot.domain.set_up import Step
from bot.simulator.watching import PATIENCE_SECONDS
from bot.views.commands import COORDINATOR
from tests.city import City, founded


async def _opens(city: City) -> None:
    city.sari.says("/pengaturan")
    await city.settles()


async def test_the_settings_show_every_value_and_lead_to_a_page_for_each(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        await city.group(city.sari, await city.coordinator())
        await _opens(city)
        shown = await city.answer_to(city.sari)
        for line in (
            "✅ Nama kantor: Kementerian Agama Kabupaten Tuban",
            "✅ Zona waktu: WIB",
            "✅ Pranata Humas: Hasan",
            "✅ Grup: Humas Kemenag Tuban",
            "✅ Satker: 1 satker",
            "✅ Irama: tiap 7 hari",
            "✅ Hari dan jam: 07.30–16.00, rekap 16.00",
        ):
            assert line in shown.text
        for step in Step:
            label = city.t.plain(f"step-{step.value}")
            await city.sari.presses(label, on=shown)
            await city.settles()
            assert shown.text.startswith(f"Pengaturan · {label}")
            await city.sari.presses("Kembali", on=shown)
            await city.settles()
        assert shown.text.startswith("Pengaturan Kementerian Agama")


async def test_every_change_is_in_the_audit_log_with_the_old_value(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await _opens(city)
        for labels in (("Zona waktu", "WITA"), ("Kembali", "Irama", "KUA", "14 hari"), ("KUA", "Ikut irama kantor")):
            for label in labels:
                await city.sari.presses(label)
                await city.settles()
        await city.sari.presses("KUA")
        await city.sari.presses("Ikut irama kantor")
        await city.settles()
        assert await city.rows(
            "SELECT subject, detail, person_id FROM audit WHERE action = 'setting.changed' ORDER BY id"
        ) == [
            ("zone", '{"before": "WIB", "after": "WITA"}', 1),
            ("cadence.KUA", '{"before": null, "after": 14}', 1),
            ("cadence.KUA", '{"before": 14, "after": null}', 1),
        ]


async def test_a_coordinator_sees_and_is_refused_what_operators_change(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        head.says("/pengaturan")
        shown = await city.answer_to(head)
        assert "Pengelola dapat mengubahnya" in shown.text
        await head.presses("Zona waktu", on=shown)
        await city.settles()
        assert shown.labels() == ["‹ Kembali"]
        before = await city.rows("SELECT * FROM offices")
        for data in (
            "s.set:zone:m:WIT",
            "s.edit:name:m",
            "s.day:5:m",
            "s.invite:leader",
            "s.keep:zone:u",
            "s.start",
        ):
            press = head.presses_data(shown, data)
            await city.settles()
            assert (press.alert, press.text) == (True, city.t.plain("operators-only"))
        assert await city.rows("SELECT * FROM offices") == before
        assert await city.value("SELECT asked FROM people") is None


async def test_an_operator_who_is_one_no_more_cannot_answer_the_old_question(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        dewi = await city.joins("Dewi", role=Role.OPERATOR)
        await city.joins("Dewi", role=Role.LEADER)
        dewi.says("/pengaturan")
        await city.settles()
        await dewi.presses("Nama kantor")
        await dewi.presses("Ubah nama")
        await city.changes("UPDATE roles SET revoked_at = granted_at WHERE role = 'operator'")
        dewi.says("Kantor saya sendiri")
        assert (await city.answer_to(dewi)).text == city.t.plain("operators-only")
        assert await city.value("SELECT name FROM offices") == "Kementerian Agama Kabupaten Tuban"


async def _commands(city: City, key: str, language: str = "") -> list[str]:
    found = city.sim.settings.get(f"commands:{key}:{language}", [])
    return [each["command"] for each in found]


async def test_lists_of_commands_are_set_for_every_scope_in_both_languages(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.sim.until(lambda: city.sim.calls("setMyCommands") >= 6 or None, PATIENCE_SECONDS)
        for language in ("", "en"):
            assert await _commands(city, '["all_private_chats", 0, 0]', language) == [
                "menu", "lapor", "belumtayang", "rekap", "peringkat", "cari", "cuti", "bantuan", "panduan", "dataku",
            ]  # fmt: skip
            assert await _commands(city, '["all_group_chats", 0, 0]', language) == ["bantuan"]
            assert await _commands(city, '["all_chat_administrators", 0, 0]', language) == ["pasang", "bantuan"]


async def test_coordinators_are_offered_commands_of_their_own_while_they_are(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        own = f'["chat", {head.id}, 0]'
        assert await _commands(city, own) == list(COORDINATOR)
        assert await _commands(city, f'["chat", {budi.id}, 0]') == []
        assert city.sim.settings[f"commands:{own}:"][0]["description"] == "Menu utama"
        head.says("/menu")
        await city.settles()
        await head.presses("English")
        await city.settles()
        assert city.sim.settings[f"commands:{own}:"][0]["description"] == "Main menu"
        calls = city.sim.calls("setMyCommands")
        head.says("/menu")
        await city.settles()
        assert city.sim.calls("setMyCommands") == calls
        await city.joins("Hasan", "KUA-PALANG", language="en")
        assert "lapor" in await _commands(city, own)
        await city.changes("UPDATE roles SET revoked_at = granted_at WHERE role = 'coordinator'")
        head.says("/menu")
        await city.settles()
        assert await _commands(city, own) == []
        assert city.sim.calls("deleteMyCommands") == 1


RANKING, RECAP, FILES = "🏆 Peringkat", "📅 Rekap", "📄 Berkas rekap"
OFFICER = ["📷 Lapor sekarang", "🔗 Kirim tautan", "Satker saya"]
DESK = [
    "🕓 Belum tayang",
    RANKING,
    RECAP,
    "Meja laporan",
    "🕓 Ditunggu kabarnya",
    "💬 Kendala satker",
    FILES,
    "Satker",
    "Undangan",
    "Tim dan peran",
    "⚙️ Pengaturan",
    "🏷 Program",
    "Catatan",
]
EVERYBODY = ["🔎 Arsip", "Data saya", "❓ Bantuan", "English"]


@pytest.mark.parametrize(
    ("roles", "labels"),
    [
        ((Role.OFFICER,), [*OFFICER, "🕓 Belum tayang", RANKING, "💬 Kendala", RECAP, *EVERYBODY]),
        ((Role.COORDINATOR,), [*DESK, *EVERYBODY]),
        ((Role.LEADER,), [RANKING, RECAP, FILES, *EVERYBODY]),
        ((Role.OPERATOR,), ["▶️ Lanjutkan pengaturan awal", *DESK, *EVERYBODY]),
        ((Role.OFFICER, Role.COORDINATOR), [*OFFICER, *DESK[:2], "💬 Kendala", *DESK[2:], *EVERYBODY]),
    ],
)
async def test_home_is_one_screen_for_all_that_somebody_is(
    tmp_path: Path, roles: tuple[Role, ...], labels: list[str]
) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        for role in roles:
            person = await city.joins("Budi", *(("KUA-PALANG",) if role is Role.OFFICER else ()), role=role)
        person.says("/menu")
        home = await city.answer_to(person)
        assert home.labels() == labels
        for verb in ("Bantuan", "Kembali ke menu"):
            await person.presses(verb, on=home)
            await city.settles()
        assert home.labels() == labels
