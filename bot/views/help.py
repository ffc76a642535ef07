"""Help by situation: a menu of what may be the matter, and for each a short page with a way to act."""

from dataclasses import dataclass
from typing import Final

from bot.domain.office import Actor, Office
from bot.domain.people import Role
from bot.domain.screen import Button, Screen, action, columns
from bot.i18n import Html, Texts

MOST: Final = 8


@dataclass(frozen=True, slots=True)
class Situation:
    """What may be the matter: a name, for whom it is (None for strangers), and the button that its page leads to."""

    name: str
    who: frozenset[Role | None]
    label: str = ""
    verb: str = ""


_OFFICER, _COORDINATOR, _OPERATOR = (frozenset({role}) for role in (Role.OFFICER, Role.COORDINATOR, Role.OPERATOR))
_ALL = frozenset({None, *Role})

SITUATIONS: Final = (
    Situation("setting-up", _OPERATOR, "button-set-up", "s.start"),
    Situation("report", _OFFICER, "button-report-now", "m.report"),
    Situation("link", _OFFICER, "button-send-link", "m.link"),
    Situation("wrong", _OFFICER, "button-report-now", "m.report"),
    Situation("prompts", _OFFICER),
    Situation("quiet", _OFFICER, "button-leave", "z.leave"),
    Situation("stuck", _OFFICER, "button-difficulties", "df.menu"),
    Situation("desk", _COORDINATOR | _OPERATOR, "button-desk", "e.list"),
    Situation("group", _COORDINATOR | _OPERATOR, "button-settings", "s.menu"),
    Situation("silent", _COORDINATOR | _OPERATOR, "button-silence", "di.list"),
    Situation("digest", _COORDINATOR | _OPERATOR | {Role.LEADER}, "button-recap", "re.menu"),
    Situation("join", frozenset({None}), "button-request", "q.kinds"),
    Situation("what", frozenset({None, Role.LEADER})),
    Situation("officers", _OFFICER, "button-my-unit", "w.mine"),
    Situation("invite", _COORDINATOR | _OPERATOR, "button-invitations", "i.menu"),
    Situation("ethics", _ALL),
    Situation("data", _ALL, "button-my-data", "y.mine"),
)
"""In the order in which they are shown. Whoever has several roles sees the first of each, `MOST` in all."""


def menu(t: Texts, actor: Actor | None) -> Screen:
    """What may be the matter."""
    buttons = [Button(t.plain(f"help-{each.name}-label"), action("m.help", each.name)) for each in situations(actor)]
    return Screen(t("help-head"), (*columns(buttons), (Button(t.plain("button-home"), action("m.home")),)))


def page(t: Texts, actor: Actor | None, office: Office, name: str) -> Screen:
    """What to do. Raises ValueError for a situation that there is not, or not for the person."""
    situation = next((each for each in situations(actor) if each.name == name), None)
    if situation is None:
        raise ValueError(f"no help about {name}")
    back = Button(t.plain("help-back"), action("m.guide"))
    act = ((Button(t.plain(situation.label), action(situation.verb)),),) if situation.verb else ()
    return Screen(_words(t, office, name), (*act, (back, Button(t.plain("button-home"), action("m.home")))))


def situations(actor: Actor | None) -> list[Situation]:
    """What may be the matter for somebody, the office's own things last where there are too many."""
    roles: frozenset[Role | None] = actor.roles if actor else frozenset({None})
    found = [each for each in SITUATIONS if each.who & roles]
    if len(found) <= MOST:
        return found
    for_all = [each for each in found if each.who == _ALL]
    return [*[each for each in found if each.who != _ALL][: MOST - len(for_all)], *for_all]


def _words(t: Texts, office: Office, name: str) -> Html:
    if name == "ethics":
        return t("ethics")
    start, end = t.hour(office.hours.start), t.hour(office.hours.end)
    return t(f"help-{name}", office=office.name, start=start, end=end, digest=t.hour(office.digest_time))
