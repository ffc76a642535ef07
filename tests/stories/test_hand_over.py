"""The own unit: how it stands, leaving it, handing it over; and officers whose account falls silent."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.simulator import Person
from bot.simulator.watching import PATIENCE_SECONDS
from bot.telegram.errands import ERRANDS, Bench, Finish
from tests.city import City, founded

LANGUAGES = pytest.mark.parametrize("language", ["id", "en"])


async def hands_over(city: City, person: Person, how: str) -> str:
    """An officer makes the successor's link; its token."""
    shown = await city.shows(person, "w.mine")
    await city.taps(person, city.label("hand-over"), shown)
    await city.taps(person, city.label(f"hand-over-{how}"), shown)
    said = [message.text for message in person.chat if "https://t.me/" in message.text]
    return said[-1].split("?start=")[1].split()[0]


async def accepts(city: City, name: str, token: str, language: str) -> Person:
    """Somebody opens a link and joins."""
    person = city.sim.person(name, language=language)
    person.starts(token)
    await person.presses(city.label("join"))
    await city.settles()
    return person


@LANGUAGES
async def test_my_unit_shows_officers_publication_cadence_reminders_and_reports(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.joins("Rina", "KUA-PALANG")
        shown = await city.shows(budi, "w.mine")
        assert city.t.plain("my-unit-officers", names="Budi, Rina") in shown.text
        assert city.t.plain("my-unit-never") in shown.text
        await city.becomes("08:30", "2026-03-17")
        shown = await city.shows(budi, "w.mine")
        since = city.t.short_day(city.clock.now().date())
        assert city.t.plain("my-unit-prompts", count=1, since=since) in shown.text
        await city.taps(budi, city.label("summary"), shown)
        assert city.t.plain("my-unit-no-reports") in shown.text
        reference = await city.reports(budi)
        budi.says("https://www.instagram.com/p/C4abc123/")
        await city.settles()
        shown = await city.shows(budi, "w.mine")
        await city.taps(budi, city.label("summary"), shown)
        assert f"({reference}) · IG" in shown.text
        assert city.t.plain("my-unit-last", date=city.t.day(city.clock.now().date())) in shown.text


async def test_an_officer_of_several_units_chooses(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG", "KUA-SOKO")
        shown = await city.shows(budi, "w.mine")
        await city.taps(budi, "KUA Soko", shown)
        assert shown.text.startswith("KUA Soko\n")
        palang = await city.value("SELECT id FROM units WHERE code = 'MIN-2-TUBAN'")
        for verb in ("w.unit", "w.sum", "w.leave", "w.hand"):
            press = budi.presses_data(shown, f"{verb}:{palang}")
            await city.settles()
            assert press.text == city.t.plain("not-your-unit"), verb


@LANGUAGES
async def test_who_leaves_is_asked_and_a_bare_unit_is_reported(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        hasan = await city.coordinator()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-PALANG")
        for person, last in ((budi, False), (rina, True)):
            shown = await city.shows(person, "w.mine")
            await city.taps(person, city.t.plain("button-leave-unit", unit="KUA Palang"), shown)
            assert (city.t.plain("leave-ask-last") in shown.text) is last
            presses = [await person.presses(city.label("yes-leave"), on=shown)]
            await city.settles()
            unit = await city.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
            presses.append(person.presses_data(shown, f"w.leave:{unit}:yes"))
            await city.settles()
            assert [press.text for press in presses] == [None, city.t.plain("not-officer")]
            assert city.heard(city.t.plain("unit-bare", unit="KUA Palang", name=person.name), hasan) == int(last)
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'officer.left'") == 2


@LANGUAGES
async def test_the_successor_gets_a_summary_and_the_predecessor_leaves_as_chosen(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        hasan = await city.coordinator()
        budi = await city.joins("Budi", "KUA-PALANG")
        reference = await city.reports(budi)
        budi.says("https://www.instagram.com/p/C4abc123/")
        await city.settles()
        token = await hands_over(city, budi, "leave")
        rina = await accepts(city, "Rina", token, language)
        summary = rina.chat[-1].text
        for words in (
            city.t("succession-summary", unit="KUA Palang").split("</b>")[1],
            city.t.plain("my-unit-officers", names="Rina"),
            city.t.plain("my-unit-cadence", days=7, due=city.t.short_day(city.clock.now().date().replace(day=17))),
            f"({reference}) · IG",
        ):
            assert words in summary
        assert (await city.answer_to(budi)).text == city.t.plain("succession-left", name="Rina", unit="KUA Palang")
        told = city.t.plain("succession-told", left="yes", unit="KUA Palang", name="Rina", before="Budi")
        assert city.heard(told, hasan) == 1
        assert await city.rows(
            "SELECT p.name FROM roles r JOIN people p ON p.id = r.person_id"
            " WHERE r.role = 'officer' AND r.revoked_at IS NULL"
        ) == [("Rina",)]
        eko = city.sim.person("Eko", language=language)
        eko.starts(token)
        assert (await city.answer_to(eko)).text == city.t.plain("invitation-invalid")


@LANGUAGES
@pytest.mark.parametrize("choice", ["stay", "yes-leave"])
async def test_a_predecessor_who_wants_to_be_asked_is_asked(tmp_path: Path, language: str, choice: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await accepts(city, "Rina", await hands_over(city, budi, "ask"), language)
        asked = await city.answer_to(budi)
        assert asked.text == city.t.plain("succession-ask", name="Rina", unit="KUA Palang")
        await city.taps(budi, city.label(choice), asked)
        serving = await city.value("SELECT count(*) FROM roles WHERE role = 'officer' AND revoked_at IS NULL")
        assert serving == (2 if choice == "stay" else 1)


async def test_the_predecessors_own_opening_of_the_link_uses_nothing_up_and_a_newer_one_replaces_it(
    tmp_path: Path,
) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        first = await hands_over(city, budi, "leave")
        second = await hands_over(city, budi, "ask")
        budi.starts(second)
        assert "Sudah terdaftar" in (await city.answer_to(budi)).text
        rina = city.sim.person("Rina")
        rina.starts(first)
        assert (await city.answer_to(rina)).text == city.t.plain("invitation-invalid")
        await accepts(city, "Rina", second, "id")
        assert await city.value("SELECT count(*) FROM roles WHERE revoked_at IS NULL") == 2


async def test_the_links_of_an_officer_who_was_removed_let_nobody_in(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        hasan = await city.coordinator()
        budi = await city.joins("Budi", "KUA-PALANG")
        token = await hands_over(city, budi, "leave")
        unit = await city.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
        person = await city.value("SELECT id FROM people WHERE name = 'Budi'")
        hasan.presses_data(hasan.chat[-1], f"t.remove:{person}:{unit}:yes")
        await city.settles()
        rina = city.sim.person("Rina")
        rina.starts(token)
        assert (await city.answer_to(rina)).text == city.t.plain("invitation-invalid")


async def test_an_officer_removed_while_the_link_is_drawn_gets_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, runner = asyncio.Event(), asyncio.Event(), ERRANDS["handover"]

    async def waits(bench: Bench, errand: Any) -> Finish:
        finish = await runner(bench, errand)
        begun.set()
        await go_on.wait()
        return finish

    monkeypatch.setitem(ERRANDS, "handover", waits)
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        shown = await city.shows(budi, "w.mine")
        unit = await city.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
        budi.presses_data(shown, f"w.link:{unit}:leave")
        await asyncio.wait_for(begun.wait(), PATIENCE_SECONDS)
        await city.changes("UPDATE roles SET revoked_at = granted_at")
        go_on.set()
        await city.settles()
        assert (await city.answer_to(budi)).text == city.t.plain("not-your-unit")
        assert await city.value("SELECT count(*) FROM invitations WHERE successor_of IS NOT NULL") == 0


@LANGUAGES
@pytest.mark.parametrize("how", ["blocked", "deleted"])
async def test_an_officer_who_cannot_be_reached_for_three_working_days_is_reported_once(
    tmp_path: Path, language: str, how: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units("KUA-PALANG")
        hasan = await city.coordinator()
        budi = await city.joins("Budi", "KUA-PALANG")
        if how == "blocked":
            budi.blocks_bot()
        else:
            budi.deactivates()
            await city.becomes("08:30", "2026-03-17")
        await city.settles()
        assert await city.value("SELECT count(*) FROM chats WHERE unreachable_since IS NOT NULL") == 1
        before, after = ("2026-03-12", "2026-03-13") if how == "blocked" else ("2026-03-19", "2026-03-20")
        await city.becomes("08:30", before)
        head = city.t.plain("missing-head", count=1)
        assert city.heard(head, hasan) == 0
        await city.becomes("08:30", after)
        told = await hasan.hears(head)
        assert "Budi (KUA Palang)" in told.text
        await city.becomes("08:30", "2026-03-24")
        assert city.heard(head, hasan) == 1
        await city.taps(hasan, city.t.plain("button-remove-from", unit="KUA Palang"), told)
        await city.taps(hasan, city.label("yes-remove"), told)
        assert await city.value("SELECT count(*) FROM roles WHERE role = 'officer' AND revoked_at IS NULL") == 0


async def test_who_comes_back_in_time_is_not_reported_and_a_second_silence_is(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        hasan = await city.coordinator()
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.blocks_bot()
        await city.becomes("08:30", "2026-03-12")
        budi.unblocks_bot()
        await city.becomes("08:30", "2026-03-16")
        assert city.heard("tidak dapat dihubungi", hasan) == 0
        budi.blocks_bot()
        await city.becomes("08:30", "2026-03-19")
        assert city.heard("1 petugas tidak dapat dihubungi", hasan) == 1


async def test_a_unit_whose_only_officer_cannot_be_reached_goes_straight_to_the_coordinators(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        hasan = await city.coordinator()
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.blocks_bot()
        await city.becomes("08:30", "2026-03-17")
        assert city.heard("1 satker belum punya petugas humas", hasan) == 1


async def test_several_who_cannot_be_reached_are_one_message(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        hasan = await city.coordinator()
        for name, code in (("Budi", "KUA-PALANG"), ("Rina", "KUA-SOKO")):
            (await city.joins(name, code)).blocks_bot()
        await city.becomes("08:30", "2026-03-13")
        told = await hasan.hears("2 petugas tidak dapat dihubungi")
        await city.taps(hasan, "Rina", told)
        await city.taps(hasan, "Undang penerus KUA Soko", told)
        assert "Undangan KUA Soko" in told.text
        assert city.heard("petugas tidak dapat dihubungi", hasan) == 1
