"""A browser for the tests: Debian's Chromium, driven by Playwright; and what no test of the page may see in it."""

import os
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Request, async_playwright

PROGRAMS: Final = ("chromium", "chromium-browser", "google-chrome")
PATIENCE_MS: Final = 30_000
NONE: Final = f"no browser here ({', '.join(PROGRAMS)}); `make browser` installs one"
FLAGS: Final = ("--disable-background-networking", "--disable-component-update", "--no-first-run")


@dataclass(frozen=True, slots=True)
class Screen:
    """What somebody holds or sits at."""

    width: int
    height: int
    touch: bool = False
    scale: float = 1


DESKTOP: Final = Screen(1440, 900)
PHONE: Final = Screen(360, 740, touch=True)


def found() -> str | None:
    """The browser's path where there is one."""
    return next(filter(None, map(shutil.which, PROGRAMS)), None)


def program() -> str:
    """The browser's path. Where there is none the test is skipped, or fails where CI is set."""
    path = found()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(NONE)
        pytest.skip(NONE)
    return path


@asynccontextmanager
async def browser(path: str) -> AsyncIterator[Browser]:
    """A running browser without a window."""
    async with async_playwright() as driver:
        running = await driver.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield running
        finally:
            await running.close()


class Watch:
    """Listens to what goes wrong: errors in the console or that no script caught, and requests to other machines."""

    def __init__(self, context: BrowserContext) -> None:
        self.faults: list[str] = []
        self._allowed: list[re.Pattern[str]] = []
        context.on("console", self._console)
        context.on("weberror", lambda error: self._note(f"uncaught: {error.error}"))
        context.on("request", self._request)

    def allow(self, pattern: str) -> None:
        """Faults that match are meant in this test."""
        self._allowed.append(re.compile(pattern))

    def check(self) -> None:
        """Raises AssertionError with what went wrong."""
        unmeant = [one for one in self.faults if not any(each.search(one) for each in self._allowed)]
        assert not unmeant, "\n".join(unmeant)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._note(f"console: {message.text} ({message.location.get('url', '')})")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.hostname != "127.0.0.1":
            self._note(f"request: {request.url}")

    def _note(self, words: str) -> None:
        self.faults.append(words)


async def context(
    running: Browser, screen: Screen, *, language: str = "id", dark: bool = False, still: bool = True
) -> BrowserContext:
    """A browser that was never here before. `still` asks for no animations."""
    return await running.new_context(
        viewport={"width": screen.width, "height": screen.height},
        has_touch=screen.touch,
        is_mobile=screen.touch,
        device_scale_factor=screen.scale,
        locale="id-ID" if language == "id" else "en-GB",
        timezone_id="Asia/Jakarta",
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce" if still else "no-preference",
        accept_downloads=True,
    )
