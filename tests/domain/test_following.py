"""A corrected message: what follows, and what stays."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.coach import Craft, crafted
from bot.domain.doubts import Doubted, about, field_of, joined, timely
from bot.domain.following import Version, followed, followed_doubts, followed_links, replaced
from bot.domain.found import Doubt
from bot.domain.reports import Content, Fields, merged

WORDS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12)
DAYS = st.dates(date(2020, 1, 1), date(2026, 3, 10))
CONTENTS = st.builds(
    Content,
    title=st.none() | WORDS,
    activity_date=st.none() | DAYS,
    time_text=st.none() | WORDS,
    place=st.none() | WORDS,
    story=st.none() | WORDS,
    participants=st.none() | WORDS,
    speakers=st.none() | WORDS,
    programme_id=st.none() | st.integers(1, 9),
)
FIELDS = ("title", "activity_date", "time_text", "place", "participants", "speakers", "programme_id")
DOUBTS = st.lists(st.sampled_from(Doubt), unique=True).map(tuple)


def _version(content: Content, doubts: tuple[Doubt, ...] = (), links: tuple[str, ...] = ()) -> Version:
    return Version("", content, doubts, links)


@given(old=CONTENTS, new=CONTENTS)
def test_a_draft_of_one_message_becomes_what_the_message_says(old: Content, new: Content) -> None:
    assert followed(old, old, new) == new


@given(now=CONTENTS, old=CONTENTS, new=CONTENTS)
def test_a_field_is_the_new_one_where_it_was_the_old_one_and_stays_elsewhere(
    now: Content, old: Content, new: Content
) -> None:
    after = followed(now, old, new)
    for name in FIELDS:
        source = new if getattr(now, name) == getattr(old, name) else now
        assert getattr(after, name) == getattr(source, name)


@given(first=CONTENTS, second=CONTENTS, third=CONTENTS)
def test_back_and_forth_ends_where_it_began(first: Content, second: Content, third: Content) -> None:
    there = followed(first, first, second)
    assert followed(followed(there, second, third), third, second) == there


@given(content=CONTENTS, further=CONTENTS, new=CONTENTS)
def test_the_words_of_other_messages_stay(content: Content, further: Content, new: Content) -> None:
    told = replace(content, story="Rapat dibuka.")
    further = replace(further, story="Rapat ditutup dengan doa.")
    both = merged(told, further, new_names_a_date=False)
    assert followed(both, further, replace(new, story=None)).story == "Rapat dibuka."
    assert followed(both, told, replace(new, story=None)).story == "Rapat ditutup dengan doa."
    assert followed(both, further, replace(new, story="Selesai.")).story == "Rapat dibuka.\n\nSelesai."


def test_a_part_that_was_rewritten_by_hand_stays() -> None:
    assert replaced("Ditulis ulang.", "Rapat.", "Rapat besar.") == "Ditulis ulang."
    assert replaced("", "", "Rapat.") == "Rapat."
    assert replaced("Rapat.", "", "Rapat.") == "Rapat."


def test_links_of_other_messages_stay() -> None:
    old, new = _version(Content(), links=("a", "b")), _version(Content(), links=("b", "c"))
    assert followed_links(("x", "a", "b"), old, new) == ("x", "b", "c")


@given(now=CONTENTS, old=CONTENTS, new=CONTENTS, doubts=DOUBTS, theirs=DOUBTS)
def test_what_was_settled_is_not_doubted_again(
    now: Content, old: Content, new: Content, doubts: tuple[Doubt, ...], theirs: tuple[Doubt, ...]
) -> None:
    after = followed_doubts(doubts, now, _version(old), _version(new, theirs))
    for field in Doubted:
        name = field.value
        kept = set(about(after, field))
        if getattr(now, name) != getattr(old, name):
            assert kept == set(about(doubts, field))
        elif getattr(old, name) == getattr(new, name):
            assert kept == set(about(doubts, field)) & set(about(theirs, field))
        else:
            assert kept == set(about(theirs, field))


@given(before=CONTENTS, after=CONTENTS, doubts=DOUBTS, new=DOUBTS)
def test_a_further_message_brings_doubts_only_of_what_it_gave(
    before: Content, after: Content, doubts: tuple[Doubt, ...], new: tuple[Doubt, ...]
) -> None:
    for doubt in joined(doubts, before, after, new):
        name = field_of(doubt).value
        assert doubt in (doubts if getattr(before, name) == getattr(after, name) else new)


def test_a_day_is_waited_for_until_it_comes() -> None:
    doubts = (Doubt.DATE_AHEAD, Doubt.TITLE_CUT)
    assert timely(doubts, date(2026, 3, 12), date(2026, 3, 11)) == doubts
    assert timely(doubts, date(2026, 3, 12), date(2026, 3, 12)) == (Doubt.TITLE_CUT,)


def test_the_coach_leaves_short_reports_in_peace_but_for_their_headline() -> None:
    long = "Kegiatan berjalan dengan lancar sampai selesai. " * 10
    assert crafted(Fields(title="Rapat koordinasi humas", story="Rapat.")) == Craft()
    assert crafted(Fields(title="Apel")) == Craft(title_words=1)
    assert crafted(Fields(title="kata " * 15)) == Craft(title_words=15)
    assert crafted(Fields(title="Rapat koordinasi humas", story=long)) == Craft(None, False, False)
    news = f"Kab. Tuban (Humas) – {long} “Semoga semua satker rajin mengabarkan,” ujar Kepala KUA."
    assert crafted(Fields(title="Rapat koordinasi humas", story=news)) == Craft(None, True, True)
