"""Faults on demand: before and after delivery, for one chat or all, and an outage."""

import asyncio

import aiohttp
import pytest

from bot.clock import monotonic
from bot.simulator import Person, Simulator
from tests.simulator.bot import Bot, Refused


@pytest.fixture
def budi(sim: Simulator) -> Person:
    person = sim.person("Budi Santoso")
    person.starts()
    return person


@pytest.mark.parametrize(
    ("kind", "delivered"), [("cut_before", 0), ("cut_after", 1), ("timeout_before", 0), ("timeout_after", 1)]
)
async def test_a_lost_answer_leaves_the_bot_in_doubt(
    sim: Simulator, bot: Bot, budi: Person, kind: str, delivered: int
) -> None:
    sim.faults.next(kind=kind)
    with pytest.raises((aiohttp.ServerDisconnectedError, aiohttp.ClientOSError, TimeoutError)):
        async with asyncio.timeout(0.2):
            await bot.say(budi, "halo")
    assert sim.count("halo", budi) == delivered
    await bot.say(budi, "halo")
    assert sim.count("halo", budi) == delivered + 1


@pytest.mark.parametrize(("kind", "title"), [("500", "500 Internal Server Error"), ("502", "502 Bad Gateway")])
async def test_a_proxy_answers_in_html(sim: Simulator, bot: Bot, budi: Person, kind: str, title: str) -> None:
    sim.faults.next(kind=kind, times=2)
    for _ in range(2):
        async with bot.session.post(f"{bot.root}/sendMessage", data={"chat_id": budi.id, "text": "halo"}) as response:
            assert response.status == int(kind)
            assert response.content_type == "text/html"
            assert title in await response.text()
    assert sim.count("halo") == 0
    assert await bot.say(budi, "halo")


async def test_an_answer_can_be_broken_json_after_delivery(sim: Simulator, bot: Bot, budi: Person) -> None:
    sim.faults.next(kind="bad_json")
    with pytest.raises(ValueError, match="Unterminated"):
        await bot.say(budi, "halo")
    assert sim.count("halo") == 1


async def test_refusals_can_be_ordered_for_one_chat(sim: Simulator, bot: Bot, budi: Person) -> None:
    siti = sim.person("Siti Aminah")
    siti.starts()
    sim.faults.next(chat=budi, kind="403", description="Forbidden: user is deactivated")
    sim.faults.next(chat=budi, kind="400", description="Bad Request: message thread not found")
    sim.faults.next(method="editMessageText", chat=budi.id, kind="429", retry_after=3600)
    await bot.say(siti, "halo")
    with pytest.raises(Refused, match="user is deactivated"):
        await bot.say(budi, "halo")
    with pytest.raises(Refused, match="message thread not found"):
        await bot.say(budi, "halo")
    sent = await bot.say(budi, "halo")
    with pytest.raises(Refused, match="retry after 3600"):
        await bot.call("editMessageText", chat_id=budi.id, message_id=sent["message_id"], text="x")


@pytest.mark.parametrize("after", [False, True])
async def test_a_slow_answer_is_slow_before_or_after_delivery(
    sim: Simulator, bot: Bot, budi: Person, after: bool
) -> None:
    fault = sim.faults.next(kind="delay", seconds=0.1, after=after)
    began = monotonic()
    call = asyncio.ensure_future(bot.say(budi, "halo"))
    while not fault.hits:
        await asyncio.wait([call], timeout=0.005)
    assert sim.count("halo") == int(after)
    await call
    assert monotonic() - began >= 0.1


async def test_an_outage_cuts_polls_and_keeps_updates(sim: Simulator, bot: Bot, budi: Person) -> None:
    await bot.fresh()
    poll = asyncio.ensure_future(bot.updates(timeout=30))
    await sim.bot_polls()
    sim.faults.outage()
    lost = (aiohttp.ServerDisconnectedError, aiohttp.ClientOSError)
    with pytest.raises(lost):
        await poll
    budi.says("halo")
    for call in (bot.updates(), bot.say(budi, "ya?")):
        with pytest.raises(lost):
            await call
    sim.faults.outage_off()
    assert [update["message"]["text"] for update in await bot.updates()] == ["halo"]
    sim.faults.outage(kind="502")
    with pytest.raises(aiohttp.ContentTypeError):
        await bot.updates()
    sim.faults.clear()
    assert sim.faults.idle


async def test_a_download_can_break_in_the_middle(sim: Simulator, bot: Bot, budi: Person) -> None:
    photo = budi.sends_photo().photos[0]
    path = (await bot.call("getFile", file_id=photo.file_id))["file_path"]
    url = f"{sim.file_url}{sim.token}/{path}"
    sim.faults.next(method="download", kind="cut_after")
    with pytest.raises(aiohttp.ClientError):
        async with bot.session.get(url) as response:
            await response.read()
    sim.faults.next(method="download", kind="500")
    async with bot.session.get(url) as response:
        assert response.status == 500
    async with bot.session.get(url) as response:
        assert await response.read() == photo.data


async def test_a_fault_can_meet_any_method_but_polling(sim: Simulator, bot: Bot) -> None:
    sim.faults.next(method=None, kind="500")
    assert await bot.updates() == []
    with pytest.raises(aiohttp.ContentTypeError):
        await bot.call("getMe")


async def test_a_poisoned_update_can_be_put_among_the_others(sim: Simulator, bot: Bot, budi: Person) -> None:
    sim.updates.put_raw({"message": {"nonsense": True}})
    budi.says("halo")
    batch = await bot.updates()
    assert batch[-2]["message"] == {"nonsense": True}
    assert batch[-1]["update_id"] == batch[-2]["update_id"] + 1
