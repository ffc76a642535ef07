"""Messages as officers write them; sent on Thursday, 14 March 2024."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.found import Found
from bot.domain.marks import plain
from bot.domain.programmes import Programme
from bot.domain.understand import TITLE_LENGTH, understand
from bot.domain.understood import MessageKind

SENT_ON = date(2024, 3, 14)
MESSAGES = [json.loads(line) for line in Path(__file__).with_name("messages.jsonl").read_text("utf-8").splitlines()]
PIECES = (
    "📌 *Kegiatan* : Rapat",
    "Tempat :",
    "Hari/Tgl: Selasa, 12/3/2024",
    "jam 7 - selesai",
    "Assalamu'alaikum",
    "Ijin melaporkan giat",
    "di Aula MAN 1",
    "https://instagram.com/p/a_",
    "Demikian kami laporkan",
    "\n",
    " ",
    "*",
    "_",
    "|",
    "#Tuban",
    "NIHIL",
    "Kendala:",
    "\u200b",
    "\u2028",
    "ß",
    "İ",
    "𝗧𝗲𝗺𝗽𝗮𝘁",
)
texts = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))


def value(found: Found[Any] | None) -> str | None:
    return None if found is None else str(found.value)


@pytest.mark.parametrize("message", MESSAGES, ids=[message["id"] for message in MESSAGES])
def test_a_message_is_read_as_its_writer_meant_it(message: dict[str, Any]) -> None:
    read = understand(message["text"], SENT_ON)
    told: dict[str, Any] = {
        "kind": str(read.kind),
        "title": value(read.title),
        "date": value(read.date),
        "time": value(read.time),
        "place": value(read.place),
        "participants": value(read.participants),
        "speakers": value(read.speakers),
        "links": [link.normalised for link in read.links],
        "hashtags": list(read.hashtags),
        "story": read.story,
    }
    wanted = {key: wish for key, wish in message.items() if key in told}
    assert {key: told[key] for key in wanted} == wanted


@settings(deadline=None, max_examples=100)
@given(texts)
def test_plain_text_is_traceable_and_plain_of_itself_in_length(text: str) -> None:
    bare = plain(text)
    assert len(bare.text) == len(bare.origin)
    assert list(bare.origin) == sorted(set(bare.origin))


def test_the_words_of_a_find_are_those_of_the_message_as_sent() -> None:
    text = "*Kegiatan* : *Rapat*  _Dinas_\n*Tempat* : *Aula  MAN 1*"
    read = understand(text, SENT_ON)
    assert read.title is not None
    assert read.place is not None
    assert text[read.title.start : read.title.end] == "Rapat*  _Dinas"
    assert (read.title.value, read.place.value) == ("Rapat Dinas", "Aula MAN 1")


def test_a_long_title_ends_between_words() -> None:
    read = understand("Izin melaporkan giat " + "pembinaan " * 30, SENT_ON)
    assert read.title is not None
    assert len(read.title.value) <= TITLE_LENGTH
    assert read.title.value.startswith("Pembinaan")
    assert read.title.value.endswith("pembinaan")


def test_invisible_characters_and_styled_letters_hide_nothing() -> None:
    assert plain("Tem\u200bpat\u2060 :\u00a0𝗔𝘂𝗹𝗮\r\n\n\n\nx").text == "Tempat : Aula\n\nx"


def test_a_place_does_not_swallow_the_date() -> None:
    read = understand("Rapat dinas di Aula KUA Palang 12 Maret 2024 jam 8 pagi", SENT_ON)
    assert value(read.place) == "Aula KUA Palang"


def test_an_underscore_within_words_and_links_stays() -> None:
    assert plain("@kua_palang _miring_ https://a.id/b_c_ *tebal*").text == "@kua_palang miring https://a.id/b_c_ tebal"


def test_the_programme_is_proposed_from_title_before_story() -> None:
    haji = Programme(8, 8, "Penyelenggaraan haji dan umrah", "Haji", "🕋", ("haji", "manasik"))
    nikah = Programme(3, 3, "Pelayanan keagamaan", "Layanan", "🤝", ("bimbingan perkawinan",))
    read = understand("Kegiatan: Manasik\nKeterangan: juga bimbingan perkawinan", SENT_ON, (haji, nikah))
    assert read.programme == Found(haji, 10, 17)


def test_links_behind_words_are_links_too() -> None:
    read = understand("Baca selengkapnya", SENT_ON, extra_urls=("https://tuban.kemenag.go.id/berita/2",))
    assert [link.normalised for link in read.links] == ["https://tuban.kemenag.go.id/berita/2"]
    assert read.kind is MessageKind.LINKS_ONLY


@pytest.mark.parametrize(
    "text",
    [
        *("1" + " " * 20_000 + "x", "a." * 10_000, "(" * 10_000, "Senin" + " ," * 5_000, "di " * 5_000, "*_~" * 4_000),
        *("1," * 5_000, "1, " * 5_000, ";" * 10_000, "Tempat: " * 5_000, "“aaa bbb ccc”, ujar " * 5_000),
    ],
    ids=["spaces", "dots", "brackets", "commas", "di", "marks", "days", "listed", "separators", "labels", "quotes"],
)
def test_hostile_text_is_read_in_a_moment(text: str) -> None:
    assert understand(text[:4096], SENT_ON).kind in MessageKind
