"""Invitations: links and QR codes of units and roles, sheets to be printed, and their end."""

from bot.domain.invitations import Live
from bot.domain.office import UnitRef
from bot.domain.people import Role
from bot.domain.refused import Refused
from bot.domain.units import UnitKind
from bot.i18n import Html
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import choosing, inviting
from bot.views import choosing as choosing_views
from bot.views import inviting as views

YES = "yes"


@button("i.menu", Who.COORDINATOR, Where.PRIVATE)
def on_menu(turn: Turn, _arguments: list[str]) -> None:
    """What can be done with invitations."""
    for_operator = Role.OPERATOR in turn.member.roles
    turn.change(views.menu(turn.t, inviting.live(turn.tx, turn.member, 0).total, for_operator=for_operator))


@button("i.kinds", Who.COORDINATOR, Where.PRIVATE)
def on_kinds(turn: Turn, _arguments: list[str]) -> None:
    """The kinds of units."""
    counts = choosing.kinds(turn.tx)
    head = turn.t("invite-choose" if counts else "invite-choose-none")
    turn.change(choosing_views.kinds(turn.t, head, counts, views.VERBS, views.back_to_menu(turn.t)))


@button("i.stretch", Who.COORDINATOR, Where.PRIVATE)
def on_stretch(turn: Turn, arguments: list[str]) -> None:
    """Units of a kind."""
    choice = choosing.stretch(turn.tx, UnitKind(arguments[0]), *map(int, arguments[1:3]))
    turn.change(choosing_views.stretch(turn.t, turn.t("invite-choose-unit"), choice, views.VERBS))


@button("i.unit", Who.COORDINATOR, Where.PRIVATE)
def on_unit(turn: Turn, arguments: list[str]) -> None:
    """A unit's invitations."""
    _show_unit(turn, *inviting.of_unit(turn.tx, int(arguments[0])))


@button("i.new", Who.COORDINATOR, Where.PRIVATE)
def on_new(turn: Turn, arguments: list[str]) -> None:
    """A link of the unit, besides those that there are."""
    unit, _ = inviting.of_unit(turn.tx, int(arguments[0]))
    turn.errand("invitation", views.making(turn.t, unit.name), unit=unit.id)


@button("i.renew", Who.COORDINATOR, Where.PRIVATE)
def on_renew(turn: Turn, arguments: list[str]) -> None:
    """A link of the unit in the place of all others; asks first."""
    unit, _ = inviting.of_unit(turn.tx, int(arguments[0]))
    if arguments[1:] == [YES]:
        turn.errand("invitation", views.making(turn.t, unit.name), unit=unit.id, renew=True)
    else:
        turn.change(views.confirm(turn.t, unit, renew=True))


@button("i.revoke", Who.COORDINATOR, Where.PRIVATE)
def on_revoke(turn: Turn, arguments: list[str]) -> None:
    """The end of all links of the unit; asks first."""
    unit, _ = inviting.of_unit(turn.tx, int(arguments[0]))
    if arguments[1:] == [YES]:
        inviting.revoke_of_unit(turn.tx, turn.member.id, unit)
        _show_unit(turn, unit, (), turn.t("invite-revoked", name=unit.name))
    else:
        turn.change(views.confirm(turn.t, unit, renew=False))


@button("i.role", Who.OPERATOR, Where.PRIVATE)
def on_role(turn: Turn, arguments: list[str]) -> None:
    """A link for a coordinator, leader or operator."""
    role = inviting.office_role(arguments[0])
    turn.errand("invitation", views.making(turn.t, views.name_of(turn.t, role, None)), role=role.value)


@button("i.list", Who.COORDINATOR, Where.PRIVATE)
def on_list(turn: Turn, arguments: list[str]) -> None:
    """The invitations that hold."""
    page = inviting.live(turn.tx, turn.member, int(arguments[0]))
    turn.change(views.live_list(turn.t, page, turn.office.zone))


@button("i.show", Who.COORDINATOR, Where.PRIVATE)
def on_show(turn: Turn, arguments: list[str]) -> None:
    """One of them."""
    live = inviting.find(turn.tx, turn.member, int(arguments[0]))
    turn.change(views.one(turn.t, live, turn.office.zone))


@button("i.end", Who.COORDINATOR, Where.PRIVATE)
def on_end(turn: Turn, arguments: list[str]) -> None:
    """Its end."""
    ended: Live = inviting.revoke(turn.tx, turn.member, int(arguments[0]))
    turn.change(views.revoked(turn.t, views.name_of(turn.t, ended.role, ended.unit)))


@button("i.sheets", Who.COORDINATOR, Where.PRIVATE)
def on_sheets(turn: Turn, _arguments: list[str]) -> None:
    """For which units sheets are to be printed."""
    turn.change(views.sheets_menu(turn.t, *inviting.sheet_counts(turn.tx)))


@button("i.print", Who.COORDINATOR, Where.PRIVATE)
def on_print(turn: Turn, arguments: list[str]) -> None:
    """The sheets."""
    count = inviting.sheet_count(turn.tx, arguments[0])
    if not count:
        raise Refused("invitation-sheets-empty")
    if inviting.is_printing(turn.tx, turn.message.chat.id):
        raise Refused("sheets-under-way")
    turn.errand("sheets", views.sheets_making(turn.t, count), what=arguments[0])


def _show_unit(turn: Turn, unit: UnitRef, live: tuple[Live, ...], notice: Html | None = None) -> None:
    turn.change(views.unit(turn.t, unit, live, turn.office.zone, notice))
