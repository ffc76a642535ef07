"""What a change of pauses or of leave brings with it: due days that follow, and prompts that wait for nobody."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.clock import local_date
from bot.db import prompts
from bot.db.engine import Tx
from bot.domain.calendar import Span
from bot.domain.office import Office, Unit
from bot.domain.pauses import covering
from bot.usecases import clocks


@dataclass(frozen=True, slots=True)
class Settled:
    """The units that a change concerns, and how many of them are due on another day by it.

    `changed` are those whose paused days are others now: leave of one of two officers changes none. The prompts of
    those that are paused today were ended, `prompts`; some stood on messages to the group, `group_prompts`.
    """

    units: tuple[Unit, ...] = ()
    changed: tuple[Unit, ...] = ()
    moved: int = 0
    prompts: frozenset[int] = frozenset()
    group_prompts: frozenset[int] = frozenset()


def settle(tx: Tx, office: Office, before: dict[int, tuple[Span, ...]], concerned: Sequence[Unit]) -> Settled:
    """Bring units into line with their pauses as they are by now; `before` are those that they had.

    The screens of ended prompts are the caller's: `views.cards.close_prompts`.
    """
    after = clocks.paused(tx, office, concerned)
    moved = clocks.recount(tx, office, before, concerned)
    today = local_date(tx.now, office.zone)
    waiting = prompts.open_of_units(tx, [unit.id for unit in concerned if covering(after.get(unit.id, ()), today)])
    prompts.pause(tx, [each.id for each in waiting])
    return Settled(
        units=tuple(concerned),
        changed=tuple(unit for unit in concerned if before.get(unit.id) != after.get(unit.id)),
        moved=moved,
        prompts=frozenset(each.id for each in waiting),
        group_prompts=frozenset(each.group_prompt_id for each in waiting if each.group_prompt_id is not None),
    )
