"""The daily digest, posted once."""

from bot.db import offices, people
from bot.db.engine import Tx
from bot.domain.group import Topic
from bot.domain.people import Language, Role
from bot.domain.screen import Screen
from bot.i18n import texts
from bot.usecases import digesting
from bot.usecases.saying import say
from bot.views import digest as views


def run(tx: Tx) -> bool:
    """Post the digest that is due to the group and to each coordinator; there never is a second one."""
    office = offices.get(tx)
    days = digesting.claim_due(tx, office)
    if days is None:
        return False
    figures = digesting.figures(tx, office, *days)
    targets: list[tuple[int, Language, int | None, bool]] = [
        (chat, language, None, True) for chat, language in people.with_role(tx, Role.COORDINATOR)
    ]
    if office.group_chat_id is not None:
        targets.append((office.group_chat_id, office.language, office.threads.of(Topic.DIGEST), False))
    for chat_id, language, thread, for_coordinator in targets:
        parts = views.daily(texts(language), office.name, figures, days[0], for_coordinator=for_coordinator)
        for number, part in enumerate(parts):
            key = f"digest:{days[1]}:{chat_id}:{number}"
            say(tx, key, chat_id, Screen(part), broadcast=True, once=True, thread=thread)
    return False
