"""`gaung demo`, as a newcomer runs it."""

import asyncio
import signal
import socket
from pathlib import Path

import pytest

from bot.app import take_lock
from tests.commands.conftest import Gaung
from tests.commands.visiting import PATIENCE, demo, is_gone, spawned

pytestmark = pytest.mark.slow


async def _plays(directory: Path, language: str) -> tuple[int | None, str]:
    await asyncio.to_thread(directory.mkdir)
    process = await spawned(directory, "--once", "--language", language)
    async with asyncio.timeout(PATIENCE * 2):
        out, _ = await process.communicate()
    return process.returncode, out.decode()


async def test_once_plays_the_whole_tour_in_both_languages_and_ends(tmp_path: Path) -> None:
    spoken = {
        "id": ("Laporan tersimpan: KUA-PALANG-2026-0001", "🕓 KUA Soko · menyusul besok", "Gaung Humas"),
        "en": ("Report saved: KUA-PALANG-2026-0001", "🕓 KUA Soko · following tomorrow", "Gaung Kementerian"),
    }
    told = await asyncio.gather(*(_plays(tmp_path / language, language) for language in spoken))
    for (code, text), (language, expected) in zip(told, spoken.items(), strict=True):
        assert code == 0, text
        assert all(words in text for words in expected), text
        assert list((tmp_path / language / "data" / "demo" / "pictures").glob("*.jpg"))


async def _prepares(directory: Path) -> tuple[int | None, str]:
    process = await spawned(directory, "--prepare")
    async with asyncio.timeout(PATIENCE * 2):
        out, _ = await process.communicate()
    return process.returncode, out.decode()


async def test_it_says_where_the_page_is_and_a_signal_ends_it_without_leaving_a_process(tmp_path: Path) -> None:
    async with demo(tmp_path) as shown:
        assert "Buka alamat itu di peramban" in shown.said
        assert len(shown.said.splitlines()) == 3
        await shown.is_ready()
        bot = shown.bot_pid
        assert await shown.ends(signal.SIGTERM) == 0
        assert await is_gone(bot, 1)


async def test_a_new_office_opens_with_people_who_do_not_know_the_bot_and_without_the_tour(tmp_path: Path) -> None:
    async with demo(tmp_path, "--new") as shown:
        assert "tekan Mulai di obrolan Sari Wahyuni" in shown.said
        await shown.is_ready()
        world = await shown.world()
        sari, *others = world["people"]
        assert sari["name"] == "Sari Wahyuni"
        assert not [one for one in world["people"] if one["started"]]
        assert not [one for one in others if one["role"]]
        (group,) = world["groups"]
        assert group["bot_status"] == "left"
        assert sari["id"] in group["members"]
        assert {one["id"] for one in others} - {*group["members"]}, "somebody comes from outside"
        tour = world["control"]["tour"]
        assert (tour["steps"], tour["person"], tour["chat"]) == ([], sari["id"], sari["id"])
        assert (await shown.posts("control/tour", step=0))[0] == 409


def test_a_new_office_has_no_story(gaung: Gaung) -> None:
    ran = gaung("demo", "--new", "--once")
    assert ran.code == 2
    assert "not allowed with argument" in ran.err


async def test_a_page_for_others_is_announced_as_one_and_the_bot_ends_with_a_demo_that_is_killed(
    tmp_path: Path,
) -> None:
    in_the_way(tmp_path)
    async with demo(tmp_path, "--host", "0.0.0.0", "--language", "en") as shown:
        assert "the example office is not kept for the next demo" in shown.said
        assert "Anybody who can reach this computer at 0.0.0.0" in shown.said
        await shown.is_ready()
        bot = shown.bot_pid
        assert await shown.ends(signal.SIGKILL) == -signal.SIGKILL
        assert await is_gone(bot, 15)


async def test_the_office_is_prepared_once_and_the_demo_opens_with_it(tmp_path: Path) -> None:
    assert await _prepares(tmp_path) == (0, "Kantor contoh siap.\n")
    (stored,) = (tmp_path / "data" / "demo-office").iterdir()
    before = stored.stat()
    assert await _prepares(tmp_path) == (0, "Kantor contoh siap.\n")
    async with demo(tmp_path) as shown:
        assert len(shown.said.splitlines()) == 3
        assert any("KUA Palang" in person["role"] for person in (await shown.world())["people"])
        await shown.is_ready()
    assert stored.stat() == before


async def test_an_office_that_cannot_be_kept_is_not_called_ready(tmp_path: Path) -> None:
    in_the_way(tmp_path)
    code, said = await _prepares(tmp_path)
    assert code == 73
    assert "data/demo-office tidak dapat dipakai" in said
    assert "siap" not in said


def in_the_way(directory: Path) -> None:
    (directory / "data").mkdir()
    (directory / "data" / "demo-office").write_text("a file where a folder should be")


def test_a_port_that_is_taken_is_named_with_the_way_on(gaung: Gaung) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = gaung("demo", "--port", str(port))
    assert ran.code == 69
    assert f"Port {port} sudah dipakai" in ran.err
    assert f"gaung demo --port {port + 1}" in ran.err
    assert ran.out == ""


def test_an_address_of_another_computer_is_refused(gaung: Gaung) -> None:
    ran = gaung("demo", "--host", "192.0.2.1", "--language", "en")
    assert ran.code == 69
    assert "192.0.2.1 is no address of this computer" in ran.err


def test_a_second_demo_in_the_same_folder_leaves_the_first_one_alone(gaung: Gaung, tmp_path: Path) -> None:
    kept = tmp_path / "data" / "demo" / "data" / "gaung.db"
    kept.parent.mkdir(parents=True)
    kept.touch()
    with take_lock(tmp_path / "data" / "demo"):
        ran = gaung("demo", "--port", "0")
    assert ran.code == 75
    assert "Demo lain sedang berjalan" in ran.err
    assert kept.exists()


def test_a_folder_that_cannot_be_used_is_named(gaung: Gaung, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be")
    ran = gaung("demo", "--port", "0")
    assert ran.code == 73
    assert "data/demo tidak dapat dipakai" in ran.err
