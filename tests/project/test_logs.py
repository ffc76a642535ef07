"""Logs: readable, one entry each, and never a secret."""

import io
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterator

import pytest

from bot import logs

TOKEN = "123456789:AAfakefakefakefakefakefakefakefake0"
SHORT_SECRET = "tiny"


@pytest.fixture(autouse=True)
def logging_as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield
    logging.captureWarnings(False)
    root.setLevel(level)
    root.handlers[:] = handlers


@pytest.fixture(params=["text", "json"])
def out(request: pytest.FixtureRequest) -> io.StringIO:
    stream = io.StringIO()
    logs.set_up("INFO", request.param, [SHORT_SECRET, ""], stream)
    return stream


def fail(text: str) -> None:
    raise ValueError(text)


@pytest.mark.parametrize(
    "text",
    [
        TOKEN,
        f"HTTP Request: POST https://api.telegram.org/bot{TOKEN}/getMe",
        f"https://api.telegram.org/file/bot{TOKEN}/photos/1.jpg",
        TOKEN.replace(":", "%3A"),
        "http://127.0.0.1:8081/bot1:short/getMe",
    ],
)
def test_what_looks_like_a_token_is_masked(text: str) -> None:
    masked = logs.redact(text)
    assert "***" in masked
    assert "fake" not in masked
    assert "short" not in masked


def test_ordinary_text_is_left_alone() -> None:
    text = "KUA-PALANG-2026-0042, pukul 08:30, https://example.org/bot/berita:1, 12345678901:abc"
    assert logs.redact(text) == text


def test_no_part_of_an_entry_shows_a_secret(out: io.StringIO) -> None:
    log = logging.getLogger("some_client")
    log.info("posting to %s with %r", f"https://host/bot{TOKEN}/getMe", {"secret": SHORT_SECRET})
    log.info("extra", extra={"url": TOKEN, SHORT_SECRET: 1})
    log.info("stack %s", TOKEN, stack_info=True)
    try:
        fail(TOKEN)
    except ValueError:
        log.exception("failed")
    written = out.getvalue()
    assert "fake" not in written
    assert SHORT_SECRET not in written
    assert "ValueError: ***" in written


def test_an_error_that_nobody_caught_is_logged_without_its_secret(out: io.StringIO) -> None:
    error = ValueError(TOKEN)
    sys.excepthook(ValueError, error, None)
    thread = threading.Thread(target=fail, args=(TOKEN,))
    thread.start()
    thread.join()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    written = out.getvalue()
    assert written.count("ValueError: ***") == 2
    assert "fake" not in written
    assert "KeyboardInterrupt" not in written


def test_a_warning_becomes_an_entry(out: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(True)
        warnings.warn(f"old {TOKEN}", stacklevel=1)
    assert "old ***" in out.getvalue()


def test_libraries_that_log_every_request_are_silenced(out: io.StringIO) -> None:
    for name in ("httpx", "httpcore.connection", "aiohttp.access"):
        logging.getLogger(name).info("a request")
    logging.getLogger("bot.app").debug("below the level")
    assert out.getvalue() == ""


def test_a_second_set_up_replaces_the_first(out: io.StringIO) -> None:
    second = io.StringIO()
    logs.set_up("INFO", "text", stream=second)
    logging.getLogger("bot").info("once")
    assert out.getvalue() == ""
    assert second.getvalue().count("once") == 1


def test_a_line_of_json_is_one_entry_with_its_fields() -> None:
    stream = io.StringIO()
    logs.set_up("INFO", "json", stream=stream)
    logging.getLogger("bot.sender").warning("first\nsecond “é”", extra={"chat": 7, "level": "mine"})
    entry = json.loads(stream.getvalue())
    assert entry["message"] == "first\nsecond “é”"
    assert (entry["level"], entry["logger"], entry["chat"]) == ("WARNING", "bot.sender", 7)
    assert entry["time"].endswith("+00:00")


def test_text_from_outside_cannot_pass_for_an_entry() -> None:
    stream = io.StringIO()
    logs.set_up("INFO", "text", stream=stream)
    logging.getLogger("bot").info("said %s", "hello\n2026-01-01 ERROR bot: forged", extra={"chat": 7})
    first, *rest = stream.getvalue().splitlines()
    assert first.endswith("INFO    bot: said hello")
    assert rest == ["  2026-01-01 ERROR bot: forged chat=7"]


def test_a_line_that_cannot_be_written_does_not_spill_its_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    stream = io.StringIO()
    logs.set_up("INFO", "text", stream=stream)
    stream.close()
    logging.getLogger("bot").info("posting %s", TOKEN)
    assert capsys.readouterr().err == "A log line of bot could not be written.\n"
