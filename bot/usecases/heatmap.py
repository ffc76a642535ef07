"""The last weeks of units, for a picture; and how all prompts fared."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.clock import local_date
from bot.db import activity, people, silence, units
from bot.db.engine import Tx
from bot.domain.calendar import Span
from bot.domain.heatmap import MOST_UNITS, Row, week_of, weeks_until
from bot.domain.ladder import days_silent
from bot.domain.office import Office
from bot.domain.refused import Refused
from bot.domain.silence import ANSWER_DAYS, Figures, figures
from bot.domain.units import UnitKind
from bot.usecases import clocks
from bot.usecases.today import today


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A page of units with their last weeks, the longest due first; `number` counts pages from 0."""

    weeks: tuple[Span, ...]
    rows: tuple[Row, ...]
    number: int
    total: int
    day: date

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // MOST_UNITS))


def heat_map(tx: Tx, chat_id: int, operators: frozenset[int], office: Office, number: int) -> HeatMap:
    """A page of all open units. Raises Refused for somebody who coordinates no more, and where there is no unit."""
    require_coordinator(tx, chat_id, operators)
    day = today(tx, office)
    weeks = weeks_until(day)
    total = units.count(tx)
    if not total:
        raise Refused("silence-no-units")
    number = max(0, min(number, (total - 1) // MOST_UNITS))
    seen = silence.by_due_day(tx, number * MOST_UNITS, MOST_UNITS)
    ids = [unit.id for unit in seen]
    published = activity.published(tx, ids, weeks[0].first)
    reported = activity.reported(tx, ids, weeks[0].first)
    paused = clocks.paused(tx, office, seen)
    rows = tuple(
        Row(
            unit.name,
            tuple(
                week_of(
                    span,
                    published.get(unit.id, {}),
                    reported.get(unit.id, ()),
                    office.hours,
                    paused.get(unit.id, ()),
                    local_date(unit.created_at, office.zone),
                )
                for span in weeks
            ),
            days_silent(unit.last_published_at, day, office.zone),
        )
        for unit in seen
    )
    return HeatMap(weeks, rows, number, total, day)


def all_figures(
    tx: Tx, chat_id: int, operators: frozenset[int], office: Office
) -> tuple[Figures, dict[UnitKind, Figures]]:
    """How the prompts of the last `ANSWER_DAYS` fared, in all and by kind of unit. Raises Refused like `heat_map`."""
    require_coordinator(tx, chat_id, operators)
    found = silence.all_answer_times(tx, today(tx, office) - timedelta(days=ANSWER_DAYS - 1))
    by_kind = {
        kind: figures((sent, answered) for of, sent, answered in found if of is kind)
        for kind in UnitKind
        if any(of is kind for of, _, _ in found)
    }
    return figures((sent, answered) for _, sent, answered in found), by_kind


def require_coordinator(tx: Tx, chat_id: int, operators: frozenset[int]) -> None:
    """Raises Refused for somebody who coordinates no more by the time that the work is done."""
    actor = people.actor(tx, chat_id, operators)
    if actor is None or not actor.coordinates:
        raise Refused("coordinators-only")
