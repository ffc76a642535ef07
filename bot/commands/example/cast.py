"""The people of the example office, all invented, and how each unit lives."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

OPERATOR: Final = "Sari Wahyuni"
COORDINATOR: Final = "Hasan Basri"
DEPUTY: Final = "Dewi Kartika"
LEADER: Final = "Mahfud Rosyidi"
STRANGER: Final = "Tono"
GROUP: Final = "Humas Kemenag Tuban"
DEPUTY_SINCE: Final = date(2026, 3, 2)


@dataclass(frozen=True, slots=True)
class Habits:
    """How a unit lives.

    `rate` is its reports a working day; of these `linked` come out somewhere. `since` is when its officers joined,
    `silent` the days (first, last) on which it sends nothing; `answers` how readily its officers answer prompts.
    """

    code: str
    officers: tuple[str, ...]
    rate: float
    linked: float = 0.85
    answers: float = 0.6
    since: date = date(2025, 12, 8)
    silent: tuple[tuple[date, date], ...] = field(default=())


_NEVER_AGAIN: Final = date(2026, 12, 31)
UNITS: Final = (
    Habits("KUA-BANCAR", ("Yusuf Mahendra",), 0.26),
    Habits("KUA-BANGILAN", ("Ratna Sekarwati",), 0.14, linked=0.0, answers=0.1, since=date(2026, 2, 23)),
    Habits("KUA-GRABAGAN", ("Imam Tirtana",), 0.21, answers=0.35, silent=((date(2026, 1, 20), _NEVER_AGAIN),)),
    Habits("KUA-JATIROGO", ("Wulan Maharani",), 0.29),
    Habits("KUA-JENU", ("Arif Pranata",), 0.36, linked=0.95),
    Habits("KUA-KENDURUAN", (), 0.00),
    Habits("KUA-KEREK", ("Nanik Purwasih",), 0.24),
    Habits("KUA-MERAKURAK", ("Dedi Kurniawan",), 0.34),
    Habits("KUA-MONTONG", ("Lestari Handayani",), 0.17, linked=0.6, silent=((date(2026, 2, 27), _NEVER_AGAIN),)),
    Habits("KUA-PALANG", ("Budi Santoso",), 0.47, linked=0.95, answers=0.9),
    Habits("KUA-PARENGAN", ("Joko Prasetya",), 0.22),
    Habits("KUA-PLUMPANG", ("Anisa Rahmadani",), 0.33),
    Habits("KUA-RENGEL", ("Hendra Wibisana",), 0.28, silent=((date(2026, 1, 26), date(2026, 2, 9)),)),
    Habits("KUA-SEMANDING", ("Tri Astuti",), 0.41, linked=0.95),
    Habits("KUA-SENORI", ("Laila Nurhaliza",), 0.17, linked=0.25, answers=0.3),
    Habits("KUA-SINGGAHAN", ("Laila Nurhaliza",), 0.19, linked=0.7),
    Habits("KUA-SOKO", ("Agus Salim",), 0.24, answers=0.0, silent=((date(2026, 3, 1), _NEVER_AGAIN),)),
    Habits("KUA-TAMBAKBOYO", ("Mega Puspita",), 0.22),
    Habits("KUA-TUBAN", ("Rizal Firmansyah",), 0.45, linked=0.95),
    Habits("KUA-WIDANG", ("Sulastri Ningsih",), 0.19, linked=0.7, silent=((date(2026, 2, 26), _NEVER_AGAIN),)),
    Habits("MAN-1-TUBAN", ("Fajar Nugraha", "Intan Permata"), 0.69, linked=0.95),
    Habits("MAN-2-TUBAN", ("Galih Saputra",), 0.62, linked=0.9),
    Habits("MTSN-1-TUBAN", ("Novi Anggraeni",), 0.60, linked=0.9),
    Habits("MTSN-2-TUBAN", ("Bayu Setiawan",), 0.47),
    Habits("MIN-1-TUBAN", ("Kartini Wulandari",), 0.53, linked=0.9),
    Habits("MIN-2-TUBAN", ("Rina Lestari",), 0.39, answers=0.0, silent=((date(2026, 3, 3), _NEVER_AGAIN),)),
)
WITH_ACCOUNTS: Final = frozenset(unit.code for unit in UNITS if unit.linked >= 0.9)
"""Units whose official accounts are registered."""


def served_by(name: str) -> tuple[str, ...]:
    """The codes of the units that an officer serves."""
    return tuple(unit.code for unit in UNITS if name in unit.officers)


def first_officer(code: str) -> str:
    """The officer who speaks for a unit that has any."""
    return next(unit.officers[0] for unit in UNITS if unit.code == code)


def officers() -> tuple[str, ...]:
    """The names of all officers, each once."""
    return tuple(dict.fromkeys(name for unit in UNITS for name in unit.officers))
