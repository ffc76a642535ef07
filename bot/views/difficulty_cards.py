"""Messages about a difficulty, wherever they stand: told to a side, brought up to date in place."""

from collections.abc import Collection
from dataclasses import replace

from bot.db import cards, outbox, people, said
from bot.db.engine import Tx
from bot.db.outbox import Outgoing
from bot.domain.difficulties import Difficulty, Side, card_key, cards_of, group_key, key
from bot.domain.group import Topic
from bot.domain.office import Actor, Office
from bot.domain.people import Language
from bot.domain.screen import Screen
from bot.i18n import texts
from bot.usecases import difficulties
from bot.usecases.difficulties import Spoken
from bot.usecases.saying import payload, say
from bot.views import difficulties as views


def tell(tx: Tx, office: Office, actor: Actor, spoken: Spoken, operators: Collection[int]) -> None:
    """Pass on what somebody said: to the coordinators, or to the unit's officers; never back to who said it."""
    one, said = spoken.difficulty, spoken.said
    to_helpers = said.side is Side.OFFICER
    side = Side.COORDINATOR if to_helpers else Side.OFFICER
    others = difficulties.helpers(tx, operators) if to_helpers else people.officers(tx, one.unit.id)
    begins = spoken.first and to_helpers
    if begins:
        # The words stand on the card.
        said = replace(said, text="")
    for chat_id, language in others:
        if begins:
            _show(tx, office, one, side, chat_id, language)
        if chat_id != actor.telegram_id and (said.text or said.photo is not None):
            screen = views.heard(texts(language), one, said, side)
            _send(tx, key(one.id, side, str(said.id), chat_id), chat_id, screen, said.photo)
    refresh(tx, office, one)
    _show_in_group(tx, office, one, is_new=begins)


def thank(tx: Tx, actor: Actor, one: Difficulty) -> None:
    """Tell an officer that a difficulty was passed on; the message changes as the difficulty does."""
    chat_id = actor.telegram_id
    say(tx, card_key(one.id, Side.OFFICER, chat_id), chat_id, views.thanks(texts(actor.language), one), card=True)


def tell_solved(tx: Tx, office: Office, actor: Actor, one: Difficulty, side: Side, mark: int) -> None:
    """A side calls a difficulty solved: the officers are told by a message, the coordinators by their cards."""
    if side is Side.COORDINATOR:
        for chat_id, language in people.officers(tx, one.unit.id):
            if chat_id != actor.telegram_id:
                screen = views.told_solved(texts(language), one, actor.name)
                say(tx, key(one.id, Side.OFFICER, f"solved{mark}", chat_id), chat_id, screen)
    refresh(tx, office, one)
    _show_in_group(tx, office, one, is_new=False)


def tell_reopened(
    tx: Tx, office: Office, actor: Actor, one: Difficulty, side: Side, mark: int, operators: Collection[int]
) -> None:
    """A side says that a difficulty is not solved: the coordinators are told where an officer says so."""
    if side is Side.OFFICER:
        for chat_id, language in difficulties.helpers(tx, operators):
            if chat_id != actor.telegram_id:
                screen = views.told_reopened(texts(language), one, actor.name)
                say(tx, key(one.id, Side.COORDINATOR, f"again{mark}", chat_id), chat_id, screen)
    refresh(tx, office, one)
    _show_in_group(tx, office, one, is_new=False)


def refresh(tx: Tx, office: Office, one: Difficulty) -> None:
    """Bring the cards of a difficulty up to date on both sides."""
    for side in Side:
        for card in cards.beginning(tx, cards_of(one.id, side)):
            language = people.language_of(tx, card.chat_id) or office.language
            _show(tx, office, one, side, card.chat_id, language)


def _show(tx: Tx, office: Office, one: Difficulty, side: Side, chat_id: int, language: Language) -> None:
    screen = views.page(texts(language), difficulties.ticket(tx, one), side, office.zone)
    say(tx, card_key(one.id, side, chat_id), chat_id, screen, card=True)


def _send(tx: Tx, name: str, chat_id: int, screen: Screen, photo: str | None) -> None:
    if photo is None:
        say(tx, name, chat_id, screen)
        return
    body = payload(screen)
    del body["link_preview_options"]
    body["caption"] = body.pop("text")
    # Telegram's own id of the photo: it is passed on, not fetched. As a card it keeps its place behind other cards.
    outbox.enqueue(tx, Outgoing(name, chat_id, "sendPhoto", {**body, "photo": photo}, card=True))


def _show_in_group(tx: Tx, office: Office, one: Difficulty, *, is_new: bool) -> None:
    """The group's topic shows the unit's words and how it stands, where it has such a topic."""
    thread = office.threads.of(Topic.DIFFICULTY)
    if office.group_chat_id is None or thread is None:
        return
    name = group_key(one.id)
    if is_new or said.exists(tx, name):
        screen = views.in_group(texts(office.language), one)
        say(tx, name, office.group_chat_id, screen, card=True, thread=thread)
