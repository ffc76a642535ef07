"""The audit log as a file."""

import json
from functools import partial

from bot.db import audit, offices
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.auditing import Entry
from bot.i18n import texts
from bot.telegram.errands import Bench, Finish, errand
from bot.usecases import auditing
from bot.usecases.saying import card_key, hand_over, say
from bot.views import audit as views
from bot.views.audit import read_chosen

FILE_NAME = "audit.csv"
DELIMITERS = {"id": ";", "en": ","}
"""What spreadsheet programs set to a language expect between cells."""


@errand(auditing.FILE)
async def make(bench: Bench, errand: Errand) -> Finish:
    """The acts that the coordinator looked at, newest first."""
    from bot.render.records import csv_file

    chosen = read_chosen(errand.arguments["chosen"])
    office = await bench.db.read(offices.get)
    given = (office, chosen.kind, chosen.person_id, chosen.unit_id, chosen.period)
    wanted, person, unit = await bench.db.read(lambda tx: auditing.wanted(tx, *given))
    entries: list[Entry] = []
    before: int | None = None
    while len(entries) < auditing.MOST_ROWS:
        # A part at a time: people are answered in between.
        part = await bench.look(partial(auditing.all_of, chosen=wanted, before=before))
        if not part:
            break
        entries += part
        before = part[-1].id
    t = texts(errand.language)

    def made() -> bytes:
        details = {entry.id: json.dumps(entry.detail, ensure_ascii=False) for entry in entries if entry.detail}
        return csv_file(views.rows(t, office.zone, entries, details), DELIMITERS.get(t.language, ","))

    file = await bench.keep(await bench.apart(made), ".csv")

    def finish(tx: Tx) -> None:
        caption = views.file(t, len(entries))
        hand_over(tx, f"audit:{errand.id}", errand.chat_id, file, FILE_NAME, caption)
        say(tx, card_key(errand.id), errand.chat_id, views.ready(t, chosen, len(entries)), card=True)
        detail = {"rows": len(entries), "kind": chosen.kind, "unit": unit, "period": chosen.period.value}
        if person:
            detail["person"] = chosen.person_id or 0
        audit.note(tx, "audit.exported", "audit", person_id=errand.person_id, detail=detail)

    return finish
