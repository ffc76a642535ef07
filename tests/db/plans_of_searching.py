"""What is asked of the database to find reports, and the indexes that answer it."""

from collections.abc import Callable
from typing import Final

from bot.db import findings, search
from bot.db.engine import Tx
from bot.domain.search import Search, Sought

_FULL_TEXT: Final = r"report_words VIRTUAL TABLE INDEX \d+:.*M"
_BY_NUMBER: Final = r"report_words VIRTUAL TABLE INDEX \d+:"

SEARCHING: Final[dict[str, tuple[Callable[[Tx], object], tuple[str, ...]]]] = {
    "a page of what is found": (
        lambda tx: search.find(tx, Sought((("rapat",), ("nikah", "tikah")), ("u:7", "t:202603")), 4000, 7),
        (_FULL_TEXT,),
    ),
    "a page of the newest reports": (lambda tx: search.find(tx, Sought(()), None, 7), (_BY_NUMBER,)),
    "what an unfinished word may become": (
        lambda tx: search.understand(tx, Search(("raa",), typing=True)),
        ("autoindex_search_words|pk_search_words",),
    ),
    "reports to index": (lambda tx: search.index(tx, [7, 8]), (_BY_NUMBER, "PRIMARY KEY")),
    "reports that were found": (lambda tx: findings.by_ids(tx, [7, 8]), ("ix_publications_report", "PRIMARY KEY")),
}
