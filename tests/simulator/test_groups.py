"""Groups: membership, privacy mode, administrators, migration, topics."""

import pytest

from bot.simulator import Group, Person, Simulator
from tests.simulator.bot import Bot, Refused, kinds


@pytest.fixture
def budi(sim: Simulator) -> Person:
    return sim.person("Budi Santoso")


@pytest.fixture
def group(sim: Simulator, budi: Person) -> Group:
    humas = sim.group("Humas Kemenag Tuban")
    humas.adds(budi)
    return humas


async def test_joining_is_told_twice_and_a_link_can_carry_a_payload(bot: Bot, budi: Person, group: Group) -> None:
    group.adds_bot(by=budi, admin=False, payload="bind")
    batch = await bot.fresh()
    assert kinds(batch) == ["my_chat_member", "message", "message"]
    change = batch[0]["my_chat_member"]
    statuses = [change[key]["status"] for key in ("old_chat_member", "new_chat_member")]
    assert statuses == ["left", "member"]
    assert batch[1]["message"]["new_chat_members"][0]["is_bot"]
    assert batch[2]["message"]["text"] == "/start@GaungBot bind"


async def test_in_privacy_mode_the_bot_sees_commands_and_answers_to_it_only(
    sim: Simulator, bot: Bot, budi: Person, group: Group
) -> None:
    group.adds_bot(by=budi, admin=False)
    prompt = await bot.say(group, "3 dari 26 satker")
    await bot.fresh()
    budi.says("halo semua", to=group)
    budi.says("/lapor@LainBot", to=group)
    budi.says("/lapor", to=group)
    budi.says("/lapor@gaungbot", to=group)
    message = next(one for one in group.chat if one.id == prompt["message_id"])
    budi.says("https://a.id/1", to=group, reply_to=message)
    assert [update["message"]["text"] for update in await bot.fresh()] == [
        "/lapor",
        "/lapor@gaungbot",
        "https://a.id/1",
    ]
    group.sets_bot("administrator", by=budi)
    budi.says("halo lagi", to=group)
    assert kinds(await bot.fresh()) == ["my_chat_member", "message"]


async def test_comings_and_goings_are_service_messages(sim: Simulator, bot: Bot, budi: Person, group: Group) -> None:
    siti = sim.person("Siti Aminah")
    group.adds_bot(by=budi)
    await bot.updates(allowed_updates=["message", "chat_member"])
    await bot.fresh()
    group.adds(siti, by=budi)
    group.removes(siti, by=budi)
    batch = await bot.fresh()
    assert kinds(batch) == ["chat_member", "message", "chat_member", "message"]
    assert batch[1]["message"]["new_chat_members"][0]["id"] == siti.id
    assert batch[3]["message"]["left_chat_member"]["id"] == siti.id
    with pytest.raises(RuntimeError, match="not a member"):
        siti.says("halo", to=group)


async def test_a_bot_that_was_thrown_out_or_left_is_told_so(sim: Simulator, bot: Bot, budi: Person) -> None:
    for title, supergroup, words in (("A", False, "group"), ("B", True, "supergroup")):
        group = sim.group(title, supergroup=supergroup)
        group.adds_bot(by=budi)
        group.kicks_bot(by=budi)
        with pytest.raises(Refused, match=f"Forbidden: bot was kicked from the {words} chat"):
            await bot.say(group, "halo")
        group.adds_bot(by=budi)
        await bot.call("leaveChat", chat_id=group.id)
        with pytest.raises(Refused, match=f"Forbidden: bot is not a member of the {words} chat"):
            await bot.say(group, "halo")


async def test_a_migrated_group_names_its_new_id(bot: Bot, budi: Person, group: Group) -> None:
    group.adds_bot(by=budi)
    await bot.fresh()
    old = group.id
    new = group.migrates()
    first, second = (update["message"] for update in await bot.fresh())
    assert (first["chat"]["id"], first["migrate_to_chat_id"]) == (old, new)
    assert (second["chat"]["id"], second["migrate_from_chat_id"]) == (new, old)
    with pytest.raises(Refused, match="group chat was upgraded to a supergroup chat") as refused:
        await bot.call("sendMessage", chat_id=old, text="halo")
    assert refused.value.parameters == {"migrate_to_chat_id": new}
    assert (await bot.say(group, "halo"))["chat"]["type"] == "supergroup"
    assert (await budi.hears("halo", in_=group)).chat_id == new
    with pytest.raises(ValueError, match="supergroup already"):
        group.migrates()


async def test_topics_exist_only_in_forums_and_only_once_opened(sim: Simulator, bot: Bot, budi: Person) -> None:
    forum = sim.group("Forum", forum=True)
    forum.adds_bot(by=budi)
    topic = await bot.call("createForumTopic", chat_id=forum.id, name="Kendala")
    sent = await bot.say(forum, "halo", message_thread_id=topic["message_thread_id"])
    assert sent["is_topic_message"]
    with pytest.raises(Refused, match="Bad Request: message thread not found"):
        await bot.say(forum, "halo", message_thread_id=999)
    plain = sim.group("Biasa", supergroup=True)
    plain.adds_bot(by=budi)
    with pytest.raises(Refused, match="the chat is not a forum"):
        await bot.call("createForumTopic", chat_id=plain.id, name="Kendala")


async def test_topics_are_made_only_with_the_right_to_and_a_deleted_one_takes_no_messages(
    sim: Simulator, bot: Bot, budi: Person
) -> None:
    forum = sim.group("Forum", forum=True)
    forum.adds_bot(by=budi, topics=False)
    me = {"chat_id": forum.id, "user_id": sim.bot_id}
    assert (await bot.call("getChatMember", **me))["can_manage_topics"] is False
    with pytest.raises(Refused, match="Bad Request: not enough rights to create a topic"):
        await bot.call("createForumTopic", chat_id=forum.id, name="Kendala")
    forum.sets_bot("administrator", by=budi)
    assert (await bot.call("getChatMember", **me))["can_manage_topics"] is True
    topic = await bot.call("createForumTopic", chat_id=forum.id, name="Kendala")
    forum.deletes_topic(topic["message_thread_id"])
    with pytest.raises(Refused, match="Bad Request: message thread not found"):
        await bot.say(forum, "halo", message_thread_id=topic["message_thread_id"])


async def test_members_and_administrators_can_be_asked_for(sim: Simulator, bot: Bot, budi: Person) -> None:
    group, siti = sim.group("Humas"), sim.person("Siti Aminah")
    group.adds(budi, siti)
    group.adds_bot(by=budi)
    who = await bot.call("getChatAdministrators", chat_id=group.id)
    assert [member["user"]["id"] for member in who] == [budi.id]
    group.promotes(siti)
    assert (await bot.call("getChatMember", chat_id=group.id, user_id=siti.id))["status"] == "administrator"
    stranger = sim.person("Orang Lain")
    assert (await bot.call("getChatMember", chat_id=group.id, user_id=stranger.id))["status"] == "left"
    assert (await bot.call("getChat", chat_id=group.id))["title"] == "Humas"
    assert (await bot.call("exportChatInviteLink", chat_id=group.id)).startswith("https://t.me/+")


async def test_pinning_needs_an_administrator(bot: Bot, budi: Person, group: Group) -> None:
    group.adds_bot(by=budi, admin=False)
    sent = await bot.say(group, "Prompt")
    where = {"chat_id": group.id, "message_id": sent["message_id"]}
    with pytest.raises(Refused, match="not enough rights to manage pinned messages in the chat"):
        await bot.call("pinChatMessage", **where)
    group.sets_bot("administrator", by=budi)
    await bot.fresh()
    await bot.call("pinChatMessage", **where)
    assert (await bot.fresh())[0]["message"]["pinned_message"]["text"] == "Prompt"
    assert (await bot.call("getChat", chat_id=group.id))["pinned_message"]["text"] == "Prompt"
    await bot.call("unpinChatMessage", chat_id=group.id)
    with pytest.raises(Refused, match="message to unpin not found"):
        await bot.call("unpinChatMessage", chat_id=group.id)


async def test_an_administrator_can_hide_behind_the_group(bot: Bot, budi: Person, group: Group) -> None:
    group.adds_bot(by=budi)
    await bot.fresh()
    budi.says("halo", to=group, anonymous=True)
    message = (await bot.fresh())[0]["message"]
    assert (message["from"]["username"], message["sender_chat"]["id"]) == ("GroupAnonymousBot", group.id)
