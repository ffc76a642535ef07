"""Bad days on demand: what the page's panel lets go wrong between the bot and Telegram."""

from typing import Final

from bot.simulator.people import Person
from bot.simulator.web.control import Malformed
from bot.simulator.web.given import Given
from bot.simulator.web.state import World

RETRY_SECONDS: Final = 10


def plan(world: World, person: Person, given: Given) -> None:
    """Plan the fault `kind`: outage_on, outage_off, 429, 5xx, lost_answers; or clear all."""
    faults = world.sim.faults
    match given.word("kind"):
        case "outage_on":
            faults.outage()
        case "outage_off":
            faults.outage_off()
        case "429":
            faults.next("sendMessage", kind="429", retry_after=RETRY_SECONDS)
            faults.next("editMessageText", kind="429", retry_after=RETRY_SECONDS)
        case "5xx":
            faults.next(None, kind="502", times=3)
        case "lost_answers":
            faults.next("sendMessage", kind="cut_after", times=2)
        case "clear":
            faults.clear()
        case _:
            raise Malformed("kind")
