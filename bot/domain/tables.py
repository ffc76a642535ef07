"""Tables that people send: where their headings stand, and what counts as a row."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, TypeAlias

from bot.domain.refused import Refused

MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 200
MOST_LINES: Final = 1_048_576
"""Lines of a sheet, as spreadsheet programs have them."""
LONGEST_CELL: Final = 32_767
"""Characters of a cell, as spreadsheet programs allow them."""
MOST_TEXT: Final = 4_000_000
"""Characters that are kept of one table."""
HEADING_ROWS: Final = 10
"""The headings stand in one of the first so many rows that are not empty: titles may stand above."""


class Oddity(StrEnum):
    """Why a cell does not hold what a person typed."""

    FORMULA = "formula"
    ERROR = "error"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class OddCell:
    """A formula that was never calculated, an error (`#REF!`) or a date (ISO), with the text as people see it."""

    why: Oddity
    text: str


CellValue: TypeAlias = str | OddCell
Line: TypeAlias = tuple[int, Mapping[int, CellValue]]
"""A row as it stands in the file: its number, from 1, and its cells that are not empty by place, from 0."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a table may have: the names of its heading, the Indonesian one first, the English one second.

    Names are given as `heading_key` writes them.
    """

    names: tuple[str, ...]
    required: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table's known columns: their headings by place, and the rows below, numbered, as heading → cell."""

    headings: Mapping[int, str]
    rows: tuple[tuple[int, Mapping[str, CellValue]], ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """Cells that were joined downwards: the place of their column, the first line and the last."""

    place: int
    top: int
    bottom: int


class NoTable(Refused):
    """No row has all the headings; `matched` is how many the likeliest row has."""

    def __init__(self, matched: int, key: str, **values: object) -> None:
        super().__init__(key, **values)
        self.matched = matched


def heading_key(text: str) -> str:
    """The form in which headings are compared: `Irama (hari)` is `irama_hari`."""
    return "_".join(re.findall(r"[^\W_]+", text.lower()))


def gather(lines: Iterable[Line], columns: Sequence[Column], name: str) -> Table:
    """Read the table that stands in the lines of a file called `name`.

    Left out are rows that are empty in all known columns, a heading that is repeated, and the row of column numbers
    (1, 2, 3 …) that forms have below their headings. Raises NoTable without headings, Refused beyond a limit.
    """
    lines = iter(_within_limits(lines, name))
    headings = _find_headings(lines, columns, name)
    rows: list[tuple[int, Mapping[str, CellValue]]] = []
    left = MOST_TEXT
    for line, cells in lines:
        row = {heading: cells[place] for place, heading in headings.items() if place in cells}
        if not row or all(cell == heading for heading, cell in row.items()):
            continue
        if not rows and all(isinstance(cell, str) and re.fullmatch(r"\(?\d{1,2}\)?", cell) for cell in row.values()):
            continue
        if len(rows) == MOST_ROWS:
            raise Refused("table-too-long", name=name, max=MOST_ROWS)
        left -= sum(len(cell) if isinstance(cell, str) else len(cell.text) for cell in row.values())
        if left < 0:
            raise Refused("table-too-large", name=name)
        rows.append((line, row))
    if not rows:
        raise Refused("table-only-headings", name=name)
    return Table(headings, tuple(rows))


def fill_down(table: Table, merges: Iterable[Merge]) -> Table:
    """Give each row the value of the joined cell that reaches down to it, where the row says anything at all."""
    waiting: dict[str, list[Merge]] = {heading: [] for heading in table.headings.values()}
    for merge in sorted(merges, key=lambda merge: -merge.top):
        if merge.place in table.headings:
            waiting[table.headings[merge.place]].append(merge)
    current: dict[str, tuple[Merge, CellValue | None]] = {}
    rows = []
    for line, cells in table.rows:
        filled = dict(cells)
        for heading, merges_left in waiting.items():
            while merges_left and merges_left[-1].top <= line:
                merge = merges_left.pop()
                current[heading] = merge, cells.get(heading) if merge.top == line else None
            over, value = current.get(heading, (None, None))
            if over is not None and value is not None and line <= over.bottom:
                filled.setdefault(heading, value)
        rows.append((line, filled))
    return replace(table, rows=tuple(rows))


def _within_limits(lines: Iterable[Line], name: str) -> Iterator[Line]:
    for line, cells in lines:
        if line > MOST_LINES:
            raise Refused("table-too-long", name=name, max=MOST_ROWS)
        if not cells:
            continue
        if max(cells) >= MOST_COLUMNS:
            raise Refused("table-too-wide", name=name, line=line, max=MOST_COLUMNS)
        if any(isinstance(cell, str) and len(cell) > LONGEST_CELL for cell in cells.values()):
            raise Refused("table-long-cell", name=name, line=line, max=LONGEST_CELL)
        yield line, cells


def _find_headings(lines: Iterator[Line], columns: Sequence[Column], name: str) -> Mapping[int, str]:
    """The headings by place; what is left in `lines` stands below them. Raises Refused."""
    likeliest: Mapping[int, str] = {}
    tried: list[Mapping[int, CellValue]] = []
    for _line, cells in lines:
        known = {
            place: cell for place, cell in cells.items() if isinstance(cell, str) and _column(cell, columns) is not None
        }
        if not _missing(known.values(), columns):
            _each_once(known, columns, name)
            return known
        likeliest = max(likeliest, known, key=len)
        tried.append(cells)
        if len(tried) == HEADING_ROWS:
            break
    if likeliest:
        raise NoTable(
            len(likeliest),
            "table-headings-missing",
            name=name,
            found=", ".join(likeliest.values()),
            missing=", ".join(_missing(likeliest.values(), columns)),
        )
    if not tried:
        raise NoTable(0, "table-empty", name=name)
    together = any(_is_joined(cells, columns) for cells in tried)
    raise NoTable(
        int(together),
        "table-one-column" if together else "table-no-headings",
        name=name,
        indonesian=", ".join(column.names[0] for column in columns),
        english=", ".join(column.names[1] for column in columns),
    )


def _column(heading: str, columns: Sequence[Column]) -> Column | None:
    key = heading_key(heading)
    return next((column for column in columns if key in column.names), None)


def _missing(headings: Iterable[str], columns: Sequence[Column]) -> list[str]:
    """The required columns that are not there, in the language of those that are."""
    found = {heading_key(heading) for heading in headings}
    english = bool(found & {column.names[1] for column in columns})
    return [column.names[english] for column in columns if column.required and not found & set(column.names)]


def _each_once(headings: Mapping[int, str], columns: Sequence[Column], name: str) -> None:
    for column in columns:
        same = [heading for heading in headings.values() if _column(heading, columns) is column]
        if len(same) > 1:
            raise Refused("table-heading-twice", name=name, headings=", ".join(same))


def _is_joined(cells: Mapping[int, CellValue], columns: Sequence[Column]) -> bool:
    """Whether all the headings stand in one cell, as when a CSV file was opened with the wrong separator."""
    (cell,) = cells.values() if len(cells) == 1 else ("",)
    return isinstance(cell, str) and any(not _missing(cell.split(mark), columns) for mark in ",;\t|")
