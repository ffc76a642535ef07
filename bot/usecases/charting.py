"""What diagrams need beside the figures of a period."""

from bot.db import programmes
from bot.db.engine import Tx
from bot.domain.programmes import Programme
from bot.domain.recap import Recap


def programmes_of(tx: Tx, recap: Recap) -> dict[int, Programme]:
    """The programmes in force at a period's end, by number, and others that its reports belong to; by id."""
    found = {each.id: each for each in programmes.in_force(tx, recap.period.last)}
    told = [each.programme_id for each in recap.by_programme if each.programme_id is not None]
    return found | {each: programmes.by_id(tx, each) for each in told if each not in found}
