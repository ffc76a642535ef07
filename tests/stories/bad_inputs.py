"""What people send that a report cannot have, or that is meant for nobody: how each is sent, and how it is answered."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bot.domain.reports import Editable
from bot.i18n import Texts
from bot.simulator import Person
from bot.simulator.files import Attachment
from bot.simulator.models import Message, Press
from tests.city import City

TITLE: Final = "Bimbingan Perkawinan Calon Pengantin"
LARGE: Final = 21_500_000
SENTENCE: Final = "Rapat koordinasi humas di Aula KUA Palang diikuti 15 penyuluh. "
Sends = Callable[[City, Person, Message], Message | Press]
Prepares = Callable[[City, Person], Awaitable[None]]


async def nothing(_city: City, _person: Person) -> None:
    """The draft is as it became of the album."""


@dataclass(frozen=True)
class Bad:
    """How something is sent while a draft is open, and the answer: a text's key and what is put into it.

    `asked` is the field that the bot asked for before; `prepare` is what comes first, minutes before if `later`.
    """

    send: Sends
    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    asked: Editable | None = None
    prepare: Prepares = nothing
    later: bool = False

    def answer(self, t: Texts) -> str:
        """The words that the answer has to contain."""
        words = t.plain(self.key, **self.values)
        for mark in ("<b>", "</b>", "<i>", "</i>"):
            words = words.replace(mark, "")
        return words


def _attached(kind: str, key: str, **fields: Any) -> Bad:
    return Bad(lambda _city, person, _preview: person.sends_together([Attachment(kind, fields=fields)])[0], key)


def _played(kind: str, key: str, mime: str, name: str = "", **fields: Any) -> Bad:
    def send(city: City, person: Person, _preview: Message) -> Message:
        return person.sends_together([city.sim.files.other(kind, name or f"{kind}.mp4", 90_000, mime, **fields)])[0]

    return Bad(send, key)


def _file(key: str, name: str, length: int, mime: str, **values: Any) -> Bad:
    data: bytes | int = length or b""
    return Bad(lambda _city, person, _preview: person.sends_document(name, data, mime), key, {"name": name, **values})


def _says(text: str, key: str, *, later: bool = False, **values: Any) -> Bad:
    return Bad(lambda _city, person, _preview: person.says(text), key, values, later=later)


def _written(asked: Editable, text: str, key: str, **values: Any) -> Bad:
    return Bad(lambda _city, person, _preview: person.says(text), key, values, asked)


def _pressed(data: str, key: str, prepare: Prepares = nothing) -> Bad:
    return Bad(lambda _city, person, preview: person.presses_data(preview, data), key, prepare=prepare)


async def _twenty_photos(city: City, person: Person) -> None:
    await person.sends_album(10)
    await person.sends_album(6)
    await city.settles()


async def _five_documents(city: City, person: Person) -> None:
    for number in range(5):
        person.sends_document(f"surat-{number}.pdf", b"%PDF-1.7 " + bytes([number]), "application/pdf")
    await city.settles()


async def _two_versions(city: City, person: Person) -> None:
    person.sends_photo()
    await city.settles()


def _forwards_channel_post(city: City, person: Person, _preview: Message) -> Message:
    channel = city.sim.group("Kabar Tuban")
    channel.adds(person)
    post = person.says("Jadwal salat hari ini", to=channel)
    chat = {"id": -1002000000001, "type": "channel", "title": "Kabar Tuban"}
    post.forward_origin = {"type": "channel", "chat": chat, "message_id": 7, "date": int(post.date.timestamp())}
    return person.forwards(post)


def _deletes_at_once(_city: City, person: Person, _preview: Message) -> Message:
    sent = person.sends_voice()
    person.deletes(sent)
    return sent


def _replies_to_what_is_gone(_city: City, person: Person, preview: Message) -> Message:
    old = person.chat[0]
    person.deletes(old)
    return person.says("👍🏽", reply_to=old)


_STICKER: Final = {
    "file_id": "a", "file_unique_id": "b", "type": "regular", "width": 512, "height": 512, "is_animated": False,
    "is_video": False,
}  # fmt: skip
_PLACE: Final = {"latitude": -6.8976, "longitude": 112.0649}
_POLL: Final = {
    "id": "1", "question": "Rapat kapan?", "options": [], "total_voter_count": 0, "is_closed": False,
    "is_anonymous": True, "type": "regular", "allows_multiple_answers": False, "allows_revoting": True,
    "members_only": False,
}  # fmt: skip
_ZIP, _PDF = "application/zip", "application/pdf"
_SECOND: Final = {"title": TITLE}

KINDS: Final[dict[str, Bad]] = {
    # 1. Messages that are no report.
    "sticker": _attached("sticker", "unplaced-sticker", **_STICKER),
    "dice": _attached("dice", "unplaced-sticker", emoji="🎲", value=4),
    "animation": _played("animation", "unplaced-sticker", "video/mp4", width=320, height=240, duration=2),
    "voice": _played("voice", "unplaced-voice", "audio/ogg", duration=7),
    "audio": _played("audio", "unplaced-voice", "audio/mpeg", "rekaman.mp3", duration=90),
    "video note": _played("video_note", "unplaced-voice", "video/mp4", length=240, duration=9),
    "location": Bad(lambda _city, person, _preview: person.sends_location(), "unplaced-place"),
    "venue": _attached("venue", "unplaced-place", location=_PLACE, title="Aula", address="Jl. Pahlawan"),
    "contact": _attached("contact", "unplaced-contact", phone_number="62", first_name="Tono"),
    "poll": _attached("poll", "unplaced-poll", **_POLL),
    # 2. Files that cannot be taken.
    "program": _file("file-other-kind", "undangan.pdf.exe", 9_000, "application/x-msdownload"),
    "archive": _file("file-other-kind", "foto.zip", 9_000_000, _ZIP),
    "app": _file("file-other-kind", "Undangan Pernikahan.apk", 6_000_000, "application/vnd.android.package-archive"),
    "layers": _file("file-picture-kind", "spanduk.psd", 9_000_000, "image/vnd.adobe.photoshop"),
    "heic": _file("file-picture-kind", "IMG_0042.HEIC", 2_000_000, "image/heic"),
    "gif": _file("file-picture-kind", "lucu.gif", 40_000, "image/gif"),
    "bmp of unknown type": _file("file-picture-kind", "pindaian.bmp", 2_000_000, "application/octet-stream"),
    "slides": _file("file-other-kind", "paparan.pptx", 9_000, "application/vnd.ms-powerpoint"),
    "old word": _file("file-other-kind", "surat.doc", 9_000, "application/msword"),
    "no ending": _file("file-other-kind", "surat", 9_000, "application/octet-stream"),
    "spreadsheet": _file("file-operators-only", "daftar.xlsx", 9_000, "application/vnd.ms-excel"),
    "photo that is a document": _file("file-picture-kind", "foto.jpg", 9_000, _PDF),
    "pdf that is a program": _file("file-not-what-it-says", "surat.pdf", 9_000, "application/x-msdownload", kind="PDF"),
    "docx that is a page": _file("file-not-what-it-says", "surat.docx", 9_000, "text/html", kind="DOCX"),
    "empty photo": _file("file-empty", "foto.jpg", 0, "image/jpeg"),
    "empty pdf": _file("file-empty", "surat.pdf", 0, _PDF),
    "large photo": _file("file-too-large", "foto.jpg", LARGE, "image/jpeg", size=22, most=20),
    "large pdf": _file("file-too-large", "buku <1>.pdf", LARGE, _PDF, size=22, most=20),
    # 3. One too many.
    "21st photo": Bad(
        lambda _city, person, _preview: person.sends_photo(), "too-many-photos", {"most": 20}, prepare=_twenty_photos
    ),
    "6th document": Bad(
        lambda _city, person, _preview: person.sends_document("surat-6.pdf", b"%PDF-1.7 6", _PDF),
        "too-many-documents",
        {"most": 5},
        prepare=_five_documents,
    ),
    # 4. Words that cannot be the field that was asked for.
    "title of 4,096": _written(Editable.TITLE, "x" * 4096, "field-too-long", length=4096, most=300),
    "title of 301": _written(Editable.TITLE, "x" * 301, "field-too-long", length=301, most=300),
    "place of 301": _written(Editable.PLACE, "x" * 301, "field-too-long", length=301, most=300),
    "title of nothing visible": _written(Editable.TITLE, "\u2800\u3164\u200b", "field-empty"),
    "place of marks": _written(Editable.PLACE, "-- . --", "field-empty"),
    "story of emoji": _written(Editable.STORY, "👍🏽👏", "field-empty"),
    "date that is none": _written(Editable.DATE, "nanti saja", "date-not-read"),
    "31 February": _written(Editable.DATE, "31 Februari 2026", "date-not-read"),
    "31/2": _written(Editable.DATE, "31/2/2026", "date-not-read"),
    # 5. Words that say nothing.
    "only spaces": _says("\u2800 \u3164", "unplaced-wordless"),
    "only zero width": _says("\u200b\u200e\u2060", "unplaced-wordless"),
    "only emoji": _says("🙏🏽😊", "unplaced-wordless"),
    "only punctuation": _says("... ?!", "unplaced-wordless"),
    "only a mention": _says("@kuapalang_bot", "unplaced-wordless"),
    "a reply to what is gone": Bad(_replies_to_what_is_gone, "unplaced-wordless"),
    "deleted at once": Bad(_deletes_at_once, "unplaced-voice"),
    # 6. Words that may be something else: asked, once the minute in which messages join a draft is over.
    "4,096 characters": _says((SENTENCE * 70)[:4096], "held-second", later=True, **_SECOND),
    "unclear words": _says("Siap, Pak", "held-second", later=True, **_SECOND),
    "right to left": _says("\u202eadnama nakgnareneP\u202c كتاب", "held-second", later=True, **_SECOND),
    "control characters": _says("Mohon\x07 izin\x1b[31m, Pak", "held-second", later=True, **_SECOND),
    "channel post": Bad(_forwards_channel_post, "held-second", _SECOND, later=True),
    # 7. Commands and buttons that are none.
    "unknown command": _says("/laporkan", "unknown-command", command="/laporkan"),
    "long command": _says("/" + "x" * 4000, "unknown-command", command="/" + "x" * 31 + "…"),
    "old button": _pressed("d.send:1:1", "draft-changed", _two_versions),
    "programme that is none": _pressed("d.prog:1:999999", "unknown-button"),
    "button of another bot": _pressed("beli:1", "unknown-button"),
    # 8. Links that are no publication.
    "folder": _says("https://drive.google.com/drive/folders/1AbC", "links-attached", count=1),
    "meeting": _says("https://us02web.zoom.us/j/123456789", "links-attached", count=1),
    "map": _says("https://maps.app.goo.gl/AbCdEf123", "links-attached", count=1),
}
