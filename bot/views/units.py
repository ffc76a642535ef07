"""Screens of lists of units."""

from collections.abc import Callable
from datetime import date

from bot.clock import local_date
from bot.domain.ladder import status_word
from bot.domain.office import Office, Unit
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.domain.unit_lists import Listing, Overview, UnitPage, Which
from bot.domain.units import UnitKind
from bot.i18n import Html, Texts

NAME_ON_BUTTON = 28
NAME_IN_LINE = 60


def overview(t: Texts, seen: Overview, *, may_edit: bool) -> Screen:
    """All lists with how many units each has, the search, and for operators what adds units."""
    total = seen.lists[Which.ALL]
    kinds = [
        _list_button(t, t.plain(f"kind-{kind.value.lower()}"), kind, seen.kinds[kind])
        for kind in UnitKind
        if kind in seen.kinds
    ]
    others = [
        _list_button(t, t.plain(f"units-list-{which.value}"), which, count)
        for which, count in seen.lists.items()
        if count and which is not Which.ALL
    ]
    rows = [*columns(kinds), *columns(others)]
    if total:
        search = Button(t.plain("button-units-search"), action("u.ask"))
        rows.append((search, _list_button(t, t.plain("units-list-all"), Which.ALL, total)))
    if may_edit:
        add = Button(t.plain("button-units-add"), action("u.add"))
        rows.append((add, Button(t.plain("button-units-file"), action("f.menu"))))
    home = Button(t.plain("button-home"), action("m.home"))
    rows.append((Button(t.plain("button-accounts"), action("x.gaps")), home) if total else (home,))
    head = t("units-head", total=t.number(total)) if total else t("units-none", may="yes" if may_edit else "no")
    return Screen(head, tuple(rows))


def _list_button(t: Texts, label: str, which: Listing, count: int) -> Button:
    return Button(t.plain("button-units-list", label=label, count=t.number(count)), action("u.page", which.value, 0))


def page(t: Texts, office: Office, which: Listing, seen: UnitPage, today: date) -> Screen:
    """A page of a list."""
    word = f"kind-{which.value.lower()}" if isinstance(which, UnitKind) else f"units-list-{which.value}"
    head = t("units-page", label=t.plain(word), total=t.number(seen.total))
    rows = [
        *columns([_unit_button(each, which.value, seen.number) for each in seen.units]),
        *turning(t, seen.number, seen.pages, lambda number: action("u.page", which.value, number)),
        _back(t),
    ]
    return Screen(_with_lines(t, office, head, seen, today), tuple(rows))


def found(t: Texts, office: Office, words: str, seen: UnitPage, today: date) -> Screen:
    """A page of what a search found."""
    again = Button(t.plain("button-units-search-again"), action("u.ask"))
    if not seen.total:
        return Screen(t("units-not-found", words=words), ((again,), _back(t)))
    head = t("units-found", words=words, total=t.number(seen.total))
    rows = [
        *columns([_unit_button(each, "find", words) for each in seen.units]),
        *turning(t, seen.number, seen.pages, lambda number: action("u.find", number, words)),
        (again, *_back(t)),
    ]
    return Screen(_with_lines(t, office, head, seen, today), tuple(rows))


def asking(t: Texts) -> Screen:
    """What to look for."""
    return Screen(t("units-ask-search"), (_back(t),))


def _with_lines(t: Texts, office: Office, head: str, seen: UnitPage, today: date) -> str:
    if not seen.total:
        return f"{head}\n\n{t('units-page-empty')}"
    lines = [head]
    if seen.pages > 1:
        lines.append(t("units-page-number", number=t.number(seen.number + 1), pages=t.number(seen.pages)))
    return "\n".join([*lines, "", *(line(t, office, each, today) for each in seen.units)])


def line(t: Texts, office: Office, unit: Unit, today: date) -> Html:
    """A unit in a list: its name, how it stands, when it published last."""
    published = unit.last_published_at
    return t(
        "units-line",
        unit=shortened(unit.name, NAME_IN_LINE),
        status=status(t, office, unit, today),
        last=t.short_day(local_date(published, office.zone)) if published else "no",
    )


def status(t: Texts, office: Office, unit: Unit, today: date) -> str:
    """How a unit stands, in the word that screens use."""
    word = status_word(unit.last_published_at, unit.cadence_days, today, office.zone, unit.paused)
    return t.plain(f"unit-status-{word.value.replace('_', '-')}")


def _unit_button(unit: Unit, *whence: object) -> Button:
    return Button(shortened(unit.name, NAME_ON_BUTTON), action("u.show", unit.id, *whence))


def turning(t: Texts, number: int, pages: int, leads: Callable[[int], str]) -> list[tuple[Button, ...]]:
    """The row that turns pages, counted from 0; none where there is one page. `leads` is where a page's button goes."""
    row = []
    if number > 0:
        row.append(Button(t.plain("button-page-before"), leads(number - 1)))
    if number < pages - 1:
        row.append(Button(t.plain("button-page-next"), leads(number + 1)))
    return [tuple(row)] if row else []


def _back(t: Texts) -> tuple[Button, ...]:
    return (Button(t.plain("button-back"), action("u.list")),)
