"""What stories of lists of units as files share."""

from bot.simulator.models import Message
from tests.city import City

THREE = (
    "kode,nama,jenis,irama_hari\nKUA-PALANG,KUA Palang,KUA,\nKUA-SOKO,KUA Soko,KUA,14\nMAN-1-TUBAN,MAN 1 Tuban,MAN,\n"
)


async def sends(city: City, text: str | bytes, name: str = "satker.csv") -> Message:
    """The operator sends a file; the card that answers it."""
    city.sari.sends_document(name, text.encode() if isinstance(text, str) else text)
    return await city.answer_to(city.sari)


async def stored_units(city: City) -> list[tuple[object, ...]]:
    return await city.rows("SELECT code, name, kind, cadence_days FROM units ORDER BY code")
