"""The recap of a month is posted on the first working day of the next, once, whatever happens."""

from pathlib import Path

import pytest

from bot.domain.people import Role
from bot.render import apart
from bot.simulator import Group, Person
from bot.simulator.models import Message
from bot.telegram.work import recap_files
from tests.city import City, founded
from tests.stories.recaps import busy_month, files, meanwhile, text_of

SLOT = "SELECT count(*) FROM job_runs WHERE job = 'digest.monthly'"


def names(person: Person) -> list[str]:
    return list(files(person))


async def comes(city: City, hour: str, day: str | None = None) -> None:
    """It becomes an hour; files that are due are made meanwhile."""
    await city.settles()
    city.at(hour, day)
    await city.beats()
    await city.settles(timeout=120)


def said(person: Person, words: str) -> list[Message]:
    return [message for message in person.chat if words in message.text]


async def office(city: City) -> tuple[Person, Person, Group]:
    """A coordinator, a leader, the group; March 2026 is busy."""
    budi = await busy_month(city)
    head, leader = await city.coordinator(), await city.joins("Kepala", role=Role.LEADER, language="en")
    return head, leader, await city.group(city.sari, budi, head)


async def test_a_month_is_posted_on_its_first_working_day_to_coordinators_leaders_and_the_group(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, leader, group = await office(city)
        await city.becomes("16:30", "2026-03-31")
        await city.becomes("07:45", "2026-04-01")
        assert names(head) == names(leader) == []
        await comes(city, "08:00")
        assert names(head) == ["rekap-2026-03.pdf", "rekap-2026-03.xlsx", "piagam-2026-03.pdf"]
        assert names(leader) == ["recap-2026-03.pdf", "recap-2026-03.xlsx", "certificates-2026-03.pdf"]
        (first,) = said(head, "Rekap Maret 2026")[:1]
        assert "3 laporan, 1 sudah tayang, 2 publikasi dari 2 satker" in first.text
        assert "2 piagam" in first.text
        told = [message for message in group.chat if "Peringkat Maret 2026" in message.text]
        assert len(told) == 1
        assert told[0].photos
        assert "Masa ini belum berakhir" not in text_of(files(head)["rekap-2026-03.pdf"])
        for hour in ("08:30", "16:00"):
            await city.becomes(hour)
        await city.goes_down()
        await city.comes_up()
        await city.becomes("09:00", "2026-04-02")
        assert len(names(head)) == len(names(leader)) == 3
        assert await city.value(SLOT) == 1


async def test_a_bot_that_was_down_makes_up_for_it_and_a_clock_that_jumps_back_repeats_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, _, _ = await office(city)
        await city.settles()
        await city.goes_down()
        city.at("21:00", "2026-04-03")
        await city.comes_up()
        await city.settles()
        assert names(head) == []
        await comes(city, "07:40", "2026-04-06")
        assert len(names(head)) == 3
        await city.becomes("08:30", "2026-04-01")
        await city.becomes("08:30", "2026-04-07")
        assert len(names(head)) == 3


async def test_consent_that_is_withdrawn_while_the_files_are_made_keeps_the_photo_out_of_all_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with founded(tmp_path) as city:
        head, leader, group = await office(city)
        await city.becomes("16:30", "2026-03-31")
        meanwhile(monkeypatch, recap_files, "print_booklet", city, "consent = 'no' WHERE title LIKE 'Bimbingan%'")
        await comes(city, "08:00", "2026-04-01")
        assert (names(head), names(leader), said(head, "Rekap Maret 2026")) == ([], [], [])
        assert list((tmp_path / "outgoing").iterdir()) == []
        await city.tries_again(timeout=120)
        assert (len(names(head)), len(names(leader))) == (3, 3)
        for pdf in (files(head)["rekap-2026-03.pdf"], files(leader)["recap-2026-03.pdf"]):
            assert text_of(pdf).count("Bimbingan Perkawinan") == 1, "only the appendix names it"
        assert len([message for message in group.chat if "Peringkat Maret 2026" in message.text]) == 1


async def test_what_cannot_be_drawn_is_said_and_can_be_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with founded(tmp_path) as city:
        head, _, group = await office(city)
        await city.becomes("16:30", "2026-03-31")
        with monkeypatch.context() as slow:
            slow.setattr(apart, "SECONDS", 0.01)
            await comes(city, "08:10", "2026-04-01")
        assert names(head) == []
        (first,) = said(head, "Rekap Maret 2026")
        assert "Sebagian berkas gagal disusun" in first.text
        told = [message for message in group.chat if "Peringkat Maret 2026" in message.text]
        assert len(told) == 1
        await city.taps(head, city.label("documents"), on=first)
        await city.taps(head, city.label("document-certificates"), on=first)
        await city.settles(timeout=60)
        assert names(head) == ["piagam-2026-03.pdf"]


async def test_an_office_has_no_recap_of_a_month_before_its_own_nor_of_one_long_gone(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        head = await city.coordinator()
        await city.beats()
        assert await city.value(SLOT) == 0
        await city.settles()
        await city.goes_down()
        city.at("10:00", "2026-04-20")
        await city.comes_up()
        await city.settles()
        assert await city.value(SLOT) == 0
        assert names(head) == []
