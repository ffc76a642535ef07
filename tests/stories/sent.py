"""What people do with sent reports."""

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City


async def opens(city: City, person: Person, report: int = 1) -> Message:
    """The report's screen, in a message of its own."""
    person.presses_data(person.chat[-1], f"r.show:{report}")
    await city.settles()
    shown = [each for each in person.chat if city.label("history") in each.labels()]
    return max(shown, key=lambda message: message.changed)


async def edits(city: City, person: Person, shown: Message, field: str, text: str) -> Message:
    """Somebody writes a field anew; the screen that answers it."""
    await city.taps(person, city.label("edit"), on=shown)
    await city.taps(person, field, on=shown)
    person.says(text)
    return await city.answer_to(person)


async def withdraws(city: City, person: Person, reason: str = "none", report: int = 1) -> Message:
    """Somebody takes a report back; its screen then."""
    shown = await opens(city, person, report)
    await city.taps(person, city.label("withdraw"), on=shown)
    await city.taps(person, city.label(f"withdraw-{reason}"), on=shown)
    return shown
