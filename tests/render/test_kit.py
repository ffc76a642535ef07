"""Photos framed so that nobody is cut, whatever their form; files that are broken or too large; the press release."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageEnhance

from bot.render import apart
from bot.render.apart import RenderingFailed, frame_photos, write_release
from bot.render.cropping import Crop, crop
from bot.render.framing import Names, Shape, framed
from bot.render.looking import Box, Seen, look
from bot.render.photographs import BadPhoto, opened
from bot.render.press import Release, press_release
from bot.simulator.drawing import scenes
from tests.project.files import ROOT

NAMES = Names("KUA Palang", "Kementerian Agama Kabupaten Tuban")
SKIN, HAIR, SHIRT, WALL = (198, 152, 118), (30, 26, 24), (40, 90, 160), (205, 214, 222)
RELEASE = Release(
    letterhead=("KEMENTERIAN AGAMA REPUBLIK INDONESIA", "Jalan Sunan Kalijaga, Tuban"),
    logo=None,
    label="SIARAN PERS",
    number="KUA-PALANG-2026-0042",
    headline="Bimbingan Perkawinan & Konseling <Catin>",
    dateline="Kab. Tuban (Humas) –",
    body="Paragraf pertama.\n\nParagraf kedua\x0b dengan \x00 tanda aneh.",
    quote="“Bekal ini penting sekali,” ujar kepala KUA.",
    photos=(),
    caption="Suasana. (Foto: KUA Palang)",
    contact=("Narahubung", "Budi", "KUA Palang"),
)


def people(width: int, height: int, places: list[tuple[float, float]], size: float = 0.1) -> Image.Image:
    """A wall with people before it: heads at these places (shares), `size` of the shorter side wide."""
    picture = Image.new("RGB", (width, height), WALL)
    pen = ImageDraw.Draw(picture)
    side = size * min(width, height)
    for across, down in places:
        x, y = across * width, down * height
        pen.rectangle((x - side, y + side * 0.6, x + side, y + side * 3), fill=SHIRT)
        pen.ellipse((x - side / 2, y - side * 0.85, x + side / 2, y + side * 0.3), fill=HAIR)
        pen.ellipse((x - side / 2, y - side * 0.6, x + side / 2, y + side * 0.65), fill=SKIN)
    return picture


def saved(picture: Image.Image, path: Path, **more: object) -> Path:
    picture.save(path, **more)  # type: ignore[arg-type]
    return path


def shown(picture: Image.Image, shape: Shape) -> Crop:
    width, height = shape.size
    return crop(look(picture), picture.size, (width, height - shape.band))


GROUPS = {
    "wide group": (2400, 1000, [(0.08 + 0.12 * n, 0.45) for n in range(8)]),
    "pair on the right": (2000, 1200, [(0.7, 0.4), (0.86, 0.4)]),
    "pair on the left": (2000, 1200, [(0.12, 0.4), (0.3, 0.4)]),
    "tall, at the top": (1000, 2000, [(0.5, 0.16)]),
    "tall, at the bottom": (1000, 2000, [(0.5, 0.8)]),
    "two rows": (1600, 1200, [(0.15 + 0.17 * n, y) for n in range(5) for y in (0.3, 0.62)]),
    "alone": (1600, 1200, [(0.5, 0.4)]),
}


@pytest.mark.parametrize("brightness", [1.0, 0.25], ids=["light", "dark"])
@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("group", GROUPS)
def test_nobody_is_cut(group: str, shape: Shape, brightness: float) -> None:
    width, height, places = GROUPS[group]
    picture = ImageEnhance.Brightness(people(width, height, places)).enhance(brightness)
    box = shown(picture, shape).box
    side = 0.1 * min(width, height)
    for across, down in places:
        assert box.left <= across - side / width / 2
        assert across + side / width / 2 <= box.right
        assert box.top <= down - 0.85 * side / height or box.top == 0
        assert down + 0.65 * side / height <= box.bottom


def test_a_wide_group_stands_whole_before_a_background_and_one_person_fills_the_story() -> None:
    assert not shown(people(*GROUPS["wide group"]), Shape.STORY).fills
    assert shown(people(*GROUPS["alone"]), Shape.STORY).fills


@pytest.mark.parametrize("name", ["hall", "wedding-class", "meeting", "trophy"])
def test_the_drawn_scenes_keep_their_people(name: str) -> None:
    picture, _ = scenes.drawn(name, 1, 1600, 1200, near=name in ("meeting", "trophy"))
    part = shown(picture, Shape.STORY)
    assert not part.fills
    assert part.box.right - part.box.left > 0.8


def test_where_nobody_is_seen_the_photo_is_whole_or_fills() -> None:
    picture, _ = scenes.drawn("ceremony", 1, 2400, 900, near=False)
    assert shown(picture, Shape.FEED) == Crop(Box(0, 0, 1, 1), fills=False)


@given(
    st.lists(st.floats(0, 1), min_size=1, max_size=200),
    st.lists(st.tuples(st.floats(0, 0.9), st.floats(0, 0.9), st.floats(0.01, 0.5)), max_size=6),
    st.integers(1, 8000),
    st.integers(1, 8000),
    st.sampled_from(Shape),
)
def test_a_crop_lies_within_the_photo_and_a_filling_one_has_the_shape(
    strips: list[float], boxes: list[tuple[float, float, float]], width: int, height: int, shape: Shape
) -> None:
    whole = sum(strips) or 1.0
    shares = tuple(each / whole for each in strips)
    seen = Seen(shares, shares, tuple(Box(x, y, min(x + s, 1), min(y + s, 1)) for x, y, s in boxes))
    part = crop(seen, (width, height), shape.size)
    box = part.box
    assert -1e-9 <= box.left < box.right <= 1 + 1e-9
    assert -1e-9 <= box.top < box.bottom <= 1 + 1e-9
    if part.fills:
        ratio = (box.right - box.left) * width / ((box.bottom - box.top) * height)
        assert ratio == pytest.approx(shape.size[0] / shape.size[1], rel=0.01)


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("size", [(2400, 500), (500, 2400), (40, 30), (1080, 1080), (1, 1)])
def test_any_photo_gets_the_exact_size(tmp_path: Path, size: tuple[int, int], shape: Shape) -> None:
    path = saved(people(*size, [(0.5, 0.5)]), tmp_path / "a.jpg")
    with Image.open(io.BytesIO(framed(path, shape, NAMES))) as made:
        assert (made.format, made.size, made.mode) == ("JPEG", shape.size, "RGB")


def test_the_names_are_readable_and_long_ones_stay_in_the_strip(tmp_path: Path) -> None:
    path = saved(people(1600, 1200, [(0.5, 0.4)]), tmp_path / "a.jpg")
    for names in (NAMES, Names("Madrasah Tsanawiyah Negeri " * 4 + "X", "Kementerian Agama " * 8)):
        with Image.open(io.BytesIO(framed(path, Shape.FEED, names))) as made:
            strip = made.crop((0, made.height - Shape.FEED.band + 8, made.width, made.height)).convert("L")
        lit = strip.point([0] * 150 + [255] * 106).getbbox()
        assert lit is not None
        assert lit[0] >= 40
        assert lit[2] <= 1080 - 30
        assert 0 < lit[1] < lit[3] < strip.height


def test_a_logo_stands_before_the_names_and_a_broken_one_is_left_out(tmp_path: Path) -> None:
    path = saved(people(1600, 1200, [(0.5, 0.4)]), tmp_path / "a.jpg")
    logo = saved(Image.new("RGBA", (300, 300), (255, 0, 0, 255)), tmp_path / "logo.png")
    broken = tmp_path / "broken.png"
    broken.write_bytes(logo.read_bytes()[:60])
    with Image.open(io.BytesIO(framed(path, Shape.SQUARE, replace(NAMES, logo=str(logo))))) as made:
        assert made.getpixel((70, 1080 - 55))[0] > 200  # type: ignore[index]
    with Image.open(io.BytesIO(framed(path, Shape.SQUARE, replace(NAMES, logo=str(broken))))) as made:
        assert made.size == (1080, 1080)


def _rotated(path: Path) -> Path:
    exif = Image.Exif()
    exif[0x0112] = 6
    return saved(people(1200, 800, [(0.5, 0.5)]), path.with_suffix(".jpg"), exif=exif)


def test_a_photo_is_upright_and_read_no_larger_than_needed(tmp_path: Path) -> None:
    assert opened(_rotated(tmp_path / "a"), 4000).size == (800, 1200)
    large = saved(people(5600, 4200, [(0.5, 0.5)]), tmp_path / "large.jpg")
    assert opened(large, 1000).size == (1333, 1000)


def _animated(path: Path) -> Path:
    return saved(Image.new("P", (300, 300)), path.with_suffix(".gif"))


def _transparent(path: Path) -> Path:
    return saved(Image.new("RGBA", (300, 300), (0, 0, 0, 0)), path.with_suffix(".png"))


def test_what_is_transparent_is_white(tmp_path: Path) -> None:
    assert opened(_transparent(tmp_path / "a"), 100).getpixel((5, 5)) == (255, 255, 255)


def _bomb(path: Path) -> Path:
    return saved(Image.new("1", (6000, 5000)), path.with_suffix(".png"))


def _cut_off(path: Path) -> Path:
    whole = saved(people(1200, 800, [(0.5, 0.5)]), path.with_suffix(".jpg"))
    whole.write_bytes(whole.read_bytes()[:3000])
    return whole


def _words(path: Path) -> Path:
    path.write_bytes(b"bukan foto")
    return path


def _nothing(path: Path) -> Path:
    return path


BAD: dict[str, Callable[[Path], Path]] = {
    "animation": _animated,
    "bomb": _bomb,
    "cut off": _cut_off,
    "words": _words,
    "nothing": _nothing,
}


@pytest.mark.parametrize("kind", BAD)
def test_what_is_no_sound_photo_is_said_to_be_none(tmp_path: Path, kind: str) -> None:
    with pytest.raises(BadPhoto):
        framed(BAD[kind](tmp_path / "bad"), Shape.FEED, NAMES)


async def test_good_photos_come_and_bad_ones_are_counted(tmp_path: Path) -> None:
    good = saved(people(1600, 1200, [(0.5, 0.4)]), tmp_path / "good.webp")
    bad = _words(tmp_path / "bad")
    made = await frame_photos([good, bad, good], Shape.FEED, NAMES)
    assert [file is not None for file in made.files] == [True, False, True]
    assert made.bad == 1


async def test_the_process_is_given_up_after_its_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", 0.05)
    with pytest.raises(RenderingFailed, match="no answer"):
        await frame_photos([saved(people(900, 900, [(0.5, 0.5)]), tmp_path / "a.jpg")], Shape.FEED, NAMES)


async def test_a_process_that_fails_says_why() -> None:
    with pytest.raises(RenderingFailed, match="Error"):
        await apart._render({"photos": ["a"], "shape": "oval", "names": {}})


def test_the_largest_photo_stays_within_150_megabytes(tmp_path: Path) -> None:
    path = saved(Image.effect_noise((5700, 4300), 80).convert("RGB"), tmp_path / "large.jpg", quality=60)
    task = {"photos": [str(path)], "shape": "story", "names": {"unit": "A", "office": "B"}}
    # The high-water mark of getrusage would be that of the process from which this one was forked.
    measure = (
        "import sys; from pathlib import Path; from bot.render import child; child.main();"
        "print(Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0], file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", measure], input=json.dumps(task).encode(), capture_output=True, cwd=ROOT, check=True
    )
    assert int(run.stderr) < 150 * 1024


def test_a_release_is_a_document_that_opens_again(tmp_path: Path) -> None:
    photo = saved(people(1600, 1200, [(0.5, 0.4)]), tmp_path / "a.jpg")
    logo = saved(Image.new("RGBA", (300, 300), (255, 0, 0, 255)), tmp_path / "logo.png")
    release = replace(RELEASE, photos=(str(photo), str(_words(tmp_path / "bad"))), logo=str(logo))
    data, bad = press_release(release)
    read = docx.Document(io.BytesIO(data))
    words = [paragraph.text for paragraph in read.paragraphs]
    assert bad == 1
    assert [cell.text for cell in read.tables[0].rows[0].cells][1] == "\n".join(RELEASE.letterhead)
    assert len(read.inline_shapes) == 2
    for line in (RELEASE.headline, RELEASE.quote, RELEASE.caption, "Paragraf kedua dengan  tanda aneh."):
        assert line in words
    assert f"{RELEASE.dateline} Paragraf pertama." in words
    assert words.index(RELEASE.headline) < words.index(RELEASE.quote) < words.index(RELEASE.caption)
    assert words[-3:] == list(RELEASE.contact)
    assert read.core_properties.title == RELEASE.headline
    assert all(shape.width <= read.sections[0].page_width * 0.8 for shape in read.inline_shapes)  # type: ignore[operator]


async def test_a_release_is_written_apart_too() -> None:
    made = await write_release(RELEASE)
    (data,) = made.files
    assert data is not None
    assert docx.Document(io.BytesIO(data)).paragraphs[0].text == RELEASE.letterhead[0]
