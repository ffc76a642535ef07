"""The office. One a deployment: the first row."""

from datetime import time
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import offices
from bot.domain.calendar import WorkingHours
from bot.domain.ladder import Ladder
from bot.domain.office import Office
from bot.domain.people import Language

WORK_START = time(7, 30)
WORK_END = time(16, 0)
PROMPT_TIME = time(8, 0)
DIGEST_TIME = time(16, 0)

_GET = sa.select(offices).order_by(offices.c.id).limit(1)


def get(tx: Tx) -> Office:
    """The office. Raises LookupError before `ensure`."""
    return tx.remember("office", lambda: _load(tx))


def _load(tx: Tx) -> Office:
    row = tx.execute(_GET).one_or_none()
    if row is None:
        raise LookupError("there is no office yet")
    zone = ZoneInfo(row.timezone)
    return Office(
        id=row.id,
        name=row.name,
        zone=zone,
        language=Language(row.language),
        group_chat_id=row.group_chat_id,
        cadence_days=row.cadence_days,
        report_counts=row.report_counts,
        hours=WorkingHours(row.work_start, row.work_end, frozenset(int(day) for day in row.work_days), zone),
        prompt_time=row.prompt_time,
        digest_time=row.digest_time,
        ladder=Ladder(row.group_after, row.coordinators_after, row.repeat_after),
        created_at=row.created_at,
    )


def ensure(tx: Tx, name: str, zone: str, language: str) -> None:
    """Make the office, with the defaults, where there is none yet."""
    if tx.execute(_GET).one_or_none() is None:
        tx.execute(
            sa.insert(offices).values(
                name=name,
                timezone=zone,
                language=language,
                work_start=WORK_START,
                work_end=WORK_END,
                prompt_time=PROMPT_TIME,
                digest_time=DIGEST_TIME,
                created_at=tx.now,
            )
        )


def bind_group(tx: Tx, office_id: int, chat_id: int | None) -> None:
    """Make a chat the coordination group, or none."""
    tx.execute(sa.update(offices).where(offices.c.id == office_id).values(group_chat_id=chat_id))
    tx.forget()
