"""Looking after silent units: the list, one unit, a nudge, a pause, whom to call."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.db import audit, calendars, people, prompts, silence, unit_cards, units
from bot.db.engine import Tx
from bot.domain.calendar import DAY, Span
from bot.domain.ladder import Rung, days_silent, rung_of
from bot.domain.office import Actor, Office, Unit
from bot.domain.people import Language
from bot.domain.prompts import NewPrompt
from bot.domain.refused import Refused
from bot.domain.silence import (
    ANSWER_DAYS,
    PAGE,
    Contact,
    Figures,
    Hindrance,
    NotNow,
    Quiet,
    figures,
    hindrance,
    nudge_index,
)
from bot.usecases import clocks, unit_edits
from bot.usecases.reminding import PrivatePrompt, private_prompt
from bot.usecases.settling import Settled, settle
from bot.usecases.today import today


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the list, counted from 0, of `total` units in all."""

    quiet: tuple[Quiet, ...]
    number: int
    total: int
    paused: int
    """How many units have a pause of their own today, on this list or not."""

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // PAGE))


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything on a unit's page: `is_own_pause` where it can be ended here, for it is the unit's own."""

    quiet: Quiet
    figures: Figures
    officers: tuple[str, ...]
    officer_count: int
    is_own_pause: bool


def page(tx: Tx, office: Office, number: int) -> Page:
    """A page of the units that are due; a number beyond the end gives the last page."""
    day = today(tx, office)
    total = silence.due_count(tx, day)
    number = _within(number, total)
    found = silence.due(tx, day, number * PAGE, PAGE)
    return Page(_quiet(tx, office, found), number, total, len(_paused(tx, office, day)))


def paused_page(tx: Tx, office: Office, number: int) -> Page:
    """The same of the units that have a pause of their own today, which may not be due for it."""
    ids = _paused(tx, office, today(tx, office))
    number = _within(number, len(ids))
    found = [units.by_id(tx, unit_id) for unit_id in ids[number * PAGE : (number + 1) * PAGE]]
    return Page(_quiet(tx, office, found), number, len(ids), len(ids))


def _within(number: int, total: int) -> int:
    return max(0, min(number, (total - 1) // PAGE))


def _paused(tx: Tx, office: Office, day: date) -> list[int]:
    """The open units with a pause of their own on a day, in the order in which these end."""
    ends = sorted(
        (pause.span.last, pause.id, pause.unit_id)
        for pause in calendars.pauses_of(tx, office.id)
        if pause.unit_id is not None and pause.span.covers(day)
    )
    # A unit whose pauses overlap stands once.
    ids = dict.fromkeys(unit_id for _, _, unit_id in ends)
    still = silence.open_among(tx, list(ids))
    return [unit_id for unit_id in ids if unit_id in still]


def _quiet(tx: Tx, office: Office, found: list[Unit]) -> tuple[Quiet, ...]:
    day = today(tx, office)
    answered = silence.last_answers(tx, [unit.id for unit in found]) if found else {}
    return tuple(
        Quiet(
            unit,
            days_silent(unit.last_published_at, day, office.zone),
            None if unit.last_rung is None else rung_of(unit.last_rung),
            answered.get(unit.id),
        )
        for unit in clocks.with_pauses(tx, office, found)
    )


def look(tx: Tx, office: Office, unit_id: int) -> Standing:
    """A unit's page. Raises Refused where there is no such unit, or it is closed."""
    unit_edits.open_row(tx, unit_id)
    day = today(tx, office)
    (quiet,) = _quiet(tx, office, [units.by_id(tx, unit_id)])
    names, count = unit_cards.officers(tx, unit_id)
    own = _own_pauses(tx, office, unit_id, day)
    return Standing(quiet, figures_of(tx, unit_id, day), names, count, bool(own))


def figures_of(tx: Tx, unit_id: int, day: date) -> Figures:
    """How a unit's prompts of the last `ANSWER_DAYS` fared."""
    return figures(silence.answer_times(tx, unit_id, day - timedelta(days=ANSWER_DAYS - 1)))


def nudge(tx: Tx, actor: Actor, office: Office, unit_id: int) -> PrivatePrompt | NotNow:
    """Prompt a unit's officers now, beside the ladder; or why not now. Raises Refused where there is no such unit.

    The unit keeps its place on the ladder. Prompts that wait for an answer go on waiting; the nudge's answer is theirs.
    """
    unit_edits.open_row(tx, unit_id)
    day = today(tx, office)
    (unit,) = clocks.with_pauses(tx, office, [units.by_id(tx, unit_id)])
    away = calendars.away_on(tx, day, [unit_id])
    present = tuple(one for one in people.officers(tx, unit_id) if one[0] not in away)
    against = hindrance(unit, tx.now, clocks.hours_of(tx, office, unit), has_officers=bool(present))
    if against is not None:
        return against
    if not silence.prompted(tx, unit_id, day):
        return NotNow(Hindrance.PROMPTED)
    prompt = NewPrompt(unit_id, unit.due_on, Rung.PRIVATE, nudge_index(day))
    made = prompts.add(tx, day, [prompt], supersedes=False)
    if unit_id not in made:
        return NotNow(Hindrance.PROMPTED)
    audit.note(tx, "unit.nudged", unit.code, person_id=actor.id)
    return private_prompt(tx, office, unit, made[unit_id], day, present)


def pause(tx: Tx, actor: Actor, office: Office, unit_id: int, last: date, name: str) -> tuple[Unit, Settled]:
    """Leave a unit alone from today until a day, instead of any pause of its own; what that brings with it. Refuses."""
    unit_edits.open_row(tx, unit_id)
    unit, day = units.by_id(tx, unit_id), today(tx, office)
    before = clocks.paused(tx, office, [unit])
    _end(tx, office, unit_id, day)
    calendars.add_pause(tx, office.id, Span(day, last), name, unit_id=unit_id)
    audit.note(tx, "unit.paused", unit.code, person_id=actor.id, detail={"until": last.isoformat()})
    return unit, settle(tx, office, before, [unit])


def resume(tx: Tx, actor: Actor, office: Office, unit_id: int) -> Unit:
    """End a unit's own pause today. Raises Refused where it has none."""
    unit_edits.open_row(tx, unit_id)
    unit, day = units.by_id(tx, unit_id), today(tx, office)
    before = clocks.paused(tx, office, [unit])
    if not _end(tx, office, unit_id, day):
        raise Refused("silence-no-pause", unit=unit.name)
    settle(tx, office, before, [unit])
    audit.note(tx, "unit.resumed", unit.code, person_id=actor.id)
    return unit


def _own_pauses(tx: Tx, office: Office, unit_id: int, day: date) -> list[tuple[int, Span, str]]:
    return [
        (pause.id, pause.span, pause.name)
        for pause in calendars.pauses_of(tx, office.id)
        if pause.unit_id == unit_id and pause.span.covers(day)
    ]


def _end(tx: Tx, office: Office, unit_id: int, day: date) -> bool:
    """End a unit's own pauses of a day; False where it has none. What was paused before stays paused."""
    own = _own_pauses(tx, office, unit_id, day)
    for pause_id, span, name in own:
        if span.first < day:
            calendars.change_pause(tx, pause_id, replace(span, last=day - DAY), name)
        else:
            calendars.remove_pause(tx, pause_id)
    return bool(own)


def contacts(tx: Tx, office: Office, unit_id: int) -> tuple[Unit, list[Contact]]:
    """A unit and its officers as people to be called. Raises Refused where there is no such unit."""
    unit_edits.open_row(tx, unit_id)
    away = calendars.away_on(tx, today(tx, office), [unit_id])
    return units.by_id(tx, unit_id), silence.contacts(tx, unit_id, away)


def officers(tx: Tx, unit_id: int) -> list[tuple[int, Language]]:
    """(chat, language) of the officers who hear of a pause."""
    return people.officers(tx, unit_id)
