"""Prompts, which several paths bring up to date."""

from bot.db.engine import Tx
from bot.domain.group import Topic
from bot.domain.office import Office
from bot.domain.screen import Screen
from bot.domain.wordings import Wording
from bot.i18n import texts
from bot.usecases import reminding, wording
from bot.usecases.reminding import PrivatePrompt
from bot.usecases.saying import say
from bot.usecases.unit_edits import Ended
from bot.views import prompts as views
from bot.views import unit_card as unit_views
from bot.views import wordings


def show_group_prompt(tx: Tx, office: Office, group_prompt_id: int) -> None:
    """Bring the group's prompt up to date."""

    def message() -> Screen:
        prompt, units = reminding.group_state(tx, group_prompt_id)
        t = texts(office.language)
        own = wording.in_force(tx, office).of(Wording.GROUP)
        return views.group(t, prompt.day, units, wordings.group(t, own, office.name, prompt.day))

    chat_id = office.group_chat_id or reminding.group_prompt_chat(tx, group_prompt_id)
    thread = office.threads.of(Topic.PROMPT) if chat_id == office.group_chat_id else None
    say(tx, f"group-prompt:{group_prompt_id}", chat_id, message, card=True, thread=thread)


def show_private_prompt(tx: Tx, prompt: PrivatePrompt, *, broadcast: bool = False) -> None:
    """Ask a unit's officers, each in the own language."""
    for chat_id, language in prompt.officers:
        t = texts(language)
        screen = views.private(t, prompt.prompt_id, prompt.unit, prompt.days, prompt.last, prompt.words)
        key = private_prompt_key(prompt.prompt_id, chat_id)
        say(tx, key, chat_id, screen, card=True, broadcast=broadcast)


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
