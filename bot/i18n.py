"""The texts of the screens, from Fluent files; and dates and numbers as each language writes them."""

import html
import re
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

LOCALES: Final = Path(__file__).parent / "locales"
DEFAULT: Final = "id"
LONGEST_VALUE: Final = 100_000
_ZONES: Final = {"Asia/Jakarta": "WIB", "Asia/Pontianak": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}


class Html(str):
    """A text that is HTML already and goes into a message as it is."""

    __slots__ = ()


class MissingText(LookupError):
    """A key without text: a mistake of ours."""


@cache
def _bundle(language: str) -> "FluentBundle":
    from fluent.runtime import FluentBundle, FluentResource, resolver

    # It guards against texts from strangers that expand without end; ours are our own, and stories are long.
    resolver.MAX_PART_LENGTH = LONGEST_VALUE
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((LOCALES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


@cache
def _constant(language: str, key: str) -> str:
    """A text without variables."""
    return _formatted(language, key, {})


def _formatted(language: str, key: str, values: dict[str, object]) -> str:
    bundle = _bundle(language)
    try:
        message = bundle.get_message(key)
    except LookupError:
        raise MissingText(key) from None
    if message.value is None:
        raise MissingText(key)
    text, errors = bundle.format_pattern(message.value, values)
    if errors:
        raise MissingText(f"{key}: {errors[0]}")
    return str(text)


class Texts:
    """The texts of one language. `t("key", name=value)` is HTML, with everything that people wrote escaped."""

    __slots__ = ("language",)

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, /, **values: object) -> Html:
        return Html(self._format(key, {name: _escaped(value) for name, value in values.items()}))

    def plain(self, key: str, /, **values: object) -> str:
        """The text for places that know no markup: buttons, pop-ups."""
        return self._format(key, values)

    def _format(self, key: str, values: dict[str, object]) -> str:
        return _formatted(self.language, key, values) if values else _constant(self.language, key)

    def day(self, day: date) -> str:
        """ "Selasa, 10 Desember 2019" or "Tuesday, 10 December 2019"."""
        from babel.dates import format_date

        return format_date(day, "EEEE, d MMMM y", locale=self.language)

    def days(self, first: date, last: date | None) -> str:
        """A day, or several: "Selasa–Kamis, 10–12 Maret 2026", "Senin, 30 Maret – Rabu, 1 April 2026"."""
        from babel.dates import format_date

        if last is None or last <= first:
            return self.day(first)
        if (first.year, first.month) == (last.year, last.month):
            names, month = (format_date(day, "EEEE", locale=self.language) for day in (first, last)), "MMMM y"
            return f"{'–'.join(names)}, {first.day}–{last.day} {format_date(last, month, locale=self.language)}"
        form = "EEEE, d MMMM" if first.year == last.year else "EEEE, d MMMM y"
        return f"{format_date(first, form, locale=self.language)} – {self.day(last)}"

    def short_day(self, day: date) -> str:
        """ "10 Desember" or "10 December"."""
        from babel.dates import format_date

        return format_date(day, "d MMMM", locale=self.language)

    def short_month(self, day: date) -> str:
        """ "Des" or "Dec"."""
        from babel.dates import format_date

        return format_date(day, "MMM", locale=self.language)

    def full_day(self, day: date) -> str:
        """ "10 Desember 2019" or "10 December 2019"."""
        from babel.dates import format_date

        return format_date(day, "d MMMM y", locale=self.language)

    def weekday(self, day: date) -> str:
        """ "Sel 10" or "Tue 10"."""
        from babel.dates import format_date

        return format_date(day, "EEE d", locale=self.language)

    def month(self, day: date) -> str:
        """ "Desember 2019" or "December 2019"."""
        from babel.dates import format_date

        return format_date(day, "MMMM y", locale=self.language)

    def hour(self, moment: time) -> str:
        """ "16.00" in Indonesian, "16:00" in English."""
        return moment.strftime("%H.%M" if self.language == "id" else "%H:%M")

    def number(self, value: int) -> str:
        """A whole number with the language's thousands separator."""
        return f"{value:,}".replace(",", "." if self.language == "id" else ",")


def zone_label(zone_name: str) -> str:
    """WIB, WITA or WIT for Indonesia's zones, else the zone's own name."""
    return _ZONES.get(zone_name, zone_name)


@cache
def texts(language: str) -> Texts:
    """The texts of a language; the default's where there are none."""
    return Texts(language if (LOCALES / language).is_dir() else DEFAULT)


def page_texts(language: str) -> dict[str, str]:
    """The texts of the demo's page by key; where a value goes in, its name stands in braces."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted((LOCALES / language).glob("page*.ftl")))
    names: dict[str, object] = {name: f"{{{name}}}" for name in re.findall(r"\$([a-z_]+)", source)}
    return {key: _formatted(language, key, names) for key in re.findall(r"^(page-[a-z0-9-]+) =", source, re.MULTILINE)}


def _escaped(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Html):
        return html.escape(value, quote=False)
    return value
