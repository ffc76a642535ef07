"""Tokens: what does not hold, and those who guess."""

from pathlib import Path

import pytest

from bot.domain.invitations import MOST_WRONG
from bot.domain.people import Role
from bot.usecases.joining import TOKEN_BYTES
from tests.city import founded
from tests.stories.test_invitations import LANGUAGES, opens


@LANGUAGES
async def test_after_five_wrong_tokens_even_a_right_one_waits_an_hour_and_it_is_logged_once(
    tmp_path: Path, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units("KUA-PALANG")
        right = await city.invite(Role.OFFICER, "KUA-PALANG")
        tono = city.sim.person("Tono", language=language)
        for number in range(MOST_WRONG):
            assert (await opens(city, tono, f"wrong{number}")).text == city.t.plain("invitation-invalid")
        waits = city.t.plain("invitation-wait", minutes=60)
        for token in ("wrong", right, right):
            assert (await opens(city, tono, token)).text == waits
        press = tono.presses_data(tono.chat[-1], f"j.yes:{right}:{language}")
        await city.settles()
        assert (press.alert, press.text) == (True, waits)
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'invitation.guessed'") == 1
        assert [record.message for record in caplog.records].count(
            "an account tries invitations that do not exist"
        ) == 1
        assert "wrong1" not in caplog.text
        city.passes(minutes=61)
        assert city.label("join") in (await opens(city, tono, right)).labels()


async def test_an_expired_link_is_no_guess(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        old = await city.invite(Role.OFFICER, "KUA-PALANG")
        city.passes(days=31)
        budi = city.sim.person("Budi")
        for _ in range(MOST_WRONG + 1):
            assert (await opens(city, budi, old)).text == city.t.plain("invitation-invalid")
        assert await city.value("SELECT count(*) FROM wrong_tokens") == 0


async def test_a_printed_link_holds_to_the_end_of_the_day_that_it_names(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        token = await city.invite(Role.OFFICER, "KUA-PALANG")
        budi = city.sim.person("Budi")
        city.at("23:59", "2026-04-09")
        assert city.label("join") in (await opens(city, budi, token)).labels()
        city.passes(minutes=2)
        assert (await opens(city, budi, token)).text == city.t.plain("invitation-invalid")


async def test_hundreds_of_guesses_from_many_accounts_get_a_polite_answer_and_nothing_else(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        for (code,) in await city.rows("SELECT code FROM units"):
            await city.invite(Role.OFFICER, code)
        accounts = [city.sim.person(f"Akun {number}") for number in range(50)]
        for number in range(10):
            for account in accounts:
                account.starts(f"{number:024d}")
        await city.settles(timeout=60)
        for account in accounts:
            assert city.heard(city.t.plain("invitation-invalid"), account) == MOST_WRONG
            assert city.heard("Beberapa tautan tadi tidak cocok", account) == 10 - MOST_WRONG
        assert await city.value("SELECT count(*) FROM people") == 0
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'invitation.guessed'") == 50
        await city.becomes("09:30", "2026-03-11")
        assert await city.value("SELECT count(*) FROM wrong_tokens") == 0


def test_ten_thousand_guesses_find_none_of_twelve_thousand_links() -> None:
    assert TOKEN_BYTES * 8 >= 128
    guesses, links = 10_000, 12_000
    assert guesses * links / 2 ** (TOKEN_BYTES * 8) < 1e-30
