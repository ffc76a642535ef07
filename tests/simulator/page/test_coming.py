"""How people and the bot come and go: groups, topics, links."""

import pytest

from bot.simulator import Group, Person, Simulator
from tests.simulator.bot import Bot
from tests.simulator.page.browser import Browser

NOT_ALLOWED = (409, "page-error-not-allowed")


async def test_groups_are_made_joined_and_left_and_the_bot_comes_and_goes(
    browser: Browser, sim: Simulator, budi: Person
) -> None:
    me, rina = str(budi.id), sim.person("Rina")
    made = await browser.does("group", person=me, title="Humas", forum=True)
    chat = made["chat"]
    for _ in range(2):
        await browser.does("join", person=str(rina.id), chat=chat)
    await browser.does("add_bot", person=me, chat=chat, payload="x")
    group = sim.groups[0]
    assert (group.bot_status, group.has(rina), group.room.forum) == ("administrator", True, True)
    assert len([message for message in group.chat if message.service]) == 3
    assert await browser.is_refused("remove_bot", person=str(rina.id), chat=chat) == NOT_ALLOWED
    assert await browser.is_refused("leave", person=me, chat=chat) == NOT_ALLOWED
    await browser.does("leave", person=str(rina.id), chat=chat)
    await browser.does("remove_bot", person=me, chat=chat)
    assert (group.bot_is_in, group.has(rina)) == (False, False)
    assert await browser.is_refused("leave", person=str(rina.id), chat=chat) == NOT_ALLOWED
    assert await browser.is_refused("remove_bot", person=me, chat=chat) == NOT_ALLOWED


async def test_a_title_is_used_once_and_never_empty(browser: Browser, budi: Person, group: Group) -> None:
    for title, refused in ((group.title.upper(), (409, "page-error-taken")), ("  ", (409, "page-error-empty"))):
        assert await browser.is_refused("group", person=str(budi.id), title=title) == refused
    assert await browser.is_refused("group", person=str(budi.id), title="x" * 129) == (413, "page-error-too-long")
    assert await browser.is_refused("group", person=str(budi.id), title="x", forum="ya") == (
        400,
        "page-error-malformed",
    )


async def test_a_bot_that_is_there_is_only_started_by_a_link(
    browser: Browser, sim: Simulator, budi: Person, group: Group
) -> None:
    me = str(budi.id)
    assert await browser.is_refused("add_bot", person=me, chat="g1") == NOT_ALLOWED
    await browser.does("add_bot", person=me, chat="g1", payload="bind")
    assert group.chat[-1].text == "/start@GaungBot bind"
    tono = str(sim.person("Tono").id)
    assert await browser.is_refused("add_bot", person=tono, chat="g1", payload="bind") == NOT_ALLOWED
    assert await browser.is_refused("add_bot", person=me, chat=me) == NOT_ALLOWED
    other = await browser.does("group", person=me, title="Lain")
    await browser.does("add_bot", person=me, chat=other["chat"], admin=False)
    assert sim.groups[1].bot_status == "member"


async def test_topics_are_opened_by_people_and_by_the_bot_and_keep_their_messages(
    browser: Browser, bot: Bot, sim: Simulator, budi: Person, group: Group
) -> None:
    me, forum = str(budi.id), sim.group("Forum", forum=True)
    forum.adds_bot(by=budi)
    await bot.fresh()
    opened = await browser.does("topic", person=me, chat="g2", name="Kendala")
    assert (await bot.fresh())[-1]["message"]["forum_topic_created"]["name"] == "Kendala"
    async with browser.listening() as events:
        by_bot = await bot.call("createForumTopic", chat_id=forum.id, name="Agenda")
        told = (await events.next("message"))["message"]
        assert (told["topic"], told["service"]["text"]) == (by_bot["message_thread_id"], "Agenda")
        await events.next("world")
        await bot.call("sendChatAction", chat_id=forum.id, action="typing", message_thread_id=opened["topic"])
        assert (await events.next("typing"))["topic"] == opened["topic"]
    said = await browser.does("say", person=me, chat="g2", text="sinyal", topic=opened["topic"])
    await browser.does("say", person=me, chat="g2", text="masih", reply_to=said["key"])
    await browser.does("location", person=me, chat="g2", topic=opened["topic"])
    await browser.does("say", person=me, chat="g2", text="umum")
    assert [update["message"].get("message_thread_id") for update in (await bot.fresh())[-4:]] == [
        opened["topic"],
        opened["topic"],
        opened["topic"],
        None,
    ]
    texts = [one["text"] for one in await browser.shown("g2", topic=str(opened["topic"]))]
    assert texts == ["", "sinyal", "masih", ""]
    assert [one["text"] for one in await browser.shown("g2", topic="0")][-1] == "umum"
    page = await browser.get("api/chats/g2/messages", topic=str(opened["topic"]), limit="2")
    assert ([one["text"] for one in page["messages"]], page["more"]) == (["masih", ""], True)
    world = await browser.get("api/world")
    assert [topic["name"] for topic in world["groups"][1]["topics"]] == ["Kendala", "Agenda"]
    assert await browser.is_refused("topic", person=me, chat="g1", name="x") == NOT_ALLOWED
    assert await browser.is_refused("topic", person=me, chat="g2", name=" ") == (409, "page-error-empty")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://t.me/GaungBot?start=abc", ["/start abc"]),
        ("http://telegram.me/gaungbot/?start=", ["/start"]),
        ("tg://resolve?domain=GaungBot&start=a_b-1", ["/start a_b-1"]),
        ("https://t.me/GaungBot", []),
    ],
)
async def test_links_to_the_bot_open_it(browser: Browser, budi: Person, url: str, said: list[str]) -> None:
    me = str(budi.id)
    budi.blocks_bot()
    done = await browser.does("open", person=me, url=url)
    assert done["chat"] == me
    assert [message.text for message in budi.chat] == said
    assert budi.blocked is not bool(said)


async def test_a_link_that_adds_the_bot_asks_for_a_group(browser: Browser, budi: Person) -> None:
    done = await browser.does("open", person=str(budi.id), url="https://t.me/GaungBot?startgroup=x&admin=pin_messages")
    assert done == {"startgroup": "x"}
    assert budi.chat == []


@pytest.mark.parametrize(
    "url",
    [
        "https://t.me/other?start=abc",
        "https://t.me.evil.example/GaungBot?start=abc",
        "https://evil.example/GaungBot?start=abc",
        "javascript:alert(1)//t.me/GaungBot",
        "https://t.me/GaungBot?start=a%20b",
        f"https://t.me/GaungBot?start={'x' * 65}",
        "https://[t.me/GaungBot",
        "",
    ],
)
async def test_other_links_open_nothing(browser: Browser, budi: Person, url: str) -> None:
    assert await browser.is_refused("open", person=str(budi.id), url=url) == (409, "page-error-link")
    assert budi.chat == []
