"""Invitations: links and QR codes, printed sheets, their end, and those who guess."""

import asyncio
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
import zxingcpp
from PIL import Image

from bot.domain.invitations import MOST_WRONG
from bot.domain.people import Role
from bot.simulator import Person
from bot.simulator.models import Message
from bot.telegram.errands import ERRANDS, Bench, Finish
from bot.telegram.work import invitations as work
from bot.usecases.joining import TOKEN_BYTES
from tests.city import City, founded

LANGUAGES = pytest.mark.parametrize("language", ["id", "en"])


def link_in(message: Message) -> str:
    """The link that a message holds, which its picture must hold too."""
    (line,) = [line for line in message.text.splitlines() if "https://t.me/" in line]
    return line[line.index("https://t.me/") :].split()[0]


def read_qr(message: Message, folder: Path) -> str:
    """What a phone's camera reads in a message's picture."""
    assert message.attachment is not None
    path = folder / "qr.png"
    path.write_bytes(message.attachment.best.data)
    with Image.open(path) as picture:
        (found,) = zxingcpp.read_barcodes(picture)
    return str(found.text)


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


async def opens(city: City, person: Person, link: str) -> Message:
    """Somebody opens a link, or what stands for one: a token."""
    person.starts(link.split("?start=")[-1])
    return await city.answer_to(person)


@LANGUAGES
async def test_a_coordinator_makes_a_units_link_by_tapping_and_an_officer_joins_by_its_qr_code(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        hasan = await city.coordinator()
        shown = await city.shows(hasan, "i.menu")
        await city.taps(hasan, city.label("invite-unit"), shown)
        await city.taps(hasan, "KUA · 20", shown)
        await city.taps(hasan, city.label("next"), shown)
        await city.taps(hasan, city.label("previous"), shown)
        await city.taps(hasan, "KUA Palang", shown)
        assert city.t.plain("invite-unit-none") in shown.text
        await city.taps(hasan, city.label("make-link"), shown)
        picture = await hasan.hears("KUA Palang\nhttps://t.me/")
        await city.settles()
        link = link_in(picture)
        assert read_qr(picture, tmp_path) == link
        assert city.t.full_day(city.clock.now().date().replace(month=4, day=9)) in picture.text
        budi = city.sim.person("Budi", language=language)
        assert "KUA Palang" in (await opens(city, budi, link)).text
        await budi.presses(city.label("join"))
        await city.settles()
        assert await city.rows("SELECT uses FROM invitations WHERE unit_id IS NOT NULL") == [(1,)]
        token = link.partition("?start=")[2]
        kept = await city.rows("SELECT * FROM invitations UNION ALL SELECT * FROM invitations")
        assert token not in repr(kept)
        assert ("invitation.made", "KUA-PALANG") in await city.rows("SELECT action, subject FROM audit")


@LANGUAGES
async def test_links_are_revoked_and_replaced_after_asking(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units("KUA-PALANG")
        hasan = await city.coordinator()
        old = await city.invite(Role.OFFICER, "KUA-PALANG")
        unit = await city.value("SELECT id FROM units")
        shown = await city.shows(hasan, f"i.unit:{unit}")
        assert city.t.plain("invite-unit-live", count=1) in shown.text
        await city.taps(hasan, city.label("renew-links"), shown)
        await city.taps(hasan, city.label("yes-renew"), shown)
        link = link_in(await hasan.hears("https://t.me/"))
        await city.settles()
        budi = city.sim.person("Budi", language=language)
        assert (await opens(city, budi, old)).text == city.t.plain("invitation-invalid")
        assert city.label("join") in (await opens(city, budi, link)).labels()
        hasan.presses_data(shown, f"i.unit:{unit}")
        await city.taps(hasan, city.label("revoke-links"), shown)
        await city.taps(hasan, city.label("yes-revoke"), shown)
        await city.settles()
        assert city.t.plain("invite-unit-none") in shown.text
        press = await budi.presses(city.label("join"))
        assert (press.alert, press.text) == (True, city.t.plain("invitation-invalid"))
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'invitation.revoked'") == 2


async def test_the_list_of_live_invitations_has_pages_and_those_to_roles_are_the_operators(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        hasan = await city.coordinator()
        for (code,) in await city.rows("SELECT code FROM units ORDER BY id LIMIT 9"):
            await city.invite(Role.OFFICER, code)
        shown = await city.shows(hasan, "i.menu")
        await city.taps(hasan, "Undangan yang berlaku · 10", shown)
        assert len(shown.labels()) == 8 + 1 + 1
        await city.taps(hasan, "Berikutnya", shown)
        assert "9–10 dari 10" in shown.text
        role = await city.value("SELECT id FROM invitations WHERE unit_id IS NULL")
        press = hasan.presses_data(shown, f"i.end:{role}")
        await city.settles()
        assert press.text == city.t.plain("operators-only")
        one = await city.value("SELECT max(id) FROM invitations")
        presses = [hasan.presses_data(shown, f"i.end:{one}") for _ in range(2)]
        await city.settles()
        assert [press.text for press in presses] == [None, city.t.plain("invitation-over")]
        city.sari.starts()
        press = city.sari.presses_data(await city.answer_to(city.sari), f"i.end:{role}")
        await city.settles()
        assert press.text is None
        assert await city.value("SELECT count(*) FROM invitations WHERE revoked_at IS NULL") == 8


@LANGUAGES
async def test_an_operators_link_to_be_an_operator_holds_for_one_person(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        shown = await city.shows(city.sari, "i.menu")
        await city.taps(city.sari, city.label("invite-operator"), shown)
        link = link_in(await city.sari.hears("https://t.me/"))
        await city.settles()
        for name, welcome in (("Dewi", "button-join"), ("Eko", "")):
            person = city.sim.person(name, language=language)
            opened = await opens(city, person, link)
            assert opened.labels()[:1] == ([city.t.plain(welcome)] if welcome else [])
            if welcome:
                await person.presses(city.label("join"))
                await city.settles()
        assert await city.value("SELECT count(*) FROM roles WHERE role = 'operator'") == 1


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
        await asyncio.wait_for(begun.wait(), 20)
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


@LANGUAGES
async def test_after_five_wrong_tokens_even_a_right_one_waits_an_hour_and_it_is_logged_once(
    tmp_path: Path, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units("KUA-PALANG")
        right = await city.invite(Role.OFFICER, "KUA-PALANG")
        tono = city.sim.person("Tono", language=language)
        for number in range(MOST_WRONG):
            assert (await opens(city, tono, f"wrong{number}")).text == city.t.plain("invitation-invalid")
        waits = city.t.plain("invitation-wait", minutes=60)
        for token in ("wrong", right, right):
            assert (await opens(city, tono, token)).text == waits
        press = tono.presses_data(tono.chat[-1], f"j.yes:{right}:{language}")
        await city.settles()
        assert (press.alert, press.text) == (True, waits)
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'invitation.guessed'") == 1
        assert [record.message for record in caplog.records].count(
            "an account tries invitations that do not exist"
        ) == 1
        assert "wrong1" not in caplog.text
        city.passes(minutes=61)
        assert city.label("join") in (await opens(city, tono, right)).labels()


async def test_an_expired_link_is_no_guess(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        old = await city.invite(Role.OFFICER, "KUA-PALANG")
        city.passes(days=31)
        budi = city.sim.person("Budi")
        for _ in range(MOST_WRONG + 1):
            assert (await opens(city, budi, old)).text == city.t.plain("invitation-invalid")
        assert await city.value("SELECT count(*) FROM wrong_tokens") == 0


async def test_a_printed_link_holds_to_the_end_of_the_day_that_it_names(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        token = await city.invite(Role.OFFICER, "KUA-PALANG")
        budi = city.sim.person("Budi")
        city.at("23:59", "2026-04-09")
        assert city.label("join") in (await opens(city, budi, token)).labels()
        city.passes(minutes=2)
        assert (await opens(city, budi, token)).text == city.t.plain("invitation-invalid")


async def test_hundreds_of_guesses_from_many_accounts_get_a_polite_answer_and_nothing_else(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        for (code,) in await city.rows("SELECT code FROM units"):
            await city.invite(Role.OFFICER, code)
        accounts = [city.sim.person(f"Akun {number}") for number in range(50)]
        for number in range(10):
            for account in accounts:
                account.starts(f"{number:024d}")
        await city.settles(timeout=60)
        for account in accounts:
            assert city.heard(city.t.plain("invitation-invalid"), account) == MOST_WRONG
            assert city.heard("Beberapa tautan tadi tidak cocok", account) == 10 - MOST_WRONG
        assert await city.value("SELECT count(*) FROM people") == 0
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'invitation.guessed'") == 50
        await city.becomes("09:30", "2026-03-11")
        assert await city.value("SELECT count(*) FROM wrong_tokens") == 0


def test_ten_thousand_guesses_find_none_of_twelve_thousand_links() -> None:
    assert TOKEN_BYTES * 8 >= 128
    guesses, links = 10_000, 12_000
    assert guesses * links / 2 ** (TOKEN_BYTES * 8) < 1e-30
