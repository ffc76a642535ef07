"""Looking at a database from outside while the bot works with it."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.app import prepare_office
from bot.clock import MovableClock
from bot.config import load
from bot.db import inbox
from bot.db.engine import Database, Tx
from bot.db.readonly import NothingToSee, Onlooker
from bot.usecases import looking
from tests.city import TUESDAY


async def test_what_is_committed_is_seen_at_once_and_nothing_else(tmp_path: Path) -> None:
    onlooker = Onlooker(tmp_path / "gaung.db")
    with pytest.raises(NothingToSee):
        onlooker.look(TUESDAY, looking.waiting)
    database = Database(tmp_path / "gaung.db", MovableClock())
    await database.open()
    settings = load({}, None)
    await database.write(lambda tx: prepare_office(tx, settings))
    assert onlooker.look(TUESDAY, looking.office).name.startswith("Kementerian Agama")
    assert onlooker.look(TUESDAY, looking.waiting) == (0, 0)

    def store(tx: Tx) -> None:
        inbox.store(tx, [{"update_id": 1}, {"update_id": 2}])
        assert onlooker.look(TUESDAY, looking.waiting) == (0, 0)

    await database.write(store)
    assert onlooker.look(TUESDAY, looking.waiting) == (2, 0)
    assert onlooker.look(TUESDAY, looking.everybody) == []
    assert onlooker.look(TUESDAY, looking.open_in_group) == []
    await database.close()
    assert onlooker.look(TUESDAY, looking.waiting) == (2, 0)


async def test_an_onlooker_cannot_change_anything(tmp_path: Path) -> None:
    database = Database(tmp_path / "gaung.db", MovableClock())
    await database.open()
    with pytest.raises(NothingToSee, match="readonly"):
        Onlooker(tmp_path / "gaung.db").look(TUESDAY, lambda tx: tx.execute(sa.text("DELETE FROM inbox")))
    await database.close()
