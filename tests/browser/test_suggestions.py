"""What the page proposes while one types: commands, the bot's inline results; links that start the bot."""

import pytest

from bot.simulator import Person
from tests.browser.browsing import DESKTOP, PHONE, Screen
from tests.browser.conftest import Arrive
from tests.browser.places import Alone
from tests.browser.visitor import expect

SCREENS = pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
COMMANDS = [
    {"command": "lapor", "description": "Kirim laporan"},
    {"command": "laporan", "description": "Laporan saya"},
    {"command": "rekap", "description": "Rekap hari ini"},
]


@SCREENS
async def test_a_stroke_shows_the_commands_and_letters_choose_among_them(
    alone: Alone, arrive: Arrive, budi: Person, screen: Screen
) -> None:
    await alone.bot.call("setMyCommands", commands=COMMANDS)
    visitor = await (await arrive(alone.page.url, screen)).opens((budi, budi))
    field, options = visitor.left.field, visitor.left.root.get_by_role("option")
    await field.press_sequentially("/")
    await expect(options).to_have_count(3)
    await field.press_sequentially("lap")
    await expect(options).to_have_count(2)
    await expect(options.first).to_have_attribute("aria-selected", "true")
    if screen.touch:
        await options.last.tap()
    else:
        await field.press("ArrowDown")
        await expect(options.last).to_have_attribute("aria-selected", "true")
        await field.press("Enter")
    await visitor.left.sees("/laporan")
    await expect(options).to_have_count(0)
    assert budi.chat[-1].text == "/laporan"


async def test_the_button_beside_the_field_shows_the_commands_too(alone: Alone, arrive: Arrive, budi: Person) -> None:
    await alone.bot.call("setMyCommands", commands=COMMANDS)
    visitor = await (await arrive(alone.page.url)).opens((budi, budi))
    await visitor.left.root.get_by_role("button", name=visitor.t("page-compose-commands")).click()
    await visitor.left.root.get_by_role("option").filter(has_text="Rekap hari ini").click()
    await visitor.left.sees("/rekap")


@SCREENS
async def test_results_of_the_bot_are_chosen_from_a_list_and_sent(
    alone: Alone, arrive: Arrive, budi: Person, screen: Screen
) -> None:
    visitor = await (await arrive(alone.page.url, screen)).opens((budi, budi))
    await visitor.left.field.press_sequentially(f"@{alone.sim.bot_username} moderasi")
    while (asked := await alone.hears("inline_query"))["query"] != "moderasi":
        pass
    content = {"message_text": "<b>Penguatan Moderasi Beragama</b> · KUA Palang", "parse_mode": "HTML"}
    result = {"type": "article", "id": "1", "title": "Moderasi di Palang", "input_message_content": content}
    await alone.bot.call("answerInlineQuery", inline_query_id=asked["id"], results=[result])
    await visitor.left.root.get_by_role("option").filter(has_text="Moderasi di Palang").click()
    await visitor.left.sees("Penguatan Moderasi Beragama · KUA Palang")


@SCREENS
async def test_a_link_of_the_bot_starts_it_for_whoever_follows_it(alone: Alone, arrive: Arrive, screen: Screen) -> None:
    rina, group = alone.sim.person("Rina Lestari"), alone.sim.group("Humas")
    group.adds(rina)
    group.adds_bot(by=rina)
    buttons = [[{"text": "Daftar", "url": f"https://t.me/{alone.sim.bot_username}?start=abc123"}]]
    await alone.bot.say(group, "Belum terdaftar?", reply_markup={"inline_keyboard": buttons})
    visitor = await (await arrive(alone.page.url, screen)).opens((rina, group))
    await visitor.left.presses("Daftar")
    await visitor.left.sees("/start abc123")
    assert rina.chat[-1].text == "/start abc123"


async def test_a_link_in_ones_own_chat_with_the_bot_asks_who_opens_it(alone: Alone, arrive: Arrive) -> None:
    rina, tono = alone.sim.person("Rina Lestari"), alone.sim.person("Tono Wijaya")
    rina.starts()
    await alone.bot.say(rina, f"Silakan teruskan: https://t.me/{alone.sim.bot_username}?start=abc123")
    visitor = await (await arrive(alone.page.url)).opens((rina, rina))
    for reader in (rina, tono):
        await (await visitor.left.sees("Silakan teruskan")).get_by_role("link").click()
        dialog = visitor.page.get_by_role("dialog")
        await expect(dialog).to_contain_text(visitor.t("page-chat-who-opens"))
        await dialog.get_by_role("button", name=reader.name).click()
        await visitor.left.sees("/start abc123")
        assert reader.chat[-1].text == "/start abc123"
    assert [one.text for one in rina.chat].count("/start abc123") == 1


async def test_a_chat_begins_with_a_button_and_a_blocked_bot_is_unblocked_with_one(
    alone: Alone, arrive: Arrive
) -> None:
    tono = alone.sim.person("Tono Wijaya")
    visitor = await (await arrive(alone.page.url)).opens((tono, tono))
    side, page = visitor.left, visitor.page
    await expect(side.field).to_have_count(0)
    await side.root.get_by_role("button", name=visitor.t("page-compose-start"), exact=True).click()
    await side.sees("/start")
    await expect(side.field).to_be_visible()
    await side.root.get_by_role("button", name=visitor.t("page-chat-menu")).click()
    await page.get_by_role("menuitem", name=visitor.t("page-chat-block")).click()
    await page.get_by_role("dialog").get_by_role("button", name=visitor.t("page-chat-block")).click()
    await side.root.get_by_role("button", name=visitor.t("page-compose-blocked")).click()
    await expect(side.field).to_be_visible()
    assert tono.started
    assert not tono.blocked
