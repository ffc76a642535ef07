"""The guided tour in the living example office, over HTTP."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.i18n import texts
from tests.commands.visiting import Demo

pytestmark = pytest.mark.slow

STEPS = ["office", "report", "correct", "publish", "digest", "prompt", "group", "power"]
ZONE = ZoneInfo("Asia/Jakarta")


async def _now(demo: Demo) -> datetime:
    return datetime.fromisoformat((await demo.world())["now"]).astimezone(ZONE)


@pytest.mark.asyncio(loop_scope="session")
async def test_the_tour_can_be_walked_step_by_step_and_again_from_the_start(demo: Demo) -> None:
    t = texts("id")
    tour = (await demo.state())["tour"]
    assert ([step["id"] for step in tour["steps"]], tour["step"], tour["busy"]) == (STEPS, 0, False)

    async def step(number: int) -> tuple[dict[str, Any], str]:
        spot = await demo.does("tour", step=number)
        assert spot["step"] == number + 1
        return spot, await demo.sees(spot)

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
    assert (await _now(demo)).strftime("%H:%M") == "16:00"
    _, asked = await step(5)
    assert "Ada kegiatan yang bisa dikabarkan?" in asked
    assert (await _now(demo)).strftime("%H:%M") == "08:00"
    group, answered = await step(6)
    assert (group["chat"], group["turned_away"]) == (
        "g1",
        {"name": "Tono", "text": t.plain("only-officers-stranger", unit="")},
    )
    assert "🕓" in answered
    assert "✅" in answered
    _, kept = await step(7)
    assert "✅ Laporan tersimpan: KUA-SOKO-2026-" in kept
    assert (await demo.state())["tour"]["step"] == len(STEPS)

    assert (await demo.does("tour", step=1))["key"] == officer["key"]
    assert await demo.does("tour", step="restart") == {"step": 0}
    again = await demo.does("tour", step=1)
    assert again["key"] > group["key"]
    assert "Pembinaan Pengurus Majelis Taklim" in await demo.sees(again)
