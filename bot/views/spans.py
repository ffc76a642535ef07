"""Days and ranges of days in words."""

from bot.domain.calendar import Span
from bot.i18n import Texts


def span(t: Texts, days: Span) -> str:
    """ "24 Desember 2026", "22–26 Juni 2026", "22 Juni – 4 Juli 2026", "20 Desember 2026 – 3 Januari 2027"."""
    if days.first == days.last:
        return t.full_day(days.last)
    if days.first.year != days.last.year:
        return f"{t.full_day(days.first)} – {t.full_day(days.last)}"
    if days.first.month != days.last.month:
        return f"{t.short_day(days.first)} – {t.full_day(days.last)}"
    return f"{days.first.day}–{t.full_day(days.last)}"
