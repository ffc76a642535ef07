"""Groups: topics, pinned messages, who joined, who is typing."""

from bot.simulator import Person
from tests.browser.conftest import Arrive
from tests.browser.places import Alone
from tests.browser.visitor import expect


async def test_a_forum_shows_one_topic_at_a_time_and_what_is_written_goes_there(
    alone: Alone, arrive: Arrive, budi: Person
) -> None:
    group = alone.sim.group("Humas Kemenag Tuban", forum=True)
    group.adds(budi)
    group.adds_bot(by=budi)
    topic = await alone.bot.call("createForumTopic", chat_id=group.id, name="Kendala")
    await alone.bot.say(group, "Selamat datang")
    await alone.bot.say(group, "Sinyal di Soko lemah", message_thread_id=topic["message_thread_id"])
    visitor = await (await arrive(alone.page.url)).opens((budi, group))
    topics = visitor.left.root.get_by_role("group", name=visitor.t("page-chat-topics"))
    await expect(visitor.left.messages).to_have_count(2)
    await topics.get_by_role("button", name="Kendala").click()
    await expect(visitor.left.messages).to_have_count(1)
    await visitor.left.writes("Sudah dilaporkan ke operator seluler")
    await visitor.left.sees("Sudah dilaporkan")
    assert group.chat[-1].thread_id == topic["message_thread_id"]
    await topics.get_by_role("button", name=visitor.t("page-chat-topic-general")).click()
    await expect(visitor.left.messages).to_have_count(1)
    await expect(visitor.left.last).to_contain_text("Selamat datang")


async def test_a_pinned_message_stands_above_the_chat_and_leads_to_it(
    alone: Alone, arrive: Arrive, budi: Person
) -> None:
    first = await alone.bot.say(budi, "Panduan singkat")
    for number in range(100):
        await alone.bot.say(budi, f"Kabar {number}")
    await alone.bot.call("pinChatMessage", chat_id=budi.id, message_id=first["message_id"])
    visitor = await (await arrive(alone.page.url)).opens((budi, budi))
    await visitor.left.sees("Kabar 99")
    await visitor.left.root.get_by_role("button", name=visitor.t("page-chat-pinned")).click()
    await expect(visitor.left.message("Panduan singkat")).to_be_in_viewport()


async def test_who_comes_and_goes_is_told_and_a_group_can_be_made_by_hand(
    alone: Alone, arrive: Arrive, budi: Person
) -> None:
    alone.sim.person("Rina Lestari").starts()
    visitor = await (await arrive(alone.page.url)).opens((budi, budi))
    side, page = visitor.left, visitor.page
    await side.root.get_by_role("button", name=visitor.t("page-people-new-group")).click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label(visitor.t("page-people-group-title")).fill("Humas Palang")
    await dialog.get_by_role("button", name=visitor.t("page-people-group-create")).click()
    await expect(side.chat.get_by_role("heading", name="Humas Palang")).to_be_visible()
    await side.root.get_by_role("button", name=visitor.t("page-chat-menu")).click()
    await page.get_by_role("menuitem", name=visitor.t("page-chat-add-member")).click()
    await page.get_by_role("dialog").get_by_role("button", name="Rina Lestari").click()
    await expect(side.chat).to_contain_text(visitor.t("page-service-joined", names="Rina Lestari"))
    await side.root.get_by_role("button", name=visitor.t("page-chat-menu")).click()
    await page.get_by_role("menuitem", name=visitor.t("page-chat-add-bot", name="Gaung")).click()
    await expect(side.chat).to_contain_text(visitor.t("page-service-joined", names="Gaung"))
    assert alone.sim.groups[0].bot_is_in


async def test_one_sees_that_the_bot_is_typing_until_it_has_spoken(alone: Alone, arrive: Arrive, budi: Person) -> None:
    visitor = await (await arrive(alone.page.url)).opens((budi, budi))
    await visitor.left.sees("/start")
    await alone.bot.call("sendChatAction", chat_id=budi.id, action="typing")
    typing = visitor.left.chat.get_by_text(visitor.t("page-chat-typing"))
    await expect(typing).to_be_visible()
    await alone.bot.say(budi, "Tersimpan")
    await expect(typing).to_have_count(0)


async def test_unread_messages_are_counted_until_they_are_seen(alone: Alone, arrive: Arrive, budi: Person) -> None:
    group = alone.sim.group("Humas")
    group.adds(budi)
    group.adds_bot(by=budi)
    alone.page.world.mark_all_read()
    visitor = await (await arrive(alone.page.url)).opens((budi, group))
    for words in ("satu", "dua"):
        await alone.bot.say(budi, words)
    chats = visitor.left.root.get_by_role("navigation", name=visitor.t("page-people-chats"))
    line = chats.get_by_role("button").filter(has=visitor.page.get_by_text(alone.sim.bot.name, exact=True))
    unread = chats.get_by_role("button", name=f"2 {visitor.t('page-people-unread-word')}")
    await expect(unread).to_be_visible()
    await line.click()
    await visitor.left.sees("dua")
    await expect(unread).to_have_count(0)
    await visitor.page.reload()
    await visitor.left.sees("dua")
    await expect(line).to_be_visible()
    await expect(unread).to_have_count(0)
