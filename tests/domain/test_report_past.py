"""Versions compared: what changed, in words that people read."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.report_past import Change, Edit, Version, changed, differing, past
from bot.domain.reports import Editable
from bot.domain.reviews import Act, Place, Review, read_place

NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Bimbingan Calon Pengantin", "Bimbingan Calon Manten", ("… Calon Pengantin", "… Calon Manten")),
        ("satu dua tiga empat lima", "satu dua TIGA empat lima", ("… dua tiga empat …", "… dua TIGA empat …")),
        ("Rapat", "Rapat dinas", ("Rapat", "Rapat dinas")),
        ("a b c d", "a b d", ("… b c d", "… b d")),
        ("", "baru", ("", "baru")),
        ("lama", "lama", ("lama", "lama")),
    ],
)
def test_of_two_texts_the_part_that_differs_is_told(before: str, after: str, told: tuple[str, str]) -> None:
    assert differing(before, after) == told


@given(st.lists(st.sampled_from("abc"), max_size=9), st.lists(st.sampled_from("abc"), max_size=9))
def test_what_is_told_of_two_texts_differs_where_they_do(before: list[str], after: list[str]) -> None:
    old, new = differing(" ".join(before), " ".join(after))
    assert (old != new) is (before != after)


def test_empty_and_absent_fields_are_the_same() -> None:
    assert changed({"place": "", "title": "A"}, {"title": "A", "speakers": None}) == ()
    assert changed({"programme_id": 3}, {"programme_id": None}) == (Change(Editable.PROGRAMME, 3, None),)
    dates = {"activity_date": "2026-03-10"}, {"activity_date": "2026-03-09"}
    assert changed(*dates) == (Change(Editable.DATE, "2026-03-10", "2026-03-09"),)


def test_the_past_is_told_newest_first() -> None:
    versions = [
        Version(1, {"title": "A"}, "Budi", NOW),
        Version(2, {"title": "B"}, None, NOW + timedelta(minutes=2)),
    ]
    seen = Review(1, Act.ACCEPT, "Hasan", None, NOW + timedelta(minutes=1))
    events = past(versions, [seen])
    assert events == [
        Edit(2, None, NOW + timedelta(minutes=2), (Change(Editable.TITLE, "A", "B"),)),
        seen,
        Edit(1, "Budi", NOW, ()),
    ]


@given(st.integers(0, 10**15), st.integers(1, 2**53))
def test_a_place_on_the_desk_is_what_its_button_says(stamp: int, report: int) -> None:
    place = Place(NOW + timedelta(microseconds=stamp), report)
    assert read_place([str(word) for word in place.words()]) == place


@pytest.mark.parametrize("words", [["-1", "1"], ["9" * 18, "1"], ["x", "1"], ["1", "x"]])
def test_forged_places_are_refused(words: list[str]) -> None:
    with pytest.raises(ValueError, match=r"beyond any date|invalid literal"):
        read_place(words)
