"""Cells of the files that Gaung writes: what people wrote stays text and is never run as a formula."""

import re
from typing import Final

_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_RUN_BY_PROGRAMS: Final = re.compile(r"'*[=+\-@\t\r]")


def printable(text: str) -> str:
    """The text without control characters and halves of characters; lines and tabs stay."""
    return _UNPRINTABLE.sub("", text)


def csv_cell(text: str) -> str:
    """A CSV cell that no spreadsheet program takes for a formula."""
    # Cleaned first: what stood behind a character that goes may be the dangerous one.
    cell = printable(text)
    return f"'{cell}" if _RUN_BY_PROGRAMS.match(cell) else cell
