"""Files that try to exhaust the machine, and large ones that are honest: time and memory stay small."""

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain.units import UnitKind, UnitRow
from bot.render.tables import read_units
from bot.render.templates import units_file
from tests.render.files import HEAD, by_hand, lying, relations, row, zipped

ROOT = Path(__file__).parents[2]
MOST_MEGABYTES = 80
MOST_SECONDS = 6.0
"""Three times what the slowest needs alone: the tests share their processors."""
# Reads one file in a process of its own: peak memory and processor time count for that file alone.
PROGRAM = """
import json, sys, time
from pathlib import Path
from bot.domain.refused import Refused
from bot.render.tables import read_units
began = time.process_time()
try:
    outcome = f"{len(read_units(Path(sys.argv[1]), 'berkas').good)} units"
except Refused as refusal:
    outcome = refusal.key
seconds = time.process_time() - began
# What getrusage tells goes on with the peak of the process that started this one.
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(json.dumps([outcome, seconds, int(status["VmHWM"].split()[0]) / 1024]))
"""

HEADINGS = row(1, *HEAD)


def _sheet(data: bytes) -> bytes:
    return by_hand("", parts={"xl/worksheets/sheet1.xml": b"<worksheet><sheetData>" + data})


def _texts(data: bytes) -> bytes:
    return by_hand(HEADINGS, parts={"xl/sharedStrings.xml": b"<sst>" + data})


def _overlapping() -> bytes:
    """One packed part that a thousand entries of the list of contents point to."""
    raw = zipped({"xl/a.xml": bytes(30_000_000)})
    end = raw.rfind(b"PK\x05\x06")
    start = raw.find(b"PK\x01\x02")
    entry = raw[start:end]
    tail = bytearray(raw[end:])
    tail[8:12] = (1000).to_bytes(2, "little") * 2
    tail[12:16] = (len(entry) * 1000).to_bytes(4, "little")
    return raw[:start] + entry * 1000 + bytes(tail)


def _squeezed(method: int) -> bytes:
    """A part that is packed in a way that spreadsheet programs do not use, and that unpacks without bound."""
    file = io.BytesIO(by_hand("", parts={"xl/_rels/workbook.xml.rels": relations(("worksheet", "a.xml"))}))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("xl/a.xml", bytes(30_000_000), method)
    return file.getvalue()


ROWS = b"".join(row(n, f"A-{n}", f"KUA {n}", "KUA").encode() for n in range(2, 20_001))
BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "100 MB in one sheet": (lambda: _sheet(b" " * 100_000_000), "table-too-large"),
    "100 MB that say they are 1 MB": (lambda: lying(_sheet(b" " * 100_000_000), 1_000_000), "table-damaged"),
    "30 MB of spaces": (lambda: _sheet(b" " * 30_000_000), "table-damaged"),
    "30 MB of lines": (lambda: _sheet(b"\n" * 30_000_000), "table-damaged"),
    "millions of cells in a row": (lambda: _sheet(b"<row>" + b"<c/>" * 2_500_000), "table-too-wide"),
    "cells in one place": (lambda: _sheet(b"<row>" + b'<c r="A1"/>' * 2_500_000), "table-too-large"),
    "empty rows": (lambda: _sheet(b"<row/>" * 4_000_000), "table-too-large"),
    "elements beside the rows": (lambda: _sheet(b"<x/>" * 4_000_000), "table-too-large"),
    "names without end": (lambda: _sheet(b"".join(b"<x%d/>" % n for n in range(900_000))), "table-too-large"),
    "attributes without end": (lambda: _sheet(b"".join(b'<x a%d=""/>' % n for n in range(900_000))), "table-too-large"),
    "elements within each other": (lambda: _sheet(b"<x>" * 4_000_000), "table-too-large"),
    "one endless tag": (lambda: _sheet(b'<row r="' + b"1" * 30_000_000), "table-too-large"),
    "one endless word": (lambda: _sheet(b"<row><c><v>" + b"1" * 30_000_000), "table-long-cell"),
    "many joined cells": (
        lambda: _sheet(HEADINGS.encode() + ROWS + b'<mergeCell ref="A1:A9"/>' * 1_000_000),
        "table-too-large",
    ),
    "endless common texts": (lambda: _texts(b"<si><t>" + b"x" * 30_000_000), "table-too-large"),
    "many common texts": (lambda: _texts(b"<si><t>ab</t></si>" * 3_000_000), "table-too-large"),
    "wide letters": (lambda: _texts(("<si><t>" + "😀" * 30_000 + "</t></si>").encode() * 240), "table-damaged"),
    "one part a thousand times": (_overlapping, "table-too-large"),
    "another way of packing": (lambda: _squeezed(zipfile.ZIP_BZIP2), "table-damaged"),
    "and another": (lambda: _squeezed(zipfile.ZIP_LZMA), "table-damaged"),
    "200,000 empty parts": (
        lambda: b"PK\x03\x04" + (b"PK\x01\x02" + bytes(42)) * 200_000 + b"PK\x05\x06" + bytes(18),
        "table-too-large",
    ),
    "millions of separators": (lambda: b"kode;" + b"," * 9_900_000 + b"x", "table-long-cell"),
    "many separators": (lambda: b"kode;" + b"," * 900_000 + b"x", "table-too-wide"),
    "millions of lines": (lambda: b"x" + b"\n" * 9_900_000 + b"x", "table-too-long"),
    "a million short lines": (lambda: b"kode,nama,jenis\n" + b"A\n" * 4_000_000, "table-too-long"),
    "one quote and ten megabytes": (lambda: b'kode,nama,jenis\n"' + b"x" * 9_900_000, "table-quotes"),
    "ten megabytes in a line": (lambda: b"x" * 9_900_000, "table-long-cell"),
    "wide letters in a text": (lambda: ("kode,nama,jenis\n" + "😀,é,KUA\n" * 700_000).encode(), "table-too-long"),
}


def measured(path: Path) -> tuple[str, float, float]:
    """What reading a file came to, in how many seconds of the processor, with how many megabytes at most."""
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        # Without what would measure its coverage: that takes longer than the reading.
        env={key: value for key, value in os.environ.items() if not key.startswith("COV")} | {"PYTHONPATH": str(ROOT)},
    )
    assert ran.returncode == 0, ran.stderr
    outcome, seconds, megabytes = json.loads(ran.stdout)
    print(f"{outcome}: {seconds:.2f} s, {megabytes:.0f} MB")
    return outcome, seconds, megabytes


@pytest.mark.parametrize(("make", "key"), BOMBS.values(), ids=BOMBS)
def test_a_file_that_would_exhaust_the_machine_is_refused(tmp_path: Path, make: Callable[[], bytes], key: str) -> None:
    path = tmp_path / "bomb"
    path.write_bytes(make())
    outcome, seconds, megabytes = measured(path)
    assert outcome == key
    assert seconds < MOST_SECONDS
    assert megabytes < MOST_MEGABYTES


def test_the_list_of_a_whole_ministry_is_read_in_seconds(tmp_path: Path) -> None:
    rows = [UnitRow(f"KUA-{number}", f"KUA Kecamatan {number}", UnitKind.KUA, 7) for number in range(12_000)]
    path = tmp_path / "satker.xlsx"
    path.write_bytes(units_file(rows, "id"))
    assert read_units(path, path.name).good == tuple(rows)
    outcome, seconds, megabytes = measured(path)
    assert outcome == "12000 units"
    assert seconds < 15
    assert megabytes < MOST_MEGABYTES


def test_as_many_rows_as_are_allowed_are_read(tmp_path: Path) -> None:
    path = tmp_path / "satker.xlsx"
    data = "".join(row(n, f"A{n}", f"KUA {n}", "KUA") for n in range(2, 20_002))
    path.write_bytes(by_hand(HEADINGS + data))
    outcome, _, megabytes = measured(path)
    assert outcome == "20000 units"
    assert megabytes < MOST_MEGABYTES
