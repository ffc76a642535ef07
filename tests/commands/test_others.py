"""`gaung run` without what it needs, `gaung invite`, `gaung doctor`, and the help."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import HEALTH, take_lock
from bot.config import shipped
from bot.simulator import Simulator
from tests.city import TOKEN, founded
from tests.commands.conftest import Gaung, apart, beside

REVOKED = "4200000009:" + "AnotherTokenOfTheRightForm-abcdef01"


def test_run_without_a_token_says_in_one_paragraph_how_to_get_one(gaung: Gaung) -> None:
    ran = gaung("run")
    assert ran.code == 78
    assert "@BotFather" in ran.err
    assert "gaung demo" in ran.err
    assert "\n\n" not in ran.err.strip()
    assert ran.out == ""


def test_all_mistakes_in_the_settings_are_named_at_once(gaung: Gaung, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {
        "TELEGRAM_BOT_TOKEN": "rahasia",
        "TELEGRAM_API_BASE_URL": "api.telegram.org",
        "GAUNG_OPERATORS": "budi",
        "GAUNG_TIMEZONE": "Asia/Tuban",
        "GAUNG_LANGUAGE": "jv",
        "GAUNG_LOG_LEVEL": "LOUD",
        "GAUNG_DATABASE_URL": "mysql://x",
        "GAUNG_TIMEZON": "Asia/Jakarta",
    }
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    for command in (("run",), ("import-units", "x.csv"), ("invite", "X"), ("doctor",)):
        ran = gaung(*command)
        assert ran.code == 78
        assert all(name in ran.err + ran.out for name in wrong), command
        assert "rahasia" not in ran.err + ran.out


@pytest.mark.parametrize("command", [("run",), ("invite", "--coordinator")])
async def test_a_token_that_was_revoked_is_named(
    telegram: Simulator, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", REVOKED)
    ran = await apart(*command)
    assert ran.code == 78
    assert "does not accept the bot's token" in ran.err
    assert REVOKED not in ran.out + ran.err


async def test_a_second_instance_is_told_that_the_first_has_the_data(telegram: Simulator, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with take_lock(tmp_path / "data"):
        ran = await apart("run")
    assert ran.code == 75
    assert "Another Gaung is running" in ran.err


async def test_an_invitation_is_a_link_that_works(
    tmp_path: Path, gaung: Gaung, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with founded(tmp_path / "data") as city:
        monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
        monkeypatch.setenv("TELEGRAM_API_BASE_URL", city.sim.base_url)
        assert (await beside(gaung, "import-units", str(shipped("units.csv")))).code == 0
        for arguments, welcomed in (
            (("kua-palang",), "petugas humas KUA Palang"),
            (("--coordinator",), "Pranata Humas"),
        ):
            ran = await beside(gaung, "invite", *arguments)
            found = re.fullmatch(r"https://t\.me/GaungBot\?start=([\w-]{24})\n", ran.out)
            assert found, ran
            person = city.sim.person(f"Budi {welcomed}")
            person.starts(found[1])
            await person.presses("Gabung")
            assert f"Sekarang terdaftar sebagai {welcomed}." in (await city.answer_to(person)).text


async def test_an_unknown_unit_is_named_with_what_may_be_meant(gaung: Gaung, telegram: Simulator) -> None:
    assert (await beside(gaung, "import-units", str(shipped("units.csv")))).code == 0
    ran = await beside(gaung, "invite", "palang")
    assert ran.code == 64
    assert "Tidak ada satker dengan kode palang. Mungkin maksudnya: KUA-PALANG." in ran.err
    assert (await beside(gaung, "invite", "zzz")).err.strip() == "Tidak ada satker dengan kode zzz."


def test_invite_wants_one_thing(gaung: Gaung) -> None:
    for arguments in ((), ("KUA-PALANG", "--coordinator"), ("--coordinator", "--leader")):
        ran = gaung("invite", *arguments)
        assert ran.code == 64
        assert "Example: gaung invite KUA-PALANG" in ran.err


async def test_doctor_finds_a_good_set_up_in_order(gaung: Gaung, telegram: Simulator) -> None:
    assert (await beside(gaung, "import-units", str(shipped("units.csv")))).code == 0
    ran = await beside(gaung, "doctor")
    assert ran.code == 0, ran
    assert "FIX" not in ran.out
    assert "ok   Telegram knows the bot as @GaungBot." in ran.out
    assert "ok   26 units." in ran.out
    assert "note 0 coordination group bound." in ran.out
    assert ran.out.endswith("Everything is in order.\n")


def test_doctor_names_a_directory_that_cannot_be_written_to(gaung: Gaung, monkeypatch: pytest.MonkeyPatch) -> None:
    # Not even root can make a file there.
    monkeypatch.setenv("GAUNG_DATA_DIR", "/proc")
    assert "/proc cannot be written to" in gaung("doctor").out


async def test_doctor_names_every_fault_of_a_broken_set_up(
    gaung: Gaung, telegram: Simulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GAUNG_OPERATORS", "")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "gaung.db").write_bytes(b"this is no database" * 100)
    await telegram.stop()
    ran = await beside(gaung, "doctor")
    assert ran.code == 78
    faults = [line for line in ran.out.splitlines() if line.startswith("FIX")]
    assert len(faults) == 3, ran.out
    assert "GAUNG_OPERATORS names nobody" in faults[0]
    assert "The database is damaged" in faults[1]
    assert "Telegram does not answer" in faults[2]
    assert ran.out.endswith("3 to fix.\n")
    assert TOKEN not in ran.out


async def test_doctor_names_a_refused_token_and_a_webhook(
    gaung: Gaung, telegram: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    telegram.updates.set_webhook("https://example.org/hook")
    assert "A webhook is set" in (await beside(gaung, "doctor")).out
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", REVOKED)
    assert "FIX  Telegram does not accept the token." in (await beside(gaung, "doctor")).out


def test_doctor_without_a_token_says_where_to_get_one(gaung: Gaung) -> None:
    ran = gaung("doctor")
    assert ran.code == 78
    assert "FIX  No token." in ran.out
    assert "FIX  GAUNG_OPERATORS names nobody." in ran.out


def test_health_follows_the_running_bots_beat_and_poll(gaung: Gaung, tmp_path: Path) -> None:
    assert gaung("doctor", "--health").code == 69
    (tmp_path / "data").mkdir()
    now = datetime.now(UTC).isoformat()
    for beat, poll, code in (
        (now, now, 0),
        ("2020-01-01T00:00:00+00:00", now, 69),
        (now, "2020-01-01T00:00:00+00:00", 69),
    ):
        (tmp_path / "data" / HEALTH).write_text(json.dumps({"beat": beat, "poll": poll}))
        assert gaung("doctor", "--health").code == code
    (tmp_path / "data" / HEALTH).write_text("{")
    assert gaung("doctor", "--health").code == 69


@pytest.mark.parametrize(
    "command", ["run", "demo", "import-units", "import-programmes", "invite", "doctor", "understand"]
)
def test_the_help_of_each_command_shows_an_example(gaung: Gaung, command: str) -> None:
    ran = gaung(command, "--help")
    assert ran.code == 0
    assert f"Example: gaung {command}" in ran.out


def test_no_command_and_an_unknown_command_list_all(gaung: Gaung) -> None:
    for arguments in ((), ("terbang",)):
        ran = gaung(*arguments)
        assert ran.code == 2
        assert "usage: gaung" in ran.err
