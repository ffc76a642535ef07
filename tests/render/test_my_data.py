"""The file of one's own data: whatever people wrote, it stays text, and others are left out."""

import io
import json
import zipfile
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.others import names_somebody
from bot.i18n import texts
from bot.render import my_data
from bot.render.my_data import Copy, as_json, page, without_others, zipped

COPY = Copy("Kantor & <b>Tuban</b>", datetime(2026, 3, 10, 2, 0, tzinfo=UTC), ZoneInfo("Asia/Jakarta"))
MARKUP = ("<b>", "</dd>", "<script>", "&amp;", "&lt", '"', "'", "<!--", "]]>", "<img src=x onerror=y>")
WORDS = st.lists(
    st.one_of(st.sampled_from(MARKUP), st.text(st.characters(exclude_categories=("Cs", "Cc")))), min_size=1
).map("".join)
Held = dict[str, list[dict[str, object]]]
TAGS = {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "nav", "a", "section", "dl", "dt", "dd"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@settings(deadline=None)
@given(WORDS, st.sampled_from(["id", "en"]))
def test_what_people_wrote_makes_no_markup(words: str, language: str) -> None:
    held: Held = {
        "people": [{"name": words}],
        "drafts": [{"story": words, "links": [words]}],
    }
    reader = _Reader()
    reader.feed(page(texts(language), COPY, held))
    reader.close()
    assert reader.tags <= TAGS
    assert words in "".join(reader.texts)


@settings(deadline=None)
@given(st.text())
def test_what_people_wrote_comes_back_from_the_file_for_programs(words: str) -> None:
    held = {"people": [{"name": words, "at": COPY.made_at}]}
    row = json.loads(as_json(COPY, held))["held"]["people"][0]
    assert (row["name"], row["at"]) == (words, "2026-03-10T02:00:00+00:00")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Kendala dari KUA Palang (Rina Wulandari): listrik", True),
        ("rina wulandari", True),
        ("Rina Wulandariah", False),
        ("Rina", False),
        ("", False),
    ],
)
def test_a_name_is_found_as_words_of_its_own(text: str, named: bool) -> None:
    assert names_somebody(text, ["Rina Wulandari"]) is named


def test_words_of_the_program_are_shown_as_words_of_the_language() -> None:
    held: Held = {
        "roles": [{"role": "officer"}],
        "answers": [{"kind": "on_leave"}],
        "photos": [{"state": "unheard-of"}],
    }
    assert [word in page(texts("id"), COPY, held) for word in ("petugas humas", "cuti", "unheard-of")] == [True] * 3
    assert "PR officer" in page(texts("en"), COPY, held)


def test_texts_that_name_others_are_left_out_and_that_is_said() -> None:
    held = {
        "outbox": [{"text": "Kendala dari Rina"}, {"text": "Terima kasih"}],
        "drafts": [{"story": "Rina menjadi narasumber"}],
    }
    shown = without_others(held, ["Rina"])
    assert shown["outbox"] == [{"text": None, "left_out": True}, {"text": "Terima kasih"}]
    assert shown["drafts"] == held["drafts"]


def test_half_a_character_does_not_keep_the_file_from_being_made(tmp_path: Path) -> None:
    held = {"inbox": [{"update": {"message": {"text": "baik \ud83d"}}}]}
    with zipfile.ZipFile(io.BytesIO(zipped(texts("id"), COPY, held, [], tmp_path, []))) as archive:
        assert "baik ?" in archive.read("data-saya.html").decode()


def test_photos_are_included_as_long_as_there_is_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(my_data, "MOST_PHOTO_BYTES", 25)
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.jpg").write_bytes(name.encode() * 10)
    wanted = [(f"{name}.jpg", f"sum-{name}", 10) for name in ("a", "b", "gone", "c")]
    data = zipped(texts("id"), COPY, {}, [], tmp_path, wanted)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["data-saya.json", "data-saya.html", "foto/sum-a.jpg", "foto/sum-b.jpg"]
        assert archive.read("foto/sum-b.jpg") == b"b" * 10
