"""Team and roles: given and taken by buttons, told to whom they concern, and never the last operator's."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import App
from bot.domain.people import Role
from tests.city import City, founded

LANGUAGES = pytest.mark.parametrize("language", ["id", "en"])


async def id_of(city: City, name: str) -> int:
    """Somebody's number in the database."""
    return int(await city.value(f"SELECT id FROM people WHERE name = '{name}'"))


@LANGUAGES
async def test_an_operator_finds_somebody_by_name_and_gives_and_takes_a_role(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi = await city.joins("Budi Santoso", "KUA-PALANG")
        shown = await city.shows(city.sari, "t.menu")
        await city.taps(city.sari, city.label("find-person"), shown)
        city.sari.says("santo")
        found = await city.answer_to(city.sari)
        await city.taps(city.sari, "Budi Santoso", found)
        word = city.t.plain("team-word-coordinator")
        await city.taps(city.sari, city.t.plain("button-give-role", role=word), found)
        assert city.t.plain("team-given", name="Budi Santoso", role=word) in found.text
        assert word in (await city.answer_to(budi)).text
        assert await city.value("SELECT count(*) FROM roles WHERE role = 'coordinator' AND revoked_at IS NULL") == 1
        await city.taps(city.sari, city.t.plain("button-take-role", role=word), found)
        assert await city.value("SELECT count(*) FROM roles WHERE role = 'coordinator' AND revoked_at IS NULL") == 1
        await city.taps(city.sari, city.label("yes-take"), found)
        assert (await city.answer_to(budi)).text == city.t.plain("team-taken-told", role=word)
        assert await city.value("SELECT count(*) FROM roles WHERE role = 'coordinator' AND revoked_at IS NULL") == 0
        assert await city.rows("SELECT action, subject FROM audit WHERE action LIKE 'role.%' ORDER BY id") == [
            ("role.given", "coordinator"),
            ("role.taken", "coordinator"),
        ]


async def test_a_coordinator_sees_the_roles_and_changes_none(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        hasan = await city.coordinator()
        await city.joins("Budi", "KUA-PALANG")
        shown = await city.shows(hasan, "t.menu")
        assert city.t.plain("team-menu-view") in shown.text
        assert "Petugas satker: 1 orang." in shown.text
        await city.taps(hasan, "Pranata Humas · 1", shown)
        await city.taps(hasan, "Hasan", shown)
        assert shown.labels() == [city.label("back")]
        for verb in (f"t.give:{await id_of(city, 'Budi')}:leader", f"t.take:{await id_of(city, 'Hasan')}:coordinator"):
            press = hasan.presses_data(shown, verb)
            await city.settles()
            assert press.text == city.t.plain("operators-only")


async def test_who_was_an_operator_a_moment_ago_gives_no_role_any_more(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        dewi = await city.joins("Dewi", role=Role.OPERATOR)
        await city.joins("Budi", "KUA-PALANG")
        shown = await city.shows(dewi, f"t.person:{await id_of(city, 'Budi')}")
        sari = await city.shows(city.sari, f"t.take:{await id_of(city, 'Dewi')}:operator")
        await city.taps(city.sari, "Ya, cabut", sari)
        press = await dewi.presses("Jadikan pimpinan", on=shown)
        assert press.text == city.t.plain("coordinators-only") or press.text == city.t.plain("operators-only")
        assert await city.value("SELECT count(*) FROM roles WHERE role = 'leader'") == 0


async def test_replayed_and_forged_changes_are_answered_and_do_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        await city.joins("Budi", "KUA-PALANG")
        budi = await id_of(city, "Budi")
        shown = await city.shows(city.sari, "t.menu")
        presses = [city.sari.presses_data(shown, f"t.give:{budi}:leader") for _ in range(2)]
        await city.settles()
        assert [press.text for press in presses] == [None, city.t.plain("team-has", name="Budi")]
        for forged, key in (
            (f"t.give:{budi}:officer", "unknown-button"),
            (f"t.give:{budi}:king", "unknown-button"),
            ("t.give:999:leader", "person-gone"),
            (f"t.take:{budi}:coordinator:yes", "team-has-not"),
            (f"t.remove:{budi}:999:yes", "officer-gone"),
            ("t.role:officer:0", "unknown-button"),
            ("t.person:999", "person-gone"),
            ("t.unit:999", "unit-closed"),
        ):
            press = city.sari.presses_data(shown, forged)
            await city.settles()
            assert press.text == city.t.plain(key, name="Budi", unit="–"), forged
        assert await city.value("SELECT count(*) FROM roles") == 2


async def test_an_operator_of_the_settings_cannot_be_removed_here(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        shown = await city.shows(city.sari, "t.menu")
        sari = await id_of(city, "Sari")
        press = city.sari.presses_data(shown, f"t.take:{sari}:operator:yes")
        await city.settles()
        assert press.text == city.t.plain("team-by-settings", name="Sari")
        city.sari.presses_data(shown, "t.menu")
        await city.settles()
        await city.taps(city.sari, "Pengelola · 1", shown)
        await city.taps(city.sari, "Sari", shown)
        assert city.t.plain("team-person-settings") in shown.text
        assert "Cabut peran pengelola" not in shown.labels()


@LANGUAGES
async def test_the_last_operator_cannot_be_removed(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        dewi = await city.joins("Dewi", role=Role.OPERATOR)
        await city.joins("Eko", role=Role.OPERATOR)
        await city.goes_down()
        city.settings = replace(city.settings, operators=())
        city.app = App(city.settings, city.clock, rate=float("inf"))
        await city.app.start()
        shown = await city.shows(dewi, "t.menu")
        eko, own = await id_of(city, "Eko"), await id_of(city, "Dewi")
        both = [dewi.presses_data(shown, f"t.take:{each}:operator:yes") for each in (eko, own)]
        await city.settles()
        assert [press.text for press in both] == [None, city.t.plain("team-last-operator", name="Dewi")]
        assert await city.value("SELECT count(*) FROM roles WHERE revoked_at IS NULL") == 1


@LANGUAGES
async def test_an_officer_is_removed_told_and_not_let_in_again_by_an_old_link(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        hasan = await city.coordinator()
        token = await city.invite(Role.OFFICER, "KUA-PALANG")
        budi = city.sim.person("Budi", language=language)
        budi.starts(token)
        await budi.presses(city.label("join"))
        await city.settles()
        unit = await city.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
        shown = await city.shows(hasan, f"t.unit:{unit}")
        await city.taps(hasan, "Budi", shown)
        await city.taps(hasan, city.t.plain("button-remove-from", unit="KUA Palang"), shown)
        city.passes(seconds=1)
        await city.taps(hasan, city.label("yes-remove"), shown)
        assert city.t.plain("officer-removed", name="Budi", unit="KUA Palang") in shown.text
        assert city.heard(city.t.plain("removed-told", unit="KUA Palang"), budi) == 1
        assert city.heard(city.t.plain("unit-bare", unit="KUA Palang", name="Budi"), hasan) == 1
        budi.starts(token)
        assert (await city.answer_to(budi)).text == city.t.plain("invitation-before-removal")
        city.passes(minutes=1)
        await city.joins("Budi", "KUA-PALANG", language=language)
        assert await city.value("SELECT count(*) FROM roles WHERE role = 'officer' AND revoked_at IS NULL") == 1
        rina = await city.joins("Rina", "KUA-PALANG", language=language)
        budi_id = await id_of(city, "Budi")
        hasan.presses_data(shown, f"t.remove:{budi_id}:{unit}:yes")
        await city.settles()
        assert city.heard(city.t.plain("unit-bare", unit="KUA Palang", name="Budi"), hasan) == 1
        assert city.heard("KUA Palang", rina) > 0


async def test_the_list_of_a_role_has_pages_and_a_search_that_finds_too_many_says_so(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        shown = await city.shows(city.sari, "t.menu")
        await city.changes(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20) INSERT INTO people"
            " (telegram_id, name, language, created_at)"
            " SELECT 900 + i, printf('Guru %02d', i), 'id', '2026-01-01' FROM n"
        )
        await city.changes(
            "INSERT INTO roles (person_id, role, granted_at) SELECT id, 'leader', created_at FROM people"
            " WHERE name LIKE 'Guru%'"
        )
        city.sari.presses_data(shown, "t.menu")
        await city.settles()
        await city.taps(city.sari, "Pimpinan · 20", shown)
        await city.taps(city.sari, "Berikutnya", shown)
        await city.taps(city.sari, "Berikutnya", shown)
        assert shown.labels()[:4] == ["Guru 17", "Guru 18", "Guru 19", "Guru 20"]
        await city.taps(city.sari, city.label("back"), shown)
        await city.taps(city.sari, city.label("find-person"), shown)
        city.sari.says("guru")
        found = await city.answer_to(city.sari)
        assert city.t.plain("team-found-more") in found.text
        assert len(found.labels()) == 8 + 1
        city.sari.says("Zulkifli")
        assert "Zulkifli" not in (await city.answer_to(city.sari)).text


@LANGUAGES
async def test_a_name_is_confirmed_or_corrected_and_stays_when_the_account_is_renamed(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi = await city.joins("budi 88", "KUA-PALANG")
        welcome = await city.answer_to(budi)
        assert city.t.plain("name-question", name="budi 88").replace("<b>", "").replace("</b>", "") in welcome.text
        await city.taps(budi, city.label("name-edit"), welcome)
        for unlike in ("1", "?", "9" * 101):
            budi.says(unlike)
            assert (await city.answer_to(budi)).text == city.t.plain("name-unlike")
        budi.says("  H. Budi   Santoso, S.Pd.I ")
        assert "H. Budi Santoso, S.Pd.I" in (await city.answer_to(budi)).text
        await city.joins("budi 88", "KUA-SOKO")
        assert await city.rows("SELECT name, named_at IS NOT NULL FROM people") == [("H. Budi Santoso, S.Pd.I", 1)]
        assert (await city.answer_to(budi)).labels() == []


async def test_a_report_sent_while_a_name_is_asked_stays_a_report(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.taps(budi, "Ubah nama", await city.answer_to(budi))
        await city.drafts(budi)
        budi.says("Rapat koordinasi di Aula KUA Palang\nhari ini, diikuti dua puluh orang pegawai KUA Palang.")
        await city.settles()
        assert await city.value("SELECT name FROM people") == "Budi"
