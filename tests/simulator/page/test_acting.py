"""What people do on the page reaches the bot."""

from typing import Any

import pytest

from bot.simulator import Group, Person, Simulator
from bot.simulator.pictures import jpeg
from tests.simulator.bot import Bot
from tests.simulator.page.browser import Browser

PHOTO = jpeg(1, "Upacara")


def updates(sim: Simulator) -> list[str]:
    return [next(key for key in update if key != "update_id") for update in sim.pending]


async def test_somebody_starts_says_edits_deletes_and_reacts(browser: Browser, sim: Simulator, budi: Person) -> None:
    me = str(budi.id)
    await browser.does("start", person=me, payload="abc")
    said = await browser.does("say", person=me, chat=me, text="halo")
    await browser.does("edit", person=me, key=said["key"], text="halo semua")
    await browser.does("react", person=me, key=said["key"], emoji="👍")
    assert budi.chat[-1].people_reactions == {budi.id: ["👍"]}
    await browser.does("delete", person=me, key=said["key"])
    assert updates(sim) == ["message", "message", "edited_message"]
    assert [message.text for message in budi.chat] == ["/start abc", "halo semua"]
    assert budi.chat[-1].deleted


async def test_replies_forwards_and_places_are_sent(
    browser: Browser, sim: Simulator, budi: Person, group: Group
) -> None:
    me = str(budi.id)
    said = await browser.does("say", person=me, chat="g1", text="halo")
    await browser.does("say", person=me, chat="g1", text="saya jawab", reply_to=said["key"])
    await browser.does("forward", person=me, keys=[said["key"]], to=me)
    await browser.does("location", person=me, chat=me)
    assert group.chat[-1].reply_to is not None
    assert [bool(message.forward_origin) for message in budi.chat] == [True, False]


async def test_a_press_is_answered_on_the_page(browser: Browser, bot: Bot, sim: Simulator, budi: Person) -> None:
    me = str(budi.id)
    budi.starts()
    sent = await bot.say(budi, "Draf", reply_markup={"inline_keyboard": [[{"text": "Kirim", "callback_data": "d"}]]})
    key = budi.room.messages[sent["message_id"]].seq
    async with browser.listening() as events:
        pressed = await browser.does("press", person=me, key=key, data="d")
        await bot.call("answerCallbackQuery", callback_query_id=pressed["press"], text="Tersimpan", show_alert=True)
        assert await events.next("answer") == {
            "person": me,
            "press": pressed["press"],
            "text": "Tersimpan",
            "alert": True,
        }


async def test_an_inline_query_offers_results_and_one_is_chosen(browser: Browser, bot: Bot, budi: Person) -> None:
    me = str(budi.id)
    async with browser.listening() as events:
        asked = await browser.does("inline", person=me, query="moderasi")
        result = {
            "type": "article",
            "id": "1",
            "title": "Moderasi",
            "input_message_content": {"message_text": "<b>Moderasi</b>", "parse_mode": "HTML"},
        }
        await bot.call("answerInlineQuery", inline_query_id=asked["query_id"], results=[result])
        offered = await events.next("inline")
    assert offered["results"][0]["title"] == "Moderasi"
    await browser.does("choose_inline", person=me, query_id=asked["query_id"], result_id="1", chat=me)
    assert budi.chat[-1].html == "<b>Moderasi</b>"


async def test_several_photos_are_an_album_and_files_stay_files(browser: Browser, budi: Person) -> None:
    me = str(budi.id)
    three = [(f"{number}.jpg", "image/jpeg", PHOTO) for number in range(3)]
    assert (await browser.uploads(*three, person=me, chat=me, caption="Upacara"))[0] == 200
    assert (await browser.uploads(three[0], person=me, chat=me, **{"as": "files"}))[0] == 200
    assert (await browser.uploads(("a.pdf", "application/pdf", b"%PDF"), person=me, chat=me))[0] == 200
    album, files = budi.chat[:3], budi.chat[3:]
    assert len({message.media_group_id for message in album}) == 1
    assert album[0].text == "Upacara"
    assert [message.document.name for message in files if message.document] == ["0.jpg", "a.pdf"]


@pytest.mark.parametrize(
    ("files", "error"),
    [
        ([("x.jpg", "image/jpeg", b"no picture")], "page-error-no-picture"),
        ([("x.bin", "application/octet-stream", bytes(20 * 1024 * 1024 + 1))], "page-error-too-large"),
        ([(f"{n}.txt", "text/plain", b"x") for n in range(11)], "page-error-too-many-files"),
        ([], "page-error-empty"),
    ],
)
async def test_what_cannot_be_sent_is_explained(
    browser: Browser, budi: Person, files: list[tuple[str, str, bytes]], error: str
) -> None:
    status, answer = await browser.uploads(*files, person=str(budi.id), chat=str(budi.id), caption="x")
    assert (status, answer["error"]) == (409, error)
    assert budi.chat == []


async def test_groups_are_made_joined_and_left_and_the_bot_comes_and_goes(
    browser: Browser, sim: Simulator, budi: Person
) -> None:
    rina = sim.person("Rina")
    made = await browser.does("group", person=str(budi.id), title="Humas", forum=True)
    await browser.does("join", person=str(rina.id), chat=made["chat"])
    await browser.does("add_bot", person=str(budi.id), chat=made["chat"], payload="x")
    group = sim.groups[0]
    assert (group.bot_is_in, group.has(rina), group.room.forum) == (True, True, True)
    await browser.does("leave", person=str(rina.id), chat=made["chat"])
    await browser.does("remove_bot", person=str(budi.id), chat=made["chat"])
    assert (group.bot_is_in, group.has(rina)) == (False, False)


async def test_links_to_the_bot_open_it(browser: Browser, budi: Person) -> None:
    me = str(budi.id)
    assert await browser.does("open", person=me, url="https://t.me/GaungBot?start=abc") == {"chat": me}
    assert budi.chat[-1].text == "/start abc"
    assert await browser.does("open", person=me, url="https://t.me/GaungBot?startgroup=x") == {"startgroup": "x"}
    status, answer = await browser.post("api/do/open", person=me, url="https://t.me/other?start=abc")
    assert (status, answer["error"]) == (409, "page-error-not-allowed")


async def test_somebody_who_blocked_the_bot_cannot_write_to_it(browser: Browser, budi: Person) -> None:
    me = str(budi.id)
    await browser.does("start", person=me)
    await browser.does("block", person=me)
    status, answer = await browser.post("api/do/say", person=me, chat=me, text="halo")
    assert (status, answer["error"]) == (409, "page-error-not-allowed")
    await browser.does("unblock", person=me)
    await browser.does("say", person=me, chat=me, text="halo")


async def test_nobody_touches_what_is_not_theirs(browser: Browser, sim: Simulator, budi: Person, group: Group) -> None:
    stranger = str(sim.person("Tono").id)
    said = budi.says("rahasia")
    for action, body in (
        ("edit", {"key": said.seq, "text": "x"}),
        ("delete", {"key": said.seq}),
        ("press", {"key": said.seq, "data": "x"}),
        ("forward", {"keys": [said.seq], "to": stranger}),
        ("react", {"key": said.seq, "emoji": "👍"}),
        ("say", {"chat": "g1", "text": "x"}),
    ):
        status, answer = await browser.post(f"api/do/{action}", person=stranger, **body)
        assert (status, answer["error"]) == (409, "page-error-not-allowed"), action


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("api/do/say", {"person": "1", "chat": "1", "text": "x"}),
        ("api/do/say", {"chat": "1", "text": "x"}),
        ("api/do/say", {"person": "x", "chat": "g9", "text": "x"}),
        ("api/do/press", {"person": "5100000001", "key": "x", "data": "x"}),
    ],
)
async def test_nonsense_is_answered_and_changes_nothing(
    browser: Browser, budi: Person, path: str, body: dict[str, Any]
) -> None:
    status, answer = await browser.post(path, **body)
    assert (status, answer["ok"]) == (404, False)
    assert budi.chat == []


async def test_too_long_and_empty_texts_are_refused(browser: Browser, budi: Person) -> None:
    me = str(budi.id)
    for text, error in (("x" * 4097, "page-error-too-long"), ("  ", "page-error-empty")):
        status, answer = await browser.post("api/do/say", person=me, chat=me, text=text)
        assert (status, answer["error"]) == (409, error)


async def test_faults_are_planned_shown_and_cleared(browser: Browser, sim: Simulator, budi: Person) -> None:
    me = str(budi.id)
    async with browser.listening() as events:
        await browser.does("fault", person=me, kind="outage_on")
        assert (await events.next("faults"))["down"] is True
        await browser.does("fault", person=me, kind="clear")
        assert (await events.next("faults"))["down"] is False
    for kind in ("429", "5xx", "lost_answers"):
        await browser.does("fault", person=me, kind=kind)
    assert {str(fault.kind) for fault in sim.faults.planned} == {"429", "502", "cut_after"}


async def test_without_a_demo_around_it_the_panels_refuse(browser: Browser) -> None:
    status, answer = await browser.post("api/control/clock", jump="day")
    assert (status, answer["error"]) == (409, "page-error-unknown")
