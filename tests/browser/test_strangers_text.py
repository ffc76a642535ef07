"""Whatever people write, or call themselves, their groups and their files, stays text."""

from playwright.async_api import Page

from bot.simulator import Simulator
from tests.browser.conftest import Arrive
from tests.browser.places import Alone
from tests.browser.visitor import expect

EVIL = "<img src=x onerror=window.hacked=1>"
SCRIPT = "<script>window.hacked=2</script>"


async def _nothing_ran(page: Page) -> None:
    found = await page.evaluate(
        """() => ({
            hacked: window.hacked ?? null,
            foreign: [...document.querySelectorAll('img[src="x"], main script, main svg[onload]')].length,
            links: [...document.links].map((one) => one.href).filter((one) => /^(javascript|data):/i.test(one)),
        })"""
    )
    assert found == {"hacked": None, "foreign": 0, "links": []}


def _crowd(sim: Simulator) -> None:
    """A group of people with such names, in which such things were said."""
    eve, budi = sim.person(f"Eve {EVIL}"), sim.person("Budi Santoso", username="budi_s")
    group = sim.group(f"Humas {EVIL}")
    for person in (eve, budi):
        person.starts()
        group.adds(person)
    group.adds_bot(by=eve)
    said = eve.says(f"{EVIL}{SCRIPT}", to=group)
    eve.sends_photo(caption=f"caption {EVIL}", to=group)
    eve.sends_document(f"{EVIL}.pdf", b"%PDF", "application/pdf", to=group)
    eve.sends_document("page.html", f"<html>{SCRIPT}</html>".encode(), "text/html", to=group)
    eve.sends_document("drawing.svg", f"<svg xmlns='http://www.w3.org/2000/svg'>{SCRIPT}</svg>".encode(), to=group)
    budi.says(f"quoting {EVIL}", to=group, reply_to=said)
    eve.forwards(said, to=group)


async def test_markup_in_texts_names_captions_files_and_quotes_stays_text(alone: Alone, arrive: Arrive) -> None:
    _crowd(alone.sim)
    group, eve = alone.sim.groups[0], alone.sim.person(f"Eve {EVIL}")
    visitor = await (await arrive(alone.page.url)).opens((alone.sim.person("Budi Santoso"), group), (eve, group))
    for side in (visitor.left, visitor.right):
        for words in (f"{EVIL}{SCRIPT}", f"caption {EVIL}", f"{EVIL}.pdf", f"quoting {EVIL}", f"Eve {EVIL}"):
            await expect(side.chat.get_by_text(words).first).to_be_attached()
        await expect(side.chat.get_by_role("heading")).to_have_text(f"Humas {EVIL}")
    await visitor.left.chooses("quoting", "page-chat-reply")
    await expect(visitor.left.chat).to_contain_text(f"quoting {EVIL}")
    await visitor.left.chooses(f"{EVIL}{SCRIPT}", "page-chat-forward")
    await expect(visitor.page.get_by_role("dialog")).to_contain_text(f"Humas {EVIL}")
    await visitor.page.keyboard.press("Escape")
    await _nothing_ran(visitor.page)


async def test_what_the_bot_says_buttons_pop_ups_and_inline_results_included_stays_text(
    alone: Alone, arrive: Arrive
) -> None:
    budi = alone.sim.person("Budi Santoso")
    budi.starts()
    await alone.bot.call("setMyCommands", commands=[{"command": "x", "description": EVIL}])
    await alone.bot.say(budi, EVIL, reply_markup={"inline_keyboard": [[{"text": EVIL, "callback_data": "x"}]]})
    visitor = await (await arrive(alone.page.url)).opens((budi, budi))
    await alone.answers(visitor.left.presses(EVIL), text=EVIL, show_alert=True)
    await visitor.closes_pop_up(EVIL)
    await visitor.left.field.press_sequentially("/")
    await expect(visitor.left.root.get_by_role("option").filter(has_text=EVIL)).to_be_visible()
    await visitor.left.field.fill(f"@{alone.sim.bot_username} x")
    asked = (await alone.hears("inline_query"))["id"]
    result = {"type": "article", "id": "1", "title": EVIL, "description": SCRIPT}
    content = {"input_message_content": {"message_text": EVIL}}
    await alone.bot.call("answerInlineQuery", inline_query_id=asked, results=[{**result, **content}])
    await visitor.left.root.get_by_role("option").filter(has_text=EVIL).click()
    await expect(visitor.left.last).to_contain_text(EVIL)
    await _nothing_ran(visitor.page)


async def test_links_that_would_run_a_script_are_no_links(alone: Alone, arrive: Arrive) -> None:
    budi = alone.sim.person("Budi Santoso")
    budi.starts()
    address = "javascript:window.hacked=3"
    budi.says("tekan").entities.append({"type": "text_link", "offset": 0, "length": 5, "url": address})
    await alone.bot.say(budi, "Buka", reply_markup={"inline_keyboard": [[{"text": "Buka", "url": "https://x.id"}]]})
    button = budi.chat[-1].buttons[0][0]
    object.__setattr__(button, "url", address)
    visitor = await (await arrive(alone.page.url)).opens((budi, budi))
    await expect(visitor.left.message("tekan").get_by_role("link")).to_have_count(0)
    await visitor.left.message("tekan").get_by_text("tekan", exact=True).click()
    await visitor.left.presses("Buka")
    await visitor.sees_toast(visitor.t("page-error-link"))
    await _nothing_ran(visitor.page)


async def test_files_with_scripts_are_saved_and_never_opened(alone: Alone, arrive: Arrive) -> None:
    _crowd(alone.sim)
    visitor = await (await arrive(alone.page.url)).opens()
    for name in ("page.html", "drawing.svg"):
        message = next(m for m in alone.sim.groups[0].chat if m.document is not None and m.document.name == name)
        assert message.document is not None
        async with visitor.page.expect_download() as coming:
            await visitor.page.evaluate("(url) => open(url)", f"api/files/{message.document.unique_id}")
        assert (await coming.value).suggested_filename == name
    await _nothing_ran(visitor.page)
