"""What answers mean, and how files, connections and redirects are handled."""

import asyncio

import pytest
from aiohttp import web
from telegram import InputFile
from telegram.error import (
    NetworkError,
    TelegramError,
)

from bot.telegram.api import Api
from bot.telegram.request import PooledRequest
from tests.telegram.wire.serving import TOKEN, Telegram, at, keeps_the_token_to_itself, serving


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
        text = (await call.json())["text"]
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
    assert (asked["offset"], asked["timeout"]) == (3, 0)
    assert set(asked["allowed_updates"]) >= {"message", "callback_query", "my_chat_member"}


async def test_a_client_that_was_not_opened_says_so() -> None:
    with pytest.raises(RuntimeError, match="not initialised"):
        await PooledRequest().do_request("http://127.0.0.1:9/", "POST")
