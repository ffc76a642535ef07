"""What a draft has in common with earlier reports, put together."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.looks import SAME, look_alike
from bot.domain.office import UnitRef
from bot.domain.repetitions import Earlier, Picture, Way, gathered, same_pictures

UNIT = UnitRef(1, "KUA-PALANG", "KUA Palang")
DAY = date(2026, 3, 10)
LOOK = "0f0f3355aa00ff12"


def earlier(report_id: int, way: Way, photos: int = 0) -> Earlier:
    return Earlier(UNIT, DAY, report_id, f"KUA-PALANG-2026-{report_id:04}", (way,), photos=photos)


def test_a_report_with_several_things_in_common_stands_once_and_first() -> None:
    found = [earlier(9, Way.LINK), earlier(4, Way.TITLE), earlier(7, Way.TITLE), earlier(4, Way.PHOTO, 3)]
    first, second, third = gathered(found, ())
    assert (first.report_id, first.ways, first.photos) == (4, (Way.PHOTO, Way.TITLE), 3)
    assert (second.report_id, third.report_id) == (9, 7)


def test_what_was_called_different_is_left_out() -> None:
    link = Earlier(UNIT, DAY, None, None, (Way.LINK,), publication_id=4)
    assert gathered([earlier(4, Way.TITLE), link], ("report:4",)) == (link,)
    assert gathered([earlier(4, Way.TITLE), link], ("report:4", "publication:4")) == ()


def test_photos_are_the_same_by_their_file_or_their_look() -> None:
    mine = [Picture(1, LOOK, "a"), Picture(2, None, "b"), Picture(3, "0" * 16, "c")]
    theirs = [
        Picture(11, f"{int(LOOK, 16) ^ 0b11:016x}", "x", report_id=5),
        Picture(12, None, "b", report_id=5),
        Picture(13, "f0f0cc55aa00ff12", "y", report_id=6),
        # A wall looks like any other.
        Picture(14, "0" * 16, "z", report_id=7),
        Picture(15, LOOK, "a"),
    ]
    assert same_pictures(mine, theirs) == {5: 2}


LOOKS = st.one_of(
    st.integers(0, 2**64 - 1),
    st.lists(st.integers(0, 63), max_size=SAME + 2).map(lambda bits: int(LOOK, 16) ^ sum({1 << bit for bit in bits})),
).map(lambda number: f"{number:016x}")


@given(st.lists(LOOKS, max_size=5), st.lists(LOOKS, max_size=5))
def test_photos_look_the_same_where_two_of_them_do(mine: list[str], theirs: list[str]) -> None:
    found = same_pictures(
        [Picture(n, look, None) for n, look in enumerate(mine)],
        [Picture(n, look, None, report_id=n) for n, look in enumerate(theirs)],
    )
    expected = {n: sum(look_alike(look, other) for look in mine) for n, other in enumerate(theirs)}
    assert found == {n: count for n, count in expected.items() if count}
