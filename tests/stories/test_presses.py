"""Buttons: stale ones, other people's, and data that no button of ours carries."""

import random
from pathlib import Path

import pytest

from bot.db import audit
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.simulator.models import Message
from bot.telegram import features
from bot.telegram.routes import BUTTONS, Ruled
from bot.telegram.rules import Rule, Where, Who
from bot.telegram.turn import Turn
from tests.city import City, founded

features.all_of_them()

ARGUMENTS = (
    "", ":", "::", ":0", ":1", ":-1", ":999999", ":9223372036854775808", ":99999999999999999999999999", ":1.5", ":1e9",
    ":abc", ":1:2", ":1:2:3:4:5", ":1:-1", ":1:999999", ":1:99999999999999999999", ":1:title", ":1:nothing", ":1:unit",
    ":en:x", ":xx", ":id", ":٣", ":1_0", ": 1", ":\x00", ":None", ":💬", ":1:💬", ":' OR 1=1 --",
)  # fmt: skip
PARTS = 6
"""Thousands of buttons are pressed in several tests, each of which ends within a minute or two."""
OTHERS = ("", ":", "d", "d.", "D.SEND:1:1", "x.y:1", "d.send", "💬" * 16, "a" * 64, "{}", "null", "\n", "d.send\n:1:1")


async def test_a_send_button_of_an_older_version_is_refused_and_the_card_is_fresh(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        preview = await city.drafts(budi, photos=1)
        old = preview.buttons[0][0].data
        budi.sends_photo()
        await city.settles()
        press = budi.presses_data(preview, old or "")
        assert "📷 2 foto" in (await city.answer_to(budi)).text
        assert (press.alert, press.text) == (True, city.t.plain("draft-changed"))
        assert await city.value("SELECT count(*) FROM reports") == 0
        await budi.presses("Kirim laporan")
        assert "KUA-PALANG-2026-0001" in (await city.answer_to(budi)).text


async def test_a_second_press_of_send_makes_no_second_report(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        preview = await city.drafts(budi)
        data = preview.buttons[0][0].data or ""
        presses = [budi.presses_data(preview, data) for _ in range(3)]
        await city.settles()
        assert [press.text for press in presses] == [None, *[city.t.plain("draft-already-sent")] * 2]
        assert await city.value("SELECT count(*) FROM reports") == 1


async def test_a_press_on_somebody_elses_draft_is_refused(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-PALANG")
        preview = await city.drafts(budi)
        for row in preview.buttons:
            for button in row:
                press = rina.presses_data(rina.chat[-1], button.data or "")
                await city.settles()
                assert (press.alert, press.text) == (True, city.t.plain("draft-not-yours")), button.text
        assert await city.rows("SELECT state, version FROM drafts") == await city.rows(
            "SELECT 'open', version FROM drafts"
        )


async def test_a_colleague_of_the_unit_may_read_its_report_and_others_may_not(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-PALANG")
        agus = await city.joins("Agus", "KUA-SOKO")
        await city.reports(budi)
        assert rina.presses_data(rina.chat[-1], "r.show:1").text is None
        assert "KUA-PALANG-2026-0001" in (await city.answer_to(rina)).text
        refused = agus.presses_data(agus.chat[-1], "r.show:1")
        await city.settles()
        assert (refused.alert, refused.text) == (True, city.t.plain("not-your-unit"))


@pytest.mark.parametrize("part", range(PARTS))
async def test_forged_buttons_are_answered_and_change_nothing(tmp_path: Path, part: int) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        tono = city.sim.person("Tono")
        tono.starts()
        preview = await city.drafts(budi)
        await _all_are_answered(city, tono.chat[-1], "Tono", [*_forged(Who.ANYONE), *OTHERS, *_noise()][part::PARTS])
        assert await city.rows("SELECT state, version FROM drafts") == [("open", 4)]
        theirs = _forged(Who.ANYONE, Who.MEMBER, Who.ANSWERER, Who.OFFICER)
        await _all_are_answered(city, preview, "Budi", [*theirs, *OTHERS, *_noise()][part::PARTS])
        assert await city.value("SELECT count(*) FROM reports") == 0


@pytest.mark.parametrize("part", range(PARTS))
async def test_forged_buttons_of_those_who_run_the_office_are_answered(tmp_path: Path, part: int) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        city.sari.starts()
        home = await city.answer_to(city.sari)
        await _all_are_answered(city, home, "Sari", _forged(Who.COORDINATOR, Who.OPERATOR, few=8)[part::PARTS])


def _forged(*whom: Who, few: int = 0) -> list[str]:
    """Every button for some people with all arguments (or a `few`), and every other one with one."""
    dice = random.Random(2026)
    forged = []
    for verb, known in BUTTONS.items():
        if verb not in _OWN:
            mine = dice.sample(ARGUMENTS, few) if few else ARGUMENTS
            forged += [verb + arguments for arguments in (mine if known.rule.who in whom else (":1",))]
    return forged


async def test_forged_arguments_of_an_own_draft_are_answered(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        preview = await city.drafts(budi)
        await _all_are_answered(
            city,
            preview,
            "Budi",
            [verb + arguments for verb in _OWN for arguments in ARGUMENTS if verb not in ("d.discard", "d.toss")],
        )
        assert await city.value("SELECT count(*) FROM reports") == 0


_PHOTOS = ("v.all", "v.one", "v.move", "v.cover", "v.out", "v.clear", "v.back")
_OWN = (
    "d.send", "d.prog", "d.unit", "d.field", "d.edit", "d.show", "d.photos", "d.discard", "d.sure",
    "d.undo", "d.restore", "d.hints", "d.open", "d.toss", "d.plan", "d.take", "d.drop", "h.new", *_PHOTOS,
)  # fmt: skip


def _noise() -> list[str]:
    dice = random.Random(2026)
    return ["".join(dice.choices("dghlmjop.:0123456789xé", k=dice.randint(1, 40))) for _ in range(100)]


async def _all_are_answered(city: City, on: Message, name: str, forged: list[str]) -> None:
    person = city.sim.person(name)
    presses = [person.presses_data(on, data) for data in forged if len(data.encode()) <= 64]
    await city.settles(timeout=240)
    assert [press.data for press in presses if not press.answered] == []
    assert await city.value("SELECT count(*) FROM inbox WHERE state != 'done'") == 0
    assert await city.value("SELECT count(*) FROM inbox WHERE tries > 0") == 0


async def test_what_a_handler_did_before_it_refused_is_undone(tmp_path: Path) -> None:
    def on_test(turn: Turn, _arguments: list[str]) -> None:
        audit.note(turn.tx, "test.done", "half")
        turn.reply("half", Screen("Setengah jalan"))
        raise Refused("unknown-button")

    async with founded(tmp_path) as city:
        city.sari.starts()
        home = await city.answer_to(city.sari)
        BUTTONS["test.test"] = Ruled(on_test, Rule(Who.ANYONE, Where.PRIVATE))
        try:
            press = city.sari.presses_data(home, "test.test")
            await city.settles()
        finally:
            del BUTTONS["test.test"]
        assert (press.alert, press.text) == (True, city.t.plain("unknown-button"))
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'test.done'") == 0
        assert city.heard("Setengah jalan", city.sari) == 0
        await city.units()
        await city.joins("Budi", "KUA-PALANG")


async def test_a_press_on_a_message_that_is_not_on_record_changes_it_all_the_same(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.says("/menu")
        home = await city.answer_to(city.sari)
        await city.changes("UPDATE outbox SET message_id = NULL")
        said = len(city.sari.chat)
        await city.sari.presses(city.label("help"), on=home)
        await city.settles()
        assert "Pilih yang sesuai keadaannya" in home.text
        assert len(city.sari.chat) == said
