"""The ranking: leagues, places, points that an office gives, who may see what."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bot.domain.people import Role
from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City, founded

POSTS = "https://www.instagram.com/p/C{}/"
PAGES = "https://tuban.kemenag.go.id/berita/{}"
FROM_REPORTS = """
    SELECT code, points FROM (SELECT u.code,
      (SELECT count(*) FROM reports r WHERE r.unit_id = u.id AND r.state != 'withdrawn') +
      (SELECT coalesce(sum(CASE p.platform WHEN 'instagram' THEN 3 WHEN 'website' THEN 5 END), 0)
       FROM publications p WHERE p.unit_id = u.id AND p.counts) AS points
    FROM units u) AS counted WHERE points > 0 ORDER BY points DESC
"""


async def links(city: City, person: Person, *urls: str) -> None:
    for url in urls:
        person.says(url)
        await city.settles()


async def office(city: City) -> dict[str, Person]:
    """Two MIN and three KUA: two of these have equal points, one has none."""
    await city.units("MIN-1-TUBAN", "MIN-2-TUBAN", "KUA-PALANG", "KUA-SOKO", "KUA-TUBAN")
    head = await city.coordinator()
    budi = await city.joins("Budi", "KUA-PALANG")
    wati = await city.joins("Wati", "KUA-SOKO")
    agus = await city.joins("Agus", "KUA-TUBAN")
    rina = await city.joins("Rina", "MIN-2-TUBAN")
    await links(city, budi, POSTS.format("budi11"), PAGES.format("budi"))
    await links(city, wati, POSTS.format("wati11"), PAGES.format("wati"))
    await links(city, rina, POSTS.format("rina11"))
    return {"head": head, "budi": budi, "wati": wati, "agus": agus, "rina": rina}


async def shown_to(city: City, person: Person, command: str = "/peringkat") -> Message:
    person.says(command)
    return await city.answer_to(person)


@pytest.mark.usefixtures("each_engine")
async def test_a_month_has_a_league_for_each_kind_and_equal_points_share_a_place(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        who = await office(city)
        page = await shown_to(city, who["head"])
        assert page.text == (
            "🏆 Peringkat · Maret 2026 (sementara)\n\n"
            "MIN · 1 satker berpoin\n1. MIN 2 Tuban (3)\n\n"
            "KUA · 2 satker berpoin\n1. KUA Soko (8) · 1. KUA Palang (8)"
        )
        await city.reports(who["agus"], "Manasik haji di KUA Tuban\nDiikuti 40 calon jamaah.")
        await city.taps(who["head"], "KUA", page)
        assert page.text == (
            "🏆 KUA · Maret 2026 (sementara)\n\n"
            "1. KUA Soko · 8 poin (0 laporan, 2 tautan)\n"
            "1. KUA Palang · 8 poin (0 laporan, 2 tautan)\n"
            "3. KUA Tuban · 1 poin (1 laporan, 0 tautan)"
        )
        await city.taps(who["head"], "‹ Kembali", page)
        assert "KUA · 3 satker berpoin\n1. KUA Soko (8) · 1. KUA Palang (8) · 3. KUA Tuban (1)" in page.text
        counted = await city.rows(FROM_REPORTS)
        assert sorted(points for _, points in counted) == [1, 3, 8, 8]
        assert counted == await city.rows(
            "SELECT u.code, m.points FROM unit_months m JOIN units u ON u.id = m.unit_id ORDER BY m.points DESC, u.id"
        )


async def test_officers_see_the_top_of_their_league_and_their_own_place_only(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        who = await office(city)
        await links(city, who["budi"], POSTS.format("budi12"))
        own = await shown_to(city, who["wati"])
        assert own.text == (
            "🏆 KUA Soko · Maret 2026 (sementara)\n\n"
            "Peringkat 2 dari 2 KUA yang berpoin, dengan 8 poin. Kurang 3 poin untuk menyamai yang di atasnya.\n\n"
            "Teratas di KUA\n1. KUA Palang (11) · 2. KUA Soko (8)"
        )
        best = await shown_to(city, who["budi"])
        assert "dengan 11 poin. Terima kasih untuk kabarnya." in best.text
        none = await shown_to(city, who["agus"])
        assert "Belum ada poin bulan ini." in none.text
        press = await press_of(city, who["wati"], own, "rk.month:2026-03")
        assert press == city.t.plain("ranking-readers-only")
        press = await press_of(city, who["wati"], own, "rk.league:2026-03:MIN:0")
        assert press == city.t.plain("ranking-readers-only")
        press = await press_of(city, who["wati"], own, f"rk.mine:2026-03:{await unit_id(city, 'KUA-PALANG')}")
        assert press


async def press_of(city: City, person: Person, on: Message, data: str) -> str:
    press = person.presses_data(on, data)
    await city.settles()
    return press.text or ""


async def unit_id(city: City, code: str) -> int:
    return int(await city.value(f"SELECT id FROM units WHERE code = '{code}'"))


async def test_leaders_read_it_and_change_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await office(city)
        kepala = await city.joins("Kepala", role=Role.LEADER)
        page = await shown_to(city, kepala)
        assert "KUA · 2 satker berpoin" in page.text
        await city.taps(kepala, "Aturan poin", page)
        assert "Tautan di Situs web, Media daring: 5 poin" in page.text
        assert page.labels() == ["‹ Kembali"]
        assert await press_of(city, kepala, page, "rk.set:website:9") == city.t.plain("coordinators-only")
        assert await city.value("SELECT count(*) FROM ranking_rules") == 0


async def test_points_are_changed_from_the_running_month_on_and_counted_anew(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        who = await office(city)
        head = who["head"]
        await city.beats()
        await city.becomes("09:00", "2026-04-02")
        await links(city, who["agus"], POSTS.format("agus11"))
        await city.beats()
        page = await shown_to(city, head)
        await city.taps(head, "Aturan poin", page)
        await city.taps(head, "Instagram · 3", page)
        assert page.text == "Instagram bernilai berapa poin? Pilih, atau ketik angka 0 sampai 100."
        await city.taps(head, "10", page)
        assert "Tautan di Instagram: 10 poin" in page.text
        await city.taps(head, "Laporan · 1", page)
        head.says("dua")
        assert "Poin berupa bilangan bulat" in (await city.answer_to(head)).text
        head.says("2 poin")
        await city.settles()
        assert "Laporan kegiatan: 2 poin" in page.text
        rows = await city.rows(
            "SELECT u.code, m.month, m.points FROM unit_months m JOIN units u ON u.id = m.unit_id ORDER BY 2, 1"
        )
        assert rows == [
            ("KUA-PALANG", "2026-03-01", 8),
            ("KUA-SOKO", "2026-03-01", 8),
            ("MIN-2-TUBAN", "2026-03-01", 3),
            ("KUA-TUBAN", "2026-04-01", 10),
        ]
        acts = await city.rows("SELECT action, subject, detail FROM audit WHERE action LIKE 'ranking%' ORDER BY id")
        assert [act[:2] for act in acts] == [("ranking.changed", "instagram"), ("ranking.changed", "report")]
        head.says("/audit")
        assert "mengubah poin instagram dari 3 menjadi 10" in (await city.answer_to(head)).text


async def test_past_months_are_turned_to_and_keep_their_rule(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        who = await office(city)
        head = who["head"]
        await city.becomes("09:00", "2026-04-02")
        page = await shown_to(city, head)
        assert "Belum ada satker yang berpoin." in page.text
        await city.taps(head, "Aturan poin", page)
        await city.taps(head, "Situs web · 5", page)
        await city.taps(head, "0", page)
        await city.taps(head, "‹ Kembali", page)
        await city.taps(head, "‹ Maret 2026", page)
        assert page.text.startswith("🏆 Peringkat · Maret 2026\n")
        assert "1. KUA Soko (8) · 1. KUA Palang (8)" in page.text
        await city.taps(head, "Aturan poin", page)
        assert "Tautan di Situs web, Media daring: 5 poin" in page.text
        assert [label for label in page.labels() if "·" in label] == []
        assert await press_of(city, head, page, "rk.month:2026-05") == city.t.plain("ranking-no-month")
        await city.taps(head, "Hitung ulang", page)
        assert "1. KUA Soko (8) · 1. KUA Palang (8)" in (await city.answer_to(head)).text


async def test_who_gained_most_is_compared_by_one_rule_and_new_units_are_not(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        who = await office(city)
        await city.beats()
        await city.becomes("09:00", "2026-04-02")
        await city.units("MIN-1-TUBAN", "MIN-2-TUBAN", "KUA-PALANG", "KUA-SOKO", "KUA-TUBAN", "MAN-1-TUBAN")
        dewi = await city.joins("Dewi", "MAN-1-TUBAN")
        await links(city, dewi, *(PAGES.format(f"dewi{number}") for number in range(5)))
        await links(city, who["rina"], PAGES.format("rina"), POSTS.format("rina12"))
        await links(city, who["agus"], PAGES.format("agus"))
        page = await shown_to(city, who["head"])
        assert page.text.endswith(
            "Paling meningkat: MIN 2 Tuban, dari 3 menjadi 8 poin; KUA Tuban, dari 0 menjadi 5 poin"
        )
        await city.taps(who["head"], "Aturan poin", page)
        await city.taps(who["head"], "Instagram · 3", page)
        await city.taps(who["head"], "10", page)
        await city.taps(who["head"], "‹ Kembali", page)
        assert page.text.endswith(
            "Paling meningkat: MIN 2 Tuban, dari 10 menjadi 15 poin; KUA Tuban, dari 0 menjadi 5 poin"
        )


async def test_a_month_is_counted_anew_from_what_there_is(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        who = await office(city)
        head = who["head"]
        await city.beats()
        await city.changes("UPDATE unit_months SET points = 99, platforms = '{}' WHERE unit_id = 1")
        await city.changes("DELETE FROM unit_months WHERE unit_id = 2")
        page = await shown_to(city, head)
        await city.taps(head, "Aturan poin", page)
        await city.taps(head, "Hitung ulang", page)
        again = await city.answer_to(head)
        assert again.text.startswith("🏆 Peringkat · Maret 2026 (sementara)")
        rows = await city.rows("SELECT u.code, m.points FROM unit_months m JOIN units u ON u.id = m.unit_id ORDER BY 1")
        assert rows == [("KUA-PALANG", 8), ("KUA-SOKO", 8), ("MIN-2-TUBAN", 3)]


async def test_the_picture_of_a_month_is_drawn_on_demand(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        who = await office(city)
        page = await shown_to(city, who["head"])
        await city.taps(who["head"], "Gambar", page)
        sent = next(message for message in who["head"].chat if message.attachment)
        assert sent.text == (
            "🏆 Peringkat Maret 2026\n0 laporan dan 5 tautan dari 3 satker.\n\n"
            "MIN: MIN 2 Tuban (3 poin)\nKUA: KUA Soko, KUA Palang (8 poin)\n\n"
            "Terima kasih, Bapak/Ibu, untuk kabar sebulan ini."
        )
        assert sent.attachment
        with Image.open(io.BytesIO(sent.attachment.best.data)) as picture:
            assert picture.width == 1080
        await city.taps(who["head"], "🏆 Peringkat")
        assert (await city.answer_to(who["head"])).text.startswith("🏆 Peringkat · Maret 2026")


async def test_a_long_league_is_turned_page_by_page_and_places_go_on(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        await city.changes(
            "INSERT INTO unit_months (month, unit_id, kind, reports, published, platforms, publications, points) "
            "SELECT '2026-03-01', id, kind, 1, 0, '{}', 0, 1 + (id % 2) FROM units WHERE kind = 'KUA'"
        )
        page = await shown_to(city, head)
        assert " lagi" in page.text
        await city.taps(head, "KUA", page)
        assert page.text.splitlines()[1] == "Halaman 1 dari 2"
        await city.taps(head, "Berikutnya ›", page)
        lines = page.text.splitlines()[3:]
        assert len(lines) == 10
        assert {line.split(".")[0] for line in lines if "· 1 poin" in line} == {"11"}
        head.presses_data(page, "rk.league:2026-03:KUA:99")
        await city.settles()
        assert page.text.splitlines()[1] == "Halaman 2 dari 2"
