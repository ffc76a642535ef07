"""The evidence of an officer's own work, for the yearly appraisal: what was published, when, where, with links."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.db import listings, offices, people, recaps
from bot.db.engine import Tx
from bot.domain.listings import ListedPublication, ListedReport
from bot.domain.office import Actor, Office
from bot.domain.periods import Period, PeriodKind, read_period
from bot.domain.refused import Refused
from bot.usecases.today import today

YEARS: Final = 3
"""The running year and those before it that are offered."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a person sent in a year that counts. `units` are the names of those that it was sent for."""

    office: Office
    person: str
    period: Period
    reports: tuple[ListedReport, ...]
    publications: tuple[ListedPublication, ...]
    units: dict[int, str]
    made_on: date

    @property
    def published(self) -> int:
        """How many of the reports have a link."""
        return sum(bool(each.links) for each in self.reports)

    @property
    def others(self) -> tuple[ListedPublication, ...]:
        """The publications that are no links of these reports."""
        shown = {url for each in self.reports for _, url in each.links}
        return tuple(each for each in self.publications if each.url not in shown)

    @property
    def links(self) -> int:
        """How many publications there are in all."""
        return sum(len(each.links) for each in self.reports) + len(self.others)

    @property
    def months(self) -> int:
        """In how many months something was sent."""
        days = [each.reported_on for each in self.reports] + [each.published_on for each in self.others]
        return len({(day.year, day.month) for day in days})


def years(tx: Tx, office: Office) -> list[int]:
    """The years that are offered, the newest first; none before the office's."""
    now = today(tx, office).year
    begun = office.created_at.astimezone(office.zone).year
    return [year for year in range(now, now - YEARS, -1) if year >= begun]


def named(tx: Tx, office: Office, slug: str) -> Period:
    """The year of a button. Raises Refused for one that is not offered."""
    period = read_period(slug)
    if period is None or period.kind is not PeriodKind.YEAR or period.first.year not in years(tx, office):
        raise Refused("unknown-button")
    return period


def evidence(tx: Tx, actor: Actor, period: Period) -> Evidence:
    """A person's own. Raises Refused where there is nothing to show."""
    office = offices.get(tx)
    reports = listings.reports_by(tx, actor.id, period.first, period.last)
    publications = listings.publications_by(tx, actor.id, period.first, period.last)
    if not reports and not publications:
        raise Refused("evidence-none", year=str(period.first.year))
    ids = {each.unit_id for each in reports} | {each.unit_id for each in publications}
    named_units = {each.id: each.name for each in sorted(recaps.units_by_id(tx, ids), key=lambda each: each.name)}
    name, _ = people.name_of(tx, actor.id)
    return Evidence(office, name, period, tuple(reports), tuple(publications), named_units, today(tx, office))
