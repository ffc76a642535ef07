"""Changing the steps and hours of reminding, and with them the days on which units are looked at."""

from dataclasses import dataclass, replace
from typing import Any

from bot.db import audit, ladders, offices, units
from bot.db.engine import Tx
from bot.domain import settings as rules
from bot.domain.ladder import KindLadder
from bot.domain.ladder_settings import FOLLOW, Ladders, Part, read_days, written
from bot.domain.office import Actor, Office
from bot.domain.settings import Field, Setting
from bot.domain.units import UnitKind
from bot.usecases import restepping, settings


@dataclass(frozen=True, slots=True)
class Stepped:
    """What a change did: whether anything is new, and how many units are looked at on another day."""

    is_new: bool
    moved: int = 0


def of(office: Office) -> Ladders:
    """The ladders in force."""
    return Ladders(office.ladder, office.ladders)


def change(tx: Tx, actor: Actor, part: Part, kind: UnitKind | None, words: str) -> Stepped:
    """Set a step or an hour by what was typed or tapped. Raises Refused where the steps would not climb."""
    office = offices.get(tx)
    if not part.is_days:
        return _change_hour(tx, actor, office, kind, words)
    days = None if kind is not None and words == FOLLOW else read_days(part, words)
    before, after = of(office), of(office).put(part, kind, days)
    if after == before:
        return Stepped(is_new=False)
    if kind is None:
        steps = after.office
        columns = {"group_after": steps.group_after, "coordinators_after": steps.coordinators_after}
        offices.change(tx, office.id, **columns, private_after=steps.private_after, repeat_after=steps.repeat)
        _note(tx, actor, written(part, None), before.days(part, None), days)
    else:
        had = before.days(part, kind) if before.is_own(part, kind) else None
        _keep(tx, actor, office, kind, after.own[kind], {part: (had, days)})
    return Stepped(True, _restep(tx, office))


def follow(tx: Tx, actor: Actor, kind: UnitKind) -> Stepped:
    """A kind has nothing of its own any more."""
    office = offices.get(tx)
    own = office.ladders.get(kind)
    if own is None:
        return Stepped(is_new=False)
    values = {
        Part.PRIVATE: own.private_after,
        Part.GROUP: own.group_after,
        Part.LIST: own.coordinators_after,
        Part.REPEAT: own.repeat_after,
        Part.HOUR: None if own.prompt_time is None else rules.written(own.prompt_time),
    }
    changed = {part: (value, None) for part, value in values.items() if value is not None}
    _keep(tx, actor, office, kind, KindLadder(), changed)
    return Stepped(True, _restep(tx, office))


def _change_hour(tx: Tx, actor: Actor, office: Office, kind: UnitKind | None, words: str) -> Stepped:
    if kind is None:
        return Stepped(settings.change(tx, actor, Setting(Field.PROMPT), words).is_new)
    own = office.ladders.get(kind, KindLadder())
    at = None if words == FOLLOW else rules.read_prompt(words, office.hours.start, office.hours.end)
    if at == own.prompt_time:
        return Stepped(is_new=False)
    before, after = (None if each is None else rules.written(each) for each in (own.prompt_time, at))
    _keep(tx, actor, office, kind, replace(own, prompt_time=at), {Part.HOUR: (before, after)})
    return Stepped(is_new=True)


def _keep(
    tx: Tx, actor: Actor, office: Office, kind: UnitKind, own: KindLadder, changed: dict[Part, tuple[Any, Any]]
) -> None:
    ladders.put(tx, office.id, kind, own)
    for part, (before, after) in changed.items():
        _note(tx, actor, written(part, kind), before, after)


def _note(tx: Tx, actor: Actor, subject: str, before: Any, after: Any) -> None:
    detail = {"before": before, "after": after}
    audit.note(tx, "setting.changed", subject, person_id=actor.id, detail=detail)


def _restep(tx: Tx, before: Office) -> int:
    """Have the units whose steps are others now looked at when those have it; how many that is another day for."""
    office = offices.get(tx)
    kinds = [kind for kind in UnitKind if office.ladder_of(kind) != before.ladder_of(kind)]
    return restepping.restep(tx, office, [unit for unit in units.all_open(tx).values() if unit.kind in kinds])
