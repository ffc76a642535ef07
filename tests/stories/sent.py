"""What people do with sent reports."""

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City

TITLE = "Bimbingan Perkawinan"
STATE = "SELECT state, verified_at IS NOT NULL, change_asked_at IS NOT NULL, desk_at IS NOT NULL FROM reports"
"""How far a report has come: its state, seen, a change asked for, on the desk."""


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


async def desk_of(city: City, person: Person) -> Message:
    person.says("/meja")
    return await city.answer_to(person)


async def case_of(city: City, person: Person, title: str = TITLE) -> Message:
    """A report's screen on the desk."""
    desk = await desk_of(city, person)
    await city.taps(person, title, on=desk)
    return desk


async def asks_change(city: City, person: Person, note: str) -> Message:
    """A coordinator asks for a change."""
    case = await case_of(city, person)
    await city.taps(person, city.label("ask-change"), on=case)
    person.says(note)
    return await city.answer_to(person)
