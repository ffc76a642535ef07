"""An officer's own unit: how it stands, leaving it, handing it over."""

from bot.domain.office import UnitRef
from bot.domain.screen import Screen
from bot.i18n import texts
from bot.telegram.handlers.team import tell_bare
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import handing_over, informing, roles, serving
from bot.usecases.handing_over import Succession
from bot.usecases.saying import say
from bot.views import inviting as inviting_views
from bot.views import my_unit as views

YES = "yes"


@button("w.mine", Who.OFFICER, Where.PRIVATE)
def on_mine(turn: Turn, _arguments: list[str]) -> None:
    """The unit, or which of several."""
    units = turn.officer.units
    turn.change(_page(turn, units[0]) if len(units) == 1 else views.choose(turn.t, units))


@button("w.unit", Who.OFFICER, Where.PRIVATE)
def on_unit(turn: Turn, arguments: list[str]) -> None:
    """One of them."""
    turn.change(_page(turn, serving.served(turn.officer, int(arguments[0]))))


@button("w.sum", Who.OFFICER, Where.PRIVATE)
def on_summary(turn: Turn, arguments: list[str]) -> None:
    """Its last reports."""
    unit = serving.served(turn.officer, int(arguments[0]))
    summary = serving.summary(turn.tx, turn.office, unit.id)
    turn.change(views.summary(turn.t, summary, turn.office.zone))


@button("w.leave", Who.OFFICER, Where.PRIVATE)
def on_leave(turn: Turn, arguments: list[str]) -> None:
    """The officer leaves; asks first."""
    if arguments[1:] != [YES]:
        unit = serving.served(turn.officer, int(arguments[0]))
        turn.change(views.confirm_leave(turn.t, unit, is_last=serving.is_last(turn.tx, unit.id)))
        return
    ended = serving.leave(turn.tx, turn.officer, int(arguments[0]))
    tell_bare(turn, ended, turn.officer.name)
    turn.change(views.left(turn.t, ended.unit))


@button("w.stay", Who.OFFICER, Where.PRIVATE)
def on_stay(turn: Turn, arguments: list[str]) -> None:
    """The officer goes on beside the successor."""
    unit = serving.served(turn.officer, int(arguments[0]))
    successor = roles.removable(turn.tx, int(arguments[1]), unit.id)[0]
    turn.change(Screen(turn.t("stayed", unit=unit.name, name=successor.name)))


@button("w.hand", Who.OFFICER, Where.PRIVATE)
def on_hand_over(turn: Turn, arguments: list[str]) -> None:
    """What is to happen once the successor has joined."""
    turn.change(views.hand_over(turn.t, serving.served(turn.officer, int(arguments[0]))))


@button("w.link", Who.OFFICER, Where.PRIVATE)
def on_link(turn: Turn, arguments: list[str]) -> None:
    """The successor's link."""
    unit = handing_over.mine(turn.tx, turn.officer.id, int(arguments[0]))
    leaves = {"leave": True, "ask": False}.get(arguments[1])
    if leaves is None:
        raise ValueError(arguments[1])
    turn.errand("handover", inviting_views.making(turn.t, unit.name), unit=unit.id, leaves=leaves)


def show_succession(turn: Turn, done: Succession, successor: str, successor_id: int) -> None:
    """Tell of a completed hand-over: the successor what there is, the predecessor, and the coordinators."""
    turn.reply("summary", views.summary(turn.t, done.summary, turn.office.zone, for_successor=True))
    before = done.predecessor
    if before is not None:
        screen = views.to_predecessor(texts(before.language), done, successor, successor_id)
        say(turn.tx, f"update:{turn.update.update_id}:predecessor", before.telegram_id, screen)
    for chat_id, language in informing.deciders(turn.tx, turn.bot.operators):
        screen = views.to_coordinators(texts(language), done, successor)
        say(turn.tx, f"succession:{turn.update.update_id}:{chat_id}", chat_id, screen)


def _page(turn: Turn, unit: UnitRef) -> Screen:
    return views.page(turn.t, serving.summary(turn.tx, turn.office, unit.id), turn.office.zone)
