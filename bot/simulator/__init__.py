"""A local Bot API over HTTP with people in it, for the demo and the tests.

`Simulator.start(clock)` opens it; `sim.person(name)` and `sim.group(title)` bring people in, who say, press and hear.
It takes time from `bot.clock` and knows nothing else of the bot. Who wants to hear of everything that happens is
an observer in `sim.observers`, as the page in `bot.simulator.web` is.
"""

from bot.simulator.chats import Group
from bot.simulator.faults import FaultKind, Faults
from bot.simulator.models import Button, Inline, Message, Press, Sent
from bot.simulator.people import Person
from bot.simulator.simulator import Simulator

__all__ = ["Button", "FaultKind", "Faults", "Group", "Inline", "Message", "Person", "Press", "Sent", "Simulator"]
