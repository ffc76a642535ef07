"""What can be done with messages: answer, edit, forward, delete, react; on a desk and on a phone."""

import pytest

from bot.simulator import Person
from tests.browser.browsing import DESKTOP, PHONE, Screen
from tests.browser.conftest import Arrive
from tests.browser.places import Alone
from tests.browser.visitor import expect

SCREENS = pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])


@SCREENS
async def test_what_somebody_writes_stands_there_and_an_answer_comes_below(
    alone: Alone, arrive: Arrive, budi: Person, screen: Screen
) -> None:
    visitor = await (await arrive(alone.page.url, screen)).opens((budi, budi))
    await visitor.left.writes("Halo, ini bot apa?")
    await visitor.left.sees("Halo, ini bot apa?")
    await alone.bot.say(budi, "Halo, Pak Budi")
    await visitor.left.sees("Halo, Pak Budi")
    await expect(visitor.left.messages).to_have_count(3)
    await expect(visitor.left.last).to_contain_text("Halo, Pak Budi")
    await expect(visitor.left.field).to_have_value("")


@SCREENS
async def test_an_answer_quotes_what_it_answers_and_leads_back_to_it(
    alone: Alone, arrive: Arrive, budi: Person, screen: Screen
) -> None:
    asked = await alone.bot.say(budi, "Di mana kegiatannya?")
    for number in range(60):
        await alone.bot.say(budi, f"Pengingat {number}")
    visitor = await (await arrive(alone.page.url, screen)).opens((budi, budi))
    side = visitor.left
    await side.sees("Pengingat 59")
    budi.says("di aula", reply_to=budi.room.messages[asked["message_id"]])
    await (await side.sees("di aula")).get_by_role("button").filter(has_text="Di mana kegiatannya?").click()
    await expect(side.messages.filter(has_text="Di mana kegiatannya?").first).to_be_in_viewport()
    await side.chooses("Pengingat 3", "page-chat-reply")
    await expect(side.chat).to_contain_text(visitor.t("page-compose-replying", name=alone.sim.bot.name))
    await side.writes("Sudah saya baca")
    answered = (await side.sees("Sudah saya baca")).get_by_role("button").filter(has_text="Pengingat 3")
    await expect(answered).to_be_visible()
    assert budi.chat[-1].reply_to is not None


@SCREENS
async def test_an_own_message_is_edited_and_marked_so_and_the_bot_hears_of_it(
    alone: Alone, arrive: Arrive, budi: Person, screen: Screen
) -> None:
    visitor = await (await arrive(alone.page.url, screen)).opens((budi, budi))
    side = visitor.left
    await side.writes("Penyuluhan di aul")
    await side.sees("Penyuluhan di aul")
    await side.chooses("Penyuluhan di aul", "page-chat-edit")
    await expect(side.field).to_have_value("Penyuluhan di aul")
    await side.writes("Penyuluhan di aula")
    await expect(await side.sees("Penyuluhan di aula")).to_contain_text(visitor.t("page-chat-edited"))
    assert (await alone.hears("edited_message"))["text"] == "Penyuluhan di aula"


async def test_messages_of_the_bot_cannot_be_edited_or_deleted(alone: Alone, arrive: Arrive, budi: Person) -> None:
    await alone.bot.say(budi, "Tersimpan")
    visitor = await (await arrive(alone.page.url)).opens((budi, budi))
    await visitor.left.opens_menu("Tersimpan")
    items = visitor.page.get_by_role("menuitem")
    await expect(items.filter(has_text=visitor.t("page-chat-reply"))).to_be_visible()
    for key in ("page-chat-edit", "page-chat-delete"):
        await expect(visitor.page.get_by_role("menuitem", name=visitor.t(key), exact=True)).to_have_count(0)


@SCREENS
async def test_a_message_is_forwarded_to_a_group_with_its_author_and_deleted_where_it_was(
    alone: Alone, arrive: Arrive, budi: Person, screen: Screen
) -> None:
    group = alone.sim.group("Humas Kemenag Tuban")
    group.adds(budi)
    visitor = await (await arrive(alone.page.url, screen)).opens((budi, budi))
    side = visitor.left
    await side.writes("Ijin melaporkan giat")
    await side.chooses("Ijin melaporkan giat", "page-chat-forward")
    await visitor.page.get_by_role("dialog").get_by_role("button", name="Humas Kemenag Tuban").click()
    forwarded = await side.sees("Ijin melaporkan giat")
    await expect(forwarded).to_contain_text(visitor.t("page-chat-forwarded", name="Budi Santoso"))
    assert group.chat[-1].forward_origin is not None
    await visitor.opens((budi, budi))
    await side.chooses("Ijin melaporkan giat", "page-chat-delete")
    await visitor.page.get_by_role("dialog").get_by_role("button", name=visitor.t("page-chat-delete")).click()
    await expect(side.message("Ijin melaporkan giat")).to_have_count(0)
    assert budi.chat[-1].deleted


@SCREENS
async def test_a_reaction_is_put_on_and_taken_off_again(
    alone: Alone, arrive: Arrive, budi: Person, screen: Screen
) -> None:
    said = await alone.bot.say(budi, "Laporan tersimpan")
    visitor = await (await arrive(alone.page.url, screen)).opens((budi, budi))
    side = visitor.left
    await side.opens_menu("Laporan tersimpan")
    await visitor.page.get_by_role("button", name="🙏").click()
    pill = (await side.sees("Laporan tersimpan")).get_by_role("button").filter(has_text="🙏")
    await expect(pill).to_have_attribute("aria-pressed", "true")
    assert budi.room.messages[said["message_id"]].people_reactions[budi.id] == ["🙏"]
    await pill.click()
    await expect(pill).to_have_count(0)
    await alone.bot.call(
        "setMessageReaction", chat_id=budi.id, message_id=1, reaction=[{"type": "emoji", "emoji": "👀"}]
    )
    await expect(side.message("/start").get_by_role("button").filter(has_text="👀")).to_be_visible()


@SCREENS
async def test_presses_are_answered_by_notes_and_pop_ups(
    alone: Alone, arrive: Arrive, budi: Person, screen: Screen
) -> None:
    buttons = [{"text": "✅ Kirim", "callback_data": "k"}, {"text": "🗑 Buang", "callback_data": "b"}]
    await alone.bot.say(budi, "Kirim laporan ini?", reply_markup={"inline_keyboard": [buttons]})
    visitor = await (await arrive(alone.page.url, screen)).opens((budi, budi))
    side = visitor.left
    await side.presses("Kirim")
    await expect(side.key("Kirim")).to_have_attribute("aria-busy", "true")
    query = await alone.hears("callback_query")
    await alone.bot.call("answerCallbackQuery", callback_query_id=query["id"], text="Sedang dikirim …")
    await visitor.sees_toast("Sedang dikirim …")
    await expect(side.key("Kirim")).not_to_have_attribute("aria-busy", "true")
    await alone.answers(side.presses("Buang"), text="Hanya petugas satker ini.", show_alert=True)
    await visitor.closes_pop_up("Hanya petugas satker ini.")
    await alone.answers(side.presses("Kirim"))
    await expect(side.key("Kirim")).not_to_have_attribute("aria-busy", "true")
    await expect(visitor.page.get_by_role("dialog")).to_have_count(0)
