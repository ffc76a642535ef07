"""Prompts, which several paths bring up to date."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from bot.db.engine import Tx
from bot.domain.group import Topic
from bot.domain.office import Office
from bot.domain.screen import Screen
from bot.domain.wordings import Wording
from bot.i18n import Texts, texts
from bot.usecases import answering, group_asking, wording
from bot.usecases.reminding import PrivatePrompt
from bot.usecases.saying import say
from bot.usecases.unit_edits import Ended
from bot.views import answers as answer_views
from bot.views import group_prompts as group_views
from bot.views import prompts as views
from bot.views import unit_card as unit_views
from bot.views import wordings
from bot.views.group_prompts import Around


def show_group_prompt(tx: Tx, office: Office, group_prompt_id: int, *, expires_at: datetime | None = None) -> None:
    """Bring the group's prompt up to date. One that waits for nobody any more is not sent if it was not before.

    A first one is sent from its day's hour of prompting until `expires_at`.
    """

    def message() -> Screen:
        state = group_asking.state(tx, group_prompt_id)
        newer = state.newer.day if state.newer else None
        around = Around(answering.today(tx, office), office.bot_name, newer, state.newer_url)
        t, own = texts(office.language), wording.in_force(tx, office).of(Wording.GROUP)
        words = wordings.group(t, own, office.name, state.prompt.day)
        return group_views.group(t, state.prompt.day, state.units, around, words)

    chat_id = office.group_chat_id or group_asking.chat_of(tx, group_prompt_id)
    thread = office.threads.of(Topic.PROMPT) if chat_id == office.group_chat_id else None
    moot = not group_asking.waits(tx, group_prompt_id)
    say(
        tx,
        group_asking.key(group_prompt_id),
        chat_id,
        message,
        card=True,
        thread=thread,
        only_edit=moot,
        not_before=group_asking.waits_until(tx, office, group_prompt_id),
        expires_at=expires_at,
    )


def show_private_prompt(tx: Tx, prompt: PrivatePrompt, *, broadcast: bool = False) -> None:
    """Ask a unit's officers, each in the own language."""
    for chat_id, language in prompt.officers:
        t = texts(language)
        screen = views.private(t, prompt.prompt_id, prompt.unit, prompt.days, prompt.last, prompt.words)
        key = private_prompt_key(prompt.prompt_id, chat_id)
        say(tx, key, chat_id, screen, card=True, broadcast=broadcast)


def close_prompts(tx: Tx, office: Office, closed: frozenset[int], groups: frozenset[int]) -> None:
    """Show on every screen that prompts were answered, wherever that happened; those not sent yet never are."""
    for prompt_id in sorted(closed):
        standing = answering.standing(tx, office, prompt_id)
        if standing is not None:
            _edit(tx, prompt_id, partial(answer_views.closed, standing=standing))
    for group_prompt_id in sorted(groups):
        show_group_prompt(tx, office, group_prompt_id)


def _edit(tx: Tx, prompt_id: int, screen: Callable[[Texts], Screen]) -> None:
    for card, language in answering.copies(tx, prompt_id):
        say(tx, card.key, card.chat_id, screen(texts(language)), card=True, only_edit=True)


def tell_of_closing(tx: Tx, office: Office, ended: Ended, name: str) -> None:
    """Tell whom a unit's closing concerns, under keys that begin with `name`, and end its prompts on every screen."""
    for prompt_id in ended.prompts:
        _edit(tx, prompt_id, partial(unit_views.closed_prompt, name=ended.name))
    for group_prompt_id in sorted(ended.group_prompts):
        show_group_prompt(tx, office, group_prompt_id)
    for chat_id, language in ended.officers:
        say(tx, f"{name}:closed:{chat_id}", chat_id, unit_views.told(texts(language), ended.name, "closed"))
    for chat_id, language in ended.asking:
        say(tx, f"{name}:declined:{chat_id}", chat_id, unit_views.told(texts(language), ended.name, "declined"))


def private_prompt_key(prompt_id: int, chat_id: int, time: int | None = None) -> str:
    """The outbox key of a private prompt to one officer; `time` tells further copies apart."""
    key = f"prompt:{prompt_id}:{chat_id}"
    return key if time is None else f"{key}:{time}"
