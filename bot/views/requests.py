"""Screens of requests to join: for those who ask, and for those who decide."""

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from bot.clock import local_date
from bot.domain.office import Office, UnitRef
from bot.domain.people import Role
from bot.domain.requests import JoinRequest, Reason, RequestState
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.domain.team import Brief
from bot.domain.units import UnitKind
from bot.i18n import Html, Texts
from bot.usecases.requesting import A_PAGE, Approved, Waiting
from bot.views import choosing
from bot.views import joining as joining_views
from bot.views.choosing import NAME_SHOWN, Verbs, turning

VERBS = Verbs("q.kinds", "q.stretch", "q.unit")
OTHERS_SHOWN = 4
PERSON_SHOWN = 24


def kinds(t: Texts, counts: Mapping[UnitKind, int], waiting: Sequence[JoinRequest]) -> Screen:
    """The kinds of units, and the own requests that wait and can be withdrawn."""
    head = [t("request-choose" if counts else "request-choose-none")]
    if waiting:
        head.append(t("request-waiting", units=", ".join(request.unit.name for request in waiting)))
    withdraw = [_cancel(t, request) for request in waiting]
    home = Button(t.plain("button-home"), action("m.home"))
    return choosing.kinds(t, "\n\n".join(head), counts, VERBS, *withdraw, home)


def _cancel(t: Texts, request: JoinRequest) -> Button:
    label = t.plain("button-request-cancel", unit=shortened(request.unit.name, NAME_SHOWN))
    return Button(label, action("q.cancel", request.id))


def ask(t: Texts, office: Office, unit: UnitRef, name: str) -> Screen:
    """What somebody agrees to by sending a request."""
    head = t("request-ask", name=name, unit=unit.name)
    other = "en" if t.language == "id" else "id"
    return Screen(
        "\n\n".join([head, t("ethics"), t("notice", office=office.name)]),
        (
            (Button(t.plain("button-request-send"), action("q.send", unit.id, t.language)),),
            (
                Button(t.plain("button-back"), action("q.kinds")),
                Button(t.plain("button-other-language"), action("q.unit", unit.id, other)),
            ),
        ),
    )


def sent(t: Texts, request: JoinRequest) -> Screen:
    """The request waits."""
    return Screen(t("request-sent", unit=request.unit.name), ((_cancel(t, request),),))


def cancelled(t: Texts, request: JoinRequest) -> Screen:
    """The request was taken back."""
    home = Button(t.plain("button-home"), action("m.home"))
    return Screen(t("request-cancelled", unit=request.unit.name), ((home,),))


def approved(t: Texts, done: Approved) -> Screen:
    """The welcome, for somebody who asked; whoever moves can leave the units of before."""
    welcome = joining_views.joined(t, done.name, Role.OFFICER, done.request.unit, confirm_name=not done.is_named)
    lines = [t("request-approved"), "", welcome.html]
    if done.others:
        lines += ["", t("request-approved-others")]
    leave = [
        (Button(t.plain("button-leave-unit", unit=shortened(unit.name, NAME_SHOWN)), action("w.leave", unit.id)),)
        for unit in done.others[:OTHERS_SHOWN]
    ]
    return Screen("\n".join(lines), (*welcome.rows, *leave))


def declined(t: Texts, request: JoinRequest) -> Screen:
    """The refusal, with its reason."""
    again = Button(t.plain("button-request"), action("q.kinds"))
    return Screen(t("request-declined", reason=request.reason.value, unit=request.unit.name), ((again,),))


def card(t: Texts, request: JoinRequest, officers: Sequence[Brief], zone: ZoneInfo, *, in_list: bool = False) -> Screen:
    """A request as those see it who decide; once it is settled, how."""
    to_list = (Button(t.plain("button-requests-all"), action("q.list", 0)),)
    if not request.is_open:
        return Screen(outcome(t, request), (to_list,) if in_list else ())
    date = t.full_day(local_date(request.created_at, zone))
    lines = [t("request-card", date=date, name=request.name, unit=request.unit.name)]
    if request.username:
        lines.append(t("request-card-username", username=request.username))
    names = ", ".join(shortened(officer.name, NAME_SHOWN) for officer in officers)
    lines.append(t("request-card-officers", names=names) if officers else t("request-card-bare"))
    decide = (
        Button(t.plain("button-approve"), action("q.yes", request.id)),
        Button(t.plain("button-decline"), action("q.no", request.id)),
    )
    return Screen("\n".join(lines), (decide, to_list))


def why(t: Texts, request: JoinRequest) -> Screen:
    """The reasons for which a request can be declined."""
    reasons = [
        Button(t.plain(f"button-decline-{reason.value}"), action("q.why", request.id, reason.value))
        for reason in Reason
    ]
    back = Button(t.plain("button-back"), action("q.show", request.id))
    text = t("request-why", name=request.name, unit=request.unit.name)
    return Screen(text, (*columns(reasons), (back,)))


def outcome(t: Texts, request: JoinRequest) -> Html:
    """How a request was settled."""
    by = request.decided_by or ""
    state = request.state if request.state is not RequestState.OPEN else RequestState.JOINED
    return t("request-outcome", state=state.value, name=request.name, unit=request.unit.name, by=by)


def waiting(t: Texts, page: Waiting) -> Screen:
    """The requests that wait, one button each."""
    home = (Button(t.plain("button-home"), action("m.home")),)
    if not page.total:
        return Screen(t("request-list-none"), (home,))
    rows = [
        (
            Button(
                t.plain(
                    "request-list-line",
                    name=shortened(request.name, PERSON_SHOWN),
                    unit=shortened(request.unit.name, NAME_SHOWN),
                ),
                action("q.show", request.id),
            ),
        )
        for request in page.requests
    ]
    turns = turning(t, page.start, len(page.requests), page.total, A_PAGE, "q.list")
    return Screen(t("request-list-head", total=t.number(page.total)), (*rows, *turns, home))
