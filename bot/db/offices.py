"""The office. One a deployment: the first row."""

from datetime import time
from typing import Any, Final
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot.db import calendars, holidays, ladders
from bot.db.engine import Tx
from bot.db.schema import offices
from bot.domain.calendar import WorkingHours
from bot.domain.group import Lacking, Threads, Topic
from bot.domain.ladder import Ladder
from bot.domain.office import Office
from bot.domain.people import Language
from bot.domain.set_up import Progress

WORK_START = time(7, 30)
WORK_END = time(16, 0)
PROMPT_TIME = time(8, 0)
DIGEST_TIME = time(16, 0)

THREADS: Final = {
    Topic.DIGEST: offices.c.digest_thread_id,
    Topic.PROMPT: offices.c.prompt_thread_id,
    Topic.DIFFICULTY: offices.c.difficulty_thread_id,
}
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
        hours=_hours(tx, row, zone),
        prompt_time=row.prompt_time,
        digest_time=row.digest_time,
        ladder=Ladder(row.group_after, row.coordinators_after, row.repeat_after, row.private_after),
        created_at=row.created_at,
        group_title=row.group_title,
        threads=Threads({topic: thread for topic, column in THREADS.items() if (thread := row._mapping[column])}),
        group_lacks=Lacking.read(row.group_missing),
        set_up=Progress.read(row.set_up),
        ladders=ladders.of_kinds(tx, row.id),
        national_holidays=row.national_holidays,
        bot_name=row.bot_name,
    )


def _hours(tx: Tx, row: sa.Row[Any], zone: ZoneInfo) -> WorkingHours:
    known = holidays.in_force(tx, row.id)
    return WorkingHours(
        row.work_start,
        row.work_end,
        frozenset(int(day) for day in row.work_days),
        zone,
        holidays=frozenset(each.day for each in known if not each.works),
        special=tuple(hours for _, hours in calendars.special_hours_of(tx, row.id)),
        extra=frozenset(each.day for each in known if each.works),
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


def change(tx: Tx, office_id: int, **values: Any) -> None:
    """Give columns of the office other values."""
    tx.execute(sa.update(offices).where(offices.c.id == office_id).values(**values))
    tx.forget()


def name_bot(tx: Tx, username: str) -> None:
    """Keep what the bot is called, for links to it in messages that nobody's press brings about."""
    office = get(tx)
    if office.bot_name != username:
        change(tx, office.id, bot_name=username)


def bind_group(tx: Tx, office_id: int, chat_id: int | None, title: str | None = None) -> None:
    """Make a chat the coordination group, or none. What was known of another group's topics and rights is forgotten."""
    forgotten = {column.name: None for column in THREADS.values()}
    change(tx, office_id, group_chat_id=chat_id, group_title=title, group_missing=sa.null(), **forgotten)


def keep_progress(tx: Tx, office_id: int, progress: Progress) -> None:
    """Keep what operators have decided in the set-up."""
    change(tx, office_id, set_up=progress.as_json())


def keep_lacking(tx: Tx, office_id: int, lacks: Lacking) -> None:
    """Keep what the bot may not do in the group, and which topics are gone."""
    change(tx, office_id, group_missing=lacks.as_json() or sa.null())


def keep_thread(tx: Tx, office_id: int, topic: Topic, thread_id: int) -> bool:
    """Keep a new topic of the group; False where there is one already."""
    column = THREADS[topic]
    kept = tx.execute(
        sa.update(offices).where(offices.c.id == office_id, column.is_(None)).values({column.name: thread_id})
    )
    tx.forget()
    return kept.rowcount == 1


def forget_thread(tx: Tx, chat_id: int, thread_id: int) -> Topic | None:
    """A topic of the group is no more; which one it was, or None where that is known already."""
    for topic, column in THREADS.items():
        gone = tx.execute(
            sa.update(offices)
            .where(offices.c.group_chat_id == chat_id, column == thread_id)
            .values({column.name: None})
        )
        if gone.rowcount:
            tx.forget()
            return topic
    return None
