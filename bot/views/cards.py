"""Cards that several paths bring up to date: the draft's preview, the prompts."""

from datetime import timedelta

from bot.db import outbox, said
from bot.db.engine import Tx
from bot.db.outbox import Outgoing
from bot.domain.group import Topic
from bot.domain.office import Actor, Office
from bot.domain.reports import Draft, Editable
from bot.domain.screen import Screen
from bot.i18n import Texts, texts
from bot.usecases import reminding, repeating
from bot.usecases.saying import payload, say
from bot.usecases.unit_edits import Ended
from bot.views import prompts as views
from bot.views import report as report_views
from bot.views import unit_card as unit_views

ALBUM_SETTLES = timedelta(seconds=1.5)
"""How long a preview waits for the rest of an album, which Telegram sends item by item and without an end mark."""


def draft_key(draft_id: int) -> str:
    """The outbox key of a draft's preview."""
    return f"draft:{draft_id}:card"


def show_draft(
    tx: Tx, t: Texts, actor: Actor, draft: Draft, *, screen: Screen | None = None, settle: bool = False
) -> None:
    """Bring a draft's preview up to date; `screen` shows it in another mode (a menu, a question)."""

    def preview() -> Screen:
        several = draft.unit is None and len(actor.units) > 1
        if several:
            return report_views.choose_unit(t, draft, actor.units)
        return report_views.draft(t, draft, repeating.found(tx, draft))

    not_before = tx.now + ALBUM_SETTLES if settle else None
    say(tx, draft_key(draft.id), draft.chat_id, screen or preview, card=True, not_before=not_before)


def question(t: Texts, actor: Actor, draft: Draft) -> Screen | None:
    """The preview with what was asked of the person about this draft and not answered yet; None without a question."""
    asked = next((field for field in Editable if actor.asked == f"draft:{draft.id}:{field.value}"), None)
    return report_views.asking(t, draft, asked) if asked else None


def leave(tx: Tx, key: str, note_key: str, chat_id: int, screen: Screen) -> None:
    """Have a card come as a new message the next time; `screen` stays where it was."""
    message_id = said.leave_message(tx, key)
    if message_id is not None:
        body = {**payload(screen), "message_id": message_id}
        outbox.enqueue(tx, Outgoing(note_key, chat_id, "editMessageText", body))


def show_held(tx: Tx, held_id: int, chat_id: int, screen: Screen) -> None:
    """Ask what a message is. The question's card becomes the preview once it is a report."""
    say(tx, draft_key(held_id), chat_id, screen, card=True)


def show_group_prompt(tx: Tx, office: Office, group_prompt_id: int) -> None:
    """Bring the group's prompt up to date."""

    def message() -> Screen:
        prompt, units = reminding.group_state(tx, group_prompt_id)
        return views.group(texts(office.language), prompt.day, units)

    chat_id = office.group_chat_id or reminding.group_prompt_chat(tx, group_prompt_id)
    thread = office.threads.of(Topic.PROMPT) if chat_id == office.group_chat_id else None
    say(tx, f"group-prompt:{group_prompt_id}", chat_id, message, card=True, thread=thread)


def close_prompts(tx: Tx, office: Office, closed: frozenset[int], groups: frozenset[int]) -> None:
    """Show on every screen that prompts were answered, wherever that happened."""
    for prompt_id in sorted(closed):
        state = reminding.prompt_state(tx, prompt_id)
        if state is None or state[0].group_prompt_id is not None:
            continue
        for chat_id, language in state[1]:
            key = private_prompt_key(prompt_id, chat_id)
            if reminding.was_said(tx, key):
                say(tx, key, chat_id, views.closed(texts(language), state[0]), card=True)
    for group_prompt_id in sorted(groups):
        show_group_prompt(tx, office, group_prompt_id)


def tell_of_closing(tx: Tx, office: Office, ended: Ended, name: str) -> None:
    """Tell whom a unit's closing concerns, under keys that begin with `name`, and end its prompts on every screen."""
    languages = dict(ended.officers)
    for prompt_id, chat_id in ended.private_prompts:
        key = private_prompt_key(prompt_id, chat_id)
        if reminding.was_said(tx, key):
            say(tx, key, chat_id, unit_views.closed_prompt(texts(languages[chat_id]), ended.name), card=True)
    for group_prompt_id in sorted(ended.group_prompts):
        show_group_prompt(tx, office, group_prompt_id)
    for chat_id, language in ended.officers:
        say(tx, f"{name}:closed:{chat_id}", chat_id, unit_views.told(texts(language), ended.name, "closed"))
    for chat_id, language in ended.asking:
        say(tx, f"{name}:declined:{chat_id}", chat_id, unit_views.told(texts(language), ended.name, "declined"))


def private_prompt_key(prompt_id: int, chat_id: int) -> str:
    """The outbox key of a private prompt to one officer."""
    return f"prompt:{prompt_id}:{chat_id}"
