"""Invitation sheets: one printed card a unit, all of them or none."""

import asyncio
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
import zxingcpp

from bot.simulator.models import Message
from bot.simulator.watching import PATIENCE_SECONDS
from bot.telegram.errands import ERRANDS, Bench, Finish
from bot.telegram.work import invitations as work
from tests.city import founded
from tests.stories.test_invitations import LANGUAGES, opens


def sheets(message: Message) -> tuple[int, list[str]]:
    """The pages of a document, and the links of the cards on it, as a phone's camera reads them."""
    assert message.document is not None
    document = pdfium.PdfDocument(message.document.data)
    links = []
    for page in document:
        found = zxingcpp.read_barcodes(page.render(scale=2.5).to_pil())
        links += [str(each.text) for each in found]
    pages = len(document)
    document.close()
    return pages, links


@LANGUAGES
async def test_sheets_for_all_units_are_one_document_whose_every_code_lets_an_officer_in(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        hasan = await city.coordinator()
        shown = await city.shows(hasan, "i.sheets")
        await city.taps(hasan, city.t.plain("button-sheets-all", count="26"), shown)
        document = await hasan.hears(
            city.t.plain("sheets-caption", count=26, until="").splitlines()[0].split("</b>")[1]
        )
        pages, links = sheets(document)
        assert (pages, len(set(links))) == (4, 26)
        assert await city.value("SELECT count(*) FROM invitations WHERE unit_id IS NOT NULL") == 26
        names = []
        for number, link in enumerate(links[:3]):
            person = city.sim.person(f"Petugas {number}", language=language)
            await opens(city, person, link)
            await person.presses(city.label("join"))
            await city.settles()
            names.append(person.name)
        assert await city.value("SELECT count(DISTINCT unit_id) FROM roles WHERE role = 'officer'") == 3
        hasan.presses_data(shown, "i.sheets")
        await city.settles()
        assert city.t.plain("button-sheets-bare", count="23") in shown.labels()
        await city.taps(hasan, "KUA · 20", shown)
        await city.settles()
        assert city.heard(city.t.plain("sheets-made", count=20), hasan) == 1
        assert await city.value("SELECT count(*) FROM invitations WHERE unit_id IS NOT NULL") == 46


async def test_a_second_press_while_sheets_are_made_is_put_off(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        hasan = await city.coordinator()
        shown = await city.shows(hasan, "i.sheets")
        presses = [hasan.presses_data(shown, "i.print:all") for _ in range(3)]
        await city.settles()
        assert [press.text for press in presses].count(city.t.plain("sheets-under-way")) >= 1
        made = await city.value("SELECT count(*) FROM invitations WHERE unit_id IS NOT NULL")
        assert made == [press.text for press in presses].count(None)


async def test_killed_while_sheets_are_drawn_leaves_neither_half_and_they_are_made_after_the_restart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, runner = asyncio.Event(), ERRANDS["sheets"]

    async def stops_half_way(bench: Bench, errand: Any) -> Finish:
        finish = await runner(bench, errand)
        begun.set()
        await asyncio.Event().wait()
        return finish

    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        hasan = await city.coordinator()
        shown = await city.shows(hasan, "i.sheets")
        monkeypatch.setitem(ERRANDS, "sheets", stops_half_way)
        hasan.presses_data(shown, "i.print:all")
        await asyncio.wait_for(begun.wait(), PATIENCE_SECONDS)
        assert await city.value("SELECT count(*) FROM invitations WHERE unit_id IS NOT NULL") == 0
        assert await city.value("SELECT count(*) FROM outbox WHERE method = 'sendDocument'") == 0
        await city.goes_down()
        monkeypatch.setitem(ERRANDS, "sheets", runner)
        await city.comes_up()
        document = await hasan.hears("Lembar undangan · 2 kartu")
        await city.settles()
        assert len(sheets(document)[1]) == 2
        assert await city.value("SELECT count(*) FROM invitations WHERE unit_id IS NOT NULL") == 2
        assert list((tmp_path / "outgoing").iterdir()) == []


async def test_many_sheets_are_several_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "CARDS_A_FILE", 10)
    async with founded(tmp_path) as city:
        await city.units()
        hasan = await city.coordinator()
        hasan.presses_data(await city.shows(hasan, "i.menu"), "i.print:all")
        await city.settles()
        assert [city.heard(f"Lembar undangan · {count} kartu", hasan) for count in (10, 6)] == [2, 1]
        assert await city.value("SELECT count(*) FROM invitations WHERE unit_id IS NOT NULL") == 26


async def test_who_is_no_coordinator_any_more_when_the_sheets_are_made_gets_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, runner = asyncio.Event(), asyncio.Event(), ERRANDS["sheets"]

    async def waits(bench: Bench, errand: Any) -> Finish:
        begun.set()
        await go_on.wait()
        return await runner(bench, errand)

    monkeypatch.setitem(ERRANDS, "sheets", waits)
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        hasan = await city.coordinator()
        hasan.presses_data(await city.shows(hasan, "i.sheets"), "i.print:all")
        await asyncio.wait_for(begun.wait(), PATIENCE_SECONDS)
        await city.changes("UPDATE roles SET revoked_at = granted_at")
        go_on.set()
        await city.settles()
        assert (await city.answer_to(hasan)).text == city.t.plain("coordinators-only")
        assert await city.value("SELECT count(*) FROM invitations WHERE unit_id IS NOT NULL") == 0
