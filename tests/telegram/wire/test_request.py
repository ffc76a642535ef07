"""The HTTP client: what became of a request, told exactly, and the token told to nobody."""

import asyncio
import socket

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
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
from tests.telegram.wire.serving import TOKEN, Telegram, at, keeps_the_token_to_itself


async def test_a_call_carries_its_parameters_and_brings_the_plain_result(telegram: Telegram, api: Api) -> None:
    rows = {"inline_keyboard": [[{"text": "Kirim", "callback_data": "d.send:7"}]]}
    given = {"chat_id": 7, "text": "halo <b>& 😀", "protect_content": True, "reply_markup": rows}
    assert await api.call("sendMessage", {**given, "message_thread_id": None}) is True
    assert telegram.calls == [(f"/bot{TOKEN}/sendMessage", given)]


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
        (400, "Bad Request: message thread not found", BadRequest, Verdict.NO_TOPIC),
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
