"""What the bot may send, and Telegram's words where it may not."""

import pytest

from bot.simulator import Person, Simulator
from tests.simulator.bot import Bot, Refused


@pytest.fixture
def budi(sim: Simulator) -> Person:
    person = sim.person("Budi Santoso")
    person.starts()
    return person


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("<x>halo</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("halo</b>", "Unexpected end tag at byte offset 4"),
        ("<b>halo</i>", 'Unmatched end tag at byte offset 7, expected "</b>", found "</i>"'),
        ("<b>halo", 'Can\'t find end tag corresponding to start tag "b"'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ('<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x?y>x</a>", "Unexpected end of name token at byte offset 8"),
    ],
)
async def test_broken_html_is_refused_in_telegrams_words(bot: Bot, budi: Person, text: str, complaint: str) -> None:
    with pytest.raises(Refused) as refused:
        await bot.say(budi, text, parse_mode="HTML")
    if complaint.startswith('Unsupported start tag ""'):
        assert 'Unsupported start tag ""' in str(refused.value)
    else:
        assert str(refused.value) == f"Bad Request: can't parse entities: {complaint}"


async def test_html_becomes_entities_counted_in_utf16_units(bot: Bot, budi: Person) -> None:
    link = '<a href="https://a.id/?x=1&amp;y=2">di sini</a>'
    text = f"😀 <b>Rapat <i>kerja</i></b> &lt;&#x41;&amp;&nbsp; {link} <code>x</code>"
    message = await bot.say(budi, text, parse_mode="html")
    assert message["text"] == "😀 Rapat kerja <A&&nbsp; di sini x"
    assert message["entities"] == [
        {"type": "bold", "offset": 3, "length": 11},
        {"type": "italic", "offset": 9, "length": 5},
        {"type": "text_link", "offset": 25, "length": 7, "url": "https://a.id/?x=1&y=2"},
        {"type": "code", "offset": 33, "length": 1},
    ]
    assert budi.chat[-1].html == text.replace("&#x41;", "A").replace("&amp;&nbsp;", "&amp;&amp;nbsp;")


async def test_special_blocks_of_html_are_understood(bot: Bot, budi: Person) -> None:
    text = (
        '<pre><code class="language-python">x = 1</code></pre>\n<blockquote expandable>panjang</blockquote>\n'
        "<tg-spoiler>a</tg-spoiler> <s>b</s> <u>c</u> <b></b>"
    )
    message = await bot.say(budi, text, parse_mode="HTML")
    assert [(entity["type"], entity["length"]) for entity in message["entities"]] == [
        ("pre", 5),
        ("expandable_blockquote", 7),
        ("spoiler", 1),
        ("strikethrough", 1),
        ("underline", 1),
    ]
    assert message["entities"][0]["language"] == "python"
    assert budi.chat[-1].html == text.removesuffix(" <b></b>")


async def test_a_link_to_a_person_becomes_a_mention_if_the_bot_knows_the_person(bot: Bot, budi: Person) -> None:
    text = f'<a href="tg://user?id={budi.id}">Budi</a> <a href="tg://user?id=7">Entah</a>'
    message = await bot.say(budi, text, parse_mode="HTML")
    assert message["entities"] == [{"type": "text_mention", "offset": 0, "length": 4, "user": budi.user}]


async def test_links_hashtags_mentions_and_commands_are_found_in_plain_text(bot: Bot, budi: Person) -> None:
    message = await bot.say(budi, "Lihat https://tuban.kemenag.go.id/a, #Humas @GaungBot /lapor dan a@b.co.id")
    found = [message["text"][e["offset"] : e["offset"] + e["length"]] for e in message["entities"]]
    assert found == ["https://tuban.kemenag.go.id/a", "#Humas", "@GaungBot", "/lapor", "a@b.co.id"]
    kinds = [entity["type"] for entity in message["entities"]]
    assert kinds == ["url", "hashtag", "mention", "bot_command", "email"]


async def test_a_deep_link_arrives_as_a_start_command_with_its_payload(sim: Simulator, bot: Bot) -> None:
    sim.person("Siti Aminah").starts("abc")
    message = (await bot.updates())[0]["message"]
    assert message["text"] == "/start abc"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


async def test_length_is_counted_after_the_markup_was_read(bot: Bot, budi: Person) -> None:
    assert len((await bot.say(budi, f"<b>{'x' * 4096}</b>", parse_mode="HTML"))["text"]) == 4096
    for text, complaint in (
        ("x" * 4097, "message is too long"),
        ("", "message text is empty"),
        (" \n ", "text must be non-empty"),
        ("x" * 32_769, "text is too long"),
    ):
        with pytest.raises(Refused, match=f"Bad Request: {complaint}"):
            await bot.say(budi, text)
    photo = budi.sends_photo().photos[0].file_id
    assert await bot.call("sendPhoto", chat_id=budi.id, photo=photo, caption="x" * 1024)
    with pytest.raises(Refused, match="message caption is too long"):
        await bot.call("sendPhoto", chat_id=budi.id, photo=photo, caption="x" * 1025)


async def test_blanks_around_a_text_are_cut(bot: Bot, budi: Person) -> None:
    message = await bot.say(budi, "  \n<b> halo</b>\n", parse_mode="HTML")
    assert (message["text"], message["entities"]) == ("halo", [{"type": "bold", "offset": 0, "length": 4}])


async def test_a_button_carries_1_to_64_bytes(bot: Bot, budi: Person) -> None:
    def keyboard(data: str) -> dict[str, object]:
        return {"inline_keyboard": [[{"text": "Ya", "callback_data": data}]]}

    await bot.say(budi, "?", reply_markup=keyboard("é" * 32))
    with pytest.raises(Refused, match="Bad Request: BUTTON_DATA_INVALID"):
        await bot.say(budi, "?", reply_markup=keyboard("é" * 32 + "x"))
    with pytest.raises(Refused, match="Text buttons are unallowed in the inline keyboard"):
        await bot.say(budi, "?", reply_markup=keyboard(""))
    with pytest.raises(Refused, match="Wrong HTTP URL"):
        await bot.say(budi, "?", reply_markup={"inline_keyboard": [[{"text": "Ya", "url": "http://satu"}]]})
    with pytest.raises(Refused, match="can't parse reply keyboard markup JSON object"):
        await bot.say(budi, "?", reply_markup="{")


async def test_surplus_buttons_vanish_without_a_word(bot: Bot, budi: Person) -> None:
    rows = [[{"text": str(n), "callback_data": str(n)} for n in range(10)] for _ in range(20)]
    message = await bot.say(budi, "?", reply_markup={"inline_keyboard": rows})
    kept = message["reply_markup"]["inline_keyboard"]
    assert sum(len(row) for row in kept) == 100
    assert max(len(row) for row in kept) == 8


async def test_an_answer_to_a_message_that_is_gone_needs_permission(bot: Bot, budi: Person) -> None:
    said = budi.says("halo")
    answer = await bot.say(budi, "ya?", reply_parameters={"message_id": said.id})
    assert answer["reply_to_message"]["text"] == "halo"
    budi.deletes(said)
    with pytest.raises(Refused, match="Bad Request: message to be replied not found"):
        await bot.say(budi, "ya?", reply_parameters={"message_id": said.id})
    allowed = {"message_id": said.id, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await bot.say(budi, "ya?", reply_parameters=allowed)


async def test_people_who_cannot_be_written_to_are_named_as_telegram_names_them(
    sim: Simulator, bot: Bot, budi: Person
) -> None:
    siti = sim.person("Siti Aminah")
    with pytest.raises(Refused, match="Forbidden: bot can't initiate conversation with a user") as refused:
        await bot.say(siti, "halo")
    assert refused.value.code == 403
    with pytest.raises(Refused, match="Bad Request: chat not found"):
        await bot.call("sendMessage", chat_id=999, text="halo")
    with pytest.raises(Refused, match="Bad Request: chat_id is empty"):
        await bot.call("sendMessage", text="halo")
    budi.blocks_bot()
    with pytest.raises(Refused, match="Forbidden: bot was blocked by the user"):
        await bot.say(budi, "halo")
    budi.unblocks_bot()
    await bot.say(budi, "halo lagi")
    budi.deactivates()
    with pytest.raises(Refused, match="Forbidden: user is deactivated"):
        await bot.say(budi, "halo")


async def test_unknown_parameters_are_ignored_and_unsupported_markup_is_not(bot: Bot, budi: Person) -> None:
    assert await bot.say(budi, "halo", colour="green", disable_notification=True)
    assert (await bot.say(budi, "halo", protect_content=True))["has_protected_content"]
    with pytest.raises(Refused, match="unsupported parse_mode"):
        await bot.say(budi, "halo", parse_mode="rtf")


async def test_a_text_is_edited_but_not_into_itself(bot: Bot, budi: Person) -> None:
    sent = await bot.say(budi, "<b>Draf</b>", parse_mode="HTML")
    where = {"chat_id": budi.id, "message_id": sent["message_id"]}
    with pytest.raises(Refused, match="message is not modified: specified new message content and reply markup are"):
        await bot.call("editMessageText", **where, text=" <b>Draf</b>", parse_mode="HTML")
    edited = await bot.call("editMessageText", **where, text="Tersimpan")
    assert edited["edit_date"] >= edited["date"]
    message = budi.chat[-1]
    assert (message.text, message.edited, message.edits, message.versions) == (
        "Tersimpan",
        True,
        1,
        ["Draf", "Tersimpan"],
    )
    assert sim_count(budi, "Draf") == sim_count(budi, "Tersimpan") == 1


async def test_what_cannot_be_edited_or_deleted_is_said(sim: Simulator, bot: Bot, budi: Person) -> None:
    file_id = budi.sends_photo().photos[0].file_id
    photo = (await bot.call("sendPhoto", chat_id=budi.id, photo=file_id, caption="a"))["message_id"]
    text = await bot.say(budi, "halo")
    group = sim.group("Humas")
    group.adds_bot(by=budi, admin=False)
    foreign = budi.says("/lapor", to=group)
    cases = [
        ("editMessageText", {"message_id": 999, "text": "x"}, "message to edit not found"),
        ("editMessageText", {"message_id": 0, "text": "x"}, "message identifier is not specified"),
        ("editMessageText", {"message_id": budi.chat[0].id, "text": "x"}, "message can't be edited"),
        (
            "editMessageText",
            {"message_id": photo, "text": "x"},
            "there is no text in the message to edit",
        ),
        ("editMessageCaption", {"message_id": text["message_id"]}, "there is no caption in the message to edit"),
        ("deleteMessage", {"message_id": 999}, "message to delete not found"),
        ("deleteMessage", {"message_id": foreign.id, "chat_id": group.id}, "message can't be deleted"),
        ("setMessageReaction", {"message_id": 999, "reaction": []}, "message to react not found"),
    ]
    for method, parameters, complaint in cases:
        with pytest.raises(Refused, match=f"Bad Request: {complaint}"):
            await bot.call(method, **{"chat_id": budi.id, **parameters})
    assert await bot.call("deleteMessage", chat_id=budi.id, message_id=text["message_id"])
    assert budi.chat[-1].deleted


async def test_a_caption_and_buttons_are_edited_and_buttons_go_when_not_sent_again(bot: Bot, budi: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Ya", "callback_data": "1"}]]}
    file_id = budi.sends_photo().photos[0].file_id
    sent = await bot.call("sendPhoto", chat_id=budi.id, photo=file_id, caption="a", reply_markup=keyboard)
    where = {"chat_id": budi.id, "message_id": sent["message_id"]}
    assert "reply_markup" not in await bot.call("editMessageCaption", **where, caption="b")
    assert await bot.call("editMessageReplyMarkup", **where, reply_markup=keyboard)
    other = budi.sends_photo().photos[0].file_id
    media = {"type": "photo", "media": other, "caption": "c"}
    changed = await bot.call("editMessageMedia", **where, media=media)
    assert changed["caption"] == "c"
    assert other in {size["file_id"] for size in changed["photo"]}


async def test_a_reaction_is_one_of_telegrams_and_only_one(bot: Bot, budi: Person) -> None:
    said = budi.says("halo")
    where = {"chat_id": budi.id, "message_id": said.id}
    await bot.call("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "👌"}])
    assert said.reactions == ["👌"]
    with pytest.raises(Refused, match="REACTION_INVALID"):
        await bot.call("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "📷"}])
    with pytest.raises(Refused, match="REACTIONS_TOO_MANY"):
        await bot.call("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": e} for e in "👌👍"])
    await bot.call("setMessageReaction", **where, reaction=[])
    assert said.reactions == []


async def test_what_a_bot_says_of_itself_is_checked_and_kept(sim: Simulator, bot: Bot) -> None:
    commands = [{"command": "lapor", "description": "Kirim laporan"}]
    await bot.call("setMyCommands", commands=commands, language_code="id")
    assert await bot.call("getMyCommands", language_code="id") == commands
    assert await bot.call("getMyCommands") == []
    await bot.call("deleteMyCommands", language_code="id")
    assert await bot.call("getMyCommands", language_code="id") == []
    with pytest.raises(Refused, match="BOT_COMMAND_INVALID"):
        await bot.call("setMyCommands", commands=[{"command": "Lapor!", "description": "x"}])
    await bot.call("setMyDescription", description="Gaung")
    await bot.call("setMyShortDescription", short_description="Gaung")
    await bot.call("setChatMenuButton", menu_button={"type": "commands"})
    with pytest.raises(Refused, match="TOO_LONG"):
        await bot.call("setMyShortDescription", short_description="x" * 121)
    me = await bot.call("getMe")
    assert (me["id"], me["username"]) == (sim.bot_id, sim.bot_username)


async def test_accepted_calls_are_on_record_and_refused_ones_are_not(sim: Simulator, bot: Bot, budi: Person) -> None:
    await bot.say(budi, "halo")
    with pytest.raises(Refused):
        await bot.say(budi, "")
    record = sim.sent[-1]
    assert (record.method, record.chat_id, record.text, len(sim.sent)) == ("sendMessage", budi.id, "halo", 1)
    assert sim.calls("sendMessage") == 2


def sim_count(budi: Person, words: str) -> int:
    return budi.sim.count(words, budi)
