"""What people do on the page reaches the bot."""

from typing import Any

import pytest

from bot.simulator import Group, Person, Simulator
from bot.simulator.entities import utf16_length
from tests.simulator.bot import Bot, Refused
from tests.simulator.page.browser import Browser


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


async def test_albums_stay_together_when_forwarded_and_what_is_protected_stays(
    browser: Browser, bot: Bot, budi: Person, group: Group
) -> None:
    me = str(budi.id)
    single, album = budi.says("halo"), await budi.sends_album(2)
    done = await browser.does("forward", person=me, keys=[one.seq for one in (single, *album)], to="g1")
    sent = group.chat[-3:]
    assert done["keys"] == [one.seq for one in sent]
    assert [one.media_group_id is not None for one in sent] == [False, True, True]
    assert sent[1].media_group_id == sent[2].media_group_id != album[0].media_group_id
    kept = await bot.say(budi, "rahasia", protect_content=True)
    key = budi.room.messages[kept["message_id"]].seq
    assert (await browser.shown(me))[-1]["protected"] is True
    assert await browser.is_refused("forward", person=me, keys=[key], to="g1") == (409, "page-error-not-allowed")


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


async def test_an_inline_query_offers_results_and_one_is_chosen(
    browser: Browser, bot: Bot, sim: Simulator, budi: Person
) -> None:
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
    choice = {"query_id": asked["query_id"], "result_id": "1"}
    await browser.does("choose_inline", person=me, chat=me, **choice)
    assert budi.chat[-1].html == "<b>Moderasi</b>"
    assert (await browser.shown(me))[-1]["via"] == "GaungBot"
    other = str(sim.person("Tono").id)
    assert await browser.is_refused("choose_inline", person=other, chat=other, **choice) == (
        409,
        "page-error-not-allowed",
    )


async def test_somebody_who_blocked_the_bot_cannot_write_to_it(browser: Browser, budi: Person) -> None:
    me = str(budi.id)
    await browser.does("start", person=me)
    await browser.does("block", person=me)
    assert await browser.is_refused("say", person=me, chat=me, text="halo") == (409, "page-error-blocked")
    assert await browser.is_refused("location", person=me, chat=me) == (409, "page-error-blocked")
    await browser.does("unblock", person=me)
    await browser.does("say", person=me, chat=me, text="halo")
    await browser.does("block", person=me)
    await browser.does("start", person=me)
    assert not budi.blocked


async def test_nobody_touches_what_is_not_theirs(browser: Browser, sim: Simulator, budi: Person, group: Group) -> None:
    stranger = str(sim.person("Tono").id)
    said = budi.says("rahasia")
    for action, body in (
        ("edit", {"key": said.seq, "text": "x"}),
        ("delete", {"key": said.seq}),
        ("press", {"key": said.seq, "data": "x"}),
        ("forward", {"keys": [said.seq], "to": stranger}),
        ("react", {"key": said.seq, "emoji": "👍"}),
        ("read", {"chat": str(budi.id), "key": said.seq}),
        ("say", {"chat": "g1", "text": "x"}),
        ("say", {"chat": str(budi.id), "text": "x"}),
        ("say", {"chat": stranger, "text": "x", "reply_to": said.seq}),
    ):
        refused = await browser.is_refused(action, person=stranger, **body)
        assert refused == (409, "page-error-not-allowed"), action
    assert (said.text, said.deleted, said.people_reactions) == ("rahasia", False, {})


async def test_anything_can_be_deleted_in_private_and_in_a_group_what_is_own(
    browser: Browser, bot: Bot, budi: Person, group: Group
) -> None:
    me, rina = str(budi.id), str(list(group.members)[1])
    budi.starts()
    sent = await bot.say(budi, "Draf")
    await browser.does("delete", person=me, key=budi.room.messages[sent["message_id"]].seq)
    assert [message["text"] for message in await browser.shown(me)] == ["/start"]
    said = await browser.does("say", person=me, chat="g1", text="halo")
    assert await browser.is_refused("delete", person=rina, key=said["key"]) == (409, "page-error-not-allowed")
    answer = await browser.does("say", person=rina, chat="g1", text="ya", reply_to=said["key"])
    await browser.does("delete", person=me, key=said["key"])
    assert (await browser.shown("g1"))[-1]["reply_to"]["deleted"] is True
    await browser.does("delete", person=me, key=answer["key"])
    for action, more in (("edit", {"text": "x"}), ("react", {"emoji": "👍"}), ("press", {"data": "x"})):
        assert await browser.is_refused(action, person=rina, key=answer["key"], **more) == (404, "page-error-gone")


@pytest.mark.parametrize(
    ("action", "body", "status"),
    [
        ("say", {"person": "1", "chat": "1", "text": "x"}, 404),
        ("say", {"chat": "1", "text": "x"}, 404),
        ("say", {"person": "x", "chat": "g9", "text": "x"}, 404),
        ("say", {"person": "5100000001", "chat": "g9", "text": "x"}, 404),
        ("say", {"person": "5100000001", "chat": "", "text": "x"}, 404),
        ("say", {"person": "5100000001", "chat": "5100000001", "text": ["x"]}, 400),
        ("say", {"person": "5100000001", "chat": "5100000001", "text": "\ud800"}, 400),
        ("say", {"person": "5100000001", "chat": "5100000001", "text": "x", "topic": 5}, 404),
        ("say", {"person": "5100000001", "chat": "5100000001", "text": "x", "reply_to": 99}, 404),
        ("press", {"person": "5100000001", "key": "x", "data": "x"}, 400),
        ("press", {"person": "5100000001", "key": 1, "data": "x" * 65}, 400),
        ("start", {"person": "5100000001", "payload": "x" * 65}, 400),
        ("react", {"person": "5100000001", "key": 99, "emoji": "👍"}, 404),
        ("forward", {"person": "5100000001", "keys": "1", "to": "5100000001"}, 400),
        ("choose_inline", {"person": "5100000001", "query_id": "1", "result_id": "1", "chat": "5100000001"}, 404),
        ("fault", {"person": "5100000001", "kind": "earthquake"}, 400),
        ("dance", {"person": "5100000001"}, 409),
    ],
)
async def test_nonsense_is_answered_and_changes_nothing(
    browser: Browser, budi: Person, action: str, body: dict[str, Any], status: int
) -> None:
    assert (await browser.is_refused(action, **body))[0] == status
    assert budi.chat == []


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"[" * 5000, b'{"person": 5}', b"\xff"])
async def test_a_body_that_is_no_request_is_refused(browser: Browser, budi: Person, body: bytes) -> None:
    headers = {"X-Gaung": "1", "Content-Type": "application/json"}
    async with browser.session.post("api/do/say", data=body, headers=headers) as response:
        assert response.status in (400, 404)
        assert (await response.json())["ok"] is False


async def test_what_is_empty_or_far_too_long_is_refused(browser: Browser, budi: Person) -> None:
    me = str(budi.id)
    for text, refused in (
        ("x" * (5 * 4096 + 1), (413, "page-error-too-long")),
        ("  \n\u202e ", (409, "page-error-empty")),
        ("x" * 300_000, (413, "page-error-too-long")),
    ):
        assert await browser.is_refused("say", person=me, chat=me, text=text) == refused
    said = await browser.does("say", person=me, chat=me, text="halo")
    assert await browser.is_refused("edit", person=me, key=said["key"], text=" ") == (409, "page-error-empty")
    assert (await browser.is_refused("edit", person=me, key=said["key"], text="x" * 4097))[0] == 413


async def test_a_long_text_becomes_several_messages_and_loses_nothing(browser: Browser, budi: Person) -> None:
    me = str(budi.id)
    text = "\n".join(f"Baris {number} 📌 kegiatan satker" for number in range(400))
    await browser.does("say", person=me, chat=me, text=text)
    assert len(budi.chat) == 3
    assert all(utf16_length(message.text) <= 4096 for message in budi.chat)
    assert "\n".join(message.text for message in budi.chat) == text
    await browser.does("say", person=me, chat=me, text="📌" * 3000)
    assert [len(message.text) for message in budi.chat[3:]] == [2048, 952]


async def test_signs_that_nobody_sees_do_not_pass(browser: Browser, budi: Person) -> None:
    me = str(budi.id)
    await browser.does("say", person=me, chat=me, text=" a\x00b\tc\r\nd\u202ee ")
    assert budi.chat[-1].text == "a b c\nde"


async def test_reactions_are_those_that_telegram_has(browser: Browser, sim: Simulator, budi: Person) -> None:
    me = str(budi.id)
    said = await browser.does("say", person=me, chat=me, text="halo")
    sim.updates.allowed = ["message_reaction"]
    await browser.does("react", person=me, key=said["key"], emoji="❤️")
    await browser.does("react", person=me, key=said["key"], emoji=None)
    changes = [update["message_reaction"]["new_reaction"] for update in sim.pending if "message_reaction" in update]
    assert changes == [[{"type": "emoji", "emoji": "❤"}], []]
    refused = await browser.is_refused("react", person=me, key=said["key"], emoji="<b>")
    assert refused == (409, "page-error-not-allowed")


async def test_faults_are_planned_shown_and_cleared(browser: Browser, bot: Bot, sim: Simulator, budi: Person) -> None:
    me = str(budi.id)
    budi.starts()
    async with browser.listening() as events:
        await browser.does("fault", person=me, kind="outage_on")
        assert (await events.next("faults"))["down"] is True
        await browser.does("fault", person=me, kind="outage_off")
        assert (await events.next("faults"))["down"] is False
        await browser.does("fault", person=me, kind="429")
        assert len((await events.next("faults"))["planned"]) == 1
        assert len((await events.next("faults"))["planned"]) == 2
        with pytest.raises(Refused, match="Too Many Requests: retry after 10"):
            await bot.say(budi, "halo")
        assert [each["method"] for each in (await events.next("faults"))["planned"]] == ["editMessageText"]
    for kind in ("5xx", "lost_answers"):
        await browser.does("fault", person=me, kind=kind)
    assert {str(fault.kind) for fault in sim.faults.planned} == {"429", "502", "cut_after"}
    await browser.does("fault", person=me, kind="clear")
    assert sim.faults.idle


async def test_without_a_demo_around_it_the_panels_refuse(browser: Browser) -> None:
    status, answer = await browser.post("api/control/clock", jump="day")
    assert (status, answer["error"]) == (409, "page-error-unknown")
