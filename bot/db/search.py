"""Full-text search over reports, in the engine's own way behind three functions (docs/decisions/0017).

Reports are found newest first, by their number: nothing is counted or ranked. What a search is narrowed down by are
words as well, and so part of the same question.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from bot.db import full_text
from bot.db.dialect import many, upsert
from bot.db.engine import Tx
from bot.db.schema import reports, units
from bot.db.schema.searching import search_words
from bot.domain.reports import ReportState
from bot.domain.search import Search, Sought, index_words, marks_of, words_of
from bot.domain.stemming import stems

BEGINNINGS: Final = 8
"""Words that an unfinished one may become, the most frequent first."""
SHORTEST_BEGINNING: Final = 2
_LAST: Final = "\U0010ffff"

_TO_INDEX: Final = sa.select(
    reports.c.id,
    reports.c.unit_id,
    reports.c.programme_id,
    reports.c.state,
    reports.c.activity_date,
    reports.c.until_date,
    reports.c.reference,
    reports.c.title,
    reports.c.place,
    reports.c.story,
    reports.c.participants,
    reports.c.speakers,
    units.c.name,
).where(reports.c.id.in_(sa.bindparam("ids", expanding=True)), units.c.id == reports.c.unit_id)
_COUNTED = upsert(search_words)
_COUNT: Final = _COUNTED.on_conflict_do_update(
    index_elements=["word"], set_={"reports": search_words.c.reports + _COUNTED.excluded.reports}
)
_DROP: Final = sa.delete(search_words).where(
    search_words.c.word.in_(sa.bindparam("words", expanding=True)), search_words.c.reports <= 0
)
_BEGIN: Final = (
    sa.select(search_words.c.word)
    .where(search_words.c.word >= sa.bindparam("first"), search_words.c.word < sa.bindparam("last"))
    .order_by(search_words.c.reports.desc(), search_words.c.word)
    .limit(BEGINNINGS)
)
_BEYOND: Final = 2**62


@dataclass(frozen=True, slots=True)
class _Told:
    """What a report is found by, see `index_words`, and its words as they are written."""

    stems: str
    words: frozenset[str]


def index(tx: Tx, report_ids: Sequence[int]) -> None:
    """Take reports into the index as they are now, or out of it where they were withdrawn; at most some hundred."""
    if not report_ids:
        return
    given = {"ids": list(report_ids)}
    known = full_text.known(tx, report_ids)
    rows = tx.execute(_TO_INDEX, given).all()
    withdrawn = {row.id for row in rows if row.state == ReportState.WITHDRAWN.value}
    told = {row.id: _told(row) for row in rows}
    gone = sorted(withdrawn & known.keys())
    new = [each for each in told if each not in withdrawn and told[each].stems != known.get(each)]
    again = [each for each in (*gone, *new) if each in known]
    full_text.replace(tx, again, {each: told[each].stems for each in new})
    counts = Counter(word for each in new for word in _new_words(told[each], known.get(each, "")))
    counts.subtract(word for each in gone for word in told[each].words)
    _count(tx, counts)


def _told(row: sa.Row[Any]) -> _Told:
    texts = (row.title, row.place, row.story, row.participants, row.speakers, row.reference, row.name)
    words = words_of(texts)
    marks = marks_of(row.unit_id, row.programme_id, row.activity_date, row.until_date)
    return _Told(index_words(words, marks), words)


def _new_words(told: _Told, known: str) -> Iterable[str]:
    """The words that a report did not have when it was indexed last."""
    if not known:
        return told.words
    before = frozenset(known.split())
    return (word for word in told.words if before.isdisjoint(stems(word)))


def _count(tx: Tx, counts: Counter[str]) -> None:
    moved = {word: count for word, count in counts.items() if count}
    many(tx, _COUNT, {"word": list(moved), "reports": list(moved.values())})
    fewer = [word for word, count in moved.items() if count < 0]
    if fewer:
        tx.execute(_DROP, {"words": fewer})


def understand(tx: Tx, search: Search) -> Sought:
    """What a search comes to; a group without words is of a word that no report has.

    A word is taken by its stems. One that is not finished, or that no report has, is taken for the beginning of others.
    """
    last = len(search.words) - 1
    groups = []
    for number, word in enumerate(search.words):
        found = stems(word) if find(tx, Sought((stems(word),)), None, 1) else ()
        if not found or (search.typing and number == last):
            found += tuple(stem for each in _beginnings(tx, word) for stem in stems(each))
        groups.append(tuple(dict.fromkeys(found)))
    return Sought(tuple(groups), search.marks)


def _beginnings(tx: Tx, word: str) -> list[str]:
    """The most frequent words of reports that begin so."""
    if len(word) < SHORTEST_BEGINNING:
        return []
    return list(tx.execute(_BEGIN, {"first": word, "last": word + _LAST}).scalars())


def find(tx: Tx, sought: Sought, before: int | None, most: int) -> list[int]:
    """The newest reports that have a word of each group and all marks, older than the report `before`, by their ids."""
    if not all(sought.groups):
        return []
    groups = [*sought.groups, *((mark,) for mark in sought.marks)]
    return full_text.find(tx, groups, _BEYOND if before is None else before, most)
