"""The prompts that fall due."""

from bot.db import offices, people
from bot.db.engine import Tx
from bot.domain.office import Office
from bot.domain.people import Role
from bot.i18n import texts
from bot.usecases import reminding
from bot.usecases.reminding import Reminders
from bot.usecases.saying import say
from bot.views import cards
from bot.views import prompts as views


def run(tx: Tx) -> bool:
    """Make the prompts that are due, for some units; whether there may be more."""
    office = offices.get(tx)
    due = reminding.remind(tx, office)
    for prompt in due.private:
        for chat_id, language in prompt.officers:
            screen = views.private(texts(language), prompt.prompt_id, prompt.unit, prompt.days, prompt.last)
            key = cards.private_prompt_key(prompt.prompt_id, chat_id)
            say(tx, key, chat_id, screen, card=True, broadcast=True)
    if due.group_prompt_id is not None:
        cards.show_group_prompt(tx, office, due.group_prompt_id)
    if due.coordinators:
        _tell_coordinators(tx, office, due)
    return due.more


def _tell_coordinators(tx: Tx, office: Office, due: Reminders) -> None:
    day = tx.now.astimezone(office.zone).date()
    first = due.coordinators[0][0].id
    for chat_id, language in people.with_role(tx, Role.COORDINATOR):
        screen = views.coordinators_list(texts(language), due.coordinators)
        say(tx, f"silent:{day}:{first}:{chat_id}", chat_id, screen, broadcast=True)
