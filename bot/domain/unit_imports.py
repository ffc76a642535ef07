"""What an import or an edit of units changes, beyond the comparison with the units that exist."""

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass

from bot.domain.units import BadRow, ImportPlan, UnitChange, UnitFile, UnitKind, UnitRow, read_unit_rows


@dataclass(frozen=True, slots=True)
class Usual:
    """The cadences that hold where units have none of their own: the office's, and those of some kinds."""

    office_days: int
    kinds: Mapping[UnitKind, int]

    def of_kind(self, kind: UnitKind) -> int:
        """Days for a unit of a kind without a cadence of its own."""
        return self.kinds.get(kind, self.office_days)

    def days(self, row: UnitRow) -> int:
        """Days for a unit."""
        return self.of_kind(row.kind) if row.cadence_days is None else row.cadence_days


def without_closed(file: UnitFile, closed: Collection[str]) -> UnitFile:
    """The file with a bad row for each unit that was closed: whether it opens again is decided on its page."""
    lines = file.lines or (0,) * len(file.good)
    numbered = list(zip(lines, file.good, strict=True))
    kept = [(line, row) for line, row in numbered if row.code not in closed]
    if len(kept) == len(numbered):
        return file
    bad = [BadRow(line, "unit-row-closed", row.code) for line, row in numbered if row.code in closed]
    in_order = tuple(sorted((*file.bad, *bad), key=lambda each: each.line))
    return UnitFile(tuple(row for _, row in kept), in_order, tuple(line for line, _ in kept))


def differences(change: UnitChange) -> dict[str, object]:
    """The code that a unit had, and each field that changes as [before, after]."""
    before, after = asdict(change.before), asdict(change.after)
    return {"unit": change.before.code} | {
        field: [before[field], after[field]] for field in before if before[field] != after[field]
    }


def fingerprint(plan: ImportPlan) -> str:
    """Twelve characters that tell what an import would do from anything else that it could."""
    return hashlib.sha256(repr((plan.added, plan.changed, plan.bad)).encode()).hexdigest()[:12]


def read_typed_rows(text: str) -> UnitFile:
    """Read units as they are typed in a chat, each on a line of its own: `KUA-PALANG, KUA Palang, KUA`.

    Semicolons part as commas do; a cadence in days may follow. Lines are numbered from 1.
    """
    columns = ("code", "name", "kind", "cadence_days")
    typed = (re.split(r"[;\t]" if ";" in line else r"[,\t]", line) for line in text.splitlines())
    return read_unit_rows((line, dict(zip(columns, cells, strict=False))) for line, cells in enumerate(typed, 1))
