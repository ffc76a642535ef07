"""A person who left a trace in every table."""

from datetime import UTC, date, datetime, time
from typing import Any, Final

import sqlalchemy as sa

from bot.db import schema as tables
from bot.db.engine import Tx

NUMBER: Final = 7_700_123_456
MARK: Final = "Zyxwvut"
_NOW: Final = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
_DAY: Final = date(2026, 3, 10)


def _add(tx: Tx, table: sa.Table, **values: Any) -> int:
    inserted = tx.execute(sa.insert(table).values(**values))
    return int((inserted.inserted_primary_key or (0,))[0])


def rows_of_a_person(tx: Tx) -> int:
    """Fill every table; the person's id. The name, the number and the words all carry a mark."""
    office = _office(tx)
    unit = _add(
        tx, tables.units, office_id=office, code="KUA-X", name="KUA X", kind="KUA", created_at=_NOW, due_on=_DAY
    )
    profile = {"name": f"{MARK} Santoso", "username": f"{MARK}_user", "language": "id"}
    person = _add(tx, tables.people, telegram_id=NUMBER, asked=f"x:{MARK}", phone=MARK, created_at=_NOW, **profile)
    _add(tx, tables.roles, person_id=person, role="officer", unit_id=unit, granted_at=_NOW)
    asked = {"unit_id": unit, "ethics_version": 1, "notice_version": 1, "state": "open", "created_at": _NOW}
    _add(tx, tables.join_requests, telegram_id=NUMBER, **profile, **asked)
    other = {"name": "Rina", "language": "id"}
    _add(tx, tables.join_requests, telegram_id=5, decided_by=person, **other, **asked)
    _add(tx, tables.wrong_tokens, telegram_id=NUMBER, tries=3, since=_NOW)
    imported = {"what": "units", "file_name": f"{MARK}.csv", "state": "open", "rows": [MARK], "created_at": _NOW}
    _add(tx, tables.imports, person_id=person, chat_id=NUMBER, **imported)
    _reports(tx, person, unit)
    given = {"answered_at": _NOW, "answered_on": _DAY, "unit_id": unit, "person_id": person}
    answer = _add(tx, tables.answers, kind="stuck", text=f"{MARK} sakit", **given)
    opened = {"unit_id": unit, "person_id": person, "answer_id": answer, "opened_at": _NOW, "changed_at": _NOW}
    difficulty = _add(tx, tables.difficulties, state="open", **opened)
    told = {"difficulty_id": difficulty, "person_id": person, "side": "officer", "sent_at": _NOW}
    _add(tx, tables.difficulty_messages, text=f"{MARK} sakit", photo=f"f{MARK}", **told)
    _add(tx, tables.leaves, person_id=person, first=_DAY, last=_DAY, created_at=_NOW)
    detail = {"telegram_id": NUMBER, "note": f"oleh {MARK} Santoso"}
    _add(
        tx, tables.audit, at=_NOW, person_id=person, actor=f"person:{person}", action="a.b", subject=MARK, detail=detail
    )
    tx.execute(sa.update(tables.audit).values(subject=f"{MARK} Santoso"))
    asked_in = {"at": _NOW, "actor": f"account {NUMBER}", "action": "a.c", "subject": f"account {NUMBER}"}
    _add(tx, tables.audit, detail=None, **asked_in)
    own = f'{{"update_id":1,"message":{{"from":{{"id":{NUMBER},"first_name":"{MARK}"}},"text":"{MARK}"}}}}'
    about = f'{{"update_id":2,"message":{{"from":{{"id":5}},"text":"kepada {MARK} Santoso"}}}}'
    for number, payload, lane in ((1, own, NUMBER), (2, about, -100), (3, own, -100)):
        arrived = {"update_id": number, "digest": str(number), "state": "done", "received_at": _NOW}
        _add(tx, tables.inbox, lane=lane, payload=payload, error=f"{MARK} Santoso", **arrived)
    for number, chat in ((1, NUMBER), (2, 5), (3, 5)):
        sent = {"priority": 1, "method": "sendMessage", "card": False, "once": False, "revision": 1, "created_at": _NOW}
        state = "pending" if number == 3 else "sent"
        key, payload = (
            f"x:{number}:{NUMBER if number != 3 else 0}",
            f'{{"text":"{MARK} Santoso menulis: {MARK} sakit"}}',
        )
        _add(tx, tables.outbox, key=key, chat_id=chat, payload=payload, error=MARK, state=state, **sent)
    ordered = {"kind": "x", "language": "id", "state": "done", "created_at": _NOW, "error": MARK}
    _add(tx, tables.errands, person_id=person, chat_id=-100, arguments={"a": MARK}, **ordered)
    _add(tx, tables.errands, chat_id=NUMBER, arguments={"a": MARK}, **ordered)
    _add(tx, tables.chats, chat_id=NUMBER, unreachable_reason=MARK)
    return person


def _office(tx: Tx) -> int:
    hours = {"work_start": time(7), "work_end": time(16), "prompt_time": time(8), "digest_time": time(16)}
    return _add(tx, tables.offices, name="Kantor", timezone="Asia/Jakarta", language="id", created_at=_NOW, **hours)


def _reports(tx: Tx, person: int, unit: int) -> None:
    """A report whose text is kept, and a draft that goes; both with a photo."""
    words = dict.fromkeys(("original", "title", "place", "story", "participants", "speakers"), MARK)
    drafted = {
        "person_id": person,
        "unit_id": unit,
        "chat_id": NUMBER,
        "links": [MARK],
        "opened_at": _NOW,
        "undo": [MARK],
    }
    sent = _add(tx, tables.drafts, state="sent", updated_at=_NOW, **drafted, **words)
    draft = _add(tx, tables.drafts, state="open", updated_at=_NOW, **drafted, **words)
    numbered = {"reference": "KUA-X-2026-0001", "year": 2026, "number": 1, "state": "reported", "activity_date": _DAY}
    report = _add(
        tx,
        tables.reports,
        unit_id=unit,
        person_id=person,
        draft_id=sent,
        sent_at=_NOW,
        reported_on=_DAY,
        **numbered,
        **words,
    )
    _add(
        tx, tables.report_versions, report_id=report, version=1, fields={"title": MARK}, person_id=person, saved_at=_NOW
    )
    for number, draft_id in enumerate((sent, draft)):
        tx.execute(sa.insert(tables.draft_messages).values(draft_id=draft_id, message_id=number, text=MARK))
    _add(tx, tables.reviews, report_id=report, person_id=person, kind="change", note=MARK, reviewed_at=_NOW)
    for number, (draft_id, report_id) in enumerate(((sent, report), (draft, None))):
        file = {"message_id": number, "file_id": f"f{number}", "file_unique_id": f"u{number}", "state": "stored"}
        stored = {"not_before": _NOW, "path": f"ab/{number}.jpg", "sha256": str(number)}
        _add(tx, tables.photos, draft_id=draft_id, report_id=report_id, **file, **stored)
    link = {"url": f"https://x.com/{MARK}", "normalised": f"x.com/{MARK}", "platform": "x", "counts": True}
    shown = {"published_at": _NOW, "published_on": _DAY, "unit_id": unit, "report_id": report, "person_id": person}
    _add(tx, tables.publications, **link, **shown)
