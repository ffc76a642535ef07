"""Units, and the files in which an operator lists them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from bot.domain.tables import Column, OddCell, heading_key

CODE_LENGTH: Final = 32
NAME_LENGTH: Final = 120
LONGEST_CADENCE_DAYS: Final = 365


class UnitKind(StrEnum):
    """Kinds of unit, in the order in which lists show them."""

    MAN = "MAN"
    MTSN = "MTSN"
    MIN = "MIN"
    KUA = "KUA"
    SEKSI = "SEKSI"

    @property
    def order(self) -> int:
        """Place among the kinds, from 0: a sort key."""
        return tuple(UnitKind).index(self)

    @property
    def label(self) -> str:
        """The kind as people write it."""
        return {UnitKind.MTSN: "MTsN", UnitKind.SEKSI: "Seksi"}.get(self, self.value)


_KIND_WORDS: Final[Mapping[str, UnitKind]] = {kind.value: kind for kind in UnitKind} | {
    "SECTION": UnitKind.SEKSI,
    "SIE": UnitKind.SEKSI,
    "MTS": UnitKind.MTSN,
}

UNIT_COLUMNS: Final[Mapping[str, Column]] = {
    "code": Column(("kode", "code", "kode_satker", "kode_unit", "unit_code")),
    "name": Column(("nama", "name", "nama_satker", "nama_unit", "satker", "unit_name")),
    "kind": Column(("jenis", "kind", "jenis_satker", "jenis_unit", "kind_of_unit", "unit_kind")),
    "cadence": Column(("irama_hari", "cadence_days", "irama", "cadence"), required=False),
}
_FIELDS: Final[Mapping[str, str]] = {name: field for field, column in UNIT_COLUMNS.items() for name in column.names}


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One unit as a file or the database has it; without `cadence_days` the kind's or the office's cadence holds."""

    code: str
    name: str
    kind: UnitKind
    cadence_days: int | None = None


@dataclass(frozen=True, slots=True)
class BadRow:
    """A line that cannot be imported: its number, the text key of the reason, and the offending words."""

    line: int
    reason_key: str
    detail: str


@dataclass(frozen=True, slots=True)
class UnitFile:
    """A file that was read whole, in its own order; `lines` are the lines of the good rows."""

    good: tuple[UnitRow, ...]
    bad: tuple[BadRow, ...]
    lines: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A unit that is known already and that the file describes differently."""

    before: UnitRow
    after: UnitRow


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do; units that the file does not name stay as they are."""

    added: tuple[UnitRow, ...]
    changed: tuple[UnitChange, ...]
    unchanged: tuple[UnitRow, ...]
    bad: tuple[BadRow, ...]


def normalise_code(text: str) -> str:
    """The unit code that people mean: capital letters A-Z, digits and single hyphens, at most 32 (`KUA-PALANG`).

    Returns "" where no code can be made: nothing is left, or it is too long (a cut code could be another unit's).
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    code = re.sub(r"[^A-Z0-9]+", "-", plain.upper()).strip("-")
    return code if len(code) <= CODE_LENGTH else ""


def read_kind(text: str) -> UnitKind | None:
    """The kind of unit that a cell names, however it is written (`MTsN`, `kua`, `Seksi`), or None."""
    return _KIND_WORDS.get(re.sub(r"[^A-Z]", "", text.upper()))


def read_unit_rows(rows: Iterable[tuple[int, Mapping[str, str | OddCell]]]) -> UnitFile:
    """Read numbered rows of a table of units, each a mapping from its heading to its cell.

    Headings are those of `UNIT_COLUMNS` in any case and spacing; other columns are ignored, and so are empty rows. A
    code that an earlier good row has is a bad row, which names that row's line in brackets.
    """
    good: list[UnitRow] = []
    bad: list[BadRow] = []
    lines: dict[str, int] = {}
    for line, raw in rows:
        cells = _cells(raw)
        if not any(cells.values()):
            continue
        row = _odd_row(line, raw) or _read_row(line, cells)
        if isinstance(row, UnitRow) and row.code in lines:
            row = BadRow(line, "unit-row-duplicate", f"{row.code} ({lines[row.code]})")
        if isinstance(row, BadRow):
            bad.append(row)
        else:
            lines[row.code] = line
            good.append(row)
    return UnitFile(tuple(good), tuple(bad), tuple(lines.values()))


def plan_import(existing: Mapping[str, UnitRow], file: UnitFile) -> ImportPlan:
    """Compare a file with the units that exist (by code). An empty cadence in the file leaves a set one alone."""
    added: list[UnitRow] = []
    changed: list[UnitChange] = []
    unchanged: list[UnitRow] = []
    for row in file.good:
        before = existing.get(row.code)
        if before is None:
            added.append(row)
            continue
        after = row if row.cadence_days is not None else replace(row, cadence_days=before.cadence_days)
        if after == before:
            unchanged.append(before)
        else:
            changed.append(UnitChange(before, after))
    return ImportPlan(tuple(added), tuple(changed), tuple(unchanged), file.bad)


def _cells(raw: Mapping[str, object]) -> dict[str, str]:
    cells: dict[str, str] = {}
    for header, value in raw.items():
        field = _FIELDS.get(heading_key(str(header)))
        if field is not None and isinstance(value, OddCell):
            cells[field] = value.text
        # A CSV reader files surplus cells under None, as a list.
        elif field is not None and isinstance(value, str | int | float):
            cells[field] = " ".join(str(value).split())
    return cells


def _odd_row(line: int, raw: Mapping[str, object]) -> BadRow | None:
    """A bad row where a cell that counts is no text; a date may have been the code `MAR-1` when it was typed."""
    for header, value in raw.items():
        if isinstance(value, OddCell) and heading_key(str(header)) in _FIELDS:
            return BadRow(line, f"unit-row-{value.why}", f"{header}: {value.text}")
    return None


def _read_row(line: int, cells: Mapping[str, str]) -> UnitRow | BadRow:
    written = cells.get("code", "")
    code, name, kind_word = normalise_code(written), cells.get("name", ""), cells.get("kind", "")
    if not written:
        return BadRow(line, "unit-row-no-code", name)
    if not code:
        return BadRow(line, "unit-row-bad-code", written)
    if not name:
        return BadRow(line, "unit-row-no-name", code)
    if len(name) > NAME_LENGTH:
        return BadRow(line, "unit-row-long-name", name)
    kind = read_kind(kind_word)
    if kind is None:
        return BadRow(line, "unit-row-bad-kind" if kind_word else "unit-row-no-kind", kind_word or code)
    cadence = cells.get("cadence", "")
    if not cadence:
        return UnitRow(code, name, kind)
    # Spreadsheets hand whole numbers over as "7.0", or "7,0".
    number = re.fullmatch(r"([0-9]{1,4})(?:[.,]0+)?", cadence)
    if number is None or not 1 <= int(number[1]) <= LONGEST_CADENCE_DAYS:
        return BadRow(line, "unit-row-bad-cadence", cadence)
    return UnitRow(code, name, kind, int(number[1]))
