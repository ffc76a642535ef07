"""The digest of a week: once, on its day, in agreement with the database, with or without its picture."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bot.domain.people import Role
from bot.render import apart
from bot.simulator import Group, Person
from bot.simulator.models import Message
from tests.city import LETTER, founded

HEAD = "Rekap pekan"
FRIDAY = "2026-03-13"
POST = "https://www.instagram.com/p/C{}/"


def weeks_in(chat: Person | Group) -> list[Message]:
    return [message for message in chat.chat if HEAD in message.text]


async def test_it_is_posted_once_on_friday_to_group_coordinators_and_leaders(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, kepala = await city.coordinator(), await city.joins("Kepala", role=Role.LEADER)
        budi = await city.joins("Budi", "KUA-PALANG")
        group = await city.group(city.sari, head)
        await city.reports(budi)
        for hour, day in (("16:00", "2026-03-12"), ("15:59", FRIDAY)):
            await city.becomes(hour, day)
            assert weeks_in(group) == []
        for hour, day in (("16:00", FRIDAY), ("16:01", FRIDAY), ("12:00", FRIDAY), ("16:30", FRIDAY)):
            await city.becomes(hour, day)
            assert [len(weeks_in(chat)) for chat in (group, head, kepala, budi)] == [1, 1, 1, 0], (hour, day)
        await city.goes_down()
        await city.comes_up()
        await city.becomes("08:00", "2026-03-16")
        assert len(weeks_in(group)) == 1
        await city.becomes("16:00", "2026-03-20")
        assert [len(weeks_in(chat)) for chat in (group, head, kepala)] == [2, 2, 2]
        slots = await city.rows("SELECT slot FROM job_runs WHERE job = 'digest.weekly' ORDER BY slot")
        assert slots == [("2026-W11",), ("2026-W12",)]


async def test_it_has_a_chart_and_its_figures_are_those_of_the_database(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO", "MIN-1-TUBAN")
        head = await city.coordinator()
        kepala = await city.joins("Kepala", role=Role.LEADER)
        budi, agus = await city.joins("Budi", "KUA-PALANG"), await city.joins("Agus", "KUA-SOKO")
        group = await city.group(city.sari, head)
        budi.says(POST.format("minggu11"))
        await city.becomes("09:00", "2026-03-17")
        await city.drafts(budi, 1, f"{LETTER}\n{POST.format('minggu12')}")
        await city.taps(budi, city.label("send-report"))
        await city.reports(agus, "Rapat koordinasi penyuluh di Aula KUA Soko diikuti 15 orang")
        await city.changes("UPDATE reports SET featured_at = '2026-03-18 03:00:00' WHERE reference LIKE 'KUA-PALANG%'")
        await city.becomes("16:00", "2026-03-20")
        [posted] = weeks_in(group)[-1:]
        assert posted.attachment
        with Image.open(io.BytesIO(posted.attachment.best.data)) as picture:
            assert picture.width == 1080
        counted = await city.rows(
            "SELECT count(*), sum(state = 'published') FROM reports WHERE reported_on >= '2026-03-16'"
        )
        [(reports, published)] = counted
        links = await city.value("SELECT count(*) FROM publications WHERE published_on >= '2026-03-16' AND counts")
        due = await city.value("SELECT count(*) FROM units WHERE due_on <= '2026-03-20'")
        assert (reports, published, links, due) == (2, 1, 1, 2)
        assert posted.text == (
            "📅 Rekap pekan · 16–22 Maret 2026\nKementerian Agama Kabupaten Tuban\n"
            f"{reports} laporan dan {links} tautan dari 2 satker; {published} laporan sudah tayang.\n"
            f"✅ {3 - due} dari 3 satker sesuai irama.\n\n"
            "Tayang tiap pekan: KUA Palang (2 pekan)\n\n"
            "Pilihan pekan ini\nKUA Palang – Bimbingan Perkawinan Calon Pengantin · IG\n\n"
            "Terima kasih, Bapak/Ibu, untuk kabar pekan ini."
        )
        assert "🕓 2 satker ditunggu kabarnya: /diam\n" in weeks_in(head)[-1].text
        assert "🕓 2 satker ditunggu kabarnya.\n" in weeks_in(kepala)[-1].text


async def test_a_week_without_anything_says_so_without_a_picture(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        group = await city.group(city.sari, await city.coordinator())
        await city.becomes("16:00", FRIDAY)
        [posted] = weeks_in(group)
        assert posted.attachment is None
        assert "Belum ada kegiatan yang dilaporkan pekan ini." in posted.text


async def test_where_friday_is_free_it_comes_on_the_last_working_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        group = await city.group(city.sari, await city.coordinator())
        await city.changes(
            f"INSERT INTO holidays (office_id, day, name, works, source) VALUES (1, '{FRIDAY}', 'Libur', 0, 'office')"
        )
        await city.goes_down()
        await city.comes_up()
        await city.becomes("16:00", "2026-03-12")
        assert len(weeks_in(group)) == 1
        await city.becomes("16:00", FRIDAY)
        assert len(weeks_in(group)) == 1


async def test_what_was_missed_comes_in_the_next_working_hours_and_only_the_newest(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        group = await city.group(city.sari, await city.coordinator())
        await city.goes_down()
        city.at("21:00", "2026-03-27")
        await city.comes_up()
        await city.beats()
        await city.settles()
        assert weeks_in(group) == []
        await city.becomes("08:00", "2026-03-30")
        assert ["23–29 Maret 2026" in message.text for message in weeks_in(group)] == [True]
        await city.becomes("09:00", "2026-03-19")
        assert len(weeks_in(group)) == 1


async def test_where_it_cannot_be_drawn_the_words_come_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        group = await city.group(city.sari, await city.coordinator())
        await city.reports(budi)
        monkeypatch.setattr(apart, "SECONDS", 0.02)
        await city.becomes("16:00", FRIDAY)
        [posted] = weeks_in(group)
        assert posted.attachment is None
        assert "1 laporan dan 0 tautan dari 1 satker" in posted.text
