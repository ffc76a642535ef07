"""The parts of an XLSX file, read piece by piece within limits: a small file can unpack to any size.

openpyxl builds a tree of each row and of whole parts: a file of 24 KB took 1.6 GB and 18 s (docs/decisions/0010). Here
nothing is kept but what a handler takes, and documents that define types or entities are refused.
"""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from xml.parsers import expat

from bot.domain.refused import Refused
from bot.render.filekinds import kind_of_zip

MOST_PARTS: Final = 2_000
MOST_BYTES: Final = 32_000_000
"""Bytes that all parts together may unpack to."""
MOST_ELEMENTS: Final = 600_000
MOST_NAMES: Final = 5_000
DEEPEST: Final = 200
LONGEST_TOKEN: Final = 1_000_000
"""Bytes of one tag with its attributes."""
_CHUNK: Final = 65_536
_ENTRY: Final = b"PK\x01\x02"
_ENCRYPTED: Final = 0x1

Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


class Package:
    """An XLSX file in memory. Raises Refused for what is none, or one that is too large."""

    def __init__(self, raw: bytes, name: str) -> None:
        self.name = name
        self._bytes_left = MOST_BYTES
        self._elements_left = MOST_ELEMENTS
        # Each entry of the list of contents has this mark; zipfile would build the list whole.
        if raw.count(_ENTRY) > MOST_PARTS:
            raise self.too_large()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
            raise self.damaged() from None
        entries = self._zip.infolist()
        if sum(entry.file_size for entry in entries) > MOST_BYTES:
            raise self.too_large()
        self._parts = {_plain(entry.filename): entry for entry in entries}
        kind = kind_of_zip(list(self._parts))
        if kind != "xlsx":
            raise Refused("table-kind", name=name, kind=kind)
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise Refused("table-kind", name=name, kind="locked")

    def damaged(self) -> Refused:
        """The refusal of a file that is not whole."""
        return Refused("table-damaged", name=self.name)

    def too_large(self) -> Refused:
        """The refusal of a file that unpacks to too much."""
        return Refused("table-too-large", name=self.name)

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return _plain(part) in self._parts

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part (`""`: the file) refers to: id → the last word of the relation's type, and the part it names."""
        folder, base = posixpath.split(part)
        found: dict[str, tuple[str, str]] = {}

        def start(tag: str, attributes: Mapping[str, str]) -> None:
            if tag == "Relationship" and attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attributes["Target"].replace("\\", "/")))
                found[attributes["Id"]] = attributes["Type"].rpartition("/")[2], target

        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if self.has(rels):
            self.read(rels, start)
        return found

    def read(self, part: str, start: Start, end: End | None = None, text: Text | None = None) -> None:
        """Read an XML part whole; handlers get the elements' names without prefixes. Raises Refused."""
        for _ in self.steps(part, start, end, text):
            pass

    def steps(self, part: str, start: Start, end: End | None = None, text: Text | None = None) -> Iterator[None]:
        """The same in small steps, between which the caller can take away what its handlers found."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        local = _Local()
        elements = depth = 0

        def started(tag: str, attributes: dict[str, str]) -> None:
            nonlocal elements, depth
            elements += 1
            depth += 1
            start(local[tag], attributes)

        def ended(tag: str) -> None:
            nonlocal depth
            depth -= 1
            if end is not None:
                end(local[tag])

        def defined(*_: object) -> None:
            raise self.damaged()

        parser.StartElementHandler = started
        parser.EndElementHandler = ended
        parser.StartDoctypeDeclHandler = defined
        if text is not None:
            parser.CharacterDataHandler = text
        fed = 0
        try:
            for piece in self._pieces(part):
                parser.Parse(piece, False)
                fed += len(piece)
                # What the parser keeps: a tag until it ends, the open elements, every name that it has met.
                if (
                    self._elements_left < elements
                    or fed - parser.CurrentByteIndex > LONGEST_TOKEN
                    or depth > DEEPEST
                    or len(parser.intern) > MOST_NAMES
                ):
                    raise self.too_large()
                yield
            parser.Parse(b"", True)
        except (expat.ExpatError, LookupError, ValueError):
            raise self.damaged() from None
        self._elements_left -= elements
        yield

    def _pieces(self, part: str) -> Iterator[bytes]:
        entry = self._parts.get(_plain(part))
        if entry is None or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self.damaged()
        try:
            with self._zip.open(entry) as stream:
                while piece := stream.read(_CHUNK):
                    self._bytes_left -= len(piece)
                    if self._bytes_left < 0:
                        raise self.too_large()
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError):
            raise self.damaged() from None


class _Local(dict[str, str]):
    """Names without their prefixes."""

    def __missing__(self, name: str) -> str:
        word = self[name] = name.rpartition(":")[2]
        return word


def _plain(part: str) -> str:
    """A part's name as it is compared: writers differ in case, slashes and a leading one."""
    return part.replace("\\", "/").lstrip("/").lower()
