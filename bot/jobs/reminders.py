"""The prompts that fall due."""

from itertools import chain

from bot.db import offices
from bot.db.engine import Tx
from bot.usecases import reminding


def run(tx: Tx) -> bool:
    """Make all prompts that are due, in one transaction; False, since there are no more."""
    office = offices.get(tx)
    due = reminding.remind(tx, office)
    first = next(due, None)
    if first is not None:
        # Imported when somebody is reminded, like all that jobs say: much of the program, and most of it idle.
        from bot.jobs import prompting

        prompting.tell(tx, office, chain((first,), due))
    return False
