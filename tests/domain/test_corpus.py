"""Messages as officers write them, read as they are meant: precision and recall of each field."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.dates import find_date
from bot.domain.found import Found
from bot.domain.understand import TITLE_LENGTH, understand
from bot.domain.understood import MessageKind, Understood
from tests.domain.corpus_scores import FIELDS, KNOWN, messages, programmes, scored, table

LEAST_MESSAGES = 150
LEAST_PRECISION = 0.97
LEAST_RECALL = 0.95
BLOCKS = tuple(dict.fromkeys(line for message in messages() for line in message.text.split("\n")))
WORDS = tuple(dict.fromkeys(word for message in messages() for word in message.text.split(" ")))
shuffled = st.one_of(
    st.lists(st.sampled_from(BLOCKS), max_size=14).map("\n".join),
    st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join),
    st.sampled_from(messages()).flatmap(lambda message: st.permutations(message.text.split("\n"))).map("\n".join),
    st.tuples(st.sampled_from(messages()), st.text(max_size=40), st.integers(0, 2000)).map(
        lambda each: each[0].text[: each[2]] + each[1] + each[0].text[each[2] :]
    ),
    st.text(max_size=400),
)


def test_the_corpus_is_large_and_written_in_known_words() -> None:
    assert len(messages()) >= LEAST_MESSAGES
    assert [message.name for message in messages() if not message.wanted.keys() <= KNOWN] == []
    names = [message.name for message in messages()]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_is_read_precisely_and_seldom_missed(field: str) -> None:
    scores, misses = scored(messages())
    score = scores[field]
    missed = [str(miss) for miss in misses if miss.field == field]
    assert score.right > 0
    assert score.precision >= LEAST_PRECISION, "\n".join([table(messages()), *missed])
    assert score.recall >= LEAST_RECALL, "\n".join([table(messages()), *missed])


def test_no_report_is_rejected() -> None:
    reports = [message for message in messages() if message.kind == "report"]
    rejected = [message.name for message in reports if message.read().kind is not MessageKind.REPORT]
    assert rejected == []
    assert [message.name for message in reports if not (message.read().title or message.read().story)] == []


def spans(read: Understood) -> Iterator[tuple[int, int]]:
    """Where everything that was read stands."""
    finds: tuple[Found[Any] | None, ...] = (
        *(read.title, read.date, read.hours, read.place, read.participants, read.speakers, read.organiser),
        *(read.difficulty, read.sender, read.programme, read.photos, *read.located),
    )
    yield from ((found.start, found.end) for found in finds if found is not None)
    yield from ((line.start, line.end) for line in read.told)
    yield from ((quote.start, quote.end) for quote in read.quotes)


def values(read: Understood) -> tuple[Any, ...]:
    """What was read, wherever it stood."""
    finds = (
        *(read.title, read.date, read.time, read.place, read.participants, read.speakers, read.organiser),
        *(read.difficulty, read.sender, read.programme, read.photos),
    )
    found = tuple(each.value if each else None for each in finds)
    return (read.kind, *found, read.until, read.links, read.hashtags, read.missing, read.doubts, read.story)


@settings(deadline=None, max_examples=300)
@given(shuffled, st.dates())
def test_whatever_is_written_is_understood_and_told_from_its_own_words(text: str, sent_on: date) -> None:
    read = understand(text, sent_on, programmes())
    for each in (read, *read.activities):
        assert [span for span in spans(each) if not 0 <= span[0] < span[1] <= len(text)] == []
        assert each.title is None or (0 < len(each.title.value) <= TITLE_LENGTH and "\n" not in each.title.value)
    assert understand(text, sent_on, programmes()) == read


def test_line_ends_and_spaces_of_other_apps_change_nothing() -> None:
    changed = []
    for message in messages():
        sent, text = message.wanted["sent"], message.text.strip("\n")
        as_is = values(understand(text, sent, programmes()))
        others = (text.replace("\n", " \r\n"), f"\u200e{text} \n\n", text.replace("\n\n", "\n \n\n\n"))
        changed += [message.name for other in others if values(understand(other, sent, programmes())) != as_is]
    assert changed == []


def test_a_title_is_read_as_itself() -> None:
    changed = []
    for message in messages():
        read = message.read()
        if read.title is not None and read.kind is MessageKind.REPORT:
            again = understand(f"Kegiatan : {read.title.value}", message.wanted["sent"]).title
            if again is None or again.value != read.title.value:
                changed.append((message.name, read.title.value, again and again.value))
    assert changed == []


def test_the_words_of_a_date_alone_are_that_date() -> None:
    changed = []
    for message in messages():
        read = message.read()
        # "Tadi" is a date before an hour only; what was copied counts from the day on which it was said.
        if read.date is None or read.sender is not None or message.words(read.date) == "tadi":
            continue
        found = find_date(message.words(read.date), message.wanted["sent"])
        if found is None or found.value != read.date.value:
            changed.append((message.name, message.words(read.date)))
    assert changed == []
