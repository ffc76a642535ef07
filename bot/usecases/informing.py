"""Who is told of what concerns the whole office."""

from collections.abc import Collection

from bot.db import people, team
from bot.db.engine import Tx
from bot.domain.people import Language, Role


def deciders(tx: Tx, operators: Collection[int]) -> list[tuple[int, Language]]:
    """(chat, language) of the coordinators who can be written to; without any, of the operators.

    `operators` are those of the settings, who can be written to once they have started the bot.
    """
    heads = people.with_role(tx, Role.COORDINATOR)
    if heads:
        return heads
    return operators_of(tx, operators)


def operators_of(tx: Tx, operators: Collection[int]) -> list[tuple[int, Language]]:
    """(chat, language) of those who run the bot, also by the settings, and can be written to."""
    found = dict(people.with_role(tx, Role.OPERATOR))
    return list((found | team.languages(tx, operators)).items())
