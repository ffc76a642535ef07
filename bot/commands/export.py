"""`gaung export`: the whole archive of the office in one file, while the bot goes on running."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Final

from bot.app import PHOTOS
from bot.clock import MovableClock, SystemClock, local_date
from bot.commands.ending import EX_CANTCREAT, EX_DATA, EX_OK, complain
from bot.commands.failures import Ended, settings
from bot.commands.office import ACTOR, in_database
from bot.config import Settings
from bot.db import audit
from bot.db.readonly import NothingToSee, Onlooker, is_there
from bot.i18n import Texts, texts
from bot.render.exporting import Archive
from bot.usecases.exporting import export_office

ONLY_OWNER: Final = 0o600


def main(file: Path | None, *, photos: bool, as_json: bool) -> int:
    """Write the archive, and say what it holds."""
    try:
        where = settings()
        now = (MovableClock(where.clock_file) if where.clock_file else SystemClock()).now()
        target = file or Path(f"gaung-export-{local_date(now, where.timezone).isoformat()}.zip")
        if not is_there(where.database):
            complain(f"There is no office in {where.data_dir} yet. Import units first: gaung import-units units.xlsx")
            return EX_DATA
        manifest = _write(where, target, now, photos=photos)
        detail = {"rows": sum(manifest["rows"].values()), "files": manifest["files"]}
        in_database(where, lambda tx: audit.note(tx, "office.exported", "office", actor=ACTOR, detail=detail))
    except Ended as end:
        return end.code
    t = texts(where.language)
    for line in [json.dumps(manifest, ensure_ascii=False)] if as_json else _told(t, target, manifest):
        print(line)
    return EX_OK


def _told(t: Texts, target: Path, manifest: dict[str, Any]) -> Iterator[str]:
    reports, files = t.number(manifest["rows"]["reports"]), t.number(manifest["files"])
    yield t.plain("export-done", file=str(target), reports=reports, files=files)
    for reason, count in manifest.get("left_out", {}).items():
        if count:
            yield t.plain(f"export-without-{reason}", count=t.number(count))


def _write(where: Settings, target: Path, now: datetime, *, photos: bool) -> dict[str, Any]:
    """Write the archive; its table of contents. Raises Ended."""
    originals = where.data_dir / PHOTOS if photos else None

    try:
        with _new(target) as file:
            archive = Archive(file, now.astimezone(where.timezone))
            return Onlooker(where.database).look(now, lambda tx: export_office(tx, archive, originals))
    except FileExistsError:
        complain(f"{target} is there already. Name another file, or remove it first.")
    except (NothingToSee, LookupError) as error:
        complain(f"The database {where.database_name} cannot be read ({error}).")
        raise Ended(EX_DATA) from None
    except OSError as error:
        complain(f"{target} cannot be written ({error.strerror or error}).")
    raise Ended(EX_CANTCREAT)


@contextmanager
def _new(target: Path) -> Iterator[IO[bytes]]:
    """A file that is there under its name once it is whole, for its owner alone. Raises OSError."""
    if target.exists():
        raise FileExistsError(target)
    draft = target.with_name(f"{target.name}.part")
    try:
        with os.fdopen(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_TRUNC, ONLY_OWNER), "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        draft.rename(target)
    finally:
        draft.unlink(missing_ok=True)
