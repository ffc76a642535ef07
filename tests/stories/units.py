"""What stories of units share."""

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City


async def opens(city: City, who: Person, name: str) -> Message:
    """Somebody looks for a unit and opens its page."""
    who.says(f"/satker {name}")
    await city.settles()
    await who.presses(name)
    return await city.answer_to(who)
