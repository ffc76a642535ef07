"""Requests to join: somebody without a link asks, a coordinator decides."""

from pathlib import Path

import pytest

from bot.app import OFFICE_NAME
from bot.domain.people import Role
from bot.domain.requests import MOST_A_DAY, MOST_OPEN
from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City, founded

LANGUAGES = pytest.mark.parametrize("language", ["id", "en"])


async def asks(city: City, name: str, code: str = "KUA-PALANG", language: str = "id") -> tuple[Person, Message]:
    """A stranger asks for a unit; the message that tells how the request stands."""
    person = city.sim.person(name, language=language)
    person.starts()
    shown = await city.answer_to(person)
    unit = await city.value(f"SELECT id FROM units WHERE code = '{code}'")
    person.presses_data(shown, f"q.send:{unit}:{language}")
    await city.settles()
    return person, shown


def card_of(head: Person, name: str) -> Message:
    """The request's card that somebody got."""
    return next(message for message in reversed(head.chat) if name in message.text and "q.yes" in repr(message.buttons))


@LANGUAGES
async def test_a_stranger_finds_the_unit_by_tapping_reads_the_notice_asks_and_is_let_in(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        hasan, ani = await city.coordinator(), await city.coordinator("Ani")
        budi = city.sim.person("Budi Santoso", language=language)
        budi.starts()
        shown = await city.answer_to(budi)
        for label in (city.label("request"), "KUA · 20", city.label("next"), city.label("previous"), "KUA Palang"):
            await city.taps(budi, label, shown)
        for words in (
            "Budi Santoso",
            "KUA Palang",
            city.t("ethics"),
            city.t("notice", office=OFFICE_NAME),
        ):
            assert words.split("</b>")[-1] in shown.text
        await city.taps(budi, city.label("request-send"), shown)
        assert shown.text == city.t.plain("request-sent", unit="KUA Palang").replace("<b>", "").replace("</b>", "")
        assert await city.value("SELECT count(*) FROM people WHERE name = 'Budi Santoso'") == 0
        card = card_of(hasan, "Budi Santoso")
        assert city.t.plain("request-card-bare") in card.text
        await city.taps(hasan, city.label("approve"), card)
        outcome = city.t.plain("request-outcome", state="approved", name="Budi Santoso", unit="KUA Palang", by="Hasan")
        assert card.text == outcome
        assert city.heard(outcome, ani) == 1
        welcome = await city.answer_to(budi)
        assert city.t.plain("request-approved") in welcome.text
        assert welcome.labels() == [city.label("name-right"), city.label("name-edit")]
        assert await city.rows("SELECT ethics_version, notice_version FROM people WHERE name LIKE 'Budi%'") == [(1, 1)]
        budi.starts()
        assert "KUA Palang" in (await city.answer_to(budi)).text
        actions = await city.rows("SELECT action FROM audit WHERE action LIKE 'request.%' ORDER BY id")
        assert actions == [("request.sent",), ("request.approved",)]


@LANGUAGES
@pytest.mark.parametrize("reason", ["none", "unknown", "unit", "enough"])
async def test_a_declined_request_is_told_with_its_reason_and_can_be_made_again(
    tmp_path: Path, language: str, reason: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        hasan = await city.coordinator()
        budi, _ = await asks(city, "Budi", language=language)
        card = card_of(hasan, "Budi")
        await city.taps(hasan, city.label("decline"), card)
        await city.taps(hasan, city.label("back"), card)
        await city.taps(hasan, city.label("decline"), card)
        await city.taps(hasan, city.t.plain(f"button-decline-{reason}"), card)
        told = await city.answer_to(budi)
        assert told.text == city.t.plain("request-declined", reason=reason, unit="KUA Palang")
        assert await city.value("SELECT count(*) FROM people WHERE name = 'Budi'") == 0
        await asks(city, "Budi", language=language)
        assert await city.rows("SELECT state FROM join_requests") == [("declined",), ("open",)]


async def test_of_two_coordinators_who_decide_at_once_the_first_wins_and_the_other_is_told(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        hasan, ani = await city.coordinator(), await city.coordinator("Ani")
        budi, _ = await asks(city, "Budi")
        cards = card_of(hasan, "Budi"), card_of(ani, "Budi")
        first = hasan.presses_data(cards[0], "q.yes:1")
        second = ani.presses_data(cards[1], "q.why:1:unknown")
        third = ani.presses_data(cards[1], "q.yes:1")
        await city.settles()
        decided = city.t.plain("request-decided", name="Hasan")
        assert (first.text, second.text, third.text) == (None, decided, decided)
        assert [card.text for card in cards] == ["✅ Budi diterima sebagai petugas humas KUA Palang, oleh Hasan."] * 2
        assert city.heard("Permintaan bergabung diterima", budi) == 1
        assert await city.value("SELECT count(*) FROM roles WHERE role = 'officer'") == 1


async def test_a_request_survives_a_restart_between_asking_and_deciding(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        hasan = await city.coordinator()
        budi, _ = await asks(city, "Budi")
        card = card_of(hasan, "Budi")
        await city.goes_down()
        hasan.presses_data(card, "q.yes:1")
        await city.comes_up()
        await city.settles()
        assert "diterima" in card.text
        assert city.heard("Permintaan bergabung diterima", budi) == 1


async def test_one_request_for_a_unit_three_at_a_time_and_five_a_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        hasan = await city.coordinator()
        budi, shown = await asks(city, "Budi")
        ids = [number for (number,) in await city.rows("SELECT id FROM units ORDER BY id")]
        palang = await city.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
        others = [number for number in ids if number != palang]

        async def tries(unit: int) -> str | None:
            press = budi.presses_data(shown, f"q.send:{unit}:id")
            await city.settles()
            return press.text

        assert await tries(palang) == city.t.plain("request-open", unit="KUA Palang")
        assert [await tries(unit) for unit in others[:2]] == [None, None]
        assert await tries(others[2]) == city.t.plain("request-too-many", most=MOST_OPEN)
        budi.starts()
        shown = await city.answer_to(budi)
        await city.taps(budi, "Minta bergabung", shown)
        assert "Menunggu keputusan Pranata Humas: KUA Palang" in shown.text
        await city.taps(budi, "Batalkan: KUA Palang", shown)
        assert "dibatalkan" in shown.text
        assert city.heard("Permintaan Budi untuk KUA Palang dibatalkan pemohon.", hasan) == 1
        assert await tries(others[2]) is None
        budi.presses_data(shown, "q.cancel:2")
        assert await tries(others[3]) is None
        budi.presses_data(shown, "q.cancel:3")
        assert await tries(others[4]) == city.t.plain("request-too-often", most=MOST_A_DAY)
        city.passes(hours=25)
        assert await tries(others[4]) is None


async def test_a_request_that_is_settled_cannot_be_withdrawn_nor_one_of_somebody_else(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        hasan = await city.coordinator()
        _, shown = await asks(city, "Budi")
        rina, hers = await asks(city, "Rina", "KUA-SOKO")
        press = rina.presses_data(hers, "q.cancel:1")
        await city.settles()
        assert press.text == city.t.plain("request-gone")
        await city.taps(hasan, "Terima", card_of(hasan, "Budi"))
        press = city.sim.person("Budi").presses_data(shown, "q.cancel:1")
        await city.settles()
        assert press.text == city.t.plain("request-settled")


async def test_without_coordinators_the_operators_decide(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        city.sari.starts()
        dewi = await city.joins("Dewi", role=Role.OPERATOR)
        budi, _ = await asks(city, "Budi")
        assert [city.heard("Budi ingin menjadi petugas humas", each) for each in (city.sari, dewi)] == [1, 1]
        await city.taps(city.sari, "Terima", card_of(city.sari, "Budi"))
        assert city.heard("Permintaan bergabung diterima", budi) == 1
        await city.coordinator()
        await asks(city, "Rina", "KUA-SOKO")
        assert city.heard("Rina ingin menjadi petugas humas", city.sari) == 0


async def test_the_list_of_requests_counts_them_and_leads_to_each(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        hasan = await city.coordinator()
        codes = [code for (code,) in await city.rows("SELECT code FROM units ORDER BY id LIMIT 7")]
        for number, code in enumerate(codes):
            await asks(city, f"Pemohon {number}", code)
        hasan.starts()
        shown = await city.answer_to(hasan)
        hasan.presses_data(shown, "q.list")
        await city.settles()
        assert "7 menunggu" in shown.text
        await city.taps(hasan, "Berikutnya", shown)
        await city.taps(hasan, "Pemohon 6", shown)
        await city.taps(hasan, "Terima", shown)
        assert "Pemohon 6 diterima" in shown.text
        await city.taps(hasan, "Semua permintaan", shown)
        assert "6 menunggu" in shown.text


async def test_joining_by_a_link_answers_the_request(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        hasan = await city.coordinator()
        budi, _ = await asks(city, "Budi")
        card = card_of(hasan, "Budi")
        await city.joins("Budi", "KUA-PALANG")
        assert card.text == "✅ Budi sudah bergabung di KUA Palang lewat undangan."
        press = hasan.presses_data(card, "q.yes:1")
        await city.settles()
        assert press.text == city.t.plain("request-settled")
        press = budi.presses_data(budi.chat[-1], f"q.unit:{await city.value('SELECT unit_id FROM join_requests')}")
        await city.settles()
        assert press.text == city.t.plain("request-already-in", unit="KUA Palang")


@LANGUAGES
async def test_an_officer_moves_by_asking_for_the_other_unit_and_leaving_the_first(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        hasan = await city.coordinator()
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.starts()
        shown = await city.answer_to(budi)
        budi.presses_data(shown, "w.mine")
        await city.settles()
        await city.taps(budi, city.label("move-unit"), shown)
        for label in ("MIN · 2", "MIN 2 Tuban", city.label("request-send")):
            await city.taps(budi, label, shown)
        await city.taps(hasan, city.label("approve"), card_of(hasan, "Budi"))
        welcome = await city.answer_to(budi)
        assert city.t.plain("request-approved-others") in welcome.text
        await city.taps(budi, city.t.plain("button-leave-unit", unit="KUA Palang"), welcome)
        await city.taps(budi, city.label("yes-leave"), welcome)
        budi.starts()
        home = await city.answer_to(budi)
        assert "MIN 2 Tuban" in home.text
        assert "KUA Palang" not in home.text
        assert city.heard(city.t.plain("unit-bare", unit="KUA Palang", name="Budi")[:30], hasan) == 1


async def test_a_list_of_thousands_of_units_is_walked_in_a_few_taps(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        await city.changes(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) INSERT INTO units"
            " (office_id, code, name, kind, created_at, due_on) SELECT office_id, 'KUA-' || i,"
            " printf('KUA %05d', i), kind, created_at, due_on FROM units, n"
        )
        tono = city.sim.person("Tono")
        tono.starts()
        shown = await city.answer_to(tono)
        await city.taps(tono, "Minta bergabung", shown)
        await city.taps(tono, "KUA · 6.001", shown)
        taken = 0
        while "KUA 04711" not in shown.labels():
            parts = [label for label in shown.labels() if " – " in label]
            (label,) = [label for label in parts if label.split(" – ")[0] <= "KUA 04711" <= label.split(" – ")[1]]
            assert len(shown.labels()) <= 13
            await city.taps(tono, label, shown)
            taken += 1
        assert taken == 3
        await city.taps(tono, "KUA 04711", shown)
        assert "petugas humas KUA 04711" in shown.text


async def test_settled_requests_are_forgotten_after_three_months_and_open_ones_never(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        hasan = await city.coordinator()
        await asks(city, "Budi")
        await city.taps(hasan, "Terima", card_of(hasan, "Budi"))
        await asks(city, "Rina", "KUA-SOKO")
        await city.becomes("09:00", "2026-06-09")
        assert await city.rows("SELECT name FROM join_requests ORDER BY id") == [("Rina",)]
