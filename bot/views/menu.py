"""The home screen: one for everybody, by what the person is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bot.domain.headway import Headway
from bot.domain.office import Actor
from bot.domain.people import Role
from bot.domain.screen import Button, Screen, action, columns
from bot.domain.set_up import Progress
from bot.i18n import Texts


@dataclass(frozen=True, slots=True)
class Item:
    """A button of the home screen: its text's key, what it means, and for whom it is."""

    label: str
    verb: str
    is_for: Callable[[Actor], bool]


ITEMS: Final = (
    Item("button-report-now", "m.report", lambda actor: bool(actor.units)),
    Item("button-send-link", "m.link", lambda actor: bool(actor.units)),
    Item("button-my-unit", "w.mine", lambda actor: bool(actor.units)),
    Item("button-unpublished", "b.list", lambda actor: bool(actor.units) or actor.coordinates),
    Item("button-ranking", "rk.home", lambda actor: True),
    Item("button-difficulties", "df.menu", lambda actor: bool(actor.units)),
    Item("button-recap", "re.menu", lambda actor: bool(actor.units) or actor.coordinates or Role.LEADER in actor.roles),
    Item("button-desk", "e.list", lambda actor: actor.coordinates),
    Item("button-silence", "di.list", lambda actor: actor.coordinates),
    Item("button-difficulties-all", "df.list", lambda actor: actor.coordinates),
    Item("button-documents", "rd.menu", lambda actor: actor.coordinates or Role.LEADER in actor.roles),
    Item("button-units", "u.list", lambda actor: actor.coordinates),
    Item("button-invitations", "i.menu", lambda actor: actor.coordinates),
    Item("button-team", "t.menu", lambda actor: actor.coordinates),
    Item("button-settings", "s.menu", lambda actor: actor.coordinates),
    Item("button-programmes-list", "n.list", lambda actor: actor.coordinates),
    Item("button-audit", "a.log", lambda actor: actor.coordinates),
    Item("button-finding", "ca.list", lambda actor: True),
    Item("button-my-data", "y.mine", lambda actor: True),
)
"""In the order in which they are shown; help and the language come last, for everybody."""


def home(t: Texts, actor: Actor, headway: Headway, requests: int = 0) -> Screen:
    """The home screen of somebody registered; several roles stand on it one below the other.

    `requests` to join wait for a coordinator.
    """
    lines: list[str] = [t("home", name=actor.name)]
    if actor.units:
        units = ", ".join(unit.name for unit in actor.units)
        lines += [t("home-officer", units=units), "", t("how-to-report")]
    office = headway.office.name
    lines += [
        line
        for role in (Role.COORDINATOR, Role.LEADER)
        if role in actor.roles
        for line in ("", t(f"home-as-{role.value}", office=office))
    ]
    rows: list[tuple[Button, ...]] = []
    if actor.operates:
        lines += ["", t("home-operator", office=office), *_operator(t, headway)]
        rows += to_set_up(t, headway.progress)
    if actor.coordinates and requests:
        rows.append((Button(t.plain("button-requests", count=requests), action("q.list")),))
    items = [Button(t.plain(item.label), action(item.verb)) for item in ITEMS if item.is_for(actor)]
    return Screen("\n".join(lines), (*rows, *columns(items), help_and_language(t)))


def to_set_up(t: Texts, progress: Progress) -> tuple[tuple[Button, ...], ...]:
    """The way on with a set-up that was begun; there is none once it is finished."""
    return () if progress.finished else ((Button(t.plain("button-set-up"), action("s.start")),),)


def help_and_language(t: Texts) -> tuple[Button, ...]:
    """The last row of every home screen."""
    other = "en" if t.language == "id" else "id"
    return (
        Button(t.plain("button-help"), action("m.guide")),
        Button(t.plain("button-other-language"), action("m.lang", other)),
    )


def _operator(t: Texts, headway: Headway) -> list[str]:
    lines: list[str] = [
        t("home-has-units", count=headway.units) if headway.units else t("home-no-units"),
        t("home-has-group") if headway.office.group_chat_id is not None else t("home-no-group"),
    ]
    if headway.units:
        lines.append(t("home-bare", bare=headway.bare) if headway.bare else t("home-all-served"))
    return lines


def and_now(t: Texts, words: str) -> Screen:
    """Words with the ways on: the menu and the help."""
    ways = (Button(t.plain("button-home"), action("m.home")), Button(t.plain("button-help"), action("m.guide")))
    return Screen(words, (ways,))
