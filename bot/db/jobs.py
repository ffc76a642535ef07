"""Claimed slots: a job does a slot's work in the transaction that claims it, and so exactly once."""

from datetime import datetime

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import job_runs

_CLAIM = upsert(job_runs).on_conflict_do_nothing(index_elements=["job", "slot"])


def claim(tx: Tx, job: str, slot: str) -> bool:
    """Take a slot; False where somebody has it."""
    return tx.execute(_CLAIM, {"job": job, "slot": slot, "claimed_at": tx.now}).rowcount == 1


def release(tx: Tx, job: str) -> None:
    """Give back all slots of a job: its work is to be done again."""
    tx.execute(sa.delete(job_runs).where(job_runs.c.job == job))


def is_claimed(tx: Tx, job: str, slot: str) -> bool:
    """Whether a slot was taken."""
    query = sa.select(job_runs.c.job).where(job_runs.c.job == job, job_runs.c.slot == slot)
    return tx.execute(query).first() is not None


def claimed_at(tx: Tx, job: str, slot: str) -> datetime | None:
    """When a slot was taken; None where nobody has it."""
    return tx.execute(sa.select(job_runs.c.claimed_at).where(job_runs.c.job == job, job_runs.c.slot == slot)).scalar()


def last_slot(tx: Tx, job: str) -> str | None:
    """The greatest slot of a job that was claimed."""
    return tx.execute(sa.select(sa.func.max(job_runs.c.slot)).where(job_runs.c.job == job)).scalar()
