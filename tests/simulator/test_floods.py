"""Flood limits, on the clock that nobody can move."""

import asyncio
from collections.abc import Awaitable
from typing import Any

import pytest

from bot.clock import monotonic
from bot.simulator import Person, Simulator, pictures
from bot.simulator.floods import GROUP_PER_MINUTE, OVERALL_PER_SECOND, PRIVATE_BURST
from tests.simulator.bot import Bot, Refused


def _people(sim: Simulator, count: int) -> list[Person]:
    people = [sim.person(f"Petugas {number}") for number in range(count)]
    for person in people:
        person.starts()
    return people


async def _outcomes(calls: list[Awaitable[Any]]) -> list[Refused | None]:
    return [one if isinstance(one, Refused) else None for one in await asyncio.gather(*calls, return_exceptions=True)]


async def test_thirty_messages_pass_in_a_second_and_not_one_more(strict: Simulator, hasty: Bot) -> None:
    people = _people(strict, OVERALL_PER_SECOND + 2)
    refused = [one for one in await _outcomes([hasty.say(person, "halo") for person in people]) if one]
    assert [str(one) for one in refused] == ["Too Many Requests: retry after 1"] * 2
    assert refused[0].code == 429
    assert refused[0].parameters == {"retry_after": 1}
    assert len(strict.floods.refused) == 2


async def test_a_private_chat_takes_a_few_at_once_and_then_one_a_second(strict: Simulator, hasty: Bot) -> None:
    budi = _people(strict, 1)[0]
    outcomes = await _outcomes([hasty.say(budi, "halo") for _ in range(PRIVATE_BURST + 1)])
    assert [one is not None for one in outcomes] == [False] * PRIVATE_BURST + [True]
    assert not strict.flood_violations


async def test_a_call_before_the_wait_is_over_is_refused_again_and_remembered(strict: Simulator, hasty: Bot) -> None:
    budi, siti = _people(strict, 2)
    strict.faults.next(method="sendMessage", chat=budi, kind="429", retry_after=1)
    began = monotonic()
    with pytest.raises(Refused, match="retry after 1"):
        await hasty.say(budi, "halo")
    assert await hasty.say(siti, "halo")
    with pytest.raises(Refused, match="retry after 1"):
        await hasty.say(budi, "halo")
    assert [(one.method, one.chat_id) for one in strict.flood_violations] == [("sendMessage", budi.id)]
    assert strict.flood_violations[0].allowed_at >= began + 1
    await asyncio.sleep(began + 1.05 - monotonic())
    assert await hasty.say(budi, "halo")


async def test_a_group_takes_twenty_a_minute_with_album_items_and_edits_counted(strict: Simulator, hasty: Bot) -> None:
    budi = strict.person("Budi Santoso")
    group = strict.group("Humas")
    group.adds_bot(by=budi)
    photo = (await hasty.upload("sendPhoto", {"photo": pictures.jpeg(1)}, chat_id=group.id))["photo"][0]["file_id"]
    await hasty.call("sendMediaGroup", chat_id=group.id, media=[{"type": "photo", "media": photo}] * 10)
    sent = await hasty.say(group, "0")
    for number in range(1, GROUP_PER_MINUTE - 11):
        where = {"chat_id": group.id, "message_id": sent["message_id"]}
        await hasty.call("editMessageText", **where, text=str(number))
    with pytest.raises(Refused, match="Too Many Requests: retry after") as refused:
        await hasty.say(group, "satu lagi")
    assert 55 <= refused.value.parameters["retry_after"] <= 60
    with pytest.raises(Refused, match="retry after"):
        await hasty.call("editMessageText", chat_id=group.id, message_id=sent["message_id"], text="x")
    assert len(strict.flood_violations) == 1


async def test_edits_in_a_private_chat_cost_nothing(strict: Simulator, hasty: Bot) -> None:
    budi = _people(strict, 1)[0]
    sent = await hasty.say(budi, "0")
    for number in range(1, 40):
        await hasty.call("editMessageText", chat_id=budi.id, message_id=sent["message_id"], text=str(number))
    assert budi.chat[-1].edits == 39


async def test_without_limits_anything_goes(sim: Simulator, bot: Bot) -> None:
    budi = _people(sim, 1)[0]
    for _ in range(50):
        await bot.say(budi, "halo")
    assert sim.count("halo") == 50
