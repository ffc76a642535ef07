"""How SQLite answers the questions that are asked often: by an index, also after ANALYZE, on a filled database.

What runs is caught on its way to SQLite, so that these tests hold whatever the statements look like.
"""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.db import (
    accounts,
    answers,
    archive,
    audit,
    catalogue,
    draft_messages,
    drafts,
    inbox,
    invitations,
    late_photos,
    looks,
    outbox,
    people,
    photos,
    publications,
    recalls,
    recounts,
    repetitions,
    report_changes,
    reports,
    requests,
    said,
    subjects,
    summaries,
    team,
    unit_cards,
    unit_lists,
    units,
    unpublished,
    unsure,
)
from bot.db import schema as tables
from bot.db.engine import Tx
from bot.domain.accounts import Account, Named
from bot.domain.auditing import Filter
from bot.domain.links import Platform
from bot.domain.office import UnitRef
from bot.domain.people import DataSubject, Role
from bot.domain.unit_lists import Which
from bot.domain.units import UnitKind
from tests import fresh
from tests.db.an_old_office import NOW, TODAY, rows
from tests.db.plans_of_collages import COLLAGES
from tests.db.plans_of_listings import LISTINGS
from tests.db.plans_of_prompting import PROMPTING
from tests.db.plans_of_ranking import RANKING
from tests.db.plans_of_recaps import LISTS
from tests.db.plans_of_searching import SEARCHING

SMALL = frozenset({"offices", "programmes", "chats", "job_runs", "roles"})


@pytest.fixture(scope="module")
def conn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Connection]:
    with fresh.filled(tmp_path_factory.mktemp("filled") / "gaung.db", rows()) as conn:
        yield conn


def plan_of(conn: sa.Connection, ask: Callable[[Tx], object]) -> list[str]:
    """What SQLite does for every statement of a question."""
    with fresh.watched() as seen:
        ask(Tx(conn, NOW))
        caught = list(seen)
    conn.rollback()
    assert caught
    steps: list[str] = []
    for statement, parameters in caught:
        steps += [row[3] for row in conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", tuple(parameters))]
    conn.rollback()
    return steps


def full_scans(steps: list[str]) -> list[str]:
    """The steps that read a whole table which grows, or copy a part of it; reading a partial index is neither."""
    names = {table.name for table in tables.metadata.sorted_tables} - SMALL
    found = []
    for step in steps:
        if step.startswith("MATERIALIZE"):
            found.append(step)
        scan = re.match(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?$", step)
        if scan is None or scan[1] not in names:
            continue
        index = next((each for each in tables.metadata.tables[scan[1]].indexes if each.name == scan[2]), None)
        if index is None or index.dialect_options["sqlite"]["where"] is None:
            found.append(step)
    return found


_FORMER = Account(14, UnitRef(15, "U-15", "Satker 15"), Named(Platform.INSTAGRAM, "u14"), None, is_open=False)
QUESTIONS: dict[str, tuple[Callable[[Tx], object], tuple[str, ...]]] = {
    "updates to handle": (lambda tx: inbox.next_batch(tx, 32), ("ix_inbox_pending",)),
    "updates to forget": (lambda tx: inbox.forget(tx, NOW - timedelta(hours=3900), 100), ("ix_inbox_done",)),
    "updates handled": (lambda tx: inbox.done(tx, [1, 2, 3]), ("PRIMARY KEY",)),
    "messages to send": (lambda tx: outbox.pending_after(tx, 0), ("ix_outbox_open",)),
    "messages to load": (lambda tx: outbox.load(tx, [200, 400]), ("PRIMARY KEY",)),
    "messages of unknown fate": (unsure.found, ("ix_outbox_open",)),
    "what was sent lately": (lambda tx: said.sent_since(tx, NOW - timedelta(minutes=1)), ("ix_outbox_sent",)),
    "messages to forget": (lambda tx: said.forget(tx, NOW - timedelta(hours=60), 100), ("ix_outbox_sent",)),
    "whose message it is": (lambda tx: said.key_of_message(tx, 7, 307), ("ix_outbox_message",)),
    "a key": (lambda tx: said.exists(tx, "message:9"), ("uq_outbox_key|sqlite_autoindex_outbox",)),
    "units to prompt": (lambda tx: units.to_prompt(tx, TODAY, 50), ("ix_units_to_prompt",)),
    "units of a kind": (lambda tx: unit_lists.page(tx, UnitKind.KUA, TODAY, 20), ("ix_units_listed", "PRIMARY KEY")),
    "how many units of each kind": (unit_lists.by_kind, ("COVERING INDEX ix_units_listed",)),
    "how many units of a kind": (
        lambda tx: unit_lists.count(tx, UnitKind.KUA, TODAY),
        ("COVERING INDEX ix_units_listed",),
    ),
    "all units": (lambda tx: unit_lists.page(tx, Which.ALL, TODAY, 20), ("COVERING INDEX ix_units_listed",)),
    "units without officers": (
        lambda tx: unit_lists.page(tx, Which.BARE, TODAY, 0),
        ("ix_units_listed", "ix_roles_unit"),
    ),
    "units that never published": (
        lambda tx: unit_lists.page(tx, Which.NEVER, TODAY, 20),
        ("COVERING INDEX ix_units_never_published",),
    ),
    "late units": (lambda tx: unit_lists.page(tx, Which.LATE, TODAY, 0), ("ix_units_due",)),
    "closed units": (lambda tx: unit_lists.page(tx, Which.CLOSED, TODAY, 0), ("COVERING INDEX ix_units_closed",)),
    "units by a search": (lambda tx: unit_lists.found(tx, "satker 17", 0), ("COVERING INDEX ix_units_search",)),
    "how many a search finds": (
        lambda tx: unit_lists.found_count(tx, "satker 17"),
        ("COVERING INDEX ix_units_search",),
    ),
    "a unit's officers": (lambda tx: unit_cards.officers(tx, 7), ("ix_roles_unit",)),
    "a unit's last reports": (lambda tx: unit_cards.last_reports(tx, 7), ("ix_reports_unit",)),
    "a unit's past": (lambda tx: unit_cards.past(tx, 7, 0), ("ix_prompts_unit", "ix_answers_unit")),
    "how long a unit's past is": (lambda tx: unit_cards.past_count(tx, 7), ("ix_prompts_unit", "ix_answers_unit")),
    "invitations to a unit": (lambda tx: unit_cards.open_invitations(tx, 7), ("ix_invitations_unit",)),
    "when units last reported": (recounts.last_reports, ("ix_reports_unit",)),
    "when links last came of units": (recounts.last_publications, ("ix_publications_unit",)),
    "silent units": (lambda tx: list(units.silent(tx, TODAY)), ("ix_units_due",)),
    "what was said to a chat lately": (
        lambda tx: said.was_said_since(tx, "offer:7:", NOW),
        ("uq_outbox_key|sqlite_autoindex_outbox",),
    ),
    "the newest of some keys": (
        lambda tx: said.newest_key(tx, "offer:7:"),
        ("uq_outbox_key|sqlite_autoindex_outbox",),
    ),
    "officers of the units to prompt": (lambda tx: people.officers_of(tx, [7, 8]), ("ix_roles_unit",)),
    "officers of a unit": (lambda tx: people.officers(tx, 7), ("ix_roles_unit",)),
    "reports of a day": (lambda tx: reports.of_days(tx, TODAY, TODAY), ("ix_reports_day", "ix_publications_report")),
    "publications of a day": (lambda tx: reports.publications_of_days(tx, TODAY, TODAY), ("ix_publications_day",)),
    "answers of a day": (lambda tx: answers.of_days(tx, TODAY, TODAY), ("ix_answers_day",)),
    "reports that await a link": (
        lambda tx: reports.awaiting_link(tx, 7, NOW - timedelta(days=14)),
        (r"INDEX \w*reports_unit",),
    ),
    "links to ask for": (lambda tx: unpublished.due(tx, 50), ("ix_reports_link_ask",)),
    "what is not published": (lambda tx: unpublished.page(tx, None, 400, 7), ("ix_reports_unpublished",)),
    "what a unit has not published": (lambda tx: unpublished.page(tx, [7], 400, 7), (r"INDEX \w*reports_unit",)),
    "where a link stands": (
        lambda tx: publications.standings(tx, ["x.com/status/9", "x.com/status/8"]),
        ("publications",),
    ),
    "whose the accounts of links are": (
        lambda tx: accounts.owners(tx, 7, [Named(Platform.X, "u7"), Named(Platform.INSTAGRAM, "u8")]),
        ("ix_accounts_unit", "uq_accounts_open"),
    ),
    "whose an account is": (lambda tx: accounts.owner(tx, Named(Platform.X, "u7")), ("uq_accounts_open",)),
    "a unit's accounts": (lambda tx: accounts.of_unit(tx, 7), ("ix_accounts_unit",)),
    "a unit's former accounts": (lambda tx: accounts.closed_of_unit(tx, 7, 12), ("ix_accounts_closed",)),
    "a unit's publications, looked at again": (
        lambda tx: accounts.look_again(tx, 7, Platform.X),
        ("ix_publications_unit", "ix_accounts_unit"),
    ),
    "a report's links from other accounts": (
        lambda tx: accounts.others_of_report(tx, 7),
        ("ix_publications_report", "uq_accounts_open"),
    ),
    "an account taken back": (lambda tx: accounts.reopen(tx, _FORMER), ("uq_accounts_open",)),
    "units without an account": (
        lambda tx: accounts.units_without(tx, Platform.X, 16, 8),
        ("ix_units_listed", "ix_accounts_unit"),
    ),
    "how many units have accounts": (accounts.counts, ("accounts",)),
    "reports of a unit's day": (
        lambda tx: repetitions.same_day(tx, 7, TODAY, NOW - timedelta(days=60)),
        ("ix_reports_unit_day",),
    ),
    "reports with a draft's photos": (
        lambda tx: repetitions.pictures(tx, 7, 8, NOW - timedelta(days=60)),
        ("ix_photos_file", r"SEARCH mine USING INDEX \S*photos"),
    ),
    "how a unit's photos look": (
        lambda tx: repetitions.looks(tx, 7, NOW - timedelta(days=60)),
        (r"ix_reports_unit ", "ix_photos_report"),
    ),
    "drafts of photos": (lambda tx: repetitions.open_drafts(tx, [7, 8]), ("PRIMARY KEY",)),
    "a unit's reports": (lambda tx: reports.of_unit(tx, 7, 400, 9), (r"INDEX \w*reports_unit",)),
    "acts about a report": (lambda tx: report_changes.reviews_of(tx, 7), ("ix_reviews_report",)),
    "the newest act about a report": (lambda tx: report_changes.newest(tx, 7), ("ix_reviews_report",)),
    "versions of a report": (lambda tx: report_changes.versions_of(tx, 7), ("autoindex_report_versions|pk_report",)),
    "where an album went": (lambda tx: late_photos.album_went_to(tx, "album9"), ("ix_photos_album",)),
    "photos to fetch": (lambda tx: photos.wanted(tx, 4), ("ix_photos_pending",)),
    "originals to look through": (lambda tx: archive.to_check(tx, NOW, 50), ("ix_photos_checked",)),
    "photos to look at": (lambda tx: looks.unseen(tx, 8), ("ix_photos_unseen",)),
    "photos of a report": (lambda tx: photos.of_report(tx, 7), ("ix_photos_report",)),
    "the album of a photo": (lambda tx: drafts.of_album(tx, "album9", 7), ("ix_photos_album",)),
    "open drafts": (lambda tx: drafts.open_of(tx, 7), ("ix_drafts_open|uq_drafts_open",)),
    "whose draft a message is": (lambda tx: draft_messages.find(tx, 7, 9), ("ix_drafts_person", "draft_messages")),
    "whose draft a photo is": (
        lambda tx: draft_messages.find_photo(tx, 7, 9, "unique9"),
        ("ix_photos_file|ix_drafts_person",),
    ),
    "drafts left overnight": (
        lambda tx: recalls.due(tx, NOW, TODAY, 200),
        ("ix_drafts_open|uq_drafts_open", "ix_roles_person"),
    ),
    "drafts that were recalled": (lambda tx: recalls.recalled_of(tx, 7), ("ix_drafts_open|uq_drafts_open",)),
    "who somebody is": (lambda tx: people.actor(tx, 10**9 + 7), ("ix_roles_person",)),
    "acts about a unit": (lambda tx: audit.page(tx, Filter(unit_code="KUA-9"), 9), ("ix_audit_subject",)),
    "older acts of a person": (lambda tx: audit.page(tx, Filter(person_id=7), 9, before=900), ("ix_audit_person",)),
    "how much is held on somebody": (
        lambda tx: subjects.counts(tx, DataSubject(10**9 + 7, 7)),
        ("ix_drafts_person", "ix_reports_person", "ix_publications_person", "ix_answers_person"),
    ),
    "a token": (lambda tx: invitations.valid(tx, "x" * 64), (r"uq_invitations|sqlite_autoindex_invitations",)),
    "a unit's invitations": (lambda tx: invitations.live_of_unit(tx, 7, 8), ("ix_invitations_unit",)),
    "kinds of units": (catalogue.kinds, ("ix_units_listed",)),
    "units of a kind to choose from": (lambda tx: catalogue.of_kind(tx, UnitKind.KUA, 60, 12), ("ix_units_listed",)),
    "requests of a person": (lambda tx: requests.count_since(tx, 7, NOW), ("ix_join_requests_person",)),
    "open requests of a person": (
        lambda tx: requests.open_of(tx, 7),
        ("ix_join_requests_person|uq_join_requests_open",),
    ),
    "whether somebody has a role": (lambda tx: team.has(tx, 10**9 + 7, Role.OFFICER, 7), ("ix_roles",)),
    "a unit's last reports with links": (lambda tx: summaries.last_reports(tx, 7, 5), (r"INDEX \w*reports_unit",)),
    "prompts that wait": (lambda tx: summaries.prompts_waiting(tx, 7), ("ix_prompts_open",)),
    "a unit's last answer": (lambda tx: summaries.last_answer(tx, 7), ("ix_answers_unit",)),
    **PROMPTING,
    **COLLAGES,
    **LISTS,
    **LISTINGS,
    **RANKING,
    **SEARCHING,
}


def test_what_is_found_is_not_sorted(conn: sa.Connection) -> None:
    ask, _ = SEARCHING["a page of what is found"]
    assert [step for step in plan_of(conn, ask) if "TEMP B-TREE" in step] == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_that_is_asked_often_is_answered_by_its_index(conn: sa.Connection, question: str) -> None:
    ask, indexes = QUESTIONS[question]
    steps = plan_of(conn, ask)
    assert full_scans(steps) == [], steps
    for index in indexes:
        assert any(re.search(index, step) for step in steps), steps
