"""The panels of the demo's page, over HTTP: clock, bot, queues, people, tour."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.simulator import Message
from tests.commands.smalloffice import small_office

pytestmark = pytest.mark.slow

ZONE = ZoneInfo("Asia/Jakarta")


def _local(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone(ZONE).strftime("%a %d %H:%M")


async def test_the_clock_jumps_to_what_is_worth_seeing(tmp_path: Path) -> None:
    async with small_office(tmp_path) as office:
        wanted = {
            "hour": "Tue 10 10:00",
            "16:00": "Tue 10 16:00",
            "day": "Wed 11 16:00",
            "reminder": "Tue 17 08:00",
            "monday": "Mon 23 08:00",
        }
        assert {*(await office.state())["jumps"]} == wanted.keys()
        assert {jump: _local((await office.does("clock", jump=jump))["now"]) for jump in wanted} == wanted
        assert _local((await office.world())["now"]) == "Mon 23 08:00"
        assert _local((await office.does("clock", jump="16:00"))["now"]) == "Mon 23 16:00"
        assert _local((await office.does("clock", jump="16:00"))["now"]) == "Tue 24 16:00"


async def test_the_next_reminder_is_one_that_comes(tmp_path: Path) -> None:
    async with small_office(tmp_path) as office:
        for rung in ("private", "group"):
            before = {message.seq for room in office.stage.sim.rooms.values() for message in room.messages.values()}
            await office.does("clock", jump="reminder")
            place = office.stage.sim.person("Agus Salim") if rung == "private" else office.stage.sim.groups[0]

            def fresh(message: Message, old: set[int] = before) -> bool:
                return message.seq not in old and bool(message.buttons)

            asked = await office.stage.hears(place, fresh, rung)
            assert "KUA Soko" in asked.text


async def test_the_bot_can_be_killed_and_started_and_the_queues_show_what_waits(tmp_path: Path) -> None:
    async with small_office(tmp_path) as office:
        first = office.stage.bot.pid
        assert await office.does("bot", do="kill") == {"bot": "stopped"}
        newcomer = (await office.does("person", name="  Citra   Dewi "))["person"]
        assert (await office.posts("do/say", person=newcomer, chat=newcomer, text="Halo"))[0] == 200
        state = await office.state()
        assert (state["bot"], state["telegram"], office.stage.bot.pid) == ("stopped", 1, None)
        assert await office.does("bot", do="restart") == {"bot": "running"}
        assert office.stage.bot.pid not in (first, None)
        answer = await office.stage.hears(office.stage.sim.person("Citra Dewi"), lambda _: True, "an answer")
        assert answer.seq == (await office.shown(newcomer))[1]["key"]
        await office.until(lambda world: world["control"]["telegram"] == world["control"]["outbox"] == 0)
        assert await office.does("bot", do="stop") == {"bot": "stopped"}


async def test_a_bot_that_ends_by_itself_is_shown_as_stopped(tmp_path: Path) -> None:
    async with small_office(tmp_path) as office:
        heard: list[str] = []
        office.control.on_change(lambda: heard.append(office.control.state()["bot"]))
        process = office.stage.bot._process
        assert process is not None
        process.terminate()
        await office.until(lambda world: world["control"]["bot"] == "stopped")
        assert heard[-1] == "stopped"


async def test_a_step_takes_those_before_it_first_even_at_night_with_faults_and_with_the_bot_down(
    tmp_path: Path,
) -> None:
    async with small_office(tmp_path, "en") as office:
        budi = office.stage.sim.person("Budi Santoso")
        budi.blocks_bot()
        await office.does("clock", jump="16:00")
        for _ in range(6):
            await office.does("clock", jump="hour")
        await office.does("bot", do="kill")
        office.stage.sim.faults.outage()
        spot = await office.does("tour", step=4)
        assert "Bimbingan Perkawinan Calon Pengantin · IG" in await office.sees(spot)
        world = await office.world()
        assert (world["control"]["bot"], world["faults"]["down"]) == ("running", False)
        assert world["control"]["tour"]["step"] == 5


async def test_a_draft_that_the_visitor_threw_away_or_left_open_does_not_stop_the_tour(tmp_path: Path) -> None:
    async with small_office(tmp_path) as office:
        draft = await office.does("tour", step=1)
        budi = office.stage.sim.person("Budi Santoso")
        await budi.presses(office.stage.t.plain("button-discard"))
        receipt = await office.does("tour", step=2)
        assert receipt["key"] > draft["key"]
        assert "KUA-PALANG-2026-0001" in await office.sees(receipt)
        await office.does("tour", step="restart")
        await budi.sends_album(1, caption="Kegiatan lain di aula kantor desa pada hari ini bersama warga setempat")
        await budi.hears("📝")
        await budi.presses(office.stage.t.plain("button-edit"))
        assert "KUA-PALANG-2026-0002" in await office.sees(await office.does("tour", step=2))


async def test_one_step_at_a_time(tmp_path: Path) -> None:
    async with small_office(tmp_path) as office:
        await office.does("bot", do="kill")
        first = office.stage.bot
        walking = office.control.act("tour", {"step": 0})
        task = office.control._tasks.start(walking, name="walking")
        await office.until(lambda world: world["control"]["tour"]["busy"])
        assert (await office.posts("control/tour", step=1))[1]["error"] == "page-tour-busy"
        assert (await office.posts("control/tour", step="restart"))[1]["error"] == "page-tour-busy"
        assert (await office.posts("control/bot", do="kill"))[1]["error"] == "page-bot-busy"
        assert (await task)["step"] == 1
        assert office.stage.bot is first


async def test_what_cannot_be_done_is_refused_in_words(tmp_path: Path) -> None:
    async with small_office(tmp_path) as office:
        for action, body, key in (
            ("clock", {"jump": "yesterday"}, "page-error-unknown"),
            ("bot", {"do": "dance"}, "page-error-unknown"),
            ("tour", {"step": 8}, "page-error-unknown"),
            ("tour", {"step": True}, "page-error-unknown"),
            ("person", {"name": " "}, "page-person-name"),
            ("person", {"name": "x" * 65}, "page-person-name"),
            ("person", {"name": "hasan BASRI"}, "page-person-known"),
            ("dance", {}, "page-error-unknown"),
        ):
            status, answer = await office.posts(f"control/{action}", **body)
            assert (status, answer["error"]) == (409, key), body
        office.stage.sim.groups[0].kicks_bot()
        status, answer = await office.posts("control/tour", step=6)
        assert (status, answer["error"]) == (409, "page-tour-no-group")
        tour = (await office.state())["tour"]
        assert (tour["step"], tour["busy"]) == (6, False)
