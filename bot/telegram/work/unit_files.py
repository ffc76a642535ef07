"""Lists of units as files: read, imported, written."""

from functools import partial
from typing import Final

from bot.clock import local_date
from bot.db import offices, units
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.holiday_files import HolidayFile
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.domain.units import ImportPlan, UnitFile
from bot.i18n import texts
from bot.telegram.errands import Bench, Finish, errand, remove
from bot.usecases import importing
from bot.usecases.saying import card_key, hand_over, say
from bot.views import unit_files as views

LARGE: Final = 100_000
"""Bytes from which on a card tells how far the reading has come."""
LONG: Final = 1000
"""Rows from which on it does."""


def asker(one: Errand) -> int:
    """The person who asked for an errand, who is registered."""
    if one.person_id is None:
        raise LookupError(f"errand {one.id} has nobody who asked for it")
    return one.person_id


async def tell(bench: Bench, one: Errand, screen: Screen) -> None:
    """Show on an errand's card how far it has come."""
    await bench.db.write(partial(say, key=card_key(one.id), chat_id=one.chat_id, screen=screen, card=True))


@errand("units.read")
async def read(bench: Bench, one: Errand) -> Finish:
    """Read a list of units, or of holidays, which its headings tell, and show what importing it would do."""
    t, name = texts(one.language), str(one.arguments["name"])
    try:
        file = await _read(bench, one, name)
    except Refused as refusal:
        reason = t(refusal.key, **refusal.values)
        return partial(say, key=card_key(one.id), chat_id=one.chat_id, screen=views.refused(t, reason), card=True)
    if isinstance(file, HolidayFile):
        from bot.telegram.work import calendar

        return calendar.preview(one, name, file)
    if len(file.good) + len(file.bad) >= LONG:
        await tell(bench, one, views.comparing(t, name, len(file.good) + len(file.bad)))
    state = await bench.db.read(importing.unit_state)
    plan = await bench.apart(state.plan, file)
    rest = await _all_bad(bench, one, plan) if len(plan.bad) > views.BAD_SHOWN else None

    def finish(tx: Tx) -> None:
        can_be_done = bool(plan.added or plan.changed) and not plan.bad
        import_id = importing.keep_units(tx, asker(one), one.chat_id, name, file) if can_be_done else 0
        say(tx, card_key(one.id), one.chat_id, views.preview(t, name, plan, import_id), card=True)
        if rest is not None:
            caption = views.rest_of_bad(t, len(plan.bad))
            hand_over(tx, f"errand:{one.id}:bad", one.chat_id, rest, t.plain("units-bad-file-name"), caption)

    return finish


async def _read(bench: Bench, one: Errand, name: str) -> UnitFile | HolidayFile:
    # Imported where it is used: reading workbooks needs a lot that other errands do not.
    from bot.render.tables import read_list

    today = await bench.db.read(lambda tx: local_date(tx.now, offices.get(tx).zone))
    path = await bench.fetch(str(one.arguments["file_id"]))
    try:
        size = path.stat().st_size
        if size >= LARGE:
            await tell(bench, one, views.reading(texts(one.language), name, size))
        return await bench.apart(read_list, path, name, today)
    finally:
        remove(path)


async def _all_bad(bench: Bench, one: Errand, plan: ImportPlan) -> str:
    from bot.render.badrows import bad_rows_file

    return await bench.keep(await bench.apart(bad_rows_file, plan.bad, one.language), ".csv")


@errand("units.import")
async def do_import(bench: Bench, one: Errand) -> Finish:
    """Import a list that was confirmed; where units changed since its preview, show another one."""
    t, card = texts(one.language), str(one.arguments["card"])
    kept = await bench.db.read(partial(importing.under_way, import_id=int(one.arguments["import_id"])))
    if kept is None:
        return _nothing
    file = await bench.apart(importing.of_rows, kept.rows)

    def finish(tx: Tx) -> None:
        done, plan = importing.import_units(tx, kept, file, str(one.arguments["mark"]))
        if done:
            screen = views.imported(t, kept.file_name, plan, offices.get(tx).set_up)
        else:
            screen = views.preview(t, kept.file_name, plan, kept.id, again=True)
        say(tx, card, one.chat_id, screen, card=True)

    return finish


def _nothing(_tx: Tx) -> None:
    """It was done meanwhile."""


@errand("units.template")
async def write_template(bench: Bench, one: Errand) -> Finish:
    """A file to fill in."""
    from bot.render.templates import unit_template

    file = await bench.keep(await bench.apart(unit_template, one.language), ".xlsx")
    t = texts(one.language)
    return partial(_deliver, one=one, file=file, name=t.plain("units-example-name"), caption=views.example(t))


@errand("units.export")
async def write_units(bench: Bench, one: Errand) -> Finish:
    """The present units as a file."""
    from bot.render.templates import units_file

    rows = await bench.look(units.rows)
    in_order = sorted(rows.values(), key=lambda row: (row.kind.order, row.name, row.code))
    file = await bench.keep(await bench.apart(units_file, in_order, one.language), ".xlsx")
    t = texts(one.language)
    return partial(_deliver, one=one, file=file, name=t.plain("units-file-name"), caption=views.present(t, len(rows)))


def _deliver(tx: Tx, one: Errand, file: str, name: str, caption: Screen) -> None:
    hand_over(tx, f"errand:{one.id}:file", one.chat_id, file, name, caption)
