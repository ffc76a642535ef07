"""The engines' own full-text indexes: which words a report has, and which reports have words.

SQLite's FTS5 keeps, for each word, the numbers of the reports that have it, and hands them out newest first: a page
costs what it shows, not what there is. PostgreSQL's GIN index over a tsvector finds all reports that match before it
sorts them: a search costs what there is to be found.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from bot.db.dialect import SQLITE
from bot.db.engine import Tx
from bot.db.schema.searching import FULL_TEXT


@dataclass(frozen=True, slots=True)
class _Way:
    """An engine's statements; `sought` is bound to what `spell` makes of groups of words."""

    known: sa.Executable
    forget: sa.Executable
    keep: sa.Executable
    newest: sa.Executable
    find: sa.Executable
    any_of: str
    all_of: str
    quote: str

    def spell(self, groups: Iterable[Sequence[str]]) -> str:
        # Words have letters and digits alone, marks a colon besides: nothing in them ends a quotation.
        each = (self.any_of.join(f"{self.quote}{word}{self.quote}" for word in group) for group in groups)
        return self.all_of.join(f"({part})" for part in each)


def _way(number: str, matches: sa.ColumnElement[bool], any_of: str, all_of: str, quote: str) -> _Way:
    table = sa.table(FULL_TEXT, sa.column(number, sa.BigInteger), sa.column("words", sa.Text))
    row_id = table.c[number]
    newest = (
        sa.select(row_id)
        .where(row_id < sa.bindparam("before"))
        .order_by(row_id.desc())
        .limit(sa.bindparam("most", type_=sa.Integer))
    )
    return _Way(
        known=sa.select(row_id, table.c.words).where(row_id.in_(sa.bindparam("ids", expanding=True))),
        forget=sa.delete(table).where(row_id == sa.bindparam("gone")),
        keep=sa.insert(table).values({row_id: sa.bindparam("report"), table.c.words: sa.bindparam("words")}),
        newest=newest,
        find=newest.where(matches),
        any_of=any_of,
        all_of=all_of,
        quote=quote,
    )


_SOUGHT: Final = sa.bindparam("sought", type_=sa.Text)
# SQLite's hidden column that is named like the table stands for all of its words.
_FTS5: Final = _way("rowid", sa.column(FULL_TEXT).op("MATCH", is_comparison=True)(_SOUGHT), " OR ", " AND ", '"')
# What is cast to a tsquery is taken as it stands; `to_tsquery` would take marks apart.
_GIN: Final = _way(
    "report_id",
    sa.column("lexemes").op("@@", is_comparison=True)(_SOUGHT.op("::")(sa.text("tsquery"))),
    " | ",
    " & ",
    "'",
)


def _of(tx: Tx) -> _Way:
    return _FTS5 if tx.conn.dialect.name == SQLITE else _GIN


def known(tx: Tx, report_ids: Sequence[int]) -> dict[int, str]:
    """The words of those reports that are in the index, as they were put there."""
    found: list[Any] = list(tx.execute(_of(tx).known, {"ids": list(report_ids)}))
    return dict(found)


def replace(tx: Tx, gone: Sequence[int], new: Mapping[int, str]) -> None:
    """Take reports out of the index, then put in words, separated by spaces, by report."""
    if gone:
        tx.execute(_of(tx).forget, [{"gone": each} for each in gone])
    if new:
        tx.execute(_of(tx).keep, [{"report": each, "words": words} for each, words in new.items()])


def find(tx: Tx, groups: Sequence[Sequence[str]], before: int, most: int) -> list[int]:
    """The newest reports that have a word of each group, below the number `before`."""
    way = _of(tx)
    given = {"before": before, "most": most}
    if not groups:
        return list(tx.execute(way.newest, given).scalars())
    return list(tx.execute(way.find, {**given, "sought": way.spell(groups)}).scalars())
