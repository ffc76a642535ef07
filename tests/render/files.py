"""Files as people send them, made for the tests: text, workbooks, and things that only look like them."""

import io
import struct
import zipfile
from collections.abc import Callable, Mapping
from datetime import date, time

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

HEAD = ("kode", "nama", "jenis", "irama_hari")
PALANG = ("KUA-PALANG", "KUA Palang", "KUA", 7)
SOKO = ("KUA-SOKO", "KUA Soko", "KUA", None)
CSV = "kode,nama,jenis,irama_hari\nKUA-PALANG,KUA Palang,KUA,7\nKUA-SOKO,KUA Soko,KUA,\n"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Row = tuple[str | int | float | date | time | None, ...]
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def book(*rows: Row, then: Callable[[Worksheet], object] | None = None) -> bytes:
    """A workbook with one sheet of these rows, as openpyxl writes it after `then` had a hand in it."""
    made = Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(row)
    if then is not None:
        then(sheet)
    return saved(made)


def saved(made: Workbook) -> bytes:
    """The workbook as a file."""
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    """A ZIP archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def row(line: int, *cells: object) -> str:
    """A row of a sheet as XML; what is XML already goes in as it is."""
    inner = "".join(
        str(cell) if str(cell).startswith("<c") else f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells
    )
    return f'<row r="{line}">{inner}</row>'


def by_hand(data: str, *, after: str = "", prefix: str = "", parts: Mapping[str, bytes | str] | None = None) -> bytes:
    """A workbook with only what it must have; `data` are its rows as XML, `after` what follows them."""
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData>{after}</worksheet>'
    return zipped(
        {
            "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
            '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(
                ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")
            ),
            "xl/worksheets/sheet1.xml": prefix + sheet,
            **(parts or {}),
        }
    )


def relations(*targets: tuple[str, str]) -> str:
    """A part that tells what another refers to, with the ids r1, r2 …"""
    inner = "".join(
        f'<Relationship Id="r{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}">{inner}</Relationships>'


def ole(*streams: str) -> bytes:
    """The container of old Office files, with these names in its directory."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + b"".join(name.encode("utf-16-le") for name in streams)


def lying(raw: bytes, says: int) -> bytes:
    """The archive with every entry's unpacked size, in both places, replaced by another."""
    made = bytearray(raw)
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = made.find(mark)
        while at >= 0:
            struct.pack_into("<I", made, at + offset, says)
            at = made.find(mark, at + 4)
    return bytes(made)


def locked(raw: bytes) -> bytes:
    """The archive with every entry marked as encrypted."""
    made = bytearray(raw)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.find(mark)
        while at >= 0:
            made[at + offset] |= 1
            at = made.find(mark, at + 4)
    return bytes(made)
