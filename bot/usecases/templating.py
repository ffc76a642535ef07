"""The office's caption templates: those in force, and changing them."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from bot.config import shipped
from bot.db import audit, people, templates
from bot.db.engine import Tx
from bot.domain.captions import check
from bot.domain.office import Actor, Office
from bot.domain.refused import Refused
from bot.domain.templates import Mistake, Template


@cache
def _shipped() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(shipped("captions.json").read_text(encoding="utf-8"))
    return found


def defaults() -> dict[Template, str]:
    """The templates that come with the program."""
    return {Template(name): body for name, body in _shipped()["templates"].items()}


def typical() -> Mapping[str, str]:
    """A typical report's values by placeholder: what templates are tried with."""
    values: dict[str, str] = _shipped()["typical"]
    return values


def in_force(tx: Tx, office: Office) -> dict[Template, str]:
    """The templates in force: the office's own before those that come with the program."""
    return defaults() | templates.own(tx, office.id)


def own(tx: Tx, office: Office) -> tuple[Template, ...]:
    """Which templates the office has made its own."""
    return tuple(templates.own(tx, office.id))


def named(name: str) -> Template:
    """The template of a button. Raises Refused for none of ours."""
    try:
        return Template(name)
    except ValueError:
        raise Refused("unknown-button") from None


def ask(tx: Tx, actor: Actor, template: Template) -> None:
    """The next text of the person is this template."""
    people.ask(tx, actor.id, f"template:{template.value}")


def stop_asking(tx: Tx, actor: Actor) -> None:
    """Nothing is asked any more."""
    if (actor.asked or "").startswith("template:"):
        people.ask(tx, actor.id, None)


def save(tx: Tx, actor: Actor, office: Office, template: Template, body: str) -> tuple[Mistake, ...]:
    """Put a template in force, unless something is wrong with it: then everything that is, and nothing is changed."""
    body = body.strip()
    found = check(template, body, typical())
    if found:
        return found
    templates.save(tx, office.id, template, body)
    people.ask(tx, actor.id, None)
    audit.note(tx, "template.saved", template.value, person_id=actor.id)
    return ()


def restore(tx: Tx, actor: Actor, office: Office, template: Template) -> None:
    """Put the template that comes with the program in force again."""
    if templates.drop(tx, office.id, template):
        audit.note(tx, "template.restored", template.value, person_id=actor.id)
    stop_asking(tx, actor)
