"""The whole archive of an office, to be taken along."""

from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from bot import __version__
from bot.db import export, offices
from bot.db.engine import Tx
from bot.db.export import PhotoRow
from bot.domain.consent import is_barred
from bot.render.exporting import Archive


@dataclass(slots=True)
class _Names:
    """Gives the files of reports, in the order in which they are read, their names in the archive; None stays out."""

    photos: Path
    report_id: int = 0
    number: int = 0
    left_out: dict[str, int] = field(default_factory=lambda: {"consent": 0, "gone": 0})

    def of(self, row: PhotoRow) -> str | None:
        if row.report_id != self.report_id:
            self.report_id, self.number = row.report_id, 0
        self.number += 1
        if is_barred(row.unit_kind, row.consent):
            self.left_out["consent"] += 1
            return None
        if row.path is None or not (self.photos / row.path).is_file():
            self.left_out["gone"] += 1
            return None
        return f"photos/{row.reference}/{self.number}{PurePath(row.path).suffix}"


def export_office(tx: Tx, archive: Archive, photos: Path | None) -> dict[str, Any]:
    """Write everything into an archive; its table of contents. `photos` is where the originals lie, None without them.

    Photos that lack the consent they need stay out of it, and so do originals past their time.
    """
    office = offices.get(tx)
    for name in export.EXPORTED:
        archive.add_rows(name, export.rows(tx, name))
    told: dict[str, Any] = {
        "office": office.name,
        "gaung": __version__,
        "made_at": tx.now.astimezone(office.zone).isoformat(),
    }
    if photos is None:
        archive.add_rows("photos", (row.told for row in export.photo_rows(tx)))
        return archive.close(**told)
    names = _Names(photos)
    archive.add_rows("photos", ({**row.told, "file": names.of(row)} for row in export.photo_rows(tx)))
    _add_files(tx, archive, _Names(photos))
    return archive.close(**told, left_out=names.left_out)


def _add_files(tx: Tx, archive: Archive, names: _Names) -> None:
    # Read again rather than remembered: there may be millions.
    for row in export.photo_rows(tx):
        name = names.of(row)
        if name is not None and row.path is not None:
            archive.add_file(name, names.photos / row.path)
