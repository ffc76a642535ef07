"""The tables. Migrations create them; a test holds the two against each other."""

from bot.db.schema.base import metadata
from bot.db.schema.calendars import holidays, ladders, leaves, pauses, special_hours
from bot.db.schema.difficulties import difficulties, difficulty_messages
from bot.db.schema.machinery import audit, chats, errands, inbox, job_runs, outbox
from bot.db.schema.organisation import (
    accounts,
    cadences,
    imports,
    invitations,
    join_requests,
    offices,
    people,
    programmes,
    roles,
    templates,
    units,
    wrong_tokens,
)
from bot.db.schema.prompting import answers, group_prompts, prompts
from bot.db.schema.recaps import ranking_rules, unit_months
from bot.db.schema.reporting import (
    draft_messages,
    drafts,
    photos,
    publications,
    report_versions,
    reports,
    reviews,
)
from bot.db.schema.searching import search_words

__all__ = [
    "accounts",
    "answers",
    "audit",
    "cadences",
    "chats",
    "difficulties",
    "difficulty_messages",
    "draft_messages",
    "drafts",
    "errands",
    "group_prompts",
    "holidays",
    "imports",
    "inbox",
    "invitations",
    "job_runs",
    "join_requests",
    "ladders",
    "leaves",
    "metadata",
    "offices",
    "outbox",
    "pauses",
    "people",
    "photos",
    "programmes",
    "prompts",
    "publications",
    "ranking_rules",
    "report_versions",
    "reports",
    "reviews",
    "roles",
    "search_words",
    "special_hours",
    "templates",
    "unit_months",
    "units",
    "wrong_tokens",
]
