"""Methods, parameters and objects agree with the published Bot API, and a bot library understands all of them."""

import inspect
from collections import Counter
from typing import Any

import pytest
import telegram

from bot.simulator import Simulator, methods, pictures
from bot.simulator.methods import METHODS
from tests.simulator.bot import BUTTON, Bot, Refused
from tests.simulator.published import EXCERPT, faults_of

PHOTO = {"photo": pictures.jpeg(1)}
PARSERS: dict[str, type[telegram.TelegramObject]] = {
    "Message": telegram.Message,
    "User": telegram.User,
    "ChatFullInfo": telegram.ChatFullInfo,
    "ChatMember": telegram.ChatMember,
    "File": telegram.File,
    "ForumTopic": telegram.ForumTopic,
    "MessageId": telegram.MessageId,
    "WebhookInfo": telegram.WebhookInfo,
    "BotCommand": telegram.BotCommand,
    "Update": telegram.Update,
}


class Witness(Bot):
    """A bot that checks every answer against the excerpt and with the library."""

    seen: Counter[str]

    async def upload(self, method: str, files: dict[str, bytes], **parameters: Any) -> Any:
        result = await super().upload(method, files, **parameters)
        self.seen[method] += 1
        returns = EXCERPT["methods"][method]["returns"]
        assert faults_of(result, returns, method) == []
        for value, kind in _objects(result, returns):
            parsed = PARSERS[kind].de_json(dict(value), None)
            assert parsed is not None
            assert _surplus(parsed) == {}, method
        return result


def _objects(result: Any, returns: list[str]) -> list[tuple[dict[str, Any], str]]:
    kind = returns[0].removeprefix("Array of ")
    values = result if isinstance(result, list) else [result]
    return [(value, kind) for value in values if isinstance(value, dict)]


def _surplus(thing: Any, place: str = "") -> dict[str, Any]:
    """Whatever the library did not know, anywhere inside."""
    if isinstance(thing, list | tuple):
        return {key: value for i, one in enumerate(thing) for key, value in _surplus(one, f"{place}[{i}]").items()}
    if not isinstance(thing, telegram.TelegramObject):
        return {}
    found: dict[str, Any] = {f"{place}.{key}": value for key, value in thing.api_kwargs.items()}
    for name in (slot for base in type(thing).__mro__ for slot in getattr(base, "__slots__", ())):
        if not name.startswith("_") and name != "api_kwargs":
            found |= _surplus(getattr(thing, name, None), f"{place}.{name}")
    return found


@pytest.mark.parametrize("name", sorted(method.name for method in METHODS.values()))
def test_every_parameter_is_published_and_every_required_one_is_known(name: str) -> None:
    published = EXCERPT["methods"][name]["parameters"]
    known = METHODS[name.lower()]
    assert known.parameters <= published.keys()
    required = {parameter for parameter, (needed, _) in published.items() if needed}
    assert required == known.required


def test_every_handler_is_registered_under_the_name_of_its_method() -> None:
    for module in (getattr(methods, name) for name in methods.__all__ if inspect.ismodule(getattr(methods, name))):
        for name, handler in inspect.getmembers(module, inspect.isfunction):
            if handler in {method.call for method in METHODS.values()}:
                assert METHODS[name.replace("_", "")].call is handler


async def test_everything_that_a_long_story_emits_is_published(sim: Simulator) -> None:
    witness = Witness.of(sim)
    witness.seen = Counter()
    async with witness as bot:
        await bot.updates(allowed_updates=sorted(EXCERPT["types"]["Update"]["fields"].keys() - {"update_id"}))
        await _private_life(sim, bot)
        await _group_life(sim, bot)
        await _office_life(bot)
        while await bot.fresh():
            pass
    assert sorted(witness.seen) == sorted(method.name for method in METHODS.values())
    assert not sim.pending


async def _private_life(sim: Simulator, bot: Bot) -> None:
    budi, siti = sim.person("Budi Santoso", username="budi_s"), sim.person("Siti", language="en")
    siti.starts("abc")
    budi.starts()
    budi.says("<b>Giat</b> https://a.id #humas", html=True)
    album = await budi.sends_album(3, caption="Giat /x", caption_at=1)
    await siti.sends_album(2, as_files=True)
    siti.forwards_album(album)
    siti.forwards(budi.sends_video(caption="v"), hidden=True)
    budi.edits(budi.sends_document("a.pdf", b"%PDF", caption="surat"), "surat lagi")
    budi.sends_voice()
    budi.sends_location(reply_to=album[0])
    budi.inline("moderasi")
    asked = next(iter(sim.inlines.values()))
    result = {"type": "article", "id": "1", "title": "x", "input_message_content": {"message_text": "x"}}
    await bot.call("answerInlineQuery", inline_query_id=asked.id, results=[result])
    budi.chooses(asked, asked.offers[0])
    sent = await bot.say(
        budi,
        '<pre><code class="language-py">x</code></pre> <a href="tg://user?id=1">x</a> <i>y</i>',
        parse_mode="HTML",
        reply_markup=BUTTON,
        reply_parameters={"message_id": album[0].id},
        protect_content=True,
    )
    where = {"chat_id": budi.id, "message_id": sent["message_id"]}
    press = await budi.presses("Kirim", wait=False)
    await bot.call("answerCallbackQuery", callback_query_id=press.id, text="ya")
    await bot.call("editMessageText", **where, text="Tersimpan", reply_markup=BUTTON)
    await bot.call("editMessageReplyMarkup", **where)
    await bot.call("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "👍"}])
    await bot.call("pinChatMessage", **where)
    await bot.call("getChat", chat_id=budi.id)
    await bot.call("unpinChatMessage", **where)
    budi.reacts(budi.chat[-1], "❤")
    photo = await bot.upload("sendPhoto", PHOTO, chat_id=budi.id, caption="<u>a</u>", parse_mode="HTML")
    where["message_id"] = photo["message_id"]
    await bot.call("editMessageCaption", **where, caption="b")
    await bot.upload("editMessageMedia", PHOTO, **where, media={"type": "photo", "media": "attach://photo"})
    await bot.call("forwardMessage", chat_id=siti.id, from_chat_id=budi.id, message_id=photo["message_id"])
    await bot.call("copyMessage", chat_id=siti.id, from_chat_id=budi.id, message_id=photo["message_id"])
    await bot.upload("sendDocument", {"document": b"%PDF"}, chat_id=budi.id)
    await bot.upload("sendVideo", {"video": b"mp4"}, chat_id=budi.id)
    await bot.upload("sendMediaGroup", PHOTO, chat_id=budi.id, media=[{"type": "photo", "media": "attach://photo"}] * 2)
    await bot.call("getFile", file_id=photo["photo"][0]["file_id"])
    await bot.call("sendChatAction", chat_id=budi.id, action="typing")
    await bot.call("deleteMessage", **where)
    await bot.call("getChatMember", chat_id=budi.id, user_id=budi.id)
    budi.blocks_bot()
    budi.unblocks_bot()


async def _group_life(sim: Simulator, bot: Bot) -> None:
    budi, siti = sim.person("Budi Santoso"), sim.person("Siti")
    group, forum = sim.group("Humas"), sim.group("Forum", forum=True)
    group.adds(budi)
    group.adds_bot(by=budi, payload="bind")
    group.adds(siti, by=budi)
    group.promotes(siti)
    budi.says("halo", to=group, anonymous=True)
    group.removes(siti, by=budi)
    await bot.call("getChatAdministrators", chat_id=group.id, return_bots=True)
    await bot.call("getChatMember", chat_id=group.id, user_id=siti.id)
    await bot.call("exportChatInviteLink", chat_id=group.id)
    group.migrates()
    await bot.say(group, "halo")
    group.kicks_bot()
    forum.adds_bot(by=budi)
    topic = await bot.call("createForumTopic", chat_id=forum.id, name="Kendala")
    await bot.say(forum, "halo", message_thread_id=topic["message_thread_id"])
    budi.says("halo", to=forum, thread=topic["message_thread_id"])
    forum.opens_topic(budi, {"name": "Agenda", "icon_color": 7322096})
    await bot.call("getChat", chat_id=forum.id)
    await bot.call("leaveChat", chat_id=forum.id)


async def _office_life(bot: Bot) -> None:
    await bot.call("getMe")
    await bot.call("setMyCommands", commands=[{"command": "lapor", "description": "Kirim laporan"}])
    await bot.call("getMyCommands")
    await bot.call("deleteMyCommands")
    await bot.call("setChatMenuButton", menu_button={"type": "commands"})
    await bot.call("setMyDescription", description="Gaung")
    await bot.call("setMyShortDescription", short_description="Gaung")
    await bot.call("setWebhook", url="https://example.org/x", allowed_updates=["message"])
    await bot.call("getWebhookInfo")
    with pytest.raises(Refused):
        await bot.updates()
    await bot.call("deleteWebhook")


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ({"message_id": 1}, []),
        ({}, ["x: MessageId lacks message_id"]),
        ({"message_id": "1"}, ["x.message_id: expected Integer, got '1'"]),
        ({"message_id": True}, ["x.message_id: expected Integer, got True"]),
        ({"message_id": 1, "colour": 2}, ["x: MessageId has no field colour"]),
    ],
)
def test_the_measure_itself_finds_faults(value: dict[str, Any], fault: list[str]) -> None:
    assert faults_of(value, ["MessageId"], "x") == fault


def test_an_error_body_has_the_published_parameters() -> None:
    assert faults_of({"retry_after": 5, "migrate_to_chat_id": -1}, ["ResponseParameters"], "x") == []


async def test_a_bot_library_gets_along_with_it(sim: Simulator) -> None:
    budi = sim.person("Budi Santoso")
    budi.starts()
    library = telegram.Bot(sim.token, base_url=sim.base_url, base_file_url=sim.file_url)
    async with library:
        assert library.username == sim.bot_username
        keyboard = telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("Ya", callback_data="1")]])
        sent = await library.send_message(budi.id, "<b>Halo</b>", parse_mode="HTML", reply_markup=keyboard)
        await sent.edit_text("Halo lagi", reply_markup=keyboard)
        press = await budi.presses("Ya", wait=False)
        photos = [telegram.InputMediaPhoto(PHOTO["photo"], caption=str(number)) for number in range(3)]
        album = await library.send_media_group(budi.id, photos)
        file = await library.get_file(album[0].photo[-1])
        assert (
            bytes(await file.download_as_bytearray())
            == max(budi.chat[-3].photos, key=lambda size: size.file_id == album[0].photo[-1].file_id).data
        )
        updates = await library.get_updates(allowed_updates=["message", "callback_query"])
        assert [type(update.effective_message) for update in updates] == [telegram.Message] * 2
        assert updates[1].callback_query is not None
        await updates[1].callback_query.answer("ya", show_alert=True)
        assert (press.text, press.alert) == ("ya", True)
        with pytest.raises(telegram.error.BadRequest, match="Message is not modified"):
            await sent.edit_text("Halo lagi", reply_markup=keyboard)
        budi.blocks_bot()
        with pytest.raises(telegram.error.Forbidden, match="bot was blocked by the user"):
            await library.send_message(budi.id, "halo")
