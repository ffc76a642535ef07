"""The pages of a document: filled from above, each with its margins."""

from typing import TYPE_CHECKING

from bot.render.booklet import Booklet
from bot.render.card import MM, write
from bot.render.lettering import Face, Fitted, fit, width
from bot.render.stationery import BOTTOM, GREY, LEFT, PAPER, RIGHT, ROOM, RULE, TOP

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


class Flow:
    """Where the next block begins: `y` points above the lower edge. A page on which nothing stands yet is `fresh`."""

    def __init__(self, pen: "Canvas", booklet: Booklet) -> None:
        self.pen, self.booklet = pen, booklet
        self.number = 0
        self.fresh = True
        self.y = TOP
        self._begin()

    def _begin(self) -> None:
        self.number += 1
        # Drawn in the end, when it is known how many pages there are.
        self.pen.doForm(f"margin{self.number}")
        self.y, self.fresh = TOP, True

    def turn(self) -> None:
        """Go on with the next page."""
        self.pen.showPage()
        self._begin()

    def need(self, high: float) -> None:
        """Go on with the next page where there is no room for so much."""
        if self.y - high < BOTTOM and not self.fresh:
            self.turn()

    def down(self, high: float) -> None:
        """So much of the page is filled."""
        self.y -= high
        self.fresh = False

    def close(self) -> None:
        """The margins of all pages; the file is whole then."""
        self.pen.showPage()
        for number in range(1, self.number + 1):
            self.pen.beginForm(f"margin{number}", 0, 0, *PAPER)
            self._margin(number)
            self.pen.endForm()
        self.pen.save()

    def _margin(self, number: int) -> None:
        pen, booklet = self.pen, self.booklet
        said = booklet.page.replace("{page}", str(number)).replace("{pages}", str(self.number))
        pen.setFillColorRGB(*GREY)
        wide = width(said, Face.REGULAR, 8)
        write(pen, RIGHT - wide, 12 * MM, Face.REGULAR, Fitted((said,), 8))
        note = fit(booklet.made, Face.REGULAR, (8, 7.5, 7, 6.5, 6), (ROOM - wide - 12, 11))
        write(pen, LEFT, 12 * MM, Face.REGULAR, note)
        if number > 1:
            head = fit(booklet.running, Face.REGULAR, (8.5, 8, 7.5, 7, 6.5, 6), (ROOM, 12))
            write(pen, LEFT, PAPER[1] - 15 * MM, Face.REGULAR, head)
            pen.setStrokeColorRGB(*RULE)
            pen.setLineWidth(0.6)
            pen.line(LEFT, PAPER[1] - 17 * MM, RIGHT, PAPER[1] - 17 * MM)
