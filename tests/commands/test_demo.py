"""`gaung demo --once`, as a newcomer runs it."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 180


@pytest.mark.slow
async def test_the_demo_plays_the_whole_story_in_both_languages(tmp_path: Path) -> None:
    spoken = {
        "id": ("Laporan tersimpan: KUA-PALANG-2026-0001", "🕓 KUA Soko · menyusul besok", "Gaung Humas"),
        "en": ("Report saved: KUA-PALANG-2026-0001", "🕓 KUA Soko · following tomorrow", "Gaung Kementerian"),
    }
    for language in spoken:
        await asyncio.to_thread((tmp_path / language).mkdir)
    told = await asyncio.gather(*(_plays(tmp_path / language, language) for language in spoken))
    for (code, text), (language, expected) in zip(told, spoken.items(), strict=True):
        assert code == 0, text
        assert all(words in text for words in expected), text
        assert list((tmp_path / language / "data" / "demo" / "pictures").glob("*.jpg"))


async def _plays(directory: Path, language: str) -> tuple[int | None, str]:
    given = {name: value for name, value in os.environ.items() if not name.startswith(("GAUNG_", "TELEGRAM_"))}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--once", "--language", language),
        cwd=directory,
        env={**given, "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    async with asyncio.timeout(PATIENCE):
        out, _ = await process.communicate()
    return process.returncode, out.decode()
