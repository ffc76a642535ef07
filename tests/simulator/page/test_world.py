"""What the page shows."""

from typing import Any

from bot.simulator import Group, Person, Simulator
from bot.simulator.web import Page
from tests.simulator.bot import BUTTON, Bot
from tests.simulator.page.browser import Browser


def chats(world: dict[str, Any], person: Person) -> dict[str, dict[str, Any]]:
    found = next(one for one in world["people"] if one["id"] == str(person.id))
    return {chat["chat"]: chat for chat in found["chats"]}


async def test_people_see_their_chats_with_the_last_message(
    browser: Browser, page: Page, budi: Person, group: Group
) -> None:
    page.world.roles[budi.id] = "KUA Palang"
    budi.says("Selamat pagi")
    world = await browser.get("api/world")
    assert world["bot"]["username"] == "GaungBot"
    shown = next(one for one in world["people"] if one["id"] == str(budi.id))
    assert (shown["name"], shown["role"], shown["started"]) == ("Budi Santoso", "KUA Palang", True)
    assert chats(world, budi)[str(budi.id)]["last"]["text"] == "Selamat pagi"
    assert chats(world, budi)["g1"]["title"] == group.title
    assert world["groups"][0]["members"] == [str(member) for member in group.members]


async def test_what_others_said_is_unread_until_it_was_seen(browser: Browser, bot: Bot, budi: Person) -> None:
    budi.starts()
    await bot.say(budi, "satu")
    await bot.say(budi, "dua")
    mine = str(budi.id)
    assert chats(await browser.get("api/world"), budi)[mine]["unread"] == 2
    messages = (await browser.get(f"api/chats/{mine}/messages"))["messages"]
    await browser.does("read", person=mine, chat=mine, key=messages[-2]["key"])
    assert chats(await browser.get("api/world"), budi)[mine]["unread"] == 1
    await browser.does("read", person=mine, chat=mine, key=messages[-1]["key"])
    assert chats(await browser.get("api/world"), budi)[mine]["unread"] == 0


async def test_a_message_tells_everything_that_there_is_to_show(browser: Browser, bot: Bot, budi: Person) -> None:
    said = budi.says("Halo 👋")
    sent = await bot.say(budi, "<b>Draf</b> laporan", parse_mode="HTML", reply_markup=BUTTON)
    await bot.call(
        "setMessageReaction", chat_id=budi.id, message_id=said.id, reaction=[{"type": "emoji", "emoji": "👍"}]
    )
    await bot.call("editMessageText", chat_id=budi.id, message_id=sent["message_id"], text="Selesai")
    shown = (await browser.get(f"api/chats/{budi.id}/messages"))["messages"]
    assert [one["text"] for one in shown] == ["Halo 👋", "Selesai"]
    assert shown[0]["reactions"] == ["👍"]
    assert (shown[1]["edited"], shown[1]["sender"]["bot"]) == (True, True)


async def test_markup_stays_what_somebody_wrote(browser: Browser, bot: Bot, sim: Simulator) -> None:
    attack = "<img src=x onerror=alert(1)>"
    person = sim.person(attack)
    person.says(attack)
    await bot.say(person, "a", reply_markup={"inline_keyboard": [[{"text": attack, "callback_data": "x"}]]})
    shown = (await browser.get(f"api/chats/{person.id}/messages"))["messages"]
    assert shown[0]["text"] == attack
    assert shown[0]["entities"] == []
    assert shown[1]["buttons"][0][0]["text"] == attack
    async with browser.session.get(f"api/chats/{person.id}/messages") as response:
        assert response.content_type == "application/json"


async def test_a_long_chat_comes_in_pages(browser: Browser, budi: Person) -> None:
    for number in range(2000):
        budi.says(f"pesan {number}")
    path = f"api/chats/{budi.id}/messages"
    last = await browser.get(path)
    assert [last["messages"][0]["text"], last["messages"][-1]["text"], last["more"]] == [
        "pesan 1940",
        "pesan 1999",
        True,
    ]
    earlier = await browser.get(path, before=str(last["messages"][0]["key"]), limit="200")
    assert (len(earlier["messages"]), earlier["messages"][-1]["text"]) == (200, "pesan 1939")
    first = await browser.get(path, before=str(earlier["messages"][0]["key"] - 1639), limit="200")
    assert (first["messages"][0]["text"], first["more"]) == ("pesan 0", False)


async def test_who_joins_has_missed_nothing_and_long_absence_is_counted_up_to_999(
    browser: Browser, sim: Simulator, budi: Person, group: Group
) -> None:
    for number in range(1005):
        budi.says(f"pesan {number}", to=group)
    siti = sim.person("Siti")
    await browser.does("join", person=str(siti.id), chat="g1")
    budi.says("selamat datang", to=group)
    world = await browser.get("api/world")
    rina = sim.people[list(group.members)[1]]
    unread = [chats(world, one)["g1"]["unread"] for one in (budi, siti, rina)]
    assert unread[1:] == [1, 999]
    assert unread[0] <= 2


async def test_pinned_messages_come_with_every_page_in_the_order_of_pinning(
    browser: Browser, bot: Bot, budi: Person, group: Group
) -> None:
    first, second = [await bot.say(group, text) for text in ("satu", "dua")]
    for sent in (second, first):
        await bot.call("pinChatMessage", chat_id=group.id, message_id=sent["message_id"])
    page = await browser.get("api/chats/g1/messages", limit="1")
    assert [one["text"] for one in page["pinned"]] == ["dua", "satu"]
    await bot.call("unpinChatMessage", chat_id=group.id, message_id=second["message_id"])
    await bot.call("deleteMessage", chat_id=group.id, message_id=first["message_id"])
    assert (await browser.get("api/chats/g1/messages"))["pinned"] == []


async def test_what_was_there_before_the_page_is_shown_too(sim: Simulator, bot: Bot, budi: Person) -> None:
    budi.says("lama")
    budi.deletes(budi.says("dihapus"))
    sent = await bot.say(budi, "disematkan")
    await bot.call("pinChatMessage", chat_id=budi.id, message_id=sent["message_id"])
    shown = await Page.start(sim)
    try:
        async with Browser.of(shown) as visitor:
            page = await visitor.get(f"api/chats/{budi.id}/messages")
    finally:
        await shown.stop()
    assert [one["text"] for one in page["messages"]] == ["lama", "disematkan", ""]
    assert [one["text"] for one in page["pinned"]] == ["disematkan"]


async def test_a_file_is_asked_for_again_because_another_run_has_other_files(
    browser: Browser, sim: Simulator, budi: Person
) -> None:
    budi.sends_photo()
    (shown,) = await browser.shown(str(budi.id))
    url = shown["attachment"]["thumb"]
    async with browser.session.get(url) as response:
        known = {"If-None-Match": response.headers["ETag"]}
        assert "no-cache" in response.headers["Cache-Control"]
    async with browser.session.get(url, headers=known) as response:
        assert (response.status, await response.read()) == (304, b"")
    later = await Page.start(sim)
    try:
        async with Browser.of(later) as visitor, visitor.session.get(url, headers=known) as response:
            assert response.status == 200
    finally:
        await later.stop()


async def test_attachments_forwards_and_places_are_described(browser: Browser, sim: Simulator, budi: Person) -> None:
    siti = sim.person("Siti Aminah")
    budi.forwards(siti.says("halo"), hidden=True)
    budi.sends_video()
    budi.sends_voice()
    budi.sends_location()
    forwarded, video, voice, place = await browser.shown(str(budi.id))
    assert forwarded["forward"] == "Siti Aminah"
    assert (video["attachment"]["kind"], video["attachment"]["thumb"]) == ("video", None)
    assert (voice["attachment"]["duration"], voice["attachment"]["size"]) == (7, 24_000)
    assert place["attachment"] == {"kind": "location", "latitude": -6.8976, "longitude": 112.0649}
    async with browser.session.get(voice["attachment"]["url"]) as response:
        assert (response.content_type, len(await response.read())) == ("audio/ogg", 24_000)


async def test_every_kind_of_button_is_described(browser: Browser, bot: Bot, budi: Person) -> None:
    budi.starts()
    rows = [
        [{"text": "a", "callback_data": "x"}, {"text": "b", "url": "https://kemenag.go.id"}],
        [{"text": "c", "switch_inline_query": ""}, {"text": "d", "switch_inline_query_current_chat": "q"}],
        [{"text": "e", "copy_text": {"text": "#humas"}}],
    ]
    await bot.say(budi, "Draf", reply_markup={"inline_keyboard": rows})
    (a, b), (c, d), (e,) = (await browser.shown(str(budi.id)))[-1]["buttons"]
    assert (a["data"], a["url"], a["switch"], b["url"]) == ("x", None, None, "https://kemenag.go.id")
    assert (c["switch"], c["switch_here"], d["switch"], d["switch_here"]) == ("", False, "q", True)
    assert e["copy"] == "#humas"


async def test_a_group_keeps_its_chat_when_it_becomes_a_supergroup(
    browser: Browser, budi: Person, group: Group
) -> None:
    budi.says("sebelum", to=group)
    group.migrates()
    budi.says("sesudah", to=group)
    texts = [one["text"] for one in (await browser.get("api/chats/g1/messages"))["messages"] if one["text"]]
    assert texts == ["sebelum", "sesudah"]


async def test_commands_are_those_of_the_narrowest_scope(
    browser: Browser, bot: Bot, budi: Person, group: Group
) -> None:
    def menu(name: str) -> list[dict[str, str]]:
        return [{"command": name, "description": "Menu"}]

    await bot.call("setMyCommands", commands=menu("menu"), scope={"type": "all_private_chats"})
    await bot.call("setMyCommands", commands=menu("pasang"), scope={"type": "all_chat_administrators"})
    path = f"api/people/{budi.id}/commands"
    assert (await browser.get(path, chat=str(budi.id)))[0]["command"] == "menu"
    assert (await browser.get(path, chat="g1"))[0]["command"] == "pasang"
    await bot.call("setMyCommands", commands=menu("saya"), scope={"type": "chat", "chat_id": budi.id})
    assert (await browser.get(path, chat=str(budi.id)))[0]["command"] == "saya"


async def test_photos_open_and_other_files_are_downloaded(browser: Browser, sim: Simulator, budi: Person) -> None:
    budi.sends_photo(caption="Upacara")
    budi.sends_document("surat.html", b"<script>alert(1)</script>", "text/html")
    photo, letter = (await browser.get(f"api/chats/{budi.id}/messages"))["messages"]
    async with browser.session.get(photo["attachment"]["thumb"]) as response:
        assert response.content_type == "image/jpeg"
        assert "Content-Disposition" not in response.headers
    async with browser.session.get(letter["attachment"]["url"]) as response:
        assert response.content_type == "application/octet-stream"
        assert "attachment" in response.headers["Content-Disposition"]
        assert response.headers["X-Content-Type-Options"] == "nosniff"
