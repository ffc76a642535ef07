"""Who may use the page, and what it gives away."""

import json
import subprocess
import sys

import pytest
from aiohttp import ClientSession
from yarl import URL

from bot.clock import MovableClock
from bot.simulator import Person, Simulator
from bot.simulator.web import Page
from tests.simulator.page.browser import Browser


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Gaung": ""},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Host": "evil.example"},
    ],
)
async def test_another_sites_page_cannot_act(browser: Browser, budi: Person, headers: dict[str, str]) -> None:
    status, answer = await browser.post("api/do/start", headers=headers, person=str(budi.id))
    assert (status, answer["error"]) == (403, "page-error-not-allowed")
    assert budi.chat == []


async def test_another_name_for_this_machine_shows_nothing(page: Page) -> None:
    async with ClientSession() as session, session.get(f"{page.url}api/world", headers={"Host": "evil.example"}) as got:
        assert got.status == 403


@pytest.mark.parametrize(
    "path",
    [
        "static/..%2fpage.py",
        "static/..%2fstatic/css/tokens.css",
        "static/%2fcss/tokens.css",
        "static/css%2f.%2ftokens.css",
        "static/css/",
        "static/css",
        "static/x.py",
        "static/%00.css",
        "api/files/x",
    ],
)
async def test_only_the_pages_own_files_are_served(page: Page, path: str) -> None:
    async with ClientSession() as session, session.get(URL(page.url + path, encoded=True)) as response:
        assert response.status == 404


async def test_a_used_port_is_an_error_of_the_system(page: Page, sim: Simulator) -> None:
    with pytest.raises(OSError, match="address already in use"):
        await Page.start(sim, port=page.port)
    assert len(sim.observers) == 1


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("127.0.0.1:1", 200),
        ("localhost", 200),
        ("[::1]:8020", 200),
        ("evil.example", 403),
        ("127.0.0.1.evil.example", 403),
        ("192.168.1.7", 403),
        ("[::1", 403),
        ("", 403),
    ],
)
async def test_on_this_machine_it_goes_by_this_machines_names(browser: Browser, name: str, status: int) -> None:
    async with browser.session.get("api/world", headers={"Host": name}) as response:
        assert response.status == status


@pytest.mark.parametrize(("name", "status"), [("192.168.1.7:8020", 200), ("localhost", 200), ("evil.example", 403)])
async def test_for_other_machines_it_goes_by_its_number(sim: Simulator, name: str, status: int) -> None:
    shown = await Page.start(sim, host="0.0.0.0")
    try:
        assert shown.url == f"http://127.0.0.1:{shown.port}/"
        async with ClientSession() as session, session.get(shown.url + "api/world", headers={"Host": name}) as got:
            assert got.status == status
    finally:
        await shown.stop()


async def test_the_pages_own_origin_may_act(browser: Browser, page: Page, budi: Person) -> None:
    origin = {"Origin": page.url.rstrip("/")}
    assert (await browser.post("api/do/start", headers=origin, person=str(budi.id)))[0] == 200


@pytest.mark.parametrize(
    "path", ["", "api/world", "api/texts/id", "api/texts/xx", "api/nothing", "static/nothing.js", "api/events"]
)
async def test_every_answer_says_what_a_browser_may_do_with_it(browser: Browser, path: str) -> None:
    async with browser.session.get(path) as response:
        rules = response.headers["Content-Security-Policy"]
        assert "default-src 'self'" in rules
        assert "frame-ancestors 'none'" in rules
        assert "unsafe" not in rules
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Access-Control-Allow-Origin" not in response.headers


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("PUT", "api/world", 405), ("GET", "api/do/start", 405), ("HEAD", "api/events", 405), ("HEAD", "api/world", 200)],
)
async def test_other_methods_are_not_for_this_page(browser: Browser, method: str, path: str, status: int) -> None:
    async with browser.session.request(method, path, headers={"X-Gaung": "1"}) as response:
        assert response.status == status


async def test_texts_come_in_both_languages(browser: Browser) -> None:
    assert await browser.get("api/texts/id") == {"page-title": "Gaung"}
    assert await browser.get("api/texts/en") == {}


async def test_a_file_that_did_not_change_is_not_sent_again(browser: Browser) -> None:
    path = "static/css/tokens.css"
    async with browser.session.get(path) as response:
        assert (response.status, response.content_type) == (200, "text/css")
        known = {"If-None-Match": response.headers["ETag"]}
    async with browser.session.get(path, headers=known) as response:
        assert (response.status, await response.read()) == (304, b"")


async def test_it_is_there_in_a_moment(sim: Simulator, clock: MovableClock) -> None:
    for number in range(40):
        sim.person(f"Orang {number}").says("halo")
    shown = await Page.start(sim)
    try:
        async with Browser.of(shown) as visitor:
            assert len((await visitor.get("api/world"))["people"]) == 40
    finally:
        await shown.stop()


def test_the_running_bot_loads_nothing_of_it() -> None:
    program = """
import json, sys
import bot.cli, bot.app, bot.commands.run
print(json.dumps([name for name in sys.modules if name.startswith("bot.simulator") or name in ("aiohttp", "PIL")]))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []
