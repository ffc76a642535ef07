"""Printed documents: blocks laid out on A4 pages, with the office's letterhead on the first."""

import io
from typing import Final

from bot.render.booklet import Booklet, Heading, Photos, Signatures, Table, Tiles, Words
from bot.render.card import GREEN, INK, MM, write
from bot.render.charts import Chart, draw_chart
from bot.render.flow import Flow
from bot.render.grids import table
from bot.render.illustrating import picture
from bot.render.lettering import LEADING, Face, Fitted, fit, font
from bot.render.stationery import BOTTOM, GOLD, GREY, GROUND, LEFT, PAPER, RIGHT, ROOM, TOP, centred, letterhead
from bot.render.wrapping import wrapped

SCALE: Final = 1.5
"""Of a chart: 240 dots an inch."""
_TILES: Final = 3
_PHOTOS: Final = 2
_GAP: Final = 6 * MM


def booklet_pdf(booklet: Booklet) -> bytes:
    """The document; equal arguments make equal files."""
    from reportlab.pdfgen.canvas import Canvas

    for face in Face:
        font(face)
    file = io.BytesIO()
    pen = Canvas(file, pagesize=PAPER, pageCompression=1, invariant=1, lang=booklet.language)
    pen.setTitle(f"{booklet.title} · {booklet.subtitle}")
    pen.setAuthor(booklet.letterhead[0])
    flow = Flow(pen, booklet)
    _title(flow)
    for block in booklet.blocks:
        match block:
            case Heading():
                _heading(flow, block)
            case Words():
                _words(flow, block)
            case Tiles():
                _tiles(flow, block)
            case Table():
                table(flow, block)
            case Chart():
                _chart(flow, block)
            case Signatures():
                _signatures(flow, block)
            case Photos():
                _photos(flow, block)
    flow.close()
    return file.getvalue()


def _title(flow: Flow) -> None:
    """The head of the first page."""
    pen, booklet = flow.pen, flow.booklet
    flow.y = letterhead(pen, PAPER[1] - 14 * MM, booklet.letterhead, booklet.logo, (LEFT, RIGHT)) - 15 * MM
    pen.setFillColorRGB(*GREY)
    _put(flow, booklet.kicker, Face.REGULAR, (11, 10, 9), 28)
    pen.setFillColorRGB(*GREEN)
    flow.y -= 1 * MM
    _put(flow, booklet.title, Face.BOLD, (30, 27, 24, 21, 18, 16), 76)
    pen.setFillColorRGB(*INK)
    _put(flow, booklet.subtitle, Face.REGULAR, (16, 15, 14, 13, 12, 11), 42)
    pen.setFillColorRGB(*GOLD)
    pen.rect(LEFT, flow.y - 4 * MM, 26 * MM, 1.2 * MM, stroke=0, fill=1)
    flow.down(12 * MM)


def _put(flow: Flow, text: str, face: Face, sizes: tuple[float, ...], high: float) -> None:
    words = fit(text, face, sizes, (ROOM, high))
    write(flow.pen, LEFT, flow.y - 0.8 * words.size * LEADING, face, words)
    flow.y -= words.height


def _heading(flow: Flow, block: Heading) -> None:
    """A heading, never the last line of a page."""
    size = 16.0 if block.fresh else 11.5
    words = fit(block.text, Face.BOLD, (size, size - 1, size - 2), (ROOM, 60))
    if block.fresh and not flow.fresh:
        flow.turn()
    flow.need(words.height + 30 * MM)
    if block.fresh:
        flow.pen.bookmarkHorizontal(f"part{flow.number}", LEFT, flow.y + 6)
        flow.pen.addOutlineEntry(" ".join(words.lines), f"part{flow.number}")
    elif not flow.fresh:
        flow.y -= 4 * MM
    flow.pen.setFillColorRGB(*GREEN)
    write(flow.pen, LEFT, flow.y - 0.8 * words.size * LEADING, Face.BOLD, words)
    flow.down(words.height + 2 * MM)


def _words(flow: Flow, block: Words) -> None:
    """A paragraph; it may go over several pages."""
    size = 8.6 if block.pale else 10.2
    for line in wrapped(block.text, Face.REGULAR, size, ROOM):
        flow.need(size * LEADING)
        flow.pen.setFillColorRGB(*(GREY if block.pale else INK))
        write(flow.pen, LEFT, flow.y - 0.8 * size * LEADING, Face.REGULAR, Fitted((line,), size))
        flow.down(size * LEADING)
    flow.y -= 2.5 * MM


def _tiles(flow: Flow, block: Tiles) -> None:
    """Numbers, three beside each other."""
    high, gap = 23 * MM, 4 * MM
    wide = (ROOM - (_TILES - 1) * gap) / _TILES
    for start in range(0, len(block.tiles), _TILES):
        flow.need(high)
        for place, (value, label) in enumerate(block.tiles[start : start + _TILES]):
            left = LEFT + place * (wide + gap)
            flow.pen.setFillColorRGB(*GROUND)
            flow.pen.roundRect(left, flow.y - high, wide, high, 4, stroke=0, fill=1)
            flow.pen.setFillColorRGB(*GREEN)
            number = fit(value, Face.BOLD, (24, 22, 20, 18, 16, 14), (wide - 8 * MM, 32))
            write(flow.pen, left + 4 * MM, flow.y - 11 * MM, Face.BOLD, number)
            flow.pen.setFillColorRGB(*INK)
            said = fit(label, Face.REGULAR, (9, 8.5, 8, 7.5, 7), (wide - 8 * MM, 22))
            write(flow.pen, left + 4 * MM, flow.y - 16.5 * MM, Face.REGULAR, said)
        flow.down(high + gap)


def _signatures(flow: Flow, block: Signatures) -> None:
    """Places to be signed."""
    high, wide = 34 * MM, ROOM / len(block.signers)
    flow.need(high + 4 * MM)
    flow.pen.setFillColorRGB(*INK)
    for place, (role, name) in enumerate(block.signers):
        middle, room = LEFT + (place + 0.5) * wide, wide - 8 * MM
        centred(flow.pen, middle, flow.y - 4 * MM, Face.REGULAR, fit(role, Face.REGULAR, (10, 9, 8), (room, 24)))
        line = flow.y - high + 6 * MM
        flow.pen.setStrokeColorRGB(*INK)
        flow.pen.setLineWidth(0.6)
        flow.pen.line(middle - room / 2 + 6 * MM, line, middle + room / 2 - 6 * MM, line)
        if name:
            signed = fit(name, Face.BOLD, (10, 9, 8, 7), (room, 24))
            centred(flow.pen, middle, line - 2, Face.BOLD, signed)
    flow.down(high + 4 * MM)


def _chart(flow: Flow, block: Chart) -> None:
    """A picture of diagrams, as wide as the page; a high one is made smaller."""
    from reportlab.lib.utils import ImageReader

    drawn = ImageReader(io.BytesIO(draw_chart(block, SCALE)))
    across, down = drawn.getSize()
    scale = min(ROOM / across, (TOP - BOTTOM - 30 * MM) / down)
    wide, high = across * scale, down * scale
    flow.need(high)
    flow.pen.drawImage(drawn, LEFT + (ROOM - wide) / 2, flow.y - high, wide, high)
    flow.down(high + 2 * MM)


def _photos(flow: Flow, block: Photos) -> None:
    """Photos with what they show, two beside each other; those of which no file can be read are left out."""
    wide = (ROOM - (_PHOTOS - 1) * _GAP) / _PHOTOS
    high = wide * 2 / 3
    shown = [(photo, file) for photo in block.photos if (file := picture(photo.files)) is not None]
    for start in range(0, len(shown), _PHOTOS):
        beside = shown[start : start + _PHOTOS]
        names = [fit(photo.name, Face.BOLD, (8.6, 8, 7.5), (wide, 22)) for photo, _ in beside]
        captions = [fit(photo.caption, Face.REGULAR, (8.2, 7.6, 7), (wide, 34)) for photo, _ in beside]
        below = max(name.height + words.height for name, words in zip(names, captions, strict=True)) + 2 * MM
        flow.need(high + below)
        for place, (_, file) in enumerate(beside):
            left = LEFT + place * (wide + _GAP)
            flow.pen.drawImage(file, left, flow.y - high, wide, high)
            top = flow.y - high - 1.5 * MM
            flow.pen.setFillColorRGB(*GREEN)
            write(flow.pen, left, top - 0.8 * names[place].size * LEADING, Face.BOLD, names[place])
            top -= names[place].height
            flow.pen.setFillColorRGB(*INK)
            write(flow.pen, left, top - 0.8 * captions[place].size * LEADING, Face.REGULAR, captions[place])
        flow.down(high + below + 5 * MM)
