"""An office in the middle of its work, with a button of each kind."""

from dataclasses import dataclass

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import metadata
from bot.domain.people import Role
from bot.simulator import Group, Person
from bot.simulator.models import Message
from bot.telegram import features
from bot.telegram.routes import BUTTONS
from bot.telegram.rules import Place
from tests.city import City

features.all_of_them()
MACHINERY = frozenset({"inbox", "outbox", "chats", "job_runs"})


@dataclass
class Office:
    """An office in the middle of its work: who is in it, and a button of each kind that belongs to its officer."""

    city: City
    people: dict[str, Person]
    places: dict[Place, Group | None]
    arguments: dict[str, str]

    def message_at(self, person: Person, place: Place) -> Message:
        """A message that the person sees there."""
        group = self.places[place]
        return (person.chat if group is None else group.chat)[0]

    async def state(self) -> dict[str, list[tuple[object, ...]]]:
        """Everything in the database that is not machinery."""

        def look(tx: Tx) -> dict[str, list[tuple[object, ...]]]:
            tables = [table for table in metadata.sorted_tables if table.name not in MACHINERY]
            return {table.name: [tuple(row) for row in tx.execute(sa.select(table))] for table in tables}

        return await self.city.app.db.read(look)


async def busy_office(city: City) -> Office:
    await city.units()
    head = await city.coordinator()
    people = {
        "stranger": city.sim.person("Tono"),
        "officer": await city.joins("Budi", "KUA-PALANG"),
        "other": await city.joins("Rina", "MIN-2-TUBAN"),
        "removed": await city.joins("Agus", "KUA-TUBAN"),
        "leader": await city.joins("Kepala", role=Role.LEADER),
        "coordinator": head,
        "operator": city.sari,
    }
    budi = people["officer"]
    group = await city.group(city.sari, *people.values())
    other = city.sim.group("Grup lain")
    other.adds(*people.values())
    other.adds_bot(by=city.sari)
    for person in people.values():
        person.starts()
    await city.settles()
    await city.becomes("08:30", "2026-03-17")
    await city.becomes("08:30", "2026-03-19")
    budi.says("https://www.instagram.com/p/C4abc123/")
    await city.settles()
    budi.says("https://www.facebook.com/kua.palang/posts/9")
    await city.settles()
    publication = await city.value("SELECT max(id) FROM publications")
    await city.reports(budi, "Rapat koordinasi KUA Palang di Aula KUA Palang hari ini diikuti dua puluh orang pegawai.")
    await city.drafts(budi)
    budi.says("Rapat evaluasi di Aula KUA Soko kemarin dihadiri para penyuluh dan penghulu se-kecamatan Soko.")
    await city.settles()
    await city.app.db.write(
        lambda tx: tx.execute(
            sa.update(metadata.tables["roles"])
            .where(
                metadata.tables["roles"].c.unit_id
                == sa.select(metadata.tables["units"].c.id)
                .where(metadata.tables["units"].c.code == "KUA-TUBAN")
                .scalar_subquery()
            )
            .values(revoked_at=tx.now)
        )
    )
    await city.holds("SELECT count(*) FROM photos WHERE look IS NULL", 0)
    token = await city.invite(Role.OPERATOR)
    draft = await city.value("SELECT max(id) FROM drafts WHERE state = 'open'")
    kept = await city.value("SELECT max(id) FROM drafts WHERE state = 'held'")
    report = await city.value("SELECT max(id) FROM reports")
    photo = await city.value(f"SELECT max(id) FROM photos WHERE draft_id = {draft}")
    prompt = await city.value(
        "SELECT max(p.id) FROM prompts p JOIN units u ON u.id = p.unit_id WHERE u.code = 'KUA-PALANG'"
    )
    unit = await city.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
    await city.changes(
        "INSERT INTO accounts (id, unit_id, platform, handle, created_at, closed_at) VALUES "
        f"(1, {unit}, 'x', 'kuapalang', '2026-03-10', NULL), (2, {unit}, 'x', 'kua_palang', '2026-03-10', '2026-03-11')"
    )
    await city.changes(
        "INSERT INTO pauses (id, office_id, unit_id, first, last, name, created_at) VALUES "
        f"(1, 1, {unit}, '2026-03-01', '2026-03-30', 'Renovasi', '2026-03-10')"
    )
    await city.changes(
        "INSERT INTO special_hours (id, office_id, name, first, last, work_start, work_end) VALUES "
        "(1, 1, 'Ramadan', '2026-03-01', '2026-03-30', '08:00:00', '15:00:00')"
    )
    await city.changes(
        "INSERT INTO holidays (office_id, day, name, works, source) VALUES (1, '2026-12-24', 'Natal', 0, 'office')"
    )
    row = await city.value("SELECT min(id) FROM outbox")
    await city.changes(
        "INSERT INTO difficulties (id, unit_id, state, opened_at, changed_at) VALUES "
        f"(1, {unit}, 'open', '2026-03-10', '2026-03-10'), (2, {unit}, 'solved', '2026-03-10', '2026-03-10')"
    )
    city.sari.sends_document("satker.csv", b"kode,nama,jenis\nKUA-X,KUA X,KUA\n")
    [mark] = [button.data for line in (await city.answer_to(city.sari)).buttons for button in line[:1]][:1]
    kept_file, mark = str(mark).split(":")[1:]
    arguments = {
        "g.unit": f"{prompt}:1",
        "g.again": str(await city.value("SELECT max(id) FROM group_prompts")),
        "p.days": f"{prompt}:nothing:-",
        "p.until": f"{prompt}:nothing:2026-03-23",
        "p.again": f"{prompt}:1",
        "d.field": f"{draft}:title",
        "d.prog": f"{draft}:3",
        "d.unit": f"{draft}:{unit}",
        "d.send": f"{draft}:1",
        **dict.fromkeys(("v.one", "v.cover", "v.out"), f"{draft}:{photo}"),
        "v.move": f"{draft}:{photo}:1",
        "d.sure": f"{draft}:1:title",
        "d.undo": f"{draft}:1",
        "m.hints": "0",
        "v.set": "room:1000",
        "l.unit": f"{kept}:{unit}",
        "j.yes": token,
        "j.lang": f"en:{token}",
        "m.lang": "en",
        "a.log": f"person::{unit}:7",
        "a.csv": "person:::30",
        "y.gone": f"{int(city.clock.now().timestamp())}:0123456789abcdef",
        "u.page": "KUA:0",
        "u.find": "0:palang",
        "u.past": f"{unit}:0",
        "u.kind": f"{unit}:MAN",
        "u.every": f"{unit}:14",
        "u.new": "KUA",
        "f.yes": f"{kept_file}:{mark}",
        "f.no": str(kept_file),
        "n.set": "2019-01-01",
        "n.export": "2019-01-01",
        **await _of_people(city, unit),
        "di.list": "0",
        "di.paused": "0",
        **dict.fromkeys(("di.unit", "di.now", "di.pause", "di.date", "di.wake", "di.call"), f"{unit}:0"),
        "di.rest": f"{unit}:0:week",
        "di.map": "0",
        "di.figures": "",
        "df.menu": "",
        "df.new": "",
        "df.unit": str(unit),
        "df.list": "0",
        **dict.fromkeys(("df.show", "df.ask", "df.done"), "1:officer"),
        "df.again": "2:officer",
        "m.help": "data",
        "c.move": str(group.id),
        "s.page": "zone",
        "s.step": "zone",
        "s.keep": "zone:u",
        "s.redo": "zone",
        "s.skip": "zone",
        "s.edit": "name:u",
        "s.set": "zone:u:WIT",
        "s.day": "5:m",
        "s.invite": "coordinator",
        "s.look": "m",
        "la.page": "KUA",
        "la.edit": "group:all",
        "la.set": "group:KUA:3",
        "la.same": "KUA",
        "la.words": "KUA",
        **dict.fromkeys(("la.word", "la.write", "la.shipped"), "prompt-private.KUA"),
        "rc.make": "2026-03-10",
        "rc.ask": str(report),
        "rc.said": f"{report}:yes",
        "r.list": str(unit),
        "r.field": f"{report}:1:title",
        "r.clear": f"{report}:1:time",
        "r.prog": f"{report}:1:0",
        "r.gone": f"{report}:1:none",
        **dict.fromkeys(("re.at", "re.links", "re.pick", "re.months"), f"2026-03:{unit}"),
        "re.menu": str(unit),
        "re.see": f"days:2026-03:{unit}:0",
        "re.list": f"all:2026-03:{unit}",
        "re.kinds": "2026-03",
        "re.kind": "2026-03:KUA",
        "re.quiet": "0",
        **dict.fromkeys(("re.said", "re.more", "re.group", "re.brief"), "2026-03-19:0"),
        "e.list": "open",
        "e.kinds": "open",
        "e.yes": f"{report}:1:0",
        "e.ask": f"{report}:0",
        "e.star": f"{report}:1",
        "k.text": f"{report}:x",
        "k.crop": f"{report}:feed",
        "k.agreed": f"{report}:yes",
        "k.template": "x",
        "k.write": "x",
        "k.restore": "x",
        **dict.fromkeys(("x.unit", "x.old", "x.add"), str(unit)),
        "x.at": f"{unit}:tiktok:kuapalang",
        **dict.fromkeys(("x.one", "x.who", "x.shut"), "1"),
        "x.post": "1:head",
        "x.open": "2",
        **dict.fromkeys(("x.take", "x.not"), str(publication)),
        "x.gap": "instagram:0",
        "x.new": str(draft),
        **dict.fromkeys(("z.days", "z.pauses"), "0"),
        **dict.fromkeys(("z.day", "z.works", "z.back"), "2026-12-24"),
        **dict.fromkeys(("z.pause", "z.until", "z.ended", "z.gone", "z.usual"), "1"),
        "z.unit": str(unit),
        "z.new": "KUA",
        "z.nat": "1",
        "z.away": "3",
    }
    kinds = {
        "d": draft,
        "v": draft,
        "h": kept,
        "r": report,
        "e": report,
        "b": report,
        "p": prompt,
        "g": prompt,
        "o": row,
        "u": unit,
        "k": report,
    }
    for verb in BUTTONS:
        of_kind = kinds.get(verb[0])
        arguments.setdefault(verb, "" if of_kind is None else str(of_kind))
    places = {Place.PRIVATE: None, Place.BOUND_GROUP: group, Place.OTHER_GROUP: other}
    return Office(city, people, places, arguments)


async def _of_people(city: City, unit: int) -> dict[str, str]:
    """Arguments that do something: a request, an invitation, the people of the office."""
    asking = city.sim.person("Wati")
    asking.starts()
    await city.settles()
    other = await city.value("SELECT id FROM units WHERE code = 'KUA-SOKO'")
    asking.presses_data(asking.chat[-1], f"q.send:{other}:id")
    await city.settles()
    request = await city.value("SELECT max(id) FROM join_requests")
    head, budi = [await city.value(f"SELECT id FROM people WHERE name = '{name}'") for name in ("Hasan", "Budi")]
    return {
        **{verb: str(unit) for verb in ("i.unit", "i.new", "t.unit", "w.unit", "w.sum", "w.hand", "q.unit")},
        **dict.fromkeys(("i.renew", "i.revoke", "w.leave"), f"{unit}:yes"),
        **{verb: str(request) for verb in ("q.yes", "q.no", "q.show", "q.cancel")},
        "q.why": f"{request}:none",
        "q.send": f"{other}:id",
        "q.stretch": "KUA",
        "i.stretch": "KUA",
        "i.role": "operator",
        "i.list": "0",
        "i.show": str(await city.value(f"SELECT max(id) FROM invitations WHERE unit_id = {unit}")),
        "i.end": str(await city.value(f"SELECT max(id) FROM invitations WHERE unit_id = {unit}")),
        "i.print": "all",
        "w.link": f"{unit}:leave",
        "w.stay": f"{unit}:{budi}",
        "t.role": "operator:0",
        "t.person": str(budi),
        "t.give": f"{budi}:operator",
        "t.take": f"{head}:coordinator:yes",
        "t.remove": f"{budi}:{unit}:yes",
    }
