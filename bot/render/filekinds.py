"""What a file is, by its first bytes: names lie."""

import re
from typing import Final

_STARTS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"{\\rtf", "word"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"\x09\x00\x04\x00", "xls"),
    (b"\x09\x02\x06\x00", "xls"),
    (b"\x09\x04\x06\x00", "xls"),
    (b"\x09\x08", "xls"),
    (b"ID3", "media"),
    (b"OggS", "media"),
    (b"SQLite format 3", "other"),
    (b"\x7fELF", "other"),
    (b"MZ", "other"),
)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS: Final[tuple[tuple[str, str], ...]] = (
    ("EncryptedPackage", "locked"),
    ("WordDocument", "word"),
    ("PowerPoint Document", "slides"),
    ("Workbook", "xls"),
    ("Book", "xls"),
)
_ZIP_PARTS: Final[tuple[tuple[str, str], ...]] = (
    ("xl/workbook.bin", "xlsb"),
    ("xl/", "xlsx"),
    ("word/", "word"),
    ("ppt/", "slides"),
    ("content.xml", "ods"),
    ("index/document.iwa", "numbers"),
)
_WEB: Final = re.compile(rb"\s*(?:<!doctype html|<html|<head|<meta|<table)", re.IGNORECASE)
_SPREADSHEET_XML: Final = re.compile(rb"\s*<\?xml")


def kind_of(raw: bytes) -> str:
    """`text` for what may be a CSV file, `zip` for what `kind_of_zip` knows more about, else a kind of `table-kind`."""
    if raw.startswith(_OLE):
        return next((kind for stream, kind in _OLE_STREAMS if stream.encode("utf-16-le") in raw), "xls")
    for start, kind in _STARTS:
        if raw.startswith(start):
            return kind
    if b"%PDF-" in raw[:1024]:
        return "pdf"
    if raw[4:8] == b"ftyp":
        return "picture" if raw[8:11] in (b"hei", b"mif", b"avi") else "media"
    if raw.startswith(b"RIFF"):
        return "picture" if raw[8:12] == b"WEBP" else "media"
    head = raw[:1024].removeprefix(b"\xef\xbb\xbf")
    if head.startswith(b"BM") and b"\x00" in head[:32]:
        return "picture"
    if _WEB.match(head):
        return "web"
    return "xml" if _SPREADSHEET_XML.match(head) else "text"


def kind_of_zip(parts: list[str]) -> str:
    """What an archive with these parts (small letters) is: `xlsx`, or a kind of `table-kind`."""
    return next((kind for part, kind in _ZIP_PARTS if any(each.startswith(part) for each in parts)), "archive")
