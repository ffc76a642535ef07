"""Which handler an update goes to."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from telegram import Message, Update

from bot.db import chats
from bot.db.engine import Tx
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.telegram import features, incoming
from bot.telegram.rules import Rule, Where, Who, check, is_at
from bot.telegram.turn import Bot, Turn

log = logging.getLogger(__name__)

ButtonHandler = Callable[[Turn, list[str]], None]
CommandHandler = Callable[[Turn, str], None]
Handler = TypeVar("Handler")

LONGEST_ID: Final = 19


@dataclass(frozen=True, slots=True)
class Ruled(Generic[Handler]):
    """A handler with the rule that holds for it."""

    handler: Handler
    rule: Rule


AnswerHandler = Callable[[Turn, list[str], str], bool]
BUTTONS: Final[dict[str, Ruled[ButtonHandler]]] = {}
COMMANDS: Final[dict[str, Ruled[CommandHandler]]] = {}
ANSWERS: Final[dict[str, Ruled[AnswerHandler]]] = {}


def button(verb: str, who: Who, where: Where) -> Callable[[ButtonHandler], ButtonHandler]:
    """Register the handler of a button's verb, with whom it is for and where."""

    def register(handler: ButtonHandler) -> ButtonHandler:
        BUTTONS[verb] = Ruled(handler, Rule(who, where))
        return handler

    return register


def command(*names: str, who: Who, where: Where) -> Callable[[CommandHandler], CommandHandler]:
    """Register the handler of a command under one or more names, with whom it is for and where."""

    def register(handler: CommandHandler) -> CommandHandler:
        for name in names:
            COMMANDS[name] = Ruled(handler, Rule(who, where))
        return handler

    return register


def answer(kind: str, who: Who) -> Callable[[AnswerHandler], AnswerHandler]:
    """Register what takes a text in private as the answer to a question of this kind (`people.ask`).

    It gets the question's further words and the text, and returns False where the question has become moot: the text is
    then taken like any other.
    """

    def register(handler: AnswerHandler) -> AnswerHandler:
        ANSWERS[kind] = Ruled(handler, Rule(who, Where.PRIVATE))
        return handler

    return register


def answers(turn: Turn, text: str) -> bool:
    """Take a text for what the bot asked the person last; False where nothing is asked, or not any more."""
    if turn.actor is None or not turn.actor.asked:
        return False
    kind, *words = turn.actor.asked.split(":")
    features.for_answer(kind)
    known = ANSWERS.get(kind)
    if known is None:
        return False
    check(known.rule, turn.actor, turn.place)
    return known.handler(turn, words, text)


class Router:
    """Hands raw updates to handlers."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    def handle(self, tx: Tx, raw: dict[str, Any]) -> None:
        """Handle one update; Refused is said to the person, any other exception is the caller's."""
        update = Update.de_json(raw, None)
        if update.my_chat_member is not None:
            from bot.telegram.handlers import chats as membership

            membership.on_membership(tx, update, self._bot)
        elif update.callback_query is not None:
            self._press(tx, update)
        elif update.inline_query is not None:
            from bot.telegram.handlers import sharing

            sharing.on_query(tx, update.inline_query, self._bot)
        elif update.message is not None:
            self._message(tx, update, update.message)
        elif update.edited_message is not None:
            self._edited(tx, update, update.edited_message)

    def _message(self, tx: Tx, update: Update, message: Message) -> None:
        if message.migrate_to_chat_id is not None:
            chats.migrate(tx, message.chat.id, message.migrate_to_chat_id)
            return
        user = incoming.person(message)
        if user is None:
            return
        turn = Turn(tx, update, user, message, self._bot)
        if turn.is_private and turn.actor is not None and turn.actor.was_unreachable:
            chats.reachable(tx, message.chat.id)
        try:
            with tx.undone_on_error():
                self._dispatch(turn, message)
        except Refused as refusal:
            turn.reply("refusal", Screen(turn.t(refusal.key, **refusal.values)), quote=True)

    def _edited(self, tx: Tx, update: Update, message: Message) -> None:
        """A message was corrected: what was made of it may follow. Whatever cannot be done about it is not said."""
        from bot.telegram.handlers import edits

        user = incoming.person(message)
        if user is None:
            return
        turn = Turn(tx, update, user, message, self._bot)
        with suppress(Refused), tx.undone_on_error():
            edits.on_edited(turn)

    def _dispatch(self, turn: Turn, message: Message) -> None:
        from bot.telegram.handlers import messages

        name, argument = incoming.command(message, self._bot.username) or ("", "")
        features.for_command(name)
        known = COMMANDS.get(name)
        if known is not None and is_at(known.rule.where, turn.place):
            check(known.rule, turn.actor, turn.place)
            known.handler(turn, argument)
        elif turn.is_private:
            messages.on_private(turn)
        elif message.chat.type in incoming.GROUP_CHATS:
            messages.on_group(turn, commanded=known is not None)

    def _press(self, tx: Tx, update: Update) -> None:
        query = update.callback_query
        if query is None or not isinstance(query.message, Message) or query.from_user.is_bot:
            return
        turn = Turn(tx, update, query.from_user, query.message, self._bot)
        try:
            with tx.undone_on_error():
                _pressed(turn, query.data or "")
        except Refused as refusal:
            turn.pop_up(turn.t.plain(refusal.key, **refusal.values), alert=True)
        except (ValueError, IndexError):
            # Arguments that no button of ours carries.
            log.warning("forged or outdated button", exc_info=True, extra={"data": query.data, "person": turn.user.id})
            turn.pop_up(turn.t.plain("unknown-button"), alert=True)
        if not turn.popped_up:
            turn.pop_up()


def _pressed(turn: Turn, data: str) -> None:
    verb, *arguments = data.split(":")
    features.for_button(verb)
    known = BUTTONS.get(verb)
    if known is None or any(_beyond_any_id(argument) for argument in arguments):
        raise Refused("unknown-button")
    check(known.rule, turn.actor, turn.place)
    known.handler(turn, arguments)


def _beyond_any_id(argument: str) -> bool:
    """Whether a forged number is larger than databases can compare."""
    return len(argument) >= LONGEST_ID and argument.lstrip("-").isdigit()
