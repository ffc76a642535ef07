"""Invitation sheets ("lembar undangan"): a PDF of A4 pages with one card a unit, to be cut out and handed over."""

import io
import re
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from bot.domain.refused import Refused
from bot.domain.units import UnitKind
from bot.render.card import GREEN, HEIGHT, INK, MM, WIDTH, Card, SheetWords, draw, prepare, write
from bot.render.lettering import Face, Fitted, fit, font, width

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

__all__ = ["A_PAGE", "Card", "SheetWords", "by_kind", "invitation_sheets"]

PAPER: Final = (210 * MM, 297 * MM)
COLUMNS: Final = 2
ROWS: Final = 4
A_PAGE: Final = COLUMNS * ROWS
_LEFT: Final = (PAPER[0] - COLUMNS * WIDTH) / 2
_TOP: Final = (PAPER[1] + ROWS * HEIGHT) / 2
_BOTTOM: Final = _TOP - ROWS * HEIGHT
_GREY: Final = (0.45, 0.47, 0.50)
_SCISSORS: Final = Fitted(("✂",), 11)


def invitation_sheets(office: str, cards: Sequence[Card], words: SheetWords) -> bytes:
    """A PDF with all cards, by kind and name, eight on a page; equal arguments make equal files.

    A thousand cards take seconds: call it outside a transaction and away from the event loop, and for a whole ministry
    once for each part of `by_kind`. Raises Refused where there is no card.
    """
    from reportlab.pdfgen.canvas import Canvas

    if not cards:
        raise Refused("invitation-sheets-empty")
    for face in Face:
        font(face)
    ordered = sorted(cards, key=_place)
    pages = [ordered[start : start + A_PAGE] for start in range(0, len(ordered), A_PAGE)]
    file = io.BytesIO()
    pen = Canvas(file, pagesize=PAPER, pageCompression=1, invariant=1, lang=words.language)
    pen.setTitle(f"{words.title} · {office}")
    pen.setAuthor(office)
    prepare(pen, office, words)
    seen: set[UnitKind] = set()
    for number, page in enumerate(pages, 1):
        _bookmark(pen, page, words, seen)
        _margins(pen, office, page, words, words.page(number, len(pages)))
        _cutting_lines(pen, -(-len(page) // COLUMNS))
        for place, card in enumerate(page):
            pen.saveState()
            pen.translate(_LEFT + place % COLUMNS * WIDTH, _TOP - (place // COLUMNS + 1) * HEIGHT)
            draw(pen, card, words)
            pen.restoreState()
        pen.showPage()
    pen.save()
    return file.getvalue()


def by_kind(cards: Sequence[Card]) -> tuple[tuple[UnitKind, tuple[Card, ...]], ...]:
    """The cards of each kind that there is, in the order of the kinds: a file each, where one would be too large."""
    ordered = sorted(cards, key=_place)
    return tuple((kind, tuple(some)) for kind, some in groupby(ordered, key=lambda card: card.kind))


def _place(card: Card) -> tuple[int, list[tuple[int, str]], str]:
    """Kinds in their order, then names as people sort them: MIN 2 before MIN 10."""
    parts = re.findall(r"[0-9]+|[^0-9]+", card.name.casefold())
    return card.kind.order, [(int(part), "") if part[0] in "0123456789" else (-1, part) for part in parts], card.link


def _bookmark(pen: "Canvas", page: Sequence[Card], words: SheetWords, seen: set[UnitKind]) -> None:
    """Where each kind begins, for the reader's list of contents."""
    for kind, _ in groupby(page, key=lambda card: card.kind):
        if kind not in seen:
            seen.add(kind)
            pen.bookmarkPage(kind.value)
            pen.addOutlineEntry(words.kinds[kind], kind.value)


def _margins(pen: "Canvas", office: str, page: Sequence[Card], words: SheetWords, numbered: str) -> None:
    """What stands above and below the cards and falls off when they are cut."""
    right = PAPER[0] - _LEFT
    kinds = " · ".join(words.kinds[kind] for kind, _ in groupby(page, key=lambda card: card.kind))
    title = fit(words.title, Face.BOLD, (9, 8, 7), (right - _LEFT, 12))
    start = _LEFT + width(words.title, Face.BOLD, title.size) + 8
    above, below = _TOP + 6 * MM, _BOTTOM - 6.5 * MM
    pen.setFillColorRGB(*GREEN)
    write(pen, _LEFT, above, Face.BOLD, title)
    pen.setFillColorRGB(*INK)
    write(pen, start, above, Face.REGULAR, fit(kinds, Face.REGULAR, (8, 7, 6, 5), (right - start, 12)))
    number = width(numbered, Face.BOLD, 8)
    write(pen, right - number, below, Face.BOLD, fit(numbered, Face.BOLD, (8,), (number + 1, 12)))
    note = f"{office} · {words.cutting}"
    write(pen, _LEFT, below, Face.REGULAR, fit(note, Face.REGULAR, (7.5, 7, 6, 5), (right - number - 12 - _LEFT, 12)))


def _cutting_lines(pen: "Canvas", rows: int) -> None:
    """Dashed lines between and around the rows of cards that there are, from edge to edge, with scissors."""
    bottom = _TOP - rows * HEIGHT
    pen.saveState()
    pen.setStrokeColorRGB(*_GREY)
    pen.setFillColorRGB(*_GREY)
    pen.setLineWidth(0.5)
    pen.setDash(3, 3)
    for row in range(rows + 1):
        y = _TOP - row * HEIGHT
        pen.line(_LEFT, y, PAPER[0] - _LEFT + 4 * MM, y)
        write(pen, _LEFT - 12, y - _SCISSORS.size * 0.35, Face.REGULAR, _SCISSORS)
    for column in range(COLUMNS + 1):
        x = _LEFT + column * WIDTH
        pen.line(x, _TOP + 2.5 * MM, x, bottom - 2.5 * MM)
    pen.restoreState()
