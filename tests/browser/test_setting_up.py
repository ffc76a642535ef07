"""`gaung demo --new`: somebody who has read nothing sets an office up by hand, and its first officer reports."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.config import shipped
from bot.i18n import texts
from tests.browser.browsing import DESKTOP, PHONE, Screen
from tests.browser.conftest import Arrive
from tests.browser.places import photos
from tests.browser.visitor import Side, Visitor, expect
from tests.commands import visiting
from tests.commands.visiting import Demo

pytestmark = pytest.mark.slow

SARI, HASAN, BUDI = "Sari Wahyuni", "Hasan Basri", "Budi Santoso"
OFFICE = "Kementerian Agama Kabupaten Tuban"
GROUP = "Humas Kemenag Tuban"
TITLE = "Bimbingan Perkawinan Calon Pengantin"


@pytest_asyncio.fixture(loop_scope="session")
async def unfounded(tmp_path: Path, language: str) -> AsyncIterator[Demo]:
    """A demo whose office is not set up."""
    async with visiting.demo(tmp_path, "--new", "--language", language) as demo:
        yield demo


@pytest.mark.parametrize(
    ("screen", "language"), [(DESKTOP, "en"), (PHONE, "id")], ids=["desktop in English", "phone in Indonesian"]
)
async def test_a_newcomer_sets_the_office_up_and_its_first_officer_reports(
    unfounded: Demo, arrive: Arrive, screen: Screen, language: str
) -> None:
    newcomer = Newcomer(await (await arrive(unfounded.url, screen, language=language)).opens())
    await newcomer.starts()
    await newcomer.settles_name_zone_and_language()
    await newcomer.invites_the_coordinator()
    await newcomer.chooses_the_group()
    await newcomer.adds_units()
    await newcomer.settles_cadence_and_hours()
    await newcomer.invites_an_officer()
    await newcomer.reports()


class Newcomer:
    """A visitor who becomes the operator, the coordinator and an officer in turn."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.t = texts(visitor.language)

    @property
    def side(self) -> Side:
        return self.visitor.left

    def said(self, key: str, **values: object) -> str:
        """A text of the bot as it is read, without marks."""
        return re.sub("<[^>]+>", "", self.t.plain(key, **values))

    async def presses(self, key: str, **values: object) -> None:
        """Press the newest button with a text of the bot."""
        await self.side.presses(self.t.plain(key, **values))

    async def sees_step(self, number: int) -> None:
        """Wait until the card is at a step."""
        await self.side.sees(self.said("setup-head", step=number, steps=8))

    async def starts(self) -> None:
        """The page opens where the set-up begins: no chat to be found first, no tour in the way."""
        visitor = self.visitor
        await self.side.root.get_by_role("button", name=visitor.t("page-compose-start"), exact=True).click()
        await self.sees_step(1)
        panels = await visitor.opens_panels()
        await expect(panels.get_by_role("region", name=visitor.t("page-new-title"))).to_contain_text(SARI)
        await expect(panels.get_by_role("region", name=visitor.t("page-tour-title"))).to_have_count(0)
        await visitor.closes_panels()

    async def settles_name_zone_and_language(self) -> None:
        await self.presses("button-keep")
        await self.sees_step(2)
        await self.side.presses("WIB")
        await self.sees_step(3)
        await self.presses(f"button-language-{self.visitor.language}")
        await self.sees_step(4)

    async def invites_the_coordinator(self) -> None:
        """The link is passed on, and whoever it was for opens it and accepts."""
        await self.presses("button-invite-coordinator")
        await self.opens_the_link_as(HASAN, self._first_line("setup-invited-coordinator", office=OFFICE))
        await self.presses("button-join")
        await self.side.sees(self.t.plain("role-coordinator"))
        await self.side.becomes(SARI)
        await expect(await self.side.sees(self.said("setup-head", step=4, steps=8))).to_contain_text(HASAN)
        await self.presses("button-step-on")
        await self.sees_step(5)

    def _first_line(self, key: str, **values: object) -> str:
        """Of a message with a link."""
        return self.said(key, link="", days=30, until="", **values).splitlines()[0]

    async def opens_the_link_as(self, name: str, text: str) -> None:
        """Follow the link of the newest message with this text, and say whose hands it came into."""
        await (await self.side.sees(text)).get_by_role("link").click()
        dialog = self.visitor.page.get_by_role("dialog")
        await expect(dialog).to_contain_text(self.visitor.t("page-chat-who-opens"))
        await dialog.get_by_role("button", name=name).click()
        await expect(self.side.key(self.t.plain("button-join"))).to_be_visible()

    async def chooses_the_group(self) -> None:
        """The button leads to the groups to choose from; the bot is bound at once."""
        await self.presses("button-add-to-group")
        await self.visitor.page.get_by_role("dialog").get_by_role("button", name=GROUP).click()
        await self.side.sees(self.said("group-bound", office=OFFICE))
        await self.side.goes_to("Gaung")
        await expect(await self.side.sees(self.said("setup-head", step=5, steps=8))).to_contain_text(GROUP)
        await self.presses("button-step-on")
        await self.sees_step(6)

    async def adds_units(self) -> None:
        """One is typed, the others come as a file; both lead on to where the set-up was left."""
        await self.presses("button-units-add")
        await self.side.sees("KUA-PALANG, KUA Palang, KUA")
        await self.side.writes("KUA-PALANG, KUA Palang, KUA")
        await self.side.sees(self.t.plain("unit-typed-added", count=1))
        await self.side.picks([shipped("units.csv")], as_files=True)
        await self.presses("button-import", count=25)
        await self.side.sees(self.said("import-done", name="units.csv"))
        await self.presses("button-set-up")
        await self.sees_step(7)

    async def settles_cadence_and_hours(self) -> None:
        await self.presses("button-keep")
        await self.sees_step(8)
        await self.presses("button-keep")
        await self.side.sees(self.said("setup-summary-done"))
        await self.presses("button-set-up-done")
        await expect(self.side.key(self.t.plain("button-settings"))).to_be_visible()
        home = self.side.root.get_by_role("group", name=self.visitor.t("page-chat-buttons")).last
        await expect(home.get_by_role("button", name=self.t.plain("button-set-up"))).to_have_count(0)

    async def invites_an_officer(self) -> None:
        """An invitation of one unit, found from the home screen."""
        await self.presses("button-invitations")
        await self.presses("button-invite-unit")
        await self.presses("choose-kind-kua")
        await self.presses_unit("KUA Palang")
        await self.presses("button-make-link")
        await self.opens_the_link_as(BUDI, self._first_line("invite-caption", name="KUA Palang"))
        await self.presses("button-join")
        await self.side.sees(self.t.plain("officer-of", unit="KUA Palang"))
        await self.presses("button-name-right")

    async def presses_unit(self, name: str) -> None:
        """Press a unit's name, turning pages where it is not on this one."""
        await expect(self.side.key("KUA Bancar")).to_be_visible()
        if not await self.side.key(name).count():
            await self.presses("button-next")
        await self.side.presses(name)

    async def reports(self) -> None:
        """The officer's album becomes a report, and the coordinator reads of it."""
        await self.side.picks(photos(2), caption=f"{TITLE}\nBertempat di Balai Nikah KUA Palang, diikuti 12 pasang.")
        await self.presses("button-send-report")
        await self.side.sees("KUA-PALANG-2026-0001")
        await self.visitor.jumps("digest")
        await self.side.becomes(HASAN)
        await expect(await self.side.sees(f"– {TITLE}")).to_contain_text("KUA Palang")
