"""Screens about the photos and other files of a draft."""

from bot.db.albums import Piece
from bot.domain.looks import Problem
from bot.domain.reports import MOST_PHOTOS, FileKind
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.i18n import Texts
from bot.usecases.arranging import Album

A_ROW = 4
"""As in the picture of the photos below."""
TITLE_SHOWN = 120
NAME_SHOWN = 30


def menu(t: Texts, album: Album) -> Screen:
    """All files of a draft, with a button for each."""
    draft = album.draft
    title = shortened(draft.content.title or t.plain("untitled"), TITLE_SHOWN)
    lines = [t("album-head", photos=len(album.photos), title=title)]
    if album.photos:
        lines.append(t("album-how", photos=len(album.photos)))
    lines.append(t("album-more", most=MOST_PHOTOS))
    numbers = [Button(str(place), action("v.one", draft.id, photo.id)) for place, photo in enumerate(album.photos, 1)]
    rows = [*columns(numbers, A_ROW)]
    rows += [(Button(_label(t, piece), action("v.out", draft.id, piece.id)),) for piece in album.others]
    if len(album.photos) > 1:
        rows.append((Button(t.plain("button-photos-clear"), action("v.clear", draft.id)),))
    if album.taken_out:
        label = t.plain("button-photos-back", count=album.taken_out)
        rows.append((Button(label, action("v.back", draft.id)),))
    rows.append((Button(t.plain("button-back"), action("d.show", draft.id)),))
    return Screen("\n".join(lines), tuple(rows))


def _label(t: Texts, piece: Piece) -> str:
    name = shortened(
        piece.name or t.plain("file-video" if piece.kind is FileKind.VIDEO else "file-document"), NAME_SHOWN
    )
    return t.plain("button-file-out", name=name)


def one(t: Texts, album: Album, photo_id: int) -> Screen:
    """One photo. Raises Refused where it is not there."""
    draft, place, photos = album.draft, album.place(photo_id), len(album.photos)
    lines = [t("album-one", place=place, photos=photos)]
    problem = album.photos[place - 1].problem
    if problem in (Problem.UNREADABLE.value, Problem.TOO_LARGE.value):
        lines.append(t(f"broken-photo-{problem}"))
    moves = []
    if place > 1:
        moves.append(Button(t.plain("button-photo-earlier"), action("v.move", draft.id, photo_id, -1)))
    if place < photos:
        moves.append(Button(t.plain("button-photo-later"), action("v.move", draft.id, photo_id, 1)))
    acts = [Button(t.plain("button-photo-out"), action("v.out", draft.id, photo_id))]
    if place > 1:
        acts.insert(0, Button(t.plain("button-photo-cover"), action("v.cover", draft.id, photo_id)))
    back = Button(t.plain("button-photos-all"), action("v.all", draft.id))
    rows = (tuple(moves), tuple(acts), (back,))
    return Screen("\n".join(lines), tuple(row for row in rows if row))


def sheet(t: Texts, photos: int) -> Screen:
    """What stands below the picture of a draft's photos."""
    return Screen(t("album-sheet", photos=photos))
