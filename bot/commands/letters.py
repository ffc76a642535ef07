"""Reports as officers write them, for the guided tour."""

import tomllib
from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import Any

from bot.i18n import texts


@dataclass(frozen=True, slots=True)
class Letter:
    """A report as an officer sends it, its title, and the place as the officer corrects it."""

    text: str
    title: str
    corrected: str


def letter(kind: str, number: int, unit: str, day: date) -> Letter:
    """The `number`-th letter of a kind (`reports`, `power`) about what happened at a unit on a day."""
    book: dict[str, Any] = tomllib.loads(resources.files("bot.commands").joinpath("letters.toml").read_text("utf-8"))
    chosen: dict[str, str] = book[kind][number % len(book[kind])]
    text = book["form"].strip().format(**chosen, unit=unit, day=texts("id").day(day))
    return Letter(text, chosen["activity"], chosen.get("corrected", chosen["place"]).format(unit=unit))
