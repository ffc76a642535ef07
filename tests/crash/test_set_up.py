"""A set-up that is broken at start, or breaks while the bot runs: what is said, how it ends, and what is kept."""

import asyncio
import os
from pathlib import Path

import pytest

from bot.commands.ending import EX_CANTCREAT, EX_CONFIG, EX_IO, EX_OK, EX_TEMPFAIL
from bot.simulator import FaultKind
from tests.crash.town import Town, town

pytestmark = pytest.mark.slow


def link(number: int) -> str:
    return f"https://www.instagram.com/p/C{number:07d}/"


async def _ends_with(place: Town, code: int, words: str) -> None:
    assert await place.dies() == code
    assert words in place.said()
    assert place.sim.token not in place.said()
    assert "Traceback" not in place.said()


async def test_a_full_disk_stops_the_intake_and_nothing_is_lost(tmp_path: Path) -> None:
    full = tmp_path / "full"
    async with town(tmp_path, 2) as place:
        budi, wati = place.officers
        await place.starts(full=str(full), hurry=20)
        await place.settles()
        full.touch()
        number = 0
        while "cannot store updates" not in place.said():
            number += 1
            budi.says(f"{link(number)} {'x' * 3000}") if number % 2 else wati.says(f"{link(number)} {'y' * 3000}")
            await asyncio.sleep(0.02)
            assert number < 500
        held = len(place.sim.pending)
        assert held > 0
        assert place.is_up
        full.unlink()
        await place.settles()
        place.check_kept()
        assert place.one("SELECT count(*) FROM inbox WHERE update_id > ?", place.before) == number


async def test_a_disk_that_was_full_when_the_bot_was_killed_loses_nothing(tmp_path: Path) -> None:
    full = tmp_path / "full"
    async with town(tmp_path, 1) as place:
        [budi] = place.officers
        await place.starts(full=str(full), hurry=20)
        await place.settles()
        full.touch()
        for number in range(40):
            budi.says(f"{link(number)} {'x' * 3900}")
        await place.until(lambda: "cannot store updates" in place.said())
        await place.kill()
        full.unlink()
        await place.starts()
        await place.settles()
        place.check_kept()


async def test_a_damaged_database_is_left_as_it_is(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        whole = place.database.read_bytes()
        damaged = whole[:4096] + bytes(8192) + whole[12288:]
        place.database.write_bytes(damaged)
        await place.starts(ready=False)
        await _ends_with(place, EX_IO, "is damaged")
        assert place.database.read_bytes() == damaged
        place.database.write_bytes(b"no database at all" * 1000)
        await place.starts(ready=False)
        assert await place.dies() == EX_IO
        place.database.write_bytes(whole)
        await place.starts()
        assert await place.ends() == EX_OK


async def test_a_data_directory_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        closed = tmp_path / "closed"
        closed.mkdir(mode=0o500)
        # Root may write anywhere but there.
        where = Path("/proc/gaung") if os.geteuid() == 0 else closed / "data"
        place.process = await place.spawn(settings={"GAUNG_DATA_DIR": str(where)})
        await _ends_with(place, EX_CANTCREAT, f"{where} cannot be used")


async def test_a_second_instance_ends_at_once_and_the_first_goes_on(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        [budi] = place.officers
        await place.starts()
        first = place.process
        await place.starts(ready=False)
        await _ends_with(place, EX_TEMPFAIL, "Another Gaung is running")
        place.process = first
        budi.says(link(1))
        await budi.hears("tercatat")
        assert await place.ends() == EX_OK


async def test_a_wrong_token_is_said_at_start_without_showing_it(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        wrong = "4200000001:" + "AnotherTokenThatNobodyKnows-abcdefgh"
        place.process = await place.spawn(settings={"TELEGRAM_BOT_TOKEN": wrong})
        await _ends_with(place, EX_CONFIG, "does not accept the bot's token")
        assert wrong not in place.said()


async def test_a_token_that_is_revoked_while_the_bot_runs_ends_it_and_loses_nothing(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        [budi] = place.officers
        await place.starts()
        await place.settles()
        port, token = place.sim.port, place.sim.token
        server = place.sim._server
        assert server is not None
        server._bot_path = "/bot1:nobody/"
        place.sim.updates.cut()
        budi.says(link(1))
        await _ends_with(place, EX_CONFIG, "does not accept the bot's token")
        server._bot_path = f"/bot{token}/"
        assert port == place.sim.port
        await place.starts()
        await budi.hears("tercatat")
        await place.settles()
        place.check_kept()


async def test_without_a_network_at_start_the_bot_keeps_trying(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        [budi] = place.officers
        budi.says(link(1))
        place.sim.faults.outage()
        await place.starts(ready=False, hurry=20)
        await place.until(lambda: "no updates" in place.said(), what="it says that it has no network")
        assert place.is_up
        place.sim.faults.outage_off()
        await budi.hears("tercatat")
        await place.settles()
        place.check_kept()
        assert await place.ends() == EX_OK


async def test_another_instance_elsewhere_mutes_this_one_until_it_is_gone(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        [budi] = place.officers
        await place.starts(hurry=20)
        await place.settles()
        budi.says(link(1))
        await budi.hears("tercatat")
        place.sim.updates.set_webhook("https://elsewhere.example/hook")
        await place.until(lambda: "another program uses" in place.said(), 30, "it is muted")
        place.sim.updates.set_webhook("")
        budi.says(link(2))
        await place.until(lambda: place.one("SELECT count(*) FROM publications") == 2, 30, "it works again")
        await place.settles()
        place.check_kept()
        assert "the only one again" in place.said()


@pytest.mark.parametrize("kind", [FaultKind.CUT_BEFORE, FaultKind.BAD_GATEWAY])
async def test_six_hours_without_telegram_over_the_digests_hour_end_in_one_digest(
    tmp_path: Path, kind: FaultKind
) -> None:
    async with town(tmp_path, 1) as place:
        place.city.at("12:30")
        await place.starts(hurry=50)
        await place.until(lambda: "Gaung runs as" in place.said(), what="it is wholly up")
        await place.settles()
        place.sim.faults.outage(kind=kind)
        await place.until(lambda: "no updates" in place.said(), what="it has noticed")
        place.city.at("16:00")
        await place.until(lambda: _digests_waiting(place) == 2, what="the digest is due")
        tried = place.sim.calls("getUpdates")
        await place.until(lambda: place.sim.calls("getUpdates") > tried + 10, what="the outage goes on")
        place.city.at("18:30")
        place.sim.faults.outage_off()
        await place.until(lambda: not _digests_waiting(place), 30, "the digest is sent")
        await place.settles()
        assert (place.digests(place.head), place.digests(place.group)) == (1, 1)
        assert place.sim.count("belum pasti") == 0


def _digests_waiting(place: Town) -> int:
    return int(place.one("SELECT count(*) FROM outbox WHERE key LIKE 'digest:%' AND state != 'sent'"))
