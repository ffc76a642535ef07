"""Long messages in parts."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.splitting import split_blocks, utf16_len

lines = st.builds(
    lambda tag, words: f"<{tag}>{html.escape(words)}</{tag.split()[0]}>",
    st.sampled_from(["b", "i", 'a href="https://a.go.id/x"']),
    st.text("ab <&>é😀", max_size=120),
)
blocks = st.lists(lines, min_size=1, max_size=5).map("\n".join)


def visible(messages: list[str]) -> str:
    return re.sub(r"\s", "", html.unescape(re.sub(r"<[^<>]*>", "", "".join(messages))))


def is_balanced(message: str) -> bool:
    names: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-z]+)[^<>]*>", message):
        if not closing:
            names.append(name)
        elif not names or names.pop() != name:
            return False
    return not names and "<" not in re.sub(r"<[^<>]*>", "", message)


@settings(deadline=None, max_examples=150)
@given(blocks, st.lists(blocks, max_size=6), blocks, st.integers(100, 400))
def test_nothing_is_lost_and_every_part_is_whole_and_fits(
    header: str, body: list[str], footer: str, limit: int
) -> None:
    messages = split_blocks(header, body, footer, limit)
    assert visible(messages) == visible([header, *body, footer])
    assert all(0 < utf16_len(message) <= limit for message in messages)
    assert all(is_balanced(message) for message in messages)


def test_a_message_ends_between_blocks() -> None:
    body = [f"{unit}\nkegiatan {unit}" for unit in "ABCDEFGH"]
    messages = split_blocks("Kepala", body, "Kaki", limit=64)
    assert [part for message in messages for part in message.split("\n\n")] == ["Kepala", *body, "Kaki"]
    assert len(messages) > 1


def test_a_long_block_is_split_between_its_lines() -> None:
    lines = [f"<b>baris {n:02d}</b>" for n in range(20)]
    messages = split_blocks("", ["\n".join(lines)], limit=100)
    assert [line for message in messages for line in message.split("\n")] == lines


def test_surrogate_pairs_count_twice_and_are_never_torn() -> None:
    assert utf16_len("a😀") == 3
    messages = split_blocks("", ["😀" * 100], limit=65)
    assert [utf16_len(message) for message in messages] == [64, 64, 64, 8]


def test_short_content_is_one_message_and_none_is_none() -> None:
    assert split_blocks("a", ["b"], "c") == ["a\n\nb\n\nc"]
    assert split_blocks("", [], "") == []
    with pytest.raises(ValueError, match="64"):
        split_blocks("a", [], limit=63)
