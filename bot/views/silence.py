"""Screens of silent units, for the coordinators alone."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.clock import local_date
from bot.domain.ladder import AnswerKind
from bot.domain.office import Office, Unit
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.domain.silence import ANSWER_DAYS, Contact, Figures, Hindrance, NotNow, Quiet, Until
from bot.domain.units import UnitKind
from bot.i18n import Html, Texts
from bot.usecases.silence import Page, Standing
from bot.views.units import status, turning

NAME_SHOWN: Final = 40
LONG_NAME: Final = 80
MOST_CALLED: Final = 12


def page(t: Texts, office: Office, seen: Page, today: date) -> Screen:
    """A page of the units that are due, the longest due first."""
    ways = [
        Button(t.plain("button-silence-map"), action("di.map", 0)),
        Button(t.plain("button-silence-figures"), action("di.figures")),
    ]
    if seen.paused:
        ways.append(Button(t.plain("button-silence-paused", count=seen.paused), action("di.paused", 0)))
    ways.append(Button(t.plain("button-home"), action("m.home")))
    head = t("silence-head", count=seen.total) if seen.total else t("silence-none")
    return _listed(t, office, seen, today, head, "di.list", ways)


def paused(t: Texts, office: Office, seen: Page, today: date) -> Screen:
    """A page of the units that have a pause of their own, those first whose pause ends soonest."""
    back = Button(t.plain("button-back"), action("di.list", 0))
    head = t("silence-paused-head", count=seen.total) if seen.total else t("silence-paused-none")
    return _listed(t, office, seen, today, head, "di.paused", [back])


def _listed(t: Texts, office: Office, seen: Page, today: date, head: Html, verb: str, ways: Sequence[Button]) -> Screen:
    lines: list[str] = [head]
    if seen.pages > 1:
        lines.append(t("units-page-number", number=t.number(seen.number + 1), pages=t.number(seen.pages)))
    if seen.quiet:
        lines += ["", *(_line(t, office, each, today) for each in seen.quiet)]
    names = [
        Button(shortened(each.unit.name, NAME_SHOWN), action("di.unit", each.unit.id, seen.number))
        for each in seen.quiet
    ]
    turn = turning(t, seen.number, seen.pages, lambda number: action(verb, number))
    return Screen("\n".join(lines), (*columns(names), *turn, *columns(ways)))


def _line(t: Texts, office: Office, quiet: Quiet, today: date) -> Html:
    return t(
        "silence-line",
        unit=shortened(quiet.unit.name, NAME_SHOWN),
        status=status(t, office, quiet.unit, today),
        days="no" if quiet.days is None else quiet.days,
        rung=_rung(t, quiet),
        answer=_answer(t, quiet),
    )


def _rung(t: Texts, quiet: Quiet) -> str:
    """The rung that a unit has reached since it fell due."""
    rung = "none" if quiet.rung is None else quiet.rung.value
    return t.plain(f"silence-rung-{rung}")


def _answer(t: Texts, quiet: Quiet) -> str:
    if quiet.answer is None:
        return t.plain("silence-answer-none")
    return t.plain("silence-answer", answer=_kind(t, quiet.answer.kind), day=t.short_day(quiet.answer.on))


def _kind(t: Texts, kind: AnswerKind) -> str:
    return t.plain(f"unit-answer-{kind.value.replace('_', '-')}")


def unit(t: Texts, office: Office, seen: Standing, today: date, number: int) -> Screen:
    """A unit with what can be done; `number` is the page of the list that led here."""
    quiet, one = seen.quiet, seen.quiet.unit
    lines: list[str] = [
        t("silence-unit-head", unit=shortened(one.name, LONG_NAME), status=status(t, office, one, today)),
        _last(t, one, quiet.days, office.zone),
        t("silence-unit-due" if one.due_on <= today else "silence-unit-due-later", day=t.day(one.due_on)),
        t("silence-unit-cadence", days=one.cadence_days),
    ]
    if one.paused_until is not None and one.paused_until >= today:
        lines.append(t("silence-unit-paused", day=t.day(one.paused_until)))
    lines += [_prompted(t, quiet), _answered(t, quiet), _officers(t, seen), "", _figures(t, seen.figures)]
    return Screen("\n".join(lines), _actions(t, seen, number))


def _last(t: Texts, one: Unit, days: int | None, zone: ZoneInfo) -> Html:
    if one.last_published_at is None or days is None:
        return t("unit-never-published")
    return t("unit-last-published", day=t.day(local_date(one.last_published_at, zone)), days=days)


def _prompted(t: Texts, quiet: Quiet) -> Html:
    day = quiet.unit.last_prompted_on
    return t("silence-unit-prompted", rung=_rung(t, quiet), day=t.short_day(day) if day else "no")


def _answered(t: Texts, quiet: Quiet) -> Html:
    if quiet.answer is None:
        return t("silence-unit-no-answer")
    by = shortened(quiet.answer.by, NAME_SHOWN) or "no"
    return t("silence-unit-answer", answer=_kind(t, quiet.answer.kind), day=t.short_day(quiet.answer.on), by=by)


def _officers(t: Texts, seen: Standing) -> Html:
    if not seen.officers:
        return t("unit-no-officers")
    names = ", ".join(shortened(name, NAME_SHOWN) for name in seen.officers)
    return t("unit-officers", names=names, more=seen.officer_count - len(seen.officers))


def _figures(t: Texts, found: Figures) -> Html:
    if not found.prompts:
        return t("silence-no-prompts", days=ANSWER_DAYS)
    return t(
        "silence-figures",
        days=ANSWER_DAYS,
        prompts=found.prompts,
        answered=found.answered,
        percent=found.percent,
        usual="no" if found.usual is None else span(t, found.usual),
    )


def span(t: Texts, time: timedelta) -> str:
    """A span of clock time in its largest unit: "25 menit", "3 jam", "2 hari"."""
    minutes = round(time.total_seconds() / 60)
    if minutes < 90:
        return t.plain("span-minutes", count=max(minutes, 1))
    hours = round(minutes / 60)
    return t.plain("span-hours", count=hours) if hours < 48 else t.plain("span-days", count=round(hours / 24))


def _actions(t: Texts, seen: Standing, number: int) -> tuple[tuple[Button, ...], ...]:
    unit_id = seen.quiet.unit.id
    pause = "di.wake" if seen.is_own_pause else "di.pause"
    word = "button-silence-wake" if seen.is_own_pause else "button-silence-pause"
    return (
        (
            Button(t.plain("button-silence-nudge"), action("di.now", unit_id, number)),
            Button(t.plain("button-silence-call"), action("di.call", unit_id, number)),
        ),
        (
            Button(t.plain(word), action(pause, unit_id, number)),
            Button(t.plain("button-silence-cadence"), action("u.every", unit_id)),
        ),
        (Button(t.plain("button-back"), action("di.list", number)),),
    )


def nudged(t: Texts, name: str, officers: int) -> str:
    """The officers were prompted: a pop-up."""
    return t.plain("silence-nudged", unit=shortened(name, NAME_SHOWN), count=officers)


def not_now(t: Texts, name: str, against: NotNow, zone: ZoneInfo) -> str:
    """Why a unit is not nudged, and when it can be: a pop-up."""
    name = shortened(name, NAME_SHOWN)
    if against.why is Hindrance.NOBODY or against.at is None:
        return t.plain(f"silence-not-{against.why.value}", unit=name, when="–")
    return t.plain(f"silence-not-{against.why.value}", unit=name, when=_moment(t, against.at, zone))


def _moment(t: Texts, at: datetime, zone: ZoneInfo) -> str:
    local = at.astimezone(zone)
    return t.plain("silence-moment", day=t.day(local.date()), hour=t.hour(local.time()))


def pausing(t: Texts, name: str, unit_id: int, number: int, today: date) -> Screen:
    """Until when to leave a unit alone."""
    offered = [
        Button(
            t.plain(f"button-silence-until-{until.value}", day=t.short_day(until.last(today))),
            action("di.rest", unit_id, number, until.value),
        )
        for until in Until
    ]
    typed = Button(t.plain("button-silence-date"), action("di.date", unit_id, number))
    back = (Button(t.plain("button-back"), action("di.unit", unit_id, number)),)
    return Screen(t("silence-pausing", unit=name), (*columns([*offered, typed]), back))


def asking_date(t: Texts, name: str, unit_id: int, number: int) -> Screen:
    """The last day of the pause is typed."""
    back = (Button(t.plain("button-back"), action("di.unit", unit_id, number)),)
    return Screen(t("silence-ask-date", unit=name), (back,))


def told_paused(t: Texts, name: str, last: date) -> Screen:
    """What the officers hear of a pause."""
    return Screen(t("silence-told-paused", unit=name, day=t.day(last)))


def told_resumed(t: Texts, name: str) -> Screen:
    """What the officers hear of a pause that was ended."""
    return Screen(t("silence-told-resumed", unit=name))


def calling(t: Texts, name: str, found: Sequence[Contact], unit_id: int, number: int) -> Screen:
    """A unit's officers, to be written to or called."""
    back = (Button(t.plain("button-back"), action("di.unit", unit_id, number)),)
    if not found:
        invite = (Button(t.plain("button-unit-invite"), action("i.unit", unit_id)),)
        return Screen(t("silence-nobody", unit=name), (invite, back))
    lines = [t("silence-calling", unit=name), "", *(_contact(t, each) for each in found[:MOST_CALLED])]
    if len(found) > MOST_CALLED:
        lines.append(t("silence-more", count=len(found) - MOST_CALLED))
    chats = [
        Button(shortened(each.name, NAME_SHOWN), url=f"https://t.me/{each.username}")
        for each in found[:MOST_CALLED]
        if each.username
    ]
    return Screen("\n".join(lines), (*columns(chats), back))


def _contact(t: Texts, one: Contact) -> Html:
    # A name that leads to the person's profile, whether or not that person has a user name.
    name = (
        f'<a href="tg://user?id={one.telegram_id}">{Html(t("silence-name", name=shortened(one.name, NAME_SHOWN)))}</a>'
    )
    return t(
        "silence-contact",
        name=Html(name),
        username=one.username or "no",
        phone=one.phone or "no",
        away="yes" if one.away else "no",
    )


def making_map(t: Texts) -> Screen:
    """The picture is being drawn."""
    return Screen(t("silence-map-waiting"))


def making_figures(t: Texts) -> Screen:
    """The figures are being counted."""
    return Screen(t("silence-figures-waiting"))


def all_figures(t: Texts, whole: Figures, kinds: Mapping[UnitKind, Figures]) -> Screen:
    """How all prompts fared, and those of each kind of unit."""
    lines: list[str] = [t("silence-figures-head", days=ANSWER_DAYS), "", _figures(t, whole)]
    lines += ["", *(_kind_figures(t, kind, each) for kind, each in kinds.items())] if len(kinds) > 1 else []
    if whole.prompts:
        lines += ["", t("silence-figures-rule")]
    return Screen("\n".join(lines), ((Button(t.plain("button-back"), action("di.list", 0)),),))


def _kind_figures(t: Texts, kind: UnitKind, found: Figures) -> Html:
    return t(
        "silence-figures-kind",
        kind=t.plain(f"kind-{kind.value.lower()}"),
        prompts=found.prompts,
        answered=found.answered,
        percent=found.percent,
        usual="no" if found.usual is None else span(t, found.usual),
    )
