"""The ranking of a month in one picture for the group: what came of it, the top of each league, who gained most."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.render.canvas import GOLD, GREEN, INK, MIST, PAD, PALE, RULE, WHITE, WIDTH, Canvas
from bot.render.charts import TILES, draw_tiles
from bot.render.lettering import Face

_HEAD: Final = 140
_GAP: Final = 20
_CARD: Final = (WIDTH - 2 * PAD - _GAP) / 2
_CARD_HEAD: Final = 62
_ROW: Final = 64
_MORE: Final = 38
_FOOT: Final = 22
_BADGE: Final = 40
_POINTS: Final = 84
_IMPROVED_HEAD: Final = 58
_IMPROVED_ROW: Final = 54
_NOTE: Final = 96
_NAME_SIZES: Final = (26, 24, 22, 20, 18, 16)


@dataclass(frozen=True, slots=True)
class Board:
    """A league: its name, its first (place, unit, points), and what is said below them, or ""."""

    name: str
    rows: tuple[tuple[int, str, str], ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Poster:
    """The picture's words. `tiles` are (figure, what it counts); `improved` are (unit, from what to what)."""

    title: str
    subtitle: str
    tiles: tuple[tuple[str, str], ...]
    boards: tuple[Board, ...]
    improved_title: str
    improved: tuple[tuple[str, str], ...]
    empty: str
    note: str


def poster_of(task: dict[str, Any]) -> Poster:
    """A picture's words that came as JSON."""
    boards = tuple(
        Board(each["name"], tuple((place, unit, points) for place, unit, points in each["rows"]), each["more"])
        for each in task["boards"]
    )
    tiles, improved = (tuple((first, second) for first, second in task[name]) for name in ("tiles", "improved"))
    return Poster(**{**task, "boards": boards, "tiles": tiles, "improved": improved})


def draw_poster(poster: Poster, scale: float = 1.0) -> bytes:
    """The picture as PNG, 1080 × `scale` pixels wide."""
    pairs = [poster.boards[start : start + 2] for start in range(0, len(poster.boards), 2)]
    heights = [max(map(_height, pair)) for pair in pairs]
    improved = _IMPROVED_HEAD + _IMPROVED_ROW * len(poster.improved) + _FOOT if poster.improved else 0
    body = sum(high + _GAP for high in heights) if pairs else 160
    canvas = Canvas(_HEAD + TILES + body + improved + _NOTE + PAD, scale)
    inner = WIDTH - 2 * PAD
    canvas.words(poster.title, (PAD, 32), (inner, 56), (46, 42, 38, 34, 30), Face.BOLD)
    canvas.words(poster.subtitle, (PAD, 90), (inner, 38), (28, 26, 24, 22, 20), colour=PALE)
    draw_tiles(canvas, _HEAD, poster.tiles)
    top = float(_HEAD + TILES)
    for pair, high in zip(pairs, heights, strict=True):
        for number, board in enumerate(pair):
            _board(canvas, PAD + number * (_CARD + _GAP), top, high, board)
        top += high + _GAP
    if not pairs:
        canvas.words(poster.empty, (PAD, top + 40), (inner, 60), (30, 28, 26), colour=PALE, align=0.5, middle=True)
        top += body
    if poster.improved:
        _improved(canvas, top, improved, poster.improved_title, poster.improved)
        top += improved
    canvas.words(poster.note, (PAD, top + 18), (inner, _NOTE - 18), (22, 20, 18, 16), colour=PALE)
    return canvas.png()


def _height(board: Board) -> float:
    return _CARD_HEAD + _ROW * len(board.rows) + (_MORE if board.more else 0) + _FOOT


def _board(canvas: Canvas, left: float, top: float, high: float, board: Board) -> None:
    canvas.box(left, top, left + _CARD, top + high, MIST, 14)
    canvas.words(board.name, (left + 20, top + 14), (_CARD - 40, 42), (30, 28, 26, 24), Face.BOLD, GREEN)
    y = top + _CARD_HEAD
    for place, unit, points in board.rows:
        middle = y + (_ROW - _BADGE) / 2
        # The first is told by its darker ground and by its number, not by the colour alone.
        ground, figure = (GOLD, WHITE) if place == 1 else (WHITE, INK)
        canvas.box(left + 20, middle, left + 20 + _BADGE, middle + _BADGE, ground, _BADGE / 2)
        canvas.words(
            str(place), (left + 20, middle), (_BADGE, _BADGE), (24, 20), Face.BOLD, figure, align=0.5, middle=True
        )
        room = _CARD - 20 - _BADGE - 14 - _POINTS - 20
        canvas.words(unit, (left + 34 + _BADGE, y), (room, _ROW), _NAME_SIZES, middle=True)
        edge = left + _CARD - 20 - _POINTS
        canvas.words(points, (edge, y), (_POINTS, _ROW), (28, 25, 22, 19), Face.BOLD, GREEN, align=1, middle=True)
        y += _ROW
    if board.more:
        canvas.words(
            board.more, (left + 34 + _BADGE, y), (_CARD - 60 - _BADGE, _MORE), (21, 19), colour=PALE, middle=True
        )


def _improved(canvas: Canvas, top: float, high: float, title: str, rows: Sequence[tuple[str, str]]) -> None:
    canvas.rule(PAD, WIDTH - PAD, top, RULE)
    canvas.words(title, (PAD, top + 16), (WIDTH - 2 * PAD, 42), (30, 28, 26), Face.BOLD)
    y = top + _IMPROVED_HEAD
    half = (WIDTH - 2 * PAD) * 0.56
    for unit, words in rows:
        canvas.words(unit, (PAD, y), (half, _IMPROVED_ROW), _NAME_SIZES, middle=True)
        canvas.words(
            words,
            (PAD + half + 12, y),
            (WIDTH - 2 * PAD - half - 12, _IMPROVED_ROW),
            (26, 24, 22, 20),
            Face.BOLD,
            GREEN,
            align=1,
            middle=True,
        )
        y += _IMPROVED_ROW
    canvas.rule(PAD, WIDTH - PAD, top + high - 2, RULE)
