"""What there is to doubt about a draft: shown at its field until the field is confirmed or corrected."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final

from bot.domain.date_limits import DateProblem, check_activity_date
from bot.domain.found import Doubt
from bot.domain.reports import Content
from bot.domain.understood import Understood


class Doubted(StrEnum):
    """Fields that can be in doubt, named as in `Content`."""

    TITLE = "title"
    DATE = "activity_date"
    TIME = "time_text"


_FIELDS: Final = {Doubt.TITLE_CUT: Doubted.TITLE, Doubt.TIME_HALF: Doubted.TIME}
_OF_PROBLEMS: Final = {DateProblem.FUTURE: Doubt.DATE_AHEAD, DateProblem.OVER_A_YEAR: Doubt.DATE_OLD}


def field_of(doubt: Doubt) -> Doubted:
    """Where a doubt is shown."""
    return _FIELDS.get(doubt, Doubted.DATE)


def about(doubts: Iterable[Doubt], field: Doubted) -> tuple[Doubt, ...]:
    """The doubts about a field."""
    return tuple(doubt for doubt in doubts if field_of(doubt) is field)


def doubts_of(read: Understood, content: Content, today: date) -> tuple[Doubt, ...]:
    """What is to be doubted of a message's content: by its words, and by how far its date is from today."""
    return (*read.doubts, *of_day(content.activity_date, today))


def of_day(day: date | None, today: date) -> tuple[Doubt, ...]:
    """Why an activity's date may be wrong, whatever the words were."""
    problem = check_activity_date(day, today) if day is not None else None
    return (_OF_PROBLEMS[problem],) if problem else ()


def after_change(doubts: Iterable[Doubt], before: Content, after: Content) -> tuple[Doubt, ...]:
    """What is left of doubts: those about fields that a change let alone."""
    return tuple(doubt for doubt in doubts if not _changed(doubt, before, after))


def joined(doubts: Iterable[Doubt], before: Content, after: Content, new: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """The doubts after a further message: those about fields that it gave are its own."""
    return (*after_change(doubts, before, after), *(doubt for doubt in new if _changed(doubt, before, after)))


def confirmed(doubts: Iterable[Doubt], field: Doubted) -> tuple[Doubt, ...]:
    """What is left of doubts when a field is right as it stands; a day that has not come stays to be waited for."""
    return tuple(doubt for doubt in doubts if field_of(doubt) is not field or doubt is Doubt.DATE_AHEAD)


def timely(doubts: tuple[Doubt, ...], day: date | None, today: date) -> tuple[Doubt, ...]:
    """The doubts without that of a day which has come meanwhile."""
    if Doubt.DATE_AHEAD not in doubts or Doubt.DATE_AHEAD in of_day(day, today):
        return doubts
    return tuple(doubt for doubt in doubts if doubt is not Doubt.DATE_AHEAD)


def _changed(doubt: Doubt, before: Content, after: Content) -> bool:
    name = field_of(doubt).value
    return bool(getattr(before, name) != getattr(after, name))
