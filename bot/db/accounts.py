"""The registry of units' official accounts."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import accounts, publications, units
from bot.domain.accounts import Account, Named
from bot.domain.links import Platform
from bot.domain.office import UnitRef

LOOKED_AT_AGAIN: Final = 500
"""Publications of a unit that a change of its accounts is held against, the newest ones."""
# Spelled out: SQLite uses a partial index only for the very condition that it was made with.
_IS_OPEN = accounts.c.closed_at.is_(None)
_ACCOUNT = sa.select(
    accounts.c.id,
    accounts.c.unit_id,
    accounts.c.platform,
    accounts.c.handle,
    accounts.c.holder,
    accounts.c.closed_at,
    units.c.code,
    units.c.name,
).select_from(accounts.join(units, units.c.id == accounts.c.unit_id))
_NAMES = sa.select(accounts.c.platform, accounts.c.handle, accounts.c.unit_id)
_ADD = upsert(accounts).on_conflict_do_nothing(index_elements=["platform", "handle"], index_where=_IS_OPEN)


def _account(row: sa.Row[Any]) -> Account:
    return Account(
        id=row.id,
        unit=UnitRef(row.unit_id, row.code, row.name),
        named=Named(Platform(row.platform), row.handle),
        holder=row.holder,
        is_open=row.closed_at is None,
    )


def add(tx: Tx, unit_id: int, named: Named) -> int | None:
    """Register an account; its id, or None where it is some unit's already."""
    values = {"unit_id": unit_id, "platform": named.platform.value, "handle": named.handle, "created_at": tx.now}
    added = tx.execute(_ADD, values)
    return int((added.inserted_primary_key or (0,))[0]) if added.rowcount == 1 else None


def by_id(tx: Tx, account_id: int) -> Account | None:
    """An account, also a closed one."""
    row = tx.execute(_ACCOUNT.where(accounts.c.id == account_id)).one_or_none()
    return _account(row) if row else None


def of_unit(tx: Tx, unit_id: int, most: int = 100) -> list[Account]:
    """A unit's open accounts, in the order in which they were registered."""
    query = _ACCOUNT.where(accounts.c.unit_id == unit_id, _IS_OPEN)
    return [_account(row) for row in tx.execute(query.order_by(accounts.c.id).limit(most))]


def closed_of_unit(tx: Tx, unit_id: int, most: int) -> list[Account]:
    """The accounts that were a unit's, those closed last first."""
    query = _ACCOUNT.where(accounts.c.unit_id == unit_id, accounts.c.closed_at.is_not(None))
    return [_account(row) for row in tx.execute(query.order_by(accounts.c.closed_at.desc()).limit(most))]


@cache
def _about(names: int) -> sa.CompoundSelect[Any]:
    """A unit's accounts, and so many of which the names are known: one statement, each part by its index."""
    own = _NAMES.where(accounts.c.unit_id == sa.bindparam("unit"), _IS_OPEN)
    named = (
        _NAMES.where(
            accounts.c.platform == sa.bindparam(f"platform_{n}"),
            accounts.c.handle == sa.bindparam(f"handle_{n}"),
            _IS_OPEN,
        )
        for n in range(names)
    )
    return sa.union_all(own, *named)


def owners(tx: Tx, unit_id: int, names: Sequence[Named]) -> dict[Named, int]:
    """The units, by id, of a unit's open accounts and of those of some names."""
    values: dict[str, object] = {"unit": unit_id}
    for number, named in enumerate(names):
        values |= {f"platform_{number}": named.platform.value, f"handle_{number}": named.handle}
    rows = tx.execute(_about(len(names)), values)
    return {Named(Platform(row.platform), row.handle): row.unit_id for row in rows}


def owner(tx: Tx, named: Named) -> UnitRef | None:
    """The unit whose open account this is."""
    is_it = (accounts.c.platform == named.platform.value, accounts.c.handle == named.handle, _IS_OPEN)
    row = tx.execute(_ACCOUNT.where(*is_it)).one_or_none()
    return _account(row).unit if row else None


def set_holder(tx: Tx, account_id: int, holder: str) -> None:
    """Keep which post holds an account."""
    tx.execute(sa.update(accounts).where(accounts.c.id == account_id).values(holder=holder))


def close(tx: Tx, account_id: int) -> bool:
    """The account is the unit's no longer; False where that was so already."""
    closed = sa.update(accounts).where(accounts.c.id == account_id, _IS_OPEN).values(closed_at=tx.now)
    return tx.execute(closed).rowcount == 1


def reopen(tx: Tx, account: Account) -> bool:
    """A closed account is its unit's again; False where it is open, or some unit's meanwhile."""
    others = accounts.alias()
    taken = sa.exists().where(
        others.c.platform == account.named.platform.value,
        others.c.handle == account.named.handle,
        others.c.closed_at.is_(None),
    )
    opened = sa.update(accounts).where(accounts.c.id == account.id, accounts.c.closed_at.is_not(None), ~taken)
    return tx.execute(opened.values(closed_at=None)).rowcount == 1


def look_again(tx: Tx, unit_id: int, platform: Platform) -> None:
    """Mark a unit's newest publications on a platform anew: from an account of its own there, or from another."""
    newest = (
        sa.select(publications.c.id)
        .where(publications.c.unit_id == unit_id)
        .order_by(publications.c.id.desc())
        .limit(LOOKED_AT_AGAIN)
    )
    theirs = sa.select(accounts.c.handle).where(
        accounts.c.unit_id == unit_id, accounts.c.platform == platform.value, _IS_OPEN
    )
    tx.execute(
        sa.update(publications)
        .where(
            publications.c.id.in_(newest),
            publications.c.platform == platform.value,
            publications.c.counts,
            publications.c.handle.is_not(None),
        )
        .values(other_account=sa.and_(sa.exists(theirs), publications.c.handle.not_in(theirs)))
    )


def others_of_report(tx: Tx, report_id: int) -> dict[str, str]:
    """The links of a report that come from another account, each with the unit whose account it is, or ""."""
    rows = tx.execute(
        sa.select(publications.c.url, units.c.name)
        .select_from(
            publications.outerjoin(
                accounts,
                sa.and_(
                    accounts.c.platform == publications.c.platform, accounts.c.handle == publications.c.handle, _IS_OPEN
                ),
            ).outerjoin(units, units.c.id == accounts.c.unit_id)
        )
        .where(publications.c.report_id == report_id, publications.c.other_account)
    )
    return {row.url: row.name or "" for row in rows}


def counts(tx: Tx) -> dict[Platform, int]:
    """How many open units have an account on each platform on which any has one."""
    query = (
        sa.select(accounts.c.platform, sa.func.count(accounts.c.unit_id.distinct()).label("many"))
        .select_from(accounts.join(units, units.c.id == accounts.c.unit_id))
        .where(_IS_OPEN, units.c.closed_at.is_(None))
        .group_by(accounts.c.platform)
    )
    return {Platform(row.platform): int(row.many) for row in tx.execute(query)}


def units_without(tx: Tx, platform: Platform, start: int, most: int) -> list[UnitRef]:
    """Open units without an account on a platform, by kind and name."""
    has = sa.exists().where(accounts.c.unit_id == units.c.id, accounts.c.platform == platform.value, _IS_OPEN)
    query = (
        sa.select(units.c.id, units.c.code, units.c.name)
        .where(units.c.closed_at.is_(None), ~has)
        .order_by(units.c.kind, units.c.name, units.c.id)
    )
    return [UnitRef(row.id, row.code, row.name) for row in tx.execute(query.offset(start).limit(most))]


def published_from(tx: Tx, publication_id: int) -> tuple[UnitRef, Named] | None:
    """The unit of a publication and the account that its address names; None where it names none."""
    row = tx.execute(
        sa.select(publications.c.platform, publications.c.handle, publications.c.unit_id, units.c.code, units.c.name)
        .select_from(publications.join(units, units.c.id == publications.c.unit_id))
        .where(publications.c.id == publication_id, publications.c.counts, publications.c.handle.is_not(None))
    ).one_or_none()
    if row is None or row.platform == Platform.MEDIA.value:
        return None
    return UnitRef(row.unit_id, row.code, row.name), Named(Platform(row.platform), row.handle)
