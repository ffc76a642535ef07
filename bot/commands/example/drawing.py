"""Draws the example's photos, as a process of its own: what to draw comes as JSON, and so does what was drawn."""

import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.simulator import pictures


def draw(pictures_dir: Path, originals_dir: Path, shots: Sequence[Sequence[Any]]) -> list[tuple[int, str, str, int]]:
    """Draw shots (number, scene, view, banner); each one's number, its original's path, its checksum and its size.

    An original lies below `originals_dir` under its checksum, as the bot stores it, and is at the same time the
    picture of that number in `pictures_dir`.
    """
    pictures_dir.mkdir(parents=True, exist_ok=True)
    drawn: list[tuple[int, str, str, int]] = []
    # In this order what was drawn for one photo serves the next.
    for number, scene, view, banner in sorted(shots, key=lambda shot: tuple(shot[1:])):
        data = pictures.scene(scene, view, (banner[0], banner[1]), number)
        digest = hashlib.sha256(data).hexdigest()
        original = originals_dir / digest[:2] / f"{digest}.jpg"
        original.parent.mkdir(parents=True, exist_ok=True)
        original.write_bytes(data)
        (pictures_dir / f"{number:05}.jpg").hardlink_to(original)
        drawn.append((number, original.relative_to(originals_dir).as_posix(), digest, len(data)))
    return drawn


if __name__ == "__main__":
    order = json.load(sys.stdin)
    json.dump(draw(Path(order["pictures"]), Path(order["originals"]), order["shots"]), sys.stdout)
