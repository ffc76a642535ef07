"""The digest and the lists behind it: one screen of a phone, whatever the day, and all of it on pages."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.digest import DayFigures, DigestReport, OpenAnswer, SilentUnit, UnitPublication, compose_day
from bot.domain.ladder import AnswerKind, StatusWord, UnitStatus
from bot.domain.links import Platform
from bot.domain.stretches import of_digest
from bot.i18n import texts
from bot.usecases.posting import Reader
from bot.views import digest
from tests.views.longest import LARGE, OFFICE, TODAY, URLS, check, long, name

LONGEST_SCREEN = 24
"""Lines of a digest, with empty ones, before a phone breaks them."""
STRETCH = of_digest(date(2026, 3, 6), TODAY)


def figures_of(number: int) -> DayFigures:
    """So many of everything, and as many that came after the digest before."""
    late = replace(_told_of(number), day=TODAY - timedelta(days=1))
    return replace(_told_of(number), late=late if number else None)


def _told_of(number: int) -> DayFigures:
    links = tuple((Platform.X, f"{url}&{n}") for n, url in enumerate(URLS))
    reports = [
        DigestReport(f"U-{n}", name(n), f"#{n}# {long(300)}", f"R-{n}", links * (n % 2), frozenset(URLS), n % 3 == 0)
        for n in range(number)
    ]
    return compose_day(
        TODAY,
        reports,
        unit_total=12_000,
        publications=[UnitPublication(f"P-{n}", name(n), Platform.X, f"{URLS[0]}{n}") for n in range(number)],
        silent=[
            SilentUnit(f"diam {n} {name(n)}"[:120], f"S-{n}", n or None, UnitStatus.LATE, StatusWord.PASIF, LARGE)
            for n in range(number * 2)
        ],
        open_answers=[OpenAnswer(name(n), AnswerKind.STUCK, long(4000), long(100), LARGE) for n in range(number)],
        difficulties=number,
    )


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("for_coordinator", [True, False])
@pytest.mark.parametrize("number", [0, 1, 100, 6000])
def test_a_digest_of_any_length_is_one_screen(language: str, for_coordinator: bool, number: int) -> None:
    figures = figures_of(number)
    (screen,) = digest.daily(texts(language), OFFICE.name, figures, STRETCH.first, for_coordinator=for_coordinator)
    shown = check(screen)
    assert len(shown.splitlines()) <= LONGEST_SCREEN
    assert ("diam 0 " in shown) is (for_coordinator and number > 0)
    assert bool(screen.rows) is (number > 1 or (for_coordinator and number > 0))


@pytest.mark.parametrize("reader", Reader)
def test_every_activity_stands_on_one_of_its_pages(reader: Reader) -> None:
    figures = figures_of(100)
    pages = [digest.whole(texts("id"), OFFICE.name, figures, STRETCH, number, reader) for number in range(25)]
    shown = [check(page) for page in pages]
    for n in range(100):
        assert sum(f"#{n}# " in each for each in shown[:20]) == 1
    assert shown[20:] == [shown[19]] * 5
    assert not any("diam" in each for each in shown)


def test_a_digest_of_several_days_says_which() -> None:
    figures = compose_day(TODAY, [], unit_total=3)
    (screen,) = digest.daily(texts("id"), "Tuban", figures, STRETCH.first, for_coordinator=False)
    assert "6 Maret" in screen.html
    assert "10 Maret 2026" in screen.html
