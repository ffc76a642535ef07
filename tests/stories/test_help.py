"""Help by situation, and an answer to everything that people may send."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain.people import Role
from bot.simulator import Person
from bot.simulator.files import Attachment
from bot.simulator.models import Message
from tests.city import City, founded


async def _somebody(city: City, role: Role | None) -> Person:
    if role is None:
        return city.sim.person("Tono")
    return await city.joins("Budi", *(("KUA-PALANG",) if role is Role.OFFICER else ()), role=role)


@pytest.mark.parametrize("role", [None, *Role])
async def test_every_situation_has_a_page_and_every_page_a_way_on(tmp_path: Path, role: Role | None) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        person = await _somebody(city, role)
        person.says("/bantuan")
        shown = await city.answer_to(person)
        situations = shown.labels()[:-1]
        assert 4 <= len(situations) <= 8
        for label in situations:
            await person.presses(label, on=shown)
            await city.settles()
            assert label in shown.text or label == "Kode etik"
            *acts, back, home = shown.labels()
            assert (back, home) == ("‹ Bantuan lain", "Kembali ke menu")
            for act in acts:
                press = await person.presses(act, on=shown)
                await city.settles()
                assert not press.alert, (label, act)
            person.says("/bantuan")
            shown = await city.answer_to(person)


def _sends(kind: str, **fields: object) -> Callable[[Person], Message]:
    return lambda person: person.sends_together([Attachment(kind, fields=dict(fields))])[0]


STICKER = {
    "file_id": "a", "file_unique_id": "b", "type": "regular", "width": 512, "height": 512, "is_animated": False,
    "is_video": False,
}  # fmt: skip
ODD: dict[str, tuple[Callable[[Person], Message], str]] = {
    "voice": (lambda person: person.sends_voice(), "Pesan suara belum dapat dibaca"),
    "place": (lambda person: person.sends_location(), "Lokasi tidak perlu dikirim"),
    "contact": (_sends("contact", phone_number="62", first_name="Tono"), "Kontak tidak disimpan"),
    "sticker": (_sends("sticker", **STICKER), "Terima kasih stikernya"),
    "command": (lambda person: person.says("/tidakada"), "Perintah /tidakada tidak dikenal"),
}


@pytest.mark.parametrize("kind", ODD)
@pytest.mark.parametrize("role", [Role.OFFICER, Role.LEADER])
async def test_what_cannot_be_placed_gets_a_fitting_answer_with_the_menu(tmp_path: Path, kind: str, role: Role) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        person = await _somebody(city, role)
        send, said = ODD[kind]
        sent = send(person)
        answer = await city.answer_to(person)
        assert said in answer.text
        assert answer.reply_to is sent
        assert answer.labels() == ["Kembali ke menu", "❓ Bantuan"]
        assert await city.value("SELECT count(*) FROM drafts") == 0


async def test_an_unknown_command_answers_no_question(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.says("/pengaturan")
        await city.settles()
        await city.sari.presses("Nama kantor")
        await city.sari.presses("Ubah nama")
        city.sari.says("/pengatura")
        assert "tidak dikenal" in (await city.answer_to(city.sari)).text
        assert await city.value("SELECT name FROM offices") == "Kementerian Agama Kabupaten Tuban"
