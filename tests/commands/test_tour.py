"""The panels of the demo's page, over HTTP: the tour in the living office, the clock, the bot."""

import signal
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.i18n import texts
from tests.commands.visiting import Demo, demo

pytestmark = pytest.mark.slow

STEPS = ["office", "report", "correct", "publish", "digest", "prompt", "group", "power"]
ZONE = ZoneInfo("Asia/Jakarta")


async def _now(shown: Demo) -> datetime:
    return datetime.fromisoformat((await shown.world())["now"]).astimezone(ZONE)


async def _said(shown: Demo, spot: dict[str, object]) -> str:
    """The text of the message that a step points at."""
    (text,) = [one["text"] for one in await shown.shown(str(spot["chat"])) if one["key"] == spot["key"]]
    return str(text)


async def test_the_tour_can_be_walked_step_by_step_and_again_from_the_start(tmp_path: Path) -> None:
    t = texts("id")
    async with demo(tmp_path) as shown:
        await shown.is_ready()
        tour = (await shown.state())["tour"]
        assert ([step["id"] for step in tour["steps"]], tour["step"], tour["busy"]) == (STEPS, 0, False)

        async def step(number: int) -> tuple[dict[str, object], str]:
            spot = await shown.does("tour", step=number)
            assert spot["step"] == number + 1
            return spot, await _said(shown, spot)

        head, menu = await step(0)
        assert "Hasan Basri" in menu
        officer, preview = await step(1)
        assert t.plain("draft-head", unit="KUA Palang").split("·")[0] in preview
        assert "📷 4" in preview
        receipt, saved = await step(2)
        assert receipt["key"] == officer["key"]
        assert "KUA-PALANG-2026-" in saved
        assert "✅" in (await step(3))[1]
        digest, told = await step(4)
        assert digest["person"] == head["person"]
        assert "Bimbingan Perkawinan Calon Pengantin · IG" in told
        assert (await _now(shown)).strftime("%H:%M") == "16:00"
        _, asked = await step(5)
        assert "Ada kegiatan yang bisa dikabarkan?" in asked
        assert (await _now(shown)).strftime("%H:%M") == "08:00"
        group, answered = await step(6)
        assert (group["chat"], group["turned_away"]) == (
            "g1",
            {"name": "Tono", "text": t.plain("only-officers-stranger", unit="")},
        )
        assert "🕓" in answered
        assert "✅" in answered
        _, kept = await step(7)
        assert "✅ Laporan tersimpan: KUA-SOKO-2026-" in kept
        assert (await shown.state())["tour"]["step"] == len(STEPS)

        assert (await shown.does("tour", step=1))["key"] == officer["key"]
        assert await shown.does("tour", step="restart") == {"step": 0}
        again = await shown.does("tour", step=1)
        assert again["key"] > group["key"]
        assert "Pembinaan Pengurus Majelis Taklim" in await _said(shown, again)


async def test_a_step_takes_those_before_it_first_even_at_night_with_faults_and_with_the_bot_down(
    tmp_path: Path,
) -> None:
    async with demo(tmp_path, "--language", "en") as shown:
        await shown.is_ready()
        person = (await shown.world())["people"][0]["id"]
        await shown.does("clock", jump="16:00")
        for _ in range(6):
            await shown.does("clock", jump="hour")
        await shown.does("bot", do="kill")
        assert (await shown.posts("do/fault", person=person, kind="outage_on"))[0] == 200
        spot = await shown.does("tour", step=4)
        assert "Bimbingan Perkawinan Calon Pengantin · IG" in await _said(shown, spot)
        world = await shown.world()
        assert (world["control"]["bot"], world["faults"]["down"]) == ("running", False)
        assert world["control"]["tour"]["step"] == 5


async def test_the_clock_jumps_to_what_is_worth_seeing(tmp_path: Path) -> None:
    async with demo(tmp_path) as shown:
        await shown.is_ready()
        assert set((await shown.state())["jumps"]) == {"reminder", "16:00", "hour", "day", "monday"}
        times = []
        for jump in ("hour", "16:00", "day", "monday", "16:00", "reminder"):
            moment = (await shown.does("clock", jump=jump))["now"]
            times.append(datetime.fromisoformat(moment).astimezone(ZONE).strftime("%a %d %H:%M"))
        assert times[:5] == ["Tue 10 10:00", "Tue 10 16:00", "Wed 11 16:00", "Mon 16 08:00", "Mon 16 16:00"]
        assert times[5].endswith("08:00")
        before = {
            message["key"]
            for person in (await shown.world())["people"]
            for message in await shown.shown(person["id"])
            if message["sender"]["bot"]
        }
        assert before


async def test_the_bot_can_be_killed_and_started_and_the_queues_show_what_waits(tmp_path: Path) -> None:
    async with demo(tmp_path) as shown:
        await shown.is_ready()
        first = shown.bot_pid
        assert await shown.does("bot", do="kill") == {"bot": "stopped"}
        newcomer = (await shown.does("person", name="  Citra   Dewi "))["person"]
        assert (await shown.posts("do/say", person=newcomer, chat=newcomer, text="Halo"))[0] == 200
        state = await shown.state()
        assert (state["bot"], state["telegram"]) == ("stopped", 1)
        assert await shown.does("bot", do="restart") == {"bot": "running"}
        assert shown.bot_pid != first
        await shown.until(lambda world: world["control"]["telegram"] == 0)
        await shown.until(lambda world: next(p for p in world["people"] if p["id"] == newcomer)["chats"][0]["unread"])
        assert (await shown.shown(newcomer))[0]["sender"]["name"] == "Citra Dewi"
        assert await shown.ends(signal.SIGTERM) == 0


async def test_what_cannot_be_done_is_refused_in_words(tmp_path: Path) -> None:
    async with demo(tmp_path) as shown:
        await shown.is_ready()
        for action, body, key in (
            ("clock", {"jump": "yesterday"}, "page-error-unknown"),
            ("bot", {"do": "dance"}, "page-error-unknown"),
            ("tour", {"step": 8}, "page-error-unknown"),
            ("tour", {"step": True}, "page-error-unknown"),
            ("person", {"name": " "}, "page-person-name"),
            ("person", {"name": "x" * 65}, "page-person-name"),
            ("person", {"name": "hasan BASRI"}, "page-person-known"),
        ):
            status, answer = await shown.posts(f"control/{action}", **body)
            assert (status, answer["error"]) == (409, key), body
        group = (await shown.world())["groups"][0]
        assert (await shown.posts("do/remove_bot", person=group["members"][0], chat="g1"))[0] == 200
        status, answer = await shown.posts("control/tour", step=6)
        assert (status, answer["error"]) == (409, "page-tour-no-group")
        tour = (await shown.state())["tour"]
        assert (tour["step"], tour["busy"]) == (6, False)
