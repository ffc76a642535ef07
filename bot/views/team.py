"""Screens of the team: who has which role, and what can be given and taken."""

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from bot.clock import local_date
from bot.domain.office import UnitRef
from bot.domain.people import Role
from bot.domain.phones import written
from bot.domain.screen import Button, Screen, action, columns, fitting, shortened
from bot.domain.team import OFFICE_ROLES, Brief, Member, Missing
from bot.i18n import Html, Texts
from bot.usecases.roles import A_PAGE, Listed
from bot.views.choosing import NAME_SHOWN, turning

UNITS_SHOWN = 3
"""Units of a person for which there are buttons."""
ROOM = 2500


def menu(t: Texts, counts: Mapping[Role, int], *, for_operator: bool) -> Screen:
    """The roles, and how many people have each."""
    lines = [t("team-menu")] if for_operator else [t("team-menu"), t("team-menu-view")]
    roles = [
        Button(
            t.plain("button-role", role=t.plain(f"team-name-{role.value}"), count=t.number(counts[role])),
            action("t.role", role.value, 0),
        )
        for role in OFFICE_ROLES
    ]
    find = Button(t.plain("button-find-person"), action("t.find"))
    home = Button(t.plain("button-home"), action("m.home"))
    officers = t("team-officers", count=t.number(counts[Role.OFFICER]))
    return Screen("\n\n".join([*lines, officers]), (*columns([*roles, find]), (home,)))


def _back(t: Texts) -> Button:
    return Button(t.plain("button-back"), action("t.menu"))


def _line(t: Texts, person: Brief) -> Button:
    name = shortened(person.name, NAME_SHOWN)
    gone = "no" if person.unreachable_since is None else "yes"
    return Button(t.plain("team-person-line", name=name, gone=gone), action("t.person", person.id))


def listed(t: Texts, page: Listed) -> Screen:
    """The people with a role."""
    lines = [t("team-list-head", role=t.plain(f"team-name-{page.role.value}"), total=t.number(page.total))]
    if not page.total:
        lines.append(t("team-list-none"))
    elif page.total > A_PAGE:
        first, last = t.number(page.start + 1), t.number(page.start + len(page.people))
        lines.append(t("team-list-page", first=first, last=last, total=t.number(page.total)))
    if page.role is Role.OPERATOR:
        lines.append(t("team-list-settings"))
    rows = columns([_line(t, person) for person in page.people])
    turns = turning(t, page.start, len(page.people), page.total, A_PAGE, "t.role", page.role.value)
    return Screen("\n".join(lines), (*rows, *turns, (_back(t),)))


def find(t: Texts) -> Screen:
    """Ask for a name."""
    return Screen(t("team-find-ask"), ((_back(t),),))


def found(t: Texts, words: str, people: Sequence[Brief], *, more: bool) -> Screen:
    """Whose name contains some words."""
    lines = [t("team-found" if people else "team-found-none", words=shortened(words, NAME_SHOWN))]
    if more:
        lines.append(t("team-found-more"))
    rows = columns([_line(t, person) for person in people])
    return Screen("\n".join(lines), (*rows, (_back(t),)))


def person(t: Texts, member: Member, zone: ZoneInfo, *, for_operator: bool, notice: Html | None = None) -> Screen:
    """Somebody with the roles and units, and what those may do who look; `notice` tells what was done just now."""
    lines: list[str] = [] if notice is None else [notice, ""]
    lines.append(t("team-person", name=member.name))
    if member.username:
        lines.append(t("team-person-username", username=member.username))
    if member.phone:
        lines.append(t("team-person-phone", number=written(member.phone)))
    held = [role for role in OFFICE_ROLES if role in member.roles]
    if held:
        lines.append(t("team-person-roles", roles=", ".join(t.plain(f"team-word-{role.value}") for role in held)))
    if member.units:
        lines += fitting([t("team-person-units", units=", ".join(unit.name for unit in member.units))], ROOM)
    if not held and not member.units:
        lines.append(t("team-person-nothing"))
    if member.is_named_by_settings:
        lines.append(t("team-person-settings"))
    if member.unreachable_since is not None:
        lines.append(t("team-person-gone", since=t.full_day(local_date(member.unreachable_since, zone))))
    rows = [*_units_of(t, member)]
    if for_operator:
        rows += _roles_of(t, member)
    return Screen("\n".join(lines), (*rows, (_back(t),)))


def _units_of(t: Texts, member: Member) -> list[tuple[Button, ...]]:
    rows: list[tuple[Button, ...]] = []
    for unit in member.units[:UNITS_SHOWN]:
        name = shortened(unit.name, NAME_SHOWN)
        rows.append((Button(t.plain("button-remove-from", unit=name), action("t.remove", member.id, unit.id)),))
        if member.unreachable_since is not None:
            rows.append((Button(t.plain("button-find-successor", unit=name), action("i.unit", unit.id)),))
    return rows


def _roles_of(t: Texts, member: Member) -> list[tuple[Button, ...]]:
    rows: list[tuple[Button, ...]] = []
    for role in OFFICE_ROLES:
        word = t.plain(f"team-word-{role.value}")
        if role not in member.roles:
            rows.append((Button(t.plain("button-give-role", role=word), action("t.give", member.id, role.value)),))
        elif not (role is Role.OPERATOR and member.is_named_by_settings):
            rows.append((Button(t.plain("button-take-role", role=word), action("t.take", member.id, role.value)),))
    return rows


def confirm_take(t: Texts, member: Member, role: Role) -> Screen:
    """Ask before a role is taken."""
    yes = Button(t.plain("button-yes-take"), action("t.take", member.id, role.value, "yes"))
    back = Button(t.plain("button-back"), action("t.person", member.id))
    text = t("team-take-ask", role=t.plain(f"team-word-{role.value}"), name=member.name)
    return Screen(text, ((yes,), (back,)))


def confirm_remove(t: Texts, member: Member, unit: UnitRef) -> Screen:
    """Ask before an officer is removed."""
    yes = Button(t.plain("button-yes-remove"), action("t.remove", member.id, unit.id, "yes"))
    back = Button(t.plain("button-back"), action("t.person", member.id))
    return Screen(t("remove-ask", name=member.name, unit=unit.name), ((yes,), (back,)))


def officers(t: Texts, unit: UnitRef, people: Sequence[Brief]) -> Screen:
    """A unit's officers."""
    lines = [t("unit-officers-head", unit=unit.name), t("unit-officers-hint" if people else "unit-officers-none")]
    invite = (Button(t.plain("button-invite-unit"), action("i.unit", unit.id)),)
    return Screen("\n".join(lines), (*columns([_line(t, person) for person in people]), invite, (_back(t),)))


def role_told(t: Texts, role: Role, *, given: bool) -> Screen:
    """What somebody is told whose role changed."""
    return Screen(t("team-given-told" if given else "team-taken-told", role=t.plain(f"team-word-{role.value}")))


def removed_told(t: Texts, unit: UnitRef) -> Screen:
    """What somebody is told who was removed from a unit."""
    return Screen(t("removed-told", unit=unit.name))


def bare(t: Texts, unit: UnitRef, name: str) -> Screen:
    """What coordinators are told of a unit that nobody serves any more."""
    label = t.plain("button-find-successor", unit=shortened(unit.name, NAME_SHOWN))
    return Screen(t("unit-bare", unit=unit.name, name=name), ((Button(label, action("i.unit", unit.id)),),))


def missing(t: Texts, people: Sequence[Missing], more: int, zone: ZoneInfo) -> Screen:
    """The officers who cannot be written to any more, for the coordinators."""
    known = [
        t(
            "missing-line",
            name=each.person.name,
            units=", ".join(unit.name for unit in each.units),
            since=t.short_day(local_date(each.person.unreachable_since, zone)) if each.person.unreachable_since else "",
        )
        for each in people
    ]
    lines = [t("missing-head", count=len(people) + more), *fitting(known, ROOM)]
    hidden = more + len(known) - (len(lines) - 1)
    if hidden:
        lines.append(t("missing-more", more=hidden))
    if len(people) == 1:
        (only,) = people
        rows = _missing_one(t, only)
    else:
        rows = columns([_line(t, each.person) for each in people[:A_PAGE]])
    return Screen("\n".join([*lines, t("missing-hint")]), rows)


def _missing_one(t: Texts, only: Missing) -> tuple[tuple[Button, ...], ...]:
    """What can be done for the units of one officer."""
    rows: list[tuple[Button, ...]] = []
    for unit in only.units[:UNITS_SHOWN]:
        name = shortened(unit.name, NAME_SHOWN)
        rows += [
            (Button(t.plain("button-find-successor", unit=name), action("i.unit", unit.id)),),
            (Button(t.plain("button-remove-from", unit=name), action("t.remove", only.person.id, unit.id)),),
        ]
    return tuple(rows)
