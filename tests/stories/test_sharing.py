"""`@bot words` in any chat: whoever is registered shares a report there; nobody else is shown anything."""

import asyncio
from pathlib import Path

from bot.simulator import Inline, Person
from bot.simulator.watching import PATIENCE_SECONDS
from tests.city import LETTER, City, founded
from tests.stories.test_finding import HAJJ, write_many

POST = "https://www.instagram.com/p/C4abc123/"


async def types(city: City, person: Person, words: str) -> Inline:
    """What is offered for the words typed so far."""
    asked = person.inline(words)
    await city.settles()
    async with asyncio.timeout(PATIENCE_SECONDS):
        await asked.done.wait()
    return asked


def offered(asked: Inline) -> list[str]:
    return [" ".join(offer.title.split()[:2]) for offer in asked.offers]


async def test_a_report_is_found_while_its_words_are_typed_and_shared_in_a_group(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        await city.reports(budi, f"{LETTER}\n{POST}")
        await city.reports(budi, HAJJ)
        await city.beats()
        assert offered(await types(city, rina, "")) == ["Manasik haji", "Bimbingan Perkawinan"]
        for typed in ("perk", "perkawin", "Perkawinan", "kua-palang-2026-0001"):
            asked = await types(city, rina, typed)
            assert offered(asked) == ["Bimbingan Perkawinan"], typed
        assert asked.offers[0].description == "KUA Palang · 10 Maret 2026"
        group = city.sim.group("Guru MIN 2")
        group.adds(rina)
        shared = rina.chooses(asked, asked.offers[0], to=group)
        assert shared.text.startswith("Bimbingan Perkawinan Calon Pengantin\nKUA Palang\n📅 Selasa, 10 Maret 2026")
        assert POST in shared.text
        assert offered(await types(city, rina, "wisuda")) == []


async def test_the_button_of_a_report_leads_to_sharing_that_one(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await city.beats()
        budi.presses_data(budi.chat[-1], "ca.show:1")
        card = await city.answer_to(budi)
        [switch] = [
            button.other["switch_inline_query"]
            for row in card.buttons
            for button in row
            if "switch_inline_query" in button.other
        ]
        assert offered(await types(city, budi, str(switch))) == ["Bimbingan Perkawinan"]


async def test_who_is_not_registered_is_led_to_the_bot(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await city.beats()
        tono = city.sim.person("Tono")
        asked = await types(city, tono, "perkawinan")
        assert asked.offers == []
        tono.starts("join")
        assert city.label("request") in (await city.answer_to(tono)).labels()


async def test_more_is_offered_page_by_page(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await write_many(city, "KUA-SOKO", 11)
        first = await types(city, budi, "rapat")
        assert offered(first) == [f"Rapat {number}" for number in range(11, 3, -1)]
        sent = await city.value("SELECT payload FROM outbox WHERE method = 'answerInlineQuery'")
        assert '"next_offset":"4"' in sent
        second = budi.inline("rapat", offset="4")
        await city.settles()
        assert offered(second) == ["Rapat 3", "Rapat 2", "Rapat 1"]


async def test_an_answer_that_would_come_too_late_is_not_given(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        city.sim.faults.next("answerInlineQuery", kind="502")
        asked = budi.inline("rapat")
        await city.holds("SELECT count(*) FROM outbox WHERE method = 'answerInlineQuery'", 1)
        city.passes(seconds=40)
        await city.settles()
        assert not asked.answered
        assert await city.value("SELECT state FROM outbox WHERE method = 'answerInlineQuery'") == "dropped"


async def test_what_was_offered_is_forgotten_on_the_next_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await types(city, budi, "rapat")
        offers = "SELECT count(*) FROM outbox WHERE method = 'answerInlineQuery'"
        assert await city.value(offers) == 1
        said = await city.value("SELECT count(*) FROM outbox WHERE method = 'sendMessage'")
        await city.becomes("01:00", "2026-03-11")
        assert await city.value(offers) == 0
        assert await city.value("SELECT count(*) FROM outbox WHERE method = 'sendMessage'") == said
