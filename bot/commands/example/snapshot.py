"""The example office as it was prepared once, kept beside the demo's directory so that the next demo starts at once.

A snapshot lies in `<directory>-office/<language>-<key>`: the bot's database, the photos as Telegram and as the bot has
them, the simulated Telegram's world, and what they have to look like. The key stands for everything that the office is
made of: another version of the program makes its own, and drops the earlier one of its language.
"""

import hashlib
import json
import logging
import os
import platform
import shutil
from collections.abc import Iterable
from pathlib import Path
from stat import S_ISREG
from typing import Final

import bot
from bot.clock import MovableClock
from bot.commands.example import plan
from bot.commands.example.office import DATABASE, PHOTOS, prepare
from bot.config import shipped
from bot.simulator import Simulator, world

log = logging.getLogger(__name__)

WORLD: Final = "world.pickle"
MANIFEST: Final = "manifest.json"
PICTURES: Final = "pictures"
_DATA_FILES: Final = ("captions.json", "programmes.json", "units.csv")


class NotStored(Exception):
    """The office cannot be kept for the next demo; `str()` says why."""


async def enter(directory: Path, sim: Simulator, clock: MovableClock, language: str) -> None:
    """Fill an empty `directory` and a new simulator with the example office, at its present moment.

    It is taken from its snapshot; where there is none it is prepared, and stored. Raises NotStored; the office is
    there nevertheless. Nobody else may use the simulator meanwhile.
    """
    if not restore(directory, sim, clock, language):
        await prepare(directory, sim, clock, language)
        store(directory, sim, language)


def home(directory: Path) -> Path:
    """Where the snapshots of the demo in `directory` lie."""
    return directory.with_name(f"{directory.name}-office")


def restore(directory: Path, sim: Simulator, clock: MovableClock, language: str) -> bool:
    """Fill `directory` and the simulator from the snapshot; False, and nothing has changed, where there is none.

    One that is damaged, or that somebody else has written, is none either: that is logged.
    """
    snapshot = home(directory) / _key(directory, language)
    if not snapshot.exists():
        return False
    places = _places(directory)
    try:
        # A pickle is a program: only ours is read, from the directory that this same user made for it.
        if home(directory).lstat().st_uid != os.getuid():
            raise ValueError("it belongs to somebody else")
        if json.loads((snapshot / MANIFEST).read_text(encoding="utf-8")) != _described(snapshot):
            raise ValueError("it is not as it was stored")
        for name, place in places.items():
            _copy(snapshot / name, place)
        world.load(sim, (snapshot / WORLD).read_bytes())
    except (OSError, ValueError, world.Unreadable) as error:
        log.warning("the example office in %s cannot be used (%s) and is made anew", snapshot, error)
        for place in places.values():
            _remove(place)
        return False
    clock.move_to(plan.PRESENT)
    return True


def store(directory: Path, sim: Simulator, language: str) -> None:
    """Keep the office that was prepared in `directory`, before anything has happened in it. Raises NotStored.

    Earlier snapshots of the language are dropped.
    """
    kept, key = home(directory), _key(directory, language)
    draft = kept / f"{key}.new"
    try:
        kept.mkdir(mode=0o700, exist_ok=True)
        for earlier in kept.glob(f"{language}-*"):
            _remove(earlier)
        draft.mkdir()
        for name, place in _places(directory).items():
            _copy(place, draft / name)
        (draft / WORLD).write_bytes(world.dump(sim))
        (draft / MANIFEST).write_text(json.dumps(_described(draft)), encoding="utf-8")
        draft.rename(kept / key)
    except OSError as error:
        raise NotStored(error.strerror or str(error)) from error


def _places(directory: Path) -> dict[str, Path]:
    """What is kept, by its name in a snapshot: where it lies in the demo's directory."""
    data = directory / "data"
    return {DATABASE: data / DATABASE, PHOTOS: data / PHOTOS, PICTURES: directory / PICTURES}


def _key(directory: Path, language: str) -> str:
    """What the office is made of, in short: the language, the program and its data, this Python, and the paths."""
    package = Path(bot.__file__).parent
    files = [path for path in package.rglob("*") if path.parent.name != "__pycache__"]
    told = [platform.python_version(), str(directory), _listing(package, files)]
    told += [_listing(path.parent, [path]) for path in map(shipped, _DATA_FILES)]
    return f"{language}-{hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]}"


def _described(snapshot: Path) -> dict[str, str]:
    """What a snapshot looks like: changed in any way, it looks otherwise."""
    content = {name: hashlib.sha256((snapshot / name).read_bytes()).hexdigest() for name in (DATABASE, WORLD)}
    return content | {name: _listing(snapshot, (snapshot / name).rglob("*.jpg")) for name in (PHOTOS, PICTURES)}


def _listing(root: Path, paths: Iterable[Path]) -> str:
    """A checksum of the names, sizes and dates of files."""
    found = sorted((path.relative_to(root).as_posix(), path.stat()) for path in paths)
    files = [(name, stat.st_size, stat.st_mtime_ns) for name, stat in found if S_ISREG(stat.st_mode)]
    return hashlib.sha256(json.dumps(files).encode()).hexdigest()


def _copy(source: Path, target: Path) -> None:
    """Copy the database, which is written to later; link photos, which never are."""
    if source.is_dir():
        shutil.copytree(source, target, copy_function=_link)
    else:
        shutil.copyfile(source, target)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        # Not every file system knows links.
        shutil.copy2(source, target)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
