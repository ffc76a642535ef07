"""What reading a message gives."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.domain.found import Doubt, Found, Span
from bot.domain.hours import Hours
from bot.domain.links import Link
from bot.domain.programmes import Programme

if TYPE_CHECKING:
    from bot.domain.quotes import Quote


class MessageKind(StrEnum):
    """What a message is for."""

    REPORT = "report"
    NOTHING = "nothing"
    DIFFICULTY = "difficulty"
    LINKS_ONLY = "links_only"
    UNCLEAR = "unclear"


class Field(StrEnum):
    """What a report cannot do without."""

    TITLE = "title"
    DATE = "date"
    PLACE = "place"
    STORY = "story"


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a message says. Each find tells which words of the message, as it was sent, it was read from.

    `until` is the last day where there are several. `sender` wrote the message that was copied out of another app.
    `links` has each link once, those behind words as well; `located` are those that stand in the text. `hashtags` are
    without `#`. `photos` are those the text announces. `story` is the text without greeting, closing formula, the lines
    read elsewhere and the links at its end, `told` is where it stands. `missing` are the fields to ask for, in their
    order (a date may be taken for today). Of several activities the fields are those of the first and the story is that
    of all; `activities` has each, without what belongs to the message as a whole.
    """

    kind: MessageKind
    title: Found[str] | None
    until: date | None
    date: Found[date] | None
    hours: Found[Hours] | None
    place: Found[str] | None
    participants: Found[str] | None
    speakers: Found[str] | None
    organiser: Found[str] | None
    difficulty: Found[str] | None
    programme: Found[Programme] | None
    story: str
    told: tuple[Span, ...]
    missing: tuple[Field, ...]
    sender: Found[str] | None = None
    links: tuple[Link, ...] = ()
    located: tuple[Found[Link], ...] = ()
    hashtags: tuple[str, ...] = ()
    photos: Found[int] | None = None
    quotes: tuple["Quote", ...] = ()
    activities: tuple["Understood", ...] = ()

    @property
    def time(self) -> Found[str] | None:
        """The hours as they are written: `08.30 WIB s.d. selesai`."""
        hours = self.hours
        return None if hours is None else Found(str(hours.value), hours.start, hours.end, hours.doubt)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Why some of the fields may be wrong."""
        return tuple(found.doubt for found in (self.date, self.hours, self.title) if found and found.doubt)
