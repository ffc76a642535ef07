"""Official accounts: registered by officers and coordinators, let go and taken back."""

import json
from pathlib import Path

import pytest

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City, founded
from tests.stories.units import opens

LANGUAGES = pytest.mark.parametrize("language", ["id", "en"])
FROM_OWN = "https://www.facebook.com/kua.palang/posts/1"


async def registers(city: City, person: Person, *lines: str) -> Message:
    """An officer names accounts of the own unit; the card on which that was asked."""
    shown = await city.shows(person, "w.mine")
    await city.taps(person, city.label("accounts"), shown)
    await city.taps(person, city.label("account-add"), shown)
    person.says("\n".join(lines))
    await city.settles()
    return shown


async def accounts(city: City) -> list[tuple[object, ...]]:
    """The open accounts: unit, platform, handle, holder."""
    return await city.rows(
        "SELECT code, platform, handle, holder FROM accounts JOIN units ON units.id = unit_id "
        "WHERE accounts.closed_at IS NULL ORDER BY accounts.id"
    )


async def acts(city: City) -> list[tuple[str, str, str, str]]:
    """The acts about accounts: what, unit, platform, account."""
    rows = await city.rows("SELECT action, subject, detail FROM audit WHERE action LIKE 'account.%' ORDER BY id")
    return [(action, subject, *json.loads(detail).values()) for action, subject, detail in rows]


@LANGUAGES
async def test_an_officer_pastes_a_profile_and_says_which_post_holds_it(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        shown = await city.shows(budi, "w.mine")
        await city.taps(budi, city.label("accounts"), shown)
        assert city.t.plain("account-list-none") in shown.text
        assert {"id": "Kata sandi tidak pernah diminta", "en": "Passwords are never asked for"}[language] in shown.text
        shown = await registers(city, budi, "https://www.instagram.com/KUA_Palang/?igsh=abc")
        assert shown.text.startswith("✅")
        assert "@kua_palang" in shown.text
        await city.taps(budi, city.label("account-holder"), shown)
        await city.taps(budi, city.t.plain("account-post-officer"), shown)
        post = city.t.plain("account-post-officer")
        assert await accounts(city) == [("KUA-PALANG", "instagram", "kua_palang", post)]
        await city.taps(budi, city.label("account-holder"), shown)
        budi.says("Pembina OSIS")
        await city.settles()
        assert "Pembina OSIS" in shown.text
        await city.taps(budi, city.label("back"), shown)
        assert "IG · @kua_palang" in shown.text
        assert "Instagram" not in shown.text.split("\n\n")[2]
        assert [act[0] for act in await acts(city)] == ["account.added", "account.held", "account.held"]
        await city.taps(budi, city.label("back"), shown)
        assert city.label("hand-over") in shown.labels()


@LANGUAGES
async def test_a_typed_name_asks_where_it_is_and_one_tap_answers(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        shown = await registers(city, budi, "@KUA_Palang")
        assert shown.text == city.t.plain("account-where", account="@kua_palang")
        assert "Facebook" not in shown.labels()
        await city.taps(budi, "TikTok", shown)
        assert await accounts(city) == [("KUA-PALANG", "tiktok", "kua_palang", None)]


async def test_a_name_too_long_for_a_button_is_asked_for_as_a_link(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        name = "kantor-urusan-agama-kecamatan-palang-kabupaten-tuban"
        shown = await registers(city, budi, f"@{name}")
        assert shown.text == city.t.plain("account-where-link", account=f"@{name}")
        assert shown.labels() == ["‹ Kembali"]
        budi.says(f"https://facebook.com/{name}")
        await city.settles()
        assert await accounts(city) == [("KUA-PALANG", "facebook", name, None)]


async def test_several_profiles_are_registered_at_once_or_not_at_all(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        await registers(city, rina, "https://x.com/min2tuban")
        lines = ("https://instagram.com/kua_palang", "https://facebook.com/kua.palang", "https://kuapalang.com")
        await registers(city, budi, *lines, "https://x.com/min2tuban")
        refusal = await city.answer_to(budi)
        assert refusal.text.startswith("@min2tuban sudah terdaftar sebagai akun MIN 2 Tuban.")
        assert len(await accounts(city)) == 1
        budi.says("\n".join(lines))
        await city.settles()
        shown = await city.answer_to(budi)
        assert "• IG · @kua_palang\n• FB · kua.palang\n• web · kuapalang.com" in shown.text
        assert len(await accounts(city)) == 4
        assert (await acts(city))[-1] == ("account.added", "KUA-PALANG", "website", "kuapalang.com")
        await registers(city, budi, "https://instagram.com/kua_palang")
        assert len(await accounts(city)) == 4


async def test_two_units_that_register_the_same_account_at_once_do_not_both_have_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        for person in (budi, rina):
            shown = await city.shows(person, "w.mine")
            await city.taps(person, "Akun resmi", shown)
            await city.taps(person, "Tambah akun", shown)
        for person in (budi, rina):
            person.says("https://instagram.com/humas_tuban")
        await city.settles()
        assert len(await accounts(city)) == 1
        told = [city.heard("sudah terdaftar sebagai akun", person) for person in (budi, rina)]
        assert sorted(told) == [0, 1]


async def test_an_account_is_let_go_and_taken_back_unless_it_is_another_units_by_then(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        shown = await registers(city, budi, "https://instagram.com/humas_tuban")
        await city.taps(budi, "Bukan akun kami lagi", shown)
        assert "Instagram @humas_tuban dulu akun KUA Palang." in shown.text
        await city.taps(budi, "Buka kembali", shown)
        await city.taps(budi, "Bukan akun kami lagi", shown)
        await registers(city, rina, "https://instagram.com/humas_tuban")
        press = await budi.presses("Buka kembali", on=shown)
        await city.settles()
        assert press.text == city.t.plain("account-taken", account="@humas_tuban", unit="MIN 2 Tuban")
        assert await accounts(city) == [("MIN-2-TUBAN", "instagram", "humas_tuban", None)]
        await city.taps(budi, "‹ Kembali", shown)
        await city.taps(budi, "Akun lama · 1", shown)
        assert shown.labels() == ["IG @humas_tuban", "‹ Kembali"]
        kinds = [act[0] for act in await acts(city)]
        assert kinds == ["account.added", "account.closed", "account.reopened", "account.closed", "account.added"]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("kata sandi bismillah123", "account-secret"),
        ("https://www.instagram.com/", "account-not-read"),
        ("https://wa.me/6281234567890", "account-not-read"),
        ("belum ada", "account-not-read"),
    ],
)
async def test_what_is_no_account_is_answered_and_can_be_sent_again(tmp_path: Path, words: str, key: str) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await registers(city, budi, words)
        assert (await city.answer_to(budi)).text == city.t.plain(key)
        budi.says("https://instagram.com/kua_palang")
        await city.settles()
        assert len(await accounts(city)) == 1


async def test_too_many_profiles_at_once_are_refused(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await registers(city, budi, *(f"https://instagram.com/kua_palang{number}" for number in range(13)))
        assert (await city.answer_to(budi)).text == city.t.plain("account-too-many", most=12)
        assert await accounts(city) == []


@pytest.mark.parametrize("words", ["Kata sandinya rahasia", "https://a.id", "7", "sandi: rahasia"])
async def test_what_is_no_post_is_refused(tmp_path: Path, words: str) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        shown = await registers(city, budi, "https://instagram.com/kua_palang")
        await city.taps(budi, "Pemegang akun", shown)
        budi.says(words)
        assert (await city.answer_to(budi)).text in {
            city.t.plain("account-secret"),
            city.t.plain("account-holder-unlike"),
        }
        assert (await accounts(city))[0][3] is None


@pytest.mark.parametrize("button", ["account-add", "account-holder"])
async def test_a_publication_sent_instead_of_an_answer_is_a_publication(tmp_path: Path, button: str) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        shown = await registers(city, budi, "https://facebook.com/kua.palang")
        if button == "account-add":
            await city.taps(budi, "‹ Kembali", shown)
        await city.taps(budi, city.label(button), shown)
        budi.says(FROM_OWN)
        assert "✅ Publikasi KUA Palang di FB tercatat." in (await city.answer_to(budi)).text
        assert await city.value("SELECT asked FROM people WHERE name = 'Budi'") is None
        assert len(await accounts(city)) == 1


async def test_a_coordinator_sees_who_has_no_account_and_registers_one(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        rina = await city.joins("Rina", "MIN-2-TUBAN")
        await registers(city, rina, "https://instagram.com/min2tuban")
        head.says("/satker")
        lists = await city.answer_to(head)
        await city.taps(head, "Akun resmi", lists)
        assert "Instagram · 25" in lists.labels()
        assert "Saluran WhatsApp · 26" in lists.labels()
        await city.taps(head, "Instagram · 25", lists)
        assert "Belum punya akun Instagram · 25 satker\n1–8 dari 25" in lists.text
        seen = set(lists.labels())
        for _ in range(3):
            await city.taps(head, "Berikutnya ›", lists)
            seen |= set(lists.labels())
        assert "25–25 dari 25" in lists.text
        assert "MIN 1 Tuban" in seen
        assert "MIN 2 Tuban" not in seen
        await city.taps(head, lists.labels()[0], lists)
        await city.taps(head, "Tambah akun", lists)
        head.says("https://instagram.com/mtsn2tuban")
        await city.settles()
        assert [row[2] for row in await accounts(city)] == ["min2tuban", "mtsn2tuban"]
        card = await opens(city, head, "KUA Palang")
        await city.taps(head, "Akun resmi", card)
        await city.taps(head, "‹ Kembali", card)
        assert "KUA Palang · belum pernah" in card.text


async def test_a_summary_for_the_successor_names_the_accounts_and_who_holds_them(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        shown = await city.shows(budi, "w.mine")
        await city.taps(budi, "Ringkasan satker", shown)
        assert "Akun resmi: belum ada yang terdaftar" in shown.text
        shown = await registers(city, budi, "https://facebook.com/kua.palang")
        await city.taps(budi, "Pemegang akun", shown)
        await city.taps(budi, "Tata usaha", shown)
        await registers(city, budi, "https://instagram.com/kua_palang")
        shown = await city.shows(budi, "w.mine")
        await city.taps(budi, "Ringkasan satker", shown)
        assert "Akun resmi: FB kua.palang (Tata usaha), IG @kua_palang" in shown.text


async def test_accounts_of_a_closed_unit_can_only_be_let_go(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await registers(city, budi, "https://facebook.com/kua.palang")
        await city.changes("UPDATE units SET closed_at = created_at WHERE code = 'KUA-PALANG'")
        unit = await city.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
        shown = await city.shows(city.sari, f"x.unit:{unit}")
        assert shown.labels() == ["FB kua.palang", "‹ Kembali"]
        forged = city.sari.presses_data(shown, f"x.add:{unit}")
        await city.settles()
        assert forged.text == city.t.plain("unit-is-closed", unit="KUA Palang")
        await city.taps(city.sari, "FB kua.palang", shown)
        await city.taps(city.sari, "Bukan akun kami lagi", shown)
        assert await accounts(city) == []
