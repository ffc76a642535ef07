"""What operators are told when something did not go as it should."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from bot.db import offices
from bot.db.engine import Tx
from bot.db.errands import NOBODY, Errand
from bot.domain.group import Right
from bot.domain.screen import Button, Screen, action
from bot.i18n import texts
from bot.usecases import coordinating
from bot.usecases.saying import card_key, say
from bot.views import coordinating as group_views


def unsure(tx: Tx, language: str, operators: Sequence[int], rows: Sequence[tuple[int, str, int]]) -> None:
    """Ask whether messages of unknown fate arrived; `rows` are (outbox row, key, chat)."""
    t = texts(language)
    for row_id, _key, chat_id in rows:
        buttons = (
            Button(t.plain("button-send-again"), action("o.again", row_id)),
            Button(t.plain("button-arrived"), action("o.fine", row_id)),
        )
        screen = Screen(t("unsure-message", chat=str(chat_id)), (buttons,))
        for operator in operators:
            say(tx, f"unsure:{row_id}:{tx.now.timestamp()}:{operator}", operator, screen)


def set_aside(tx: Tx, language: str, operators: Sequence[int], raw: dict[str, Any], inbox_id: int) -> None:
    """An update failed for good: apologise to the person, tell the operators."""
    t = texts(language)
    chat = _private_chat(raw)
    if chat is not None:
        say(tx, f"dead:{inbox_id}:person", chat, Screen(t("failed-turn")))
    for operator in operators:
        say(tx, f"dead:{inbox_id}:{operator}", operator, Screen(t("dead-update", number=str(inbox_id))))


def errand_failed(tx: Tx, language: str, operators: Sequence[int], errand: Errand) -> None:
    """Something could not be made: apologise to who asked, tell the operators."""
    if errand.chat_id != NOBODY:
        say(tx, card_key(errand.id), errand.chat_id, Screen(texts(errand.language)("errand-failed")), card=True)
    for operator in operators:
        say(tx, f"errand:{errand.id}:{operator}", operator, Screen(texts(language)("errand-dead", kind=errand.kind)))


def group_lost(tx: Tx, operators: Collection[int], bot: str, chat_id: int) -> None:
    """The bot is no longer in the coordination group, which is news."""
    office = offices.get(tx)
    if office.group_chat_id != chat_id:
        return
    for person, language in coordinating.caretakers(tx, operators):
        screen = group_views.lost(texts(language), office, bot)
        say(tx, f"group-lost:{chat_id}:{tx.now.timestamp()}:{person}", person, screen)


def group_lacks(
    tx: Tx, operators: Collection[int], bot: str, rights: Iterable[Right], mark: int, *, besides: int | None
) -> None:
    """The bot may not do something in the coordination group, which is news to all `besides` somebody.

    `mark` tells this time from others.
    """
    office = offices.get(tx)
    for person, language in coordinating.caretakers(tx, operators):
        if person == besides:
            continue
        say(tx, f"group-lacks:{mark}:{person}", person, group_views.lacks(texts(language), office, rights, bot))


def topic_gone(tx: Tx, operators: Collection[int], chat_id: int, thread_id: int) -> None:
    """A topic of the coordination group is no more; told once."""
    topic = coordinating.topic_gone(tx, chat_id, thread_id)
    if topic is None:
        return
    office = offices.get(tx)
    for person, language in coordinating.caretakers(tx, operators):
        screen = group_views.topic_gone(texts(language), office, topic)
        say(tx, f"topic-gone:{chat_id}:{thread_id}:{person}", person, screen)


def _private_chat(raw: dict[str, Any]) -> int | None:
    """Where to apologise: the update may be of any shape, since it could not be read."""
    for name in ("message", "edited_message"):
        message = raw.get(name)
        chat = message.get("chat") if isinstance(message, dict) else None
        if isinstance(chat, dict) and chat.get("type") == "private" and isinstance(chat.get("id"), int):
            return int(chat["id"])
    press = raw.get("callback_query")
    person = press.get("from") if isinstance(press, dict) else None
    return int(person["id"]) if isinstance(person, dict) and isinstance(person.get("id"), int) else None
