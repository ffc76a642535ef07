"""Errands: made apart from the turns, their effects once, whatever happens meanwhile."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.db import errands
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.people import Language
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.telegram.errands import ERRANDS, Bench, Finish, Runner
from bot.usecases.saying import card_key, hand_over, say
from tests.city import City, founded

Put = Callable[[Runner], None]


@pytest.fixture
def runs() -> Iterator[Put]:
    def put(runner: Runner) -> None:
        ERRANDS["test"] = runner

    yield put
    ERRANDS.pop("test", None)


async def _asks(city: City, chat_id: int, **arguments: object) -> None:
    def ask(tx: Tx) -> None:
        errand_id = errands.add(tx, "test", chat_id, None, Language.ID, **arguments)
        say(tx, card_key(errand_id), chat_id, Screen("Sedang disiapkan"), card=True)

    await city.app.db.write(ask)
    city.passes(seconds=0)


async def _makes_a_file(bench: Bench, errand: Errand) -> Finish:
    name = await bench.keep(b"kode,nama\n", ".csv")

    def finish(tx: Tx) -> None:
        hand_over(tx, f"file:{errand.id}", errand.chat_id, name, "satker.csv", Screen("Ini <b>berkasnya</b>"))
        say(tx, card_key(errand.id), errand.chat_id, Screen("Siap"), card=True)

    return finish


async def test_a_file_that_was_made_is_delivered_once_and_removed(tmp_path: Path, runs: Put) -> None:
    runs(_makes_a_file)
    async with founded(tmp_path) as city:
        city.sari.starts()
        await _asks(city, city.sari.id)
        said = await city.sari.hears("Ini berkasnya")
        await city.settles()
        assert said.attachment is not None
        assert said.attachment.best.data == b"kode,nama\n"
        assert city.sim.count("Ini berkasnya") == 1
        assert list((tmp_path / "outgoing").iterdir()) == []
        assert await city.rows("SELECT state, arguments FROM errands") == [("done", "{}")]


async def test_a_file_that_waits_survives_a_restart_and_what_nobody_waits_for_is_removed(
    tmp_path: Path, runs: Put
) -> None:
    runs(_makes_a_file)
    async with founded(tmp_path) as city:
        city.sari.starts()
        await city.settles()
        city.sim.faults.outage()
        await _asks(city, city.sari.id)
        await city.holds("SELECT count(*) FROM outbox WHERE method = 'sendDocument'", 1)
        await city.goes_down()
        (tmp_path / "outgoing" / "left.part").touch()
        city.sim.faults.outage_off()
        await city.comes_up()
        await city.sari.hears("Ini berkasnya")
        await city.settles()
        assert list((tmp_path / "outgoing").iterdir()) == []


async def test_a_refusal_is_said_in_the_place_of_the_card(tmp_path: Path, runs: Put) -> None:
    async def refuses(bench: Bench, errand: Errand) -> Finish:
        raise Refused("file-not-fetched", most=20)

    runs(refuses)
    async with founded(tmp_path) as city:
        city.sari.starts()
        await _asks(city, city.sari.id)
        await city.sari.hears("sampai 20 MB")
        assert city.sim.count("Sedang disiapkan") <= 1


async def test_what_fails_three_times_is_given_up_with_an_apology(tmp_path: Path, runs: Put) -> None:
    tries = []

    async def fails(bench: Bench, errand: Errand) -> Finish:
        tries.append(errand.tries)
        raise KeyError("a bug")

    runs(fails)
    async with founded(tmp_path) as city:
        budi = city.sim.person("Budi")
        for person in (budi, city.sari):
            person.starts()
        await _asks(city, budi.id)
        for _ in range(3):
            await city.settles()
            city.clock.move(timedelta(seconds=60))
        await budi.hears("gagal disiapkan")
        await city.sari.hears("Satu pekerjaan (test) gagal tiga kali")
        assert tries == [0, 1, 2]
        assert await city.value("SELECT state FROM errands") == "failed"


async def test_what_fails_in_the_end_has_no_effect_and_is_tried_again(tmp_path: Path, runs: Put) -> None:
    async def fails_once(bench: Bench, errand: Errand) -> Finish:
        def finish(tx: Tx) -> None:
            say(tx, f"said:{errand.id}", errand.chat_id, Screen("Sudah"))
            if errand.tries == 0:
                raise KeyError("a bug")

        return finish

    runs(fails_once)
    async with founded(tmp_path) as city:
        city.sari.starts()
        await _asks(city, city.sari.id)
        await city.settles()
        assert city.sim.count("Sudah") == 0
        city.clock.move(timedelta(seconds=60))
        await city.sari.hears("Sudah")
        await city.settles()
        assert city.sim.count("Sudah") == 1
