"""The real bot on the page: reports, prompts, and two people side by side."""

import pytest

from tests.browser.browsing import DESKTOP, PHONE, Screen
from tests.browser.conftest import Arrive
from tests.browser.places import Staffed, photos
from tests.browser.visitor import expect
from tests.city import LETTER

SCREENS = pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])


@SCREENS
async def test_an_officer_reports_with_photos_mends_the_place_and_the_coordinator_reads_the_digest(
    office: Staffed, arrive: Arrive, screen: Screen
) -> None:
    city, budi, head = office.city, office.budi, office.head
    visitor = await (await arrive(office.page.url, screen)).opens((budi, budi))
    side = visitor.left
    await side.picks(photos(4), caption=LETTER)
    await expect(side.message("📌 *Kegiatan*")).to_be_visible()
    await city.settles()
    preview = await side.sees("📝 Draf laporan")
    await expect(preview).to_contain_text("Balai Nikah KUA Palang")
    shown = await side.messages.count()
    await side.presses(city.label("edit"))
    await side.presses(city.label("edit-place"))
    await side.sees(city.t.plain("ask-place").splitlines()[0])
    await side.writes("Aula Kecamatan Palang")
    await expect(side.message("📍 Aula Kecamatan Palang")).to_be_visible()
    await side.presses(city.label("send-report"))
    await side.sees("KUA-PALANG-2026-0001")
    await expect(side.message("📝 Draf laporan")).to_have_count(0)
    await expect(side.messages).to_have_count(shown + 1)
    await city.becomes("16:00")
    await side.becomes(head.name)
    digest = await side.sees("– Bimbingan Perkawinan Calon Pengantin")
    await expect(digest).to_contain_text("KUA Palang")


async def test_a_press_on_one_side_changes_the_message_on_the_other(office: Staffed, arrive: Arrive) -> None:
    city, budi, group = office.city, office.budi, office.group
    for day in ("2026-03-17", "2026-03-19"):
        await city.becomes("08:00", day)
    visitor = await (await arrive(office.page.url)).opens((office.tono, group), (budi, group))
    left, right = visitor.left, visitor.right
    prompt = await right.sees("▫️ KUA Palang")
    await left.presses("KUA Palang")
    await visitor.closes_pop_up(city.t.plain("only-officers-stranger", unit="KUA Palang"))
    await right.presses("KUA Palang")
    await expect(left.key(city.label("tomorrow-short"))).to_be_visible()
    await right.presses(city.label("tomorrow-short"))
    await visitor.sees_toast(city.t.plain("prompt-popup-tomorrow", unit="KUA Palang", until="Jumat, 20 Maret 2026"))
    await expect(prompt).to_have_count(0)
    await left.sees("🕓 KUA Palang")
    await expect(left.key("KUA Palang")).to_have_count(0)
    await right.goes_to(city.sim.bot.name)
    await right.writes("/menu")
    await right.sees("KUA Palang")


async def test_a_newcomer_is_added_and_told_how_to_join(office: Staffed, arrive: Arrive) -> None:
    city = office.city
    siti = city.sim.person("Siti Aminah")
    visitor = await (await arrive(office.page.url)).opens((siti, siti))
    await visitor.left.root.get_by_role("button", name=visitor.t("page-compose-start"), exact=True).click()
    await visitor.left.sees(city.t.plain("stranger", office="Kementerian Agama Kabupaten Tuban").splitlines()[0])
