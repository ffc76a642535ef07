"""The set-up of an office in the chat, and its settings at any time later."""

from bot.db import people, said
from bot.domain.invitations import VALID_DAYS
from bot.domain.people import Language, Role
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.domain.set_up import Step
from bot.domain.settings import Setting
from bot.i18n import Html, texts
from bot.telegram.handlers.menu import home
from bot.telegram.routes import answer, button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import coordinating, joining, settings
from bot.usecases.saying import say
from bot.views import asking
from bot.views import settings as views
from bot.views.settings import Path

INVITED = (Role.COORDINATOR, Role.LEADER)


@command("pengaturan", who=Who.COORDINATOR, where=Where.PRIVATE)
def on_settings(turn: Turn, _argument: str) -> None:
    """All that is set."""
    _forget_question(turn)
    turn.reply("settings", _menu(turn))


@button("s.menu", Who.COORDINATOR, Where.PRIVATE)
def on_menu(turn: Turn, _arguments: list[str]) -> None:
    """The same in the place of another screen."""
    _forget_question(turn)
    turn.change(_menu(turn))


@button("s.page", Who.COORDINATOR, Where.PRIVATE)
def on_page(turn: Turn, arguments: list[str]) -> None:
    """One page of the settings."""
    _forget_question(turn)
    turn.change(page(turn, Step(arguments[0]), Path.MENU))


@button("s.start", Who.OPERATOR, Where.PRIVATE)
def on_start(turn: Turn, _arguments: list[str]) -> None:
    """Go on with the set-up, or, once it was finished, through it again from the beginning."""
    _forget_question(turn)
    turn.change(_first(turn))


@button("s.step", Who.OPERATOR, Where.PRIVATE)
def on_step(turn: Turn, arguments: list[str]) -> None:
    """A step of the set-up."""
    _forget_question(turn)
    turn.change(page(turn, Step(arguments[0]), Path.SET_UP))


@button("s.redo", Who.OPERATOR, Where.PRIVATE)
def on_redo(turn: Turn, arguments: list[str]) -> None:
    """A step that the summary names once more."""
    _forget_question(turn)
    turn.change(page(turn, Step(arguments[0]), Path.SUMMARY))


@button("s.sum", Who.OPERATOR, Where.PRIVATE)
def on_summary(turn: Turn, _arguments: list[str]) -> None:
    """What the office has and lacks."""
    _forget_question(turn)
    turn.change(_summary(turn))


@button("s.keep", Who.OPERATOR, Where.PRIVATE)
def on_keep(turn: Turn, arguments: list[str]) -> None:
    """The step is as it should be."""
    step, path = Step(arguments[0]), Path(arguments[1])
    settings.settle(turn.tx, step)
    _forget_question(turn)
    turn.change(_after(turn, step, path))


@button("s.skip", Who.OPERATOR, Where.PRIVATE)
def on_skip(turn: Turn, arguments: list[str]) -> None:
    """The step is left for later."""
    settings.skip(turn.tx, Step(arguments[0]))
    _forget_question(turn)
    turn.change(_after(turn, Step(arguments[0]), Path.SET_UP))


@button("s.edit", Who.OPERATOR, Where.PRIVATE)
def on_edit(turn: Turn, arguments: list[str]) -> None:
    """Ask for a value: a tap or a text answers."""
    setting, path = Setting.read(arguments[0]), Path(arguments[1])
    key = turn.card
    people.ask(turn.tx, turn.member.id, f"set:{setting}:{path.value}:{key}")
    turn.change(asking.ask(turn.t, settings.headway(turn.tx), setting, path))


@answer("set", Who.OPERATOR)
def on_typed(turn: Turn, words: list[str], text: str) -> bool:
    """A value was typed; the page that asked for it shows what came of it."""
    setting, path, key = Setting.read(words[0]), Path(words[1]), ":".join(words[2:])
    screen = _change(turn, setting, path, text)
    say(turn.tx, key, turn.user.id, screen, card=True)
    turn.react("👍")
    return True


@button("s.set", Who.OPERATOR, Where.PRIVATE)
def on_chosen(turn: Turn, arguments: list[str]) -> None:
    """A value was chosen."""
    turn.change(_change(turn, Setting.read(arguments[0]), Path(arguments[1]), arguments[2]))


@button("s.day", Who.OPERATOR, Where.PRIVATE)
def on_day(turn: Turn, arguments: list[str]) -> None:
    """A working day is put in or taken out."""
    settings.toggle_day(turn.tx, turn.member, int(arguments[0]))
    setting = Setting.read("days")
    turn.change(asking.ask(turn.t, settings.headway(turn.tx), setting, Path(arguments[1])))


@button("s.invite", Who.OPERATOR, Where.PRIVATE)
def on_invite(turn: Turn, arguments: list[str]) -> None:
    """A link that invites to a role, in a message that can be passed on."""
    role = Role(arguments[0])
    if role not in INVITED:
        raise Refused("unknown-button")
    token = joining.invite(turn.tx, role, None, actor=f"person:{turn.member.id}")
    link = f"https://t.me/{turn.bot.username}?start={token}"
    text = turn.t(f"setup-invited-{role.value}", office=turn.office.name, link=link, days=VALID_DAYS)
    turn.reply("invited", Screen(text))
    turn.pop_up(turn.t.plain("setup-invite-made"))


@button("s.look", Who.COORDINATOR, Where.PRIVATE)
def on_look(turn: Turn, arguments: list[str]) -> None:
    """Look into the group once more; the page shows what was found."""
    path = Path(arguments[0])
    if turn.office.group_chat_id is None:
        raise Refused("group-none-yet")
    coordinating.look_into(
        turn.tx,
        turn.user.id,
        turn.member.id,
        Language(turn.t.language),
        page=turn.card,
        path=path.value,
    )
    turn.pop_up(turn.t.plain("group-looking"))


def begin(turn: Turn) -> None:
    """Begin the set-up, or go on where it was left."""
    home(turn)
    turn.reply("set-up", _first(turn, turn.key("set-up")))


def look_again(turn: Turn, step: Step) -> None:
    """What somebody else did shows on the set-up's card, where an operator has that step before the eyes."""
    shown, card = turn.office.set_up.shown or (None, "")
    chat = said.chat_of_key(turn.tx, card) if shown is step else None
    operator = people.actor(turn.tx, chat, turn.bot.operators) if chat is not None else None
    if operator is not None and operator.operates:
        headway = settings.headway(turn.tx)
        screen = views.page(texts(operator.language), headway, step, Path.SET_UP, turn.bot.username)
        say(turn.tx, card, operator.telegram_id, screen, card=True)


def page(turn: Turn, step: Step, path: Path, note: Html | None = None, card: str | None = None) -> Screen:
    """A page as it is by now; `card` is the key of the message for it where that is not the one that was pressed."""
    if path is Path.SET_UP:
        settings.show(turn.tx, step, card or turn.card)
    headway = settings.headway(turn.tx)
    may_change = turn.member.operates
    return views.page(turn.t, headway, step, path, turn.bot.username, may_change=may_change, note=note)


def _menu(turn: Turn) -> Screen:
    return views.settings_menu(turn.t, settings.headway(turn.tx), may_change=turn.member.operates)


def _first(turn: Turn, card: str | None = None) -> Screen:
    headway = settings.headway(turn.tx)
    step = Step.NAME if headway.progress.finished else headway.open_step
    return page(turn, step, Path.SET_UP, card=card) if step else _summary(turn)


def _after(turn: Turn, step: Step, path: Path) -> Screen:
    if path is Path.MENU:
        return page(turn, step, path)
    return page(turn, step.after, path) if path is Path.SET_UP and step.after else _summary(turn)


def _summary(turn: Turn) -> Screen:
    settings.finish(turn.tx, turn.member)
    return views.summary(turn.t, settings.headway(turn.tx))


def _change(turn: Turn, setting: Setting, path: Path, words: str) -> Screen:
    """Set a value; the page to go on with. Raises Refused, and the question stands."""
    changed = settings.change(turn.tx, turn.member, setting, words)
    _forget_question(turn)
    step, note = setting.field.step, views.note_of(turn.t, changed)
    if step in views.ASKED and note is None:
        return _after(turn, step, path)
    return page(turn, step, path, note)


def _forget_question(turn: Turn) -> None:
    """What is typed from now on answers no question any more."""
    if turn.member.asked:
        people.ask(turn.tx, turn.member.id, None)
