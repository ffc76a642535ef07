"""How far apart the looks of one photo and of different ones are: the reason for where the line is drawn."""

import io
import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance

from bot.domain.looks import SAME, as_word, distance, is_telling, look_alike
from bot.render.glance import _rising
from bot.render.photographs import glimpsed
from bot.simulator import pictures
from bot.simulator.drawing import scenes

VIEWS = (0, 5)


def encoded(picture: Image.Image, quality: int = 85) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


@pytest.fixture(scope="module")
def shots() -> dict[str, list[bytes]]:
    """A drawn photo of each scene from afar and from near."""
    banner = ("KUA Palang", "Bimbingan")
    return {name: [pictures.scene(name, view, banner, 1) for view in VIEWS] for name in scenes.SCENES}


def look_of(data: bytes, directory: Path) -> str:
    path = directory / "photo"
    path.write_bytes(data)
    return as_word(_rising(glimpsed(path, 320)[0]))


def _cropped(picture: Image.Image) -> bytes:
    width, height = picture.size
    return encoded(picture.crop((width // 100, height // 100, width - width // 100, height - height // 100)))


def _stamped(picture: Image.Image) -> bytes:
    changed = picture.copy()
    changed.paste((255, 255, 255), (0, int(0.94 * picture.height), picture.width, picture.height))
    return encoded(changed)


CHANGES: dict[str, tuple[Callable[[Image.Image], bytes], float]] = {
    "compressed much": (lambda picture: encoded(picture, 20), 1.0),
    "half as large": (lambda picture: encoded(picture.resize((picture.width // 2, picture.height // 2)), 60), 1.0),
    "more contrast": (lambda picture: encoded(ImageEnhance.Contrast(picture).enhance(1.3)), 0.95),
    "a line of text below": (_stamped, 0.95),
    "brighter": (lambda picture: encoded(ImageEnhance.Brightness(picture).enhance(1.25)), 0.85),
    "two percent less": (_cropped, 0.85),
}


@pytest.mark.parametrize("change", CHANGES)
def test_one_photo_is_known_again(shots: dict[str, list[bytes]], tmp_path: Path, change: str) -> None:
    made, least = CHANGES[change]
    far = []
    for data in itertools.chain(*shots.values()):
        with Image.open(io.BytesIO(data)) as picture:
            far.append(distance(look_of(data, tmp_path), look_of(made(picture.convert("RGB")), tmp_path)))
    share = sum(each <= SAME for each in far) / len(far)
    print(f"{change}: at most {max(far)}, {share:.2f} within {SAME}")
    assert share >= least


def test_photos_of_other_scenes_hardly_ever_look_alike(shots: dict[str, list[bytes]], tmp_path: Path) -> None:
    looks = [(name, look_of(data, tmp_path)) for name, of_scene in shots.items() for data in of_scene]
    pairs = [(one[1], other[1]) for one, other in itertools.combinations(looks, 2) if one[0] != other[0]]
    alike = sum(look_alike(*pair) for pair in pairs)
    print(f"{alike} of {len(pairs)} pairs")
    assert alike / len(pairs) < 0.005
    assert all(is_telling(look) for _, look in looks)


def test_a_white_page_is_like_nothing(tmp_path: Path) -> None:
    page = look_of(encoded(Image.new("RGB", (800, 600), "white")), tmp_path)
    assert distance(page, page) == 0
    assert not look_alike(page, page)


def test_a_look_is_sixteen_digits() -> None:
    assert as_word([True] * 4 + [False] * 60) == "f000000000000000"
    assert as_word([False] * 63 + [True]) == "0000000000000001"
    assert distance("f000000000000000", "0000000000000001") == 5
