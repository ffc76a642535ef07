"""The photos of a draft in one picture, with the numbers that its buttons name."""

from functools import partial

from bot.db import albums, looks
from bot.db.albums import Piece
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.reports import FileKind
from bot.i18n import texts
from bot.render.apart import draw_sheet
from bot.telegram.errands import Bench, Finish, errand
from bot.usecases import arranging
from bot.usecases.saying import hand_over
from bot.views import albums as views


@errand("contact-sheet")
async def draw(bench: Bench, errand: Errand) -> Finish:
    """A picture of a draft's photos as they are by now, in the place of an earlier one."""
    draft_id = int(errand.arguments["draft"])
    pieces: list[Piece] = await bench.db.read(partial(_photos, draft_id=draft_id))
    if not pieces:
        return _nothing
    drawn = await draw_sheet([_thumbnail(bench, piece) for piece in pieces])
    file = await bench.keep(drawn, ".jpg")
    caption = views.sheet(texts(errand.language), len(pieces))

    def finish(tx: Tx) -> None:
        key = f"draft:{draft_id}:photos"
        hand_over(tx, key, errand.chat_id, file, "foto.jpg", caption, photo=True, card=True)

    return finish


def _photos(tx: Tx, draft_id: int) -> list[Piece]:
    if not arranging.is_open(tx, draft_id):
        return []
    return [piece for piece in albums.pieces(tx, draft_id) if piece.kind is FileKind.PHOTO]


def _thumbnail(bench: Bench, piece: Piece) -> str | None:
    if piece.look is None or piece.sha256 is None:
        return None
    return str(bench.thumbnails / looks.thumbnail(piece.sha256))


def _nothing(_tx: Tx) -> None:
    """The draft was sent, or has no photo any more, before its picture was drawn."""
