"""What the stories about difficulties share."""

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City

WORDS = "Kamera kantor rusak, mohon <solusi> & saran"
STATE = "SELECT state FROM difficulties"


async def office(city: City) -> tuple[Person, Person]:
    await city.units("KUA-PALANG", "KUA-SOKO")
    return await city.coordinator(), await city.joins("Budi", "KUA-PALANG")


async def told(city: City) -> tuple[Person, Person, Message, Message]:
    """A difficulty that an officer told of from the menu: its cards at the coordinator's and at the officer's."""
    head, budi = await office(city)
    await city.shows(budi, "df.menu")
    await city.taps(budi, "💬 Sampaikan kendala")
    budi.says(WORDS)
    thanks = await city.answer_to(budi)
    return head, budi, await head.hears("Kamera"), thanks
