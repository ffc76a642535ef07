"""Links with their QR codes, and the sheets to be printed.

A token is made here, in memory, and is nowhere but in what is sent; the invitation is stored in the transaction that
sends it. A crash before that leaves neither a valid link nor a message.
"""

from datetime import datetime
from functools import partial
from typing import Final

from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.invitations import ALONE, expiry, last_day
from bot.domain.office import Office, UnitRef
from bot.domain.people import Role
from bot.domain.refused import Refused
from bot.domain.units import UnitKind
from bot.i18n import Texts, texts
from bot.render.card import Card
from bot.telegram.errands import Bench, Finish, errand, refuse
from bot.usecases import choosing, handing_over, inviting, looking
from bot.usecases.joining import new_token, token_hash
from bot.usecases.saying import card_key, hand_over, say
from bot.views import invitation as card_views
from bot.views import inviting as views

CARDS_A_FILE: Final = 2000
"""About 250 pages: a file that phones still open and Telegram takes."""


@errand("invitation")
async def on_invitation(bench: Bench, errand: Errand) -> Finish:
    """A unit's or a role's link with its QR code. Arguments: `unit` (id) or `role`, and `renew`."""
    unit_id, renew = errand.arguments.get("unit"), bool(errand.arguments.get("renew"))
    role = Role(errand.arguments.get("role", Role.OFFICER.value))

    def look(tx: Tx) -> tuple[Office, UnitRef | None, datetime]:
        inviting.check(tx, errand.person_id, bench.operators, role)
        return looking.office(tx), choosing.unit(tx, unit_id) if unit_id is not None else None, tx.now

    office, unit, now = await bench.db.read(look)
    t, token = texts(errand.language), new_token()
    name = views.name_of(t, role, unit)
    caption = views.caption(t, name, _link(bench, token), expiry(now, office.zone), office.zone, for_one=role in ALONE)
    file = await _picture(bench, t, office, name, token, now)

    def finish(tx: Tx) -> None:
        if renew and unit is not None:
            inviting.revoke_of_unit(tx, errand.person_id, unit)
        inviting.keep(tx, errand.person_id, token_hash(token), role, unit)
        hand_over(tx, f"invitation:{errand.id}", errand.chat_id, file, "undangan.png", caption, photo=True)
        made = views.made(t, name, unit.id if unit else None)
        say(tx, card_key(errand.id), errand.chat_id, made, card=True)

    return finish


@errand("handover")
async def on_handover(bench: Bench, errand: Errand) -> Finish:
    """An officer's link for the successor. Arguments: `unit` (id), and `leaves`."""
    unit_id, leaves = int(errand.arguments["unit"]), bool(errand.arguments["leaves"])
    person_id = errand.person_id
    if person_id is None:
        raise Refused("not-your-unit")

    def look(tx: Tx) -> tuple[Office, UnitRef, datetime]:
        return looking.office(tx), handing_over.mine(tx, person_id, unit_id), tx.now

    office, unit, now = await bench.db.read(look)
    t, token = texts(errand.language), new_token()
    caption = views.caption(
        t, unit.name, _link(bench, token), expiry(now, office.zone), office.zone, for_one=True, handed_over=True
    )
    file = await _picture(bench, t, office, unit.name, token, now)

    def finish(tx: Tx) -> None:
        try:
            handing_over.mine(tx, person_id, unit.id)
        except Refused as refusal:
            # The officer was removed while the picture was drawn.
            refuse(tx, errand, refusal)
            return
        handing_over.keep(tx, person_id, unit, token_hash(token), leaves=leaves)
        hand_over(tx, f"invitation:{errand.id}", errand.chat_id, file, "serah-terima.png", caption, photo=True)
        say(tx, card_key(errand.id), errand.chat_id, views.handed_over(t, unit), card=True)

    return finish


@errand("substitute")
async def on_substitute(bench: Bench, errand: Errand) -> Finish:
    """A unit's link that an officer on leave passes on to whoever stands in. Argument: `unit` (id)."""
    unit_id, person_id = int(errand.arguments["unit"]), errand.person_id
    if person_id is None:
        raise Refused("not-your-unit")

    def look(tx: Tx) -> tuple[Office, UnitRef, datetime]:
        return looking.office(tx), handing_over.mine(tx, person_id, unit_id), tx.now

    office, unit, now = await bench.db.read(look)
    t, token = texts(errand.language), new_token()
    caption = views.caption(t, unit.name, _link(bench, token), expiry(now, office.zone), office.zone, for_one=False)
    file = await _picture(bench, t, office, unit.name, token, now)

    def finish(tx: Tx) -> None:
        try:
            handing_over.mine(tx, person_id, unit.id)
        except Refused as refusal:
            refuse(tx, errand, refusal)
            return
        inviting.keep(tx, person_id, token_hash(token), Role.OFFICER, unit)
        hand_over(tx, f"invitation:{errand.id}", errand.chat_id, file, "undangan.png", caption, photo=True)
        say(tx, card_key(errand.id), errand.chat_id, views.handed_over(t, unit), card=True)

    return finish


@errand("sheets")
async def on_sheets(bench: Bench, errand: Errand) -> Finish:
    """Sheets to be printed. Argument: `what`, for which units."""
    what = str(errand.arguments["what"])

    def look(tx: Tx) -> tuple[Office, list[tuple[UnitRef, UnitKind]], datetime]:
        inviting.check(tx, errand.person_id, bench.operators)
        return looking.office(tx), inviting.sheet_units(tx, what), tx.now

    office, units, now = await bench.db.read(look)
    if not units:
        raise Refused("invitation-sheets-empty")
    t = texts(errand.language)
    tokens = [(unit, kind, new_token()) for unit, kind in units]
    expires_at = expiry(now, office.zone)
    parts = [tokens[start : start + CARDS_A_FILE] for start in range(0, len(tokens), CARDS_A_FILE)]
    files = []
    for part in parts:
        cards = [Card(unit.name, kind, _link(bench, token)) for unit, kind, token in part]
        pdf = await bench.apart(_sheets, t, office, cards, expires_at)
        files.append((await bench.keep(pdf, ".pdf"), len(part)))

    def finish(tx: Tx) -> None:
        hashes = [(unit.id, token_hash(token)) for unit, _, token in tokens]
        inviting.keep_sheets(tx, errand.person_id, hashes, what)
        for number, (file, count) in enumerate(files, 1):
            name = t.plain("sheets-file", part=number)
            caption = views.sheets_caption(t, count, expires_at, office.zone)
            hand_over(tx, f"sheets:{errand.id}:{number}", errand.chat_id, file, name, caption)
        say(tx, card_key(errand.id), errand.chat_id, views.sheets_made(t, len(tokens)), card=True)

    return finish


def _sheets(t: Texts, office: Office, cards: list[Card], expires_at: datetime) -> bytes:
    from bot.render.sheets import invitation_sheets

    return invitation_sheets(office.name, cards, card_views.sheet_words(t, last_day(expires_at, office.zone)))


async def _picture(bench: Bench, t: Texts, office: Office, name: str, token: str, now: datetime) -> str:
    """The QR code's picture, where the sender finds it."""
    from bot.render.qr import qr_png

    until = card_views.valid_words(t, last_day(expiry(now, office.zone), office.zone))
    draw = partial(qr_png, _link(bench, token), name, (office.name, until))
    return await bench.keep(await bench.apart(draw), ".png")


def _link(bench: Bench, token: str) -> str:
    return f"https://t.me/{bench.username}?start={token}"
