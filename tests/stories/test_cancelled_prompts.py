"""What is queued and has become moot is not sent: neither as a prompt nor as thanks that nobody asked for."""

from pathlib import Path

from bot.simulator import Person
from tests.city import City, founded

ASKED = "Ada kegiatan yang bisa dikabarkan?"
POST = "https://www.instagram.com/p/C4abc123/"
DUE = "2026-03-17"


async def _queued(city: City, *names: str) -> list[Person]:
    """Prompts are made while nothing can be sent."""
    await city.units("KUA-PALANG", "KUA-SOKO")
    people = [await city.joins(name, "KUA-PALANG") for name in names]
    await city.settles()
    city.app.sender.muted = True
    city.at("08:00", DUE)
    await city.beats()
    assert await city.value("SELECT count(*) FROM outbox WHERE state = 'pending' AND key LIKE 'prompt:%'") == len(names)
    return people


def _speaks(city: City) -> None:
    city.app.sender.muted = False
    city.app.sender.wake()


async def test_a_unit_that_publishes_before_its_prompt_was_sent_gets_none(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, rina = await _queued(city, "Budi", "Rina")
        budi.says(POST)
        await city.holds("SELECT count(*) FROM publications", 1)
        said = len(rina.chat)
        _speaks(city)
        await city.settles()
        assert (city.heard(ASKED, budi), city.heard(ASKED, rina)) == (0, 0)
        assert (city.heard("tayang di Instagram. Terima kasih", budi), len(rina.chat)) == (0, said)
        assert await city.rows("SELECT DISTINCT state FROM outbox WHERE key LIKE 'prompt:%'") == [("dropped",)]
        assert await city.value("SELECT state FROM prompts") == "answered"


async def test_an_answer_of_one_officer_cancels_what_the_other_has_not_got(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, rina = await _queued(city, "Budi", "Rina")
        budi.says("Pekan ini NIHIL kegiatan")
        await city.holds("SELECT count(*) FROM drafts WHERE state = 'held'", 1)
        budi.presses_data(budi.chat[0], "h.nothing:1")
        await city.holds("SELECT count(*) FROM answers", 1)
        said = len(rina.chat)
        _speaks(city)
        await city.settles()
        assert (city.heard(ASKED, budi), city.heard(ASKED, rina), len(rina.chat)) == (0, 0, said)


async def test_the_network_is_down_when_the_prompt_is_due_and_the_unit_publishes_meanwhile(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.settles()
        city.sim.faults.outage()
        city.at("08:00", DUE)
        await city.beats()
        budi.says(POST)
        assert await city.value("SELECT count(*) FROM outbox WHERE state = 'pending' AND key LIKE 'prompt:%'") == 1
        city.sim.faults.outage_off()
        await city.holds("SELECT count(*) FROM publications", 1)
        await city.settles()
        assert city.heard(ASKED, budi) == 0
        assert city.heard("tayang di Instagram. Terima kasih", budi) == 0


async def test_while_nothing_can_be_read_no_prompt_is_sent(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.settles()
        city.app.sender.doubtful = lambda: True
        city.at("08:00", DUE)
        await city.beats()
        head.starts()
        # Answers go out; a prompt that was queued before them would have, too.
        await head.hears("Hasan")
        assert city.heard(ASKED, budi) == 0
        budi.says(POST)
        await city.holds("SELECT count(*) FROM publications", 1)
        city.app.sender.doubtful = lambda: False
        await city.settles()
        assert city.heard(ASKED, budi) == 0


async def test_after_an_outage_without_news_the_prompt_arrives_once(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.settles()
        city.sim.faults.outage()
        city.at("08:00", DUE)
        await city.beats()
        city.sim.faults.outage_off()
        await budi.hears(ASKED)
        await city.settles()
        assert city.heard(ASKED, budi) == 1


async def test_a_group_prompt_that_waits_for_nobody_any_more_is_not_sent(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        group = await city.group(city.sari, budi)
        await city.becomes("08:00", DUE)
        city.app.sender.muted = True
        city.at("08:00", "2026-03-19")
        await city.beats()
        budi.says(POST)
        await city.holds("SELECT count(*) FROM publications", 1)
        _speaks(city)
        await city.settles()
        assert city.heard("Kabar satker", group) == 0


async def test_a_restart_does_not_bring_a_cancelled_prompt_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        [budi] = await _queued(city, "Budi")
        budi.says(POST)
        await city.holds("SELECT count(*) FROM publications", 1)
        await city.goes_down()
        await city.comes_up()
        await city.settles()
        assert city.heard(ASKED, budi) == 0


async def test_a_unit_that_is_closed_before_its_prompt_was_sent_gets_none(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.starts()
        [budi] = await _queued(city, "Budi")
        unit = await city.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
        city.sari.presses_data(city.sari.chat[-1], f"u.shut:{unit}")
        await city.holds("SELECT count(*) FROM units WHERE closed_at IS NOT NULL", 1)
        _speaks(city)
        await city.settles()
        assert city.heard(ASKED, budi) == 0
        assert city.heard("KUA Palang", budi) > 0
