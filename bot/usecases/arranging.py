"""The files of a draft: in which order they are shown, and which of them stay."""

from dataclasses import dataclass, replace

from bot.db import albums, drafts
from bot.db.albums import Piece
from bot.db.engine import Tx
from bot.domain.office import Actor
from bot.domain.refused import Refused
from bot.domain.reports import Draft, DraftState, FileKind, Files
from bot.usecases.own_drafts import own


@dataclass(frozen=True, slots=True)
class Album:
    """A draft with its files in their order, and how many were taken out last."""

    draft: Draft
    photos: tuple[Piece, ...]
    others: tuple[Piece, ...]
    taken_out: int

    def place(self, photo_id: int) -> int:
        """A photo's place, from 1. Raises Refused where it is not there."""
        for place, piece in enumerate(self.photos, 1):
            if piece.id == photo_id:
                return place
        raise Refused("photo-not-there")


def look(tx: Tx, actor: Actor, draft_id: int) -> Album:
    """The files of the actor's draft. Raises Refused where it is not open."""
    return _album(tx, own(tx, actor, draft_id))


def shift(tx: Tx, actor: Actor, draft_id: int, photo_id: int, steps: int) -> Album:
    """Move a photo so many places on, or back; at either end it stays. Raises Refused."""
    album = look(tx, actor, draft_id)
    return _moved(tx, album, photo_id, album.place(photo_id) - 1 + steps)


def make_cover(tx: Tx, actor: Actor, draft_id: int, photo_id: int) -> Album:
    """Make a photo the first. Raises Refused."""
    return _moved(tx, look(tx, actor, draft_id), photo_id, 0)


def take_out(tx: Tx, actor: Actor, draft_id: int, photo_id: int) -> Album:
    """Take one file out of the draft. Raises Refused."""
    album = look(tx, actor, draft_id)
    if photo_id not in [piece.id for piece in (*album.photos, *album.others)]:
        raise Refused("photo-not-there")
    return _without(tx, album, [photo_id])


def take_all_out(tx: Tx, actor: Actor, draft_id: int) -> Album:
    """Take all photos out of the draft. Raises Refused."""
    album = look(tx, actor, draft_id)
    return _without(tx, album, [piece.id for piece in album.photos])


def put_back(tx: Tx, actor: Actor, draft_id: int) -> Album:
    """Put back what was taken out last. Raises Refused where there is nothing, or no room for it any more."""
    album = look(tx, actor, draft_id)
    taken = albums.taken_out_last(tx, draft_id)
    if not taken:
        raise Refused("photos-nothing-out")
    files = album.draft.files
    for _, kind in taken:
        files = files.with_one(kind)
    if any(files.of(kind) > kind.most for kind in FileKind):
        raise Refused("photos-no-room", most=FileKind.PHOTO.most)
    albums.put_back(tx, draft_id)
    return _album(tx, drafts.touch(tx, album.draft, files=files))


def add_held(tx: Tx, held: Draft, target: Draft) -> tuple[Files, int]:
    """Give a held message's files to a draft, as far as there is room; what it has then, and how many stay behind."""
    has = {piece.file_unique_id for piece in albums.pieces(tx, target.id)}
    files, taken, left = target.files, [], 0
    for piece in albums.pieces(tx, held.id):
        if piece.file_unique_id in has:
            continue
        if files.of(piece.kind) < piece.kind.most:
            taken.append(piece.id)
            files = files.with_one(piece.kind)
        else:
            left += 1
    albums.move_to(tx, taken, target.id)
    return files, left


def is_open(tx: Tx, draft_id: int) -> bool:
    """Whether a draft can still be changed."""
    draft = drafts.by_id(tx, draft_id)
    return draft is not None and draft.state is DraftState.OPEN


def _moved(tx: Tx, album: Album, photo_id: int, place: int) -> Album:
    album.place(photo_id)
    order = [piece.id for piece in album.photos if piece.id != photo_id]
    order.insert(min(max(place, 0), len(order)), photo_id)
    albums.arrange(tx, [*order, *(piece.id for piece in album.others)])
    return _album(tx, drafts.touch(tx, album.draft))


def _without(tx: Tx, album: Album, photo_ids: list[int]) -> Album:
    if not photo_ids:
        return album
    albums.take_out(tx, album.draft.id, photo_ids)
    return _album(tx, drafts.touch(tx, album.draft, files=_counted(albums.pieces(tx, album.draft.id))))


def _counted(pieces: list[Piece]) -> Files:
    files = Files()
    for piece in pieces:
        files = files.with_one(piece.kind)
    return files


def _album(tx: Tx, draft: Draft) -> Album:
    pieces = albums.pieces(tx, draft.id)
    return Album(
        draft=replace(draft, files=_counted(pieces)),
        photos=tuple(piece for piece in pieces if piece.kind is FileKind.PHOTO),
        others=tuple(piece for piece in pieces if piece.kind is not FileKind.PHOTO),
        taken_out=len(albums.taken_out_last(tx, draft.id)),
    )
