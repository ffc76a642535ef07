"""What is asked of the database about prompts, silence and difficulties, and the indexes that answer it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from bot.db import activity, calendars, cards, difficulties, prompts, silence
from bot.db.engine import Tx
from bot.domain.ladder import Rung
from bot.domain.prompts import NewPrompt
from tests.db.an_old_office import TODAY

PROMPTING: Final[dict[str, tuple[Callable[[Tx], object], tuple[str, ...]]]] = {
    "a prompt": (lambda tx: prompts.by_id(tx, 7), ("PRIMARY KEY", "ix_answers_prompt")),
    "open prompts of a unit": (lambda tx: prompts.open_of_unit(tx, 7), ("ix_prompts_open", "ix_answers_prompt")),
    "open prompts of some units": (
        lambda tx: prompts.open_of_units(tx, [7, 8]),
        ("ix_prompts_open", "ix_answers_prompt"),
    ),
    "somebody's leave": (lambda tx: calendars.next_leave(tx, 7, TODAY), ("ix_leaves_person",)),
    "leave of a unit's officers": (
        lambda tx: calendars.leaves_of_unit(tx, 7, TODAY),
        ("ix_roles_unit", "ix_leaves_person"),
    ),
    "a new prompt": (
        lambda tx: prompts.add(tx, TODAY, [NewPrompt(7, TODAY, Rung.PRIVATE, 0)]),
        ("ix_prompts_open",),
    ),
    "a unit's answer of today": (
        lambda tx: prompts.answered_on(tx, 7, TODAY),
        ("ix_prompts_unit", "PRIMARY KEY", "ix_answers_prompt"),
    ),
    "where a prompt stands": (lambda tx: cards.beginning(tx, "prompt:7:"), ("uq_outbox_key|autoindex_outbox",)),
    "where the group's prompt stands": (
        lambda tx: cards.message_of(tx, "group-prompt:7", -5),
        ("uq_outbox_key|autoindex_outbox",),
    ),
    "the group's prompt before": (lambda tx: prompts.group_prompt_before(tx, 7), ("PRIMARY KEY",)),
    "whether the group is waited for": (lambda tx: prompts.any_open(tx, 7), ("ix_prompts_group",)),
    "units unfolded in the group": (lambda tx: prompts.count_choosing(tx, 7), ("ix_prompts_group",)),
    "what goes over to another message": (lambda tx: prompts.move_open(tx, 7, 8), ("ix_prompts_group",)),
    "a page of the units that are due": (
        lambda tx: silence.due(tx, TODAY, 20, 20),
        ("COVERING INDEX ix_units_due", "PRIMARY KEY"),
    ),
    "all units that are due": (lambda tx: silence.due_ids(tx, TODAY), ("COVERING INDEX ix_units_due",)),
    "how many units are due": (lambda tx: silence.due_count(tx, TODAY), ("COVERING INDEX ix_units_due",)),
    "units by their due day": (lambda tx: silence.by_due_day(tx, 30, 30), ("ix_units_due", "PRIMARY KEY")),
    "the last answers of some units": (lambda tx: silence.last_answers(tx, [7, 8]), ("ix_answers_unit",)),
    "how a unit's prompts fared": (
        lambda tx: silence.answer_times(tx, 7, TODAY - timedelta(days=89)),
        ("ix_prompts_unit", "ix_answers_prompt"),
    ),
    "how all prompts fared": (
        lambda tx: silence.all_answer_times(tx, TODAY - timedelta(days=9)),
        ("ix_prompts_day", "ix_answers_prompt"),
    ),
    "whom to call": (lambda tx: silence.contacts(tx, 7, frozenset()), ("ix_roles_unit",)),
    "when units published": (
        lambda tx: activity.published(tx, [7, 8], TODAY - timedelta(days=84)),
        ("ix_publications_unit",),
    ),
    "when units reported": (
        lambda tx: activity.reported(tx, [7, 8], TODAY - timedelta(days=84)),
        (r"INDEX \w*reports_unit",),
    ),
    "difficulties that are not solved": (lambda tx: difficulties.unsolved(tx, 3), ("ix_difficulties_open",)),
    "how many difficulties are not solved": (difficulties.count_unsolved, ("ix_difficulties_open",)),
    "a unit's difficulties": (lambda tx: difficulties.of_units(tx, [7, 8], 6), ("ix_difficulties_unit",)),
    "the difficulty of an answer": (lambda tx: difficulties.of_answer(tx, 7), ("ix_difficulties_answer",)),
    "what was said about a difficulty": (
        lambda tx: difficulties.said_about(tx, 7, 7),
        ("ix_difficulty_messages_difficulty",),
    ),
    "the group's prompt": (lambda tx: prompts.of_group_prompt(tx, 7), ("ix_prompts_group", "ix_answers_prompt")),
}
