"""The menu of commands: for whom it is set, and who sees which."""

from typing import Any

import pytest

from bot.simulator import Group, Person, Simulator
from bot.simulator.methods.scopes import commands_for
from tests.simulator.bot import Bot, Refused


@pytest.fixture
def budi(sim: Simulator) -> Person:
    return sim.person("Budi Santoso")


@pytest.fixture
def group(sim: Simulator, budi: Person) -> Group:
    humas = sim.group("Humas")
    humas.adds(budi, sim.person("Siti", language="en"))
    return humas


def menu(name: str) -> list[dict[str, str]]:
    return [{"command": name, "description": "Menu"}]


async def test_the_narrowest_scope_wins_and_in_it_the_own_language(
    sim: Simulator, bot: Bot, budi: Person, group: Group
) -> None:
    """In private chats and in groups, from the widest scope to the narrowest, each in both languages."""
    siti = sim.person("Siti")
    private = [{"type": "default"}, {"type": "all_private_chats"}, {"type": "chat", "chat_id": str(budi.id)}]
    for number, scope in enumerate(private):
        await bot.call("setMyCommands", commands=menu(f"p{number}"), scope=scope)
        assert commands_for(sim, budi, None) == menu(f"p{number}")
        await bot.call("setMyCommands", commands=menu(f"id{number}"), scope=scope, language_code="id")
        assert commands_for(sim, budi, None) == menu(f"id{number}")
    assert commands_for(sim, siti, None) == menu("p1")
    scopes: list[dict[str, Any]] = [
        {"type": "all_group_chats"},
        {"type": "all_chat_administrators"},
        {"type": "chat", "chat_id": group.id},
        {"type": "chat_administrators", "chat_id": group.id},
        {"type": "chat_member", "chat_id": group.id, "user_id": budi.id},
    ]
    for number, scope in enumerate(scopes):
        await bot.call("setMyCommands", commands=menu(f"g{number}"), scope=scope)
        assert commands_for(sim, budi, group) == menu(f"g{number}")
    assert commands_for(sim, siti, group) == menu("g2")


async def test_what_was_set_for_a_scope_is_read_and_taken_back_for_it_alone(bot: Bot, budi: Person) -> None:
    scope = {"type": "chat", "chat_id": budi.id}
    await bot.call("setMyCommands", commands=menu("menu"))
    await bot.call("setMyCommands", commands=menu("saya"), scope=scope)
    assert await bot.call("getMyCommands", scope=scope) == menu("saya")
    await bot.call("deleteMyCommands", scope={"type": "chat", "chat_id": str(budi.id)})
    assert await bot.call("getMyCommands", scope=scope) == []
    assert await bot.call("getMyCommands") == menu("menu")


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ({"type": "everyone"}, "can't parse BotCommandScope: Unsupported type specified"),
        ({}, "can't parse BotCommandScope: Unsupported type specified"),
        ({"type": "chat"}, "can't parse BotCommandScope: Can't find field"),
        ({"type": "chat", "chat_id": 5}, "chat not found"),
        ({"type": "chat_administrators", "chat_id": 5_100_000_001}, "can't use specified scope in private chats"),
        ({"type": "chat_member", "chat_id": 5_100_000_001, "user_id": 0}, "Invalid user_id specified"),
        ("{", "can't parse BotCommandScope JSON object"),
    ],
)
async def test_a_scope_that_is_none_is_refused(bot: Bot, budi: Person, scope: Any, words: str) -> None:
    for method in ("setMyCommands", "getMyCommands", "deleteMyCommands"):
        with pytest.raises(Refused, match=f"Bad Request: {words}" if "user_id" not in words else words):
            await bot.call(method, commands=menu("x"), scope=scope)


async def test_a_language_has_two_letters(bot: Bot) -> None:
    with pytest.raises(Refused, match="Bad Request: invalid language code specified"):
        await bot.call("setMyCommands", commands=menu("x"), language_code="english")
