"""What a bot offers to an inline query: InlineQueryResult objects, read as the server reads them."""

from typing import TYPE_CHECKING, Any

from bot.simulator.errors import Refusal, bad
from bot.simulator.methods.common import MOST_TEXT, caption_of, formatted, keyboard_of
from bot.simulator.models import Offer

if TYPE_CHECKING:
    from bot.simulator.simulator import Simulator

_CACHED = frozenset({"photo", "document", "video", "voice"})


def read_offer(sim: "Simulator", result: dict[str, Any]) -> Offer:
    """One result, with the message that it becomes when it is chosen. Raises `Refusal` (400).

    Known are articles and files that Telegram has already; another kind is a gap of the simulator (`LookupError`).
    """
    kind = result.get("type")
    if kind != "article" and f"{kind}_file_id" not in result:
        raise LookupError(f"the simulator does not know inline results of type {kind}")
    try:
        return _read(sim, str(kind), result)
    except Refusal as refusal:
        raise bad(f"can't parse InlineQueryResult: {refusal.description.removeprefix('Bad Request: ')}") from None


def _read(sim: "Simulator", kind: str, result: dict[str, Any]) -> Offer:
    title = str(result.get("title", ""))
    content = result.get("input_message_content")
    attachment = None
    if kind == "article":
        if not title:
            raise bad("title must be non-empty")
        if not isinstance(content, dict):
            raise bad('Can\'t find field "input_message_content"')
    elif kind in _CACHED and content is None:
        attachment = sim.files.again(str(result[f"{kind}_file_id"]), kind)
    if isinstance(content, dict):
        raw, mode, given = content.get("message_text", ""), content.get("parse_mode", ""), content.get("entities")
        text, entities = formatted(sim, str(raw), mode, given, MOST_TEXT, "message is too long")
        if not text:
            raise bad("message text is empty")
    else:
        given = result.get("caption_entities")
        text, entities = caption_of(sim, str(result.get("caption", "")), result.get("parse_mode", ""), given)
    return Offer(
        id=str(result["id"]),
        title=title,
        description=str(result.get("description", "")),
        text=text,
        entities=entities,
        attachment=attachment,
        buttons=keyboard_of(result.get("reply_markup")),
    )
