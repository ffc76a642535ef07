"""Posting a period: its pictures, files and texts are made first, and then go out in one transaction.

An errand of a period reads its figures once, has its pictures drawn, and ends with `post`. Killed before the end, it is
done again from its beginning, and nothing has been posted; afterwards everything is. What cannot be drawn is left out:
the texts come all the same.
"""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.db import offices
from bot.db.engine import Tx
from bot.domain.people import Language
from bot.domain.screen import Screen
from bot.i18n import Texts, texts
from bot.render.apart import RenderingFailed
from bot.telegram.errands import Bench, Finish, Outdated
from bot.usecases import posting
from bot.usecases.posting import Place, Reader
from bot.usecases.saying import hand_over, say

log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that is posted: a document called `name`, or a photo.

    `holds` is asked in the transaction that posts it, whether it may still be shown.
    """

    data: bytes
    name: str
    caption: Screen
    photo: bool = False
    holds: Callable[[Tx], bool] = lambda _: True


Part = Screen | Enclosure
Compose = Callable[[Reader, Texts], Sequence[Part]]


@dataclass(frozen=True, slots=True)
class _Laid:
    """A part for a place; `file` is an enclosure's on its way. Each row of the outbox owns its file."""

    place: Place
    number: int
    part: Part
    file: str | None


async def or_none(drawing: Awaitable[T]) -> T | None:
    """What is drawn, or None where it cannot be: a period is posted without its picture rather than not at all."""
    try:
        return await drawing
    except (RenderingFailed, OSError) as error:
        log.error("a period is posted without a picture: %s", error)
        return None


async def post(bench: Bench, name: str, places: Sequence[Place], compose: Compose) -> Finish:
    """Post what `compose` makes for each kind of reader and language, the parts in their order, each once a chat.

    `name` is the promise, such as `digest:2026-11-27`. Who does not read of periods any more by then gets nothing.
    Where a file may not be shown any more, nothing is posted, and the errand is done again with what may be.
    """
    composed: dict[tuple[Reader, Language], Sequence[Part]] = {}
    laid: list[_Laid] = []
    try:
        for place in places:
            kind = (place.reader, place.language)
            if kind not in composed:
                composed[kind] = await bench.apart(compose, place.reader, texts(place.language))
            for number, part in enumerate(composed[kind]):
                laid.append(_Laid(place, number, part, await _file(bench, part)))
    except BaseException:
        _discard(bench, laid)
        raise

    def finish(tx: Tx) -> None:
        if not all(isinstance(each.part, Screen) or each.part.holds(tx) for each in laid):
            _discard(bench, laid)
            raise Outdated(name)
        office = offices.get(tx)
        readers = dict.fromkeys(place.reader for place in places)
        present = {_identity(each): each for reader in readers for each in posting.places(tx, office, reader)}
        for each in laid:
            place = present.get(_identity(each.place))
            if place is not None:
                _enqueue(tx, f"{name}:{place.chat_id}:{each.number}", place, each)
            elif each.file is not None:
                bench.discard(each.file)

    return finish


def _identity(place: Place) -> object:
    """The group stays the group where Telegram has given it another number."""
    return place.reader if place.reader is Reader.GROUP else (place.reader, place.chat_id)


async def _file(bench: Bench, part: Part) -> str | None:
    if isinstance(part, Screen):
        return None
    return await bench.keep(part.data, f".{part.name.rpartition('.')[2]}")


def _discard(bench: Bench, laid: Sequence[_Laid]) -> None:
    for each in laid:
        if each.file is not None:
            bench.discard(each.file)


def _enqueue(tx: Tx, key: str, place: Place, laid: _Laid) -> None:
    chat_id, part = place.chat_id, laid.part
    if isinstance(part, Screen):
        say(tx, key, chat_id, part, broadcast=True, once=True, thread=place.thread)
    elif laid.file is not None:
        file, name, caption, thread = laid.file, part.name, part.caption, place.thread
        hand_over(tx, key, chat_id, file, name, caption, photo=part.photo, broadcast=True, once=True, thread=thread)
