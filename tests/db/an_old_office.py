"""An office after some years, as rows of its tables."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa

from bot.db import schema as tables

NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
TODAY = NOW.date()
UNITS, PEOPLE, MANY = 150, 300, 4000


def rows() -> Iterator[tuple[sa.Table, list[dict[str, Any]]]]:
    """An office after some years: most updates handled, most messages sent, most drafts closed."""

    def day(number: int) -> date:
        return TODAY - timedelta(days=number % 365)

    def mostly(number: int, rare: str, usual: str) -> str:
        return rare if number % 200 == 0 else usual

    office = {"name": "Kemenag Tuban", "timezone": "Asia/Jakarta", "language": "id", "created_at": NOW}
    hours = {"work_start": time(7, 30), "work_end": time(16), "prompt_time": time(8), "digest_time": time(16)}
    yield tables.offices, [{"id": 1, **office, **hours}]
    yield (
        tables.units,
        [
            {
                "id": n,
                "office_id": 1,
                "code": f"U-{n}",
                "name": f"Satker {n}",
                "search": f" u {n} satker {n} ",
                "kind": "KUA",
                "created_at": NOW,
                "due_on": TODAY + timedelta(days=n % 30 - 1),
                "prompt_on": TODAY + timedelta(days=n % 30 - 1),
            }
            for n in range(1, UNITS + 1)
        ],
    )
    yield (
        tables.people,
        [
            {"id": n, "telegram_id": 10**9 + n, "name": f"Petugas {n}", "language": "id", "created_at": NOW}
            for n in range(1, PEOPLE + 1)
        ],
    )
    yield (
        tables.roles,
        [
            {"person_id": n, "role": "officer", "unit_id": n % UNITS + 1, "granted_at": NOW}
            for n in range(1, PEOPLE + 1)
        ],
    )
    many = range(1, MANY + 1)
    yield (
        tables.leaves,
        [
            {"person_id": n % PEOPLE + 1, "first": day(n), "last": day(n) + timedelta(days=2), "created_at": NOW}
            for n in many
        ],
    )
    yield (
        tables.drafts,
        [
            {
                "id": n,
                "person_id": n % PEOPLE + 1,
                "unit_id": n % UNITS + 1,
                "chat_id": 10**9 + n % PEOPLE + 1,
                "state": "open" if n <= 30 else "sent",
                "links": [],
                "opened_at": NOW,
                "updated_at": NOW,
            }
            for n in many
        ],
    )
    yield (tables.draft_messages, [{"draft_id": n, "message_id": n, "text": "…"} for n in many])
    yield (
        tables.reports,
        [
            {
                "id": n,
                "unit_id": n % UNITS + 1,
                "draft_id": n,
                "reference": f"U-{n}",
                "year": 2026,
                "number": n,
                "state": mostly(n, "reported", "published"),
                "title": f"Kegiatan {n}",
                "activity_date": day(n),
                "story": "…",
                "original": "…",
                "sent_at": NOW - timedelta(days=n % 365),
                "reported_on": day(n),
            }
            for n in many
        ],
    )
    yield (
        tables.photos,
        [
            {
                "draft_id": n,
                "report_id": n,
                "message_id": n,
                "media_group_id": f"album{n // 4}",
                "file_id": f"file{n}",
                "file_unique_id": f"unique{n}",
                "state": mostly(n, "pending", "stored"),
                "not_before": NOW,
                "sha256": f"{n:064x}",
                "look": f"{n:016x}" if n < MANY else None,
            }
            for n in many
        ],
    )
    yield (
        tables.publications,
        [
            {
                "unit_id": n % UNITS + 1,
                "report_id": n,
                "url": f"https://x.com/u/status/{n}",
                "normalised": f"x.com/status/{n}",
                "platform": "x",
                "handle": f"u{n % UNITS + 1}",
                "counts": True,
                "published_at": NOW,
                "published_on": day(n),
            }
            for n in many
        ],
    )
    yield (
        tables.unit_months,
        [
            {
                "month": date(2026, 3 - back, 1),
                "unit_id": n,
                "kind": "KUA" if n % 3 else "MIN",
                "reports": n % 9,
                "published": n % 5,
                "platforms": {"x": n % 5},
                "publications": n % 5,
                "points": n % 9 + 2 * (n % 5),
            }
            for back in range(3)
            for n in range(1, UNITS + 1)
        ],
    )
    yield (
        tables.accounts,
        [
            {
                "id": n,
                "unit_id": n % UNITS + 1,
                "platform": "x" if n % 2 else "instagram",
                "handle": f"u{n}",
                "created_at": NOW,
                "closed_at": NOW if n % 7 == 0 else None,
            }
            for n in range(1, 4 * UNITS)
        ],
    )
    yield (
        tables.group_prompts,
        [{"id": n, "office_id": 1, "chat_id": -5, "day": day(n), "created_at": NOW} for n in range(1, 300)],
    )
    yield (
        tables.prompts,
        [
            {
                "id": n,
                "unit_id": n % UNITS + 1,
                "key": f"prompt:{n}",
                "due_on": day(n),
                "rung": "private",
                "state": mostly(n, "open", "answered"),
                "group_prompt_id": n % 299 + 1,
                "created_at": NOW,
                "created_on": day(n),
            }
            for n in many
        ],
    )
    yield (
        tables.answers,
        [
            {
                "unit_id": n % UNITS + 1,
                "prompt_id": n,
                "person_id": n % PEOPLE + 1,
                "kind": "nothing",
                "answered_at": NOW,
                "answered_on": day(n),
            }
            for n in many
        ],
    )
    yield (
        tables.difficulties,
        [
            {
                "id": n,
                "unit_id": n % UNITS + 1,
                "person_id": n % PEOPLE + 1,
                "answer_id": n,
                "state": mostly(n, "open", "solved"),
                "opened_at": NOW - timedelta(hours=n),
                "changed_at": NOW - timedelta(hours=n),
            }
            for n in many
        ],
    )
    said = {"side": "officer", "text": "Sinyal lemah", "sent_at": NOW}
    yield (
        tables.difficulty_messages,
        [{"difficulty_id": n, "person_id": n % PEOPLE + 1, **said} for n in many],
    )
    yield (
        tables.inbox,
        [
            {
                "update_id": n,
                "digest": f"{n}",
                "lane": n % PEOPLE,
                "payload": "{}",
                "state": mostly(n, "pending", "done"),
                "received_at": NOW,
                "done_at": NOW - timedelta(hours=n),
            }
            for n in many
        ],
    )
    yield (
        tables.outbox,
        [
            {
                "key": f"message:{n}",
                "chat_id": n % PEOPLE,
                "priority": 1,
                "method": "sendMessage",
                "payload": "{}",
                "card": False,
                "once": False,
                "state": mostly(n, "pending", "sent"),
                "revision": 1,
                "message_id": n,
                "created_at": NOW,
                "sent_at": NOW - timedelta(minutes=n),
            }
            for n in many
        ],
    )
