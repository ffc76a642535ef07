"""A turn: one update with everything that its handler needs."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from telegram import CallbackQuery, Message, Update, User

from bot.clock import local_date
from bot.db import errands, offices, outbox, said
from bot.db.engine import Tx
from bot.db.outbox import Outgoing, Priority
from bot.domain.office import Actor, Office
from bot.domain.people import Language
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.i18n import Texts, texts
from bot.telegram import incoming
from bot.telegram.rules import Place
from bot.usecases import whois
from bot.usecases.saying import LONGEST_POPUP, card_key, say

PRESS_LIVES = timedelta(seconds=120)
"""Telegram forgets a press after 150 s; an answer later than this is not worth sending."""


@dataclass(frozen=True, slots=True)
class Bot:
    """Who the bot is on Telegram, whom the settings name as operators, and whether it may answer inline queries."""

    id: int
    username: str
    operators: frozenset[int]
    inline: bool = False


class Turn:
    """One update in one transaction, for the person who caused it."""

    def __init__(self, tx: Tx, update: Update, user: User, message: Message, bot: Bot) -> None:
        self.tx = tx
        self.update = update
        self.user = user
        self.message = message
        self.bot = bot
        self.popped_up = False

    @cached_property
    def office(self) -> Office:
        """The office as it was when the turn began."""
        return offices.get(self.tx)

    @cached_property
    def actor(self) -> Actor | None:
        """Who the person is at this moment; None for a stranger."""
        user = self.user
        language = incoming.language(user)
        return whois.who(self.tx, user.id, user.full_name, user.username, language, self.bot.operators)

    @property
    def officer(self) -> Actor:
        """The person, who must serve a unit. Raises Refused otherwise."""
        if self.actor is None or not self.actor.units:
            raise Refused("not-officer")
        return self.actor

    @property
    def member(self) -> Actor:
        """The person, who must be registered. Raises Refused otherwise."""
        if self.actor is None:
            raise Refused("members-only")
        return self.actor

    @cached_property
    def t(self) -> Texts:
        """The texts in the person's language."""
        return texts(self.actor.language if self.actor else incoming.language(self.user))

    @property
    def sent_on(self) -> date:
        """The day on which the message was sent, in the office's zone."""
        return incoming.sent_on(self.message, self.office.zone, local_date(self.tx.now, self.office.zone))

    @property
    def is_private(self) -> bool:
        """Whether this happens between the person and the bot alone."""
        return self.message.chat.type == "private"

    @property
    def place(self) -> Place:
        """Where this happens."""
        if self.is_private:
            return Place.PRIVATE
        return Place.BOUND_GROUP if self.message.chat.id == self.office.group_chat_id else Place.OTHER_GROUP

    @property
    def query(self) -> CallbackQuery:
        """The press. Only for buttons."""
        if self.update.callback_query is None:
            raise LookupError("this update is no press")
        return self.update.callback_query

    def speak(self, language: Language) -> None:
        """Go on in another language."""
        self.t = texts(language)

    def key(self, name: str) -> str:
        """The outbox key of an answer to this update."""
        return f"update:{self.update.update_id}:{name}"

    def reply(self, name: str, screen: Screen, *, quote: bool = False) -> None:
        """Answer this update with a message of its own; `name` tells several answers to one update apart."""
        to = self.message.message_id if quote and self.update.callback_query is None else None
        thread = self.message.message_thread_id if self.message.is_topic_message else None
        say(self.tx, self.key(name), self.message.chat.id, screen, reply_to=to, thread=thread)

    def private(self, name: str, screen: Screen) -> None:
        """Write to the person in private."""
        say(self.tx, self.key(name), self.user.id, screen)

    @cached_property
    def card(self) -> str:
        """The outbox key of the message whose button was pressed.

        Where the outbox does not know it, as it was pressed before it was recorded or is long forgotten, the message
        becomes a card of this turn. A message that a text cannot replace gets a new one instead.
        """
        chat_id, message_id = self.message.chat.id, self.message.message_id
        known = said.key_of_message(self.tx, chat_id, message_id)
        if known is not None:
            return known
        key = self.key("instead")
        if self.update.callback_query is not None and self.message.text is not None:
            outbox.adopt(self.tx, key, chat_id, message_id)
        return key

    @cached_property
    def replied(self) -> str | None:
        """The outbox key of the bot's message that this one answers; None where it answers none."""
        replied = self.message.reply_to_message
        if not isinstance(replied, Message):
            return None
        return said.key_of_message(self.tx, self.message.chat.id, replied.message_id)

    def change(self, screen: Screen) -> None:
        """Put a screen in the place of the message whose button was pressed."""
        say(self.tx, self.card, self.message.chat.id, screen, card=True)

    def pop_up(self, text: str = "", *, alert: bool = False) -> None:
        """Answer the press, with a text that appears for a moment, or, as an alert, until it is closed."""
        self.popped_up = True
        body: dict[str, object] = {"callback_query_id": self.query.id}
        if text:
            body |= {"text": text[:LONGEST_POPUP], "show_alert": alert}
        outbox.enqueue(
            self.tx,
            Outgoing(
                key=f"press:{self.query.id}",
                chat_id=self.user.id,
                method="answerCallbackQuery",
                payload=body,
                priority=Priority.POPUP,
                expires_at=self.tx.now + PRESS_LIVES,
            ),
        )

    def errand(self, kind: str, waiting: Screen, **arguments: Any) -> None:
        """Have something made or read that takes time; `waiting` is shown meanwhile."""
        language = Language(self.t.language)
        person_id = self.actor.id if self.actor else None
        errand_id = errands.add(self.tx, kind, self.message.chat.id, person_id, language, **arguments)
        say(self.tx, card_key(errand_id), self.message.chat.id, waiting, card=True)

    def errand_here(self, kind: str, **arguments: Any) -> None:
        """Have something counted that takes time, to be put in the place of the message whose button was pressed."""
        language = Language(self.t.language)
        errands.add(self.tx, kind, self.message.chat.id, self.member.id, language, card=self.card, **arguments)

    def react(self, emoji: str) -> None:
        """Show with a reaction that a message was seen."""
        outbox.enqueue(
            self.tx,
            Outgoing(
                key=f"update:{self.update.update_id}:reaction",
                chat_id=self.message.chat.id,
                method="setMessageReaction",
                payload={"message_id": self.message.message_id, "reaction": [{"type": "emoji", "emoji": emoji}]},
            ),
        )
