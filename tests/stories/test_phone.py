"""The telephone number that an officer gives, and who sees it."""

from pathlib import Path

from tests.city import founded


async def test_a_number_is_given_changed_shown_to_coordinators_and_taken_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.shows(budi, "w.mine")
        await city.taps(budi, city.label("phone"))
        assert (await city.answer_to(budi)).text == city.t.plain("phone-mine-none")
        await city.taps(budi, city.label("phone-give"))
        budi.says("nanti saja")
        assert (await city.answer_to(budi)).text == city.t.plain("phone-unlike")
        budi.says("0812-3456-7890")
        assert "+62 812-3456-7890" in (await city.answer_to(budi)).text
        assert await city.value("SELECT phone FROM people WHERE name = 'Budi'") == "+6281234567890"
        who = await city.value("SELECT id FROM people WHERE name = 'Budi'")
        page = await city.shows(head, f"t.person:{who}")
        assert "Telepon: +62 812-3456-7890" in page.text
        await city.taps(budi, city.label("phone-change"))
        budi.says("+62 356 321 234")
        assert "+62 356-3212-34" in (await city.answer_to(budi)).text
        card = await city.answer_to(budi)
        await city.taps(budi, city.label("phone-remove"), on=card)
        assert await city.value("SELECT phone FROM people WHERE name = 'Budi'") is None
        press = budi.presses_data(card, "z.nocall")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("phone-none"))
        said = [str(row) for row in await city.rows("SELECT action, subject, detail FROM audit")]
        assert not [row for row in said if "8123456" in row], "numbers are not kept in the log"
