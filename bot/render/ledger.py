"""What workbooks hold: some sheets of figures, and long lists that follow; how it is written stands in `pens`."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Cell = str | int | None
Row = tuple[Cell, ...]


class Holds(StrEnum):
    """What a column holds: text, long text that is wrapped, whole numbers, dates (as ISO text), addresses."""

    TEXT = "text"
    LONG = "long"
    NUMBER = "number"
    DATE = "date"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what it holds, and its width in characters."""

    heading: str
    holds: Holds
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the rows that are known by now, while others may follow; `total` is how many there will be.

    Its first `frozen` columns stay in sight. One that is `plain` has no filters: it is read, not searched.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: int
    frozen: int = 1
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook in a language."""

    language: str
    title: str
    author: str
    sheets: tuple[Sheet, ...]


def book_of(task: dict[str, Any]) -> Book:
    """A book that came as JSON."""
    sheets = tuple(
        Sheet(
            each["name"],
            tuple(Column(column["heading"], Holds(column["holds"]), column["width"]) for column in each["columns"]),
            tuple(map(tuple, each["rows"])),
            each["total"],
            each["frozen"],
            each["plain"],
        )
        for each in task["sheets"]
    )
    return Book(task["language"], task["title"], task["author"], sheets)


def line(sheet: int, rows: Iterable[Sequence[Cell]]) -> str:
    """Rows that follow on a sheet (its place from 0), as lines of a file."""
    return "".join(json.dumps([sheet, *row], ensure_ascii=False) + "\n" for row in rows)


def read_lines(lines: Iterable[str]) -> Iterator[tuple[int, Sequence[Cell]]]:
    """The rows of such lines, each with its sheet."""
    for each in lines:
        sheet, *row = json.loads(each)
        yield sheet, row
