"""The way to the hour at which something is posted."""

from typing import Any

from tests.crash.town import Town
from tests.crash.traffic import caption, picture

MOST_SECONDS = 120.0


async def comes_up_at(place: Town, hour: str, day: str | None = None, **orders: Any) -> None:
    """An officer has reported with a photo, which was looked at; the bot is up again when it becomes the hour."""
    [officer] = place.officers
    await place.starts()
    for item in officer.plan_album([picture("foto")], caption("Pembinaan Guru")):
        item()
    await officer.presses("Kirim laporan")
    await officer.hears("Laporan tersimpan")
    await place.until(lambda: place.one("SELECT count(*) FROM photos WHERE look IS NOT NULL"), what="it is looked at")
    await place.settles(MOST_SECONDS)
    assert await place.ends() == 0
    place.city.at(hour, day)
    await place.starts(**orders)
