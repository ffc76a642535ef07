"""`gaung demo` as a newcomer sees it: a report, the clock, the faults. All tests share one demo."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from bot.i18n import texts
from tests.browser.browsing import DESKTOP, PHONE, Screen
from tests.browser.conftest import Arrive
from tests.browser.places import photos
from tests.browser.visitor import Visitor, expect
from tests.commands.visiting import Demo

pytestmark = pytest.mark.slow

SCREENS = ["desktop", "phone"]
T = texts("id")
TITLE = "Pembinaan Penyuluh Agama"


async def _somebody(demo: Demo, role: str) -> Mapping[str, Any]:
    """The first person of a role, as the page shows it."""
    found: Mapping[str, Any] = next(one for one in (await demo.world())["people"] if one["role"] == role)
    return found


@pytest.mark.parametrize(("screen", "unit"), [(DESKTOP, "KUA Rengel"), (PHONE, "KUA Jenu")], ids=SCREENS)
async def test_a_newcomer_sends_a_report_and_sees_it_in_the_coordinators_digest(
    demo: Demo, arrive: Arrive, screen: Screen, unit: str
) -> None:
    officer, head = await _somebody(demo, unit), await _somebody(demo, "Pranata Humas")
    visitor = await (await arrive(demo.url, screen)).opens((officer["id"], officer["id"]))
    side, title = visitor.left, f"{TITLE} {unit}"
    await visitor.jumps("monday")
    await side.picks(photos(3, title), caption=f"{title}\nBertempat di Aula {unit}, diikuti 20 penyuluh.")
    preview = await side.sees("📷 3")
    await expect(preview).to_contain_text(title)
    await side.presses(T.plain("button-edit"))
    await side.presses(T.plain("button-edit-place"))
    await side.sees(T.plain("ask-place").splitlines()[0])
    await side.writes("Masjid Agung Tuban")
    await side.sees("📍 Masjid Agung Tuban")
    await side.presses(T.plain("button-send-report"))
    await side.sees("✅ Laporan tersimpan")
    await visitor.jumps("digest")
    await side.becomes(head["name"])
    await side.sees(f"– {title}")


async def test_an_outage_and_a_kill_lose_nothing_and_the_queue_drains(demo: Demo, arrive: Arrive) -> None:
    officer = await _somebody(demo, "KUA Soko")
    visitor = await (await arrive(demo.url)).opens((officer["id"], officer["id"]))
    side, panels = visitor.left, await visitor.opens_panels()
    queue = panels.get_by_role("region", name=visitor.t("page-queue-title"))
    await expect(queue).to_contain_text(visitor.t("page-queue-empty"))

    await panels.get_by_role("button", name=visitor.t("page-faults-outage-on")).click()
    await expect(panels).to_contain_text(visitor.t("page-faults-down"))
    await side.writes("/menu")
    await expect(queue).to_contain_text(visitor.t("page-queue-waiting", count=1))
    answers = await side.messages.count()
    await panels.get_by_role("button", name=visitor.t("page-faults-outage-off")).click()
    await expect(side.messages).to_have_count(answers + 1)
    await expect(queue).to_contain_text(visitor.t("page-queue-empty"))

    await panels.get_by_role("button", name=visitor.t("page-bot-kill")).click()
    await expect(panels).to_contain_text(visitor.t("page-bot-stopped"))
    await side.writes("/menu")
    await expect(queue).to_contain_text(re.compile(visitor.t("page-queue-waiting", count="[12]")))
    await panels.get_by_role("button", name=visitor.t("page-bot-start"), exact=True).click()
    await expect(panels).to_contain_text(visitor.t("page-bot-running"), timeout=30_000)
    await expect(side.messages).to_have_count(answers + 3)
    await expect(queue).to_contain_text(visitor.t("page-queue-empty"))


@pytest.mark.parametrize(("screen", "language"), [(DESKTOP, "id"), (PHONE, "en")], ids=SCREENS)
async def test_the_tour_is_walked_by_one_button_for_each_step(
    demo: Demo, arrive: Arrive, screen: Screen, language: str
) -> None:
    visitor = await (await arrive(demo.url, screen)).opens()
    if language == "en":
        await visitor.page.get_by_role("button", name=visitor.t("page-top-language")).click()
        visitor.language = "en"
    panels = await visitor.opens_panels()
    tour = panels.get_by_role("region", name=visitor.t("page-tour-title"))
    await tour.get_by_role("button", name=visitor.t("page-tour-restart")).click()
    for number, step in enumerate([one["id"] for one in (await demo.state())["tour"]["steps"]], 1):
        await expect(tour).to_contain_text(visitor.t("page-tour-progress", step=number, steps=8))
        await tour.get_by_role("button", name=visitor.t(f"page-tour-{step}-button")).click()
        look = max(visitor.t(f"page-tour-{step}-look").split("{name}"), key=len)
        await expect(tour.get_by_text(look).filter(visible=True)).to_be_visible(timeout=30_000)
        await _shows_the_spot(demo, visitor)
        if screen.touch:
            await tour.get_by_role("button", name=visitor.t("page-tour-next")).click()
    await expect(tour.get_by_role("heading", name=visitor.t("page-tour-finished-title"))).to_be_visible()


async def _shows_the_spot(demo: Demo, visitor: Visitor) -> None:
    spot = (await demo.state())["tour"]
    message = visitor.page.locator(f"[data-key='{spot['key']}']")
    # The group's message with a button for each unit is taller than a phone: some of it is in view.
    await expect(visitor.left.root.locator("li.bubble-row").filter(has=message)).to_be_in_viewport()


async def test_the_face_of_whom_the_address_names_is_in_view(demo: Demo, arrive: Arrive) -> None:
    somebody = (await demo.world())["people"][-1]
    for screen, chat in ((DESKTOP, somebody["id"]), (PHONE, None)):
        visitor = await (await arrive(demo.url, screen)).opens((somebody["id"], chat))
        rail = visitor.left.root.get_by_role("navigation", name=visitor.t("page-people-rail"))
        await expect(rail.get_by_role("button", name=somebody["name"])).to_be_in_viewport()


async def test_a_newcomer_with_a_phone_finds_the_tour_and_can_put_it_away_for_good(demo: Demo, arrive: Arrive) -> None:
    visitor = await (await arrive(demo.url, PHONE)).opens()
    tour = visitor.panels.get_by_role("region", name=visitor.t("page-tour-title"))
    await expect(tour.get_by_role("button", name=visitor.t("page-tour-all"))).to_be_in_viewport()
    await expect(visitor.left.root.get_by_role("navigation", name=visitor.t("page-people-rail"))).to_be_in_viewport()
    await visitor.closes_panels()
    await visitor.page.goto("about:blank")
    await visitor.opens()
    await expect(visitor.page.get_by_role("button", name=visitor.t("page-top-panels"))).to_be_visible()
    await expect(visitor.panels).to_be_hidden()
