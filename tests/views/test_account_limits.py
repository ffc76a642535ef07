"""Screens of accounts and of repetitions, whatever people wrote, are ones that Telegram takes."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.db.publications import Standing
from bot.domain.accounts import LONGEST_HOLDER, PLATFORMS, Account, Named, platforms_for
from bot.domain.links import Platform
from bot.domain.repetitions import Earlier, Way
from bot.domain.screen import Screen
from bot.domain.summary import UnitSummary
from bot.i18n import Texts, texts
from bot.usecases.publishing import Taken
from bot.usecases.recognising import Offer
from bot.usecases.registering import Lacking, Registry
from bot.views import accounts, links, my_unit, report
from tests.views.longest import ACTOR, FOUND, LARGE, OFFICE, REPORT, TODAY, check, draft, long, ref, unit

NAMED = Named(Platform.FACEBOOK, "a" * 75)
ACCOUNT = Account(LARGE, ref(1), NAMED, long(LONGEST_HOLDER))
MANY = tuple(replace(ACCOUNT, id=LARGE - number) for number in range(40))
REGISTRY = Registry(ref(1), MANY, MANY[:12], may_add=True)
OFFER = Offer(LARGE, ref(1), NAMED)
EARLIER = Earlier(ref(1), TODAY, LARGE, "K" * 32 + "-2026-0042", tuple(Way), photos=20)
WITH_LINKS = Taken(
    ref(1),
    REPORT,
    FOUND,
    (),
    tuple((link, Standing(LARGE, link.url, ref(2), LARGE, "KUA-PALANG-2026-0042", TODAY)) for link in FOUND),
    others=tuple((link, ref(3)) for link in FOUND),
)
SUMMARY = UnitSummary(unit(1), (), (), (), None, MANY[:20])

SCREENS: dict[str, Callable[[Texts], Screen]] = {
    "registry": lambda t: accounts.registry(t, REGISTRY, ACTOR),
    "empty registry": lambda t: accounts.registry(t, Registry(ref(1), (), (), may_add=False), ACTOR),
    "former": lambda t: accounts.closed(t, REGISTRY),
    "no former": lambda t: accounts.closed(t, replace(REGISTRY, closed=())),
    "asking": lambda t: accounts.asking(t, ref(1)),
    "where": lambda t: accounts.where(t, LARGE, platforms_for("@kuapalang")),
    "where, too long": lambda t: accounts.where(t, LARGE, platforms_for("a" * 70)),
    "an account": lambda t: accounts.one(t, ACCOUNT),
    "a new account": lambda t: accounts.one(t, ACCOUNT, added=True),
    "a former account": lambda t: accounts.one(t, replace(ACCOUNT, is_open=False, holder=None)),
    "asking a post": lambda t: accounts.asking_holder(t, ACCOUNT),
    "offer": lambda t: accounts.offer(t, OFFER),
    "offer taken": lambda t: accounts.taken(t, OFFER),
    "offer declined": lambda t: accounts.declined(t, OFFER),
    "gaps": lambda t: accounts.gaps(t, dict.fromkeys(PLATFORMS, 12_000)),
    "no gaps": lambda t: accounts.gaps(t, dict.fromkeys(PLATFORMS, 0)),
    "lacking": lambda t: accounts.lacking(t, Lacking(Platform.WHATSAPP, tuple(map(ref, range(8))), 11_000, 12_000)),
    "nobody lacks": lambda t: accounts.lacking(t, Lacking(Platform.X, (), 0, 0)),
    "links": lambda t: links.taken(t, WITH_LINKS),
    "receipt with links": lambda t: report.receipt(
        t, REPORT, unit(1), 9, published=True, notes=links.notes(t, WITH_LINKS)
    ),
    "summary": lambda t: my_unit.summary(t, SUMMARY, OFFICE.zone),
    "pointed out": lambda t: report.draft(t, draft(), [EARLIER]),
    "pointed out, of another unit": lambda t: report.draft(t, draft(), [replace(EARLIER, unit=ref(2))]),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_one_that_telegram_takes(screen: str, language: str) -> None:
    check(SCREENS[screen](texts(language)))


def test_markup_in_a_post_is_shown_as_it_was_written() -> None:
    shown = check(accounts.one(texts("id"), replace(ACCOUNT, holder="<b>Humas</b> & TU")))
    assert "Dipegang <b>Humas</b> & TU." in shown
