"""The office's caption templates: those in force, and changing them."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from bot.config import shipped
from bot.db import audit, kits, people, templates
from bot.db.engine import Tx
from bot.domain.captions import check
from bot.domain.office import Actor, Office
from bot.domain.people import Role
from bot.domain.refused import Refused
from bot.domain.templates import Mistake, Template

LETTERHEAD_LINES: Final = 6
LONGEST_LETTERHEAD: Final = 400


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
    if (actor.asked or "").partition(":")[0] in ("template", "letterhead", "logo"):
        people.ask(tx, actor.id, None)


def save(tx: Tx, actor: Actor, office: Office, template: Template, body: str) -> tuple[Mistake, ...]:
    """Put a template in force, unless something is wrong with it: then everything that is, and nothing is changed."""
    body = body.strip()
    found = check(template, body, typical())
    if found:
        return found
    templates.save(tx, office.id, template.value, body)
    people.ask(tx, actor.id, None)
    audit.note(tx, "template.saved", template.value, person_id=actor.id)
    return ()


def restore(tx: Tx, actor: Actor, office: Office, template: Template) -> None:
    """Put the template that comes with the program in force again."""
    if templates.drop(tx, office.id, template.value):
        audit.note(tx, "template.restored", template.value, person_id=actor.id)
    stop_asking(tx, actor)


def letterhead(tx: Tx, office: Office) -> str:
    """The lines above a press release: the office's letterhead, else its name."""
    return kits.paper(tx, office.id).letterhead or office.name


def ask_letterhead(tx: Tx, actor: Actor) -> None:
    """The next text of the person is the letterhead."""
    people.ask(tx, actor.id, "letterhead")


def save_letterhead(tx: Tx, actor: Actor, office: Office, text: str) -> str:
    """Put a letterhead in force; its lines. Raises Refused where it is too long."""
    lines = [line for line in (" ".join(each.split()) for each in text.splitlines()) if line]
    shown = "\n".join(lines)
    if not lines or len(lines) > LETTERHEAD_LINES or len(shown) > LONGEST_LETTERHEAD:
        raise Refused("letterhead-long", lines=LETTERHEAD_LINES, most=LONGEST_LETTERHEAD)
    kits.set_letterhead(tx, office.id, shown)
    people.ask(tx, actor.id, None)
    audit.note(tx, "letterhead.saved", "office", person_id=actor.id, detail={"lines": lines})
    return shown


def ask_logo(tx: Tx, actor: Actor) -> None:
    """The next photo of the person is the logo."""
    people.ask(tx, actor.id, "logo")


def is_logo(tx: Tx, actor: Actor) -> bool:
    """Whether a photo that comes now is the logo; it is not asked for again."""
    asked = actor.asked == "logo" and Role.OPERATOR in actor.roles
    if asked:
        people.ask(tx, actor.id, None)
    return asked


def set_logo(tx: Tx, office: Office, path: str, person_id: int | None) -> None:
    """Put a logo in force that lies in the data directory."""
    kits.set_logo(tx, office.id, path)
    audit.note(tx, "logo.saved", "office", person_id=person_id)
