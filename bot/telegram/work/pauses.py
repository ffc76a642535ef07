"""The screens of the many prompts that a pause of the whole office or of a kind has ended."""

from functools import partial
from typing import Final

from bot.db import offices
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.telegram.errands import Bench, Finish, errand
from bot.views import cards

A_PART: Final = 50


@errand("pauses.close")
async def close(bench: Bench, one: Errand) -> Finish:
    """Bring the screens up to date some at a time; done once more, it changes nothing."""
    ids = [int(each) for each in one.arguments["prompts"]]
    for start in range(0, len(ids), A_PART):
        await bench.db.write(partial(_close, prompts=frozenset(ids[start : start + A_PART])))
    return partial(_close, groups=frozenset(int(each) for each in one.arguments["groups"]))


def _close(tx: Tx, prompts: frozenset[int] = frozenset(), groups: frozenset[int] = frozenset()) -> None:
    cards.close_prompts(tx, offices.get(tx), prompts, groups)
