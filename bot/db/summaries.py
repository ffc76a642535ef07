"""A unit's past, in short."""

from datetime import date

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import answers, prompts, publications, reports
from bot.domain.ladder import AnswerKind
from bot.domain.links import Platform
from bot.domain.prompts import OPEN_STATES
from bot.domain.reports import ReportState
from bot.domain.summary import LastAnswer, PastReport

# Spelled out: SQLite uses a partial index only for the very condition that it was made with.
_IS_OPEN = prompts.c.state.in_([sa.literal_column(f"'{state.value}'") for state in OPEN_STATES])


def last_reports(tx: Tx, unit_id: int, limit: int) -> list[PastReport]:
    """A unit's last reports with their links, newest first."""
    newest = (
        sa.select(reports.c.id, reports.c.reported_on, reports.c.reference, reports.c.title)
        .where(reports.c.unit_id == unit_id, reports.c.state != ReportState.WITHDRAWN.value)
        .order_by(reports.c.id.desc())
        .limit(limit)
    )
    found = tx.execute(newest).all()
    links: dict[int, list[tuple[Platform, str]]] = {row.id: [] for row in found}
    theirs = sa.select(publications.c.report_id, publications.c.platform, publications.c.url).where(
        publications.c.report_id.in_(links), publications.c.counts
    )
    for row in tx.execute(theirs.order_by(publications.c.id)):
        links[row.report_id].append((Platform(row.platform), row.url))
    return [PastReport(row.reported_on, row.reference, row.title, tuple(links[row.id])) for row in found]


def prompts_waiting(tx: Tx, unit_id: int) -> list[date]:
    """The days of the prompts that wait for the unit's answer, oldest first."""
    query = sa.select(prompts.c.created_on).where(prompts.c.unit_id == unit_id, _IS_OPEN)
    return list(tx.execute(query.order_by(prompts.c.id)).scalars())


def last_answer(tx: Tx, unit_id: int) -> LastAnswer | None:
    """The unit's newest answer."""
    row = tx.execute(
        sa.select(answers.c.kind, answers.c.until, answers.c.text)
        .where(answers.c.unit_id == unit_id)
        .order_by(answers.c.id.desc())
        .limit(1)
    ).one_or_none()
    return LastAnswer(AnswerKind(row.kind), row.until, row.text or "") if row else None
