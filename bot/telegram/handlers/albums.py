"""The photos and files of a draft: looked at, put in order, taken out, put back."""

from bot.db import errands
from bot.domain.people import Language
from bot.telegram.handlers.drafts import show
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import arranging, reporting
from bot.usecases.arranging import Album
from bot.views import albums as views

SHEET = "contact-sheet"


@button("d.photos", Who.OFFICER, Where.PRIVATE)
def on_photos(turn: Turn, arguments: list[str]) -> None:
    """All of them, and the photos in a picture below; those of the next minute belong to this draft."""
    draft = reporting.wait_for_photos(turn.tx, turn.officer, int(arguments[0]))
    _show(turn, arranging.look(turn.tx, turn.officer, draft.id))


@button("v.all", Who.OFFICER, Where.PRIVATE)
def on_all(turn: Turn, arguments: list[str]) -> None:
    """All of them, after one was looked at."""
    album = arranging.look(turn.tx, turn.officer, int(arguments[0]))
    show(turn, album.draft, views.menu(turn.t, album))


@button("v.one", Who.OFFICER, Where.PRIVATE)
def on_one(turn: Turn, arguments: list[str]) -> None:
    """What can be done about one photo."""
    album = arranging.look(turn.tx, turn.officer, int(arguments[0]))
    show(turn, album.draft, views.one(turn.t, album, int(arguments[1])))


@button("v.move", Who.OFFICER, Where.PRIVATE)
def on_move(turn: Turn, arguments: list[str]) -> None:
    """A photo goes one place on, or back."""
    draft_id, photo_id, steps = map(int, arguments)
    _show(turn, arranging.shift(turn.tx, turn.officer, draft_id, photo_id, steps), photo_id)


@button("v.cover", Who.OFFICER, Where.PRIVATE)
def on_cover(turn: Turn, arguments: list[str]) -> None:
    """A photo becomes the first."""
    draft_id, photo_id = map(int, arguments)
    _show(turn, arranging.make_cover(turn.tx, turn.officer, draft_id, photo_id))


@button("v.out", Who.OFFICER, Where.PRIVATE)
def on_out(turn: Turn, arguments: list[str]) -> None:
    """A photo or another file is taken out."""
    draft_id, photo_id = map(int, arguments)
    _show(turn, arranging.take_out(turn.tx, turn.officer, draft_id, photo_id))


@button("v.clear", Who.OFFICER, Where.PRIVATE)
def on_clear(turn: Turn, arguments: list[str]) -> None:
    """All photos are taken out."""
    _show(turn, arranging.take_all_out(turn.tx, turn.officer, int(arguments[0])))


@button("v.back", Who.OFFICER, Where.PRIVATE)
def on_back(turn: Turn, arguments: list[str]) -> None:
    """What was taken out last comes back."""
    _show(turn, arranging.put_back(turn.tx, turn.officer, int(arguments[0])))


def _show(turn: Turn, album: Album, photo_id: int | None = None) -> None:
    """The files, or one of them, on the draft's card; and the picture of the photos brought up to date."""
    show(turn, album.draft, views.menu(turn.t, album) if photo_id is None else views.one(turn.t, album, photo_id))
    if album.photos:
        language = Language(turn.t.language)
        errands.add(turn.tx, SHEET, turn.message.chat.id, turn.officer.id, language, draft=album.draft.id)
