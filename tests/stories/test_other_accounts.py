"""Links: from a unit's own accounts, from others, and from accounts that nobody has registered yet."""

from pathlib import Path

import pytest

from tests.city import founded
from tests.stories.test_accounts import FROM_OWN, accounts, registers

LANGUAGES = pytest.mark.parametrize("language", ["id", "en"])
FROM_OTHER = "https://www.facebook.com/man1tuban/posts/2"


@LANGUAGES
async def test_a_link_from_another_account_counts_and_is_marked_everywhere(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        head = await city.coordinator()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MAN-1-TUBAN")
        await registers(city, budi, "https://facebook.com/kua.palang")
        await registers(city, rina, "https://facebook.com/man1tuban")
        await city.reports(budi)
        budi.says(f"{FROM_OWN} {FROM_OTHER} https://www.instagram.com/p/C4abc123/")
        receipt = (await city.answer_to(budi)).text
        other = {"platform": "FB", "account": "man1tuban", "unit": "KUA Palang", "owner": "MAN 1 Tuban"}
        assert city.t.plain("links-other", **other) in receipt
        assert receipt.count("⚠️") == 1
        assert await city.rows("SELECT url FROM publications WHERE other_account") == [(FROM_OTHER,)]
        assert await city.value("SELECT count(*) FROM publications WHERE counts") == 3
        await city.taps(budi, city.label("show-report"))
        shown = (await city.answer_to(budi)).text
        mark = {"id": "akun lain (MAN 1 Tuban)", "en": "another account (MAN 1 Tuban)"}[language]
        assert f"{FROM_OTHER} · {mark}\n" in shown
        assert shown.count(mark) == 1
        await city.becomes("16:00")
        digest = next(message.text for message in head.chat if "Bimbingan Perkawinan" in message.text)
        assert {"id": "FB · FB (akun lain) · IG", "en": "FB · FB (another account) · IG"}[language] in digest


async def test_a_link_of_an_unknown_account_is_marked_and_the_mark_goes_once_it_is_registered(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        shown = await registers(city, budi, "https://facebook.com/kua.palang")
        budi.says(FROM_OTHER)
        await budi.hears("⚠️ Akun lain: man1tuban (FB) bukan akun KUA Palang yang terdaftar. Tautannya tetap dihitung.")
        assert await city.value("SELECT last_published_at FROM units WHERE code = 'KUA-PALANG'") is not None
        await city.taps(budi, "Daftarkan", await city.answer_to(budi))
        assert await city.value("SELECT count(*) FROM publications WHERE other_account") == 0
        await city.taps(budi, "Bukan akun kami lagi", shown)
        assert await city.value("SELECT count(*) FROM publications WHERE other_account") == 0
        budi.says(FROM_OWN)
        await city.settles()
        assert await city.value("SELECT count(*) FROM publications WHERE other_account") == 1
        await city.taps(budi, "Buka kembali", shown)
        assert await city.value("SELECT count(*) FROM publications WHERE other_account") == 0


@LANGUAGES
async def test_an_account_that_nobody_has_is_offered_once_and_registered_by_one_tap(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.says(f"{FROM_OWN} https://www.tiktok.com/@kua.palang/video/7")
        offer = await city.answer_to(budi)
        asked = {"id": "Akun Facebook kua.palang milik KUA Palang?", "en": "Is kua.palang on Facebook an account of"}
        assert asked[language] in offer.text
        await city.taps(budi, city.label("account-take"), offer)
        assert await accounts(city) == [("KUA-PALANG", "facebook", "kua.palang", None)]
        assert offer.text.startswith("✅")
        budi.says("https://www.tiktok.com/@kua.palang/video/8")
        offer = await city.answer_to(budi)
        assert "@kua.palang" in offer.text
        await city.taps(budi, city.label("account-not"), offer)
        budi.says("https://www.tiktok.com/@kua.palang/video/9 https://www.facebook.com/kua.palang/posts/3")
        assert (await city.answer_to(budi)).text.startswith("✅")
        assert city.heard(asked[language], budi) == 1
        assert len(await accounts(city)) == 1


async def test_the_links_of_a_sent_report_are_told_of_on_its_receipt_and_offered(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MAN-1-TUBAN")
        await registers(city, rina, "https://facebook.com/man1tuban")
        await registers(city, budi, "https://facebook.com/kua.palang")
        budi.says("https://www.instagram.com/p/C4abc123/")
        await city.settles()
        links = f"{FROM_OTHER} https://www.instagram.com/p/C4abc123/ https://www.threads.net/@kuapalang/post/1"
        await city.drafts(budi, 1, f"Rapat koordinasi hari ini di Aula KUA Palang, dihadiri 20 pegawai.\n{links}")
        await budi.presses("Kirim laporan")
        await city.settles()
        receipt = await budi.hears("✅ Laporan tersimpan")
        assert "⚠️ Akun lain: man1tuban (FB) adalah akun MAN 1 Tuban." in receipt.text
        assert "🔗 Sudah pernah dilaporkan 10 Maret 2026: https://www.instagram.com/p/C4abc123/" in receipt.text
        assert city.heard("Akun Threads @kuapalang milik KUA Palang?", budi) == 1


async def test_an_account_that_somebody_registered_meanwhile_is_not_taken_from_them(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MAN-1-TUBAN")
        budi.says(FROM_OTHER)
        offer = await city.answer_to(budi)
        await registers(city, rina, "https://facebook.com/man1tuban")
        press = await budi.presses("Daftarkan", on=offer)
        await city.settles()
        assert press.text == city.t.plain("account-taken", account="man1tuban", unit="MAN 1 Tuban")
        forged = rina.presses_data(rina.chat[0], "x.not:1")
        await city.settles()
        assert forged.text == city.t.plain("not-your-unit")
