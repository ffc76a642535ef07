"""The pages of the set-up and of the settings: the same values, reached in order or from a menu."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Final

from bot.domain.headway import Headway
from bot.domain.office import Office
from bot.domain.people import Language, Role
from bot.domain.screen import Button, Screen, action, columns
from bot.domain.set_up import STEPS, Step
from bot.domain.settings import ZONES, Field, Setting, counted
from bot.domain.units import UnitKind
from bot.i18n import Html, Texts, zone_label
from bot.usecases.settings import Changed
from bot.views import coordinating
from bot.views.calendar import hours_line

SPECIAL_SHOWN: Final = 3


class Path(StrEnum):
    """How somebody came to a page: step by step, from the set-up's summary, or from the settings' menu."""

    SET_UP = "u"
    SUMMARY = "r"
    MENU = "m"


ASKED: Final = (Step.NAME, Step.ZONE, Step.LANGUAGE)
"""Steps with one question: its answer leads on to the next step."""


def page(
    t: Texts, headway: Headway, step: Step, path: Path, bot: str, *, may_change: bool = True, note: Html | None = None
) -> Screen:
    """A page; `bot` is the bot's user name, `note` tells what a change brought with it."""
    body = coordinating.state(t, headway.office, bot) if step is Step.GROUP else _BODIES[step](t, headway)
    lines = [head(t, step, path), "", body]
    if note is not None:
        lines += ["", note]
    if not may_change and step not in (Step.GROUP, Step.UNITS):
        lines += ["", t("settings-operators-change")]
    rows = _buttons(t, headway, step, path, bot) if may_change or step is Step.GROUP else ()
    return Screen("\n".join(lines), (*rows, *_way_on(t, headway, step, path)))


def head(t: Texts, step: Step, path: Path) -> Html:
    """The first line of a page."""
    if path is Path.SET_UP:
        return t("setup-head", step=step.number, steps=len(STEPS))
    return t("settings-head", what=t(f"step-{step.value}"))


def back_to(step: Step, path: Path) -> str:
    """What a button means that leads back to a page."""
    verb = {Path.SET_UP: "s.step", Path.SUMMARY: "s.redo", Path.MENU: "s.page"}[path]
    return action(verb, step.value)


def note_of(t: Texts, changed: Changed) -> Html | None:
    """What a change brought with it."""
    lines = [t(f"setup-followed-{field.value}", at=t.hour(at)) for field, at in changed.followed]
    if changed.kinds:
        kinds = ", ".join(f"{kind.label} {t.hour(at)}" for kind, at in changed.kinds)
        lines.append(t("setup-kinds-followed", kinds=kinds))
    if changed.moved:
        lines.append(t("setup-cadence-moved", moved=changed.moved))
    return Html("\n".join(lines)) if lines else None


def settings_menu(t: Texts, headway: Headway, *, may_change: bool) -> Screen:
    """All that is set, with a page each."""
    lines = [t("settings-title", office=headway.office.name), ""]
    for step in STEPS:
        is_there = step in _DEFAULTS or headway.has(step)
        lines.append(t("setup-summary-has" if is_there else "setup-summary-lacks", **_line(t, headway, step)))
    ladder = headway.office.ladder
    value = t("ladder-summary", group=ladder.group_after, list=ladder.coordinators_after)
    lines.append(t("setup-summary-has", what=t("ladder-title"), value=value))
    if not may_change:
        lines += ["", t("settings-operators-change")]
    rows = columns([Button(t.plain(f"step-{step.value}"), action("s.page", step.value)) for step in STEPS])
    again = Button(t.plain("button-set-up-again" if headway.progress.finished else "button-set-up"), action("s.start"))
    calendar = Button(t.plain("button-calendar"), action("z.menu"))
    steps = Button(t.plain("button-ladder"), action("la.page"))
    rows = (*rows, (steps, calendar), (Button(t.plain("button-archive"), action("v.store")),))
    last = (*([again] if may_change else []), Button(t.plain("button-home"), action("m.home")))
    return Screen("\n".join(lines), (*rows, last))


def summary(t: Texts, headway: Headway) -> Screen:
    """The end of the set-up: what the office has, what it lacks, and the way home."""
    missing = headway.missing
    lines = [t("setup-summary-open" if missing else "setup-summary-done"), ""]
    for step in STEPS:
        values = _line(t, headway, step)
        if step not in missing:
            lines.append(t("setup-summary-has", **values))
        elif step in _DEFAULTS:
            value = t("setup-value-default", value=values["value"])
            lines.append(t("setup-summary-lacks", what=values["what"], value=value))
        else:
            lines.append(t("setup-summary-lacks", **values))
    lines += ["", t("setup-summary-next" if missing else "setup-summary-ready")]
    redo = columns([Button(t.plain(f"step-{step.value}"), back_to(step, Path.SUMMARY)) for step in missing])
    back = Button(t.plain("button-back"), action("s.step", STEPS[-1].value))
    invite = () if missing else ((Button(t.plain("button-invite-unit"), action("i.kinds")),),)
    return Screen("\n".join(lines), (*redo, *invite, (back, Button(t.plain("button-set-up-done"), action("m.home")))))


def _line(t: Texts, headway: Headway, step: Step) -> dict[str, object]:
    return {"what": t(f"step-{step.value}"), "value": _value(t, headway, step)}


def _value(t: Texts, headway: Headway, step: Step) -> Html:
    office = headway.office
    match step:
        case Step.NAME:
            return t("plain", text=office.name)
        case Step.ZONE:
            return t("plain", text=zone_label(office.zone.key))
        case Step.LANGUAGE:
            return t(f"button-language-{office.language.value}")
        case Step.PEOPLE:
            return t("plain", text=", ".join(headway.coordinators)) if headway.coordinators else t("setup-value-none")
        case Step.GROUP:
            return coordinating.title(t, office) if office.group_chat_id is not None else t("setup-value-none")
        case Step.UNITS:
            return t("setup-value-units", units=headway.units) if headway.units else t("setup-value-none")
        case Step.CADENCE:
            return t("setup-value-cadence", days=office.cadence_days, kinds=len(headway.kinds))
        case Step.HOURS:
            hours = office.hours
            digest = t.hour(office.digest_time)
            return t("setup-value-hours", start=t.hour(hours.start), end=t.hour(hours.end), digest=digest)


_DEFAULTS: Final = frozenset({Step.NAME, Step.ZONE, Step.LANGUAGE, Step.CADENCE, Step.HOURS})


def _name(t: Texts, headway: Headway) -> Html:
    return t("setup-name", name=headway.office.name)


def _zone(t: Texts, headway: Headway) -> Html:
    return t("setup-zone", zone=zone_label(headway.office.zone.key))


def _language(t: Texts, headway: Headway) -> Html:
    return t("setup-language", language=t(f"button-language-{headway.office.language.value}"))


def _people(t: Texts, headway: Headway) -> Html:
    nobody = t.plain("setup-nobody")
    return t(
        "setup-people",
        coordinators=", ".join(headway.coordinators) or nobody,
        leaders=", ".join(headway.leaders) or nobody,
    )


def _units(t: Texts, headway: Headway) -> Html:
    return t("setup-units", units=headway.units, bare=headway.bare)


def _cadence(t: Texts, headway: Headway) -> Html:
    lines = [t("setup-cadence", days=headway.office.cadence_days)]
    lines += [t("setup-cadence-kind", kind=kind.label, days=days) for kind, days in headway.kinds.items()]
    lines += [Html(""), t("setup-counts", counted=counted(report_counts=headway.office.report_counts).value)]
    return Html("\n".join(lines))


def _hours(t: Texts, headway: Headway) -> Html:
    office = headway.office
    usual = t(
        "setup-hours",
        days=", ".join(t.plain(f"weekday-{day}") for day in sorted(office.hours.days)),
        start=t.hour(office.hours.start),
        end=t.hour(office.hours.end),
        zone=zone_label(office.zone.key),
        prompt=t.hour(office.prompt_time),
        digest=t.hour(office.digest_time),
    )
    special = [t("setup-hours-special", hours=hours_line(t, each)) for each in headway.special[:SPECIAL_SHOWN]]
    return Html("\n".join([usual, *special]))


_BODIES: Final[dict[Step, Callable[[Texts, Headway], Html]]] = {
    Step.NAME: _name,
    Step.ZONE: _zone,
    Step.LANGUAGE: _language,
    Step.PEOPLE: _people,
    Step.UNITS: _units,
    Step.CADENCE: _cadence,
    Step.HOURS: _hours,
}


def edit(setting: Setting, path: Path) -> str:
    """What a button means that asks for a value."""
    return action("s.edit", setting, path.value)


def choose(setting: Setting, path: Path, value: str) -> str:
    """What a button means that gives a value."""
    return action("s.set", setting, path.value, value)


def checked(t: Texts, label: str, *, is_so: bool) -> str:
    """A button's words, with a mark where they say how it is."""
    return t.plain("button-checked", label=label) if is_so else label


def _buttons(t: Texts, headway: Headway, step: Step, path: Path, bot: str) -> Sequence[tuple[Button, ...]]:
    office = headway.office
    match step:
        case Step.NAME:
            return ((Button(t.plain("button-change-name"), edit(Setting(Field.NAME), path)),),)
        case Step.ZONE:
            now = zone_label(office.zone.key)
            return (
                tuple(
                    Button(checked(t, label, is_so=label == now), choose(Setting(Field.ZONE), path, label))
                    for label in ZONES
                ),
            )
        case Step.LANGUAGE:
            return (tuple(_language_button(t, office, language, path) for language in Language),)
        case Step.PEOPLE:
            return tuple(
                (Button(t.plain(f"button-invite-{role.value}"), action("s.invite", role.value)),)
                for role in (Role.COORDINATOR, Role.LEADER)
            )
        case Step.GROUP:
            return coordinating.buttons(t, path.value, bot)
        case Step.UNITS:
            add = Button(t.plain("button-units-add"), action("u.add"))
            return ((add, Button(t.plain("button-units-file"), action("f.menu"))),)
        case Step.CADENCE:
            kinds = [Button(kind.label, edit(Setting(Field.CADENCE, kind), path)) for kind in UnitKind]
            whole = Button(t.plain("button-cadence-office"), edit(Setting(Field.CADENCE), path))
            other = counted(report_counts=office.report_counts).other.value
            counts = Button(t.plain("button-counts", counted=other), choose(Setting(Field.COUNTS), path, other))
            return (*columns([whole, *kinds]), (counts,))
        case Step.HOURS:
            fields = (Field.DAYS, Field.WORK, Field.PROMPT, Field.DIGEST)
            return columns([Button(t.plain(f"button-set-{each.value}"), edit(Setting(each), path)) for each in fields])


def _language_button(t: Texts, office: Office, language: Language, path: Path) -> Button:
    label = checked(t, t.plain(f"button-language-{language.value}"), is_so=language is office.language)
    return Button(label, choose(Setting(Field.LANGUAGE), path, language.value))


def _way_on(t: Texts, headway: Headway, step: Step, path: Path) -> Sequence[tuple[Button, ...]]:
    if path is Path.MENU:
        return ((Button(t.plain("button-back"), action("s.menu")),),)
    keep = Button(t.plain("button-keep"), action("s.keep", step.value, path.value))
    rows = ((keep,),) if step in _DEFAULTS and step not in headway.progress.settled else ()
    if path is Path.SUMMARY:
        return (*rows, (Button(t.plain("button-back"), action("s.sum")),))
    before = step.before
    back = (
        Button(t.plain("button-later"), action("m.home"))
        if before is None
        else Button(t.plain("button-back"), action("s.step", before.value))
    )
    if headway.has(step):
        return (*rows, (back, Button(t.plain("button-step-on"), action("s.keep", step.value, path.value))))
    return (*rows, (back, Button(t.plain("button-skip"), action("s.skip", step.value))))
