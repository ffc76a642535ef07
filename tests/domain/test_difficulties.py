"""How a difficulty moves on: the table of the reference, and its messages' names."""

import pytest

from bot.domain.difficulties import (
    Side,
    State,
    after_reopening,
    after_solving,
    after_words,
    card_key,
    group_key,
    is_card,
    key,
    of_key,
)
from tests.project.files import ROOT


def _table() -> list[list[str]]:
    text = (ROOT / "docs/reference/difficulties.md").read_text(encoding="utf-8")
    lines = text.partition("| state |")[2].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]


@pytest.mark.parametrize("row", _table(), ids=lambda row: str(row[0]))
def test_the_reference_says_how_a_difficulty_moves_on(row: list[str]) -> None:
    state = State(row[0])
    found = [
        after_words(state, Side.OFFICER),
        after_words(state, Side.COORDINATOR),
        after_solving(state),
        after_reopening(state),
    ]
    assert [each.value if each else "–" for each in found] == row[1:]


def test_the_reference_knows_every_state() -> None:
    assert [row[0] for row in _table()] == [state.value for state in State]


@pytest.mark.parametrize("side", Side)
def test_a_messages_name_tells_what_it_is_about_and_for_whom_a_reply_speaks(side: Side) -> None:
    assert of_key(key(7, side, "12", 99)) == (7, side)
    assert of_key(card_key(7, side, 99)) == (7, side)
    assert [is_card(name) for name in (card_key(7, side, 99), key(7, side, "12", 99), None)] == [True, False, False]


def test_the_groups_message_speaks_for_nobody() -> None:
    assert of_key(group_key(7)) == (7, None)


@pytest.mark.parametrize("name", [None, "", "report:7:receipt", "difficulty:x:officer:1", "difficulty:7:leader:1"])
def test_other_messages_are_about_no_difficulty(name: str | None) -> None:
    assert of_key(name) is None
