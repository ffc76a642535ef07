"""Everything that is held on a person as a file: to be read, and to be read by programs."""

import contextlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.domain.others import names_somebody
from bot.i18n import MissingText, Texts

MOST_PHOTO_BYTES: Final = 40_000_000
"""Telegram takes files up to 50 MB; the texts need a place, too."""
WORDS_OF_OTHERS: Final = {"outbox": ("text",), "audit": ("subject", "detail")}
"""What was written for or about the person, and may tell of others."""
CODED: Final = frozenset({"role", "state", "kind", "by", "language"})
"""Fields whose values are words of the program; those that have a text of their own are shown by it."""
JSON_NAME: Final = "data-saya.json"
HTML_NAME: Final = "data-saya.html"
STYLE: Final = """
:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.4rem;line-height:1.25}
h2{font-size:1.1rem;margin:2rem 0 .5rem;padding-top:.5rem;border-top:1px solid #8886}
dl{margin:0 0 .75rem;padding:.6rem .75rem;border:1px solid #8886;border-radius:.5rem}
dt{font-size:.85rem;opacity:.75}dd{margin:0 0 .4rem;white-space:pre-wrap}dd:last-child{margin:0}
nav a{display:inline-block;margin:0 .75rem .25rem 0}p.note{opacity:.75}
"""

Rows = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Copy:
    """What the copy is of, for the page's head."""

    office: str
    made_at: datetime
    zone: ZoneInfo


def zipped(
    t: Texts, copy: Copy, held: Rows, names: Sequence[str], photos: Path, wanted: Sequence[tuple[str, str, int]]
) -> bytes:
    """The ZIP: both files, and of the photos (path, checksum, bytes) as many as fit."""
    shown = without_others(held, names)
    stamp = copy.made_at.astimezone(copy.zone).timetuple()[:6]
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_entry(JSON_NAME, stamp), as_json(copy, shown), zipfile.ZIP_DEFLATED)
        # Half a surrogate pair, which updates may carry, has no place in UTF-8.
        readable = page(t, copy, shown).encode("utf-8", "replace")
        archive.writestr(_entry(HTML_NAME, stamp), readable, zipfile.ZIP_DEFLATED)
        room = MOST_PHOTO_BYTES
        for path, checksum, size in wanted:
            original = photos / path
            if size <= room and original.is_file():
                data = original.read_bytes()
                if len(data) <= room:
                    room -= len(data)
                    archive.writestr(_entry(f"foto/{checksum}{original.suffix}", stamp), data, zipfile.ZIP_STORED)
    return file.getvalue()


def _entry(name: str, stamp: tuple[int, ...]) -> zipfile.ZipInfo:
    return zipfile.ZipInfo(name, (stamp[0], stamp[1], stamp[2], stamp[3], stamp[4], stamp[5]))


def without_others(held: Rows, names: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """The rows; a text to or about the person that names somebody else is left out, and that is said."""
    return {
        table: [
            {
                name: None if name in WORDS_OF_OTHERS.get(table, ()) and names_somebody(_text(value), names) else value
                for name, value in row.items()
            }
            | _notice(table, row, names)
            for row in rows
        ]
        for table, rows in held.items()
    }


def _notice(table: str, row: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    words = [_text(row.get(name)) for name in WORDS_OF_OTHERS.get(table, ())]
    return {"left_out": True} if any(names_somebody(each, names) for each in words) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=_plain)


def as_json(copy: Copy, held: Rows) -> str:
    """For programs: instants in UTC, every field under its name in the database."""
    body = {"office": copy.office, "made_at": copy.made_at, "held": held}
    return json.dumps(body, ensure_ascii=True, indent=1, default=_plain)


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime | date) else str(value)


def page(t: Texts, copy: Copy, held: Rows) -> str:
    """For people: a page that stands by itself, in their language."""
    made = f"{t.day(copy.made_at.astimezone(copy.zone).date())}, {t.hour(copy.made_at.astimezone(copy.zone).time())}"
    title = escape(t.plain("mydata-file-title"))
    parts = [
        f'<!doctype html><html lang="{t.language}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f"<title>{title}</title><style>{STYLE}</style></head><body><h1>{title}</h1>",
        f"<p>{escape(t.plain('mydata-file-lead', office=copy.office, made=made))}</p><nav>",
        *(f'<a href="#{table}">{_heading(t, table)} ({len(rows)})</a>' for table, rows in held.items() if rows),
        "</nav>",
        *(_section(t, copy, table, rows) for table, rows in held.items() if rows),
        f'<p class="note">{escape(t.plain("mydata-file-note"))}</p></body></html>',
    ]
    return "\n".join(parts)


def _heading(t: Texts, table: str) -> str:
    return escape(t.plain(f"mydata-table-{table.replace('_', '-')}"))


def _section(t: Texts, copy: Copy, table: str, rows: Sequence[Mapping[str, Any]]) -> str:
    entries = "\n".join(_row(t, copy, row) for row in rows)
    return f'<section id="{table}"><h2>{_heading(t, table)}</h2>\n{entries}</section>'


def _row(t: Texts, copy: Copy, row: Mapping[str, Any]) -> str:
    shown = [
        f"<dt>{_label(t, name)}</dt><dd>{escape(_shown(t, copy, name, value))}</dd>"
        for name, value in row.items()
        if value is not None and value not in ("", [], {})
    ]
    return f"<dl>{''.join(shown)}</dl>"


def _label(t: Texts, name: str) -> str:
    return escape(t.plain(f"mydata-field-{name.replace('_', '-')}"))


def _shown(t: Texts, copy: Copy, name: str, value: Any) -> str:
    if name in CODED:
        with contextlib.suppress(MissingText):
            return t.plain(f"mydata-value-{str(value).replace('_', '-')}")
    if isinstance(value, bool):
        return t.plain("mydata-yes" if value else "mydata-no")
    if isinstance(value, datetime):
        local = value.astimezone(copy.zone)
        return f"{t.day(local.date())}, {t.hour(local.time())}"
    if isinstance(value, date):
        return t.day(value)
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, indent=1, default=_plain)
    return str(value)
