"""Scenes under the sky. Each draws itself seen from afar, with its banner, or from near."""

from random import Random

from bot.simulator.drawing import places
from bot.simulator.drawing.canvas import Canvas, Colour, darker, lighter
from bot.simulator.drawing.figures import (
    VEILS,
    WHITE,
    Head,
    Look,
    Pose,
    clerk,
    in_white,
    listens,
    pupil,
    stands,
    townsperson,
)
from bot.simulator.drawing.places import CLOTHS, Cloth, banner, building, flag, outdoors, palm, table, tree

YARD: Colour = (214, 198, 168)
GRASS: Colour = (138, 180, 104)
WOOD: Colour = (150, 106, 70)


def ceremony(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Rows before the flag."""
    outdoors(c, chance, 0.5, YARD)
    building(c, chance, c.width * 0.08, c.width * 0.92, c.height * 0.56, c.height * 0.2)
    look = pupil if chance.random() < 0.7 else clerk
    if near:
        flag(c, c.width * 0.16, c.height * 0.86, c.height * 0.8)
        for number in range(3):
            x = c.width * (0.38 + 0.24 * number)
            stands(c, look(chance), x, c.height * 0.97, c.shorter * 0.66, Pose.SALUTING)
        return None
    cloth = banner(c, chance, 0.36, 0.10, 0.94, 0.25)
    flag(c, c.width * 0.16, c.height * 0.68, c.height * 0.6)
    stands(c, clerk(chance), c.width * 0.3, c.height * 0.66, c.height * 0.2)
    for row in range(3):
        count = 11 - 2 * row
        for place in range(count):
            x = c.width * (place + 0.5 + 0.25 * (row % 2)) / count
            listens(c, look(chance), x, c.height * (0.82 + 0.1 * row), c.height * (0.20 + 0.06 * row))
    return cloth


def sports(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """A walk, or a game, in sportswear."""
    outdoors(c, chance, 0.5, GRASS)
    for x in (0.05, 0.9):
        tree(c, chance, c.width * x, c.height * 0.6, c.height * 0.42)
    cloth = None if near else banner(c, chance, 0.2, 0.09, 0.8, 0.26)
    c.line(((0, c.height * 0.66), (c.width, c.height * 0.66)), WHITE, 4)
    colour = chance.choice(CLOTHS)
    for row in range(1 if near else 2):
        count = 3 if near else 6
        tall = c.height * (0.66 if near else 0.36 + 0.1 * row)
        for place in range(count):
            x = c.width * (place + 0.5 + chance.uniform(-0.1, 0.1)) / count
            stands(
                c,
                _in_sportswear(chance, colour),
                x,
                c.height * (0.94 if near else 0.78 + 0.17 * row),
                tall,
                _lively(chance),
            )
    return cloth


def parade(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """A procession with posters."""
    outdoors(c, chance, 0.52, (186, 180, 172))
    places.mosque(c, chance, c.width * 0.68, c.height * 0.6, c.height * 0.36)
    palm(c, c.width * 0.08, c.height * 0.64, c.height * 0.44)
    count, tall = (3, c.height * 0.64) if near else (8, c.height * 0.42)
    for place in range(count):
        x = c.width * (place + 0.5) / count
        foot = c.height * (0.95 - 0.03 * (place % 2))
        stands(c, pupil(chance) if place % 3 else in_white(chance), x, foot, tall, Pose.RAISED)
        if place % 2 == (1 if near else 0):
            y = foot - tall * 1.14
            c.line(((x + tall * 0.16, foot - tall * 0.5), (x + tall * 0.16, y)), WOOD, 4)
            c.box(x - tall * 0.03, y - tall * 0.2, x + tall * 0.35, y + tall * 0.02, chance.choice(VEILS), round_=4)
            for line in (0.13, 0.07):
                c.line(((x + tall * 0.04, y - tall * line), (x + tall * 0.28, y - tall * line)), (80, 80, 96), 3)
    return None if near else banner(c, chance, 0.14, 0.7, 0.86, 0.87)


def cleaning(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Brooms before a mosque."""
    outdoors(c, chance, 0.52, YARD)
    places.mosque(c, chance, c.width * 0.44, c.height * 0.66, c.height * 0.48)
    tree(c, chance, c.width * 0.06, c.height * 0.7, c.height * 0.4)
    cloth = None if near else banner(c, chance, 0.06, 0.06, 0.56, 0.2)
    count, tall = (2, c.height * 0.62) if near else (5, c.height * 0.38)
    for place in range(count):
        x = c.width * (place + 0.5) / count
        foot = c.height * (0.94 - 0.05 * (place % 2))
        stands(c, townsperson(chance), x, foot, tall, Pose.HOLDING)
        c.line(((x + tall * 0.06, foot - tall * 0.62), (x + tall * 0.24, foot - tall * 0.1)), WOOD, tall * 0.022)
        tip = (x + tall * 0.25, foot - tall * 0.1)
        c.shape((tip, (tip[0] - tall * 0.05, foot + 4), (tip[0] + tall * 0.13, foot + 2)), (196, 160, 96))
    return cloth


def planting(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Saplings go into the earth."""
    outdoors(c, chance, 0.46, GRASS)
    for x in (0.08, 0.3, 0.92):
        tree(c, chance, c.width * x, c.height * chance.uniform(0.5, 0.56), c.height * 0.34)
    cloth = None if near else banner(c, chance, 0.24, 0.08, 0.82, 0.24)
    c.shade(c.height * 0.74, c.height, (128, 94, 66), (104, 76, 54))
    count, tall = (2, c.height * 0.64) if near else (5, c.height * 0.42)
    dressed = pupil if chance.random() < 0.5 else townsperson
    for place in range(count):
        x = c.width * (place + 0.42) / count
        foot = c.height * (0.93 - 0.04 * (place % 2))
        stands(c, dressed(chance), x, foot, tall, Pose.HOLDING)
        _sapling(c, chance, x + tall * 0.27, foot + 6, tall * 0.42)
    return cloth


def scouts(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Scouts before their tents."""
    outdoors(c, chance, 0.5, GRASS)
    for number in range(3):
        tree(c, chance, c.width * (0.1 + 0.4 * number), c.height * 0.54, c.height * 0.36)
    for number, x in enumerate((0.22, 0.76)):
        colour = CLOTHS[(number + chance.randrange(3)) % len(CLOTHS)]
        top, foot, wide = c.height * 0.42, c.height * 0.68, c.width * 0.16
        middle = c.width * x
        c.shape(((middle, top), (middle + wide, foot), (middle - wide, foot)), lighter(colour, 0.25))
        c.shape(((middle, top), (middle + wide * 0.35, foot), (middle - wide * 0.35, foot)), darker(colour, 0.35))
    cloth = None if near else banner(c, chance, 0.24, 0.08, 0.76, 0.23)
    count, tall = (3, c.height * 0.62) if near else (7, c.height * 0.4)
    for place in range(count):
        x = c.width * (place + 0.5) / count
        foot = c.height * (0.95 - 0.03 * (place % 2))
        look = pupil(chance, (150, 110, 74), (96, 70, 50))
        scout = Look(look.skin, look.top, look.bottom, look.head, (104, 76, 52), gown=look.gown)
        stands(c, scout, x, foot, tall, Pose.SALUTING if near else Pose.CALM)
        c.shape(
            ((x - tall * 0.05, foot - tall * 0.76), (x + tall * 0.05, foot - tall * 0.76), (x, foot - tall * 0.6)),
            places.RED,
        )
    return cloth


def charity(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Parcels change hands by the road."""
    outdoors(c, chance, 0.5, (188, 184, 178))
    building(c, chance, c.width * 0.3, c.width * 0.98, c.height * 0.58, c.height * 0.2)
    palm(c, c.width * 0.1, c.height * 0.62, c.height * 0.46)
    cloth = None if near else banner(c, chance, 0.24, 0.08, 0.86, 0.23)
    pairs, tall = (1, c.height * 0.66) if near else (3, c.height * 0.42)
    for pair in range(pairs):
        x, foot = c.width * (pair + 0.5) / pairs, c.height * (0.95 - 0.03 * (pair % 2))
        stands(c, pupil(chance), x - tall * 0.24, foot, tall * 0.94, Pose.HOLDING)
        stands(c, townsperson(chance), x + tall * 0.24, foot, tall, Pose.HOLDING)
        y = foot - tall * 0.56
        c.box(x - tall * 0.1, y - tall * 0.08, x + tall * 0.1, y + tall * 0.08, chance.choice(VEILS), round_=4)
        c.box(x - tall * 0.015, y - tall * 0.08, x + tall * 0.015, y + tall * 0.08, places.RED)
    return cloth


def stall(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Small traders with their goods."""
    outdoors(c, chance, 0.5, YARD)
    tree(c, chance, c.width * 0.08, c.height * 0.62, c.height * 0.42)
    cloth = None if near else banner(c, chance, 0.22, 0.06, 0.78, 0.2)
    count, tall = (2, c.shorter * 0.56) if near else (4, c.height * 0.42)
    wide = c.width / count
    for place in range(count):
        x = wide * (place + 0.5)
        top, foot = c.height * (0.16 if near else 0.34), c.height * 0.9
        for side in (-0.42, 0.42):
            c.box(x + wide * side - 4, top, x + wide * side + 4, foot, WOOD)
        stands(c, townsperson(chance), x, foot - tall * 0.06, tall, Pose.HOLDING)
        for stripe in range(6):
            left = x - wide * 0.48 + stripe * wide * 0.16
            colour = WHITE if stripe % 2 else CLOTHS[place % len(CLOTHS)]
            c.shape(((left, top), (left + wide * 0.16, top), (left + wide * 0.16, top + 34), (left, top + 34)), colour)
            c.oval((left + wide * 0.08, top + 34), wide * 0.08, 9, colour)
        table(c, x - wide * 0.4, x + wide * 0.4, foot - tall * 0.42, foot, lighter(CLOTHS[place % len(CLOTHS)], 0.5))
        for good in range(5):
            at = x - wide * 0.32 + good * wide * 0.16
            c.box(at - 12, foot - tall * 0.42 - 28, at + 12, foot - tall * 0.42 - 6, chance.choice(VEILS), round_=5)
    if not near:
        stands(c, clerk(chance), c.width * 0.5, c.height * 0.98, c.height * 0.44, Pose.POINTING)
    return cloth


def health(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """A check-up at a table under a canopy."""
    outdoors(c, chance, 0.5, (206, 212, 204))
    building(c, chance, c.width * 0.1, c.width * 0.9, c.height * 0.6, c.height * 0.24)
    cloth = None if near else banner(c, chance, 0.2, 0.07, 0.8, 0.23)
    tall = c.shorter * 0.68 if near else c.height * 0.44
    foot = c.height * (0.96 if near else 0.86)
    nurse = Look((198, 152, 118), WHITE, (196, 214, 220), Head.VEIL, (120, 176, 170), gown=True)
    stands(c, nurse, c.width * 0.38, foot, tall, Pose.HOLDING)
    stands(c, townsperson(chance), c.width * 0.62, foot, tall, Pose.CLASPED)
    table(c, c.width * 0.3, c.width * 0.7, foot - tall * 0.36, foot + 4, WHITE)
    x, y = c.width * 0.5, foot - tall * 0.2
    c.box(x - 7, y - 22, x + 7, y + 22, places.RED, round_=2)
    c.box(x - 22, y - 7, x + 22, y + 7, places.RED, round_=2)
    c.box(c.width * 0.53, foot - tall * 0.44, c.width * 0.59, foot - tall * 0.37, (70, 90, 110), round_=4)
    if not near:
        for number in range(4):
            at = c.width * (0.74 + 0.075 * number)
            stands(
                c, pupil(chance) if number % 2 else townsperson(chance), at, foot + 26 + 8 * (number % 2), tall * 0.98
            )
        for number in range(2):
            stands(c, townsperson(chance), c.width * (0.1 + 0.1 * number), foot + 30, tall * 0.98, Pose.CLASPED)
    return cloth


def manasik(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Pilgrims rehearse around a model of the Kaaba."""
    outdoors(c, chance, 0.48, YARD)
    palm(c, c.width * 0.9, c.height * 0.56, c.height * 0.42)
    cloth = None if near else banner(c, chance, 0.06, 0.07, 0.6, 0.22)
    size, foot = c.height * (0.34 if near else 0.28), c.height * 0.7
    middle = c.width * (0.7 if near else 0.56)
    c.box(middle - size / 2, foot - size, middle + size / 2, foot, (34, 32, 36))
    c.box(middle - size / 2, foot - size * 0.78, middle + size / 2, foot - size * 0.68, (214, 172, 72))
    c.box(middle - size * 0.02, foot - size * 0.4, middle + size * 0.16, foot, (190, 150, 62))
    count, tall = (3, c.height * 0.6) if near else (9, c.height * 0.36)
    for place in range(count):
        x = c.width * (place + 0.5) / count
        stands(
            c,
            in_white(chance),
            x,
            c.height * (0.95 - 0.05 * (place % 2)),
            tall,
            Pose.RAISED if place % 3 == 1 else Pose.CALM,
        )
    return cloth


def beach(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Looking for the new moon over the sea."""
    c.shade(0, c.height * 0.5, (64, 78, 130), (246, 176, 120))
    c.shade(c.height * 0.5, c.height * 0.68, (96, 110, 150), (62, 92, 130))
    c.shade(c.height * 0.68, c.height, (196, 172, 136), (166, 140, 108))
    c.oval((c.width * 0.74, c.height * 0.5), 46, 30, (252, 212, 140))
    c.shade(c.height * 0.505, c.height * 0.52, (250, 206, 150), (120, 120, 150))
    c.arc((c.width * 0.6, c.height * 0.28), 16, 16, 20, 160, (252, 246, 226), 2)
    cloth = None if near else banner(c, chance, 0.05, 0.07, 0.5, 0.21)
    count, tall = (2, c.height * 0.6) if near else (6, c.height * 0.36)
    for place in range(count):
        x = c.width * (place + 0.5) / count
        foot = c.height * (0.95 - 0.03 * (place % 2))
        stands(c, clerk(chance), x, foot, tall, Pose.POINTING if place % 3 == 0 else Pose.CALM)
        if place % 3 == 1:
            _telescope(c, x + tall * 0.3, foot, tall)
    return cloth


def _telescope(c: Canvas, x: float, foot: float, tall: float) -> None:
    for side in (-0.14, 0.02, 0.16):
        c.line(((x, foot - tall * 0.5), (x + tall * side, foot)), (60, 60, 66), 4)
    c.line(((x - tall * 0.16, foot - tall * 0.44), (x + tall * 0.2, foot - tall * 0.66)), (236, 236, 240), tall * 0.07)


def _sapling(c: Canvas, chance: Random, x: float, foot: float, tall: float) -> None:
    c.oval((x, foot), tall * 0.26, tall * 0.08, (84, 60, 44))
    c.line(((x, foot), (x, foot - tall)), (104, 84, 56), 4)
    for step in range(4):
        for side in (-1, 1):
            leaf = (x + side * tall * 0.13, foot - tall * (0.45 + 0.17 * step))
            c.oval(leaf, tall * 0.13, tall * 0.07, chance.choice(places.LEAVES))


def _in_sportswear(chance: Random, colour: Colour) -> Look:
    base = pupil(chance, colour, (44, 48, 60))
    return Look(base.skin, base.top, base.bottom, base.head, base.head_colour, pattern=WHITE)


def _lively(chance: Random) -> Pose:
    return chance.choice((Pose.CALM, Pose.RAISED, Pose.POINTING, Pose.CALM))
