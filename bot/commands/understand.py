"""`gaung understand`: how messages are read, without a bot, a token or a word to anybody."""

import io
import itertools
import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final, TextIO
from zoneinfo import ZoneInfo

from bot.clock import MovableClock, SystemClock, local_date
from bot.commands.ending import EX_DATA, EX_OK, complain
from bot.commands.failures import Ended, settings
from bot.commands.understood import as_lines, as_record
from bot.config import Settings, shipped
from bot.domain.programmes import DatedSet, Programme, in_force
from bot.domain.understand import understand
from bot.domain.understood import Understood
from bot.i18n import texts, zone_label

# Telegram's longest message has 4,096 characters; what is far longer is no message.
LONGEST_TEXT: Final = 100_000
_HEAD: Final = 65_536


class _BadLine(Exception):
    """A line that is not a message; says why."""


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads messages as the office would."""

    sets: tuple[DatedSet, ...]
    zone: ZoneInfo
    today: date

    def read(self, text: str, day: date) -> Understood:
        programmes: tuple[Programme, ...] = in_force(self.sets, day)
        return understand(text, day, programmes, zone_label=zone_label(self.zone.key))


def main(file: Path | None, *, as_json: bool) -> int:
    """Print how a text is read, or each of the messages that JSON lines hold."""
    try:
        where = settings()
        with _source(file) as source, _output() as out:
            head = source.read(_HEAD)
            lines = _lines(head, source)
            reader = _reader(where)
            if _is_bulk(head, as_json=as_json):
                return _bulk(reader, lines, out)
            return _alone(reader, b"".join(lines), out, None if as_json else where.language)
    except Ended as end:
        return end.code
    except BrokenPipeError:
        # Whoever read has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EX_OK


def _alone(reader: _Reader, raw: bytes, out: TextIO, language: str | None) -> int:
    """One text, as a record where no language is given."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        complain("The text is not UTF-8. Save it as UTF-8 and try again.")
        return EX_DATA
    text = text.rstrip("\r\n")
    if not text.strip() or len(text) > LONGEST_TEXT:
        reason = f"is longer than {LONGEST_TEXT} characters" if text.strip() else "is empty"
        complain(f"The text {reason}. Give a message as an officer would send it.")
        return EX_DATA
    read = reader.read(text, reader.today)
    if language is None:
        out.write(_dumped({"id": None, **as_record(text, read)}))
    else:
        out.writelines(f"{line}\n" for line in as_lines(texts(language), text, read))
    return EX_OK


def _bulk(reader: _Reader, lines: Iterable[bytes], out: TextIO) -> int:
    """One line for each line; EX_DATA where one of them was no message."""
    bad = 0
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        message: dict[str, Any] = {}
        try:
            message = _message(raw)
            record = _record(reader, message)
        except _BadLine as error:
            bad += 1
            record = {"id": message.get("id"), "line": number, "error": f"line {number}: {error}"}
        out.write(_dumped(record))
    if bad:
        complain(f"{bad} line(s) could not be read; the output names each.")
    return EX_DATA if bad else EX_OK


def _message(raw: bytes) -> dict[str, Any]:
    try:
        message = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _BadLine("not UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise _BadLine(f"not JSON ({error})") from None
    if not isinstance(message, dict):
        raise _BadLine('not an object such as {"id": 1, "text": "…", "sent_at": "2024-03-12T09:00:00+07:00"}')
    return message


def _record(reader: _Reader, message: dict[str, Any]) -> dict[str, Any]:
    text, photos, unit = message.get("text"), message.get("photos"), message.get("unit")
    if text is None and photos:
        # Photos without a caption.
        text = ""
    if not isinstance(text, str):
        raise _BadLine('"text" is missing or is not a text')
    if len(text) > LONGEST_TEXT:
        raise _BadLine(f'"text" is longer than {LONGEST_TEXT} characters')
    count = len(photos) if isinstance(photos, list) else photos
    if count is not None and (isinstance(count, bool) or not isinstance(count, int) or count < 0):
        raise _BadLine('"photos" is not a number of photos')
    if unit is not None and not isinstance(unit, str):
        raise _BadLine('"unit" is not a text')
    record = as_record(text, reader.read(text, _day(reader, message.get("sent_at"))))
    return {"id": message.get("id"), "unit": unit, **record, "photos_sent": count}


def _day(reader: _Reader, sent_at: object) -> date:
    """The office's day on which a message was sent; today where it does not say."""
    if sent_at is None:
        return reader.today
    if isinstance(sent_at, str):
        try:
            instant = datetime.fromisoformat(sent_at.strip())
            return instant.date() if instant.tzinfo is None else local_date(instant, reader.zone)
        except (ValueError, OverflowError):
            pass
    raise _BadLine('"sent_at" is not a time such as 2024-03-12T09:00:00+07:00')


def _dumped(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"


def _is_bulk(head: bytes, *, as_json: bool) -> bool:
    """Whether the input is JSON lines: a line begins an object, and the first one where no JSON is asked for."""
    lines = [line.strip() for line in head.removeprefix(b"\xef\xbb\xbf").split(b"\n") if line.strip()]
    if as_json:
        return any(line.startswith(b"{") for line in lines)
    return bool(lines) and lines[0].startswith(b"{") and b'"' in lines[0]


def _lines(head: bytes, source: BinaryIO) -> Iterator[bytes]:
    """All lines of a source whose beginning was read."""
    *whole, last = head.splitlines(keepends=True) or [b""]
    return itertools.chain(whole, [last if last.endswith(b"\n") else last + source.readline()], source)


def _reader(where: Settings) -> _Reader:
    """A reader with the programmes and the zone of the database, or those that come with the program."""
    clock = MovableClock(where.clock_file) if where.clock_file else SystemClock()
    sets, zone = _shipped(), where.timezone
    if not isinstance(where.database, Path) or where.database.exists():
        from bot.db.readonly import NothingToSee, Onlooker
        from bot.usecases import looking

        try:
            onlooker = Onlooker(where.database)
            sets, zone = onlooker.look(clock.now(), lambda tx: (looking.programme_sets(tx), looking.office(tx).zone))
        except (NothingToSee, LookupError):
            complain("The database cannot be read; the programmes are those that come with Gaung.")
    return _Reader(sets, zone, local_date(clock.now(), zone))


def _shipped() -> tuple[DatedSet, ...]:
    sets = json.loads(shipped("programmes.json").read_text(encoding="utf-8"))
    return tuple(
        DatedSet(
            date.fromisoformat(each["in_force_from"]),
            tuple(
                Programme(n, entry["number"], entry["name"], entry["label"], entry["emoji"], tuple(entry["keywords"]))
                for n, entry in enumerate(each["programmes"], 1)
            ),
        )
        for each in sets
    )


@contextmanager
def _source(file: Path | None) -> Iterator[BinaryIO]:
    """The file, or standard input. Raises Ended."""
    if file is None or str(file) == "-":
        if sys.stdin.isatty():
            complain("Paste a message, and end with Ctrl-D.")
        yield sys.stdin.buffer
        return
    try:
        opened = file.open("rb")
    except OSError as error:
        complain(f"{file} cannot be read ({error.strerror}).")
        raise Ended(EX_DATA) from None
    with opened:
        yield opened


@contextmanager
def _output() -> Iterator[TextIO]:
    """Standard output in UTF-8; half a character, which JSON can hold and UTF-8 cannot, is escaped as JSON does."""
    out = sys.stdout
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(encoding="utf-8", errors="backslashreplace")
    yield out
    out.flush()
