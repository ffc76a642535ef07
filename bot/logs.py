"""Logging: text for people or JSON lines for machines, and no secret in either.

Redaction works on the finished line, so that it holds for the message, its arguments, extra fields and tracebacks of
every logger, our own and those of libraries (httpx logs whole URLs, and Telegram's URLs carry the token).
"""

import json
import logging
import re
import sys
import threading
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO

MASK = "***"

_TOKEN = re.compile(r"\d{6,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
_TOKEN_IN_URL = re.compile(r"/bot\d+(?::|%3[Aa])[^/\s\"']+")
_QUIET_LOGGERS = ("aiohttp.access", "alembic", "apscheduler", "asyncio", "httpcore", "httpx")
_STANDARD_FIELDS = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "color_message"}


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """`text` with the given secrets, and whatever looks like a bot token, replaced by `***`."""
    for secret in secrets:
        text = text.replace(secret, MASK)
    return _TOKEN.sub(MASK, _TOKEN_IN_URL.sub("/bot" + MASK, text))


def set_up(level: str, form: str, secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """Send everything from `level` up to `stream` (default stderr), as "text" or "json"; errors nobody caught too.

    Called again, it replaces its own earlier set-up and leaves other handlers alone.
    """
    known = tuple(secret for secret in secrets if secret)
    handler = _Handler(stream or sys.stderr)
    handler.setFormatter(_Formatter(_json_line if form == "json" else _text_line, known))
    root = logging.getLogger()
    for old in [old for old in root.handlers if isinstance(old, _Handler)]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level)
    for name in _QUIET_LOGGERS:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)
    sys.excepthook = _log_uncaught
    threading.excepthook = _log_uncaught_in_thread


class _Handler(logging.StreamHandler[TextIO]):
    def handleError(self, record: logging.LogRecord) -> None:
        # The standard one prints the record's arguments as they are, secrets included.
        if self.stream is not sys.stderr and sys.stderr is not None:
            print(f"A log line of {record.name} could not be written.", file=sys.stderr)


class _Formatter(logging.Formatter):
    def __init__(self, line: Callable[[logging.LogRecord, str], str], secrets: tuple[str, ...]) -> None:
        super().__init__()
        self._line = line
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        trace = self.formatException(record.exc_info) if record.exc_info else record.exc_text or ""
        trace = "\n".join(part for part in (trace, record.stack_info) if part)
        return redact(self._line(record, trace), self._secrets)


def _text_line(record: logging.LogRecord, trace: str) -> str:
    fields = "".join(f" {name}={value!r}" for name, value in _extra(record).items())
    text = f"{_time(record)} {record.levelname:<7} {record.name}: {record.getMessage()}{fields}"
    # Indented, so that no text from outside can pass for a line of the log.
    return "\n  ".join(f"{text}\n{trace}".rstrip().splitlines())


def _json_line(record: logging.LogRecord, trace: str) -> str:
    entry: dict[str, object] = {
        "time": _time(record),
        "level": record.levelname,
        "logger": record.name,
        "message": record.getMessage(),
    }
    entry.update({name: value for name, value in _extra(record).items() if name not in entry})
    if trace:
        entry["trace"] = trace
    return json.dumps(entry, ensure_ascii=False, default=str)


def _time(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")


def _extra(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in vars(record).items() if name not in _STANDARD_FIELDS}


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("An error that nobody caught", exc_info=(kind, error, trace))


def _log_uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
        _log_uncaught(args.exc_type, args.exc_value, args.exc_traceback)
