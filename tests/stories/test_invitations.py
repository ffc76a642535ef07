"""Invitations: links and QR codes made by tapping, and their end."""

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from bot.domain.people import Role
from bot.simulator import Person
from bot.simulator.models import Message
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
        await city.taps(hasan, "Undangan yang berlaku · 9", shown)
        assert len(shown.labels()) == 8 + 1 + 1
        await city.taps(hasan, "Berikutnya", shown)
        assert "9–9 dari 9" in shown.text
        role = await city.value("SELECT id FROM invitations WHERE unit_id IS NULL")
        press = hasan.presses_data(shown, f"i.end:{role}")
        await city.settles()
        assert press.text == city.t.plain("operators-only")
        one = await city.value("SELECT max(id) FROM invitations")
        presses = [hasan.presses_data(shown, f"i.end:{one}") for _ in range(2)]
        await city.settles()
        assert [press.text for press in presses] == [None, city.t.plain("invitation-over")]
        shown = await city.shows(city.sari, "i.list:0")
        await city.taps(city.sari, "Berikutnya", shown)
        press = await city.sari.presses("Pranata Humas · sampai", on=shown)
        await city.settles()
        await city.taps(city.sari, "Cabut undangan ini", shown)
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
