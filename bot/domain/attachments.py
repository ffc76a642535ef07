"""Files that people send for a report: which of them can be taken, and what is said of the others.

What a file is, its name's ending says, and its sender's app by a media type; apps often do not know, and say
`application/octet-stream`. What is in it is looked at later.
"""

from typing import Final

from bot.domain.refused import Refused
from bot.domain.reports import LARGEST_FILE, FileKind

_PHOTOS: Final = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".webp": "image/webp"}
_DOCUMENTS: Final = {
    ".pdf": frozenset({"application/pdf", "application/x-pdf"}),
    ".docx": frozenset(
        {
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/msword",
            "application/zip",
        }
    ),
}
_PICTURES: Final = frozenset({".gif", ".bmp", ".heic", ".heif", ".tif", ".tiff", ".svg", ".avif", ".raw", ".dng"})
_UNKNOWN: Final = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/download"})


def suffix(name: str) -> str:
    """A name's ending in small letters, with its dot; empty where it has none."""
    stem, dot, end = name.rpartition(".")
    return f".{end.lower()}" if dot and stem else ""


def is_photo(name: str, mime: str | None) -> bool:
    """Whether a file is taken as a photo: by its type, or by its name where nobody knows its type."""
    known = (mime or "").lower()
    return known in _PHOTOS.values() or (known in _UNKNOWN and suffix(name) in _PHOTOS)


def is_document(name: str) -> bool:
    """Whether a file is called like a document that a report can have."""
    return suffix(name) in _DOCUMENTS


def check(kind: FileKind, name: str | None, mime: str | None, size: int | None) -> None:
    """Raises Refused, with the file's name, the limit and the way on, where a file cannot be taken.

    A video is not downloaded, so that it may be of any size.
    """
    shown = name or "foto.jpg"
    if kind is FileKind.VIDEO:
        return
    if size == 0:
        raise Refused("file-empty", name=shown)
    if kind is FileKind.DOCUMENT:
        _check_document(name or "", (mime or "").lower())
    if (size or 0) > LARGEST_FILE:
        raise Refused("file-too-large", name=shown, size=round((size or 0) / 1_000_000), most=LARGEST_FILE >> 20)


def _check_document(name: str, mime: str) -> None:
    shown, end = name or "tanpa-nama", suffix(name)
    types = _DOCUMENTS.get(end)
    if types is None:
        is_picture = end in _PICTURES or end in _PHOTOS or mime.startswith("image/")
        raise Refused("file-picture-kind" if is_picture else "file-other-kind", name=shown)
    if mime not in types and mime not in _UNKNOWN:
        raise Refused("file-not-what-it-says", name=shown, kind=end[1:].upper())
