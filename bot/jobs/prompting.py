"""What is said of prompts that have fallen due: to officers, to the group, to coordinators."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.db import letters, people
from bot.db.engine import Tx
from bot.domain.office import Office
from bot.domain.people import Role
from bot.domain.screen import Screen
from bot.i18n import Texts, texts
from bot.usecases import group_asking
from bot.usecases.reminding import Listed, PrivatePrompt, Reminders, wanted_until
from bot.usecases.saying import Letter, say
from bot.views import cards
from bot.views import prompts as views


def tell(tx: Tx, office: Office, found: Iterable[Reminders]) -> None:
    """Say all that is due, slice after slice; the group gets one message, and each coordinator one list."""
    group_prompt_id: int | None = None
    listed: list[Listed] = []
    written: dict[tuple[object, ...], Letter] = {}
    until = wanted_until(tx.now, office)
    for due in found:
        letters.spread(tx, [each for prompt in due.private for each in _written(prompt, written)], until)
        group_prompt_id = due.group_prompt_id or group_prompt_id
        listed += due.coordinators
    if group_prompt_id is not None:
        before = group_asking.take_place(tx, office, group_prompt_id)
        if before is not None:
            cards.show_group_prompt(tx, office, before)
        cards.show_group_prompt(tx, office, group_prompt_id, expires_at=until)
    if listed:
        _tell_coordinators(tx, office, listed, until)


def _written(prompt: PrivatePrompt, known: dict[tuple[object, ...], Letter]) -> Iterator[tuple[str, int, str]]:
    """A prompt to each officer of its unit; what was written to another unit's in the same words is used again."""
    for chat_id, language in prompt.officers:
        same = (language, prompt.unit.kind, prompt.days, prompt.last, prompt.words)
        if same not in known:
            known[same] = Letter(partial(_private, texts(language), prompt))
        body = known[same].filled(prompt.unit.name, prompt.prompt_id)
        yield cards.private_prompt_key(prompt.prompt_id, chat_id), chat_id, body


def _private(t: Texts, prompt: PrivatePrompt, name: str, number: int) -> Screen:
    return views.private(t, number, replace(prompt.unit, name=name), prompt.days, prompt.last, prompt.words)


def _tell_coordinators(tx: Tx, office: Office, listed: Sequence[Listed], until: datetime) -> None:
    day = tx.now.astimezone(office.zone).date()
    first = listed[0][0].id
    for chat_id, language in people.with_role(tx, Role.COORDINATOR):
        screen = views.coordinators_list(texts(language), listed)
        say(tx, f"silent:{day}:{first}:{chat_id}", chat_id, screen, broadcast=True, expires_at=until)
