"""Reads what was rendered as its readers do: a PDF's text where it stands, and QR codes by a camera's decoder."""

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import zxingcpp
from PIL import Image

from bot.render.card import HEIGHT, WIDTH
from bot.render.sheets import COLUMNS, PAPER, ROWS

LEFT = (PAPER[0] - COLUMNS * WIDTH) / 2
SCALE = 2.5
"""Pixels a point: 180 dots an inch, less than any printer has."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, from the lower left corner of the page."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, other: "Box", margin: float = 0) -> bool:
        return (
            self.left + margin <= other.left
            and other.right <= self.right - margin
            and self.bottom + margin <= other.bottom
            and other.top <= self.top - margin
        )

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top
        )

    def covers(self, other: "Box", share: float = 0.45) -> bool:
        """Whether the boxes share so much of this one's width and height that neither sign can be read well."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        return wide > share * (self.right - self.left) and high > share * (self.top - self.bottom)


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """A card as it is found on paper: its place, its text, what its code says and where the code is."""

    place: Box
    text: str
    link: str
    code: Box
    signs: tuple[tuple[str, Box], ...]


def decoded(png: bytes) -> list[str]:
    """What the QR codes of a picture say."""
    with Image.open(io.BytesIO(png)) as picture:
        return [code.text for code in zxingcpp.read_barcodes(picture)]


def squeezed(text: str) -> str:
    """A text without spaces and breaks, in plain letter forms: lines may break it anywhere."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def pages(pdf: bytes) -> list[str]:
    """The text of each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_text(page) for page in document]


def cards(pdf: bytes) -> list[PrintedCard]:
    """Every card of a PDF with a code that can be read, in the order of reading."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [card for page in document for card in _cards(page)]


def _text(page: Any) -> str:
    return str(page.get_textpage().get_text_range())


def _cards(page: Any) -> Iterator[PrintedCard]:
    text = page.get_textpage()
    high = page.get_height()
    top = high - (high - ROWS * HEIGHT) / 2
    signs = [
        (sign, Box(*text.get_charbox(number)))
        for number, sign in enumerate(text.get_text_range())
        if number < text.count_chars() and not sign.isspace()
    ]
    codes = [(code.text, _place(code, high)) for code in zxingcpp.read_barcodes(page.render(scale=SCALE).to_pil())]
    for number in range(ROWS * COLUMNS):
        row, column = divmod(number, COLUMNS)
        place = _card(top, row, column)
        found = [(link, code) for link, code in codes if place.holds(code)]
        assert len(found) <= 1
        for link, code in found:
            inside = tuple((sign, box) for sign, box in signs if place.meets(box))
            words = str(text.get_text_bounded(place.left, place.bottom, place.right, place.top))
            yield PrintedCard(place, words, link, code, inside)


def _card(top: float, row: int, column: int) -> Box:
    left = LEFT + column * WIDTH
    return Box(left, top - (row + 1) * HEIGHT, left + WIDTH, top - row * HEIGHT)


def _place(code: zxingcpp.Barcode, high: float) -> Box:
    corners = (code.position.top_left, code.position.bottom_right)
    (left, top), (right, bottom) = ((corner.x / SCALE, high - corner.y / SCALE) for corner in corners)
    return Box(left, bottom, right, top)
