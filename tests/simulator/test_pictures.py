"""Drawn photos: scenes of an office's life, with what is going on written on a banner."""

import io

import pytest
from PIL import Image, ImageChops

from bot.clock import MovableClock
from bot.simulator import Simulator, pictures
from bot.simulator.drawing import scenes, splicing


def _opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture.convert("RGB")


@pytest.mark.parametrize("name", list(scenes.SCENES))
def test_every_scene_is_seen_from_afar_and_from_near(name: str) -> None:
    seen = [pictures.scene(name, view, ("KUA Palang", "Bimbingan"), 1) for view in (0, 2, 5, 7)]
    assert len(set(seen)) == len(seen)
    assert [_opened(data).size for data in seen] == [pictures.shape(view) for view in (0, 2, 5, 7)]
    assert seen[0] == pictures.scene(name, 0, ("KUA Palang", "Bimbingan"), 1)


def test_a_photo_of_the_same_scene_has_bytes_of_its_own() -> None:
    one, other = (pictures.scene("hall", 0, ("KUA Palang", "Rapat"), number) for number in (1, 2))
    assert one != other
    assert ImageChops.difference(_opened(one), _opened(other)).getbbox() is None


def test_only_the_banner_differs_where_only_its_words_do() -> None:
    one, other = (
        _opened(pictures.scene("ceremony", 0, ("MAN 1 Tuban", words), 1)) for words in ("Upacara", "Apel Pagi")
    )
    changed = ImageChops.difference(one, other).getbbox()
    assert changed is not None
    left, top, right, bottom = changed
    assert bottom - top < one.height / 4
    assert right - left < one.width


def test_a_strip_takes_the_place_of_rows() -> None:
    red, blue = Image.new("RGB", (64, 96), (200, 30, 30)), Image.new("RGB", (64, 32), (30, 30, 200))
    mixed = _opened(splicing.cut(red).with_strip(32, splicing.cut(blue)).joined())
    colours = [mixed.getpixel((32, y)) for y in (16, 40, 56, 80)]
    assert [isinstance(colour, tuple) and colour[0] > colour[2] for colour in colours] == [True, False, False, True]


def test_a_caption_decides_what_its_photo_shows() -> None:
    label = "Ijin melaporkan\n📌 *Kegiatan* : Upacara Hari Amal Bakti\nMTsN 1 Tuban"
    shown = pictures.sizes(0, label)
    assert [max(width, height) for _, width, height in shown] == [1280, 800, 320, 90]
    assert shown == pictures.sizes(0, label)
    assert _opened(shown[0][0]).tobytes() != _opened(pictures.sizes(0, "Penanaman pohon")[0][0]).tobytes()


async def test_a_photo_can_be_drawn_when_somebody_looks() -> None:
    looked: list[int] = []

    def draw() -> bytes:
        looked.append(1)
        return pictures.scene("mosque", 0, ("KUA Soko", "Penyuluhan"), 7)

    sim = Simulator(MovableClock())
    photo = sim.files.photo_later(draw, *pictures.shape(0))
    sizes = photo.api()
    assert looked == []
    assert [max(size["width"], size["height"]) for size in sizes] == [800, 320, 90]
    assert "file_size" not in sizes[0]
    small = _opened(photo.files[1].data)
    assert small.size == (photo.files[1].width, photo.files[1].height)
    link = sim.files.link(photo.best.file_id)
    assert sim.files.download(link["file_path"]) == draw()
    assert link["file_size"] == len(photo.best.data)
    assert looked == [1, 1]
