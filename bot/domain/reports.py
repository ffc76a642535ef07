"""Drafts and reports."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from bot.domain.found import Doubt
from bot.domain.links import Link
from bot.domain.office import UnitRef
from bot.domain.programmes import Programme
from bot.domain.understood import Field, Understood

MOST_PHOTOS = 20
MOST_FILES = 5
"""Documents, or videos, of a report."""
LARGEST_FILE = 20_971_520
"""Bytes that `getFile` hands out at most (Bot API)."""


class ReportState(StrEnum):
    """How far a report has come."""

    REPORTED = "reported"
    PUBLISHED = "published"
    VERIFIED = "verified"
    WITHDRAWN = "withdrawn"


class DraftState(StrEnum):
    """How a draft stands.

    A held one is a message that waits for the person to say what it is; a planned one, an activity that waits for its
    day.
    """

    OPEN = "open"
    HELD = "held"
    PLANNED = "planned"
    SENT = "sent"
    DISCARDED = "discarded"


class FileKind(StrEnum):
    """What comes with a report. A video is kept by reference: Telegram has it."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VIDEO = "video"

    @property
    def most(self) -> int:
        """How many of them a report has at most."""
        return MOST_PHOTOS if self is FileKind.PHOTO else MOST_FILES


@dataclass(frozen=True, slots=True)
class Files:
    """How many files of each kind a draft or a report has."""

    photos: int = 0
    documents: int = 0
    videos: int = 0

    def of(self, kind: FileKind) -> int:
        """How many of a kind."""
        return {FileKind.PHOTO: self.photos, FileKind.DOCUMENT: self.documents, FileKind.VIDEO: self.videos}[kind]

    def with_one(self, kind: FileKind) -> "Files":
        """One more."""
        names = {FileKind.PHOTO: "photos", FileKind.DOCUMENT: "documents", FileKind.VIDEO: "videos"}
        return replace(self, **{names[kind]: self.of(kind) + 1})


class Editable(StrEnum):
    """Fields that buttons correct."""

    TITLE = "title"
    DATE = "date"
    PLACE = "place"
    STORY = "story"
    PROGRAMME = "programme"
    UNIT = "unit"
    TIME = "time"
    PARTICIPANTS = "participants"
    SPEAKERS = "speakers"


@dataclass(frozen=True, slots=True)
class Fields:
    """A report's fields as they stand, after corrections by hand."""

    title: str = ""
    has_date: bool = False
    place: str = ""
    story: str = ""
    participants: str = ""
    speakers: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What a report says. `until_date` is the last day of an activity of several days."""

    title: str | None = None
    activity_date: date | None = None
    until_date: date | None = None
    time_text: str | None = None
    place: str | None = None
    story: str | None = None
    participants: str | None = None
    speakers: str | None = None
    programme_id: int | None = None

    @property
    def missing(self) -> tuple[Field, ...]:
        """What the report cannot do without and does not have yet."""
        have = {
            Field.TITLE: self.title,
            Field.DATE: self.activity_date,
            Field.PLACE: self.place,
            Field.STORY: self.story,
        }
        return tuple(field for field, value in have.items() if not value)

    def coached(self) -> Fields:
        """The fields as the 5W1H coach reads them."""
        return Fields(
            title=self.title or "",
            has_date=self.activity_date is not None,
            place=self.place or "",
            story=self.story or "",
            participants=self.participants or "",
            speakers=self.speakers or "",
        )


CONTENT: Final = tuple(each.name for each in fields(Content))
"""The names of what a report says: columns of drafts and reports are called the same."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A report that is being made. `version` counts its changes, so that a button knows what it was made for.

    `unlike` are the keys of earlier reports that the officer said it is not the same as. `undo` is what the last
    changes replaced, oldest first. `hints`: whether its officer wants the coach's.
    """

    id: int
    person_id: int
    unit: UnitRef | None
    chat_id: int
    version: int
    original: str
    content: Content
    programme: Programme | None
    links: tuple[str, ...]
    state: DraftState
    updated_at: datetime
    files: Files = field(default_factory=Files)
    unlike: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    undo: tuple[Mapping[str, Any], ...] = ()
    hints: bool = True

    @property
    def photos(self) -> int:
        """How many photos it has."""
        return self.files.photos


@dataclass(frozen=True, slots=True)
class Marks:
    """What became of a report after it was sent, and when; an edit leaves its mark once a digest told of the report."""

    edited_at: datetime | None = None
    withdrawn_at: datetime | None = None
    verified_at: datetime | None = None
    featured_at: datetime | None = None
    change_asked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A sent report. `version` counts the changes of its content, so that a button knows what it was made for."""

    id: int
    unit: UnitRef
    person_id: int | None
    reference: str
    state: ReportState
    content: Content
    sent_at: datetime
    version: int = 1
    marks: Marks = Marks()

    @property
    def withdrawn(self) -> bool:
        """Whether it was taken back."""
        return self.state is ReportState.WITHDRAWN


def content_of(read: Understood, today: date) -> Content:
    """What was understood of a message, as a report's content; the date is today where none is named."""

    def value(found: object) -> str | None:
        text = getattr(found, "value", None)
        return text if isinstance(text, str) and text else None

    return Content(
        title=value(read.title),
        activity_date=read.date.value if read.date else today,
        until_date=read.until if read.date else None,
        time_text=value(read.time),
        place=value(read.place),
        story=read.story or value(read.title),
        participants=value(read.participants),
        speakers=value(read.speakers),
        programme_id=read.programme.value.id if read.programme else None,
    )


def merged(old: Content, new: Content, *, new_names_a_date: bool) -> Content:
    """A further message for the same report fills what is empty and adds to the story."""
    further = new.story if new.story and new.story not in (old.story or "") else None
    story = "\n\n".join(part for part in (old.story, further) if part)
    takes_date = new_names_a_date or not (old.title or old.story)
    return replace(
        old,
        title=old.title or new.title,
        activity_date=new.activity_date if takes_date else old.activity_date,
        until_date=new.until_date if takes_date else old.until_date,
        time_text=old.time_text or new.time_text,
        place=old.place or new.place,
        story=story or None,
        participants=old.participants or new.participants,
        speakers=old.speakers or new.speakers,
        programme_id=old.programme_id or new.programme_id,
    )


def shown_links(links: tuple[Link, ...]) -> tuple[str, ...]:
    """Links as a draft keeps them."""
    return tuple(link.url for link in links)
