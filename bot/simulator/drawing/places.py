"""Where things happen: skies, buildings, rooms."""

from dataclasses import dataclass
from random import Random

from bot.simulator.drawing.canvas import Canvas, Colour, darker, lighter, mixed

LEAVES: tuple[Colour, ...] = ((72, 128, 72), (92, 148, 78), (58, 110, 76), (112, 158, 84))
WALLS: tuple[Colour, ...] = ((236, 228, 210), (222, 232, 222), (232, 222, 226), (214, 226, 236), (240, 232, 200))
CLOTHS: tuple[Colour, ...] = (
    (24, 112, 78),
    (18, 88, 132),
    (148, 44, 50),
    (104, 60, 120),
    (180, 112, 24),
    (20, 108, 116),
)
TILES: Colour = (176, 92, 66)
RED: Colour = (206, 40, 44)


@dataclass(frozen=True, slots=True)
class Cloth:
    """A banner's cloth, for words to be put on."""

    left: float
    top: float
    right: float
    bottom: float
    colour: Colour


def banner(c: Canvas, chance: Random, left: float, top: float, right: float, bottom: float) -> Cloth:
    """A banner with ropes at its corners; the measures are shares of the sheet."""
    cloth = Cloth(left * c.width, top * c.height, right * c.width, bottom * c.height, chance.choice(CLOTHS))
    for x in (cloth.left, cloth.right):
        c.line(((x, cloth.top), (x + (-14 if x == cloth.left else 14), cloth.top - 16)), (120, 104, 84), 2)
    c.box(cloth.left, cloth.top, cloth.right, cloth.bottom, darker(cloth.colour, 0.3))
    c.box(cloth.left, cloth.top, cloth.right, cloth.bottom - 4, cloth.colour)
    c.box(cloth.left, cloth.bottom - 13, cloth.right, cloth.bottom - 8, (246, 214, 110))
    return cloth


def outdoors(c: Canvas, chance: Random, horizon: float, ground: Colour) -> None:
    """Sky, clouds, hills, trees, and the ground from the share `horizon` down."""
    y = c.height * horizon
    top, low = chance.choice(
        (((116, 182, 226), (224, 240, 248)), ((146, 196, 224), (252, 236, 208)), ((98, 168, 214), (210, 234, 240)))
    )
    c.shade(0, y, top, low)
    for _ in range(chance.randint(2, 4)):
        x, up = chance.uniform(0, c.width), y * chance.uniform(0.12, 0.5)
        for step in range(3):
            c.oval((x + step * 34, up + (step % 2) * 8), 42, 17, (252, 253, 254))
    for number in range(3):
        hill = mixed((126, 168, 140), (176, 204, 190), number / 3)
        c.half((c.width * chance.uniform(0, 1), y + 4), c.width * 0.34, y * chance.uniform(0.12, 0.26), hill)
    c.shade(y, c.height, ground, darker(ground, 0.16))


def tree(c: Canvas, chance: Random, x: float, foot: float, tall: float) -> None:
    """A tree."""
    c.box(x - tall * 0.035, foot - tall * 0.5, x + tall * 0.035, foot, (112, 84, 62))
    leaf = chance.choice(LEAVES)
    for dx, dy, size in ((-0.17, 0.56, 0.2), (0.17, 0.58, 0.2), (0, 0.72, 0.25), (-0.04, 0.5, 0.2)):
        c.oval((x + dx * tall, foot - dy * tall), tall * size, tall * size * 0.85, leaf)
        leaf = lighter(leaf, 0.08)


def palm(c: Canvas, x: float, foot: float, tall: float) -> None:
    """A coconut palm."""
    c.line(
        ((x, foot), (x + tall * 0.05, foot - tall * 0.5), (x + tall * 0.12, foot - tall)), (132, 108, 80), tall * 0.04
    )
    for dx, dy in (
        (-0.32, 0.06),
        (-0.22, -0.16),
        (0.02, -0.22),
        (0.26, -0.14),
        (0.34, 0.08),
        (0.16, 0.2),
        (-0.16, 0.2),
    ):
        tip = (x + tall * (0.12 + dx), foot - tall * (1 - dy))
        c.shape(
            ((x + tall * 0.12, foot - tall), (x + tall * (0.12 + dx / 2), foot - tall * (1.05 - dy / 3)), tip),
            (70, 130, 76),
        )


def building(c: Canvas, chance: Random, left: float, right: float, foot: float, tall: float) -> None:
    """A long low house with a tiled roof: a school, an office."""
    wall = chance.choice(WALLS)
    c.box(left, foot - tall, right, foot, wall)
    c.box(left, foot - tall * 0.16, right, foot, darker(wall, 0.25))
    c.shape(
        (
            (left - 26, foot - tall),
            (right + 26, foot - tall),
            (right - 40, foot - tall * 1.5),
            (left + 40, foot - tall * 1.5),
        ),
        TILES,
    )
    c.box(left - 26, foot - tall - 2, right + 26, foot - tall + 6, darker(TILES, 0.3))
    width = tall * 0.34
    count = max(int((right - left) / (width * 2)), 2)
    gap = (right - left) / count
    for number in range(count):
        x = left + gap * (number + 0.5)
        if number == count // 2:
            c.box(x - width * 0.55, foot - tall * 0.7, x + width * 0.55, foot, (128, 88, 60))
            continue
        c.box(x - width * 0.6, foot - tall * 0.72, x + width * 0.6, foot - tall * 0.3, (128, 96, 70))
        c.box(x - width * 0.5, foot - tall * 0.68, x + width * 0.5, foot - tall * 0.34, (168, 206, 222))
        c.box(x - 1.5, foot - tall * 0.68, x + 1.5, foot - tall * 0.34, (128, 96, 70))


def mosque(c: Canvas, chance: Random, x: float, foot: float, tall: float) -> None:
    """A mosque with its dome and minaret."""
    wall = chance.choice(((244, 240, 226), (228, 238, 228), (236, 232, 240)))
    dome = chance.choice(((42, 128, 96), (62, 126, 160), (206, 166, 66)))
    tower = x + tall * 0.78
    c.box(tower - tall * 0.07, foot - tall * 1.25, tower + tall * 0.07, foot, darker(wall, 0.05))
    c.half((tower, foot - tall * 1.25), tall * 0.09, tall * 0.16, dome)
    c.box(x - tall * 0.62, foot - tall * 0.52, x + tall * 0.62, foot, wall)
    c.box(x - tall * 0.34, foot - tall * 0.64, x + tall * 0.34, foot - tall * 0.5, darker(wall, 0.06))
    c.half((x, foot - tall * 0.63), tall * 0.31, tall * 0.36, dome)
    c.line(((x, foot - tall * 0.98), (x, foot - tall * 1.1)), darker(dome, 0.3), tall * 0.02)
    for place in (-0.42, 0, 0.42):
        c.box(x + tall * (place - 0.1), foot - tall * 0.26, x + tall * (place + 0.1), foot, darker(wall, 0.45))
        c.half((x + tall * place, foot - tall * 0.25), tall * 0.1, tall * 0.13, darker(wall, 0.45))


def flag(c: Canvas, x: float, foot: float, tall: float) -> None:
    """The flag on its pole."""
    c.box(x - 2.5, foot - tall, x + 2.5, foot, (214, 214, 218))
    c.box(x - 16, foot - 14, x + 16, foot, (196, 190, 180))
    wide, high = tall * 0.26, tall * 0.085
    c.box(x + 3, foot - tall, x + 3 + wide, foot - tall + high, RED)
    c.box(x + 3, foot - tall + high, x + 3 + wide, foot - tall + high * 2, (250, 250, 250))


def room(c: Canvas, chance: Random, floor: float) -> None:
    """A room with windows; the floor begins at the share `floor`."""
    wall = chance.choice(WALLS)
    y = c.height * floor
    c.shade(0, y, lighter(wall, 0.35), wall)
    tiles = chance.choice(((214, 206, 190), (190, 196, 196), (206, 184, 156)))
    c.shade(y, c.height, darker(tiles, 0.1), tiles)
    for number in range(1, 6):
        level = y + (c.height - y) * (number / 6) ** 1.5
        c.line(((0, level), (c.width, level)), darker(tiles, 0.08), 1.2)
    c.box(0, y - 12, c.width, y, darker(wall, 0.3))
    curtain = chance.choice(CLOTHS)
    for left in (0.03, 0.85):
        x, width = left * c.width, c.width * 0.12
        c.box(x, y * 0.36, x + width, y * 0.86, (250, 250, 246))
        c.box(x + 5, y * 0.38, x + width - 5, y * 0.84, (188, 218, 232))
        c.box(x, y * 0.34, x + width * 0.26, y * 0.9, lighter(curtain, 0.35))
        c.box(x + width * 0.74, y * 0.34, x + width, y * 0.9, lighter(curtain, 0.35))


def prayer_hall(c: Canvas, chance: Random, floor: float) -> None:
    """The inside of a mosque: arches, the niche, a carpet with its rows."""
    y = c.height * floor
    wall = chance.choice(((246, 240, 224), (230, 240, 234), (238, 234, 244)))
    c.shade(0, y, lighter(wall, 0.4), wall)
    frame = chance.choice(((46, 122, 96), (64, 108, 148), (176, 134, 62)))
    count = 5
    for number in range(count):
        x, wide = c.width * (number + 0.5) / count, c.width * 0.075
        middle = number == count // 2
        c.box(x - wide * 1.15, y * 0.5, x + wide * 1.15, y, frame)
        c.half((x, y * 0.51), wide * 1.15, y * 0.22, frame)
        inside = (228, 206, 150) if middle else (198, 224, 234)
        c.box(x - wide, y * 0.52, x + wide, y, inside)
        c.half((x, y * 0.53), wide, y * 0.19, inside)
    carpet = chance.choice(((34, 104, 74), (132, 44, 50), (40, 82, 128)))
    c.shade(y, c.height, darker(carpet, 0.2), carpet)
    for number in range(1, 6):
        level = y + (c.height - y) * (number / 6) ** 1.4
        c.line(((0, level), (c.width, level)), lighter(carpet, 0.35), 3)


def table(c: Canvas, left: float, right: float, top: float, foot: float, cloth: Colour) -> None:
    """A table with its cloth."""
    c.box(left, top, right, foot, cloth, round_=4)
    c.box(left - 6, top - 8, right + 6, top + 5, lighter(cloth, 0.25), round_=4)
    for number in range(1, int((right - left) / 46)):
        x = left + number * 46
        c.line(((x, top + 8), (x - 5, foot)), darker(cloth, 0.14), 1.5)
