"""People, drawn simply and with dignity."""

from dataclasses import dataclass
from enum import Enum, auto
from random import Random

from bot.simulator.drawing.canvas import Canvas, Colour, darker, lighter

SKINS: tuple[Colour, ...] = ((198, 152, 118), (176, 128, 96), (212, 170, 136), (188, 140, 104))
HAIR: Colour = (36, 30, 32)
BLACK: Colour = (30, 30, 34)
WHITE: Colour = (248, 248, 244)
KHAKI: Colour = (186, 168, 122)
BATIK: tuple[Colour, ...] = ((120, 62, 44), (44, 74, 112), (38, 96, 78), (142, 96, 34), (96, 48, 84), (150, 54, 60))
VEILS: tuple[Colour, ...] = (
    (236, 226, 206), (120, 150, 128), (206, 160, 164), (92, 112, 146), (70, 84, 92), (178, 148, 190), (214, 190, 140)
)  # fmt: skip


class Head(Enum):
    """What people wear on their heads."""

    HAIR = auto()
    PECI = auto()
    VEIL = auto()
    CAP = auto()
    SKULLCAP = auto()


class Pose(Enum):
    """What people do with their arms."""

    CALM = auto()
    CLASPED = auto()
    RAISED = auto()
    SALUTING = auto()
    HOLDING = auto()
    POINTING = auto()


@dataclass(frozen=True, slots=True)
class Look:
    """How somebody is dressed; a `gown` reaches the feet."""

    skin: Colour
    top: Colour
    bottom: Colour
    head: Head
    head_colour: Colour
    gown: bool = False
    pattern: Colour | None = None


def townsman(chance: Random) -> Look:
    """A man as one meets him in Tuban, in batik."""
    top = chance.choice(BATIK)
    head = chance.choice((Head.PECI, Head.PECI, Head.HAIR))
    return Look(chance.choice(SKINS), top, (52, 52, 62), head, BLACK, pattern=lighter(top))


def townswoman(chance: Random) -> Look:
    """A woman as one meets her in Tuban."""
    veil = chance.choice(VEILS)
    return Look(chance.choice(SKINS), chance.choice(BATIK), darker(veil, 0.3), Head.VEIL, veil, gown=True)


def townsperson(chance: Random) -> Look:
    """One of them."""
    return (townswoman if chance.random() < 0.5 else townsman)(chance)


def clerk(chance: Random) -> Look:
    """An official in khaki."""
    if chance.random() < 0.45:
        return Look(chance.choice(SKINS), KHAKI, darker(KHAKI), Head.VEIL, (226, 210, 170), gown=True)
    return Look(chance.choice(SKINS), KHAKI, darker(KHAKI), chance.choice((Head.PECI, Head.HAIR)), BLACK)


def pupil(chance: Random, top: Colour = WHITE, bottom: Colour = (92, 100, 116)) -> Look:
    """A pupil in uniform."""
    if chance.random() < 0.55:
        return Look(chance.choice(SKINS), top, bottom, Head.VEIL, WHITE, gown=True)
    return Look(chance.choice(SKINS), top, bottom, chance.choice((Head.PECI, Head.HAIR)), BLACK)


def in_white(chance: Random) -> Look:
    """A pilgrim, or somebody at prayer."""
    cloth = darker(WHITE, chance.uniform(0, 0.08))
    head = chance.choice((Head.VEIL, Head.SKULLCAP))
    return Look(chance.choice(SKINS), cloth, cloth, head, lighter(cloth), gown=True)


def stands(c: Canvas, look: Look, x: float, feet: float, tall: float, pose: Pose = Pose.CALM) -> None:
    """Somebody stands at `x` with the feet at `feet`, `tall` pixels high."""
    head, wide = tall * 0.085, tall * 0.13
    shoulder, hip = feet - tall * 0.79, feet - tall * 0.43
    c.oval((x, feet), wide * 1.15, tall * 0.022, darker(look.bottom, 0.55))
    if look.gown:
        points = [
            (x - wide, shoulder + head),
            (x + wide, shoulder + head),
            (x + wide * 1.2, feet),
            (x - wide * 1.2, feet),
        ]
        c.shape(points, look.bottom)
    else:
        for side in (-1, 1):
            c.box(x + side * wide * 0.5 - wide * 0.42, hip, x + side * wide * 0.5 + wide * 0.42, feet, look.bottom)
            c.oval((x + side * wide * 0.55, feet - tall * 0.012), wide * 0.5, tall * 0.02, BLACK)
    c.box(x - wide, shoulder, x + wide, hip + tall * (0.05 if look.gown else 0.02), look.top, round_=wide * 0.55)
    _pattern(c, look, x, shoulder + head, hip, wide)
    _arms(c, look, x, shoulder, hip, wide, tall, pose)
    bust(c, look, x, shoulder, head)


def sits(c: Canvas, look: Look, x: float, seat: float, tall: float, pose: Pose = Pose.CLASPED) -> None:
    """Somebody sits on the floor at `x`; `tall` is the height that standing people have there."""
    head, wide = tall * 0.085, tall * 0.13
    shoulder = seat - tall * 0.40
    c.oval((x, seat - tall * 0.045), wide * 1.75, tall * 0.075, look.bottom)
    c.box(x - wide, shoulder, x + wide, seat - tall * 0.03, look.top, round_=wide * 0.55)
    _pattern(c, look, x, shoulder + head, seat - tall * 0.06, wide)
    _arms(c, look, x, shoulder, seat - tall * 0.06, wide, tall, pose)
    bust(c, look, x, shoulder, head)


def listens(c: Canvas, look: Look, x: float, bottom: float, tall: float) -> None:
    """Somebody seen from behind, cut off below at `bottom`: one of an audience."""
    head, wide = tall * 0.10, tall * 0.17
    shoulder = bottom - tall * 0.30
    edge = max(tall * 0.008, 1.2)
    c.box(
        x - wide - edge,
        shoulder - edge,
        x + wide + edge,
        bottom + tall * 0.2,
        darker(look.top, 0.22),
        round_=wide * 0.7,
    )
    c.box(x - wide, shoulder, x + wide, bottom + tall * 0.2, look.top, round_=wide * 0.7)
    y = shoulder - head * 0.9
    if look.head is Head.VEIL:
        c.oval((x, y + head * 0.25), head * 1.25 + edge, head * 1.45 + edge, darker(look.head_colour, 0.2))
        c.oval((x, y + head * 0.25), head * 1.25, head * 1.45, look.head_colour)
        _drape(c, look, x, (y + head * 0.6, head * 1.15), (shoulder + head * 1.4, wide * 0.8))
        c.line(((x, y + head * 0.9), (x, shoulder + head * 1.3)), darker(look.head_colour, 0.1), edge)
        return
    c.box(x - head * 0.4, y, x + head * 0.4, shoulder + head * 0.3, darker(look.skin, 0.1))
    c.oval((x, y), head * 0.95, head * 1.15, look.skin)
    c.half((x, y + head * 0.35), head * 1.0, head * 1.5, HAIR if look.head is not Head.SKULLCAP else WHITE)
    if look.head is Head.SKULLCAP:
        c.arc((x, y + head * 0.35), head * 1.0, head * 1.5, 180, 360, darker(WHITE, 0.2), edge)
    if look.head is Head.PECI:
        c.box(x - head * 0.95, y - head * 1.35, x + head * 0.95, y - head * 0.45, BLACK, round_=head * 0.2)


def bust(c: Canvas, look: Look, x: float, shoulder: float, head: float) -> None:
    """Neck, head and what is on it, above shoulders at `shoulder`; `head` is half a face's width."""
    y = shoulder - head * 1.15
    if look.head is Head.VEIL:
        c.oval((x, y + head * 0.1), head * 1.38, head * 1.55, look.head_colour)
        _drape(c, look, x, (y + head * 0.5, head * 1.25), (shoulder + head * 1.7, head * 1.6))
        c.oval((x, y + head * 0.2), head * 0.88, head * 1.08, look.skin)
    else:
        c.box(x - head * 0.42, y + head * 0.5, x + head * 0.42, shoulder + head * 0.35, darker(look.skin))
        c.oval((x, y), head, head * 1.2, look.skin)
        _hair(c, look, x, y, head)
    if head > 5:
        _face(c, x, y + head * 0.2, head, look)


def _drape(c: Canvas, look: Look, x: float, top: tuple[float, float], low: tuple[float, float]) -> None:
    """The lower part of a veil, between two heights, each with half its width there."""
    corners = [(x - top[1], top[0]), (x + top[1], top[0]), (x + low[1], low[0]), (x - low[1], low[0])]
    c.shape(corners, look.head_colour)


def _hair(c: Canvas, look: Look, x: float, y: float, head: float) -> None:
    c.half((x, y - head * 0.18), head * 1.04, head * 1.1, HAIR)
    match look.head:
        case Head.PECI:
            c.box(
                x - head * 0.98, y - head * 1.42, x + head * 0.98, y - head * 0.55, look.head_colour, round_=head * 0.2
            )
        case Head.SKULLCAP:
            c.half((x, y - head * 0.3), head * 1.06, head * 1.05, look.head_colour)
        case Head.CAP:
            c.half((x, y - head * 0.35), head * 1.08, head * 1.1, look.head_colour)
            c.box(
                x - head * 1.1,
                y - head * 0.5,
                x + head * 1.5,
                y - head * 0.25,
                darker(look.head_colour),
                round_=head * 0.1,
            )


def _face(c: Canvas, x: float, y: float, head: float, look: Look) -> None:
    for side in (-1, 1):
        c.oval((x + side * head * 0.36, y - head * 0.12), head * 0.1, head * 0.13, HAIR)
    c.arc((x, y + head * 0.22), head * 0.36, head * 0.3, 25, 155, darker(look.skin, 0.5), max(head * 0.09, 0.8))


def _pattern(c: Canvas, look: Look, x: float, top: float, bottom: float, wide: float) -> None:
    if look.pattern is None or wide < 9:
        return
    rows = 3
    for row in range(rows):
        y = top + (bottom - top) * (row + 0.5) / rows
        for side in (-0.5, 0, 0.5):
            c.oval((x + side * wide + (row % 2) * wide * 0.2, y), wide * 0.1, wide * 0.1, look.pattern)


def _arms(c: Canvas, look: Look, x: float, shoulder: float, hip: float, wide: float, tall: float, pose: Pose) -> None:
    thick, sleeve = tall * 0.058, darker(look.top, 0.12)
    high = shoulder + thick * 0.8
    left, right = (x - wide * 0.95, high), (x + wide * 0.95, high)
    low = hip - (hip - shoulder) * 0.08
    hands = {
        Pose.CALM: ((x - wide * 1.15, low), (x + wide * 1.15, low)),
        Pose.CLASPED: ((x - wide * 0.16, hip - tall * 0.07), (x + wide * 0.16, hip - tall * 0.07)),
        Pose.RAISED: ((x - wide * 0.55, shoulder + tall * 0.11), (x + wide * 0.55, shoulder + tall * 0.11)),
        Pose.SALUTING: ((x - wide * 1.15, low), (x + wide * 0.5, shoulder - tall * 0.1)),
        Pose.HOLDING: ((x - wide * 0.5, shoulder + tall * 0.2), (x + wide * 0.5, shoulder + tall * 0.2)),
        Pose.POINTING: ((x - wide * 1.15, low), (x + wide * 2.3, shoulder - tall * 0.03)),
    }[pose]
    for start, hand in zip((left, right), hands, strict=True):
        side = -1 if start is left else 1
        elbow = (x + side * wide * 1.35, (high + hand[1]) / 2 + tall * 0.03)
        if pose in (Pose.CALM, Pose.POINTING) or (pose is Pose.SALUTING and side < 0):
            elbow = ((start[0] + hand[0]) / 2, (start[1] + hand[1]) / 2)
        c.limb(start, elbow, sleeve, thick)
        c.limb(elbow, hand, sleeve, thick * 0.92)
        c.oval(hand, thick * 0.52, thick * 0.52, look.skin)
