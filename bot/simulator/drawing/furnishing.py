"""What stands, lies and sits in the rooms."""

from collections.abc import Callable
from random import Random

from bot.simulator.drawing.canvas import Canvas, Colour, darker, lighter
from bot.simulator.drawing.figures import (
    Look,
    listens,
    sits,
    townsman,
    townswoman,
)
from bot.simulator.drawing.places import CLOTHS, LEAVES

WOOD: Colour = (150, 106, 70)
PAPER: Colour = (252, 250, 240)


def audience(c: Canvas, chance: Random, rows: int, dressed: Callable[[Random], Look]) -> None:
    for row in range(rows):
        count = 8 - 2 * row if rows > 1 else 4
        tall = c.height * (0.26 + 0.08 * row if rows > 1 else 0.36)
        bottom = c.height * (0.84 + 0.1 * row if rows > 1 else 1.04)
        for place in range(count):
            x = c.width * (place + 0.5 + chance.uniform(-0.08, 0.08)) / count + (row % 2) * 20
            listens(c, dressed(chance), x, bottom, tall)


def couple(c: Canvas, chance: Random, x: float, seat: float, tall: float) -> None:
    sits(c, townsman(chance), x - tall * 0.15, seat, tall)
    sits(c, townswoman(chance), x + tall * 0.15, seat, tall * 0.96)


def book(c: Canvas, chance: Random, x: float, y: float, size: float) -> None:
    c.shape(open_book(x, y + size * 0.08, size * 1.12), chance.choice(CLOTHS))
    c.shape(open_book(x, y, size), PAPER)


def lectern(c: Canvas, x: float, foot: float, tall: float) -> None:
    c.shape(
        (
            (x - tall * 0.15, foot - tall * 0.55),
            (x + tall * 0.15, foot - tall * 0.55),
            (x + tall * 0.11, foot),
            (x - tall * 0.11, foot),
        ),
        WOOD,
    )
    c.box(x - tall * 0.18, foot - tall * 0.58, x + tall * 0.18, foot - tall * 0.53, lighter(WOOD), round_=3)
    c.line(((x + tall * 0.06, foot - tall * 0.57), (x + tall * 0.02, foot - tall * 0.7)), (60, 60, 66), 3)


def screen(c: Canvas, chance: Random, left: float, top: float, right: float, bottom: float) -> None:
    c.box(c.width * left, c.height * top, c.width * right, c.height * bottom, (246, 248, 250))
    for number, share in enumerate((0.4, 0.7, 0.55)):
        x, foot = c.width * (left + 0.06 + 0.08 * number), c.height * (bottom - 0.03)
        c.box(x, foot - c.height * (bottom - top) * share * 0.8, x + 34, foot, chance.choice(CLOTHS))


def flowers(c: Canvas, chance: Random, x: float, foot: float, tall: float) -> None:
    for _ in range(7):
        at = (x + chance.uniform(-0.14, 0.14) * tall, foot - tall * chance.uniform(0.32, 0.52))
        c.line(((x, foot - tall * 0.2), at), chance.choice(LEAVES), 5)
        c.oval(
            at,
            tall * 0.055,
            tall * 0.05,
            chance.choice(((236, 120, 130), (250, 250, 244), (246, 200, 90), (214, 120, 180))),
        )
    c.box(x - tall * 0.08, foot - tall * 0.24, x + tall * 0.08, foot, (206, 170, 130), round_=6)


def notes(c: Canvas, chance: Random, x: float, y: float, size: float) -> None:
    c.box(x - 18 * size, y - 5 * size, x + 14 * size, y + 6 * size, PAPER, round_=2)
    c.box(
        x + 24 * size,
        y - 20 * size,
        x + 32 * size,
        y + 4 * size,
        chance.choice(((150, 200, 220), (120, 180, 130))),
        round_=3,
    )


def book_stand(c: Canvas, chance: Random, x: float, seat: float, tall: float) -> None:
    y = seat - tall * 0.06
    c.line(((x - tall * 0.1, y), (x + tall * 0.1, y + tall * 0.12)), WOOD, tall * 0.022)
    c.line(((x + tall * 0.1, y), (x - tall * 0.1, y + tall * 0.12)), WOOD, tall * 0.022)
    book(c, chance, x, y, tall * 0.12)


def open_book(x: float, y: float, size: float) -> tuple[tuple[float, float], ...]:
    return (
        (x - size, y - size * 0.5),
        (x, y - size * 0.25),
        (x + size, y - size * 0.5),
        (x + size, y + size * 0.15),
        (x, y + size * 0.4),
        (x - size, y + size * 0.15),
    )


def cup(c: Canvas, x: float, y: float, size: float) -> None:
    gold = (226, 176, 58)
    for side in (-1, 1):
        c.arc((x + side * size * 0.5, y - size * 0.45), size * 0.28, size * 0.3, 0, 360, gold, 3)
    c.shape(((x - size * 0.55, y - size), (x + size * 0.55, y - size), (x + size * 0.2, y), (x - size * 0.2, y)), gold)
    c.box(x - size * 0.08, y - size * 0.05, x + size * 0.08, y + size * 0.3, darker(gold))
    c.box(x - size * 0.35, y + size * 0.25, x + size * 0.35, y + size * 0.5, (90, 60, 44), round_=2)
