"""Photos of pupils: who reports is asked for their guardians' consent, and without it they are in no picture."""

from pathlib import Path

import pytest

from tests.city import founded
from tests.stories.test_collage import SCHOOL, office, pictures
from tests.stories.test_looks import looks


async def test_photos_of_pupils_are_shown_only_with_their_guardians_consent(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _, _, group = await office(city)
        rina = await city.joins("Rina", "MTSN-1-TUBAN")
        await city.reports(rina, SCHOOL, photos=2)
        await looks(city)
        await city.becomes("16:00")
        assert pictures(group, city) == []
        await city.becomes("09:00", "2026-03-11")
        await city.reports(budi)
        await city.reports(rina, SCHOOL.replace("Guru", "Santri"), photos=2)
        await city.changes("UPDATE reports SET consent = 'yes' WHERE title LIKE '%Santri%'")
        await looks(city)
        await city.becomes("16:00")
        assert [each.text for each in pictures(group, city)] == [
            "📷 Foto pilihan Rabu, 11 Maret 2026: KUA Palang, MTsN 1 Tuban."
        ]


@pytest.mark.parametrize("given", [True, False])
async def test_the_receipt_of_a_school_asks_for_the_guardians_consent(tmp_path: Path, given: bool) -> None:
    async with founded(tmp_path) as city:
        budi, _, _, group = await office(city)
        rina = await city.joins("Rina", "MTSN-1-TUBAN")
        await city.reports(budi)
        assert "Izin foto murid" not in "".join((await city.answer_to(budi)).labels())
        reference = await city.reports(rina, SCHOOL)
        receipt = await city.answer_to(rina)
        assert "📷 Fotonya menampakkan murid?" in receipt.text
        await city.taps(rina, "📷 Izin foto murid", receipt)
        question = await city.answer_to(rina)
        assert question.text.startswith(f"{reference}\n")
        await city.taps(rina, "Ya, diizinkan" if given else "Tidak", question)
        assert question.text.splitlines()[1].startswith("✅ Izin wali dicatat" if given else "Dicatat.")
        assert await city.rows("SELECT consent FROM reports ORDER BY id") == [(None,), ("yes" if given else "no",)]
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'consent.noted'") == 1
        await looks(city)
        await city.becomes("16:00")
        [picture] = pictures(group, city)
        assert picture.text.partition(": ")[2] == ("KUA Palang, MTsN 1 Tuban." if given else "KUA Palang.")


async def test_a_school_that_reports_in_words_alone_is_not_asked(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        rina = await city.joins("Rina", "MTSN-1-TUBAN")
        rina.says(SCHOOL)
        await rina.presses(city.label("send-report"))
        receipt = await city.answer_to(rina)
        assert "Laporan tersimpan" in receipt.text
        assert "Izin foto murid" not in "".join(receipt.labels())
