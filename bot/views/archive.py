"""Screens about the archive of originals."""

from bot.db.archive import Losses
from bot.domain.archive import KEEPINGS, NEARLY_FULL, ROOMS, Archive
from bot.domain.screen import Button, Screen, action, columns
from bot.i18n import Texts

MOST_SHOWN = 10
GIGABYTE = 1000
YEAR = 365


def page(t: Texts, archive: Archive, waiting: int, *, may_change: bool) -> Screen:
    """How full it is, and what the office decided; operators change that with a tap."""
    lines = [t("archive-head"), "", t("archive-used", used=t.number(archive.megabytes))]
    lines.append(_room(t, archive.room_mb))
    lines.append(_keeping(t, archive.keep_days))
    if archive.level > NEARLY_FULL and waiting:
        lines.append(t("archive-waiting", count=waiting))
    lines += ["", t("archive-how")]
    rows: list[tuple[Button, ...]] = []
    if may_change:
        rows = [
            *columns(_choices(t, "room", (*ROOMS, 0), archive.room_mb), 4),
            *columns(_choices(t, "keep", (*KEEPINGS, 0), archive.keep_days), 3),
        ]
    rows.append((Button(t.plain("button-back"), action("s.menu")),))
    return Screen("\n".join(lines), tuple(rows))


def _room(t: Texts, room_mb: int | None) -> str:
    return t("archive-room", gigabytes=(room_mb or 0) // GIGABYTE)


def _keeping(t: Texts, days: int | None) -> str:
    return t("archive-keep", years=(days or 0) // YEAR)


def _choices(t: Texts, field: str, values: tuple[int, ...], now: int | None) -> list[Button]:
    unit = GIGABYTE if field == "room" else YEAR
    buttons = []
    for value in values:
        label = t.plain(f"button-archive-{field}", number=value // unit)
        shown = t.plain("button-checked", label=label) if value == (now or 0) else label
        buttons.append(Button(shown, action("v.set", field, value)))
    return buttons


def room(t: Texts, archive: Archive, waiting: int) -> Screen:
    """It is nearly full, or full."""
    key = "archive-nearly-full" if archive.level == NEARLY_FULL else "archive-full"
    used, gigabytes = t.number(archive.megabytes), (archive.room_mb or 0) // GIGABYTE
    row = (Button(t.plain("button-archive"), action("v.store")),)
    return Screen(t(key, used=used, gigabytes=gigabytes, waiting=waiting), (row,))


def lost(t: Texts, losses: Losses) -> Screen:
    """What the night found missing or damaged, and what became of it."""
    lines = [t("archive-lost", found=losses.found, recovered=losses.recovered)]
    if losses.waiting:
        lines.append(t("archive-lost-waiting", waiting=losses.waiting))
    if losses.gone:
        lines.append(t("archive-lost-gone", gone=losses.gone))
        lines += [t("archive-lost-report", reference=reference) for reference in losses.reports[:MOST_SHOWN]]
    return Screen("\n".join(lines))
