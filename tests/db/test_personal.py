"""Personal data: every column of it is accounted for, in the code and in the reference."""

import re
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot.db import erasure, holdings
from bot.db import schema as tables
from bot.db.engine import Database, Tx
from bot.db.personal import REGISTRY, Fate, Held, named
from bot.domain.people import DataSubject
from bot.i18n import texts
from tests.db.a_whole_person import MARK, NUMBER, rows_of_a_person
from tests.project.files import ROOT

REFERENCE = ROOT / "docs" / "reference" / "personal-data.md"
IDENTIFIERS = re.compile(r"(^|_)(telegram_id|chat_id|lane|username|actor|asked|migrated_to)$")
LONG = 100


def _may_be_personal(column: sa.Column[object]) -> bool:
    """Whether a column refers to a person, or can hold what somebody wrote."""
    if any(key.column.table.name == "people" for key in column.foreign_keys):
        return True
    wordy = isinstance(column.type, sa.JSON | sa.Text) or (
        isinstance(column.type, sa.String) and (column.type.length or LONG) >= LONG
    )
    return wordy or IDENTIFIERS.search(column.name) is not None


def unaccounted(metadata: sa.MetaData) -> list[str]:
    """Columns that may be personal and that nothing is said about."""
    known = named()
    return [
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if _may_be_personal(column) and column.name not in known.get(table.name, frozenset())
    ]


def test_every_column_that_may_be_personal_is_accounted_for() -> None:
    assert unaccounted(tables.metadata) == []


def test_a_new_table_that_refers_to_people_would_be_noticed() -> None:
    metadata = sa.MetaData()
    sa.Table("people", metadata, sa.Column("id", sa.Integer, primary_key=True))
    sa.Table(
        "coffee",
        metadata,
        sa.Column("drunk_by", sa.Integer, sa.ForeignKey("people.id")),
        sa.Column("remark", sa.Text),
        sa.Column("cups", sa.Integer),
    )
    assert unaccounted(metadata) == ["coffee.drunk_by", "coffee.remark"]


def test_nothing_is_accounted_for_that_is_not_there() -> None:
    columns = {table.name: set(table.columns.keys()) for table in tables.metadata.sorted_tables}
    assert [each for each in REGISTRY if not set(each.columns) <= columns.get(each.table, set())] == []


def test_whatever_is_to_be_handed_over_has_a_section() -> None:
    assert {each.table for each in REGISTRY if each.exported} == set(holdings.SECTIONS)


class Watching(Tx):
    """A transaction that notes the columns which are asked for."""

    def execute(self, statement: sa.Executable, parameters: Any = None) -> sa.CursorResult[Any]:
        if isinstance(statement, sa.Select):
            asked.append(list(statement.selected_columns.keys()))
        return super().execute(statement, parameters)


asked: list[list[str]] = []


def _fields(tx: Tx) -> dict[str, list[str]]:
    """The fields of each section of the file, from what it asks the database."""
    found: dict[str, list[str]] = {}
    for name, section in holdings.SECTIONS.items():
        asked.clear()
        section(Watching(tx.conn, tx.now), DataSubject(7, 1, "Budi"))
        found[name] = [column for columns in asked for column in columns]
    return found


async def test_every_field_of_the_file_has_a_name_in_both_languages(db: Database) -> None:
    fields = await db.read(_fields)
    assert set(fields) == set(holdings.SECTIONS)
    own = {"audit": ["at", "action", "subject", "detail", "by", "left_out"]}
    own |= {
        "inbox": ["received_at", "state", "update"],
        "outbox": ["created_at", "sent_at", "state", "text", "left_out"],
    }
    for language in ("id", "en"):
        t = texts(language)
        for table, columns in (fields | own).items():
            assert t.plain(f"mydata-table-{table.replace('_', '-')}")
            assert all(t.plain(f"mydata-field-{column.replace('_', '-')}") for column in columns)


async def test_an_erasure_leaves_no_row_as_it_was_that_should_change(db: Database) -> None:
    """Every table that is not kept has rows of a person; after an erasure only the unit's own still bear the mark."""
    person_id = await db.write(rows_of_a_person)
    personal = {each.table for each in REGISTRY if each.fate is not Fate.KEPT}

    def marked(tx: Tx) -> set[str]:
        found = set()
        for table in tables.metadata.sorted_tables:
            for row in tx.execute(sa.select(table)):
                if any(MARK in str(value) or str(NUMBER) in str(value) for value in row):
                    found.add(table.name)
        return found

    before = await db.read(marked)
    assert before >= personal - {"roles", "photos", "invitations", "difficulties", "leaves"}
    subject = DataSubject(NUMBER, person_id, f"{MARK} Santoso", f"{MARK}_user")
    await db.write(lambda tx: erasure.erase(tx, subject, 0, ""))
    assert await db.read(marked) == {"reports", "report_versions", "reviews", "publications"}


@pytest.mark.parametrize("held", REGISTRY, ids=lambda each: f"{each.table}-{each.columns[0]}")
def test_the_reference_says_what_the_code_does(held: Held) -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    lines = [
        [cell.strip() for cell in line.strip("| ").split("|")] for line in text.splitlines() if line.startswith("| `")
    ]
    told = {(cells[0].strip("`"), frozenset(re.findall(r"`(\w+)`", cells[1]))): cells for cells in lines}
    cells = told[held.table, frozenset(held.columns)]
    assert cells[4] == ("yes" if held.exported else "no")
    assert cells[5].startswith(held.fate.value)
    assert all(len(cell) > 1 for cell in cells)
    assert len(told) == len(REGISTRY)


def test_the_reference_is_where_it_is_looked_for() -> None:
    assert Path(REFERENCE).is_file()
