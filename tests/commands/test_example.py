"""The example office that the demo opens with: alive, whole, and in the hands of the real bot from its first moment."""

import hashlib
import io
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from PIL import Image

from bot import app as running
from bot.app import App
from bot.clock import MovableClock, monotonic
from bot.commands.example import Example, cast, office, plan, prepare
from bot.commands.example.album import NotDrawn
from bot.db.inspection import inspect
from bot.i18n import texts
from bot.simulator import Group, Message, Person, Simulator
from bot.simulator.models import BotUser
from tests.city import TOKEN, City, settings_for

pytestmark = pytest.mark.asyncio(loop_scope="module")


@dataclass(frozen=True)
class World:
    """The office, where it lies, and the simulated Telegram that it lives in."""

    example: Example
    data: Path
    sim: Simulator
    clock: MovableClock

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """What the bot's database holds."""
        with closing(sqlite3.connect(self.data / office.DATABASE)) as database:
            return database.execute(sql).fetchall()

    def value(self, sql: str) -> Any:
        """The one value that a query gives."""
        ((value,),) = self.rows(sql)
        return value

    def said_by_bot(self) -> list[Message]:
        """Every message of the bot, in any chat."""
        messages = (message for room in self.sim.rooms.values() for message in room.messages.values())
        return [message for message in messages if isinstance(message.sender, BotUser)]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    directory = tmp_path_factory.mktemp("demo")
    clock = MovableClock(directory / "clock")
    sim = await Simulator.start(clock, token=TOKEN, limits=False)
    began = monotonic()
    example = await prepare(directory, sim, clock, "id")
    print(f"the example office took {monotonic() - began:.2f} s")
    yield World(example, directory / "data", sim, clock)
    await sim.stop()


@pytest_asyncio.fixture(loop_scope="module")
async def city(world: World) -> AsyncIterator[City]:
    """The office with the real bot at work."""
    settings = settings_for(world.sim, world.data, None, (world.example.operator.id,))
    app = App(settings, world.clock, rate=float("inf"))
    city = City(world.sim, world.clock, settings, app)
    await app.start()
    yield city
    await city.app.stop()


async def test_it_is_a_large_and_varied_office(world: World) -> None:
    example = world.example
    assert example.reports == world.value("SELECT count(*) FROM reports") >= 500
    assert example.drafts == world.value("SELECT count(*) FROM drafts WHERE state = 'open'") == 2
    assert example.photos == world.value("SELECT count(*) FROM photos") >= 800
    assert world.value("SELECT count(*) FROM units") == len(example.officers) == 26
    assert [code for code, people in example.officers.items() if not people] == ["KUA-KENDURUAN"]
    titles = world.value("SELECT count(DISTINCT title) FROM reports")
    assert titles > 0.6 * example.reports
    assert world.value("SELECT count(DISTINCT programme_id) FROM reports") == 9
    assert world.value("SELECT count(DISTINCT platform) FROM publications WHERE counts") >= 7
    for kind, least in (("nothing", 8), ("stuck", 5), ("tomorrow", 3), ("published", 20)):
        assert world.value(f"SELECT count(*) FROM answers WHERE kind = '{kind}'") >= least, kind
    assert world.value("SELECT count(*) FROM answers WHERE kind = 'stuck' AND length(text) > 20") >= 5
    assert world.value("SELECT count(*) FROM units WHERE last_published_at IS NULL") >= 2
    assert world.value("SELECT count(*) FROM units WHERE last_published_at < '2026-02-24'") >= 2
    assert world.value("SELECT count(*) FROM reports WHERE state = 'reported'") >= 20


async def test_public_holidays_are_quiet(world: World) -> None:
    assert world.value("SELECT count(*) FROM reports WHERE reported_on IN ('2025-12-25', '2026-01-01')") == 0
    assert world.value("SELECT count(*) FROM prompts WHERE created_on IN ('2025-12-25', '2026-01-01')") == 0
    assert not any(
        message.date.date().isoformat() in ("2025-12-25", "2026-01-01") for message in world.example.group.chat
    )


async def test_the_database_is_sound_and_nothing_is_left_to_do(world: World) -> None:
    found = inspect(world.data / office.DATABASE)
    assert found.damage is None
    assert found.counts == {
        "units": 26,
        "units_without_officer": 1,
        "groups": 1,
        "coordinators": 2,
        "dead_updates": 0,
        "unsure_messages": 0,
        "failed_photos": 0,
    }
    assert world.value("PRAGMA integrity_check") == "ok"
    assert world.rows("PRAGMA foreign_key_check") == []
    assert world.rows("SELECT DISTINCT state FROM outbox") == [("sent",)]
    assert world.rows("SELECT DISTINCT state FROM photos") == [("stored",)]
    assert world.value("SELECT max(slot) FROM job_runs WHERE job = 'digest.daily'") == "2026-03-09"
    assert {action for (action,) in world.rows("SELECT action FROM audit")} >= {"units.imported", "person.joined"}


async def test_the_originals_are_on_disk_as_the_bot_stores_them(world: World) -> None:
    known = {file.best.file_id: file.best for _, file in _attachments(world)}
    stored = world.rows("SELECT path, sha256, file_size, file_id FROM photos")
    for path, sha256, size, file_id in stored:
        data = (world.data / running.PHOTOS / path).read_bytes()
        assert hashlib.sha256(data).hexdigest() == sha256 == Path(path).stem
        assert len(data) == size == known[file_id].size
    assert len({sha256 for _, sha256, _, _ in stored}) == len(stored)
    photo = known[stored[0][3]]
    with Image.open(io.BytesIO(photo.data)) as picture:
        assert picture.size == (photo.width, photo.height)
    assert hashlib.sha256(photo.data).hexdigest() == stored[0][1]


async def test_every_chat_tells_of_the_past_in_its_order(world: World) -> None:
    for room in world.sim.rooms.values():
        dates = [message.date for message in sorted(room.messages.values(), key=lambda one: one.seq)]
        assert dates == sorted(dates)
        assert not dates or dates[-1] < world.example.now
    assert all(person.started for person in world.example.officers["KUA-PALANG"])
    assert world.example.group.bot_is_in


async def test_the_chats_hold_what_the_outbox_says_was_sent(world: World) -> None:
    for chat, number, payload in world.rows("SELECT chat_id, message_id, payload FROM outbox WHERE message_id > 0"):
        message = world.sim.rooms[chat].messages[number]
        buttons = json.loads(payload).get("reply_markup", {}).get("inline_keyboard", [])
        assert [[button["text"] for button in row] for row in buttons] == [
            [button.text for button in row] for row in message.buttons
        ]


async def test_the_office_is_the_one_that_the_bot_would_make(world: World) -> None:
    assert (office.OFFICE_NAME, office.PHOTOS) == (running.OFFICE_NAME, running.PHOTOS)
    settings = settings_for(world.sim, world.data, None, ())
    assert settings.database == world.data / office.DATABASE


async def test_the_real_bot_takes_over_without_a_word(world: World, city: City) -> None:
    before = {message.seq: message.changed for message in world.said_by_bot()}
    await city.beats()
    await city.settles()
    assert {message.seq: message.changed for message in world.said_by_bot()} == before
    assert world.sim.sent == []


async def test_buttons_of_months_ago_still_work(world: World, city: City) -> None:
    budi = world.example.officers["KUA-PALANG"][0]
    old = next(message for message in budi.chat if _meaning(message, "r.show"))
    await budi.presses(city.label("show-report"), on=old)
    shown = await city.answer_to(budi)
    assert shown.seq > old.seq
    assert "KUA-PALANG-2025-0001" in shown.text


async def test_the_coordinator_has_looked_at_all_but_the_last_days_and_one_report_came_back(
    world: World, city: City
) -> None:
    acts = dict(world.rows("SELECT kind, count(*) FROM reviews GROUP BY kind"))
    assert acts["accept"] >= 400
    assert 3 <= acts["feature"] <= 20
    assert acts["change"] == 1
    assert 5 <= world.value("SELECT count(*) FROM reports WHERE desk_at IS NOT NULL") <= 20
    assert world.value("SELECT min(date(desk_at)) FROM reports") >= "2026-03-06"
    assert world.value("SELECT count(*) FROM reports WHERE change_asked_at IS NOT NULL") == 0
    head = world.example.coordinator
    head.says("/meja")
    desk = await city.answer_to(head)
    assert sum("· diperbaiki" in line for line in desk.text.splitlines()) == 1
    title = next(line for line in desk.text.splitlines() if "· diperbaiki" in line)[2:32]
    await city.taps(head, title, on=desk)
    assert "Kepala " in desk.text
    await city.taps(head, city.label("accept"), on=desk)
    assert "· diperbaiki" not in desk.text


async def test_some_units_have_registered_their_accounts_and_publish_from_them(world: World, city: City) -> None:
    assert world.value("SELECT count(DISTINCT unit_id) FROM accounts") == len(cast.WITH_ACCOUNTS) >= 5
    assert world.value("SELECT count(*) FROM accounts WHERE holder IS NULL") == 0
    unit = world.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
    shown = await city.shows(world.example.coordinator, f"x.unit:{unit}")
    assert "@kuapalang" in shown.text
    links = "SELECT count(*) FROM publications JOIN accounts USING (unit_id, platform, handle)"
    assert world.value(links) >= 20


async def test_what_was_left_open_can_be_gone_on_with(world: World, city: City) -> None:
    anisa = world.example.officers["KUA-PLUMPANG"][0]
    card = anisa.chat[-1]
    assert _meaning(card, "d.edit")
    await anisa.presses(city.label("discard"), on=card)
    assert (await city.answer_to(anisa)).text == city.t.plain("draft-discarded")
    prompt = next(message for message in reversed(world.example.group.chat) if _meaning(message, "g.unit"))
    unit = prompt.buttons[0][0].text
    officer = _officer_of(world, unit)
    await officer.presses(unit, on=prompt)
    await officer.presses(city.label("tomorrow-short"), on=prompt)
    await city.settles()
    assert f"🕓 {unit}" in prompt.text


async def test_the_day_goes_on_with_its_digest_and_its_reminders(world: World, city: City) -> None:
    head, group = world.example.coordinator, world.example.group
    await city.becomes("16:00")
    for place in (head, group):
        assert city.heard("Selasa, 10 Maret 2026", place) == 1
    before = {message.seq for message in world.said_by_bot()}
    for day in ("2026-03-11", "2026-03-12", "2026-03-13"):
        await city.becomes("08:30", day)
    prompts = [message for message in world.said_by_bot() if message.seq not in before]
    assert any(_meaning(message, "p.nothing") for message in prompts)


async def test_photos_that_cannot_be_drawn_are_explained(tmp_path: Path) -> None:
    (tmp_path / "pictures").write_text("in the way")
    sim = Simulator(MovableClock())
    with pytest.raises(NotDrawn, match="pictures"):
        await prepare(tmp_path, sim, _clock(sim), "id", until=plan.FOUNDED.date().replace(day=9))


async def test_the_same_seed_makes_the_same_office(tmp_path: Path) -> None:
    first, again = await _short(tmp_path / "first", seed=1), await _short(tmp_path / "again", seed=1)
    assert first == again
    assert first != await _short(tmp_path / "other", seed=2)


async def test_english_visitors_find_the_same_office_with_the_bots_screens_in_their_language(tmp_path: Path) -> None:
    sim = Simulator(MovableClock())
    example = await prepare(tmp_path, sim, _clock(sim), "en", until=plan.FOUNDED.date().replace(day=12))
    told = sim.transcript(example.group)
    assert texts("en").plain("digest-thanks") in told
    assert "Bimbingan" in told
    assert "Report saved" in sim.transcript(example.officers["MAN-1-TUBAN"][0])


async def _short(directory: Path, seed: int) -> tuple[list[str], dict[str, list[tuple[Any, ...]]]]:
    """The first days of an office: its chats, and its database but for the secrets of invitations."""
    sim = Simulator(MovableClock())
    await prepare(directory, sim, _clock(sim), "id", seed=seed, until=plan.FOUNDED.date().replace(day=12))
    everybody: list[Person | Group] = [*sim.people.values(), *sim.groups]
    chats = [sim.transcript(each).replace(str(directory), "") for each in everybody]
    with closing(sqlite3.connect(directory / "data" / office.DATABASE)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        kept = {name: database.execute(f"SELECT * FROM {name}").fetchall() for name in tables if name != "invitations"}
    return chats, kept


def _clock(sim: Simulator) -> MovableClock:
    assert isinstance(sim.clock, MovableClock)
    return sim.clock


def _attachments(world: World) -> list[tuple[Message, Any]]:
    messages = (message for room in world.sim.rooms.values() for message in room.messages.values())
    return [(message, message.attachment) for message in messages if message.attachment is not None]


def _meaning(message: Message, verb: str) -> bool:
    return any((button.data or "").startswith(f"{verb}:") for row in message.buttons for button in row)


def _officer_of(world: World, unit: str) -> Person:
    code = world.value(f"SELECT code FROM units WHERE name = '{unit}'")
    return world.example.officers[code][0]
