"""Reminders that did not arrive before the end of work: nobody is reminded in the evening, and none is lost."""

from collections.abc import Sequence

from bot.db import cards, offices, outbox, said
from bot.db.engine import Tx
from bot.usecases import reminding


def run(tx: Tx, row_ids: Sequence[int]) -> None:
    """Make up for rows that were dropped, when people work again."""
    office = offices.get(tx)
    for key in said.keys_of(tx, row_ids):
        match key.split(":"):
            case ["prompt", number, *_] if not cards.any_arrived(tx, f"prompt:{number}:"):
                reminding.take_back(tx, office, int(number))
            case ["group-prompt", number]:
                then = reminding.put_off_group(tx, office, int(number))
                if then is not None:
                    from bot.views.cards import show_group_prompt

                    until = reminding.wanted_until(then, office)
                    show_group_prompt(tx, office, int(number), expires_at=until)
            case ["silent", *_]:
                outbox.put_off(tx, key, office.hours.next_working_moment(tx.now))
