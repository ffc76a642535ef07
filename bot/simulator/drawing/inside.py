"""Scenes within walls. Each draws itself seen from afar, with its banner, or from near."""

from random import Random

from bot.simulator.drawing.canvas import Canvas, darker, lighter
from bot.simulator.drawing.figures import (
    BATIK,
    BLACK,
    SKINS,
    WHITE,
    Head,
    Look,
    Pose,
    clerk,
    in_white,
    listens,
    pupil,
    sits,
    stands,
    townsman,
    townsperson,
)
from bot.simulator.drawing.furnishing import (
    PAPER,
    WOOD,
    audience,
    book,
    book_stand,
    couple,
    cup,
    flowers,
    lectern,
    notes,
    open_book,
    screen,
)
from bot.simulator.drawing.places import CLOTHS, Cloth, banner, prayer_hall, room, table


def hall(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Somebody speaks to an audience."""
    room(c, chance, 0.58)
    cloth = None if near else banner(c, chance, 0.2, 0.08, 0.8, 0.27)
    floor, tall = c.height * (0.9 if near else 0.66), c.height * (0.62 if near else 0.33)
    flowers(c, chance, c.width * 0.2, floor, tall)
    stands(c, clerk(chance), c.width * 0.42, floor, tall, Pose.POINTING if chance.random() < 0.5 else Pose.HOLDING)
    lectern(c, c.width * 0.42 - tall * 0.02, floor, tall)
    if not near:
        for number in range(3):
            sits(c, clerk(chance), c.width * (0.6 + 0.09 * number), floor + 8, tall)
        table(c, c.width * 0.54, c.width * 0.86, floor - tall * 0.22, floor + tall * 0.08, chance.choice(CLOTHS))
    audience(c, chance, 1 if near else 3, townsperson)
    return cloth


def wedding_class(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Couples sit side by side and listen."""
    room(c, chance, 0.56)
    if near:
        table(c, c.width * 0.06, c.width * 0.94, c.height * 0.78, c.height, chance.choice(CLOTHS))
        for number in range(2):
            x = c.width * (0.29 + 0.42 * number)
            couple(c, chance, x, c.height * 0.83, c.shorter * 0.68)
            c.box(x - 48, c.height * 0.79, x + 44, c.height * 0.83, PAPER, round_=3)
        return None
    cloth = banner(c, chance, 0.18, 0.07, 0.82, 0.26)
    stands(c, clerk(chance), c.width * 0.24, c.height * 0.66, c.height * 0.34, Pose.POINTING)
    screen(c, chance, 0.42, 0.32, 0.76, 0.53)
    for row in range(2):
        for place in range(4):
            x = c.width * (0.14 + 0.24 * place + 0.03 * row)
            foot = c.height * (0.78 + 0.19 * row)
            couple(c, chance, x, foot, c.height * (0.30 + 0.08 * row))
    return cloth


def akad(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """A wedding: the couple, the registrar, the witnesses around a low table."""
    room(c, chance, 0.55)
    drape = chance.choice(((236, 214, 206), (224, 226, 240), (240, 232, 208)))
    for number in range(6):
        left = c.width * (0.14 + 0.12 * number)
        c.box(left, 0, left + c.width * 0.125, c.height * 0.56, lighter(drape, 0.25) if number % 2 else drape)
    for x in (0.13, 0.87):
        flowers(c, chance, c.width * x, c.height * 0.68, c.height * 0.42)
    cloth = None if near else banner(c, chance, 0.25, 0.06, 0.75, 0.23)
    tall = c.shorter * 0.62 if near else c.height * 0.44
    seat = c.height * (0.86 if near else 0.76)
    sits(c, Look(chance.choice(SKINS), WHITE, (120, 96, 70), Head.PECI, BLACK), c.width * 0.42, seat, tall)
    sits(c, Look(chance.choice(SKINS), (252, 248, 240), WHITE, Head.VEIL, (250, 236, 230)), c.width * 0.57, seat, tall)
    registrar = Look(chance.choice(SKINS), (46, 50, 62), (46, 50, 62), Head.PECI, BLACK)
    for side, x in ((0, 0.18), (1, 0.8)):
        sits(c, registrar if side else townsman(chance), c.width * x, seat + 14, tall)
    c.box(c.width * 0.3, seat - tall * 0.02, c.width * 0.7, seat + tall * 0.16, WHITE, round_=6)
    c.box(c.width * 0.3, seat + tall * 0.03, c.width * 0.7, seat + tall * 0.18, (238, 226, 212), round_=6)
    for number, colour in enumerate(((140, 40, 50), (36, 100, 66))):
        c.box(
            c.width * (0.44 + 0.07 * number),
            seat - tall * 0.03,
            c.width * (0.49 + 0.07 * number),
            seat,
            colour,
            round_=2,
        )
    if not near:
        for number in range(4):
            listens(c, townsperson(chance), c.width * (0.14 + 0.24 * number), c.height * 1.02, c.height * 0.36)
    return cloth


def mosque(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """A gathering on the carpet of a mosque."""
    prayer_hall(c, chance, 0.5)
    cloth = None if near else banner(c, chance, 0.22, 0.05, 0.78, 0.21)
    tall = c.height * (0.66 if near else 0.36)
    seat = c.height * (0.84 if near else 0.64)
    sits(c, in_white(chance), c.width * 0.5, seat, tall, Pose.RAISED if near else Pose.HOLDING)
    c.box(c.width * 0.5 - tall * 0.2, seat - tall * 0.06, c.width * 0.5 + tall * 0.2, seat + tall * 0.1, WOOD, round_=4)
    c.shape(open_book(c.width * 0.5, seat - tall * 0.06, tall * 0.13), PAPER)
    audience(c, chance, 1 if near else 3, in_white if chance.random() < 0.4 else townsperson)
    return cloth


def recital(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Children and their teachers read the Qur'an, each before a little stand."""
    prayer_hall(c, chance, 0.46)
    cloth = None if near else banner(c, chance, 0.22, 0.05, 0.78, 0.21)
    for row in range(1 if near else 3):
        count = 3 if near else 6 - row
        tall = c.shorter * 0.62 if near else c.height * (0.28 + 0.07 * row)
        seat = c.height * (0.84 if near else 0.62 + 0.15 * row)
        for place in range(count):
            x = c.width * (place + 0.5) / count + (row % 2) * 14
            sits(c, pupil(chance) if chance.random() < 0.8 else in_white(chance), x, seat, tall, Pose.HOLDING)
            book_stand(c, chance, x, seat, tall)
    return cloth


def meeting(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """People around a long table."""
    room(c, chance, 0.55)
    colour = chance.choice(CLOTHS)
    if near:
        for number in range(3):
            sits(c, clerk(chance), c.width * (0.2 + 0.3 * number), c.height * 0.82, c.shorter * 0.66, Pose.HOLDING)
        table(c, 0, c.width, c.height * 0.76, c.height, colour)
        for number in range(3):
            notes(c, chance, c.width * (0.2 + 0.3 * number), c.height * 0.755, 1.5)
        return None
    cloth = banner(c, chance, 0.22, 0.07, 0.78, 0.25)
    for number in range(5):
        sits(c, clerk(chance), c.width * (0.22 + 0.14 * number), c.height * 0.68, c.height * 0.38, Pose.HOLDING)
    c.shape(
        (
            (c.width * 0.14, c.height * 0.62),
            (c.width * 0.86, c.height * 0.62),
            (c.width * 0.98, c.height * 0.86),
            (c.width * 0.02, c.height * 0.86),
        ),
        lighter(colour, 0.2),
    )
    c.box(c.width * 0.02, c.height * 0.86, c.width * 0.98, c.height * 0.95, colour)
    for number in range(5):
        notes(c, chance, c.width * (0.2 + 0.15 * number), c.height * 0.70, 1.0)
    for number in range(4):
        listens(c, clerk(chance), c.width * (0.16 + 0.23 * number), c.height * 1.0, c.height * 0.42)
    return cloth


def office(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Somebody is served at a counter."""
    room(c, chance, 0.6)
    cloth = None if near else banner(c, chance, 0.2, 0.08, 0.8, 0.26)
    tall, foot = c.height * (0.66 if near else 0.46), c.height * (0.92 if near else 0.82)
    for number in range(1 if near else 2):
        stands(c, clerk(chance), c.width * (0.36 + 0.26 * number), foot - tall * 0.1, tall, Pose.HOLDING)
    top = foot - tall * 0.42
    c.box(c.width * 0.08, top, c.width * 0.92, foot, WOOD)
    c.box(c.width * 0.06, top - 12, c.width * 0.94, top + 8, lighter(WOOD, 0.4), round_=4)
    c.box(c.width * 0.55, top - tall * 0.24, c.width * 0.7, top - 12, (60, 66, 76), round_=5)
    c.box(c.width * 0.565, top - tall * 0.22, c.width * 0.685, top - tall * 0.06, (150, 196, 220))
    flowers(c, chance, c.width * 0.84, top - 8, tall * 0.5)
    stands(c, townsperson(chance), c.width * 0.2, foot + tall * 0.12, tall * 1.05)
    if not near:
        stands(c, townsperson(chance), c.width * 0.9, foot + tall * 0.14, tall * 1.05, Pose.HOLDING)
    return cloth


def classroom(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Pupils at their desks."""
    room(c, chance, 0.54)
    cloth = None
    if not near:
        cloth = banner(c, chance, 0.2, 0.06, 0.8, 0.2)
        c.box(c.width * 0.26, c.height * 0.24, c.width * 0.74, c.height * 0.47, (126, 98, 70))
        c.box(c.width * 0.27, c.height * 0.255, c.width * 0.73, c.height * 0.455, (44, 92, 74))
        for number in range(3):
            y = c.height * (0.30 + 0.05 * number)
            c.line(((c.width * 0.3, y), (c.width * chance.uniform(0.45, 0.65), y)), (226, 236, 226), 3)
        stands(c, clerk(chance), c.width * 0.8, c.height * 0.64, c.height * 0.34, Pose.HOLDING)
    for row in range(1 if near else 2):
        count = 2 if near else 4
        tall = c.height * (0.7 if near else 0.34 + 0.1 * row)
        seat = c.height * (0.86 if near else 0.76 + 0.2 * row)
        for place in range(count):
            x = c.width * (place + 0.5) / count
            sits(c, pupil(chance), x, seat, tall, Pose.HOLDING)
            c.box(x - tall * 0.26, seat - tall * 0.1, x + tall * 0.26, seat + tall * 0.12, WOOD, round_=4)
            c.box(x - tall * 0.28, seat - tall * 0.13, x + tall * 0.28, seat - tall * 0.08, lighter(WOOD), round_=4)
            book(c, chance, x, seat - tall * 0.12, tall * 0.1)
    return cloth


def library(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Readers before their shelves."""
    room(c, chance, 0.62)
    for shelf in range(4):
        top = c.height * (0.05 + 0.14 * shelf)
        c.box(c.width * 0.16, top, c.width * 0.84, top + c.height * 0.135, darker(WOOD, 0.2))
        x = c.width * 0.17
        while x < c.width * 0.82:
            wide = chance.uniform(9, 19)
            high = c.height * chance.uniform(0.08, 0.115)
            c.box(x, top + c.height * 0.122 - high, x + wide, top + c.height * 0.122, chance.choice((*CLOTHS, *BATIK)))
            x += wide + 1.5
    cloth = None if near else banner(c, chance, 0.26, 0.09, 0.74, 0.25)
    count, tall = (2, c.height * 0.66) if near else (5, c.height * 0.42)
    for place in range(count):
        x = c.width * (place + 0.5) / count
        foot = c.height * (0.88 if near else 0.84 + 0.05 * (place % 2))
        sits(c, pupil(chance), x, foot, tall * 1.15, Pose.HOLDING)
        book(c, chance, x, foot - tall * 0.2, tall * 0.13)
    return cloth


def trophy(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """Winners with their cup."""
    room(c, chance, 0.6)
    cloth = None if near else banner(c, chance, 0.18, 0.08, 0.82, 0.26)
    count = 3 if near else 6
    tall = c.height * (0.7 if near else 0.5)
    for place in range(count):
        x = c.width * (place + 0.7) / (count + 0.4)
        look = clerk(chance) if place in (0, count - 1) else pupil(chance)
        held = place in (count // 2, count // 2 - 1)
        stands(c, look, x, c.height * (0.94 + 0.02 * (place % 2)), tall, Pose.HOLDING if held else Pose.CLASPED)
        if held:
            cup(c, x, c.height * 0.94 - tall * 0.52, tall * 0.14)
    return cloth


def handover(c: Canvas, chance: Random, near: bool) -> Cloth | None:
    """One gives a document or a parcel to another."""
    room(c, chance, 0.6)
    cloth = None if near else banner(c, chance, 0.18, 0.08, 0.82, 0.26)
    tall, foot = c.height * (0.72 if near else 0.52), c.height * 0.94
    between = tall * 0.42
    if not near:
        for x in (0.14, 0.86):
            stands(c, townsperson(chance), c.width * x, foot - 10, tall * 0.96, Pose.CLASPED)
    stands(c, clerk(chance), c.width / 2 - between * 0.62, foot, tall, Pose.HOLDING)
    stands(c, townsperson(chance), c.width / 2 + between * 0.62, foot, tall, Pose.HOLDING)
    y = foot - tall * 0.58
    c.box(
        c.width / 2 - tall * 0.13, y - tall * 0.09, c.width / 2 + tall * 0.13, y + tall * 0.09, (190, 150, 80), round_=3
    )
    c.box(c.width / 2 - tall * 0.12, y - tall * 0.08, c.width / 2 + tall * 0.12, y + tall * 0.08, PAPER)
    for number in range(3):
        line = y - tall * 0.04 + number * tall * 0.035
        c.line(((c.width / 2 - tall * 0.08, line), (c.width / 2 + tall * 0.08, line)), (150, 150, 156), 2)
    return cloth
