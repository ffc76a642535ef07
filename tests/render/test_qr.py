"""The picture of an invitation: a code that cameras read, and below it whom it is for."""

import io
import secrets

import pytest
from PIL import Image

from bot.render.qr import PICTURE, QUIET, dark_runs, matrix, qr_png
from tests.render.printed import decoded

LINK = "https://t.me/gaung_tuban_bot?start=Zm9v-_B4cXl6MDEyMzQ1Njc4"
LONGEST = f"https://t.me/{'a' * 28}_bot?start={'-' * 64}"
LINES = ("Kantor Urusan Agama", "Berlaku sampai 14 April 2026", "Kantor Kementerian Agama Kabupaten Tuban")


def opened(png: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(png))
    picture.load()
    return picture


@pytest.mark.parametrize("link", [LINK, LONGEST, "https://t.me/ab_bot?start=x"])
def test_the_picture_says_the_link(link: str) -> None:
    assert decoded(qr_png(link, "KUA Palang", LINES)) == [link]


def test_the_picture_is_still_read_when_a_chat_shows_it_small_and_dirty() -> None:
    picture = opened(qr_png(LINK, "KUA Palang", LINES))
    picture.paste(255, (430, 430, 560, 560))
    small = io.BytesIO()
    picture.convert("L").resize((240, 240 * picture.height // picture.width)).save(small, "JPEG", quality=40)
    assert decoded(small.getvalue()) == [LINK]


def test_the_picture_is_large_enough_and_its_quiet_zone_is_white() -> None:
    picture = opened(qr_png(LINK, "KUA Palang", LINES))
    assert picture.format == "PNG"
    assert 0.9 * PICTURE < picture.width <= PICTURE
    assert picture.width < picture.height < 2 * picture.width
    edge = picture.width * QUIET // (len(matrix(LINK)) + 2 * QUIET)
    for area in (
        (0, 0, picture.width, edge),
        (0, 0, edge, picture.width),
        (picture.width - edge, 0, picture.width, picture.width),
    ):
        assert picture.crop(area).getextrema() == (255, 255)


def test_every_module_is_of_one_colour() -> None:
    picture = opened(qr_png(LINK, "KUA Palang"))
    side = len(matrix(LINK)) + 2 * QUIET
    assert picture.width % side == 0
    colours = picture.crop((0, 0, picture.width, picture.width)).getcolors()
    assert colours is not None
    assert {colour for _, colour in colours} == {0, 255}


@pytest.mark.parametrize(
    "name", ["W" * 120, "Ṣirāṭ al-Mustaqīm " * 6, "مدرسة الإسلام الحكومية", "📷👨‍👩‍👧‍👦", "", "漢字"]
)
def test_every_name_finds_its_place_below_the_code(name: str) -> None:
    bare, named = opened(qr_png(LINK, "-")), qr_png(LINK, name, LINES)
    picture = opened(named)
    below = picture.crop((0, bare.width - 1, picture.width, picture.height))
    assert below.getextrema() == (0, 255)
    inset = QUIET * picture.width // (len(matrix(LINK)) + 2 * QUIET)
    ink = below.point(lambda value: 255 - value).getbbox()
    assert ink is not None
    # Small letters are drawn on whole pixels, and so a long line may be a few pixels longer than it was measured.
    assert ink[0] >= inset - 8
    assert ink[2] <= picture.width - inset + 8
    assert ink[3] < below.height
    assert decoded(named) == [LINK]


@pytest.mark.parametrize("quick", [True, False])
def test_runs_are_the_dark_modules_and_nothing_else(quick: bool) -> None:
    modules = matrix(f"https://t.me/gaung_tuban_bot?start={secrets.token_urlsafe(18)}", quick=quick)
    painted = [bytearray(len(modules)) for _ in modules]
    for x, y, length in dark_runs(modules):
        assert length > 0
        assert not any(painted[y][x : x + length])
        painted[y][x : x + length] = b"\1" * length
    assert [bytes(row) for row in painted] == list(modules)


def test_the_same_link_makes_the_same_picture() -> None:
    assert qr_png(LINK, "KUA Palang", LINES) == qr_png(LINK, "KUA Palang", LINES)
