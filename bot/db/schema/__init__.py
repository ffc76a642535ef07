"""The tables. Migrations create them; a test holds the two against each other."""

from bot.db.schema.base import metadata
from bot.db.schema.machinery import audit, chats, inbox, job_runs, outbox
from bot.db.schema.organisation import invitations, offices, people, programmes, roles, units
from bot.db.schema.prompting import answers, group_prompts, prompts
from bot.db.schema.reporting import drafts, photos, publications, report_versions, reports

__all__ = [
    "answers",
    "audit",
    "chats",
    "drafts",
    "group_prompts",
    "inbox",
    "invitations",
    "job_runs",
    "metadata",
    "offices",
    "outbox",
    "people",
    "photos",
    "programmes",
    "prompts",
    "publications",
    "report_versions",
    "reports",
    "roles",
    "units",
]
