"""The words of the picture of a day."""

from collections.abc import Iterable
from datetime import date

from bot.domain.office import Office
from bot.domain.screen import Screen, shortened
from bot.i18n import Texts
from bot.render.collage import Heading

NAME_SHOWN = 58


def heading(t: Texts, office: Office, first: date, last: date) -> Heading:
    """What stands above the photos."""
    return Heading(t.plain("collage-title", period=t.days(first, last)), t.plain("collage-office", office=office.name))


def caption(t: Texts, units: Iterable[str], first: date, last: date) -> Screen:
    """Below the picture: where its photos come from."""
    names = [shortened(name, NAME_SHOWN) for name in dict.fromkeys(units)]
    return Screen(t("collage-caption", period=t.days(first, last), units=", ".join(names)))


def file_name(t: Texts, last: date) -> str:
    """What the picture is called where somebody keeps it."""
    return t.plain("collage-file", day=last.isoformat())
