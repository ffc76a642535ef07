"""Screens of invitations, requests, roles and hand-over: Telegram takes each, whatever people wrote."""

from collections.abc import Callable
from functools import partial
from typing import Final

import pytest

from bot.domain.catalogue import Choice, Part
from bot.domain.invitations import Live
from bot.domain.ladder import AnswerKind
from bot.domain.links import Platform
from bot.domain.people import Language, Role
from bot.domain.requests import JoinRequest, Reason, RequestState
from bot.domain.screen import Screen
from bot.domain.summary import LastAnswer, PastReport, UnitSummary
from bot.domain.team import Brief, Member, Missing
from bot.domain.units import UnitKind
from bot.i18n import Texts, texts
from bot.usecases.handing_over import Succession
from bot.usecases.inviting import LivePage
from bot.usecases.requesting import Approved, Waiting
from bot.usecases.roles import Listed
from bot.views import choosing, inviting, joining, my_unit, team
from bot.views import requests as request_views
from tests.views.longest import LARGE, NOW, OFFICE, TODAY, URLS, check, long, name, ref, unit

CAPTION: Final = 1024
LIVE = tuple(Live(LARGE - n, Role.OFFICER, ref(n), NOW, 999, long(200) if n % 2 else None) for n in range(8))
BRIEFS = tuple(Brief(LARGE - n, long(200), NOW if n % 2 else None) for n in range(8))
MEMBER = Member(
    LARGE,
    LARGE,
    long(200),
    "a" * 32,
    Language.ID,
    frozenset(Role),
    tuple(map(ref, range(40))),
    NOW,
    is_named_by_settings=True,
)
LINK = f"https://t.me/{'a' * 32}?start={'A' * 43}"
SUMMARY = UnitSummary(
    unit(1),
    BRIEFS,
    tuple(
        PastReport(TODAY, "KUA-PALANG-2026-0042", long(4000), tuple((Platform.MEDIA, url) for url in URLS))
        for _ in range(5)
    ),
    (TODAY,) * 9,
    LastAnswer(AnswerKind.STUCK, TODAY, long(4000)),
)
SUCCESSION = Succession(ref(1), MEMBER, False, SUMMARY)


def request(state: RequestState = RequestState.OPEN) -> JoinRequest:
    return JoinRequest(
        LARGE, LARGE, long(200), "a" * 32, Language.ID, ref(1), 1, 1, state, NOW, long(200), Reason.OTHER_UNIT
    )


def _units(count: int) -> Choice:
    return Choice(UnitKind.KUA, 12_000, 6000, units=tuple(map(ref, range(count))))


def _settled(state: RequestState, t: Texts) -> Screen:
    return request_views.card(t, request(state), (), OFFICE.zone, in_list=True)


PEOPLE: dict[str, Callable[[Texts], Screen]] = {
    "kinds": lambda t: request_views.kinds(t, dict.fromkeys(UnitKind, 9999), (request(),) * 3),
    "units": lambda t: choosing.stretch(t, t("request-choose-unit"), _units(12), request_views.VERBS),
    "parts of units": lambda t: choosing.stretch(
        t,
        t("request-choose-unit"),
        Choice(UnitKind.MTSN, 12_000, 0, parts=(Part(11_999, 1728, name(1), name(2)),) * 12),
        request_views.VERBS,
    ),
    "request": lambda t: request_views.ask(t, OFFICE, ref(1), long(200)),
    "request sent": lambda t: request_views.sent(t, request()),
    "request withdrawn": lambda t: request_views.cancelled(t, request()),
    "request approved": lambda t: request_views.approved(
        t, Approved(request(), long(200), is_named=False, others=tuple(map(ref, range(9))))
    ),
    "request declined": lambda t: request_views.declined(t, request()),
    "request card": lambda t: request_views.card(t, request(), BRIEFS[:5], OFFICE.zone),
    **{f"request {state}": partial(_settled, state) for state in RequestState},
    "why declined": lambda t: request_views.why(t, request()),
    "requests": lambda t: request_views.waiting(t, Waiting(12_000, 6, (request(),) * 6)),
    "no requests": lambda t: request_views.waiting(t, Waiting(0, 0, ())),
    "invitations": lambda t: inviting.menu(t, 12_000, for_operator=True),
    "a unit's invitations": lambda t: inviting.unit(t, ref(1), LIVE, OFFICE.zone),
    "revoking": lambda t: inviting.confirm(t, ref(1), renew=False),
    "renewing": lambda t: inviting.confirm(t, ref(1), renew=True),
    "making a link": lambda t: inviting.making(t, name(1)),
    "link made": lambda t: inviting.made(t, name(1), LARGE),
    "hand-over made": lambda t: inviting.handed_over(t, ref(1)),
    "live invitations": lambda t: inviting.live_list(t, LivePage(12_000, 8, LIVE), OFFICE.zone),
    "no live invitations": lambda t: inviting.live_list(t, LivePage(0, 0, ()), OFFICE.zone),
    "an invitation": lambda t: inviting.one(t, LIVE[1], OFFICE.zone),
    "revoked": lambda t: inviting.revoked(t, name(1)),
    "sheets": lambda t: inviting.sheets_menu(t, dict.fromkeys(UnitKind, 9999), 7),
    "no sheets": lambda t: inviting.sheets_menu(t, {}, 0),
    "sheets are made": lambda t: inviting.sheets_making(t, 12_000),
    "sheets made": lambda t: inviting.sheets_made(t, 12_000),
    "already in": lambda t: joining.already_in(t, Role.OFFICER, ref(1)),
    "joined, name asked": lambda t: joining.joined(t, long(200), Role.OFFICER, ref(1), confirm_name=True),
    "asking a name": joining.ask_name,
    "name kept": lambda t: joining.name_kept(t, long(200)),
    "team": lambda t: team.menu(t, dict.fromkeys(Role, 12_000), for_operator=False),
    "a role": lambda t: team.listed(t, Listed(Role.OPERATOR, 12_000, 8, BRIEFS)),
    "finding somebody": team.find,
    "found": lambda t: team.found(t, long(60), BRIEFS, more=True),
    "somebody": lambda t: team.person(t, MEMBER, OFFICE.zone, for_operator=True),
    "taking a role": lambda t: team.confirm_take(t, MEMBER, Role.COORDINATOR),
    "removing": lambda t: team.confirm_remove(t, MEMBER, ref(1)),
    "officers": lambda t: team.officers(t, ref(1), BRIEFS),
    "role given": lambda t: team.role_told(t, Role.LEADER, given=True),
    "removed": lambda t: team.removed_told(t, ref(1)),
    "bare": lambda t: team.bare(t, ref(1), long(200)),
    "one is missing": lambda t: team.missing(t, [Missing(BRIEFS[1], tuple(map(ref, range(9))))], 0, OFFICE.zone),
    "many are missing": lambda t: team.missing(t, [Missing(BRIEFS[1], (ref(1),))] * 30, 470, OFFICE.zone),
    "my units": lambda t: my_unit.choose(t, tuple(map(ref, range(40)))),
    "my unit": lambda t: my_unit.page(t, SUMMARY, OFFICE.zone),
    "summary": lambda t: my_unit.summary(t, SUMMARY, OFFICE.zone),
    "summary for a successor": lambda t: my_unit.summary(t, SUMMARY, OFFICE.zone, for_successor=True),
    "leaving": lambda t: my_unit.confirm_leave(t, ref(1), is_last=True),
    "left": lambda t: my_unit.left(t, ref(1)),
    "handing over": lambda t: my_unit.hand_over(t, ref(1)),
    "predecessor": lambda t: my_unit.to_predecessor(t, SUCCESSION, long(200), LARGE),
    "hand-over told": lambda t: my_unit.to_coordinators(t, SUCCESSION, long(200)),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("screen", PEOPLE)
def test_a_screen_is_one_that_telegram_takes(screen: str, language: str) -> None:
    check(PEOPLE[screen](texts(language)))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("handed_over", [True, False])
def test_a_caption_is_one_that_telegram_takes(language: str, handed_over: bool) -> None:
    captions = [
        inviting.caption(texts(language), name(1), LINK, NOW, OFFICE.zone, for_one=for_one, handed_over=handed_over)
        for for_one in (True, False)
    ]
    captions.append(inviting.sheets_caption(texts(language), 12_000, NOW, OFFICE.zone))
    assert all(len(check(caption)) <= CAPTION for caption in captions)
