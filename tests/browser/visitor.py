"""Somebody at a browser, who finds everything on the page by what it is called and does everything by hand."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from playwright.async_api import FilePayload, Locator, Page, expect

from bot.i18n import page_texts
from bot.simulator import Group, Person
from tests.browser.browsing import PATIENCE_MS, Screen, Watch

__all__ = ["Side", "Visitor", "expect"]

expect.set_options(timeout=PATIENCE_MS)
Place = tuple[Person | str, Person | Group | str | None]
"""Somebody, and the chat that is open before them (None: the list); as the simulator knows them, or by their keys."""


@dataclass(frozen=True)
class Side:
    """One of the two clients that can stand side by side."""

    visitor: "Visitor"
    root: Locator

    @property
    def chat(self) -> Locator:
        """The open chat: its head, messages and composer."""
        return self.root.locator(".chat")

    @property
    def field(self) -> Locator:
        """Where one writes."""
        return self.root.get_by_role("textbox", name=self.visitor.t("page-compose-placeholder"))

    @property
    def messages(self) -> Locator:
        """All messages, oldest first."""
        return self.root.get_by_role("article")

    @property
    def last(self) -> Locator:
        """The newest message."""
        return self.messages.last

    def message(self, text: str) -> Locator:
        """The newest message that contains a text."""
        return self.messages.filter(has_text=text).last

    def row(self, text: str) -> Locator:
        """The newest row of the list with this text: message, buttons and all."""
        return self.root.locator("li.bubble-row").filter(has_text=text).last

    def key(self, label: str) -> Locator:
        """The newest button below a message with such words."""
        return (
            self.root.get_by_role("group", name=self.visitor.t("page-chat-buttons"))
            .get_by_role("button", name=label)
            .last
        )

    async def sees(self, text: str) -> Locator:
        """Wait until a message with this text stands there."""
        found = self.message(text)
        await expect(found).to_be_visible()
        return found

    async def writes(self, text: str) -> None:
        """Type and send."""
        await self.field.fill(text)
        await self.root.get_by_role("button", name=self.visitor.t("page-compose-send"), exact=True).click()

    async def presses(self, label: str) -> None:
        """Press the newest button with such words."""
        await self.key(label).click()

    async def picks(self, files: list[Path] | list[FilePayload], *, caption: str = "", as_files: bool = False) -> None:
        """Choose files from the disk and send them."""
        t, page = self.visitor.t, self.visitor.page
        await self.root.get_by_role("button", name=t("page-compose-attach")).click()
        item = t("page-compose-pick-files" if as_files else "page-compose-pick-photos")
        async with page.expect_file_chooser() as choosing:
            await page.get_by_role("menuitem", name=item).click()
        await (await choosing.value).set_files(files)
        dialog = page.get_by_role("dialog")
        if caption:
            await dialog.get_by_label(t("page-compose-caption")).fill(caption)
        await dialog.get_by_role("button", name=t("page-compose-send"), exact=True).click()

    async def opens_menu(self, text: str) -> None:
        """Ask what can be done with the newest message with this text: a right click, or a finger that rests on it."""
        bubble = self.row(text).get_by_role("article")
        if not self.visitor.screen.touch:
            await bubble.click(button="right")
            return
        await bubble.scroll_into_view_if_needed()
        box = await bubble.bounding_box()
        assert box, text
        wire = await self.visitor.page.context.new_cdp_session(self.visitor.page)
        finger = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
        await wire.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [finger]})
        await expect(self.visitor.page.get_by_role("menu")).to_be_visible()
        await wire.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    async def chooses(self, text: str, item: str) -> None:
        """Choose from the menu of the newest message with this text; `item` is the key of the page's text for it."""
        await self.opens_menu(text)
        await self.visitor.page.get_by_role("menuitem", name=self.visitor.t(item), exact=True).click()

    async def goes_to(self, title: str) -> None:
        """Open a chat from the list, going back to the list first where it gave way to a chat."""
        chats = self.root.get_by_role("navigation", name=self.visitor.t("page-people-chats"))
        if not await chats.is_visible():
            await self.root.get_by_role("button", name=self.visitor.t("page-chat-back")).click()
        named = self.visitor.page.get_by_text(title, exact=True)
        await chats.get_by_role("button").filter(has=named).click()

    async def becomes(self, name: str) -> None:
        """Act as somebody else, in the chat with the bot: by the rail of faces, or by the list where there is none."""
        rail = self.root.get_by_role("navigation", name=self.visitor.t("page-people-rail"))
        if await rail.is_visible():
            await rail.get_by_role("button", name=name).click()
            return
        acting = re.compile(re.escape(self.visitor.t("page-people-acting")).replace(r"\{name\}", ".*"))
        await self.root.get_by_role("button", name=acting).click()
        await self.visitor.page.get_by_role("dialog").get_by_role("button", name=name).click()


class Visitor:
    """A browser that nobody else uses."""

    def __init__(self, page: Page, url: str, screen: Screen, watch: Watch, language: str = "id") -> None:
        self.page = page
        self.url = url
        self.screen = screen
        self.watch = watch
        self.language = language

    def t(self, key: str, **values: object) -> str:
        """A text of the page in the visitor's language."""
        text = page_texts(self.language).get(key, key)
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text

    @property
    def left(self) -> Side:
        """The first side, or the only one."""
        return self._side("first")

    @property
    def right(self) -> Side:
        """The second side."""
        return self._side("second")

    def _side(self, which: str) -> Side:
        return Side(self, self.page.get_by_role("region", name=self.t(f"page-top-side-{which}"), exact=True))

    async def opens(self, *places: Place) -> Self:
        """Go to the page, at one or two people's chats; None stands for the list."""
        parts = [_key(one) for place in places for one in place]
        await self.page.goto(self.url + (f"#/p/{'/'.join(parts)}" if parts else ""))
        await expect(self.left.root).to_be_attached()
        return self

    @property
    def panels(self) -> Locator:
        """The demo's controls."""
        return self.page.get_by_role("complementary", name=self.t("page-top-panels"))

    async def opens_panels(self) -> Locator:
        """Show the demo's controls, by the clock above."""
        await expect(self.page.get_by_role("button", name=self.t("page-top-panels"))).to_be_visible()
        if not await self.panels.is_visible():
            await self.page.get_by_role("button", name=self.t("page-top-clock").partition(":")[0]).click()
            await expect(self.panels).to_be_visible()
        return self.panels

    async def closes_panels(self) -> None:
        """Put them away where they would hide the chat."""
        if self.screen.touch:
            await self.panels.get_by_role("button", name=self.t("page-top-close")).click()
            await expect(self.panels).to_be_hidden()

    async def jumps(self, jump: str) -> None:
        """Move the clock; `jump` is the last word of the button's key."""
        panels = await self.opens_panels()
        await panels.get_by_role("button", name=self.t(f"page-clock-{jump}"), exact=True).click()
        await self.closes_panels()

    async def sees_toast(self, text: str) -> None:
        """Wait for a short note."""
        await expect(self.page.get_by_role("status").get_by_text(text)).to_be_visible()

    async def closes_pop_up(self, text: str) -> None:
        """Wait for the bot's pop-up and close it."""
        dialog = self.page.get_by_role("dialog")
        await expect(dialog.get_by_text(text)).to_be_visible()
        await dialog.get_by_role("button", name=self.t("page-top-understood")).click()
        await expect(dialog).to_have_count(0)


def _key(one: Person | Group | str | None) -> str:
    if isinstance(one, Person):
        return str(one.id)
    if isinstance(one, Group):
        return f"g{one.sim.groups.index(one) + 1}"
    return one or "-"
