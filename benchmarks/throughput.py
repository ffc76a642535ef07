"""How many turns a second: `turn`, and `rtt` over a network as in life."""

from dataclasses import dataclass

from benchmarks import town
from benchmarks.stage import WARM_UP, Stage, in_order, stage
from benchmarks.subjects import Broken, Subject
from bot.clock import monotonic

PERSONS = 200
ROUND_TRIP = 0.05


@dataclass(frozen=True, slots=True)
class Flood:
    """Updates answered a second; `seconds` from the first fetched to the last reply delivered."""

    rate: float
    seconds: float


async def flood(subject: Subject, number: int, *, delay: float = 0.0) -> Flood:
    """Queue texts at once and take the time until the last reply. Raises Broken unless all is right afterwards."""
    async with stage(subject, PERSONS, delay=delay) as play:
        before = play.sends(number)
        # The waiting poll gets the first of them as soon as this coroutine gives way.
        started = monotonic()
        sent = await play.answered(before, number)
        seconds = sent[-1].at - started
        _check(play, number)
        in_order(sent, subject)
        data = play.data
        play.running.process.terminate()
        await play.running.process.wait()
        if subject is Subject.GAUNG:
            check_recorded(town.counts(data), number + WARM_UP)
    return Flood(number / seconds, seconds)


def _check(play: Stage, number: int) -> None:
    if len(play.sim.sent) != number + WARM_UP:
        raise Broken(f"{len(play.sim.sent)} messages for {number + WARM_UP} texts")
    if play.sim.floods.refused:
        raise Broken("the simulator refused calls")


def check_recorded(found: town.Counts, number: int) -> None:
    """Check what the database holds after so many links. Raises Broken."""
    if (found.inbox_done, found.inbox_other) != (number, 0):
        raise Broken(f"inbox: {found}")
    if (found.outbox_sent, found.outbox_other) != (number, 0):
        raise Broken(f"outbox: {found}")
    if found.publications != number:
        raise Broken(f"publications: {found}")
