"""`gaung digest`: the figures of a day, week, month or year, as the chats show them, without a word to anybody."""

import html
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from bot.clock import MovableClock, SystemClock
from bot.commands.ending import EX_DATA, EX_IO, EX_OK, complain
from bot.commands.failures import Ended, settings
from bot.db import offices
from bot.db.engine import Tx
from bot.db.readonly import NothingToSee, Onlooker, is_there
from bot.domain.digest import DayFigures
from bot.domain.office import Office
from bot.domain.periods import Period, PeriodKind, read_period
from bot.domain.stretches import of_period
from bot.i18n import Texts, texts
from bot.usecases import drilling, recapping
from bot.usecases.drilling import Shown
from bot.usecases.posting import Reader
from bot.views import digest as day_views
from bot.views import recaps as views

_TAG: Final = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class _Found:
    """What the database says of a period: its recap, and for a day all that its digest tells of."""

    office: Office
    shown: Shown
    day: DayFigures | None


def main(slug: str, *, as_json: bool) -> int:
    """Print a period's figures as of now."""
    period = read_period(slug)
    if period is None:
        complain(f"“{slug}” names no period. A day: 2026-03-10. A week: 2026-W11. A month: 2026-03. A year: 2026.")
        return EX_DATA
    try:
        where = settings()
    except Ended as end:
        return end.code
    if not is_there(where.database):
        complain(f"There is no office in {where.data_dir} yet. Import units first: gaung import-units units.xlsx")
        return EX_DATA
    now = (MovableClock(where.clock_file) if where.clock_file else SystemClock()).now()
    try:
        found = Onlooker(where.database).look(now, lambda tx: _read(tx, period))
    except NothingToSee as error:
        complain(f"The database {where.database_name} cannot be read ({error}). gaung doctor says more.")
        return EX_IO
    if as_json:
        print(json.dumps(_record(found), ensure_ascii=False))
    else:
        for line in _lines(texts(where.language), found):
            print(html.unescape(_TAG.sub("", line)))
    return EX_OK


def _read(tx: Tx, period: Period) -> _Found:
    office = offices.get(tx)
    is_day = period.kind is PeriodKind.DAY
    day = drilling.day(tx, office, of_period(period), Reader.COORDINATOR, sys.maxsize) if is_day else None
    return _Found(office, drilling.shown(tx, office, recapping.long_recap(tx, period)), day)


def _lines(t: Texts, found: _Found) -> Iterator[str]:
    """The words of the screens, whole."""
    if found.day is not None:
        yield from day_views.everything(t, found.office.name, found.day)
        return
    yield from views.part(t, found.shown, views.Part.WHOLE).html.splitlines()
    yield ""
    yield from views.unit_lines(t, found.shown.recap)


def _record(found: _Found) -> dict[str, Any]:
    recap = found.shown.recap
    record: dict[str, Any] = {
        "office": found.office.name,
        "period": recap.period.slug,
        "first": recap.period.first.isoformat(),
        "last": recap.period.last.isoformat(),
        "reports": recap.reports,
        "published": recap.published,
        "unpublished": recap.unpublished,
        "publications": recap.publications,
        "active_units": recap.active_units,
        "units": len(recap.by_unit),
        "by_day": [
            {"day": each.day.isoformat(), "reports": each.reports, "publications": each.publications}
            for each in recap.by_day
        ],
        "by_programme": [
            {
                "programme": found.shown.programmes[each.programme_id].name if each.programme_id else None,
                "reports": each.reports,
                "published": each.published,
            }
            for each in recap.by_programme
        ],
        "by_platform": [
            {"platform": each.platform.value, "publications": each.publications} for each in recap.by_platform
        ],
        "by_unit": [
            {
                "unit": each.unit.code,
                "name": each.unit.name,
                "kind": each.unit.kind.value,
                "reports": each.reports,
                "published": each.published,
                "publications": each.publications,
                "platforms": {platform.value: many for platform, many in each.platforms.items()},
            }
            for each in recap.by_unit
        ],
    }
    return record if found.day is None else record | _day(found.day)


def _day(figures: DayFigures) -> dict[str, Any]:
    """What only a day's digest tells of."""
    return {
        "activities": [
            {
                "unit": unit.unit_code,
                "reference": report.reference,
                "title": report.title,
                "featured": report.featured,
                "links": [{"platform": platform.value, "url": url} for platform, url in report.links],
            }
            for unit in figures.reports_by_unit
            for report in unit.reports
        ],
        "other_publications": [
            {"unit": each.unit_code, "platform": each.platform.value, "url": each.url} for each in figures.publications
        ],
        "answers": [
            {"unit": each.unit_name, "answer": each.kind.value, "words": each.text} for each in figures.open_answers
        ],
        "difficulties": figures.difficulties,
        "silent": [{"unit": each.unit_code, "days": each.days, "status": each.status.value} for each in figures.silent],
    }
