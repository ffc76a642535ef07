"""What an office decides about itself, in its set-up and at any time later."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from bot.clock import local_date
from bot.db import audit, cadences, ladders, offices, people, units
from bot.db.engine import Tx
from bot.domain import settings as rules
from bot.domain.headway import Headway
from bot.domain.ladder_settings import Part, written
from bot.domain.office import Actor, Office
from bot.domain.people import Role
from bot.domain.set_up import Step
from bot.domain.settings import Field, Setting
from bot.domain.units import UnitKind
from bot.i18n import zone_label
from bot.usecases import cadence, policy, restepping

NAMES_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change did: how many units fall due on another day, and times of day that had to follow it.

    `kinds` are the hours of kinds of unit that did.
    """

    setting: Setting
    is_new: bool
    moved: int = 0
    followed: tuple[tuple[Field, time], ...] = ()
    kinds: tuple[tuple[UnitKind, time], ...] = ()


def headway(tx: Tx) -> Headway:
    """How far the office has come."""
    office = offices.get(tx)
    return Headway(
        office=office,
        units=units.count(tx),
        bare=units.count_without_officer(tx),
        coordinators=tuple(people.names_with_role(tx, Role.COORDINATOR, NAMES_SHOWN)),
        leaders=tuple(people.names_with_role(tx, Role.LEADER, NAMES_SHOWN)),
        kinds=cadences.of_kinds(tx, office.id),
        special=tuple(each for each in office.hours.special if each.span.last >= local_date(tx.now, office.zone)),
    )


def change(tx: Tx, actor: Actor, setting: Setting, words: str) -> Changed:
    """Set something by what was typed or tapped; the old value goes into the audit log. Raises Refused."""
    office = offices.get(tx)
    if setting.field is Field.CADENCE:
        return _change_cadence(tx, actor, office, setting, words)
    if setting.field is Field.COUNTS:
        return _change_counts(tx, actor, office, setting, words)
    before, after, columns = _READERS[setting.field](office, words)
    followed = _following(office, columns) if setting.field is Field.WORK else ()
    kinds: tuple[tuple[UnitKind, time], ...] = ()
    if before != after:
        columns |= {_COLUMNS[field]: at for field, at in followed}
        offices.change(tx, office.id, **columns)
        _note(tx, actor, setting, before, after)
        for field, at in followed:
            _note(tx, actor, Setting(field), rules.written(_TIMES[field](office)), rules.written(at))
        if setting.field is Field.DAYS:
            restepping.restep(tx, offices.get(tx), list(units.all_open(tx).values()))
        if setting.field is Field.WORK:
            kinds = _kinds_following(tx, actor, office, columns["work_start"], columns["work_end"])
    offices.keep_progress(tx, office.id, office.set_up.settle(setting.field.step))
    return Changed(setting, before != after, followed=followed if before != after else (), kinds=kinds)


def toggle_day(tx: Tx, actor: Actor, day: int) -> None:
    """Make a day of the week (0 is Monday) a working day, or free. Raises Refused for the last one."""
    office = offices.get(tx)
    days = rules.toggled(office.hours.days, day)
    change(tx, actor, Setting(Field.DAYS), "".join(map(str, sorted(days))))


def settle(tx: Tx, step: Step) -> None:
    """An operator agrees with what a step shows."""
    office = offices.get(tx)
    offices.keep_progress(tx, office.id, office.set_up.settle(step))


def skip(tx: Tx, step: Step) -> None:
    """An operator leaves a step for later."""
    office = offices.get(tx)
    offices.keep_progress(tx, office.id, office.set_up.skip(step))


def show(tx: Tx, step: Step, card: str) -> None:
    """A step stands on a card, whose outbox key this is."""
    office = offices.get(tx)
    offices.keep_progress(tx, office.id, office.set_up.show(step, card))


def finish(tx: Tx, actor: Actor) -> None:
    """An operator has come to the end of the set-up."""
    office = offices.get(tx)
    if not office.set_up.finished:
        offices.keep_progress(tx, office.id, office.set_up.finish())
        audit.note(tx, "office.set_up", office.name[:100], person_id=actor.id)


def _change_cadence(tx: Tx, actor: Actor, office: Office, setting: Setting, words: str) -> Changed:
    before: int | None = office.cadence_days
    days: int | None
    if setting.kind is None:
        days = rules.read_cadence(words)
    else:
        days, before = rules.read_kind_cadence(words), cadences.of_kinds(tx, office.id).get(setting.kind)
    moved = 0
    if days != before:
        moved = cadence.change(tx, office, setting.kind, days)
        _note(tx, actor, setting, before, days)
    offices.keep_progress(tx, office.id, office.set_up.settle(Step.CADENCE))
    return Changed(setting, days != before, moved)


def _change_counts(tx: Tx, actor: Actor, office: Office, setting: Setting, words: str) -> Changed:
    before, after = rules.counted(report_counts=office.report_counts), rules.Counted(words)
    moved = 0
    if after is not before:
        moved = policy.change(tx, office, report_counts=after is rules.Counted.REPORTS)
        _note(tx, actor, setting, before.value, after.value)
    offices.keep_progress(tx, office.id, office.set_up.settle(Step.CADENCE))
    return Changed(setting, after is not before, moved)


def _note(tx: Tx, actor: Actor, setting: Setting, before: Any, after: Any) -> None:
    detail = {"before": before, "after": after}
    audit.note(tx, "setting.changed", str(setting), person_id=actor.id, detail=detail)


def _following(office: Office, columns: dict[str, Any]) -> tuple[tuple[Field, time], ...]:
    """The hours of reminders and digest that new working hours leave outside, with the nearest that is inside."""
    start, end = columns["work_start"], columns["work_end"]
    inside = {
        Field.PROMPT: rules.fitting(office.prompt_time, start, end),
        Field.DIGEST: max(office.digest_time, start),
    }
    return tuple((field, at) for field, at in inside.items() if at != _TIMES[field](office))


def _kinds_following(tx: Tx, actor: Actor, office: Office, start: time, end: time) -> tuple[tuple[UnitKind, time], ...]:
    """Move the hours of kinds of unit that new working hours leave outside; which, and to when."""
    moved = []
    for kind, own in office.ladders.items():
        had = own.prompt_time
        at = rules.fitting(had, start, end) if had else None
        if had is not None and at is not None and at != had:
            ladders.put(tx, office.id, kind, replace(own, prompt_time=at))
            detail = {"before": rules.written(had), "after": rules.written(at)}
            audit.note(tx, "setting.changed", written(Part.HOUR, kind), person_id=actor.id, detail=detail)
            moved.append((kind, at))
    return tuple(moved)


Read = tuple[Any, Any, dict[str, Any]]
"""The old value and the new one as the audit log names them, and the columns that hold the new one."""


def _name(office: Office, words: str) -> Read:
    name = rules.read_name(words)
    return office.name, name, {"name": name}


def _zone(office: Office, words: str) -> Read:
    zone = rules.read_zone(words)
    return zone_label(office.zone.key), zone_label(zone.key), {"timezone": zone.key}


def _language(office: Office, words: str) -> Read:
    language = rules.read_language(words).value
    return office.language.value, language, {"language": language}


def _work(office: Office, words: str) -> Read:
    start, end = rules.read_work(words)
    hours = office.hours
    before, after = (f"{rules.written(a)}-{rules.written(b)}" for a, b in ((hours.start, hours.end), (start, end)))
    return before, after, {"work_start": start, "work_end": end}


def _days(office: Office, words: str) -> Read:
    if not words or not set(words) <= set("0123456"):
        raise ValueError(f"no days of the week: {words}")
    after = "".join(sorted(set(words)))
    return "".join(map(str, sorted(office.hours.days))), after, {"work_days": after}


def _prompt(office: Office, words: str) -> Read:
    at = rules.read_prompt(words, office.hours.start, office.hours.end)
    return rules.written(office.prompt_time), rules.written(at), {"prompt_time": at}


def _digest(office: Office, words: str) -> Read:
    at = rules.read_digest(words, office.hours.start)
    return rules.written(office.digest_time), rules.written(at), {"digest_time": at}


_READERS: dict[Field, Callable[[Office, str], Read]] = {
    Field.NAME: _name,
    Field.ZONE: _zone,
    Field.LANGUAGE: _language,
    Field.WORK: _work,
    Field.DAYS: _days,
    Field.PROMPT: _prompt,
    Field.DIGEST: _digest,
}
_COLUMNS = {Field.PROMPT: "prompt_time", Field.DIGEST: "digest_time"}
_TIMES: dict[Field, Callable[[Office], time]] = {
    Field.PROMPT: lambda office: office.prompt_time,
    Field.DIGEST: lambda office: office.digest_time,
}
