"""The prompts that fall due."""

from collections.abc import Sequence

from bot.db import offices, outbox, people
from bot.db.engine import Tx
from bot.domain.office import Office
from bot.domain.people import Role
from bot.i18n import texts
from bot.usecases import group_asking, reminding
from bot.usecases.reminding import Listed
from bot.usecases.saying import say
from bot.views import cards
from bot.views import prompts as views


def run(tx: Tx) -> bool:
    """Make all prompts that are due, in one transaction; False, since there are no more."""
    office = offices.get(tx)
    group_prompt_id: int | None = None
    listed: list[Listed] = []
    for due in reminding.remind(tx, office):
        for prompt in due.private:
            for chat_id, language in prompt.officers:
                screen = views.private(texts(language), prompt.prompt_id, prompt.unit, prompt.days, prompt.last)
                key = cards.private_prompt_key(prompt.prompt_id, chat_id)
                say(tx, key, chat_id, screen, card=True, broadcast=True)
        # Thousands of messages at once would take much memory.
        outbox.flush(tx)
        group_prompt_id = due.group_prompt_id or group_prompt_id
        listed += due.coordinators
    if group_prompt_id is not None:
        before = group_asking.take_place(tx, office, group_prompt_id)
        if before is not None:
            cards.show_group_prompt(tx, office, before)
        cards.show_group_prompt(tx, office, group_prompt_id)
    if listed:
        _tell_coordinators(tx, office, listed)
    return False


def _tell_coordinators(tx: Tx, office: Office, listed: Sequence[Listed]) -> None:
    day = tx.now.astimezone(office.zone).date()
    first = listed[0][0].id
    for chat_id, language in people.with_role(tx, Role.COORDINATOR):
        screen = views.coordinators_list(texts(language), listed)
        say(tx, f"silent:{day}:{first}:{chat_id}", chat_id, screen, broadcast=True)
