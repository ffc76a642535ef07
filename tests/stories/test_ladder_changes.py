"""Units that are on the ladder while its steps change: the next follows, nothing is sent twice, nobody at once."""

from pathlib import Path

from tests.city import founded
from tests.stories.test_ladder_settings import office, opens, sets

ASKED = "Ada kegiatan yang bisa dikabarkan?"
LISTED = "perlu disapa"
NEXT = "SELECT prompt_on, last_rung FROM units WHERE code = 'KUA-PALANG'"


async def test_the_next_rung_of_a_unit_on_the_ladder_follows_and_nothing_is_sent_twice(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        group = await city.group(city.sari, head, budi)
        await city.becomes("08:30", "2026-03-17")
        assert city.heard(ASKED, budi) == 1
        shown = await sets(city, "Grup", "1 hari kerja")
        assert "Pengingat berikutnya 2 satker ikut bergeser" in shown.text
        assert await city.rows(NEXT) == [("2026-03-18", 0)]
        await city.becomes("15:00")
        assert (city.heard(ASKED, budi), city.heard("KUA Palang", group)) == (1, 0)
        await city.becomes("08:30", "2026-03-18")
        assert city.heard("KUA Palang", group) == 1
        # The group has been asked; that it is to be asked later now asks nobody a second time.
        await sets(city, "Grup", "4")
        for day in (19, 20, 23):
            await city.becomes("08:30", f"2026-03-{day}")
            assert city.heard(LISTED, head) == 0
        await city.becomes("08:30", "2026-03-24")
        assert (city.heard(LISTED, head), city.heard("KUA Palang", group), city.heard(ASKED, budi)) == (1, 1, 1)
        await sets(city, "Ulangan", "1")
        await city.becomes("16:00")
        assert city.heard(LISTED, head) == 1
        await city.becomes("08:30", "2026-03-25")
        assert city.heard(LISTED, head) == 2
        prompts = await city.rows("SELECT created_on, rung FROM prompts WHERE unit_id = 1 ORDER BY id")
        assert prompts == [("2026-03-17", "private"), ("2026-03-18", "group")]


async def test_a_slip_of_the_finger_reminds_nobody_and_can_be_taken_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, _ = await office(city)
        await city.becomes("08:30", "2026-03-17")
        await city.becomes("09:00", "2026-03-18")
        await sets(city, "Pranata Humas", "2", "KUA")  # Refused: the group comes then.
        await sets(city, "Grup", "Tanpa grup", "KUA")
        await sets(city, "Pranata Humas", "1", "KUA")
        assert await city.rows(NEXT) == [("2026-03-19", 0)]
        await city.becomes("15:00")
        assert city.heard(LISTED, head) == 0
        await city.taps(city.sari, "Ikut kantor seluruhnya", on=await opens(city, city.sari, "KUA"))
        assert await city.rows(NEXT) == [("2026-03-19", 0)]
        await city.becomes("08:30", "2026-03-19")
        assert city.heard(LISTED, head) == 0


async def test_a_kind_without_the_group_goes_from_private_to_the_coordinators(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head, budi = await office(city)
        group = await city.group(city.sari, head, budi)
        await sets(city, "Grup", "Tanpa grup", "KUA")
        for day in (17, 18, 19, 20, 23, 24):
            await city.becomes("08:30", f"2026-03-{day}")
        assert (city.heard("KUA Palang", group), city.heard("MIN 1 Tuban", group)) == (0, 1)
        assert city.heard(LISTED, head) == 1


async def test_a_kind_has_its_own_hour_and_it_stays_within_working_hours(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, budi = await office(city)
        rina = city.sim.person("Rina")
        await sets(city, "Jam", "14.30", "KUA")
        shown = await opens(city, city.sari, "KUA", "Jam")
        city.sari.says("17.00")
        assert "Pukul 17.00 di luar jam kerja (07.30–16.00)" in (await city.answer_to(city.sari)).text
        await city.becomes("08:00", "2026-03-17")
        assert (city.heard(ASKED, budi), city.heard(ASKED, rina)) == (0, 1)
        await city.becomes("14:30")
        assert (city.heard(ASKED, budi), city.heard(ASKED, rina)) == (1, 1)
        await city.taps(city.sari, "Kembali", on=shown)
        city.sari.says("/pengaturan")
        await city.settles()
        for label in ("Hari dan jam", "Jam kerja"):
            await city.taps(city.sari, label)
        city.sari.says("07.30-14.00")
        await city.settles()
        assert city.heard("Jam pengingat jenis satker ikut digeser: KUA 14.00.", city.sari) == 1
        assert await city.value("SELECT prompt_time FROM ladders") == "14:00:00.000000"


async def test_a_unit_without_officers_is_listed_by_the_new_repeat(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        head = await city.coordinator()
        await city.becomes("08:30", "2026-03-17")
        assert city.heard("belum punya petugas humas", head) == 1
        await sets(city, "Ulangan", "3 hari kerja")
        await city.settles()
        assert await city.rows(NEXT) == [("2026-03-20", 2)]
        for day in (18, 19, 20):
            await city.becomes("08:30", f"2026-03-{day}")
        assert city.heard("belum punya petugas humas", head) == 2


async def test_units_that_are_paused_or_closed_or_not_due_are_left_in_peace(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO", "KUA-TUBAN")
        await city.changes("UPDATE units SET closed_at = '2026-03-10' WHERE code = 'KUA-SOKO'")
        await city.changes(
            "INSERT INTO pauses (office_id, unit_id, first, last, name, created_at)"
            " SELECT 1, id, '2026-03-16', '2026-03-20', 'Renovasi', '2026-03-10' FROM units WHERE code = 'KUA-TUBAN'"
        )
        await city.app.db.write(lambda tx: tx.forget())
        await city.joins("Budi", "KUA-PALANG", "KUA-TUBAN")
        await sets(city, "Pribadi", "1 hari kerja")
        assert await city.rows("SELECT code, prompt_on FROM units ORDER BY code") == [
            ("KUA-PALANG", "2026-03-18"),
            ("KUA-SOKO", "2026-03-17"),
            ("KUA-TUBAN", "2026-03-24"),
        ]


async def test_a_unit_of_another_kind_goes_on_by_the_steps_of_that(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await office(city)
        await sets(city, "Grup", "1 hari kerja", "MAN")
        await city.becomes("08:30", "2026-03-17")
        assert await city.rows(NEXT) == [("2026-03-19", 0)]
        unit = await city.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
        await city.shows(city.sari, f"u.kind:{unit}:MAN")
        assert await city.rows(NEXT) == [("2026-03-18", 0)]
        await city.shows(city.sari, f"u.kind:{unit}:MIN")
        assert await city.rows(NEXT) == [("2026-03-19", 0)]


async def test_steps_are_counted_anew_where_the_office_works_on_other_days(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await office(city)
        await city.becomes("08:30", "2026-03-17")
        await city.becomes("08:30", "2026-03-19")
        assert await city.rows(NEXT) == [("2026-03-24", 1)]
        shown = await city.shows(city.sari, "s.edit:days:m")
        await city.taps(city.sari, "Sabtu", on=shown)
        assert await city.rows(NEXT) == [("2026-03-23", 1)]
        await city.taps(city.sari, "Sabtu", on=shown)
        assert await city.rows(NEXT) == [("2026-03-24", 1)]
