"""Telephone numbers as people type them."""

import pytest

from bot.domain.phones import read_phone, written
from bot.domain.refused import Refused


@pytest.mark.parametrize(
    "typed",
    [
        "081234567890",
        "0812-3456-7890",
        "0812 3456 7890",
        "+62 812-3456-7890",
        "62812 3456 7890",
        "812.3456.7890",
        "+62 (0)812 3456 7890",
        "006281234567890",
    ],
)
def test_however_it_is_typed_it_is_the_same_number(typed: str) -> None:
    assert read_phone(typed) == "+6281234567890"
    assert written(read_phone(typed)) == "+62 812-3456-7890"


def test_numbers_of_other_countries_and_of_offices_are_kept() -> None:
    assert read_phone("+65 6123 4567") == written("+6561234567") == "+6561234567"
    assert read_phone("(0356) 321234") == "+62356321234"


@pytest.mark.parametrize(
    "typed", ["", "nanti", "0812", "08123456789012345", "0812345678a", "+", "000000000000", "wa.me/62"]
)
def test_what_is_no_number_is_said(typed: str) -> None:
    with pytest.raises(Refused, match="phone-unlike"):
        read_phone(typed)
