"""The office's date."""

from datetime import date

from bot.clock import local_date
from bot.db.engine import Tx
from bot.domain.office import Office


def today(tx: Tx, office: Office) -> date:
    """The date in the office's zone, at the moment of the transaction."""
    return local_date(tx.now, office.zone)
