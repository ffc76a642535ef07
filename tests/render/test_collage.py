"""The picture of a day: photos of any form, 1 to 9, whole rows, long names, broken files, bounded memory."""

import io
import json
import subprocess
import sys
from dataclasses import asdict, replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageEnhance, ImageFilter

from bot.domain.collage import MOST, MOST_WEIGHED, Shot, shortlist
from bot.render import apart
from bot.render.apart import RenderingFailed, make_collage
from bot.render.collage import HEAD, Album, Heading, album_of, collage
from bot.render.mosaic import HIGHEST, WIDTH, arranged
from bot.render.weighing import UNKNOWN, goodness, weighed
from bot.simulator.drawing import scenes
from tests.domain.test_collage import shot
from tests.project.files import ROOT
from tests.views.longest import long

HEADING = Heading("Kabar Selasa, 10 Maret 2026", "Humas Kementerian Agama Kabupaten Tuban")
GROUND = (6, 58, 42)
MOST_MEGABYTES = 170
PROGRAM = """
import json, sys
from pathlib import Path
from bot.render.collage import album_of, collage
made = [len(file) for file in collage(album_of(json.load(sys.stdin)))]
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(json.dumps([made, int(status["VmHWM"].split()[0]) / 1024]))
"""
NAMES = sorted(scenes.SCENES)


def scene(number: int, size: tuple[int, int] = (1280, 960)) -> Image.Image:
    picture, _ = scenes.drawn(NAMES[number % len(NAMES)], number // len(NAMES), *size, near=True)
    return picture


def put(folder: Path, number: int, picture: Image.Image, name: str | None = None) -> tuple[Shot, str, str]:
    """A photo of a unit of its own on disk, with its thumbnail."""
    photo, thumbnail = folder / f"{number}.jpg", folder / f"{number}-small.jpg"
    picture.save(photo, "JPEG", quality=88)
    small = picture.copy()
    small.thumbnail((320, 320))
    small.save(thumbnail, "JPEG")
    made = shot(number, number)
    named = Shot(**{**asdict(made), "unit_name": name or f"MTsN {number} Tuban"})
    return named, str(photo), str(thumbnail)


def shown(files: list[bytes]) -> tuple[list[int], list[Image.Image]]:
    return json.loads(files[0]), [Image.open(io.BytesIO(file)) for file in files[1:]]


@pytest.mark.parametrize("count", range(1, MOST + 1))
def test_one_to_nine_photos_fill_a_picture_that_telegram_and_a_phone_take(tmp_path: Path, count: int) -> None:
    shots = tuple(put(tmp_path, number, scene(number)) for number in range(1, count + 1))
    files = collage(Album(shots, (HEADING,)))
    ids, [picture] = shown(files)
    assert sorted(ids) == list(range(1, count + 1))
    assert picture.width == WIDTH
    assert picture.height <= 1.5 * WIDTH
    assert len(files[1]) < 1_000_000
    # Nothing but what is drawn: no place, no device.
    assert not picture.getexif()
    # The right edge belongs to photos, not to the ground.
    edge = [picture.getpixel((WIDTH - 3, y)) for y in range(HEAD + 20, HEAD + 120, 10)]
    assert sum(_near(pixel, GROUND) for pixel in edge) < len(edge) / 2


def _near(pixel: object, colour: tuple[int, int, int]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(one - other) < 8 for one, other in zip(pixel, colour, strict=True))


@given(st.lists(st.floats(0.05, 20), min_size=1, max_size=MOST))
def test_rows_are_as_wide_as_the_picture_and_nothing_overlaps(shapes: list[float]) -> None:
    places = arranged(shapes, 58)
    assert len(places) == len(shapes)
    rows = [[place for place in places if place.row == row] for row in range(places[-1].row + 1)]
    assert [place for row in rows for place in row] == list(places)
    for row in rows:
        assert 1 <= len(row) <= 3
        assert len({place.height for place in row}) == 1
        assert row[0].left == 0
        assert row[-1].left + row[-1].width == WIDTH
        assert all(left.left + left.width < right.left for left, right in pairwise(row))
        assert all(place.width >= 200 and place.height >= 150 for place in row)
    assert sum(row[0].height + 58 for row in rows) <= HIGHEST + len(rows)


def test_photos_of_odd_forms_are_shown_too(tmp_path: Path) -> None:
    forms = [(4000, 500), (400, 3000), (1280, 960), (960, 1280), (50, 60), (1, 1)]
    shots = tuple(put(tmp_path, number, scene(number, (640, 480)).resize(size)) for number, size in enumerate(forms, 1))
    ids, [picture] = shown(collage(Album(shots, (HEADING,))))
    assert len(ids) >= 5
    assert picture.height <= 1.5 * WIDTH


def test_a_name_is_whole_however_long_and_in_whatever_script(tmp_path: Path) -> None:
    names = [long(120), "Satker" * 20, "مدرسة " * 10, "🎉", "KUA Palang", "Kantor Urusan Agama Kecamatan Tambakboyo"]
    shots = tuple(put(tmp_path, number, scene(number), name) for number, name in enumerate(names, 1))
    ids, [picture] = shown(collage(Album(shots, (Heading(long(60), long(200)),))))
    assert len(ids) == len(names)
    assert picture.height <= 1.6 * WIDTH


def test_each_language_has_its_heading_over_the_same_photos(tmp_path: Path) -> None:
    shots = tuple(put(tmp_path, number, scene(number)) for number in range(1, 4))
    _, [first, second] = shown(collage(Album(shots, (HEADING, Heading("News of Tuesday", "Public relations")))))
    assert first.size == second.size
    below = (0, HEAD + 16, *first.size)
    assert first.crop(below).tobytes() == second.crop(below).tobytes()
    assert first.tobytes() != second.tobytes()


def test_a_photo_that_cannot_be_opened_gives_way_to_another(tmp_path: Path) -> None:
    shots = [put(tmp_path, number, scene(number)) for number in range(1, 12)]
    (tmp_path / "3.jpg").write_bytes(b"\xff\xd8\xff\xe0 no photo")
    (tmp_path / "5.jpg").unlink()
    (tmp_path / "7.jpg").write_bytes((tmp_path / "7.jpg").read_bytes()[:2000])
    (tmp_path / "9-small.jpg").unlink()
    ids, [picture] = shown(collage(Album(tuple(shots), (HEADING,))))
    assert not {3, 5, 7} & set(ids)
    assert len(ids) == 8
    assert picture.width == WIDTH


def test_a_day_of_sixty_photos_is_a_picture_of_nine_units(tmp_path: Path) -> None:
    found = [put(tmp_path, number, scene(number, (640, 480))) for number in range(60)]
    files = {shot.id: (photo, thumbnail) for shot, photo, thumbnail in found}
    # Twenty units with three reports each.
    shots = [replace(shot, unit_id=shot.id % 20, unit_name=f"KUA {shot.id % 20}") for shot, _, _ in found]
    considered = shortlist(shots, "2026-03-10")
    assert (len(considered), len({shot.unit_id for shot in considered})) == (MOST_WEIGHED, 20)
    ids, [picture] = shown(collage(Album(tuple((each, *files[each.id]) for each in considered), (HEADING,))))
    units = {shot.unit_id for shot in shots if shot.id in ids}
    assert len(ids) == len(units) == MOST
    assert picture.height <= 1.5 * WIDTH


def test_where_no_photo_can_be_opened_there_is_no_picture(tmp_path: Path) -> None:
    shots = [put(tmp_path, number, scene(number)) for number in range(1, 4)]
    for number in range(1, 4):
        (tmp_path / f"{number}.jpg").write_bytes(b"")
    assert collage(Album(tuple(shots), (HEADING,))) == [b"[]"]


def test_sharp_photos_are_better_than_blurred_dark_and_pale_ones() -> None:
    for number in range(len(NAMES)):
        good = scene(number, (320, 240))
        best = goodness(good)
        worse = {
            "blurred": good.filter(ImageFilter.GaussianBlur(3)),
            "shaken": good.filter(ImageFilter.BoxBlur(3)),
            "dark": ImageEnhance.Brightness(good).enhance(0.15),
            "glaring": ImageEnhance.Brightness(good).enhance(6.0),
            "flat": ImageEnhance.Contrast(good).enhance(0.2),
        }
        for fault, picture in worse.items():
            assert goodness(picture) < 0.85 * best, (NAMES[number], fault)


def test_a_sheet_of_paper_is_worse_than_any_scene() -> None:
    paper = Image.new("RGB", (320, 240), (240, 240, 236))
    for line in range(20, 220, 12):
        paper.paste((40, 40, 44), (30, line, 290 - line % 60, line + 4))
    assert goodness(paper) < min(goodness(scene(number, (320, 240))) for number in range(len(NAMES)))


def test_a_thumbnail_that_is_not_there_is_neither_good_nor_bad(tmp_path: Path) -> None:
    assert weighed(tmp_path / "none.jpg")[0] == UNKNOWN
    (tmp_path / "half.jpg").write_bytes(b"\xff\xd8\xff")
    assert weighed(tmp_path / "half.jpg")[0] == UNKNOWN


async def test_it_is_made_in_a_process_of_its_own(tmp_path: Path) -> None:
    album = Album(tuple(put(tmp_path, number, scene(number)) for number in range(1, 5)), (HEADING,))
    files = collage(album)
    assert await make_collage(album) == (json.loads(files[0]), files[1:])
    assert album_of(json.loads(json.dumps(asdict(album)))) == album


async def test_what_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", 0.02)
    with pytest.raises(RenderingFailed):
        await make_collage(Album((put(tmp_path, 1, scene(1)),), (HEADING,)))


def test_nine_huge_photos_take_little_memory(tmp_path: Path) -> None:
    huge = scene(1).resize((5600, 4200))
    shots = tuple(put(tmp_path, number, huge) for number in range(1, 10))
    task = json.dumps(asdict(Album(shots, (HEADING,))))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], input=task, capture_output=True, text=True, check=True, cwd=ROOT
    )
    made, megabytes = json.loads(done.stdout)
    assert len(made) == 2
    assert megabytes < MOST_MEGABYTES
