"""XLSX files, read by streaming: which sheets there are, what they share, and the first table in them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from bot.domain.refused import Refused
from bot.domain.tables import LONGEST_CELL, Column, NoTable, Table, fill_down, gather
from bot.render.package import Package
from bot.render.sheets import Shared, Sheet, text_of

MOST_SHEETS: Final = 50
MOST_TEXTS: Final = 500_000
MOST_TEXT: Final = 8_000_000
"""Characters that the sheets' common texts may have together."""
_DATE_FORMATS: Final = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Formats that show dates and have no code in the file (ECMA-376 part 1, 18.8.30)."""
_NOT_CODE: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|[\\_*].')


@dataclass(slots=True)
class _Book:
    sheets: list[str] = field(default_factory=list)
    from_1904: bool = False


def read_workbook(raw: bytes, columns: Sequence[Column], name: str) -> Table:
    """The table of the first visible sheet that has one. Raises Refused for a file that has none or is no workbook."""
    package = Package(raw, name)
    roots = package.related("").values()
    main = next((part for kind, part in roots if kind == "officeDocument"), "xl/workbook.xml").lstrip("/")
    related = package.related(main)
    book = _read_book(package, main)
    by_kind = dict(related.values())
    shared = Shared(
        _read_texts(package, by_kind.get("sharedStrings", "")),
        _read_date_styles(package, by_kind.get("styles", "")),
        date(1904, 1, 1) if book.from_1904 else date(1899, 12, 30),
    )
    parts = [related[each] for each in book.sheets if each in related]
    refusals: list[NoTable] = []
    for kind, part in parts[:MOST_SHEETS]:
        if kind != "worksheet":
            continue
        sheet = Sheet(package, part, shared)
        try:
            table = gather(sheet.lines(), columns, name)
        except NoTable as refusal:
            refusals.append(refusal)
        else:
            return fill_down(table, sheet.merges)
    if not refusals:
        raise Refused("table-empty", name=name) if related else package.damaged()
    raise max(refusals, key=lambda refusal: (refusal.matched, refusal.key != "table-empty"))


def _read_book(package: Package, part: str) -> _Book:
    """The visible sheets' relation ids, in order."""
    book = _Book()

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "sheet" and attributes.get("state", "visible") == "visible":
            book.sheets.extend(value for key, value in attributes.items() if key.endswith(":id"))
        elif tag == "workbookPr":
            book.from_1904 = attributes.get("date1904") in ("1", "true")

    package.read(part, start)
    return book


def _read_texts(package: Package, part: str) -> list[str]:
    """The texts that cells name by number."""
    texts: list[str] = []
    pieces: list[str] = []
    left = MOST_TEXT
    reading = phonetic = False

    def start(tag: str, _attributes: Mapping[str, str]) -> None:
        nonlocal reading, phonetic
        phonetic = phonetic or tag == "rPh"
        reading = tag == "t" and not phonetic

    def end(tag: str) -> None:
        nonlocal reading, phonetic
        if tag == "t":
            reading = False
        elif tag == "rPh":
            phonetic = False
        elif tag == "si":
            if len(texts) == MOST_TEXTS:
                raise package.too_large()
            # One sign more than allowed stays, for the refusal that names the line.
            texts.append(text_of("".join(pieces))[: LONGEST_CELL + 1])
            pieces.clear()

    def chars(text: str) -> None:
        nonlocal left
        if reading:
            left -= len(text)
            if left < 0:
                raise package.too_large()
            pieces.append(text)

    if package.has(part):
        package.read(part, start, end, chars)
    return texts


def _read_date_styles(package: Package, part: str) -> frozenset[str]:
    """The numbers of the cell styles that show a number as a date or a time."""
    formats: dict[str, bool] = {}
    styles: list[str] = []
    inside = False

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        nonlocal inside
        if tag == "cellXfs":
            inside = True
        elif tag == "numFmt":
            formats[attributes.get("numFmtId", "")] = _shows_date(attributes.get("formatCode", ""))
        elif tag == "xf" and inside:
            styles.append(attributes.get("numFmtId", "0"))

    def end(tag: str) -> None:
        nonlocal inside
        inside = inside and tag != "cellXfs"

    if package.has(part):
        package.read(part, start, end)
    return frozenset(
        str(number)
        for number, each in enumerate(styles)
        if formats.get(each, each.isdigit() and int(each) in _DATE_FORMATS)
    )


def _shows_date(code: str) -> bool:
    """Whether a format's code has days, months, years, hours or seconds outside of quoted words and colours."""
    if re.search(r"\[(?:h+|m+|s+)\]", code, re.IGNORECASE):
        return True
    plain = _NOT_CODE.sub("", code)
    return plain.lower() != "general" and re.search(r"[dmyhs]", plain, re.IGNORECASE) is not None
