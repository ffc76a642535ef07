"""The calendar: national holidays looked up; lists of holidays read, imported, written."""

from functools import partial

from bot.clock import local_date
from bot.db import offices
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.holiday_files import HolidayFile
from bot.domain.holidays import years_from
from bot.i18n import texts
from bot.telegram.errands import Bench, Finish, errand
from bot.telegram.work.unit_files import asker
from bot.usecases import calendar_days, importing, national
from bot.usecases.saying import card_key, hand_over, say
from bot.views import calendar as views
from bot.views import holiday_files as file_views


@errand("calendar.national")
async def look_up(bench: Bench, one: Errand) -> Finish:
    """Look up the national holidays of this year and the next."""
    from bot.render.apart import list_holidays

    today = await bench.db.read(lambda tx: local_date(tx.now, offices.get(tx).zone))
    days = await list_holidays(years_from(today))

    def finish(tx: Tx) -> None:
        national.keep(tx, offices.get(tx), days)
        card = one.arguments.get("card")
        if card is None:
            return
        office = offices.get(tx)
        coming = calendar_days.coming(tx, office)
        screen = views.days(texts(one.language), office, coming.days, 0, may_edit=True)
        say(tx, str(card), one.chat_id, screen, card=True)

    return finish


def preview(one: Errand, name: str, file: HolidayFile) -> Finish:
    """Show what importing a list of holidays would do, which was sent where lists of units are."""
    t = texts(one.language)

    def finish(tx: Tx) -> None:
        if file.bad:
            say(tx, card_key(one.id), one.chat_id, file_views.bad(t, name, file.bad), card=True)
            return
        plan = calendar_days.plan(tx, offices.get(tx), file.good)
        import_id = importing.keep_holidays(tx, asker(one), one.chat_id, name, file.good) if plan.days else 0
        say(tx, card_key(one.id), one.chat_id, file_views.preview(t, name, plan, import_id), card=True)

    return finish


@errand("holidays.import")
async def do_import(bench: Bench, one: Errand) -> Finish:
    """Import days that were confirmed; where the calendar changed since the preview, show another one."""
    t, card = texts(one.language), str(one.arguments["card"])

    def finish(tx: Tx) -> None:
        kept = importing.under_way(tx, int(one.arguments["import_id"]))
        if kept is None:
            return
        done, plan = calendar_days.import_days(tx, offices.get(tx), kept, str(one.arguments["mark"]))
        again = file_views.preview(t, kept.file_name, plan, kept.id, again=True)
        say(tx, card, one.chat_id, file_views.imported(t, kept.file_name, plan) if done else again, card=True)

    return finish


@errand("holidays.export")
async def write(bench: Bench, one: Errand) -> Finish:
    """The days of the calendar as a file to edit."""
    from bot.render.holiday_table import holidays_file

    t = texts(one.language)
    days = await bench.db.read(lambda tx: calendar_days.listed(tx, offices.get(tx)))
    file = await bench.keep(await bench.apart(holidays_file, days, one.language), ".xlsx")
    key, caption = f"errand:{one.id}:file", file_views.present(t, len(days))
    return partial(
        hand_over, key=key, chat_id=one.chat_id, file=file, name=t.plain("holidays-file-name"), caption=caption
    )
