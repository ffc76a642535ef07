"""The picture of the day: before the digest's words, of what may be shown, and never in their way."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bot.domain.people import Role
from bot.render import apart
from bot.render.mosaic import WIDTH
from bot.simulator import Group, Person
from bot.simulator.models import Message
from bot.telegram.work import collage as work
from tests.city import City, founded
from tests.stories.recaps import meanwhile
from tests.stories.test_looks import looks

HEAD = "Gaung Humas"
OTHER = "Rapat koordinasi penyuluh di Aula KUA Soko diikuti 15 orang agar program berjalan baik."
SCHOOL = "Upacara Hari Guru di Halaman MTsN 1 Tuban diikuti seluruh murid dan guru agar makin kompak."


async def office(city: City) -> tuple[Person, Person, Person, Group]:
    """Two officers of KUA, the coordinator and the group."""
    await city.units()
    head = await city.coordinator()
    budi, agus = await city.joins("Budi", "KUA-PALANG"), await city.joins("Agus", "KUA-SOKO")
    return budi, agus, head, await city.group(city.sari, head)


def pictures(chat: Person | Group, city: City) -> list[Message]:
    """The pictures of days; a week's is a chart."""
    bots = [message for message in chat.chat if message.sender is city.sim.bot and message.photos]
    return [message for message in bots if "Rekap pekan" not in message.text]


def opened(message: Message) -> Image.Image:
    assert message.attachment is not None
    return Image.open(io.BytesIO(message.attachment.best.data))


async def test_the_picture_comes_first_and_once_to_the_group_and_each_coordinator(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, agus, head, group = await office(city)
        await city.reports(budi, photos=3)
        await city.reports(agus, OTHER, photos=2)
        await looks(city)
        await city.becomes("16:00")
        for chat in (group, head):
            [picture] = pictures(chat, city)
            assert picture.text == "📷 Foto pilihan Selasa, 10 Maret 2026: KUA Palang, KUA Soko."
            assert opened(picture).width == WIDTH
            after = [message for message in chat.chat if message.seq > picture.seq and message.sender is city.sim.bot]
            assert after[0].text.startswith(HEAD)
        for hour in ("16:01", "18:00", "23:59"):
            await city.becomes(hour)
        assert [len(pictures(chat, city)) for chat in (group, head)] == [1, 1]
        assert list((tmp_path / "outgoing").iterdir()) == []


async def test_a_day_without_photos_has_only_words(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _, head, group = await office(city)
        budi.says("https://instagram.com/p/abc123")
        await city.becomes("16:00")
        assert (pictures(group, city), pictures(head, city)) == ([], [])
        assert city.heard(HEAD, group) == 1


async def test_what_was_withdrawn_or_forbidden_is_not_shown(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, agus, _, group = await office(city)
        await city.reports(budi, photos=2)
        withdrawn = await city.reports(agus, OTHER)
        await city.changes(f"UPDATE reports SET state = 'withdrawn' WHERE reference = '{withdrawn}'")
        await looks(city)
        await city.becomes("16:00")
        assert [each.text.partition(": ")[2] for each in pictures(group, city)] == ["KUA Palang."]
        await city.becomes("09:00", "2026-03-11")
        await city.reports(agus, OTHER.replace("penyuluh", "penghulu"))
        await city.changes("UPDATE reports SET consent = 'no' WHERE reported_on = '2026-03-11'")
        await looks(city)
        await city.becomes("16:00")
        assert len(pictures(group, city)) == 1


@pytest.mark.parametrize("others", [True, False])
async def test_consent_that_is_withdrawn_while_it_is_drawn_takes_the_photo_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, others: bool
) -> None:
    async with founded(tmp_path) as city:
        budi, agus, _, group = await office(city)
        withdrawn = await city.reports(budi)
        if others:
            await city.reports(agus, OTHER)
        await looks(city)
        meanwhile(monkeypatch, work, "make_collage", city, f"consent = 'no' WHERE reference = '{withdrawn}'")
        await city.becomes("16:00")
        assert (pictures(group, city), city.heard(HEAD, group)) == ([], 0)
        assert list((tmp_path / "outgoing").iterdir()) == []
        await city.tries_again()
        assert [each.text.partition(": ")[2] for each in pictures(group, city)] == ["KUA Soko."] * others
        assert city.heard(HEAD, group) == 1


async def test_a_picture_that_is_asked_for_is_made_again_without_what_was_withdrawn_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with founded(tmp_path) as city:
        budi, _, head, _ = await office(city)
        withdrawn = await city.reports(budi)
        await looks(city)
        meanwhile(monkeypatch, work, "make_collage", city, f"state = 'withdrawn' WHERE reference = '{withdrawn}'")
        await city.taps(head, "📷 Foto pilihan", await city.shows(head, "re.at:2026-03-10:0"))
        await city.tries_again()
        assert pictures(head, city) == []
        assert "Belum ada foto" in (await city.answer_to(head)).text
        assert list((tmp_path / "outgoing").iterdir()) == []


async def test_several_missed_days_are_one_picture(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, agus, _, group = await office(city)
        await city.becomes("16:00")
        await city.becomes("09:00", "2026-03-11")
        await city.reports(budi)
        await city.becomes("15:00")
        await looks(city)
        await city.goes_down()
        city.at("09:00", "2026-03-13")
        await city.comes_up()
        await city.becomes("10:00", "2026-03-13")
        await city.reports(agus, OTHER)
        await looks(city)
        await city.becomes("16:00")
        assert [each.text.partition(": ")[2] for each in pictures(group, city)] == ["KUA Palang.", "KUA Soko."]
        assert pictures(group, city)[0].text.startswith("📷 Foto pilihan Rabu–Kamis, 11–12 Maret 2026")


async def test_where_it_cannot_be_drawn_the_words_come_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with founded(tmp_path) as city:
        budi, _, head, group = await office(city)
        await city.reports(budi)
        await looks(city)
        monkeypatch.setattr(apart, "SECONDS", 0.02)
        await city.becomes("16:00")
        assert pictures(group, city) == []
        assert (city.heard(HEAD, group), city.heard(HEAD, head)) == (1, 1)


async def test_a_photo_that_is_damaged_on_disk_does_not_stop_the_others(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, agus, _, group = await office(city)
        await city.reports(budi)
        await city.reports(agus, OTHER)
        await looks(city)
        ((path,),) = await city.rows(
            "SELECT path FROM photos JOIN reports ON reports.id = report_id ORDER BY reports.id LIMIT 1"
        )
        (tmp_path / "photos" / path).write_bytes(b"\xff\xd8\xff")
        await city.becomes("16:00")
        assert [each.text.partition(": ")[2] for each in pictures(group, city)] == ["KUA Soko."]


async def test_telegram_refusing_the_picture_does_not_stop_the_words(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _, _, group = await office(city)
        await city.reports(budi)
        await looks(city)
        city.sim.faults.next("sendPhoto", group, "400", description="Bad Request: IMAGE_PROCESS_FAILED")
        await city.becomes("16:00")
        assert pictures(group, city) == []
        assert city.heard(HEAD, group) == 1


@pytest.mark.parametrize("again", [False, True])
async def test_a_picture_of_which_nobody_knows_whether_it_arrived_is_asked_about(tmp_path: Path, again: bool) -> None:
    async with founded(tmp_path) as city:
        budi, _, head, group = await office(city)
        city.sari.starts()
        await city.reports(budi)
        await looks(city)
        city.sim.faults.next("sendPhoto", group, "cut_after")
        await city.becomes("16:00")
        await city.sari.hears("belum pasti sampai")
        assert (len(pictures(group, city)), city.heard(HEAD, group)) == (1, 1)
        await city.goes_down()
        await city.comes_up()
        await city.sari.presses("Kirim lagi" if again else "Sudah sampai")
        await city.settles()
        assert len(pictures(group, city)) == (2 if again else 1)
        assert (city.heard(HEAD, group), len(pictures(head, city))) == (1, 1)


async def test_after_an_outage_picture_and_words_come_once_and_in_their_order(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _, head, group = await office(city)
        await city.reports(budi)
        await looks(city)
        city.sim.faults.outage()
        city.at("16:00")
        await city.beats()
        await city.holds("SELECT count(*) FROM outbox WHERE method = 'sendPhoto'", 2)
        await city.goes_down()
        await city.comes_up()
        city.sim.faults.outage_off()
        await head.hears(HEAD)
        await city.settles()
        for chat in (group, head):
            [picture] = pictures(chat, city)
            assert city.heard(HEAD, chat) == 1
            [words] = [message for message in chat.chat if message.text.startswith(HEAD)]
            assert picture.id < words.id


async def test_each_coordinator_reads_the_picture_in_the_own_language(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _, head, _ = await office(city)
        await city.coordinator("John")
        await city.changes("UPDATE people SET language = 'en' WHERE name = 'John'")
        await city.reports(budi)
        await looks(city)
        await city.becomes("16:00")
        [theirs], [his] = pictures(head, city), pictures(city.sim.person("John"), city)
        assert his.text == "📷 Photos of Tuesday, 10 March 2026: KUA Palang."
        assert opened(theirs).tobytes() != opened(his).tobytes()


async def test_the_picture_can_be_had_again_by_who_reads_recaps(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _, head, _ = await office(city)
        chief = await city.joins("Kepala", role=Role.LEADER)
        rina = await city.joins("Rina", "MTSN-1-TUBAN")
        await city.reports(budi, photos=2)
        await city.reports(rina, SCHOOL)
        await looks(city)
        for reader in (head, chief):
            shown = await city.shows(reader, "re.at:2026-03-10:0")
            await city.taps(reader, "📷 Foto pilihan", shown)
            [picture] = pictures(reader, city)
            assert picture.text == "📷 Foto pilihan Selasa, 10 Maret 2026: KUA Palang."
            assert opened(picture).width == WIDTH
            [told] = [message.text for message in reader.chat if "foto pilihan Selasa" in message.text]
            assert told.startswith("✅ ")
            assert "Foto dari 1 laporan tidak dipakai" in told
        assert list((tmp_path / "outgoing").iterdir()) == []


async def test_a_day_without_a_photo_to_show_says_why(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, rina = await city.coordinator(), await city.joins("Rina", "MTSN-1-TUBAN")
        await city.reports(rina, SCHOOL)
        await looks(city)
        await city.taps(head, "📷 Foto pilihan", await city.shows(head, "re.at:2026-03-10:0"))
        assert pictures(head, city) == []
        told = (await city.answer_to(head)).text.splitlines()
        assert told[0] == "Belum ada foto Selasa, 10 Maret 2026 yang dapat ditampilkan."
        assert told[1].startswith("Foto dari 1 laporan tidak dipakai")


async def test_an_officer_does_not_get_the_offices_picture(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _, _, _ = await office(city)
        await city.reports(budi)
        await looks(city)
        budi.presses_data(budi.chat[-1], "rc.make:2026-03-10")
        await city.settles()
        assert pictures(budi, city) == []
        assert await city.value("SELECT count(*) FROM errands WHERE kind = 'collage'") == 0
