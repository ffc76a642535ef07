"""Pictures of the demo's main screens for the documents: `python -m tests.browser.screenshots [DIRECTORY]`.

Starts a demo of its own on a free port, walks through its tour, and looks at it in a real browser.
"""

import argparse
import asyncio
import io
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PIL import Image
from playwright.async_api import Browser

from bot.i18n import texts
from tests.browser import browsing
from tests.browser.browsing import Screen, Watch
from tests.browser.visitor import Visitor, expect
from tests.commands import visiting
from tests.commands.visiting import Demo

DIRECTORY: Final = Path(__file__).parents[2] / "docs" / "screenshots"
MOST_BYTES: Final = 250_000
QUALITY: Final = 85
DESKTOP: Final = Screen(1440, 900)
WINDOW: Final = Screen(1100, 860)
TALL: Final = Screen(1100, 1080)
PHONE: Final = Screen(360, 740, touch=True, scale=2)
DECODE: Final = """() => Promise.all([...document.images].filter((image) => {
  const { top, bottom } = image.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}).map((image) => image.decode()))"""
REPORT, PUBLISH, DIGEST = 1, 3, 4
"""Steps of the tour."""
T: Final = texts("id")


@dataclass
class Camera:
    """A demo, a browser before it, and where the pictures go."""

    demo: Demo
    browser: Browser
    directory: Path

    async def step(self, number: int) -> tuple[str, str]:
        """Take a step of the tour; whose eyes to look through and into which chat."""
        spot: dict[str, Any] = await self.demo.does("tour", step=number)
        return spot["person"], spot["chat"]

    @asynccontextmanager
    async def visitor(
        self, *places: tuple[str, str], screen: Screen = DESKTOP, dark: bool = False, panels: bool = False
    ) -> AsyncIterator[Visitor]:
        """Somebody before the page; the panels are put away unless they are wanted."""
        context = await browsing.context(self.browser, screen, dark=dark)
        visitor = Visitor(await context.new_page(), self.demo.url, screen, Watch(context))
        await visitor.opens(*places)
        shown = visitor.page.get_by_role("button", name=visitor.t("page-top-panels"))
        await expect(shown).to_be_visible()
        if await visitor.panels.is_visible() != panels:
            await shown.click()
        yield visitor
        visitor.watch.check()
        await context.close()

    async def takes(self, visitor: Visitor, name: str) -> None:
        """Take a picture once the photos in it are there. Raises AssertionError where it became too large a file."""
        await visitor.page.evaluate(DECODE)
        data = await visitor.page.screenshot(animations="disabled", caret="hide")
        path = self.directory / f"{name}.webp"
        with Image.open(io.BytesIO(data)) as picture:
            picture.convert("RGB").save(path, quality=QUALITY, method=6)
        size = path.stat().st_size
        assert size < MOST_BYTES, f"{path}: {size} bytes"
        print(f"{path.name:<24}{size / 1000:6.0f} kB", flush=True)


async def take_all(camera: Camera) -> None:
    """The story in pictures, in the order in which it happens."""
    # 1. A draft: its preview on a phone, and its photos in a dark room.
    officer = await camera.step(REPORT)
    async with camera.visitor(officer, screen=PHONE) as visitor:
        await expect(visitor.left.key(T.plain("button-send-report"))).to_be_in_viewport()
        await camera.takes(visitor, "draft-phone")
    async with camera.visitor(officer, dark=True) as visitor:
        await visitor.left.row("Terlampir 4 foto").evaluate("(row) => row.scrollIntoView({ block: 'start' })")
        await camera.takes(visitor, "album-dark")

    # 2. The tour, with the step that was just taken.
    async with camera.visitor(officer, screen=WINDOW, panels=True) as visitor:
        tour = visitor.panels.get_by_role("region", name=visitor.t("page-tour-title"))
        await tour.get_by_role("button", name=visitor.t("page-tour-correct-button")).click()
        await visitor.left.sees("✅ Laporan tersimpan")
        await expect(tour.get_by_role("button", name=visitor.t("page-tour-publish-button"))).to_be_enabled()
        await camera.takes(visitor, "tour")

    # 3. Two people side by side, and the digest in the group.
    await camera.step(PUBLISH)
    head = await camera.step(DIGEST)
    async with camera.visitor(officer, head) as visitor:
        await visitor.right.sees("Gaung Humas")
        await camera.takes(visitor, "side-by-side")
    async with camera.visitor((head[0], "g1"), screen=WINDOW) as visitor:
        await visitor.left.sees("Gaung Humas")
        await camera.takes(visitor, "digest-group")

    # 4. The clock and the faults, while the network is cut and messages wait.
    async with camera.visitor(officer, screen=TALL, panels=True) as visitor:
        panels = visitor.panels
        await panels.get_by_role("button", name=visitor.t("page-tour-hide")).click()
        await panels.get_by_role("button", name=visitor.t("page-faults-outage-on")).click()
        await expect(panels).to_contain_text(visitor.t("page-faults-down"))
        for text in ("/menu", "/panduan", "/satker"):
            await visitor.left.writes(text)
        queue = panels.get_by_role("region", name=visitor.t("page-queue-title"))
        await expect(queue).to_contain_text(visitor.t("page-queue-waiting", count=3))
        await camera.takes(visitor, "clock-and-faults")


async def run(program: str, directory: Path) -> None:
    """Take all pictures into a directory, with a browser."""
    with tempfile.TemporaryDirectory() as place:
        async with visiting.demo(Path(place)) as demo, browsing.browser(program) as browser:
            await demo.is_ready()
            await take_all(Camera(demo, browser, directory))


def main() -> None:
    """Take them where the command line says."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.screenshots", description=__doc__)
    parser.add_argument("directory", nargs="?", type=Path, default=DIRECTORY)
    directory = parser.parse_args().directory
    program = browsing.found()
    if program is None:
        raise SystemExit(browsing.NONE)
    directory.mkdir(parents=True, exist_ok=True)
    asyncio.run(run(program, directory))


if __name__ == "__main__":
    main()
