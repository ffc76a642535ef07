"""People: what they do reaches the bot, and what it does reaches them."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.simulator import Person, Simulator
from tests.simulator.bot import BUTTON, Bot, Refused, kinds


@pytest.fixture
def budi(sim: Simulator) -> Person:
    person = sim.person("Budi Santoso", username="budi_s")
    person.starts()
    return person


def test_ids_follow_the_order_in_which_names_are_mentioned(clock: MovableClock) -> None:
    ids = [[Simulator(clock).person(name).id for name in ("Budi Santoso", "Siti")] for _ in range(2)]
    assert ids[0] == ids[1]
    sim = Simulator(clock)
    assert sim.person("Siti") is sim.person("Siti")
    assert sim.person("Siti").user == {"id": ids[0][0], "is_bot": False, "first_name": "Siti", "language_code": "id"}


async def test_a_person_hears_what_was_sent_or_edited_after_a_moment(bot: Bot, budi: Person) -> None:
    sent = await bot.say(budi, "Sedang disimpan")
    said = budi.says("sudah?")
    waiting = asyncio.ensure_future(budi.hears("simpan", after=said))
    await asyncio.sleep(0)
    assert not waiting.done()
    await bot.call("editMessageText", chat_id=budi.id, message_id=sent["message_id"], text="Tersimpan")
    assert (await waiting).text == "Tersimpan"


async def test_what_is_not_heard_fails_with_the_chat_in_the_message(bot: Bot, budi: Person) -> None:
    await bot.say(budi, "Halo, <b>Budi</b>", parse_mode="HTML", reply_markup=BUTTON)
    with pytest.raises(AssertionError, match=r"did not hear 'Selamat'[\s\S]*Halo, Budi\n +\[ ✅ Kirim laporan \]"):
        await budi.hears("Selamat", timeout=0.01)
    with pytest.raises(AssertionError, match="sees no button 'Tidak'"):
        await budi.presses("Tidak", timeout=0.01)
    with pytest.raises(AssertionError, match="was not answered"):
        await budi.presses("Kirim", timeout=0.01)


async def test_a_press_is_answered_with_a_toast_or_a_pop_up_once(sim: Simulator, bot: Bot, budi: Person) -> None:
    await bot.say(budi, "Kirim?", reply_markup=BUTTON)
    await bot.fresh()
    press = asyncio.ensure_future(budi.presses("Kirim"))
    query = (await bot.updates(timeout=5))[0]["callback_query"]
    assert (query["data"], query["message"]["text"], query["from"]["id"]) == ("send:1", "Kirim?", budi.id)
    answer = {"callback_query_id": query["id"], "text": "Hanya petugas", "show_alert": True}
    assert await bot.call("answerCallbackQuery", **answer)
    pressed = await press
    assert (pressed.answered, pressed.alert, pressed.text) == (True, True, "Hanya petugas")
    with pytest.raises(Refused, match="query is too old and response timeout expired or query ID is invalid"):
        await bot.call("answerCallbackQuery", **answer)
    silent = await budi.presses("Kirim", wait=False)
    await bot.call("answerCallbackQuery", callback_query_id=silent.id)
    assert (silent.answered, silent.alert, silent.text) == (True, None, None)


async def test_an_answer_that_is_too_long_or_too_late_is_refused(bot: Bot, budi: Person, clock: MovableClock) -> None:
    await bot.say(budi, "Kirim?", reply_markup=BUTTON)
    press = await budi.presses("Kirim", wait=False)
    with pytest.raises(Refused, match="MESSAGE_TOO_LONG"):
        await bot.call("answerCallbackQuery", callback_query_id=press.id, text="x" * 201)
    clock.move(timedelta(seconds=151))
    with pytest.raises(Refused, match="query is too old"):
        await bot.call("answerCallbackQuery", callback_query_id=press.id)


async def test_the_newest_button_is_pressed_and_links_are_no_buttons(bot: Bot, budi: Person) -> None:
    for data in ("1", "2"):
        await bot.say(budi, data, reply_markup={"inline_keyboard": [[{"text": "Ubah", "callback_data": data}]]})
    await bot.say(budi, "3", reply_markup={"inline_keyboard": [[{"text": "Ubah", "url": "https://a.id"}]]})
    assert (await budi.presses("Ubah", wait=False)).data == "2"
    first = next(message for message in budi.chat if message.text == "1")
    assert (await budi.presses("Ubah", on=first, wait=False)).data == "1"
    assert budi.presses_data(first, "forged").data == "forged"
    assert (await bot.fresh())[-1]["callback_query"]["data"] == "forged"


async def test_blocking_and_unblocking_is_told_to_the_bot(bot: Bot, budi: Person) -> None:
    await bot.fresh()
    budi.blocks_bot()
    budi.blocks_bot()
    budi.unblocks_bot()
    changes = [update["my_chat_member"] for update in await bot.fresh()]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]
    budi.blocks_bot()
    with pytest.raises(RuntimeError, match="unblock"):
        budi.says("halo")


async def test_a_forward_names_its_origin_and_keeps_an_album_together(sim: Simulator, bot: Bot, budi: Person) -> None:
    siti = sim.person("Siti Aminah")
    album = await siti.sends_album(3, caption="Giat")
    await bot.fresh()
    budi.forwards_album(album)
    budi.forwards(album[0], hidden=True)
    messages = [update["message"] for update in await bot.fresh()]
    assert {message["forward_origin"]["type"] for message in messages[:3]} == {"user"}
    assert messages[0]["forward_origin"]["sender_user"]["id"] == siti.id
    assert len({message["media_group_id"] for message in messages[:3]}) == 1
    assert messages[0]["media_group_id"] != album[0].media_group_id
    assert messages[3]["forward_origin"]["sender_user_name"] == "Siti Aminah"


async def test_an_edit_arrives_as_such_and_a_deletion_does_not_arrive(bot: Bot, budi: Person) -> None:
    said = budi.says("Rapat jam 7")
    await bot.fresh()
    budi.edits(said, "Rapat jam 8")
    budi.deletes(said)
    batch = await bot.fresh()
    assert kinds(batch) == ["edited_message"]
    assert batch[0]["edited_message"]["text"] == "Rapat jam 8"


async def test_an_inline_query_gets_its_results(bot: Bot, budi: Person) -> None:
    asked = budi.inline("moderasi beragama")
    query = (await bot.fresh())[-1]["inline_query"]
    result = {"type": "article", "id": "1", "title": "x", "input_message_content": {"message_text": "x"}}
    with pytest.raises(Refused, match="RESULT_ID_DUPLICATE"):
        await bot.call("answerInlineQuery", inline_query_id=query["id"], results=[result, result])
    await bot.call("answerInlineQuery", inline_query_id=query["id"], results=[result])
    assert await asked.answer() == [result]


async def test_a_chosen_result_becomes_a_message_of_the_person_that_the_bot_sees(
    sim: Simulator, bot: Bot, budi: Person
) -> None:
    group = sim.group("Humas")
    group.adds(budi)
    group.adds_bot(by=budi, admin=False)
    photo = budi.sends_photo()
    asked = budi.inline("moderasi")
    content = {"message_text": "<b>Moderasi</b>", "parse_mode": "HTML"}
    results = [
        {"type": "article", "id": "1", "title": "x", "input_message_content": content, "reply_markup": BUTTON},
        {"type": "photo", "id": "2", "photo_file_id": photo.photos[0].file_id, "caption": "Giat"},
    ]
    await bot.call("answerInlineQuery", inline_query_id=asked.id, results=results)
    await bot.fresh()
    said, sent = (budi.chooses(asked, offer, to=group) for offer in asked.offers)
    assert (said.html, said.labels(), sent.text) == ("<b>Moderasi</b>", ["✅ Kirim laporan"], "Giat")
    assert sent.photos == photo.photos
    assert [update["message"]["via_bot"]["username"] for update in await bot.fresh()] == ["GaungBot"] * 2
    with pytest.raises(ValueError, match="not offered"):
        sim.person("Tono").chooses(asked, asked.offers[0])


@pytest.mark.parametrize(
    ("result", "words"),
    [
        ({"title": "", "input_message_content": {"message_text": "x"}}, "title must be non-empty"),
        ({"title": "x"}, "Can't find field"),
        ({"title": "x", "input_message_content": {"message_text": ""}}, "message text is empty"),
        (
            {"title": "x", "input_message_content": {"message_text": "<b>", "parse_mode": "HTML"}},
            "can't parse entities",
        ),
        ({"type": "photo", "photo_file_id": "x"}, "wrong remote file identifier"),
    ],
)
async def test_results_that_telegram_would_not_take_are_refused(
    bot: Bot, budi: Person, result: dict[str, Any], words: str
) -> None:
    asked = budi.inline("x")
    given = [{"type": "article", "id": "1", **result}]
    with pytest.raises(Refused, match=f"Bad Request: can't parse InlineQueryResult: .*{words}"):
        await bot.call("answerInlineQuery", inline_query_id=asked.id, results=given)
    assert not asked.answered


async def test_the_bot_forwards_and_copies(sim: Simulator, bot: Bot, budi: Person) -> None:
    siti = sim.person("Siti Aminah")
    siti.starts()
    source = budi.sends_photo(caption="Giat")
    where = {"chat_id": siti.id, "from_chat_id": budi.id, "message_id": source.id}
    forwarded = await bot.call("forwardMessage", **where)
    assert forwarded["forward_origin"]["sender_user"]["id"] == budi.id
    await bot.call("copyMessage", **where, caption="Baru")
    assert [message.text for message in siti.chat[-2:]] == ["Giat", "Baru"]
    with pytest.raises(Refused, match="message to copy not found"):
        await bot.call("copyMessage", **{**where, "message_id": 999})


async def test_a_transcript_reads_like_a_chat(sim: Simulator, bot: Bot, budi: Person) -> None:
    photo = budi.sends_photo(caption="Upacara\ndi halaman")
    sent = await bot.say(
        budi, "Draf <i>laporan</i>", parse_mode="HTML", reply_parameters={"message_id": photo.id}, reply_markup=BUTTON
    )
    await bot.call(
        "editMessageText", chat_id=budi.id, message_id=sent["message_id"], text="Tersimpan", reply_markup=BUTTON
    )
    path = photo.photos[0].path
    assert path is not None
    assert path.read_bytes() == photo.photos[0].data
    assert sim.transcript(budi) == (
        "―― 2024-03-12 ――\n"
        "08:00  Budi Santoso\n    /start\n"
        f"08:00  Budi Santoso\n    <photo: {path}>\n    Upacara\n    di halaman\n"
        "08:00  Gaung (bot)  (edited)\n    ↪ Upacara\n    Tersimpan\n    [ ✅ Kirim laporan ]"
    )
