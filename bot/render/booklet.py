"""What a printed document says, block by block; how it is laid out stands in `pages`."""

from dataclasses import dataclass
from typing import Any

from bot.render.charts import Chart, chart_of

Links = tuple[tuple[str, str], ...]
"""(words, address), one below the other."""
Cell = str | Links


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; a `fresh` one begins a page and is in the reader's list of contents."""

    text: str
    fresh: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; a `pale` one explains."""

    text: str
    pale: bool = False


@dataclass(frozen=True, slots=True)
class Tiles:
    """Large numbers, each with what it counts."""

    tiles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, its share of the width, and whether it holds numbers."""

    heading: str
    share: float
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its headings are repeated on each page."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo's files, the first one that can be read is shown, and what stands below it."""

    files: tuple[str, ...]
    name: str
    caption: str


@dataclass(frozen=True, slots=True)
class Photos:
    """Photos, two beside each other."""

    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """Places to be signed, beside each other: in which role, and by whom where that is known."""

    signers: tuple[tuple[str, str], ...]


Block = Heading | Words | Tiles | Table | Photos | Chart | Signatures


@dataclass(frozen=True, slots=True)
class Booklet:
    """A document. `kicker` stands above its title, `page` are the words of a page's number: `{page}`, `{pages}`.

    `running` stands at the head of all pages but the first, `made` at their foot.
    """

    language: str
    letterhead: tuple[str, ...]
    logo: str | None
    kicker: str
    title: str
    subtitle: str
    running: str
    made: str
    page: str
    blocks: tuple[Block, ...]


def kinds_of(booklet: Booklet) -> list[str]:
    """The kinds of the blocks, for a task that goes as JSON."""
    return [type(block).__name__ for block in booklet.blocks]


def booklet_of(task: dict[str, Any], kinds: list[str]) -> Booklet:
    """A booklet that came as JSON, with the kinds of its blocks."""
    blocks = tuple(_block(kind, block) for kind, block in zip(kinds, task["blocks"], strict=True))
    return Booklet(**{**task, "letterhead": tuple(task["letterhead"]), "blocks": blocks})


def _block(kind: str, given: dict[str, Any]) -> Block:
    match kind:
        case "Tiles":
            return Tiles(tuple((value, label) for value, label in given["tiles"]))
        case "Table":
            return Table(tuple(Column(**each) for each in given["columns"]), tuple(map(_row, given["rows"])))
        case "Photos":
            return Photos(tuple(Photo(**{**each, "files": tuple(each["files"])}) for each in given["photos"]))
        case "Chart":
            return chart_of(given)
        case "Signatures":
            return Signatures(tuple((role, name) for role, name in given["signers"]))
        case "Heading":
            return Heading(**given)
        case _:
            return Words(**given)


def _row(cells: list[Any]) -> tuple[Cell, ...]:
    return tuple(cell if isinstance(cell, str) else tuple((words, url) for words, url in cell) for cell in cells)
