"""Photos, documents, videos, albums, and getFile."""

from typing import TYPE_CHECKING, Any

from bot.simulator.errors import bad
from bot.simulator.files import MOST_PHOTO_BYTES, Attachment
from bot.simulator.methods.common import caption_of, caption_text, keyboard, say, target
from bot.simulator.methods.registry import SENDING, Result, method
from bot.simulator.params import Args, Upload

if TYPE_CHECKING:
    from bot.simulator.simulator import Simulator

_CAPTION = "business_connection_id caption parse_mode caption_entities reply_markup "
_ALBUM = range(2, 11)
_WHAT = {"photo": "photo", "document": "document", "video": "video"}


@method("sendPhoto", "chat_id photo", SENDING + _CAPTION + "show_caption_above_media has_spoiler")
def send_photo(sim: "Simulator", args: Args) -> Result:
    return _send(sim, args, "sendPhoto", "photo")


@method("sendDocument", "chat_id document", SENDING + _CAPTION + "thumbnail disable_content_type_detection")
def send_document(sim: "Simulator", args: Args) -> Result:
    return _send(sim, args, "sendDocument", "document")


@method(
    "sendVideo",
    "chat_id video",
    SENDING + _CAPTION + "duration width height thumbnail cover start_timestamp show_caption_above_media has_spoiler "
    "supports_streaming",
)
def send_video(sim: "Simulator", args: Args) -> Result:
    return _send(sim, args, "sendVideo", "video")


@method("sendMediaGroup", "chat_id media", SENDING + "business_connection_id")
def send_media_group(sim: "Simulator", args: Args) -> Result:
    given = args.json("media", "media")
    if not isinstance(given, list):
        raise bad("expected an Array of InputMedia")
    if len(given) not in _ALBUM:
        raise bad("too few messages to send as an album" if len(given) < 2 else "too many messages to send as an album")
    kinds = {item.get("type") if isinstance(item, dict) else None for item in given}
    if not kinds <= set(_WHAT):
        raise bad("can't parse InputMedia: type of the media is not supported in albums")
    if "document" in kinds and len(kinds) > 1:
        raise bad("document can't be mixed with other media types")
    captions = [
        caption_of(sim, item.get("caption", ""), item.get("parse_mode", ""), item.get("caption_entities"))
        for item in given
    ]
    where = target(sim, args)
    attachments = [input_media(sim, args, item) for item in given]
    sim.floods.spend("sendMediaGroup", where.room.id, len(given))
    group_id = str(13_700_000_000_000 + len(sim.sent))
    return [
        say(
            sim,
            "sendMediaGroup",
            where,
            text,
            entities,
            attachment=attachment,
            media_group_id=group_id,
            protect=args.flag("protect_content"),
        ).api()
        for (text, entities), attachment in zip(captions, attachments, strict=True)
    ]


@method("getFile", "file_id")
def get_file(sim: "Simulator", args: Args) -> Result:
    if not args.has("file_id"):
        raise bad("file_id not specified")
    return sim.files.link(args.text("file_id"))


def input_media(sim: "Simulator", args: Args, item: dict[str, Any]) -> Attachment:
    """The attachment of an InputMedia object. Raises `Refusal` (400)."""
    kind, media = item.get("type", ""), item.get("media")
    if kind not in _WHAT:
        raise bad("can't parse InputMedia: type of the media is not supported")
    if not isinstance(media, str) or not media:
        raise bad("can't parse InputMedia: media not found")
    if not media.startswith("attach://"):
        return _by_text(sim, kind, media)
    upload = args.upload(media.removeprefix("attach://"))
    if upload is None:
        raise bad("can't parse InputMedia: media not found")
    return _uploaded(sim, kind, upload)


def _send(sim: "Simulator", args: Args, name: str, kind: str) -> Result:
    text, entities = caption_text(sim, args)
    buttons = keyboard(args)
    where = target(sim, args)
    attachment = _given(sim, args, kind)
    sim.floods.spend(name, where.room.id, 1)
    protect = args.flag("protect_content")
    return say(sim, name, where, text, entities, attachment=attachment, buttons=buttons, protect=protect).api()


def _given(sim: "Simulator", args: Args, kind: str) -> Attachment:
    upload = args.upload(kind)
    if upload is None and args.text(kind).startswith("attach://"):
        upload = args.upload(args.text(kind).removeprefix("attach://"))
    if upload is not None:
        return _uploaded(sim, kind, upload)
    if not args.has(kind):
        raise bad(f"there is no {_WHAT[kind]} in the request")
    return _by_text(sim, kind, args.text(kind))


def _by_text(sim: "Simulator", kind: str, text: str) -> Attachment:
    if text.startswith(("http://", "https://")):
        raise bad("failed to get HTTP URL content")
    return sim.files.again(text, kind)


def _uploaded(sim: "Simulator", kind: str, upload: Upload) -> Attachment:
    if not upload.data:
        raise bad("file must be non-empty")
    if kind == "photo":
        _check_photo(upload.data)
        return sim.files.photo(upload.data)
    fields = {"width": 1280, "height": 720, "duration": 42} if kind == "video" else {}
    return sim.files.other(kind, upload.name, upload.data, upload.mime or None, **fields)


def _check_photo(data: bytes) -> None:
    from bot.simulator import pictures

    if len(data) > MOST_PHOTO_BYTES:
        raise bad(f"too big file: photo size is {len(data)} bytes, at most {MOST_PHOTO_BYTES}")
    try:
        width, height = pictures.measure(data)
    except pictures.NotAPicture:
        raise bad("IMAGE_PROCESS_FAILED") from None
    too_long = width + height > pictures.MOST_SIDES
    if too_long or max(width, height) > pictures.MOST_RATIO * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
