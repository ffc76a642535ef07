"""Indonesia's public holidays and collective leave (cuti bersama), from the library `holidays`.

The library takes 0.2 s and some 20 MB to import, so that only the process of `bot.render.apart` does it.
"""

import json
from collections.abc import Iterable


def national_days(years: Iterable[int]) -> bytes:
    """The days of some years as JSON: [ISO date, Indonesian name] each, in order."""
    import holidays

    days = holidays.country_holidays("ID", years=years, categories=("public", "government"), language="id")
    return json.dumps([[day.isoformat(), name] for day, name in sorted(days.items())]).encode()
