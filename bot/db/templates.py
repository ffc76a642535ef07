"""The office's own caption templates and words of reminders, where it has changed those that come with the program."""

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import templates
from bot.domain.templates import Template

_SAVE = upsert(templates)
_PUT = _SAVE.on_conflict_do_update(
    index_elements=["office_id", "name"],
    set_={
        "body": _SAVE.excluded.body,
        "saved_at": _SAVE.excluded.saved_at,
    },
)


def own(tx: Tx, office_id: int) -> dict[Template, str]:
    """The templates that the office has made its own."""
    known = {each.value for each in Template}
    rows = tx.execute(sa.select(templates.c.name, templates.c.body).where(templates.c.office_id == office_id))
    return {Template(row.name): row.body for row in rows if row.name in known}


def wordings(tx: Tx, office_id: int) -> dict[str, str]:
    """The words of reminders that the office has made its own, by name; in memory, since every reminder needs them."""
    return tx.remember("wordings", lambda: _load_wordings(tx, office_id))


def _load_wordings(tx: Tx, office_id: int) -> dict[str, str]:
    own = sa.select(templates.c.name, templates.c.body).where(
        templates.c.office_id == office_id, templates.c.name.startswith("prompt-")
    )
    return {row.name: row.body for row in tx.execute(own)}


def save(tx: Tx, office_id: int, name: str, body: str) -> None:
    """Make a template, or words, the office's own."""
    tx.execute(
        _PUT,
        {
            "office_id": office_id,
            "name": name,
            "body": body,
            "saved_at": tx.now,
        },
    )
    tx.forget()


def drop(tx: Tx, office_id: int, name: str) -> bool:
    """Go back to what comes with the program; False where it is in force already."""
    gone = tx.execute(sa.delete(templates).where(templates.c.office_id == office_id, templates.c.name == name))
    tx.forget()
    return gone.rowcount == 1
