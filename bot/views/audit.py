"""The audit log as people read it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from bot.domain.auditing import Entry, Period
from bot.domain.office import UnitRef
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.i18n import Html, MissingText, Texts

_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
SENTENCE_SHOWN = 220
NAME_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a coordinator looks at, as a button carries it."""

    kind: str = ""
    person_id: int | None = None
    unit_id: int | None = None
    period: Period = Period.ALL

    def words(self) -> tuple[str, str, str, str]:
        """Its place in a button."""
        person = "" if self.person_id is None else str(self.person_id)
        unit = "" if self.unit_id is None else str(self.unit_id)
        return self.kind, person, unit, self.period.value


def read_chosen(words: Sequence[str]) -> Chosen:
    """What a button carries; missing words choose all. Raises ValueError for what no button of ours carries."""
    kind, person, unit, period = (*words[:4], *[""] * 4)[:4]
    return Chosen(kind, int(person) if person else None, int(unit) if unit else None, Period(period))


@dataclass(frozen=True, slots=True)
class Names:
    """The names of what was chosen."""

    person: str = ""
    unit: str = ""


def sentence(t: Texts, entry: Entry) -> Html:
    """Who did what to what, as a sentence."""
    return Html(_told(t, entry, plain=False))


def plain_sentence(t: Texts, entry: Entry) -> str:
    """The sentence without markup."""
    return _told(t, entry, plain=True)


def _told(t: Texts, entry: Entry, *, plain: bool) -> str:
    form = t.plain if plain else t
    values: dict[str, object] = {name: value for name, value in entry.detail.items() if isinstance(value, str | int)}
    about = entry.about or t.plain("audit-somebody")
    values |= {"who": actor(t, entry), "subject": entry.subject, "about": about}
    values = {name: _readable(t, value) for name, value in values.items()}
    try:
        return form(entry.key, **values)
    except MissingText:
        # An act of another version of the program, or one kept before its details were.
        return form("audit-other", action=entry.action, **values)


def _readable(t: Texts, value: object) -> object:
    """A value as people read it: a date is kept as the log sorts it, and told as the language writes it."""
    if isinstance(value, str) and _DATE.fullmatch(value):
        return t.full_day(date.fromisoformat(value))
    return value


def actor(t: Texts, entry: Entry) -> str:
    """Who acted."""
    if entry.name is not None:
        return entry.name
    if entry.person_id is not None:
        return t.plain("audit-erased-person")
    return t.plain("audit-program", name=entry.actor)


def kind_label(t: Texts, kind: str) -> str:
    """What a kind of acts is called."""
    try:
        return t.plain(f"audit-kind-{kind}")
    except MissingText:
        return kind


def log(
    t: Texts, zone: ZoneInfo, chosen: Chosen, names: Names, entries: Sequence[Entry], *, newer: bool, older: bool
) -> Screen:
    """A page of the log, newest first, with what narrows it down."""
    lines: list[str] = [t("audit-head"), *_narrowed(t, chosen, names), ""]
    for entry in entries:
        local = entry.at.astimezone(zone)
        told = t("plain", text=shortened(plain_sentence(t, entry), SENTENCE_SHOWN))
        lines.append(t("audit-line", day=t.full_day(local.date()), hour=t.hour(local.time()), told=told))
    if not entries:
        lines.append(t("audit-none"))
    words = chosen.words()
    filters = [Button(t.plain(f"button-audit-{name}"), action(f"a.{name}", *words)) for name in ("kind", "who")]
    more = [Button(t.plain(f"button-audit-{name}"), action(f"a.{name}", *words)) for name in ("unit", "when")]
    turns: list[Button] = []
    if newer and entries:
        turns.append(Button(t.plain("button-audit-newer"), action("a.log", *words, f"-{entries[0].id}")))
    if older and entries:
        turns.append(Button(t.plain("button-audit-older"), action("a.log", *words, entries[-1].id)))
    last = [Button(t.plain("button-audit-csv"), action("a.csv", *words))]
    if chosen != Chosen():
        last.append(Button(t.plain("button-audit-all"), action("a.log")))
    home = Button(t.plain("button-home"), action("m.home"))
    rows = (tuple(turns), tuple(filters), tuple(more), tuple(last), (home,))
    return Screen("\n".join(lines), tuple(row for row in rows if row))


def _narrowed(t: Texts, chosen: Chosen, names: Names) -> list[Html]:
    shown = [kind_label(t, chosen.kind)] if chosen.kind else []
    shown += [name for name in (names.person, names.unit) if name]
    if chosen.period is not Period.ALL:
        shown.append(_period_label(t, chosen.period))
    return [t("audit-narrowed", filters=" · ".join(shown))] if shown else []


def _period_label(t: Texts, period: Period) -> str:
    return t.plain(f"audit-period-{period.name.lower()}")


def _menu(t: Texts, html: Html, buttons: Sequence[Button], chosen: Chosen, width: int = 2) -> Screen:
    back = Button(t.plain("button-back"), action("a.log", *chosen.words()))
    return Screen(html, (*columns(buttons, width), (back,)))


def kinds(t: Texts, chosen: Chosen, found: Sequence[str]) -> Screen:
    """Which kind of acts."""
    buttons = [Button(kind_label(t, kind), action("a.log", *replace(chosen, kind=kind).words())) for kind in found]
    return _menu(t, t("audit-which-kind"), buttons, chosen)


def periods(t: Texts, chosen: Chosen) -> Screen:
    """How far back."""
    buttons = [
        Button(_period_label(t, period), action("a.log", *replace(chosen, period=period).words())) for period in Period
    ]
    return _menu(t, t("audit-which-period"), buttons, chosen)


def people(t: Texts, chosen: Chosen, found: Sequence[tuple[int, str]], *, searched: bool) -> Screen:
    """Whose acts: those who acted last, or whose names match what was written."""
    buttons = [
        Button(shortened(name, NAME_SHOWN), action("a.log", *replace(chosen, person_id=person_id).words()))
        for person_id, name in found
    ]
    key = "audit-which-person" if not searched else "audit-found" if found else "audit-found-nothing"
    return _menu(t, t(key), buttons, chosen)


def units(t: Texts, chosen: Chosen, found: Sequence[UnitRef], *, searched: bool) -> Screen:
    """About which unit: asked for, or what matches."""
    buttons = [
        Button(shortened(unit.name, NAME_SHOWN), action("a.log", *replace(chosen, unit_id=unit.id).words()))
        for unit in found
    ]
    key = "audit-which-unit" if not searched else "audit-found" if found else "audit-found-nothing"
    return _menu(t, t(key), buttons, chosen)


def waiting(t: Texts) -> Screen:
    """The file is being made."""
    return Screen(t("audit-file-waiting"))


def ready(t: Texts, chosen: Chosen, count: int) -> Screen:
    """The file was sent."""
    back = Button(t.plain("button-back"), action("a.log", *chosen.words()))
    return Screen(t("audit-file-ready", count=count), ((back,),))


def file(t: Texts, count: int) -> Screen:
    """What stands under the file."""
    return Screen(t("audit-file-caption", count=count))


def rows(t: Texts, zone: ZoneInfo, entries: Sequence[Entry], details: Mapping[int, str]) -> list[list[str]]:
    """The log as the rows of a table, its heading first; `details` are an entry's further facts."""
    heading = [t.plain(f"audit-column-{name}") for name in ("at", "who", "what", "subject", "action", "detail")]
    return [
        heading,
        *(
            [
                entry.at.astimezone(zone).isoformat(sep=" ", timespec="seconds"),
                actor(t, entry),
                plain_sentence(t, entry),
                entry.subject,
                entry.action,
                details.get(entry.id, ""),
            ]
            for entry in entries
        ),
    ]
