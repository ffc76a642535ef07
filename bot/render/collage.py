"""The picture of a day: its best photos, each with its unit's name below, under a line that says which day it is."""

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bot.domain.collage import Shot, choose
from bot.render.cropping import crop
from bot.render.framing import logo_of, placed
from bot.render.inking import ink
from bot.render.lettering import Face, Fitted, fit
from bot.render.looking import look
from bot.render.mosaic import WIDTH, Place, arranged
from bot.render.photographs import BadPhoto, opened
from bot.render.weighing import weighed

if TYPE_CHECKING:
    from PIL import Image

HEAD: Final = 128
STRIP: Final = 58
"""What a row's names take at least."""
QUALITY: Final = 86
_PAD: Final = 14
_MARGIN: Final = 9
_LINE: Final = 6
_GROUND: Final = (6, 58, 42)
_GOLD: Final = (214, 178, 94)
_WHITE: Final = (255, 255, 255)
_PALE: Final = (203, 226, 215)
_TITLE: Final = (44, 40, 36, 32, 28)
_SUBTITLE: Final = (29, 27, 25, 23, 21)
_NAMES: Final = (30, 28, 26, 24, 22, 20)
_NAME_ROOM: Final = 78


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the photos, in one language."""

    title: str
    subtitle: str


@dataclass(frozen=True, slots=True)
class Album:
    """What a collage is made of: shots to choose from, with the files of photo and thumbnail of each.

    A picture is made for each heading. `logo` is a picture file, if there is one.
    """

    shots: tuple[tuple[Shot, str, str], ...]
    headings: tuple[Heading, ...]
    logo: str | None = None


def album_of(task: dict[str, Any]) -> Album:
    """An album that came as JSON."""
    shots = tuple((Shot(**shot), photo, thumbnail) for shot, photo, thumbnail in task["shots"])
    return Album(shots, tuple(Heading(**each) for each in task["headings"]), task["logo"])


def collage(album: Album) -> list[bytes]:
    """The ids of the photos that are shown, as JSON, and then a JPEG for each heading.

    Only the empty list where none can be shown.
    """
    tiles = _tiles(album)
    ids = json.dumps([tile.shot.id for tile in tiles]).encode()
    if not tiles:
        return [ids]
    body = _body(tiles)
    return [ids, *(_under(heading, album.logo, body) for heading in album.headings)]


@dataclass(frozen=True, slots=True)
class _Tile:
    """A photo where it stands."""

    shot: Shot
    place: Place
    photo: "Image.Image"


def _tiles(album: Album) -> list[_Tile]:
    """The chosen photos in their places. One that cannot be opened gives way to another."""
    files = {shot.id: Path(photo) for shot, photo, _ in album.shots}
    left = [(shot, *weighed(Path(thumbnail))) for shot, _, thumbnail in album.shots]
    open_: dict[int, Image.Image] = {}
    while left:
        shapes = {shot.id: shape for shot, _, shape in left}
        chosen = choose([(shot, value) for shot, value, _ in left])
        # Upright photos stand beside upright ones; the first one stays the first.
        row = [chosen[0], *sorted(chosen[1:], key=lambda shot: shapes[shot.id])]
        places = arranged([shapes[shot.id] for shot in row], STRIP)
        for shot, place in zip(row, places, strict=True):
            side = _side(shapes[shot.id], place)
            if shot.id in open_ and min(open_[shot.id].size) >= 0.9 * side:
                continue
            try:
                open_[shot.id] = opened(files[shot.id], side)
            except BadPhoto:
                left = [each for each in left if each[0] != shot]
                break
        else:
            return [_Tile(shot, place, open_[shot.id]) for shot, place in zip(row, places, strict=True)]
    return []


def _side(shape: float, place: Place) -> int:
    """The shorter side that a photo of a shape needs to fill its place."""
    return ceil(min(max(place.width, place.height * shape), max(place.height, place.width / shape)))


def _body(tiles: Sequence[_Tile]) -> "Image.Image":
    """The photos with the names below, row by row."""
    from PIL import Image, ImageDraw

    rows = [[tile for tile in tiles if tile.place.row == row] for row in range(tiles[-1].place.row + 1)]
    names = [[_name(tile) for tile in row] for row in rows]
    strips = [max(STRIP, *(ceil(name.height) + 2 * _MARGIN for name in row)) for row in names]
    height = sum(row[0].place.height + strip for row, strip in zip(rows, strips, strict=True))
    body = Image.new("RGB", (WIDTH, height), _GROUND)
    pen = ImageDraw.Draw(body)
    top = 0
    for row, written, strip in zip(rows, names, strips, strict=True):
        for tile, name in zip(row, written, strict=True):
            room = (tile.place.width, tile.place.height)
            part = crop(look(tile.photo), tile.photo.size, room)
            body.paste(placed(tile.photo, part, room), (tile.place.left, top))
            below = top + tile.place.height + (strip - name.height) / 2
            ink(pen, (tile.place.left + _PAD, below), Face.BOLD, name, _WHITE)
        top += row[0].place.height + strip
    return body


def _name(tile: _Tile) -> Fitted:
    return fit(tile.shot.unit_name, Face.BOLD, _NAMES, (tile.place.width - 2 * _PAD, _NAME_ROOM))


def _under(heading: Heading, logo: str | None, body: "Image.Image") -> bytes:
    """The whole picture, with a heading and the office's logo."""
    from PIL import Image, ImageDraw

    whole = Image.new("RGB", (WIDTH, HEAD + body.height), _GROUND)
    whole.paste(body, (0, HEAD))
    pen = ImageDraw.Draw(whole)
    left, mark = 2 * _PAD, logo_of(logo, HEAD - 44)
    if mark is not None:
        whole.paste(mark, (left, (HEAD - _LINE - mark.height) // 2), mark)
        left += mark.width + 24
    room = WIDTH - left - 2 * _PAD
    title = fit(heading.title, Face.BOLD, _TITLE, (room, 58))
    subtitle = fit(heading.subtitle, Face.REGULAR, _SUBTITLE, (room, 40))
    top = (HEAD - _LINE - title.height - subtitle.height) / 2
    ink(pen, (left, top), Face.BOLD, title, _WHITE)
    ink(pen, (left, top + title.height), Face.REGULAR, subtitle, _PALE)
    pen.rectangle((0, HEAD - _LINE, WIDTH, HEAD - 1), fill=_GOLD)
    out = io.BytesIO()
    whole.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()
