"""What a row of the outbox asks of Telegram."""

from bot.db.outbox import ONLY_EDIT, SEND_TEXT, Queued

EDITS = {SEND_TEXT: ONLY_EDIT, "sendPhoto": "editMessageMedia"}
CAPTION = ("caption", "parse_mode")
CHATLESS = frozenset({"answerCallbackQuery", "answerInlineQuery", "setMyCommands", "deleteMyCommands"})
ONLY_WHEN_SENDING = frozenset({"reply_parameters", "disable_notification", "message_thread_id"})


def call_of(row: Queued) -> tuple[str, dict[str, object]]:
    """The method and parameters for a row: a card that has its message is edited."""
    payload = dict(row.payload or {})
    if row.method not in CHATLESS:
        payload["chat_id"] = row.chat_id
    if row.card and row.method == ONLY_EDIT:
        payload = {name: value for name, value in payload.items() if name not in ONLY_WHEN_SENDING}
        return row.method, {**payload, "message_id": row.message_id}
    if row.card and row.message_id is not None and row.method in EDITS:
        kept = {name: value for name, value in payload.items() if name not in ONLY_WHEN_SENDING}
        if row.method == "sendPhoto":
            media = {
                "type": "photo",
                "media": kept.pop("photo"),
                **{name: kept.pop(name) for name in CAPTION if name in kept},
            }
            kept["media"] = media
        return EDITS[row.method], {**kept, "message_id": row.message_id}
    return row.method, payload


def is_moot(row: Queued) -> bool:
    """Whether a row would change a message that was never sent."""
    return row.card and row.method == ONLY_EDIT and row.message_id is None


def without_topic(payload: dict[str, object]) -> dict[str, object]:
    """A message for the group's main chat."""
    return {name: value for name, value in payload.items() if name != "message_thread_id"}


def plain(payload: dict[str, object]) -> dict[str, object]:
    """A message without its markup."""
    return {name: value for name, value in payload.items() if name != "parse_mode"}
