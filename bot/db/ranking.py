"""The rules by which months are ranked."""

from datetime import date

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import ranking_rules
from bot.domain.ranking import RankingRule


def rule_of(tx: Tx, office_id: int, month: date) -> RankingRule:
    """The rule in force in a month, given by its first day."""
    return tx.remember(("ranking", office_id, month), lambda: _rule_of(tx, office_id, month))


def _rule_of(tx: Tx, office_id: int, month: date) -> RankingRule:
    stored = tx.execute(
        sa.select(ranking_rules.c.points)
        .where(ranking_rules.c.office_id == office_id, ranking_rules.c.month <= month)
        .order_by(ranking_rules.c.month.desc())
        .limit(1)
    ).scalar()
    return RankingRule.from_json(stored) if stored else RankingRule()


def put(tx: Tx, office_id: int, month: date, rule: RankingRule) -> None:
    """Give months from this one on another rule; months for which a later one was given keep that."""
    kept = {"points": rule.as_json(), "saved_at": tx.now}
    statement = upsert(ranking_rules).values(office_id=office_id, month=month, **kept)
    tx.execute(statement.on_conflict_do_update(index_elements=["office_id", "month"], set_=kept))
    tx.forget()
