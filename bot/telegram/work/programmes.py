"""Sets of programmes as files: read, imported, written."""

from datetime import date
from functools import partial

from bot.db import programmes
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.programme_files import ProgrammeFile, ProgrammeSet
from bot.domain.refused import Refused
from bot.i18n import texts
from bot.render.programmes import programmes_file, read_programmes
from bot.telegram.errands import Bench, Finish, errand, remove
from bot.telegram.work.unit_files import asker
from bot.usecases import importing
from bot.usecases.saying import card_key, hand_over, say
from bot.views import programmes as views


@errand("programmes.read")
async def read(bench: Bench, one: Errand) -> Finish:
    """Read sets of programmes, and show what importing them would do."""
    t, name = texts(one.language), str(one.arguments["name"])
    try:
        file = await _read(bench, one, name)
    except Refused as refusal:
        reason = t(refusal.key, **refusal.values)
        return partial(say, key=card_key(one.id), chat_id=one.chat_id, screen=views.refused(t, reason), card=True)

    def finish(tx: Tx) -> None:
        plan = importing.plan_programmes(tx, file.sets)
        can_be_done = bool(plan.added or plan.changed) and not file.mistakes
        import_id = importing.keep_programmes(tx, asker(one), one.chat_id, name, file.sets) if can_be_done else 0
        mistakes = views.mistakes(t, name, file.mistakes)
        screen = mistakes if file.mistakes else views.preview(t, name, plan, import_id)
        say(tx, card_key(one.id), one.chat_id, screen, card=True)

    return finish


async def _read(bench: Bench, one: Errand, name: str) -> ProgrammeFile:
    path = await bench.fetch(str(one.arguments["file_id"]))
    try:
        return await bench.apart(read_programmes, path, name)
    finally:
        remove(path)


@errand("programmes.import")
async def do_import(bench: Bench, one: Errand) -> Finish:
    """Import sets that were confirmed; where programmes changed since the preview, show another one."""
    t, card = texts(one.language), str(one.arguments["card"])

    def finish(tx: Tx) -> None:
        kept = importing.under_way(tx, int(one.arguments["import_id"]))
        if kept is None:
            return
        done, plan = importing.import_programmes(tx, kept, str(one.arguments["mark"]))
        again = views.preview(t, kept.file_name, plan, kept.id, again=True)
        say(tx, card, one.chat_id, views.imported(t, kept.file_name, plan) if done else again, card=True)

    return finish


@errand("programmes.export")
async def write(bench: Bench, one: Errand) -> Finish:
    """A set as a file to edit."""
    t, day = texts(one.language), date.fromisoformat(str(one.arguments["day"]))
    sets = await bench.db.read(programmes.sets)
    if day not in sets:
        raise Refused("programmes-set-gone")
    entries = ProgrammeSet(day, tuple(sets[day].values()))
    file = await bench.keep(programmes_file([entries]), ".json")
    name = t.plain("programmes-file-name", day=day.isoformat())
    key = f"errand:{one.id}:file"
    return partial(hand_over, key=key, chat_id=one.chat_id, file=file, name=name, caption=views.exported(t, day))
