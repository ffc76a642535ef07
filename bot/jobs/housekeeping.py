"""What grows and is not needed any more."""

from bot.db import errands, inbox, jobs, offices, said
from bot.db.engine import Tx

JOB = "housekeeping"
CHUNK = 5000


def run(tx: Tx) -> bool:
    """Once a day, forget handled updates and sent messages past their keeping time; whether there may be more."""
    day = tx.now.astimezone(offices.get(tx).zone).date().isoformat()
    if not jobs.claim(tx, JOB, day):
        return False
    # Imported once a day.
    from bot.db import imports, offers, requests, wrong_tokens
    from bot.domain.invitations import WINDOW
    from bot.domain.requests import KEEP_SETTLED

    # A claimed day is done in one go: what is over the chunk is taken on the next day.
    inbox.forget(tx, tx.now - inbox.KEEP_DONE, CHUNK)
    errands.forget(tx, tx.now - errands.KEEP_DONE, CHUNK)
    imports.forget(tx, tx.now - imports.KEEP, CHUNK)
    wrong_tokens.forget(tx, tx.now - WINDOW)
    requests.forget(tx, tx.now - KEEP_SETTLED, CHUNK)
    offers.forget(tx, CHUNK)
    said.forget(tx, tx.now - said.KEEP_SENT, CHUNK)
    return False
