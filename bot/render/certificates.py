"""Certificates: an A4 page across for each, with the office's letterhead, to be signed by hand."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from bot.render.card import GREEN, INK, MM, write
from bot.render.lettering import LEADING, Face, Fitted, fit, font, width
from bot.render.stationery import GOLD, GREY, centred, letterhead

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

PAPER: Final = (297 * MM, 210 * MM)
_MIDDLE: Final = PAPER[0] / 2
_ROOM: Final = 220 * MM
_CORNER: Final = 14 * MM
_SIGNED: Final = 78 * MM
"""How wide the place for the signature is."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """What one says. `name` is who gets it, `reason` what for, `figures` what was counted, `day` place and day."""

    title: str
    given: str
    name: str
    reason: str
    figures: str
    day: str
    signer: str


@dataclass(frozen=True, slots=True)
class Certificates:
    """All of a period."""

    language: str
    title: str
    letterhead: tuple[str, ...]
    logo: str | None
    pages: tuple[Certificate, ...]


def certificates_of(task: dict[str, Any]) -> Certificates:
    """Certificates that came as JSON."""
    pages = tuple(Certificate(**each) for each in task["pages"])
    return Certificates(task["language"], task["title"], tuple(task["letterhead"]), task["logo"], pages)


def certificates_pdf(wanted: Certificates) -> bytes:
    """A PDF with a page for each; equal arguments make equal files."""
    from reportlab.pdfgen.canvas import Canvas

    for face in Face:
        font(face)
    file = io.BytesIO()
    pen = Canvas(file, pagesize=PAPER, pageCompression=1, invariant=1, lang=wanted.language)
    pen.setTitle(wanted.title)
    pen.setAuthor(wanted.letterhead[0])
    for number, page in enumerate(wanted.pages):
        pen.bookmarkPage(f"page{number}")
        pen.addOutlineEntry(page.name, f"page{number}")
        _frame(pen)
        _page(pen, wanted, page)
        pen.showPage()
    pen.save()
    return file.getvalue()


def _frame(pen: "Canvas") -> None:
    """Two lines around the page, and a mark in each corner."""
    for inset, wide, colour in ((8 * MM, 2.4, GREEN), (10.5 * MM, 0.8, GOLD)):
        pen.setStrokeColorRGB(*colour)
        pen.setLineWidth(wide)
        pen.rect(inset, inset, PAPER[0] - 2 * inset, PAPER[1] - 2 * inset, stroke=1, fill=0)
    pen.setFillColorRGB(*GOLD)
    for x in (_CORNER, PAPER[0] - _CORNER):
        for y in (_CORNER, PAPER[1] - _CORNER):
            pen.saveState()
            pen.translate(x, y)
            pen.rotate(45)
            pen.rect(-1.4 * MM, -1.4 * MM, 2.8 * MM, 2.8 * MM, stroke=0, fill=1)
            pen.restoreState()


def _page(pen: "Canvas", wanted: Certificates, page: Certificate) -> None:
    edges = (32 * MM, PAPER[0] - 32 * MM)
    top = letterhead(pen, PAPER[1] - 18 * MM, wanted.letterhead, wanted.logo, edges) - 13 * MM
    title = fit(page.title, Face.BOLD, (37, 32, 28, 24, 20), (_ROOM, 50))
    pen.setFillColorRGB(*GREEN)
    centred(pen, _MIDDLE, top, Face.BOLD, title)
    top -= title.height + 4 * MM
    given = fit(page.given, Face.REGULAR, (14, 13, 12, 11), (_ROOM, 20))
    pen.setFillColorRGB(*GREY)
    centred(pen, _MIDDLE, top, Face.REGULAR, given)
    top -= given.height + 5 * MM
    name = fit(page.name, Face.BOLD, (40, 36, 32, 28, 24, 21, 18, 16, 14), (_ROOM, 76))
    pen.setFillColorRGB(*INK)
    centred(pen, _MIDDLE, top, Face.BOLD, name)
    top -= name.height + 2 * MM
    wide = min(max(width(line, Face.BOLD, name.size) for line in name.lines) + 20 * MM, _ROOM)
    pen.setStrokeColorRGB(*GOLD)
    pen.setLineWidth(1.2)
    pen.line(_MIDDLE - wide / 2, top, _MIDDLE + wide / 2, top)
    top -= 8 * MM
    reason = fit(page.reason, Face.REGULAR, (15.5, 14.5, 13.5, 12.5, 11.5, 10.5), (_ROOM, 60))
    centred(pen, _MIDDLE, top, Face.REGULAR, reason)
    top -= reason.height + 3 * MM
    pen.setFillColorRGB(*GREY)
    centred(pen, _MIDDLE, top, Face.REGULAR, fit(page.figures, Face.REGULAR, (12, 11, 10, 9), (_ROOM, 18)))
    _signature(pen, page)


def _signature(pen: "Canvas", page: Certificate) -> None:
    """Place and day, who signs, and room to do it."""
    middle = PAPER[0] - 32 * MM - _SIGNED / 2
    pen.setFillColorRGB(*INK)
    lines: Sequence[str] = (page.day, page.signer)
    for number, line in enumerate(lines):
        words = fit(line, Face.REGULAR, (11, 10, 9, 8), (_SIGNED, 14))
        base = 49 * MM - number * 11 * LEADING
        write(
            pen,
            middle - width(words.lines[0], Face.REGULAR, words.size) / 2,
            base,
            Face.REGULAR,
            Fitted(words.lines, words.size),
        )
    pen.setStrokeColorRGB(*INK)
    pen.setLineWidth(0.7)
    pen.line(middle - _SIGNED / 2 + 6 * MM, 21 * MM, middle + _SIGNED / 2 - 6 * MM, 21 * MM)
