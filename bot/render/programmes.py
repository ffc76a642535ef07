"""JSON files that list sets of programmes."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from bot.domain import programme_files
from bot.domain.programme_files import ProgrammeFile, ProgrammeSet
from bot.domain.refused import Refused

LARGEST_FILE: Final = 1_000_000


def read_programmes(path: Path, name: str) -> ProgrammeFile:
    """Read a file that people know as `name`, whole. Raises Refused for what is no JSON, and OSError."""
    with path.open("rb") as file:
        raw = file.read(LARGEST_FILE + 1)
    if len(raw) > LARGEST_FILE:
        raise Refused("programmes-file-heavy", name=name, max=LARGEST_FILE // 1_000_000)
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise Refused("programmes-file-json", name=name, line=error.lineno) from error
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        # Besides what it names: brackets nested without end, and numbers of thousands of digits.
        raise Refused("programmes-file-other", name=name) from error
    return programme_files.check(data)


def programmes_file(sets: Iterable[ProgrammeSet]) -> bytes:
    """Sets as a JSON file to edit; `read_programmes` reads the same again."""
    return json.dumps(programme_files.as_json(sets), ensure_ascii=False, indent=2).encode()
