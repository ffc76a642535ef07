"""Photos packed as ZIP files that Telegram takes, without ever holding more than a piece of one in memory."""

import shutil
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

MOST_BYTES: Final = 20_000_000
"""Bytes of photos in one file: it is sent whole, and read whole for that. A single photo may be larger."""
STAMP: Final = (1980, 1, 1, 0, 0, 0)
"""Photos have no date of their own; the same ones make the same file."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file and its name in the ZIP."""

    path: Path
    name: str


def parts(entries: Sequence[Entry], most: int = MOST_BYTES) -> list[list[Entry]]:
    """The files that are there, in as few parts as keep their order and have at most so many bytes each."""
    found: list[list[Entry]] = []
    room = 0
    for each in entries:
        if not each.path.is_file():
            continue
        size = each.path.stat().st_size
        if not found or size > room:
            found.append([])
            room = most
        found[-1].append(each)
        room -= size
    return found


def pack(file: IO[bytes], entries: Sequence[Entry]) -> None:
    """Write a ZIP of some files; photos are packed already."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for each in entries:
            with each.path.open("rb") as source, archive.open(zipfile.ZipInfo(each.name, STAMP), "w") as target:
                shutil.copyfileobj(source, target)
