"""Files that cannot be read: each ends in an answer that names the file and says what to do."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.domain.refused import Refused
from bot.domain.tables import MOST_COLUMNS, MOST_ROWS
from bot.i18n import texts
from bot.render.tables import read_units
from tests.render.files import CSV, HEAD, PALANG, book, by_hand, locked, lying, ole, relations, row, saved, zipped

Broken = tuple[str, Callable[[], bytes], str, dict[str, object]]
HEADINGS = row(1, *HEAD)


def _csv(*lines: str) -> bytes:
    return "\n".join(lines).encode()


def _hidden() -> bytes:
    made = Workbook()
    made.worksheets[0].title = "Kosong"
    other = made.create_sheet("Data")
    other.append(HEAD)
    other.append(PALANG)
    other.sheet_state = "hidden"
    return saved(made)


def _chart_only() -> bytes:
    return zipped(
        {
            "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(("chartsheet", "chartsheets/sheet1.xml")),
        }
    )


WRONG_KINDS: list[Broken] = [
    (name, partial(bytes, raw), "table-kind", {"kind": kind})
    for name, raw, kind in (
        ("satker.xls", ole("Root Entry", "Workbook"), "xls"),
        ("satker lama.xls", ole("Root Entry", "Book"), "xls"),
        ("satker 4.xls", b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(64), "xls"),
        ("satker terkunci.xlsx", ole("EncryptionInfo", "EncryptedPackage"), "locked"),
        ("surat.xlsx", ole("WordDocument"), "word"),
        ("paparan.xlsx", ole("PowerPoint Document"), "slides"),
        ("surat.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "pdf"),
        ("surat bertanda.xlsx", b"\xef\xbb\xbf\n\n%PDF-1.4\n", "pdf"),
        ("foto.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
        ("foto.csv", b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        ("foto ponsel.csv", b"\x00\x00\x00\x18ftypheic\x00\x00", "picture"),
        ("stiker.csv", b"RIFF\x24\x00\x00\x00WEBPVP8 ", "picture"),
        ("video.csv", b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00", "media"),
        ("suara.csv", b"OggS\x00\x02" + bytes(20), "media"),
        ("surat.rtf", b"{\\rtf1\\ansi kode;nama;jenis}", "word"),
        ("unduhan.xls", b"\r\n<html><table><tr><td>kode</td></tr></table></html>", "web"),
        ("unduhan.xml", b'<?xml version="1.0"?><Workbook/>', "xml"),
        ("arsip.rar", b"Rar!\x1a\x07\x00", "archive"),
        ("arsip.gz", b"\x1f\x8b\x08\x00" + bytes(16), "archive"),
        ("arsip.zip", zipped({"satker.csv": CSV}), "archive"),
        ("arsip kosong.zip", zipped({}), "archive"),
        ("surat.docx", zipped({"_rels/.rels": "", "word/document.xml": "<w/>"}), "word"),
        ("paparan.pptx", zipped({"ppt/presentation.xml": "<p/>"}), "slides"),
        ("satker.xlsb", zipped({"xl/workbook.bin": b"\x83\x01"}), "xlsb"),
        ("satker.ods", zipped({"mimetype": "application/vnd.oasis", "content.xml": "<o/>"}), "ods"),
        ("satker.numbers", zipped({"Index/Document.iwa": b"\x00"}), "numbers"),
        ("satker zip terkunci.xlsx", locked(book(HEAD, PALANG)), "locked"),
        ("program.csv", b"\x7fELF\x02\x01\x01" + bytes(40), "other"),
        ("acak.csv", bytes(range(1, 256)) * 4, "other"),
    )
]

BROKEN_TEXTS: list[Broken] = [
    ("kosong.csv", lambda: b"", "table-empty", {}),
    ("spasi.csv", lambda: b"\xef\xbb\xbf \r\n\r\n;;;\r\n", "table-empty", {}),
    ("judul saja.csv", lambda: _csv("kode,nama,jenis", ",,", ""), "table-only-headings", {}),
    ("cerita.txt", lambda: _csv("Assalamu'alaikum,", "berikut daftar satker kami."), "table-no-headings", {}),
    ("tanpa judul.csv", lambda: _csv("KUA-PALANG,KUA Palang,KUA", "KUA-SOKO,KUA Soko,KUA"), "table-no-headings", {}),
    ("data.json", lambda: b'[{"code": "KUA-PALANG"}]', "table-no-headings", {}),
    ("judul jauh.csv", lambda: _csv(*["Daftar satker"] * 10, CSV), "table-no-headings", {}),
    ("tanpa jenis.csv", lambda: _csv("kode;nama", "A;KUA A"), "table-headings-missing", {"missing": "jenis"}),
    ("no kind.csv", lambda: _csv("code\tunit name", "A\tKUA A"), "table-headings-missing", {"missing": "kind"}),
    (
        "hanya nama.csv",
        lambda: _csv("No,Nama,Alamat", "1,KUA A,Jalan"),
        "table-headings-missing",
        {"missing": "kode, jenis", "found": "Nama"},
    ),
    (
        "dua kode.csv",
        lambda: _csv("Kode,code,nama,jenis", "A,B,KUA A,KUA"),
        "table-heading-twice",
        {"headings": "Kode, code"},
    ),
    ("kutip.csv", lambda: CSV.replace("KUA Soko", '"KUA Soko').encode(), "table-quotes", {"line": 3}),
    ("kutip judul.csv", lambda: b'"kode,nama,jenis\nA,B,KUA\n', "table-quotes", {"line": 1}),
    ("kutip salah.csv", lambda: CSV.replace("KUA Palang", '"KUA" Palang').encode(), "table-quotes", {"line": 2}),
    ("kutip panjang.csv", lambda: (CSV + '"' + "x" * 200_000).encode(), "table-quotes", {"line": 4}),
    ("nol.csv", lambda: CSV.encode().replace(b"Palang,", b"Pal\x00ang,"), "table-nul", {}),
    ("campur.csv", lambda: CSV.replace("Soko", "Sökö").encode() + b"A,Caf\xe9,KUA,\n", "table-encoding", {}),
    ("separuh.csv", lambda: CSV.encode("utf-16")[:-1], "table-encoding", {}),
    ("tak dikenal.csv", lambda: CSV.encode() + b"A,KUA \x81\x8d,KUA,\n", "table-encoding", {}),
    ("rusak bertanda.csv", lambda: b"\xef\xbb\xbf" + CSV.encode() + b"\xff\xff", "table-encoding", {}),
    ("panjang.csv", lambda: (CSV + f"A,{'x' * 33_000},KUA,\n").encode(), "table-long-cell", {"line": 4}),
    ("lebar.csv", lambda: (CSV + "A,KUA A,KUA," + "," * 200 + "x\n").encode(), "table-too-wide", {"line": 4}),
    (
        "banyak.csv",
        lambda: _csv("kode,nama,jenis", *(f"A{n},KUA {n},KUA" for n in range(MOST_ROWS + 1))),
        "table-too-long",
        {"max": MOST_ROWS},
    ),
    ("baris kosong.csv", lambda: CSV.encode() + b"\n" * 1_100_000 + b"A,B,KUA,\n", "table-too-long", {}),
    ("berat.csv", lambda: CSV.encode() + b"\n" * 10_000_000, "table-heavy", {"max": 10}),
    ("teks.csv", lambda: (CSV + f"A,{'x' * 30_000},KUA,\n" * 200).encode(), "table-too-large", {}),
    ("byte nol.csv", lambda: b"\x00", "table-nul", {}),
    ("nol semua.xlsx", lambda: bytes(5_000), "table-nul", {}),
]

BROKEN_BOOKS: list[Broken] = [
    ("kosong.xlsx", lambda: book(), "table-empty", {}),
    ("judul saja.xlsx", lambda: book(HEAD), "table-only-headings", {}),
    ("tersembunyi.xlsx", _hidden, "table-empty", {}),
    ("grafik saja.xlsx", _chart_only, "table-empty", {}),
    ("tanpa jenis.xlsx", lambda: book(("Kode", "Nama"), PALANG[:2]), "table-headings-missing", {"missing": "jenis"}),
    ("dua nama.xlsx", lambda: book((*HEAD, "Nama"), PALANG), "table-heading-twice", {"headings": "nama, Nama"}),
    ("satu kolom.xlsx", lambda: book(("kode;nama;jenis",), ("A;KUA A;KUA",)), "table-one-column", {}),
    ("terpotong.xlsx", lambda: book(HEAD, PALANG)[:-200], "table-damaged", {}),
    ("awal saja.xlsx", lambda: book(HEAD, PALANG)[:300], "table-damaged", {}),
    (
        "tertimpa.xlsx",
        lambda: book(HEAD, PALANG).replace(b"PK\x03\x04", b"PK\x03\x05").replace(b"PK\x03\x05", b"PK\x03\x04", 1),
        "table-damaged",
        {},
    ),
    ("isi tertimpa.xlsx", lambda: lying(book(HEAD, PALANG), 40), "table-damaged", {}),
    ("tanpa lembar.xlsx", lambda: by_hand("", parts={"xl/_rels/workbook.xml.rels": ""}), "table-damaged", {}),
    ("tanpa buku.xlsx", lambda: zipped({"xl/styles.xml": "<styleSheet/>"}), "table-damaged", {}),
    ("xml putus.xlsx", lambda: by_hand(HEADINGS + "<row>"), "table-damaged", {}),
    ("teks hilang.xlsx", lambda: by_hand('<row r="1"><c t="s"><v>5</v></c></row>'), "table-damaged", {}),
    ("nomor aneh.xlsx", lambda: by_hand('<row r="1e9"><c><v>5</v></c></row>'), "table-damaged", {}),
    ("baris jauh.xlsx", lambda: by_hand('<row r="999999999999"><c><v>5</v></c></row>'), "table-damaged", {}),
    ("sel aneh.xlsx", lambda: by_hand('<row r="1"><c r="7"><v>5</v></c></row>'), "table-damaged", {}),
    ("angka aneh.xlsx", lambda: by_hand('<row r="1"><c><v>tujuh</v></c></row>'), "table-damaged", {}),
    (
        "entitas.xlsx",
        lambda: by_hand(row(1, "&x;"), prefix='<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
        "table-damaged",
        {},
    ),
    (
        "tawa.xlsx",
        lambda: by_hand(
            row(1, "&d;"),
            prefix='<!DOCTYPE x [<!ENTITY a "'
            + "ha" * 1000
            + '"><!ENTITY b "'
            + "&a;" * 1000
            + '"><!ENTITY d "'
            + "&b;" * 1000
            + '">]>',
        ),
        "table-damaged",
        {},
    ),
    ("lebar.xlsx", lambda: book(HEAD, PALANG, (*PALANG, *range(MOST_COLUMNS))), "table-too-wide", {"line": 3}),
    (
        "banyak.xlsx",
        lambda: by_hand(HEADINGS + "".join(row(n, f"A{n}", "KUA", "KUA") for n in range(2, MOST_ROWS + 3))),
        "table-too-long",
        {"max": MOST_ROWS},
    ),
    (
        "panjang.xlsx",
        lambda: by_hand(HEADINGS + row(2, "A", "x" * 33_000, "KUA")),
        "table-long-cell",
        {"line": 2, "max": 32_767},
    ),
    (
        "panjang bersama.xlsx",
        lambda: by_hand(
            HEADINGS + row(2, "A", '<c t="s"><v>0</v></c>', "KUA"),
            parts={"xl/sharedStrings.xml": f"<sst><si><t>{'x' * 99_000}</t></si></sst>"},
        ),
        "table-long-cell",
        {"line": 2},
    ),
    ("bagian banyak.xlsx", lambda: zipped({f"xl/{n}.xml": "" for n in range(2_001)}), "table-too-large", {}),
]

ALL = [*WRONG_KINDS, *BROKEN_TEXTS, *BROKEN_BOOKS]


def refusal_of(path: Path, name: str) -> Refused:
    """Why a file is refused."""
    with pytest.raises(Refused) as caught:
        read_units(path, name)
    return caught.value


@pytest.mark.parametrize(("name", "make", "key", "values"), ALL, ids=[each[0] for each in ALL])
def test_a_broken_file_is_answered_in_both_languages(
    tmp_path: Path, name: str, make: Callable[[], bytes], key: str, values: dict[str, object]
) -> None:
    path = tmp_path / "document"
    path.write_bytes(make())
    began = time.process_time()
    refusal = refusal_of(path, name)
    assert time.process_time() - began < 10
    assert refusal.key == key
    assert refusal.values.items() >= values.items()
    for language in ("id", "en"):
        said = texts(language).plain(refusal.key, **refusal.values)
        assert name in said
        assert 60 < len(said) < 400
        assert said.endswith((".", ". "))


def test_every_refusal_of_a_table_has_a_file_that_leads_to_it() -> None:
    keys = {line.split(" =")[0] for line in _texts() if line.startswith("table-")}
    assert keys == {key for _, _, key, _ in ALL}


def test_every_kind_that_the_texts_know_has_a_file() -> None:
    known = {line.split("]")[0].strip(" *[") for line in _texts() if line.strip(" *").startswith("[")}
    assert known == {values["kind"] for _, _, key, values in ALL if key == "table-kind"}


def test_a_long_name_is_shortened(tmp_path: Path) -> None:
    path = tmp_path / "document"
    path.write_bytes(b"")
    assert refusal_of(path, "daftar " * 30 + "satker.xlsx").values["name"] == f"{('daftar ' * 6)[:40]}…tar satker.xlsx"


def _texts() -> list[str]:
    return (Path(__file__).parents[2] / "bot/locales/id/units.ftl").read_text(encoding="utf-8").splitlines()
