"""What an update says, in the bot's own terms."""

from telegram import Document, Message, MessageEntity, User, Video

from bot.db.photos import Incoming
from bot.domain.attachments import is_photo
from bot.domain.people import Language
from bot.domain.reports import FileKind

LONGEST_NAME = 120
GROUP_CHATS = frozenset({"group", "supergroup"})
# Anonymous admins and channels speak through these accounts; nobody can be authorised by them.
SERVICE_ACCOUNTS = frozenset({1087968824, 136817688, 777000})


def person(message: Message) -> User | None:
    """The person who sent a message; None for channels, anonymous admins and service accounts."""
    user = message.from_user
    if user is None or user.is_bot or message.sender_chat is not None or user.id in SERVICE_ACCOUNTS:
        return None
    return user


def language(user: User) -> Language:
    """The language that the person's app is set to; Indonesian unless it is English."""
    return Language.EN if (user.language_code or "").startswith("en") else Language.ID


def text(message: Message) -> str:
    """What is written in a message or under its photo."""
    return message.text or message.caption or ""


def urls(message: Message) -> tuple[str, ...]:
    """Addresses hidden behind words."""
    entities = message.entities or message.caption_entities
    return tuple(entity.url for entity in entities if entity.type == MessageEntity.TEXT_LINK and entity.url)


def photo(message: Message) -> Incoming | None:
    """The photo of a message, in its largest size, also when it was sent as a file."""
    if message.photo:
        # The sizes come in no promised order.
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return Incoming(
            largest.file_id, largest.file_unique_id, largest.file_size, message.message_id, message.media_group_id
        )
    document = message.document
    if document is not None and is_photo(document.file_name or "", document.mime_type):
        return _file(message, document, FileKind.PHOTO)
    return None


def media(message: Message) -> Incoming | None:
    """What a message brings beside words: a photo, a document or a video, whether it can be taken or not."""
    found = photo(message)
    if found is not None:
        return found
    video, document = message.video, None if message.animation else message.document
    if video is not None:
        return _file(message, video, FileKind.VIDEO)
    if document is None:
        return None
    kind = FileKind.VIDEO if (document.mime_type or "").startswith("video/") else FileKind.DOCUMENT
    return _file(message, document, kind)


def _file(message: Message, file: Document | Video, kind: FileKind) -> Incoming:
    return Incoming(
        file.file_id,
        file.file_unique_id,
        file.file_size,
        message.message_id,
        message.media_group_id,
        kind,
        (file.file_name or "")[:LONGEST_NAME] or None,
        file.mime_type,
    )


def unplaced(message: Message) -> str | None:
    """What kind of message it is that is never a report, as the answers to them are named; None for any other."""
    kinds = {
        "sticker": message.sticker or message.animation or message.dice,
        "voice": message.voice or message.audio or message.video_note,
        "place": message.location or message.venue,
        "contact": message.contact,
        "poll": message.poll,
    }
    return next((kind for kind, found in kinds.items() if found), None)


def says_something(message: Message) -> bool:
    """Whether somebody wrote or sent something; False for what Telegram itself tells of a chat."""
    return bool(text(message) or message.effective_attachment)


def command(message: Message, bot_username: str) -> tuple[str, str] | None:
    """(command, argument) of a message that begins with one meant for this bot."""
    words = message.text or ""
    if not words.startswith("/"):
        return None
    head, _, argument = words[1:].partition(" ")
    name, _, addressee = head.partition("@")
    if addressee and addressee.lower() != bot_username.lower():
        return None
    return name.lower(), argument.strip()
