"""The words of the picture of a day, whatever names there are, are ones that Telegram takes."""

from datetime import date

import pytest

from bot.domain.collage import MOST
from bot.domain.splitting import utf16_len
from bot.domain.stretches import of_digest
from bot.i18n import texts
from bot.simulator.markup import parse_html
from bot.views import collage
from tests.views.longest import LARGE, OFFICE, TODAY, check, name

CAPTION = 1024
FIRST = date(2026, 2, 28)


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_caption_of_nine_long_names_is_one_that_telegram_takes(language: str) -> None:
    t = texts(language)
    shown = collage.caption(t, [name(number) for number in range(MOST)], FIRST, TODAY)
    assert utf16_len(parse_html(shown.html)[0]) <= CAPTION
    assert collage.caption(t, ["KUA Palang"] * 3, FIRST, TODAY).html.count("KUA Palang") == 1


@pytest.mark.parametrize("language", ["id", "en"])
def test_its_screens_are_ones_that_telegram_takes(language: str) -> None:
    t, stretch = texts(language), of_digest(date(2026, 3, 4), TODAY)
    check(collage.waiting(t, FIRST, TODAY))
    check(collage.made(t, stretch, MOST, 12_000))
    check(collage.made(t, stretch, 0, 0))
    check(collage.consent(t, "R" * 64, LARGE))
    for given in (True, False):
        check(collage.consented(t, "R" * 64, given=given))


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_picture_names_its_office_and_its_days(language: str) -> None:
    heading = collage.heading(texts(language), OFFICE, TODAY, TODAY)
    assert texts(language).day(TODAY) in heading.title
    assert OFFICE.name in heading.subtitle
