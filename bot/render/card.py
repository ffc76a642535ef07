"""One card of an invitation sheet: what is printed on it, and how it is drawn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.units import UnitKind
from bot.render.lettering import LEADING, Face, Fitted, advance, fit, spans, width
from bot.render.qr import dark_runs, matrix

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

MM: Final = 72 / 25.4
WIDTH: Final = 95 * MM
HEIGHT: Final = 67.5 * MM
INK: Final = (0.09, 0.10, 0.12)
GREEN: Final = (0.02, 0.36, 0.24)
"""Dark enough to be read when it is printed in black and white."""
_PAD: Final = 5 * MM
_QR: Final = 31.5 * MM
_CODE_TOP: Final = 70
"""From a card's upper edge to its QR code."""
_GAP: Final = 5 * MM
_ROOM: Final = WIDTH - 2 * _PAD
_SIDE: Final = _ROOM - _QR - _GAP
_NAME_SIZES: Final = (17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7)
_STATIC: Final = "same-on-every-card"


@dataclass(frozen=True, slots=True)
class Card:
    """An invitation: the unit that it is for, and its link (`https://t.me/<bot>?start=<token>`)."""

    name: str
    kind: UnitKind
    link: str


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The words of a sheet in the reader's language: plain text, without markup.

    `how` says in one or two sentences how to join, `valid` until when that is possible, `caution` that the card is
    for its unit alone; `page` makes the words of a page's number from it and the number of pages.
    """

    language: str
    title: str
    invited: str
    how: str
    valid: str
    caution: str
    cutting: str
    kinds: Mapping[UnitKind, str]
    page: Callable[[int, int], str]


def prepare(pen: "Canvas", office: str, words: SheetWords) -> None:
    """Draw once what every card of a document shares."""
    left, top = _PAD + _QR + _GAP, HEIGHT - _CODE_TOP
    head = fit(words.invited, Face.BOLD, (8.5, 8, 7.5, 7, 6.5), (_SIDE, 21))
    how = fit(words.how, Face.REGULAR, (8.5, 8, 7.5, 7, 6.5), (_SIDE, 43))
    valid = fit(words.valid, Face.BOLD, (8.5, 8, 7.5, 7, 6.5), (_SIDE, 11))
    caution = fit(words.caution, Face.REGULAR, (7, 6.5, 6), (_SIDE, 18))
    pen.beginForm(_STATIC, 0, 0, WIDTH, HEIGHT)
    pen.setFillColorRGB(*GREEN)
    write(pen, _PAD, HEIGHT - 18, Face.BOLD, fit(office, Face.BOLD, (7.5, 7, 6.5, 6, 5.5), (_ROOM, 10)))
    write(pen, left, top - 0.8 * head.size, Face.BOLD, head)
    pen.setFillColorRGB(*INK)
    write(pen, left, top - head.height - 2 - 0.8 * how.size, Face.REGULAR, how)
    write(pen, left, top - head.height - how.height - 5 - 0.8 * valid.size, Face.BOLD, valid)
    write(pen, left, top - _QR + caution.height - caution.size * LEADING, Face.REGULAR, caution)
    pen.endForm()


def draw(pen: "Canvas", card: Card, words: SheetWords) -> None:
    """Draw a card with its lower left corner at the pen's origin."""
    pen.doForm(_STATIC)
    pen.setFillColorRGB(*INK)
    name = fit(card.name, Face.BOLD, _NAME_SIZES, (_ROOM, 32))
    top = HEIGHT - 22
    write(pen, _PAD, top - 0.9 * name.size, Face.BOLD, name)
    kind = fit(words.kinds[card.kind], Face.REGULAR, (8, 7.5, 7, 6.5), (_ROOM, 10))
    write(pen, _PAD, top - name.height - 0.9 * kind.size, Face.REGULAR, kind)
    _draw_code(pen, card.link, _PAD, HEIGHT - _CODE_TOP - _QR)
    link = printed(card.link)
    write(pen, _PAD, HEIGHT - _CODE_TOP - _QR - 9 - 0.8 * link.size, Face.MONO, link)


def printed(link: str) -> Fitted:
    """A link as it is printed and typed in: without what browsers add themselves; a long one on two lines."""
    short = link.removeprefix("https://")
    before, mark, after = short.partition("?")
    whole, parts = (short,), (before, mark + after) if mark else (short,)
    for lines, size in ((whole, 8.0), (whole, 7.5), (parts, 7.5), (parts, 7.0)):
        if all(width(line, Face.MONO, size) <= _ROOM for line in lines):
            return Fitted(lines, size)
    return Fitted(parts, min(_ROOM / width(line, Face.MONO, 1) for line in parts))


def write(pen: "Canvas", left: float, base: float, face: Face, words: Fitted) -> None:
    """Lines of text, the first one standing on `base`."""
    for number, line in enumerate(words.lines):
        text, x = pen.beginText(), left
        for span in spans(line, face):
            text.setFont(span.face.value, words.size)
            text.setTextOrigin(x, base - number * words.size * LEADING)
            text.textOut(span.text)
            x += advance(span, words.size)
        pen.drawText(text)


def _draw_code(pen: "Canvas", link: str, left: float, bottom: float) -> None:
    """A QR code as one path, in whole numbers; what stands around it leaves it at least two modules of white."""
    modules = matrix(link, quick=True)
    side = len(modules)
    pen.saveState()
    pen.translate(left, bottom)
    pen.scale(_QR / side, _QR / side)
    pen.setFillColorRGB(0, 0, 0)
    # The operators themselves (ISO 32000-1, 8.5.2 and 8.5.3): the pen's own way takes most of the time of a sheet.
    pen.addLiteral(" ".join(f"{x} {side - 1 - y} {length} 1 re" for x, y, length in dark_runs(modules)) + " f")
    pen.restoreState()
