"""`gaung understand`: a text for people, messages in bulk for programs."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.config import shipped
from tests.commands.conftest import Gaung, Ran

MESSAGE = """\
Ijin melaporkan giat KUA Kec. Palang 🙏
📌 *Kegiatan* : Bimbingan Perkawinan Mandiri
📌 *Hari/Tgl* : Selasa, 11 Maret 2026
📌 *Waktu* : jam 2 s.d. selesai
📌 *Peserta* : 6 pasang catin
"Keluarga itu amanah kita bersama," ujar Kepala KUA, H. Mahfud Zainuri.
https://www.instagram.com/p/Cabc/?igsh=1
"""
Piped = Callable[..., Ran]


@pytest.fixture
def piped(gaung: Gaung, monkeypatch: pytest.MonkeyPatch) -> Piped:
    """Run `gaung understand` on what stands on standard input."""

    def run(given: str | bytes, *arguments: str) -> Ran:
        raw = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        return gaung("understand", *arguments)

    return run


def records(ran: Ran) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.out.splitlines()]


def lines(*messages: object) -> str:
    return "".join(json.dumps(message) + "\n" for message in messages)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "id",
            "Jenis      laporan kegiatan\n"
            "Judul      Bimbingan Perkawinan Mandiri\n"
            "Tanggal    Rabu, 11 Maret 2026\n"
            "           dari: “Selasa, 11 Maret 2026”\n"
            "           periksa: hari yang disebut tidak cocok dengan tanggalnya\n"
            "Waktu      14.00 WIB s.d. selesai\n"
            "           dari: “jam 2 s.d. selesai”\n"
            "           periksa: bisa dini hari, bisa siang\n"
            "Peserta    6 pasang catin\n"
            "Program    🕌 Pelayanan keagamaan\n"
            "           dari: “Bimbingan Perkawinan”\n"
            "Tautan     https://instagram.com/p/Cabc (IG, publikasi)\n"
            "Kutipan    “Keluarga itu amanah kita bersama” – Kepala KUA, H. Mahfud Zainuri\n"
            'Cerita     "Keluarga itu amanah kita bersama," ujar Kepala KUA, H. Mahfud Zainuri.\n'
            "Belum ada  tempat\n",
        ),
        (
            "en",
            "Kind          report of an activity\n"
            "Title         Bimbingan Perkawinan Mandiri\n"
            "Date          Wednesday, 11 March 2026\n"
            "              from: “Selasa, 11 Maret 2026”\n"
            "              check: the weekday named is not that date's\n"
            "Time          14.00 WIB s.d. selesai\n"
            "              from: “jam 2 s.d. selesai”\n"
            "              check: could be at night or in the afternoon\n"
            "Participants  6 pasang catin\n"
            "Programme     🕌 Pelayanan keagamaan\n"
            "              from: “Bimbingan Perkawinan”\n"
            "Link          https://instagram.com/p/Cabc (IG, publication)\n"
            "Quotation     “Keluarga itu amanah kita bersama” – Kepala KUA, H. Mahfud Zainuri\n"
            'Story         "Keluarga itu amanah kita bersama," ujar Kepala KUA, H. Mahfud Zainuri.\n'
            "Missing       place\n",
        ),
    ],
)
def test_a_text_is_told_field_by_field_with_the_words_and_the_doubts(
    piped: Piped, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, told: str
) -> None:
    monkeypatch.setenv("GAUNG_LANGUAGE", language)
    assert piped(MESSAGE) == Ran(0, told, "")
    (tmp_path / "pesan.txt").write_bytes(b"\xef\xbb\xbf" + MESSAGE.encode())
    assert piped("", "pesan.txt") == Ran(0, told, "")
    assert not (tmp_path / "data").exists()


EVERYTHING = """\
[10/3/2026 19.05] Bu Sri: Mohon ijin melaporkan giat MTsN 9 Tuban #mtsn9
Kegiatan : Perkemahan Sabtu Minggu
Tanggal : 7-8 Maret 2026
Tempat : Bumi Perkemahan Soko
Narasumber : Kak Ali
Penyelenggara : Gudep MTsN 9
Kendala : sinyal
Foto : 3 lembar
Kegiatan : Lomba Pidato
Tempat : Aula MTsN 9
"Anak-anak senang sekali ikut kemah."
https://drive.google.com/drive/folders/abc
"""


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        (
            "id",
            "Sampai|Tempat|Narasumber|Penyelenggara|Kendala|Penulis|Foto|lampiran|Tagar|Kutipan|Kegiatan 1|Kegiatan 2",
        ),
        (
            "en",
            "Until|Place|Speakers|Organiser|Difficulty|Written by|Photos|attachment|Hashtags|Quotation|Activity 1|"
            "Activity 2",
        ),
    ],
)
def test_every_field_has_its_line(piped: Piped, monkeypatch: pytest.MonkeyPatch, language: str, parts: str) -> None:
    monkeypatch.setenv("GAUNG_LANGUAGE", language)
    ran = piped(EVERYTHING)
    assert [part for part in parts.split("|") if part not in ran.out] == []


@pytest.mark.parametrize(
    ("text", "kind", "indonesian", "english"),
    [
        ("Pekan ini NIHIL kegiatan", "nothing", "nihil", "nothing to report"),
        ("Kendala: sinyal", "difficulty", "kendala", "difficulty"),
        ("https://youtu.be/abcdefghijk", "links_only", "tautan saja", "links only"),
        ("Siap pak", "unclear", "belum jelas", "unclear"),
    ],
)
def test_the_kinds_have_names(
    piped: Piped, monkeypatch: pytest.MonkeyPatch, text: str, kind: str, indonesian: str, english: str
) -> None:
    assert indonesian in piped(text).out.splitlines()[0]
    monkeypatch.setenv("GAUNG_LANGUAGE", "en")
    assert english in piped(text).out.splitlines()[0]
    assert [record["kind"] for record in records(piped(text, "--json"))] == [kind]


def test_a_text_as_json_is_one_line_with_everything(piped: Piped) -> None:
    (record,) = records(piped(MESSAGE, "--json"))
    assert record["title"] == {
        "value": "Bimbingan Perkawinan Mandiri",
        "words": "Bimbingan Perkawinan Mandiri",
        "start": 54,
        "end": 82,
        "doubt": None,
    }
    assert (record["date"]["value"], record["date"]["doubt"]) == ("2026-03-11", "date-weekday")
    time = record["time"]
    assert (time["begins"], time["ends"], time["zone"], time["doubt"]) == ("14:00", "selesai", "WIB", "time-half")
    assert record["programme"]["value"] == {"number": 3, "name": "Pelayanan keagamaan"}
    (link,) = record["links"]
    assert (link["platform"], link["use"]) == ("instagram", "publication")
    assert record["quotes"] == [
        {"said": "Keluarga itu amanah kita bersama", "speaker": "Kepala KUA, H. Mahfud Zainuri"}
    ]
    assert record["missing"] == ["place"]
    assert record["body"].startswith('"Keluarga')


def test_messages_in_bulk_are_a_line_each_in_order(piped: Piped) -> None:
    given = lines(
        {"id": 1, "text": "Rapat di Aula KUA Soko kemarin", "sent_at": "2026-03-10", "photos": 4, "unit": "KUA-SOKO"},
        {"id": "b", "text": "Kendala: sinyal", "sent_at": "2026-03-10T20:00:00Z", "photos": []},
        {"id": None, "text": "Rapat hari ini di Aula", "sent_at": "2026-03-10T18:30:00+00:00"},
        {"id": 4, "photos": 2},
    )
    ran = piped(given)
    assert (ran.code, ran.err) == (0, "")
    first, second, third, fourth = records(ran)
    assert (first["id"], first["unit"], first["photos_sent"]) == (1, "KUA-SOKO", 4)
    assert (first["date"]["value"], first["place"]["value"]) == ("2026-03-09", "Aula KUA Soko")
    assert (second["id"], second["kind"], second["body"], second["missing"]) == ("b", "difficulty", "sinyal", [])
    # In Tuban it was the next day already.
    assert third["date"]["value"] == "2026-03-11"
    assert (fourth["id"], fourth["kind"]) == (4, "unclear")
    assert piped(given, "--json").out == ran.out


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("bukan json", "not JSON"),
        ('{"id": 2, "text": "Rapat"', "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1]", "not an object"),
        (b"\xff\xfe{}", "not UTF-8"),
        ('{"id": 2}', '"text" is missing'),
        ('{"id": 2, "text": 7}', '"text" is missing or is not a text'),
        ('{"id": 2, "text": "x", "sent_at": "kemarin"}', '"sent_at" is not a time'),
        ('{"id": 2, "text": "x", "sent_at": 5}', '"sent_at" is not a time'),
        ('{"id": 2, "text": "x", "sent_at": "0001-01-01T00:00:00+14:00"}', '"sent_at" is not a time'),
        ('{"id": 2, "text": "x", "photos": "tiga"}', '"photos" is not a number'),
        ('{"id": 2, "text": "x", "photos": true}', '"photos" is not a number'),
        ('{"id": 2, "text": "x", "photos": -1}', '"photos" is not a number'),
        ('{"id": 2, "text": "x", "unit": 3}', '"unit" is not a text'),
        ('{"id": 2, "text": "' + "x" * 100_001 + '"}', "longer than 100000"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(piped: Piped, bad: str | bytes, reason: str) -> None:
    good = lines({"id": 1, "text": "Rapat di Aula", "sent_at": "2026-03-10"}).encode()
    raw = bad if isinstance(bad, bytes) else bad.encode()
    ran = piped(good + raw + b"\n\n" + good, "--json")
    assert ran.code == 65
    first, second, third = records(ran)
    assert first == third
    assert first["kind"] == "report"
    assert second["line"] == 2
    assert second["error"].startswith("line 2: ")
    assert reason in second["error"]
    assert second["id"] in (None, 2)
    assert "1 line(s)" in ran.err


def test_a_bad_first_line_is_no_text(piped: Piped) -> None:
    ran = piped("bukan json\n" + lines({"id": 1, "text": "Rapat di Aula"}), "--json")
    assert ran.code == 65
    assert [record.get("line") for record in records(ran)] == [1, None]


def test_half_a_character_passes_and_is_written_as_it_came(piped: Piped) -> None:
    ran = piped('{"id": 1, "text": "rapat \\ud83d di Aula KUA Soko", "sent_at": "2026-03-10"}')
    assert ran.code == 0
    assert records(ran)[0]["place"]["value"] == "Aula KUA Soko"
    assert "\\ud83d" in ran.out


def test_what_is_no_message_is_said(piped: Piped, tmp_path: Path) -> None:
    for given, reason in (("", "is empty"), (" \n", "is empty"), ("x" * 100_001, "longer"), (b"\xff", "not UTF-8")):
        ran = piped(given)
        assert (ran.code, ran.out) == (65, "")
        assert reason in ran.err
    ran = piped("", "tidak-ada.txt")
    assert (ran.code, ran.out) == (65, "")
    assert "tidak-ada.txt cannot be read" in ran.err


def test_the_office_of_the_database_counts_if_there_is_one(
    piped: Piped, gaung: Gaung, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GAUNG_TIMEZONE", "Asia/Makassar")
    sets = json.loads(shipped("programmes.json").read_text())
    sets.append({"in_force_from": "2026-01-01", "programmes": [{**sets[0]["programmes"][0], "number": 5}]})
    sets[1]["programmes"][0] |= {"name": "Ekoteologi", "keywords": ["tanam pohon"]}
    (tmp_path / "sets.json").write_text(json.dumps(sets))
    assert gaung("import-programmes", "sets.json").code == 0
    monkeypatch.setenv("GAUNG_TIMEZONE", "Asia/Jakarta")
    before = {path: path.read_bytes() for path in (tmp_path / "data").glob("gaung.db")}
    days = ("2025-12-31", "2026-01-01")
    given = lines(*({"id": day, "text": "Tanam pohon jam 7 pagi", "sent_at": day} for day in days))
    old, new = records(piped(given))
    assert old["programme"] is None
    assert new["programme"]["value"] == {"number": 5, "name": "Ekoteologi"}
    assert new["time"]["value"] == "07.00 WITA"
    assert {path: path.read_bytes() for path in before} == before


def test_a_damaged_database_is_said_and_the_shipped_programmes_count(piped: Piped, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "gaung.db").write_bytes(b"not a database" * 1000)
    ran = piped(MESSAGE, "--json")
    assert ran.code == 0
    assert "database cannot be read" in ran.err
    assert records(ran)[0]["programme"]["value"]["number"] == 3
