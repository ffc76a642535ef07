"""Posting a period: each part once a chat, in its order, to those who read of periods at that moment."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path

import pytest

from bot.db import offices, people
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.office import Office
from bot.domain.people import Role
from bot.domain.screen import Screen
from bot.i18n import Texts
from bot.render.apart import RenderingFailed
from bot.simulator.models import Message
from bot.telegram.errands import ERRANDS, Bench, Finish, Runner
from bot.telegram.work.posting import Enclosure, Part, or_none, post
from bot.usecases import posting
from bot.usecases.posting import Place, Reader
from tests.city import City, founded

Put = Callable[[Runner], None]


@pytest.fixture
def runs() -> Iterator[Put]:
    def put(runner: Runner) -> None:
        ERRANDS["test"] = runner

    yield put
    ERRANDS.pop("test", None)


def _parts(reader: Reader, t: Texts) -> Sequence[Part]:
    file = Enclosure(b"a,b\n", "rekap.csv", Screen(f"berkas {reader} {t.language}"))
    return [file, Screen(f"<b>satu</b> {reader} {t.language}"), Screen("dua")]


async def _places(bench: Bench, *readers: Reader) -> list[Place]:
    return await bench.db.read(lambda tx: posting.places(tx, offices.get(tx), *readers))


def _posts(*readers: Reader, then: Callable[[], Awaitable[None]] | None = None) -> Runner:
    async def run(bench: Bench, errand: Errand) -> Finish:
        finish = await post(bench, "recap:2026-W11", await _places(bench, *readers), _parts)
        if then is not None:
            await then()
        return finish

    return run


async def _asks(city: City) -> None:
    def ask(tx: Tx) -> None:
        posting.ask(tx, offices.get(tx), "test")

    await city.app.db.write(ask)
    city.passes(seconds=0)
    await city.settles()


def _said(chat: Sequence[Message], city: City) -> list[str]:
    return [m.text for m in chat if m.sender is city.sim.bot and m.text[:4] in ("berk", "satu", "dua")]


async def test_everybody_gets_every_part_once_in_its_order_and_language(tmp_path: Path, runs: Put) -> None:
    runs(_posts(Reader.COORDINATOR, Reader.LEADER, Reader.GROUP))
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        john = await city.joins("John", role=Role.LEADER, language="en")
        both = await city.coordinator("Dewi")
        await city.joins("Dewi", role=Role.LEADER)
        group = await city.group(city.sari, head)
        await _asks(city)
        assert _said(head.chat, city) == ["berkas coordinator id", "satu coordinator id", "dua"]
        assert _said(john.chat, city) == ["berkas leader en", "satu leader en", "dua"]
        assert _said(both.chat, city) == ["berkas coordinator id", "satu coordinator id", "dua"]
        assert _said(group.chat, city) == ["berkas group id", "satu group id", "dua"]
        assert _said(city.sari.chat, city) == []
        assert await city.rows("SELECT DISTINCT once FROM outbox WHERE key LIKE 'recap:%'") == [(1,)]
        assert list((tmp_path / "outgoing").iterdir()) == []
        await _asks(city)
        assert len(_said(group.chat, city)) == 3


async def test_who_is_no_coordinator_any_more_when_it_goes_out_gets_nothing(tmp_path: Path, runs: Put) -> None:
    async with founded(tmp_path) as city:
        head, dewi = await city.coordinator(), await city.coordinator("Dewi")

        async def meanwhile() -> None:
            await city.changes(
                "UPDATE roles SET revoked_at = CURRENT_TIMESTAMP WHERE person_id ="
                f" (SELECT id FROM people WHERE telegram_id = {dewi.id})"
            )

        runs(_posts(Reader.COORDINATOR, then=meanwhile))
        await _asks(city)
        assert (len(_said(head.chat, city)), len(_said(dewi.chat, city))) == (3, 0)
        assert list((tmp_path / "outgoing").iterdir()) == []


async def test_a_group_that_moved_meanwhile_gets_it_under_its_new_number(tmp_path: Path, runs: Put) -> None:
    async with founded(tmp_path) as city:
        group = await city.group(city.sari)

        async def meanwhile() -> None:
            group.migrates()
            await city.holds(f"SELECT count(*) FROM offices WHERE group_chat_id = {group.id}", 1)

        runs(_posts(Reader.GROUP, then=meanwhile))
        await _asks(city)
        assert _said(group.chat, city) == ["berkas group id", "satu group id", "dua"]


async def test_where_a_file_may_not_be_shown_any_more_all_is_made_again_and_comes_once(
    tmp_path: Path, runs: Put
) -> None:
    async def run(bench: Bench, errand: Errand) -> Finish:
        def compose(reader: Reader, t: Texts) -> Sequence[Part]:
            again = errand.tries > 0
            file = Enclosure(b"x", "a.csv", Screen(f"berkas {errand.tries}"), holds=lambda _: again)
            return [Screen("satu"), file]

        return await post(bench, "recap:2026-W11", await _places(bench, Reader.COORDINATOR), compose)

    runs(run)
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        await _asks(city)
        assert _said(head.chat, city) == []
        assert list((tmp_path / "outgoing").iterdir()) == []
        await city.tries_again()
        assert _said(head.chat, city) == ["satu", "berkas 1"]
        assert list((tmp_path / "outgoing").iterdir()) == []


async def test_what_cannot_be_drawn_is_none() -> None:
    async def fails() -> bytes:
        raise RenderingFailed("no memory")

    async def cannot_begin() -> bytes:
        raise BlockingIOError("no process")

    async def draws() -> bytes:
        return b"x"

    assert [await or_none(each()) for each in (fails, cannot_begin, draws)] == [None, None, b"x"]


async def test_a_disk_that_fills_meanwhile_leaves_no_half_of_the_files(
    tmp_path: Path, runs: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.errands.STORAGE_BACK_OFF", 0.01)
    tries = []
    async with founded(tmp_path) as city:
        head, dewi = await city.coordinator(), await city.coordinator("Dewi")
        write = Path.write_bytes

        def full_at_the_second(path: Path, data: bytes) -> int:
            tries.append(path)
            written = write(path, data)
            if len(tries) == 2:
                raise OSError(28, "No space left on device")
            return written

        monkeypatch.setattr(Path, "write_bytes", full_at_the_second)
        runs(_posts(Reader.COORDINATOR))
        await _asks(city)
        assert (len(_said(head.chat, city)), len(_said(dewi.chat, city))) == (3, 3)
        assert len(tries) == 4
        assert list((tmp_path / "outgoing").iterdir()) == []


async def test_somebody_with_several_roles_is_one_place(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        dewi = await city.coordinator("Dewi")
        await city.joins("Dewi", role=Role.LEADER)

        def look(tx: Tx) -> tuple[Office, list[Place], list[Place]]:
            office = offices.get(tx)
            return (
                office,
                posting.places(tx, office, Reader.COORDINATOR, Reader.LEADER, Reader.GROUP),
                posting.places(tx, office, Reader.LEADER),
            )

        office, everybody, leaders = await city.app.db.read(look)
        assert office.group_chat_id is None
        assert [(place.chat_id, place.reader) for place in everybody] == [(dewi.id, Reader.COORDINATOR)]
        assert [(place.chat_id, place.reader) for place in leaders] == [(dewi.id, Reader.LEADER)]
        assert await city.app.db.read(lambda tx: len(people.with_role(tx, Role.LEADER))) == 1
