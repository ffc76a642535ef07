"""The HTTP client: what became of a request, told exactly, and the token told to nobody."""

import asyncio
import re
import socket
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.telegram import http
from bot.telegram.api import Api
from bot.telegram.errors import Verdict, read
from bot.telegram.request import NotDelivered, PooledRequest

TOKEN = "4200000001:" + "NotARealTokenAtAll-abcdefghijklmnop"


class Telegram:
    """A server that answers every call as it is told."""

    def __init__(self) -> None:
        self.answer: Callable[[web.Request], Awaitable[web.StreamResponse]] = self.ok
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.release = asyncio.Event()

    async def handle(self, call: web.Request) -> web.StreamResponse:
        posted = await call.post()
        fields = {
            name: (value.filename, value.content_type, value.file.read()) if isinstance(value, web.FileField) else value
            for name, value in posted.items()
        }
        self.calls.append((call.path, fields))
        return await self.answer(call)

    async def ok(self, call: web.Request) -> web.StreamResponse:
        return web.json_response({"ok": True, "result": True})

    async def never(self, call: web.Request) -> web.StreamResponse:
        await self.release.wait()
        return await self.ok(call)

    async def cut(self, call: web.Request) -> web.StreamResponse:
        assert call.transport is not None
        call.transport.abort()
        return web.Response()

    async def cut_inside(self, call: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(call)
        await response.write(b'{"ok": tr')
        assert call.transport is not None
        call.transport.abort()
        return response

    def says(self, status: int, description: str, **parameters: Any) -> None:
        body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
        if parameters:
            body["parameters"] = parameters

        async def answer(_: web.Request) -> web.StreamResponse:
            return web.json_response(body, status=status)

        self.answer = answer


@pytest.fixture
async def telegram() -> Telegram:
    return Telegram()


@asynccontextmanager
async def serving(telegram: Telegram, port: int = 0) -> AsyncIterator[TestServer]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", telegram.handle)
    running = TestServer(app, port=port or None)
    await running.start_server()
    yield running
    telegram.release.set()
    await running.close()


@pytest.fixture
async def server(telegram: Telegram) -> AsyncIterator[TestServer]:
    async with serving(telegram) as running:
        yield running


@contextmanager
def keeps_the_token_to_itself(kind: type[TelegramError]) -> Iterator[list[TelegramError]]:
    """Expect an error of exactly this kind, and the token nowhere in what a log would print of it."""
    found: list[TelegramError] = []
    with pytest.raises(kind) as caught:
        yield found
    assert type(caught.value) is kind
    printed = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + str(caught.value)
    assert TOKEN.partition(":")[2] not in printed
    found.append(caught.value)


def at(port: int) -> str:
    return f"http://127.0.0.1:{port}/bot"


@pytest.fixture
async def api(server: TestServer) -> AsyncIterator[Api]:
    client = Api(TOKEN, at(server.port or 0), at(server.port or 0))
    await client.open()
    yield client
    await client.close_pools()


@pytest.fixture
async def hasty(server: TestServer) -> AsyncIterator[PooledRequest]:
    """A client that waits a tenth of a second for answers."""
    client = PooledRequest(read_seconds=0.1)
    await client.initialize()
    yield client
    await client.shutdown()


async def test_a_call_carries_its_parameters_and_brings_the_plain_result(telegram: Telegram, api: Api) -> None:
    assert await api.call("sendMessage", {"chat_id": 7, "text": "halo <b>& 😀"}) is True
    assert telegram.calls == [(f"/bot{TOKEN}/sendMessage", {"chat_id": "7", "text": "halo <b>& 😀"})]


async def test_a_refused_connection_is_certainly_not_delivered() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        client = Api(TOKEN, at(taken.getsockname()[1]), at(taken.getsockname()[1]))
        await client.open()
        with keeps_the_token_to_itself(NotDelivered) as found:
            await client.call("sendMessage", {})
        await client.close_pools()
    assert read(found[0]).verdict is Verdict.AGAIN


async def test_a_connection_that_does_not_come_about_is_certainly_not_delivered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(http, "CONNECT_SECONDS", 0.1)
    with socket.socket() as full:
        # Nobody accepts: the queue fills, and the next connection hangs.
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        crowd = [socket.socket() for _ in range(4)]
        for each in crowd:
            each.setblocking(False)
            each.connect_ex(full.getsockname())
        client = Api(TOKEN, at(full.getsockname()[1]), at(full.getsockname()[1]))
        await client.open()
        with keeps_the_token_to_itself(NotDelivered):
            await client.call("sendMessage", {})
        await client.close_pools()
        for each in crowd:
            each.close()


async def test_no_answer_in_time_leaves_it_open_whether_it_was_delivered(
    telegram: Telegram, server: TestServer, hasty: PooledRequest
) -> None:
    telegram.answer = telegram.never
    with keeps_the_token_to_itself(TimedOut) as found:
        await hasty.do_request(f"{at(server.port or 0)}{TOKEN}/sendMessage", "POST")
    assert telegram.calls
    assert read(found[0]).verdict is Verdict.UNKNOWN


async def test_a_polls_own_time_limit_goes_before_the_usual_one(
    telegram: Telegram, server: TestServer, hasty: PooledRequest
) -> None:
    telegram.answer = telegram.never
    url = f"{at(server.port or 0)}{TOKEN}/getUpdates"
    call = asyncio.ensure_future(hasty.do_request(url, "POST", read_timeout=30))
    while not telegram.calls:
        await asyncio.wait([call], timeout=0.01)
    with pytest.raises(TimedOut):
        await hasty.do_request(url, "POST")
    assert not call.done()
    telegram.release.set()
    assert (await call)[0] == 200


@pytest.mark.parametrize("how", ["cut", "cut_inside"])
async def test_a_connection_that_is_cut_may_have_delivered(telegram: Telegram, api: Api, how: str) -> None:
    assert await api.call("getMe", {})
    telegram.answer = getattr(telegram, how)
    with keeps_the_token_to_itself(NetworkError) as found:
        await api.call("sendMessage", {})
    assert len(telegram.calls) == 2
    assert read(found[0]).verdict is Verdict.UNKNOWN
    telegram.answer = telegram.ok
    assert await api.call("sendMessage", {})


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_a_proxys_error_page_may_hide_a_delivery(telegram: Telegram, api: Api, status: int) -> None:
    async def page(_: web.Request) -> web.StreamResponse:
        return web.Response(status=status, text="<html><h1>Bad Gateway</h1></html>", content_type="text/html")

    telegram.answer = page
    with keeps_the_token_to_itself(NetworkError) as found:
        await api.call("sendMessage", {})
    assert read(found[0]).verdict is Verdict.UNKNOWN
    assert "html" not in found[0].message


async def test_an_answer_that_is_no_json_may_hide_a_delivery(telegram: Telegram, api: Api) -> None:
    async def page(_: web.Request) -> web.StreamResponse:
        return web.Response(text="<html>Masuk ke Wi-Fi hotel</html>", content_type="text/html")

    telegram.answer = page
    with pytest.raises(TelegramError) as caught:
        await api.call("sendMessage", {})
    assert read(caught.value).verdict is Verdict.UNKNOWN


async def test_how_long_to_wait_and_where_a_group_went_are_understood(telegram: Telegram, api: Api) -> None:
    telegram.says(429, "Too Many Requests: retry after 3600", retry_after=3600)
    with keeps_the_token_to_itself(RetryAfter) as found:
        await api.call("sendMessage", {})
    assert (read(found[0]).verdict, read(found[0]).wait.total_seconds()) == (Verdict.WAIT, 3600)
    telegram.says(
        400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1_002_100_000_001
    )
    with keeps_the_token_to_itself(ChatMigrated) as found:
        await api.call("sendMessage", {})
    assert (read(found[0]).verdict, read(found[0]).new_chat) == (Verdict.MOVED, -1_002_100_000_001)


@pytest.mark.parametrize(
    ("status", "description", "kind", "verdict"),
    [
        (401, "Unauthorized", InvalidToken, Verdict.TOKEN),
        (404, "Not Found", InvalidToken, Verdict.TOKEN),
        (409, "Conflict: terminated by other getUpdates request", Conflict, Verdict.AGAIN),
        (403, "Forbidden: bot was blocked by the user", Forbidden, Verdict.GONE),
        (403, "Forbidden: user is deactivated", Forbidden, Verdict.GONE),
        (403, "Forbidden: bot was kicked from the group chat", Forbidden, Verdict.GONE),
        (403, "Forbidden: bot was kicked from the supergroup chat", Forbidden, Verdict.GONE),
        (403, "Forbidden: bot is not a member of the supergroup chat", Forbidden, Verdict.GONE),
        (403, "Forbidden: bot can't initiate conversation with a user", Forbidden, Verdict.GONE),
        (400, "Bad Request: chat not found", BadRequest, Verdict.GONE),
        (400, "Bad Request: PEER_ID_INVALID", BadRequest, Verdict.GONE),
        (400, "Bad Request: have no rights to send a message", BadRequest, Verdict.GONE),
        (400, "Bad Request: not enough rights to send text messages to the chat", BadRequest, Verdict.GONE),
        (400, "Bad Request: CHAT_WRITE_FORBIDDEN", BadRequest, Verdict.GONE),
        (
            400,
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message",
            BadRequest,
            Verdict.DONE,
        ),
        (400, "Bad Request: message to delete not found", BadRequest, Verdict.DONE),
        (
            400,
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
            BadRequest,
            Verdict.DONE,
        ),
        (400, "Bad Request: message to edit not found", BadRequest, Verdict.RESEND),
        (400, "Bad Request: message can't be edited", BadRequest, Verdict.RESEND),
        (
            400,
            'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 5',
            BadRequest,
            Verdict.PLAIN,
        ),
        (400, "Bad Request: message is too long", BadRequest, Verdict.REFUSED),
        (400, "Bad Request: message text is empty", BadRequest, Verdict.REFUSED),
        (400, "Bad Request: message thread not found", BadRequest, Verdict.REFUSED),
        (400, "Bad Request: BUTTON_DATA_INVALID", BadRequest, Verdict.REFUSED),
    ],
)
async def test_telegrams_texts_mean_what_the_outbox_does(
    telegram: Telegram, api: Api, status: int, description: str, kind: type[TelegramError], verdict: Verdict
) -> None:
    telegram.says(status, description)
    with keeps_the_token_to_itself(kind) as found:
        await api.call("sendMessage", {})
    assert read(found[0]).verdict is verdict


async def test_files_go_as_they_are_with_their_names(telegram: Telegram, api: Api) -> None:
    picture = bytes(range(256)) * 40
    photo = InputFile(picture, filename="kolase.jpg")
    assert await api.call("sendPhoto", {"chat_id": 7, "caption": "Foto & kabar", "photo": photo})
    fields = telegram.calls[0][1]
    assert fields["caption"] == "Foto & kabar"
    assert ("kolase.jpg", "image/jpeg", picture) in fields.values()


async def test_a_file_arrives_piece_by_piece_and_whole_or_not_at_all(telegram: Telegram, api: Api) -> None:
    picture = bytes(range(256)) * 4000
    pieces: list[bytes] = []

    async def in_chunks(call: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        response.enable_chunked_encoding()
        await response.prepare(call)
        for start in range(0, len(picture), 100_000):
            await response.write(picture[start : start + 100_000])
        return response

    telegram.answer = in_chunks
    await api.download("photos/foto 1.jpg", pieces.append)
    assert b"".join(pieces) == picture
    assert len(pieces) > 1
    assert telegram.calls[0][0].endswith("/photos/foto 1.jpg")
    for how in (telegram.cut, telegram.cut_inside):
        telegram.answer = how
        with keeps_the_token_to_itself(NetworkError):
            await api.download("photos/foto 1.jpg", pieces.append)
    telegram.says(404, "Not Found")
    pieces.clear()
    with keeps_the_token_to_itself(NetworkError):
        await api.download("photos/foto 1.jpg", pieces.append)
    assert pieces == []


async def test_one_connection_serves_many_calls_and_never_more_than_allowed(telegram: Telegram) -> None:
    seen: list[tuple[str, int]] = []
    at_once = most = 0

    async def answer(call: web.Request) -> web.StreamResponse:
        nonlocal at_once, most
        assert call.transport is not None
        seen.append(call.transport.get_extra_info("peername"))
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0.01)
        at_once -= 1
        return web.json_response({"ok": True, "result": len(seen)})

    telegram.answer = answer
    async with serving(telegram) as server:
        client = Api(TOKEN, at(server.port or 0), at(server.port or 0), connections=3)
        await client.open()
        await asyncio.gather(*(client.call("sendMessage", {"text": str(n)}) for n in range(12)))
        assert (most, len(set(seen))) == (3, 3)
        seen.clear()
        for _ in range(5):
            await client.call("sendMessage", {})
        assert len(set(seen)) == 1
        await client.close_pools()
        await client.close_pools()


async def test_answers_go_to_those_who_asked_and_a_cancelled_call_disturbs_nobody(telegram: Telegram, api: Api) -> None:
    async def echo(call: web.Request) -> web.StreamResponse:
        text = (await call.post())["text"]
        if text == "lambat":
            await telegram.release.wait()
        return web.json_response({"ok": True, "result": text})

    telegram.answer = echo
    for _ in range(3):
        slow = asyncio.ensure_future(api.call("sendMessage", {"text": "lambat"}))
        words = [f"kabar {number}" for number in range(30)]
        assert await asyncio.gather(*(api.call("sendMessage", {"text": word}) for word in words)) == words
        slow.cancel()
        with pytest.raises(asyncio.CancelledError):
            await slow
        assert await asyncio.gather(*(api.call("sendMessage", {"text": word}) for word in words)) == words


async def test_a_server_that_closed_an_idle_connection_is_called_on_a_new_one(telegram: Telegram) -> None:
    async with serving(telegram) as server:
        port = server.port or 0
        client = Api(TOKEN, at(port), at(port))
        await client.open()
        assert await client.call("getMe", {})
    async with serving(telegram, port):
        assert await client.call("getMe", {})
    await client.close_pools()


async def test_a_redirect_is_not_followed_with_the_token(telegram: Telegram, api: Api) -> None:
    async def elsewhere(_: web.Request) -> web.StreamResponse:
        return web.Response(status=302, headers={"Location": "http://127.0.0.1:9/steal"})

    telegram.answer = elsewhere
    with pytest.raises(TelegramError):
        await api.call("sendMessage", {})
    assert len(telegram.calls) == 1


async def test_polling_asks_for_every_kind_of_update_that_is_handled(telegram: Telegram, api: Api) -> None:
    async def updates(_: web.Request) -> web.StreamResponse:
        return web.json_response({"ok": True, "result": [{"update_id": 5}, "nonsense"]})

    telegram.answer = updates
    assert await api.poll(3, 0) == [{"update_id": 5}]
    asked = telegram.calls[0][1]
    assert (asked["offset"], asked["timeout"]) == ("3", "0")
    assert set(re.findall(r"\w+", asked["allowed_updates"])) >= {"message", "callback_query", "my_chat_member"}


async def test_a_client_that_was_not_opened_says_so() -> None:
    with pytest.raises(RuntimeError, match="not initialised"):
        await PooledRequest().do_request("http://127.0.0.1:9/", "POST")
