"""Screens about links."""

from bot.domain.office import UnitRef
from bot.domain.screen import Button, Screen, action, columns, fitting, shortened
from bot.i18n import Html, Texts
from bot.usecases.publishing import Taken

TITLE_SHOWN = 250
KNOWN_ROOM = 3000


def taken(t: Texts, taken: Taken) -> Screen:
    """What became of the links that somebody sent."""
    lines: list[str] = []
    if taken.publications:
        where = Html(", ".join(t(f"platform-{link.platform.value}") for link in taken.publications))
        if taken.report:
            lines.append(
                t(
                    "links-for-report",
                    where=where,
                    title=shortened(taken.report.content.title or "", TITLE_SHOWN),
                    unit=taken.unit.name,
                )
            )
        else:
            lines.append(t("links-for-unit", where=where, unit=taken.unit.name))
    if taken.attachments:
        lines.append(t("links-attached", count=len(taken.attachments)))
    known = [
        t("links-known", url=link.url, unit=standing.unit_name, reference=standing.reference or "no")
        for link, standing in taken.known
    ]
    lines += fitting(known, KNOWN_ROOM)
    rows: tuple[tuple[Button, ...], ...] = ()
    if taken.report:
        rows = ((Button(t.plain("button-show-report"), action("r.show", taken.report.id)),),)
    return Screen("\n".join(lines), rows)


def which_unit(t: Texts, held_id: int, units: tuple[UnitRef, ...]) -> Screen:
    """For which of the officer's units the links are."""
    buttons = [Button(unit.name, action("l.unit", held_id, unit.id)) for unit in units]
    ignore = Button(t.plain("button-ignore"), action("h.drop", held_id))
    return Screen(t("links-which-unit"), (*columns(buttons), (ignore,)))


def send_it(t: Texts) -> Screen:
    """How to send a link."""
    return Screen(t("how-to-link"))
