"""What printed documents share: the paper, its colours, the office's letterhead."""

from typing import TYPE_CHECKING, Final

from bot.render.card import GREEN, INK, MM, write
from bot.render.illustrating import mark
from bot.render.lettering import LEADING, Face, Fitted, fit, width

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

PAPER: Final = (210 * MM, 297 * MM)
LEFT: Final = 20 * MM
RIGHT: Final = PAPER[0] - 18 * MM
ROOM: Final = RIGHT - LEFT
TOP: Final = PAPER[1] - 24 * MM
BOTTOM: Final = 22 * MM
GREY: Final = (0.38, 0.41, 0.44)
RULE: Final = (0.84, 0.87, 0.89)
GROUND: Final = (0.945, 0.965, 0.955)
GOLD: Final = (0.84, 0.70, 0.37)
BLUE: Final = (0.04, 0.33, 0.58)


def letterhead(
    pen: "Canvas", top: float, lines: tuple[str, ...], logo: str | None, edges: tuple[float, float]
) -> float:
    """The office's lines beside its logo, above a double line, between the edges; where it ends."""
    left, right = edges
    seal = mark(logo)
    high = 20 * MM
    room = right - left
    if seal is not None:
        wide = min(high * seal[1] / seal[2], 40 * MM)
        pen.drawImage(seal[0], left, top - high, wide, high, preserveAspectRatio=True, mask="auto")
        # Words stand in the middle of the page, and not of what the logo leaves.
        room -= 2 * (wide + 4 * MM)
    first = fit(lines[0], Face.BOLD, (15, 14, 13, 12, 11, 10, 9), (room, 38))
    fitted = [(Face.BOLD, first)]
    fitted += [(Face.REGULAR, fit(each, Face.REGULAR, (9.5, 9, 8.5, 8, 7.5, 7), (room, 24))) for each in lines[1:]]
    whole = sum(each.height for _, each in fitted)
    y = top - max((high - whole) / 2, 0)
    for number, (face, words) in enumerate(fitted):
        pen.setFillColorRGB(*(GREEN if number == 0 else INK))
        centred(pen, (left + right) / 2, y, face, words)
        y -= words.height
    base = min(y, top - high if seal is not None else y) - 3 * MM
    pen.setStrokeColorRGB(*GREEN)
    pen.setLineWidth(1.6)
    pen.line(left, base, right, base)
    pen.setLineWidth(0.5)
    pen.line(left, base - 2.4, right, base - 2.4)
    return base - 2.4


def centred(pen: "Canvas", middle: float, top: float, face: Face, words: Fitted) -> None:
    """Lines around a middle, below `top`."""
    for number, each in enumerate(words.lines):
        base = top - (number + 0.8) * words.size * LEADING
        write(pen, middle - width(each, face, words.size) / 2, base, face, Fitted((each,), words.size))
