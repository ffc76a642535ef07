"""Which messages a draft was made of, so that their corrections are followed. All are of its officer's private chat."""

import sqlalchemy as sa

from bot.db import prepared
from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import draft_messages, drafts, photos

_new = upsert(draft_messages)
_KEEP = _new.on_conflict_do_update(index_elements=["draft_id", "message_id"], set_={"text": _new.excluded.text})
_FIND = (
    sa.select(draft_messages.c.draft_id, draft_messages.c.text)
    .join(drafts, drafts.c.id == draft_messages.c.draft_id)
    .where(drafts.c.person_id == sa.bindparam("person"), draft_messages.c.message_id == sa.bindparam("message"))
    .order_by(drafts.c.id.desc())
    .limit(1)
)
_FIND_PHOTO = (
    sa.select(photos.c.draft_id)
    .join(drafts, drafts.c.id == photos.c.draft_id)
    .where(
        drafts.c.person_id == sa.bindparam("person"),
        photos.c.message_id == sa.bindparam("message"),
        photos.c.file_unique_id == sa.bindparam("file"),
    )
    .order_by(drafts.c.id.desc())
    .limit(1)
)


def keep(tx: Tx, draft_id: int, message_id: int, text: str) -> None:
    """A message became part of a draft, or says something else now."""
    prepared.run(tx, _KEEP, {"draft_id": draft_id, "message_id": message_id, "text": text})


def find(tx: Tx, person_id: int, message_id: int) -> tuple[int, str] | None:
    """The draft that a person's message became part of, and what it said."""
    row = tx.execute(_FIND, {"person": person_id, "message": message_id}).one_or_none()
    return (row.draft_id, row.text) if row else None


def find_photo(tx: Tx, person_id: int, message_id: int, file_unique_id: str) -> int | None:
    """The draft that a photo without words went to."""
    wanted = {"person": person_id, "message": message_id, "file": file_unique_id}
    return tx.execute(_FIND_PHOTO, wanted).scalar()


def move(tx: Tx, source: int, target: int) -> None:
    """The messages of one draft are another's now."""
    tx.execute(sa.update(draft_messages).where(draft_messages.c.draft_id == source).values(draft_id=target))
