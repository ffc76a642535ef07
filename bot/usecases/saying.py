"""Saying something: a screen becomes an outbox row."""

import html
import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from bot.db import outbox
from bot.db.engine import Tx
from bot.db.outbox import ONLY_EDIT, SEND_TEXT, Outgoing, Priority
from bot.domain.screen import Button, Screen

LONGEST_POPUP: Final = 200
_WRITTEN: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_TEXT: Final = "\ue000"
_NUMBER: Final = 7_700_000_000_000_007
"""What stands in a letter's blanks: a character for private use, and a number that no row reaches."""


def payload(screen: Screen) -> dict[str, Any]:
    """The screen as parameters of sendMessage or editMessageText."""
    body: dict[str, Any] = {
        "text": screen.html,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    if screen.rows:
        body["reply_markup"] = {"inline_keyboard": [[_button(button) for button in row] for row in screen.rows]}
    return body


def _button(button: Button) -> dict[str, Any]:
    if button.url:
        return {"text": button.label, "url": button.url}
    if button.copy:
        return {"text": button.label, "copy_text": {"text": button.copy}}
    if button.inline:
        return {"text": button.label, "switch_inline_query": button.inline}
    return {"text": button.label, "callback_data": button.action}


def card_key(errand_id: int) -> str:
    """The outbox key of the message that tells how an errand goes."""
    return f"errand:{errand_id}"


class Letter:
    """A screen that many get as a card, with blanks in which it differs from one to the other.

    `write` is given the blanks to put where the values belong: for a text, and for a number.
    """

    def __init__(self, write: Callable[[str, int], Screen]) -> None:
        body = _WRITTEN(payload(write(_TEXT, _NUMBER)))
        self._pieces = [piece.split(_TEXT) for piece in body.split(str(_NUMBER))]

    def filled(self, text: str, number: int) -> str:
        """The message as JSON, with a text and a number in the blanks."""
        written = _WRITTEN(html.escape(text, quote=False))[1:-1]
        return str(number).join([written.join(piece) for piece in self._pieces])


def hand_over(
    tx: Tx,
    key: str,
    chat_id: int,
    file: str,
    name: str,
    caption: Screen,
    *,
    photo: bool = False,
    card: bool = False,
    broadcast: bool = False,
    once: bool = False,
    thread: int | None = None,
) -> None:
    """Send a file of the outgoing directory as a document called `name`, or as a photo, once under a unique key.

    A photo can be a card: another one takes its place. The file is the row's own: it is removed once it was sent.
    `thread` is the topic of a group that it goes to.
    """
    body = payload(caption)
    del body["link_preview_options"]
    body["caption"] = body.pop("text")
    body["photo" if photo else "document"] = {"file": file, "name": name}
    if thread is not None:
        body["message_thread_id"] = thread
    outbox.enqueue(
        tx,
        Outgoing(
            key=key,
            chat_id=chat_id,
            method="sendPhoto" if photo else "sendDocument",
            payload=body,
            priority=Priority.BROADCAST if broadcast else Priority.ANSWER,
            card=card,
            once=once,
        ),
    )


def say(
    tx: Tx,
    key: str,
    chat_id: int,
    screen: Screen | Callable[[], Screen],
    *,
    card: bool = False,
    broadcast: bool = False,
    once: bool = False,
    reply_to: int | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    thread: int | None = None,
    only_edit: bool = False,
) -> None:
    """Send a screen under a unique key once the transaction is committed; a card is edited when said again.

    `thread` is the topic of a group that it goes to. A card that is `only_edit` is dropped where nothing was sent yet.

    A screen that is a function is made once, at the end of the transaction, however often its card changed in it.
    """

    def body() -> dict[str, Any]:
        made = payload(screen() if callable(screen) else screen)
        if reply_to is not None:
            made["reply_parameters"] = {"message_id": reply_to, "allow_sending_without_reply": True}
        if thread is not None:
            made["message_thread_id"] = thread
        return made

    outbox.enqueue(
        tx,
        Outgoing(
            key=key,
            chat_id=chat_id,
            method=ONLY_EDIT if only_edit else SEND_TEXT,
            payload=body if card else body(),
            priority=Priority.BROADCAST if broadcast else Priority.ANSWER,
            card=card,
            once=once,
            not_before=not_before,
            expires_at=expires_at,
        ),
    )
