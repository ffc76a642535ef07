"""Photos are looked at in a process that hostile files can neither fill nor hold up."""

import io
import json
import os
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from bot.domain.looks import Problem, distance
from bot.render import glance as child
from bot.render.glances import NotLooking, glance
from tests.surroundings import ROOT, surroundings

MOST_MEGABYTES = 150
MOST_SECONDS = 6.0
"""Three times what the slowest needs alone: the tests share their processors."""


def encoded(picture: Image.Image, kind: str, **more: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **more)
    return out.getvalue()


def room(width: int = 1200, height: int = 800, mode: str = "RGB") -> Image.Image:
    """Something to see: lighter to the right, with a dark post."""
    picture = Image.linear_gradient("L").rotate(90).resize((width, height)).convert("RGB")
    ImageDraw.Draw(picture).rectangle((width * 0.4, height * 0.2, width * 0.5, height), fill=(20, 30, 60))
    return picture.convert(mode)


def png(width: int, height: int, kind: int = 2, data: bytes = b"") -> bytes:
    """A PNG that says what it likes."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, kind, 0, 0, 0))
    packed = data or zlib.compress(bytes((width * 3 + 1) * min(height, 40)), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def webp(width: int, height: int) -> bytes:
    """The beginning of a WebP that says how large it is."""
    sides = (width - 1) | (height - 1) << 14
    body = b"WEBPVP8L" + (600).to_bytes(4, "little") + b"\x2f" + sides.to_bytes(4, "little") + bytes(595)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def large(kind: str, mode: str = "RGB", **more: object) -> Callable[[], bytes]:
    return lambda: encoded(room(5760, 4320, mode), kind, **more)


GOOD: dict[str, Callable[[], bytes]] = {
    "jpeg": large("JPEG"),
    "jpeg in many passes": large("JPEG", progressive=True),
    "png": large("PNG", compress_level=1),
    "png with transparency": large("PNG", "RGBA", compress_level=1),
    "png in colours of a table": large("PNG", "P", compress_level=1),
    "png in grey": large("PNG", "L", compress_level=1),
    "webp": lambda: encoded(room(2000, 1500), "WEBP", method=0),
}
BAD: dict[str, tuple[Callable[[], bytes], Problem]] = {
    "a bomb of 30,000 by 30,000": (lambda: png(30_000, 30_000), Problem.TOO_LARGE),
    "26 million pixels": (lambda: encoded(Image.new("1", (6500, 4000)), "PNG"), Problem.TOO_LARGE),
    "a WebP of 268 million pixels": (lambda: webp(16_383, 16_383), Problem.TOO_LARGE),
    "a WebP of 24 million pixels": (lambda: encoded(room(5760, 4320), "WEBP", method=0), Problem.TOO_LARGE),
    "a WebP with transparency": (
        lambda: encoded(room(3000, 2500, "RGBA"), "WEBP", method=0, exif=b"Exif\0\0II"),
        Problem.TOO_LARGE,
    ),
    "less in it than it says": (
        lambda: png(4000, 4000, data=zlib.compress(os.urandom(9000))[:5000]),
        Problem.UNREADABLE,
    ),
    "cut off": (lambda: encoded(room(), "JPEG")[:3000], Problem.UNREADABLE),
    "words": (lambda: b"bukan foto", Problem.UNREADABLE),
    "nothing": (lambda: b"", Problem.UNREADABLE),
    "another kind": (lambda: encoded(room(), "TIFF"), Problem.UNREADABLE),
    "zeros": (lambda: bytes(1_000_000), Problem.UNREADABLE),
    "a picture of no height": (lambda: png(5000, 0), Problem.UNREADABLE),
}


def looked_at(path: Path, thumbnail: Path) -> tuple[dict[str, object], float, float]:
    """What one process tells of one photo, the megabytes that it took more than before, its processor's seconds."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.render.glance"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=surroundings(),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        assert process.stdout.readline().strip() == b"ready"
        before = status(process.pid)
        process.stdin.write(json.dumps([str(path), str(thumbnail)]).encode() + b"\n")
        process.stdin.flush()
        told = json.loads(process.stdout.readline())
        after = status(process.pid)
        process.stdin.close()
    return told, after[0] - before[0], after[1] - before[1]


def status(pid: int) -> tuple[float, float]:
    """(the most megabytes so far, seconds of the processor) of a process."""
    fields = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    ticks = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields["VmHWM"].split()[0]) / 1024, (int(ticks[11]) + int(ticks[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.parametrize("make", GOOD.values(), ids=GOOD)
def test_the_largest_photos_are_seen_within_bounds(tmp_path: Path, make: Callable[[], bytes]) -> None:
    path, thumbnail = tmp_path / "photo", tmp_path / "aa" / "small.jpg"
    path.write_bytes(make())
    told, megabytes, seconds = looked_at(path, thumbnail)
    print(f"{megabytes:.0f} MB, {seconds:.2f} s")
    assert "problem" not in told
    with Image.open(path) as whole, Image.open(thumbnail) as small:
        assert (told["width"], told["height"]) == whole.size
        assert max(small.size) == 320
    assert megabytes < MOST_MEGABYTES
    assert seconds < MOST_SECONDS


@pytest.mark.parametrize(("make", "problem"), BAD.values(), ids=BAD)
def test_what_cannot_be_seen_is_told_within_bounds(tmp_path: Path, make: Callable[[], bytes], problem: Problem) -> None:
    path, thumbnail = tmp_path / "photo", tmp_path / "aa" / "small.jpg"
    path.write_bytes(make())
    told, megabytes, seconds = looked_at(path, thumbnail)
    print(f"{megabytes:.0f} MB, {seconds:.2f} s")
    assert told == {"problem": problem.value}
    assert not thumbnail.exists()
    assert megabytes < MOST_MEGABYTES
    assert seconds < MOST_SECONDS


def names_in(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def stored(directory: Path, *contents: bytes) -> list[tuple[Path, Path]]:
    places = []
    for number, data in enumerate(contents):
        (directory / f"{number}").write_bytes(data)
        places.append((directory / f"{number}", directory / "thumbs" / f"{number}.jpg"))
    return places


async def test_a_photo_that_is_gone_and_a_broken_one_hold_up_no_other(tmp_path: Path) -> None:
    places = stored(tmp_path, encoded(room(), "JPEG"), b"", encoded(room(800, 1200), "PNG"))
    seen = await glance([places[0], (tmp_path / "gone", tmp_path / "gone.jpg"), *places[1:]])
    assert [each.problem for each in seen] == [None, Problem.MISSING, Problem.UNREADABLE, None]
    assert [(each.width, each.height) for each in seen] == [(1200, 800), (None, None), (None, None), (800, 1200)]
    assert names_in(tmp_path / "thumbs") == ["0.jpg", "2.jpg"]


async def test_a_photo_is_measured_upright_and_looks_the_same_however_the_camera_was_held(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = room().transpose(Image.Transpose.ROTATE_90)
    plain, held = await glance(stored(tmp_path, encoded(room(), "JPEG"), encoded(turned, "JPEG", exif=exif)))
    assert (plain.width, plain.height) == (held.width, held.height) == (1200, 800)
    assert distance(plain.look or "", held.look or "") <= 2
    with Image.open(tmp_path / "thumbs" / "1.jpg") as small:
        assert (small.size, dict(small.getexif())) == ((320, 213), {})


async def test_a_photo_on_which_the_process_ends_is_unreadable_and_those_before_it_are_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dies = tmp_path / "dies"
    dies.write_text('#!/bin/sh\necho ready; read one; echo \'{"problem": "missing"}\'; read two; kill -SEGV $$\n')
    dies.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(dies))
    seen = await glance([(tmp_path / name, tmp_path / name) for name in ("one", "two", "three")])
    assert [each.problem for each in seen] == [Problem.MISSING, Problem.UNREADABLE]


async def test_a_process_that_says_nothing_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hangs = tmp_path / "hangs"
    hangs.write_text("#!/bin/sh\necho ready; exec tail -f /dev/null\n")
    hangs.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(hangs))
    monkeypatch.setattr("bot.render.glances.SECONDS", 0.3)
    seen = await glance([(tmp_path / "one", tmp_path / "one"), (tmp_path / "two", tmp_path / "two")])
    assert [each.problem for each in seen] == [Problem.UNREADABLE]


async def test_no_room_for_a_thumbnail_is_not_the_photos_fault(tmp_path: Path) -> None:
    places = stored(tmp_path, encoded(room(), "JPEG"))
    (tmp_path / "thumbs").write_bytes(b"no directory")
    with pytest.raises(NotLooking):
        await glance(places)
    assert names_in(tmp_path) == ["0", "thumbs"]


async def test_a_process_that_does_not_start_tells_nothing_of_the_photos(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(NotLooking):
        await glance(stored(tmp_path, encoded(room(), "JPEG")))


def test_a_photo_that_takes_too_long_ends_the_process(tmp_path: Path) -> None:
    code = "from bot.render import glance\nglance._allow(1)\nwhile True: pass"
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=surroundings(), timeout=60)
    assert ended.returncode < 0
    assert child.PROCESSOR_SECONDS >= 10
