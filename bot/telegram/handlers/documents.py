"""Documents that operators send in private: lists of units, sets of programmes."""

from pathlib import PurePath

from bot.domain.attachments import is_document
from bot.domain.people import Role
from bot.domain.refused import Refused
from bot.telegram import incoming
from bot.telegram.turn import Turn
from bot.views import unit_files as views

TABLES = frozenset({".csv", ".xlsx", ".xls", ".ods"})


def takes(turn: Turn) -> bool:
    """Take a document for a list that is to be imported; False where it is none, or nothing for this person.

    Raises Refused where somebody who is no operator sends a table.
    """
    document = turn.message.document
    if document is None or incoming.photo(turn.message) is not None:
        return False
    name = document.file_name or "berkas"
    suffix = PurePath(name).suffix.lower()
    if Role.OPERATOR not in turn.member.roles:
        if suffix in TABLES:
            raise Refused("file-operators-only", name=name)
        return False
    if is_document(name) and turn.member.units:
        # Whoever runs the bot may also report for a unit.
        return False
    kind = "programmes.read" if suffix == ".json" else "units.read"
    waiting = views.fetching(turn.t, name)
    turn.errand(kind, waiting, file_id=document.file_id, name=name, size=document.file_size or 0)
    return True
