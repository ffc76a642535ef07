"""Who is silent, and what coordinators do: a list, a nudge, a pause, a call, another cadence; figures and a picture."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City, founded

DUE = "2026-03-17"
"""A Tuesday: what was added a week before falls due."""
ASKED = "Ada kegiatan yang bisa dikabarkan?"


async def _office(city: City, *more: str) -> tuple[Person, Person]:
    await city.units("KUA-PALANG", "KUA-SOKO", *more)
    return await city.coordinator(), await city.joins("Budi", "KUA-PALANG")


async def _page_of(city: City, head: Person, unit: str = "KUA Palang") -> Message:
    """The page of a silent unit, which a coordinator comes to from the list."""
    shown = await city.shows(head, "di.list:0")
    await city.taps(head, unit, shown)
    return shown


async def _presses(city: City, person: Person, label: str, on: Message) -> tuple[bool, str]:
    press = await person.presses(label, on=on)
    await city.settles()
    return bool(press.alert), press.text or ""


async def test_the_list_has_the_longest_due_first_with_rung_and_answer(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city, "MIN-1-TUBAN")
        head.says("/diam")
        assert (await city.answer_to(head)).text == "✅ Tidak ada satker yang ditunggu kabarnya hari ini."
        await city.becomes("08:00", DUE)
        await city.taps(budi, "🕓 Ingatkan besok")
        await city.changes(
            "UPDATE units SET last_published_at = '2026-02-20 03:00:00', due_on = '2026-02-27' WHERE code = 'KUA-SOKO'"
        )
        await city.becomes("08:00", "2026-03-18")
        head.says("/diam")
        shown = await city.answer_to(head)
        assert shown.text == (
            "🕓 Ditunggu kabarnya · 3 satker\n\n"
            "KUA Soko · pasif, 26 hari\ndi daftar Pranata Humas · belum ada jawaban\n"
            "MIN 1 Tuban · belum pernah\ndi daftar Pranata Humas · belum ada jawaban\n"
            "KUA Palang · belum pernah\ndiingatkan pribadi · menyusul besok (17 Maret)"
        )
        budi.says("https://www.instagram.com/p/C4abc123/")
        await city.settles()
        again = await city.shows(head, "di.list:0")
        assert "KUA Palang" not in again.text


async def test_the_list_is_turned_page_by_page_and_comes_back_to_the_same(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        await city.becomes("08:00", DUE)
        shown = await city.shows(head, "di.list:0")
        assert shown.text.splitlines()[:2] == ["🕓 Ditunggu kabarnya · 26 satker", "Halaman 1 dari 5"]
        await city.taps(head, "Berikutnya ›", shown)
        second = shown.text
        unit = shown.labels()[0]
        await city.taps(head, unit, shown)
        assert shown.text.startswith(f"🕓 {unit} · belum pernah")
        await city.taps(head, "‹ Kembali", shown)
        assert shown.text == second
        head.presses_data(shown, "di.list:999")
        await city.settles()
        assert "Halaman 5 dari 5" in shown.text


async def test_only_coordinators_look_and_only_in_private(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        group = await city.group(city.sari, head, budi)
        await city.becomes("08:00", DUE)
        budi.says("/diam")
        assert (await city.answer_to(budi)).text == city.t.plain("coordinators-only")
        before = len(group.chat)
        head.says("/diam", to=group)
        await city.settles()
        assert "Ditunggu" not in "".join(message.text for message in group.chat[before:])


async def test_a_nudge_prompts_now_and_leaves_the_ladder_where_it_is(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        group = await city.group(city.sari, head, budi)
        await city.becomes("08:00", DUE)
        assert city.heard(ASKED, budi) == 1
        await city.becomes("09:00", "2026-03-18")
        page = await _page_of(city, head)
        assert await _presses(city, head, "Ingatkan sekarang", page) == (
            False,
            "KUA Palang diingatkan sekarang (1 petugas).",
        )
        assert city.heard(ASKED, budi) == 2
        assert "terakhir 18 Maret" in page.text
        rung = "SELECT last_rung, last_prompted_on FROM units WHERE code = 'KUA-PALANG'"
        assert await city.rows(rung) == [(0, "2026-03-18")]
        alert, words = await _presses(city, head, "Ingatkan sekarang", page)
        assert alert
        assert words == (
            "KUA Palang sudah diingatkan hari ini; cukup sekali sehari. "
            "Dapat lagi Kamis, 19 Maret 2026 mulai pukul 07.30."
        )
        await city.becomes("08:00", "2026-03-19")
        assert city.heard("Kabar satker", group) == 1
        # An answer to the nudge answers the group's prompt with it.
        await city.becomes("10:00", "2026-03-20")
        page = await _page_of(city, head)
        await _presses(city, head, "Ingatkan sekarang", page)
        prompt = await budi.hears("Kabar satker", in_=group)
        assert "▫️ KUA Palang" in prompt.text
        await city.taps(budi, "Nihil pekan ini", budi.chat[-1])
        assert "🔕 KUA Palang · nihil pekan ini" in prompt.text
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'unit.nudged'") == 2


async def test_a_nudge_in_the_morning_stands_for_the_ladders_prompt_of_the_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        await city.becomes("07:40", DUE)
        page = await _page_of(city, head)
        await _presses(city, head, "Ingatkan sekarang", page)
        assert city.heard(ASKED, budi) == 1
        await city.becomes("08:00")
        assert city.heard(ASKED, budi) == 1
        await city.becomes("08:00", "2026-03-18")
        assert city.heard(ASKED, budi) == 2
        days = "SELECT count(*), count(DISTINCT created_on) FROM prompts WHERE unit_id = 1"
        ((prompts, distinct),) = await city.rows(days)
        assert prompts == distinct == 2


@pytest.mark.parametrize(
    ("hour", "day", "prepare", "words"),
    [
        ("17:00", DUE, "", "Di luar jam kerja. KUA Palang dapat diingatkan Rabu, 18 Maret 2026 mulai pukul 07.30."),
        ("09:00", "2026-03-21", "", "Di luar jam kerja. KUA Palang dapat diingatkan Senin, 23 Maret 2026"),
        (
            "09:00",
            DUE,
            "UPDATE units SET due_on = '2026-03-20' WHERE code = 'KUA-PALANG'",
            "KUA Palang sudah berkabar, jadi dibiarkan dulu. Dapat diingatkan Jumat, 20 Maret 2026",
        ),
        (
            "09:00",
            DUE,
            "INSERT INTO pauses (office_id, unit_id, first, last, name, created_at) "
            "SELECT 1, id, '2026-03-16', '2026-03-19', 'x', '2026-03-16' FROM units WHERE code = 'KUA-PALANG'",
            "KUA Palang sedang jeda. Dapat diingatkan Jumat, 20 Maret 2026",
        ),
        (
            "09:00",
            DUE,
            "INSERT INTO leaves (person_id, first, last, created_at) "
            "SELECT id, '2026-03-16', '2026-03-19', '2026-03-16' FROM people WHERE name = 'Budi'",
            "KUA Palang sedang jeda. Dapat diingatkan Jumat, 20 Maret 2026",
        ),
        (
            "09:00",
            DUE,
            "UPDATE roles SET revoked_at = '2026-03-11' WHERE role = 'officer'",
            "KUA Palang belum punya petugas yang dapat diingatkan.",
        ),
    ],
    ids=["evening", "weekend", "answered", "paused", "leave", "nobody"],
)
async def test_a_nudge_that_cannot_be_says_why_and_when(
    tmp_path: Path, hour: str, day: str, prepare: str, words: str
) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        if prepare:
            await city.changes(prepare)
            await city.goes_down()
            await city.comes_up()
        city.at(hour, day)
        head.starts()
        shown = await city.answer_to(head)
        head.presses_data(shown, "di.unit:1:0")
        await city.settles()
        assert shown.text.startswith("🕓 KUA Palang")
        prompts = await city.value("SELECT count(*) FROM prompts")
        alert, said = await _presses(city, head, "Ingatkan sekarang", shown)
        assert alert
        assert words in said
        assert await city.value("SELECT count(*) FROM prompts") == prompts
        assert city.heard(ASKED, budi) == 0


async def test_two_coordinators_nudge_at_once_and_one_prompt_goes_out(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        siti = await city.coordinator("Siti")
        await city.becomes("07:40", DUE)
        pages = [await _page_of(city, person) for person in (head, siti)]
        for person, page in zip((head, siti), pages, strict=True):
            person.presses_data(page, "di.now:1:0")
        await city.settles()
        assert city.heard(ASKED, budi) == 1


@pytest.mark.parametrize(
    ("label", "typed", "last", "shown_day"),
    [
        ("1 pekan (s.d. 23 Maret)", "", "2026-03-23", "Senin, 23 Maret 2026"),
        ("2 pekan (s.d. 30 Maret)", "", "2026-03-30", "Senin, 30 Maret 2026"),
        ("Akhir bulan (31 Maret)", "", "2026-03-31", "Selasa, 31 Maret 2026"),
        ("📅 Tanggal lain", "20 April", "2026-04-20", "Senin, 20 April 2026"),
        ("📅 Tanggal lain", "10 hari", "2026-03-26", "Kamis, 26 Maret 2026"),
    ],
)
async def test_a_unit_is_paused_until_a_day_and_hears_of_it(
    tmp_path: Path, label: str, typed: str, last: str, shown_day: str
) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        await city.becomes("08:00", DUE)
        page = await _page_of(city, head)
        await city.taps(head, "🔕 Jeda", page)
        await city.taps(head, label, page)
        if typed:
            head.says("entah")
            assert "belum terbaca" in (await city.answer_to(head)).text
            head.says(typed)
            await city.settles()
        assert await city.rows("SELECT first, last FROM pauses") == [(DUE, last)]
        assert page.text.startswith("🕓 KUA Palang · jeda")
        assert f"🔕 Jeda sampai {shown_day}" in page.text
        assert city.heard(f"tidak diingatkan sampai {shown_day}", budi) == 1
        for day in ("2026-03-18", "2026-03-19", "2026-03-23"):
            await city.becomes("08:00", day)
        assert city.heard(ASKED, budi) == 1
        shown = await city.shows(head, "di.list:0")
        assert "KUA Palang" not in shown.text
        await city.taps(head, "🔕 Sedang jeda (1)", shown)
        assert "KUA Palang · jeda" in shown.text


async def test_a_pause_that_is_ended_early_lets_the_ladder_go_on(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        group = await city.group(city.sari, head, budi)
        await city.becomes("08:00", DUE)
        page = await _page_of(city, head)
        await city.taps(head, "🔕 Jeda", page)
        await city.taps(head, "2 pekan (s.d. 30 Maret)", page)
        for day in ("2026-03-18", "2026-03-19", "2026-03-20"):
            await city.becomes("08:00", day)
        assert city.heard("Kabar satker", group) == 0
        page = await city.shows(head, "di.paused:0")
        await city.taps(head, "KUA Palang", page)
        await city.taps(head, "Akhiri jeda", page)
        assert await city.rows("SELECT first, last FROM pauses") == [(DUE, "2026-03-19")]
        assert city.heard("sudah berakhir. Kabar kegiatannya ditunggu", budi) == 1
        assert "🔕 Jeda" in page.labels()
        press = head.presses_data(page, "di.wake:1:0")
        await city.settles()
        assert (press.alert, press.text) == (True, "KUA Palang tidak sedang jeda.")
        for day in ("2026-03-23", "2026-03-24", "2026-03-25", "2026-03-26"):
            await city.becomes("08:00", day)
        assert city.heard("Kabar satker", group) == 1


async def test_whom_to_call_has_links_user_names_and_phones(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city)
        await city.joins("Dewi", "KUA-PALANG")
        await city.changes("UPDATE people SET phone = '+6281234567890', username = 'budi_humas' WHERE name = 'Budi'")
        await city.changes(
            "INSERT INTO leaves (person_id, first, last, created_at) "
            f"SELECT id, '{DUE}', '{DUE}', '2026-03-16' FROM people WHERE name = 'Dewi'"
        )
        await city.becomes("08:00", DUE)
        page = await _page_of(city, head)
        await city.taps(head, "Hubungi", page)
        assert page.text == "Petugas KUA Palang\n\n• Budi · @budi_humas · +6281234567890\n• Dewi · sedang cuti"
        assert page.labels() == ["Budi", "‹ Kembali"]
        assert page.buttons[0][0].url == "https://t.me/budi_humas"
        named = [entity["user"]["id"] for entity in page.entities if entity["type"] == "text_mention"]
        assert named[0] == budi.id
        await city.taps(head, "‹ Kembali", page)
        shown = await _page_of(city, head, "KUA Soko")
        await city.taps(head, "Hubungi", shown)
        assert shown.text == "KUA Soko belum punya petugas humas."
        await city.taps(head, city.label("unit-invite"), shown)
        assert "KUA Soko" in shown.text


async def test_a_coordinator_changes_the_cadence_and_comes_back_to_the_unit(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, _ = await _office(city)
        await city.becomes("08:00", DUE)
        page = await _page_of(city, head)
        await city.taps(head, "Ubah irama", page)
        await city.taps(head, "14 hari", page)
        assert page.text.startswith("KUA Palang")
        assert await city.rows("SELECT cadence_days, due_on FROM units WHERE id = 1") == [(14, "2026-03-24")]
        page = await _page_of(city, head, "KUA Soko")
        await city.taps(head, "Ubah irama", page)
        await city.taps(head, "‹ Kembali", page)
        assert "KUA Soko" in page.text


async def test_answers_are_counted_by_unit_and_in_all(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await _office(city, "MIN-1-TUBAN")
        agus = await city.joins("Agus", "MIN-1-TUBAN")
        await city.becomes("08:00", DUE)
        page = await _page_of(city, head)
        assert page.text.endswith("90 hari terakhir: 1 pengingat, 0 dijawab (0%).")
        city.passes(hours=2)
        await city.taps(budi, "🕓 Ingatkan besok")
        await city.becomes("08:00", "2026-03-18")
        city.passes(hours=4)
        await city.taps(budi, "Nihil pekan ini")
        await city.becomes("08:00", "2026-03-19")
        assert agus.chat
        head.starts()
        shown = await city.answer_to(head)
        head.presses_data(shown, "di.unit:1:0")
        await city.settles()
        assert shown.text.endswith("90 hari terakhir: 2 pengingat, 2 dijawab (100%), separuhnya dalam 3 jam.")
        await city.shows(head, "di.list:0")
        await city.taps(head, "Angka jawaban")
        told = (await city.answer_to(head)).text
        assert "90 hari terakhir: 4 pengingat, 2 dijawab (50%), separuhnya dalam 3 jam." in told
        assert "KUA: 2 pengingat, 2 dijawab (100%), 3 jam" in told
        assert "MIN: 2 pengingat, 0 dijawab (0%)" in told
        assert "24 jam sehari" in told


async def test_the_picture_comes_as_a_photo_and_is_turned_page_by_page(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        budi.says("https://www.instagram.com/p/C4abc123/")
        await city.changes(
            "INSERT INTO units (office_id, code, name, kind, created_at, due_on) "
            "SELECT office_id, 'X-' || id, 'Seksi X ' || id, 'SEKSI', created_at, '2027-01-01' FROM units LIMIT 8"
        )
        shown = await city.shows(head, "di.list:0")
        await city.taps(head, "📅 Peta 12 pekan", shown)
        photo = head.chat[-1]
        assert photo.text.startswith("📅 12 pekan terakhir, satker 1–30 dari 34")
        assert photo.attachment
        assert photo.attachment.kind == "photo"
        with Image.open(io.BytesIO(photo.attachment.best.data)) as picture:
            assert picture.width == 1080
            assert 1700 < picture.height < 2200
        assert photo.labels() == ["Berikutnya ›"]
        await city.taps(head, "Berikutnya ›", photo)
        assert head.chat[-1].text.startswith("📅 12 pekan terakhir, satker 31–34 dari 34")
        assert head.chat[-1].labels() == ["‹ Sebelumnya"]


async def test_a_picture_asked_for_by_somebody_who_lost_the_role_is_not_drawn(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, _ = await _office(city)
        await city.becomes("08:00", DUE)
        shown = await city.shows(head, "di.list:0")
        await city.changes("UPDATE roles SET revoked_at = '2026-03-11' WHERE role = 'coordinator'")
        press = head.presses_data(shown, "di.map:0")
        await city.settles()
        assert press.alert
        await city.changes(
            "INSERT INTO errands (kind, chat_id, language, arguments, state, created_at, tries) VALUES "
            f"('silence-figures', {head.id}, 'id', '{{}}', 'pending', '2026-03-17', 0)"
        )
        head.says("halo")
        await city.settles()
        assert city.heard(city.t.plain("coordinators-only"), head) == 1
