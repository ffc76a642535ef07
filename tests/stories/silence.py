"""What the stories about silent units share."""

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City

DUE = "2026-03-17"
"""A Tuesday: what was added a week before falls due."""
ASKED = "Ada kegiatan yang bisa dikabarkan?"


async def office(city: City, *more: str) -> tuple[Person, Person]:
    await city.units("KUA-PALANG", "KUA-SOKO", *more)
    return await city.coordinator(), await city.joins("Budi", "KUA-PALANG")


async def page_of(city: City, head: Person, unit: str = "KUA Palang") -> Message:
    """The page of a silent unit, which a coordinator comes to from the list."""
    shown = await city.shows(head, "di.list:0")
    await city.taps(head, unit, shown)
    return shown


async def presses(city: City, person: Person, label: str, on: Message) -> tuple[bool, str]:
    press = await person.presses(label, on=on)
    await city.settles()
    return bool(press.alert), press.text or ""
