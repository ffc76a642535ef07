"""The example office as it is kept from one demo to the next: as it was prepared, or not at all."""

import hashlib
import json
import os
import platform
import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

import bot
from bot.app import App
from bot.clock import MovableClock
from bot.commands.example import cast, office, plan, prepare, snapshot
from bot.simulator import Group, Person, Simulator, world
from tests.city import TOKEN, City, settings_for

LAST_DAY = plan.FOUNDED.date().replace(day=12)
PALANG = next(habits.officers[0] for habits in cast.UNITS if habits.code == "KUA-PALANG")


@dataclass(frozen=True)
class Prepared:
    """The first days of an office, prepared in `directory`; `told` is all that is to be seen there."""

    directory: Path
    told: dict[str, Any]

    @property
    def home(self) -> Path:
        """Where its snapshot lies."""
        return snapshot.home(self.directory)

    @property
    def snapshot(self) -> Path:
        """The one snapshot in Indonesian."""
        (found,) = self.home.glob("id-*")
        return found


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    directory = tmp_path_factory.mktemp("prepared") / "demo"
    directory.mkdir()
    sim = Simulator(MovableClock())
    await prepare(directory, sim, MovableClock(), "id", until=LAST_DAY)
    snapshot.store(directory, sim, "id")
    shutil.copytree(snapshot.home(directory), directory.with_name("untouched"))
    return Prepared(directory, told(sim, directory))


@pytest.fixture
def kept(prepared: Prepared) -> Prepared:
    """The snapshot, and a demo's directory that is empty again."""
    emptied(prepared.directory)
    shutil.rmtree(prepared.home)
    shutil.copytree(prepared.directory.with_name("untouched"), prepared.home)
    return prepared


def emptied(directory: Path) -> None:
    """A new demo begins."""
    shutil.rmtree(directory)
    (directory / "data").mkdir(parents=True)


def told(sim: Simulator, directory: Path) -> dict[str, Any]:
    """Every chat as people and the bot see it, every row of the database, every photo as it is downloaded."""
    everybody: list[Person | Group] = [*sim.people.values(), *sim.groups]
    messages = {(one.chat_id, one.id): one for room in sim.rooms.values() for one in room.messages.values()}
    files = [file for one in messages.values() if one.attachment for file in one.attachment.files]
    with closing(sqlite3.connect(directory / "data" / office.DATABASE)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        rows = {name: database.execute(f"SELECT * FROM {name}").fetchall() for name in tables}
    return {
        "chats": [sim.transcript(each) for each in everybody],
        "messages": {where: (one.seq, one.versions, one.html, one.api()) for where, one in messages.items()},
        "standing": [(person.user, person.started) for person in sim.people.values()],
        "members": [(group.id, group.members, group.bot_status) for group in sim.groups],
        "photos": {file.file_id: digest(sim, file.file_id) for file in files},
        "rows": rows,
    }


def digest(sim: Simulator, file_id: str) -> str:
    """The checksum of a file as it is downloaded."""
    data = sim.files.download(sim.files.link(file_id)["file_path"])
    assert data
    return hashlib.sha256(data).hexdigest()


def restored(kept: Prepared, sim: Simulator, clock: MovableClock | None = None) -> bool:
    """Whether the office is there after asking for it."""
    return snapshot.restore(kept.directory, sim, clock or MovableClock(), "id")


def is_untouched(kept: Prepared, sim: Simulator) -> bool:
    """Whether neither the directory nor the simulator have anything of the office."""
    left = [path.relative_to(kept.directory).as_posix() for path in kept.directory.rglob("*")]
    return left == ["data"] and not sim.people and not sim.rooms and not sim.groups


def test_it_is_the_office_that_was_prepared(kept: Prepared) -> None:
    sim, clock = Simulator(MovableClock()), MovableClock()
    operator = sim.person(cast.OPERATOR)
    assert restored(kept, sim, clock)
    assert abs(clock.now() - plan.PRESENT) < timedelta(minutes=1)
    assert sim.people[operator.id] is operator is sim.person(cast.OPERATOR)
    found = told(sim, kept.directory)
    assert found.keys() == kept.told.keys()
    for what, expected in kept.told.items():
        assert found[what] == expected, what
    assert len(found["photos"]) > 30


def test_what_comes_next_is_numbered_on(kept: Prepared) -> None:
    sim = Simulator(MovableClock())
    assert restored(kept, sim)
    person = sim.person(PALANG)
    last = person.chat[-1]
    said = person.sends_photo(caption="Giat hari ini")
    assert (said.id, said.chat_id) == (last.id + 1, last.chat_id)
    assert said.seq == 1 + max(seq for seq, *_ in kept.told["messages"].values())
    assert not {file.file_id for file in said.photos} & kept.told["photos"].keys()
    assert person.chat[-1] is said
    assert sim.pending[-1]["message"]["caption"] == "Giat hari ini"


def test_what_happens_in_one_demo_does_not_reach_the_next(kept: Prepared) -> None:
    sim = Simulator(MovableClock())
    assert restored(kept, sim)
    with closing(sqlite3.connect(kept.directory / "data" / office.DATABASE)) as database, database:
        database.execute("DELETE FROM audit")
    emptied(kept.directory)
    again = Simulator(MovableClock())
    assert restored(kept, again)
    assert told(again, kept.directory)["rows"] == kept.told["rows"]


def test_where_nothing_can_be_linked_photos_are_copied(kept: Prepared, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuses)
    sim = Simulator(MovableClock())
    assert restored(kept, sim)
    assert told(sim, kept.directory)["photos"] == kept.told["photos"]
    snapshot.store(kept.directory, sim, "id")
    emptied(kept.directory)
    assert restored(kept, Simulator(MovableClock()))


def test_another_program_makes_its_own_and_drops_the_earlier_one(
    kept: Prepared, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    earlier, sim = kept.snapshot, Simulator(MovableClock())
    (kept.home / "en-0123").mkdir()
    (kept.home / "id-0123.new").mkdir()
    monkeypatch.setattr(platform, "python_version", lambda: "3.99.0")
    assert not restored(kept, sim)
    assert is_untouched(kept, sim)
    assert caplog.messages == []
    monkeypatch.undo()
    assert restored(kept, sim)
    monkeypatch.setattr(platform, "python_version", lambda: "3.99.0")
    snapshot.store(kept.directory, sim, "id")
    assert kept.snapshot != earlier
    assert sorted(path.name[:3] for path in kept.home.iterdir()) == ["en-", "id-"]


def test_a_file_of_the_program_that_has_changed_makes_another_key(
    kept: Prepared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = Path(bot.__file__).parent
    copy = shutil.copytree(package, tmp_path / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(bot, "__file__", str(copy / "__init__.py"))
    sim = Simulator(MovableClock())
    assert restored(kept, sim)
    emptied(kept.directory)
    with (copy / "locales" / "id" / "menu.ftl").open("a") as text:
        text.write("\n")
    assert not restored(kept, Simulator(MovableClock()))


def _cuts(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def _loses_a_picture(snapshot_dir: Path) -> None:
    next((snapshot_dir / snapshot.PICTURES).iterdir()).unlink()


def _holds_another_world(snapshot_dir: Path) -> None:
    """A pickle that was cut before its checksum was taken."""
    _cuts(snapshot_dir / snapshot.WORLD)
    manifest = json.loads((snapshot_dir / snapshot.MANIFEST).read_text())
    manifest[snapshot.WORLD] = hashlib.sha256((snapshot_dir / snapshot.WORLD).read_bytes()).hexdigest()
    (snapshot_dir / snapshot.MANIFEST).write_text(json.dumps(manifest))


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a cut world": lambda where: _cuts(where / snapshot.WORLD),
    "a cut database": lambda where: _cuts(where / office.DATABASE),
    "a cut manifest": lambda where: _cuts(where / snapshot.MANIFEST),
    "no manifest": lambda where: (where / snapshot.MANIFEST).unlink(),
    "a lost picture": _loses_a_picture,
    "another world": _holds_another_world,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_one_is_ignored_and_made_anew(kept: Prepared, damage: str, caplog: pytest.LogCaptureFixture) -> None:
    DAMAGES[damage](kept.snapshot)
    sim = Simulator(MovableClock())
    assert not restored(kept, sim)
    assert is_untouched(kept, sim)
    (line,) = caplog.messages
    assert "made anew" in line


def test_one_that_somebody_else_has_put_there_is_not_read(
    kept: Prepared, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    myself = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: myself + 1)
    sim = Simulator(MovableClock())
    assert not restored(kept, sim)
    assert is_untouched(kept, sim)
    assert "belongs to somebody else" in caplog.text


def test_nobody_else_may_write_where_it_is_kept(kept: Prepared) -> None:
    sim = Simulator(MovableClock())
    assert restored(kept, sim)
    shutil.rmtree(kept.home)
    snapshot.store(kept.directory, sim, "id")
    assert kept.home.stat().st_mode & 0o777 == 0o700


def test_bytes_that_are_no_world_change_nothing(kept: Prepared) -> None:
    sim = Simulator(MovableClock())
    known = sim.person(PALANG)
    known.says("halo")
    before = (vars(known).copy(), sim.transcript(known))
    for raw in (b"", b"nonsense", world.dump(Simulator(MovableClock()))[:-20]):
        with pytest.raises(world.Unreadable):
            world.load(sim, raw)
    assert (vars(known), sim.transcript(known)) == before
    assert list(sim.people.values()) == [known]


async def test_presses_and_groups_that_moved_are_taken_along() -> None:
    clock = MovableClock()
    first, again = Simulator(clock), Simulator(clock)
    budi, group = first.person("Budi"), first.group("Humas")
    group.adds(budi)
    group.adds_bot(by=budi)
    group.migrates()
    press = budi.presses_data(budi.says("halo"), "x")
    press.done.set()
    world.load(again, world.dump(first))
    (taken,) = again.presses.values()
    assert (taken.id, taken.person, taken.done.is_set()) == (press.id, again.person("Budi"), True)
    moved = again.group("Humas")
    assert moved.id == group.id
    assert again.group_of(again.rooms[moved.id]) is moved is again.group_of(moved.rooms[0])
    assert again.transcript(moved) == first.transcript(group)


@pytest_asyncio.fixture
async def city(kept: Prepared) -> AsyncIterator[City]:
    """The restored office with the real bot at work."""
    clock = MovableClock()
    sim = await Simulator.start(clock, token=TOKEN, limits=False, media_dir=kept.directory / "pictures")
    assert restored(kept, sim, clock)
    settings = settings_for(sim, kept.directory / "data", None, (sim.person(cast.OPERATOR).id,))
    app = App(settings, clock, rate=float("inf"))
    await app.start()
    yield City(sim, clock, settings, app)
    await app.stop()
    await sim.stop()


async def test_the_real_bot_goes_on_with_it(kept: Prepared, city: City) -> None:
    originals = len(city.photos())
    number = await city.reports(city.sim.person(PALANG), photos=2)
    assert number.startswith("KUA-PALANG-2026-")
    assert len(city.photos()) == originals + 2
    old = next(one for one in city.sim.person(PALANG).chat if city.label("show-report") in one.labels())
    await city.sim.person(PALANG).presses(city.label("show-report"), on=old)
    assert "KUA-PALANG-2025-" in (await city.answer_to(city.sim.person(PALANG))).text
