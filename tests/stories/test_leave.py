"""Leave of officers: nobody who is away is asked, and a unit whose officers are all away is left alone."""

from datetime import date
from pathlib import Path

import pytest

from bot.db import offices
from bot.db.engine import Tx
from bot.domain.calendar import Span
from bot.domain.refused import Refused
from bot.simulator import Person
from bot.usecases import leaving
from bot.usecases.settling import Settled
from bot.views import cards
from tests.city import City, founded

ASKED = "Ada kegiatan yang bisa dikabarkan?"


async def goes(city: City, person: Person, first: str, last: str) -> Settled:
    def work(tx: Tx) -> Settled:
        office, who = offices.get(tx), _id(tx, person)
        done = leaving.start(tx, office, who, Span(date.fromisoformat(first), date.fromisoformat(last)))
        cards.close_prompts(tx, office, done.prompts, done.group_prompts)
        return done

    return await city.app.db.write(work)


async def returns(city: City, person: Person) -> Settled:
    return await city.app.db.write(lambda tx: leaving.end(tx, offices.get(tx), _id(tx, person)))


def _id(tx: Tx, person: Person) -> int:
    from bot.db.people import actor

    known = actor(tx, person.id)
    assert known is not None
    return known.id


async def _due(city: City, code: str = "KUA-PALANG") -> str:
    return str(await city.value(f"SELECT due_on FROM units WHERE code = '{code}'"))


async def test_leave_of_the_only_officer_pauses_the_unit_and_moves_its_due_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        budi = await city.joins("Budi", "KUA-PALANG")
        assert await _due(city) == "2026-03-17"
        done = await goes(city, budi, "2026-03-11", "2026-03-13")
        assert ([unit.code for unit in done.changed], done.moved) == (["KUA-PALANG"], 1)
        assert (await _due(city), await _due(city, "KUA-SOKO")) == ("2026-03-20", "2026-03-17")
        await city.becomes("08:00", "2026-03-17")
        assert city.heard(ASKED, budi) == 0
        await city.becomes("08:00", "2026-03-20")
        assert city.heard(ASKED, budi) == 1


async def test_with_a_colleague_the_unit_goes_on_and_only_the_colleague_is_asked(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-PALANG")
        done = await goes(city, budi, "2026-03-11", "2026-03-20")
        assert (len(done.units), done.changed, done.moved) == (1, (), 0)
        await city.becomes("08:00", "2026-03-17")
        assert (city.heard(ASKED, budi), city.heard(ASKED, rina)) == (0, 1)


async def test_an_open_prompt_ends_on_every_screen_when_the_unit_is_paused_by_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-SOKO")
        group = await city.group(city.sari, budi, rina)
        await city.becomes("08:00", "2026-03-17")
        asked = next(message for message in budi.chat if ASKED in message.text)
        old = asked.buttons[1][0].data or ""
        await goes(city, budi, "2026-03-17", "2026-03-18")
        await city.settles()
        assert asked.text == city.t.plain("prompt-paused", unit="KUA Palang")
        assert asked.labels() == []
        late = budi.presses_data(asked, old)
        await city.settles()
        assert (late.alert, late.text) == (True, asked.text)
        await city.becomes("08:00", "2026-03-19")
        message = await rina.hears("Kabar satker", in_=group)
        assert message.labels() == ["KUA Soko", "Belum terdaftar? Gabung"]
        await goes(city, rina, "2026-03-19", "2026-03-19")
        await city.settles()
        assert "🔕 KUA Soko · jeda" in message.text
        assert city.t.plain("group-prompt-all") not in message.text
        assert message.labels() == []


async def test_whoever_is_back_early_is_due_again_but_not_at_once(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await goes(city, budi, "2026-03-11", "2026-03-31")
        assert await _due(city) == "2026-04-07"
        city.at("09:00", "2026-03-13")
        await returns(city, budi)
        assert await _due(city) == "2026-03-19"
        with pytest.raises(Refused, match="away-none"):
            await returns(city, budi)


async def test_a_leave_that_is_told_again_keeps_the_days_that_were_spent_away(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await goes(city, budi, "2026-03-10", "2026-03-13")
        city.at("09:00", "2026-03-12")
        await goes(city, budi, "2026-03-12", "2026-03-20")
        assert await city.rows("SELECT first, last FROM leaves") == [("2026-03-10", "2026-03-20")]
        city.at("09:00", "2026-03-13")
        await goes(city, budi, "2026-04-01", "2026-04-02")
        assert await city.value("SELECT count(*) FROM leaves") == 2
        await returns(city, budi)
        assert await city.rows("SELECT first, last FROM leaves") == [("2026-03-10", "2026-03-12")]


async def test_days_that_have_passed_or_are_too_many_are_refused(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        with pytest.raises(Refused, match="away-past"):
            await goes(city, budi, "2026-03-01", "2026-03-09")
        with pytest.raises(Refused, match="away-long"):
            await goes(city, budi, "2026-03-10", "2027-03-11")


async def test_an_officer_tells_of_leave_by_a_tap_and_comes_back_early(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG", "KUA-SOKO")
        await city.joins("Rina", "KUA-SOKO")
        budi.says("/cuti")
        assert city.t.plain("away-how") in (await city.answer_to(budi)).text
        await city.taps(budi, "7 hari · s.d. 16 Maret")
        said = (await city.answer_to(budi)).text
        assert said.startswith("✅ Cuti dicatat: 10–16 Maret 2026.")
        assert "Jeda, karena tidak ada petugas lain: KUA Palang" in said
        assert "Tetap diingatkan lewat petugas lain: KUA Soko" in said
        unit = await city.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
        card = await city.shows(head, f"u.show:{unit}")
        assert "🔕 Budi cuti 10–16 Maret 2026" in card.text
        assert "🔕 Jeda sampai Senin, 16 Maret 2026" in card.text
        city.at("10:00", "2026-03-12")
        await city.taps(budi, city.label("leave-back"))
        assert (await city.answer_to(budi)).text.startswith(city.t.plain("away-ended"))
        assert await city.rows("SELECT first, last FROM leaves") == [("2026-03-10", "2026-03-11")]
        assert await _due(city) == "2026-03-18"
        acts = await city.rows("SELECT action FROM audit WHERE action IN ('person.away', 'person.back')")
        assert acts == [("person.away",), ("person.back",)]


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("12 - 20 Maret 2026", "2026-03-12", "2026-03-20"),
        ("sampai 20 Maret", "2026-03-10", "2026-03-20"),
        ("s.d. Jumat, 20 Maret 2026", "2026-03-10", "2026-03-20"),
        ("12 Maret", "2026-03-12", "2026-03-12"),
    ],
)
async def test_leave_is_typed_as_people_write_it(tmp_path: Path, typed: str, first: str, last: str) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.shows(budi, "w.mine")
        await city.taps(budi, city.label("leave"))
        await city.taps(budi, city.label("leave-dates"))
        budi.says(typed)
        assert "Cuti dicatat" in (await city.answer_to(budi)).text
        assert await city.rows("SELECT first, last FROM leaves") == [(first, last)]


async def test_a_leave_to_come_is_cancelled_and_nonsense_can_be_typed_again(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.says("/cuti")
        await city.settles()
        await city.taps(budi, city.label("leave-dates"))
        budi.says("entah")
        assert (await city.answer_to(budi)).text == city.t.plain("days-unread", given="entah")
        budi.says("1 - 5 April 2026")
        await city.settles()
        assert await _due(city) == "2026-03-17"
        await city.taps(budi, city.label("leave-cancel"))
        assert (await city.answer_to(budi)).text == city.t.plain("away-cancelled")
        assert await city.value("SELECT count(*) FROM leaves") == 0


async def test_a_report_is_no_answer_to_the_question_for_days(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        for label, question in (("leave", "leave-dates"), ("phone", "phone-give")):
            await city.shows(budi, "w.mine")
            await city.taps(budi, city.label(label))
            await city.taps(budi, city.label(question))
            budi.says("Rapat koordinasi di Aula KUA Palang hari ini.\nDihadiri dua puluh orang pegawai dan penghulu.")
            await city.settles()
        assert await city.value("SELECT count(*) FROM drafts") >= 1
        assert await city.value("SELECT count(*) FROM leaves") == 0
