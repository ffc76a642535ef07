"""An office's archive as one ZIP, written row by row and file by file: its size does not matter to the memory."""

import json
import shutil
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import IO, Any, Final

MANIFEST: Final = "manifest.json"
FORM: Final = 1
"""Version of the archive's form."""


class Archive:
    """A ZIP that is being written. `close` ends it with what it holds."""

    def __init__(self, file: IO[bytes], made_at: datetime) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, allowZip64=True)
        self._stamp = made_at.timetuple()[:6]
        self._rows: dict[str, int] = {}
        self._files = 0

    def add_rows(self, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Add a table as a file of JSON lines."""
        with self._zip.open(self._entry(f"{name}.jsonl", zipfile.ZIP_DEFLATED), "w", force_zip64=True) as part:
            count = 0
            for row in rows:
                part.write(json.dumps(row, ensure_ascii=False, default=_plain).encode("utf-8", "replace") + b"\n")
                count += 1
        self._rows[name] = count

    def add_file(self, name: str, path: Path) -> None:
        """Add a file as it is. Raises OSError."""
        entry = self._entry(name, zipfile.ZIP_STORED)
        with path.open("rb") as source, self._zip.open(entry, "w", force_zip64=True) as target:
            shutil.copyfileobj(source, target)
        self._files += 1

    def close(self, **told: Any) -> dict[str, Any]:
        """Write the table of contents, and end the ZIP; the table."""
        manifest = {"form": FORM, **told, "rows": self._rows, "files": self._files}
        text = json.dumps(manifest, ensure_ascii=False, indent=1, default=_plain)
        self._zip.writestr(self._entry(MANIFEST, zipfile.ZIP_DEFLATED), text.encode())
        self._zip.close()
        return manifest

    def _entry(self, name: str, packed: int) -> zipfile.ZipInfo:
        year, month, day, hour, minute, second = self._stamp
        entry = zipfile.ZipInfo(name, (year, month, day, hour, minute, second))
        entry.compress_type = packed
        return entry


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime | date | time) else str(value)
