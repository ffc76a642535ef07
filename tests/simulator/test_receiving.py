"""How updates reach the bot, and when they are forgotten."""

import asyncio
from datetime import timedelta

import pytest

from bot.clock import MovableClock, monotonic
from bot.simulator import Simulator, pictures
from tests.simulator.bot import BUTTON, Bot, Refused, kinds


async def test_an_update_is_forgotten_only_when_a_later_call_carries_a_higher_offset(sim: Simulator, bot: Bot) -> None:
    budi = sim.person("Budi Santoso")
    for words in ("satu", "dua", "tiga"):
        budi.says(words)
    first = await bot.updates()
    assert [update["message"]["text"] for update in first] == ["satu", "dua", "tiga"]
    assert await bot.updates() == first
    assert await bot.updates(offset=first[1]["update_id"]) == first[1:]
    assert sim.acknowledged == first[0]["update_id"]
    assert sim.pending == first[1:]
    assert await bot.updates(offset=first[2]["update_id"] + 1) == []
    assert sim.acknowledged == first[2]["update_id"]
    assert not sim.pending


async def test_a_negative_offset_keeps_only_the_newest_updates(sim: Simulator, bot: Bot) -> None:
    budi = sim.person("Budi Santoso")
    for number in range(5):
        budi.says(str(number))
    assert [update["message"]["text"] for update in await bot.updates(offset=-2)] == ["3", "4"]
    assert len(sim.pending) == 2


async def test_a_batch_holds_at_most_a_hundred_updates_and_no_more_than_asked(sim: Simulator, bot: Bot) -> None:
    budi = sim.person("Budi Santoso")
    for number in range(120):
        budi.says(str(number))
    assert len(await bot.updates()) == 100
    assert len(await bot.updates(limit=500)) == 100
    assert len(await bot.updates(limit=7)) == 7


async def test_a_long_poll_ends_as_soon_as_something_happens(sim: Simulator, bot: Bot) -> None:
    budi = sim.person("Budi Santoso")
    poll = asyncio.ensure_future(bot.updates(timeout=30))
    await sim.bot_polls()
    began = monotonic()
    budi.says("halo")
    assert kinds(await poll) == ["message"]
    assert monotonic() - began < 15


async def test_a_long_poll_with_nothing_to_tell_ends_empty(bot: Bot) -> None:
    began = monotonic()
    assert await bot.updates(timeout=1) == []
    assert 0.9 < monotonic() - began < 15


async def test_a_second_poll_ends_the_first_one_with_a_conflict(sim: Simulator, bot: Bot) -> None:
    first = asyncio.ensure_future(bot.updates(timeout=30))
    await sim.bot_polls()
    second = asyncio.ensure_future(bot.updates(timeout=30))
    with pytest.raises(Refused, match="Conflict: terminated by other getUpdates request; make sure") as refused:
        await first
    assert refused.value.code == 409
    sim.person("Budi Santoso").says("halo")
    assert len(await second) == 1


async def test_a_poll_whose_client_died_leaves_its_update_for_the_next_one(sim: Simulator, bot: Bot) -> None:
    poll = asyncio.ensure_future(bot.updates(timeout=30))
    await sim.bot_polls()
    poll.cancel()
    await asyncio.wait([poll])
    sim.person("Budi Santoso").says("halo")
    assert len(await bot.updates(timeout=5)) == 1


async def test_while_a_webhook_is_set_polling_is_refused(sim: Simulator, bot: Bot) -> None:
    poll = asyncio.ensure_future(bot.updates(timeout=30))
    await sim.bot_polls()
    await bot.call("setWebhook", url="https://example.org/hook")
    with pytest.raises(Refused, match="Conflict: terminated by setWebhook request"):
        await poll
    with pytest.raises(Refused, match="can't use getUpdates method while webhook is active; use deleteWebhook"):
        await bot.updates()
    sim.person("Budi Santoso").says("halo")
    info = await bot.call("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == ("https://example.org/hook", 1)
    await bot.call("deleteWebhook")
    assert len(await bot.updates()) == 1


async def test_a_webhook_needs_https(bot: Bot) -> None:
    with pytest.raises(Refused, match="bad webhook: An HTTPS URL must be provided"):
        await bot.call("setWebhook", url="http://example.org/hook")


async def test_member_changes_and_reactions_come_only_if_asked_for_and_the_wish_is_remembered(
    sim: Simulator, bot: Bot
) -> None:
    budi, siti = sim.person("Budi Santoso"), sim.person("Siti Aminah")
    group = sim.group("Humas")
    group.adds_bot(by=budi)
    await bot.fresh()
    group.adds(siti)
    budi.reacts(budi.says("halo", to=group), "👍")
    assert kinds(await bot.fresh()) == ["message", "message"]
    await bot.updates(allowed_updates=["chat_member", "message_reaction"])
    await bot.updates()
    group.removes(siti)
    budi.reacts(budi.says("halo", to=group), "👍")
    assert kinds(await bot.fresh()) == ["chat_member", "message_reaction"]
    await bot.updates(allowed_updates=[])
    group.adds(siti)
    assert kinds(await bot.fresh()) == ["message"]


async def test_a_press_waits_150_seconds_an_inline_query_30_a_message_a_day(
    sim: Simulator, bot: Bot, clock: MovableClock
) -> None:
    budi = sim.person("Budi Santoso")
    budi.starts()
    await bot.say(budi, "Kirim?", reply_markup=BUTTON)
    await bot.fresh()
    await budi.presses("Kirim", wait=False)
    budi.inline("moderasi")
    budi.says("halo")
    assert kinds(await bot.updates()) == ["callback_query", "inline_query", "message"]
    clock.move(timedelta(seconds=40))
    assert kinds(await bot.updates()) == ["callback_query", "message"]
    clock.move(timedelta(seconds=120))
    assert kinds(await bot.updates()) == ["message"]
    clock.move(timedelta(hours=24))
    assert await bot.updates() == []


async def test_a_wrong_token_a_wrong_method_and_a_wrong_path_are_told_apart(sim: Simulator, bot: Bot) -> None:
    async def get(url: str) -> tuple[int, object]:
        async with bot.session.get(url) as response:
            return response.status, await response.json()

    unauthorized = {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert await get(f"{sim.base_url}42:WRONG/getMe") == (401, unauthorized)
    assert (await get(f"{bot.root}/makeCoffee"))[0] == 404
    assert (await get(sim.base_url.removesuffix("bot")))[0] == 404
    assert (await get(f"{bot.root}/getME"))[0] == 200


async def test_parameters_come_as_query_form_multipart_or_json(sim: Simulator, bot: Bot) -> None:
    budi = sim.person("Budi Santoso")
    budi.starts()
    given = {"chat_id": str(budi.id), "text": "Selamat & sukses"}
    for params, data, body in ((given, None, None), (None, given, None), (None, None, given)):
        url = f"{bot.root}/sendMessage"
        async with bot.session.post(url, params=params, data=data, json=body) as response:
            assert (await response.json())["result"]["text"] == "Selamat & sukses"
    await bot.upload("sendPhoto", {"photo": pictures.jpeg(1)}, chat_id=budi.id, caption="Selamat & sukses")
    assert sim.count("Selamat & sukses", budi) == 4


async def test_ids_of_updates_can_start_again_elsewhere(sim: Simulator, bot: Bot) -> None:
    budi = sim.person("Budi Santoso")
    budi.says("satu")
    await bot.fresh()
    sim.updates.restart_ids(5)
    budi.says("dua")
    assert [(update["update_id"], update["message"]["text"]) for update in await bot.updates()] == [(5, "dua")]
