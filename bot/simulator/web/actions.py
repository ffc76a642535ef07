"""What people do on the page, by name."""

from collections.abc import Callable
from typing import Any, Final

from bot.simulator.people import Person
from bot.simulator.web import faulting, grouping, messaging
from bot.simulator.web.control import ControlRefused
from bot.simulator.web.given import Given
from bot.simulator.web.state import World

Action = Callable[[World, Person, Given], dict[str, Any] | None]

ACTIONS: Final[dict[str, Action]] = {
    "say": messaging.say,
    "start": messaging.start,
    "press": messaging.press,
    "edit": messaging.edit,
    "delete": messaging.delete,
    "forward": messaging.forward,
    "react": messaging.react,
    "location": messaging.location,
    "inline": messaging.inline,
    "choose_inline": messaging.choose_inline,
    "block": grouping.block,
    "unblock": grouping.unblock,
    "open": grouping.open_link,
    "group": grouping.create,
    "topic": grouping.open_topic,
    "join": grouping.join,
    "leave": grouping.leave,
    "add_bot": grouping.add_bot,
    "remove_bot": grouping.remove_bot,
    "fault": faulting.plan,
}


def act(world: World, name: str, given: Given) -> dict[str, Any] | None:
    """Do something as the person `person`. Raises ControlRefused with what to tell."""
    action = ACTIONS.get(name)
    if action is None:
        raise ControlRefused("page-error-unknown", name=name)
    return action(world, world.person(given.word("person")), given)
