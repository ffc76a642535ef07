"""/rekap: any day, week, month and year again, of the office or a unit, and what is behind each number."""

import re
from pathlib import Path

import pytest

from bot.domain.people import Role
from bot.simulator import Person
from bot.simulator.models import Message
from bot.telegram import ledgers
from tests.city import LETTER, City, founded
from tests.stories.sent import withdraws

POST, PAGE = "https://www.instagram.com/p/C4abc123/", "https://tuban.kemenag.go.id/berita/manasik-di-soko"
NUMBERED = re.compile(r"\((\d+)\)$")


async def _a_week(city: City) -> dict[str, Person]:
    """Three units report on two days: more than a page of reports, some published, one withdrawn."""
    await city.units()
    people = {
        "head": await city.coordinator(),
        "boss": await city.joins("Kepala", role=Role.LEADER),
        "budi": await city.joins("Budi", "KUA-PALANG"),
        "agus": await city.joins("Agus", "KUA-SOKO"),
        "rina": await city.joins("Rina", "MIN-2-TUBAN"),
    }
    await city.reports(people["budi"], f"{LETTER}\n{POST}")
    await city.reports(people["agus"], f"Manasik haji di KUA Soko\nDiikuti 40 calon jamaah.\n{PAGE}")
    people["rina"].says("https://www.youtube.com/watch?v=abcdefghijk")
    await city.settles()
    city.at("09:00", "2026-03-11")
    for number in range(7):
        await city.reports(people["rina"], f"Lomba cerdas cermat babak {number + 1} di MIN 2 Tuban\nDiikuti 30 siswa.")
    await withdraws(city, people["rina"], report=9)
    return people


async def _opens(city: City, person: Person, *labels: str, says: str = "/rekap") -> Message:
    person.says(says)
    shown = await city.answer_to(person)
    for label in labels:
        await city.taps(person, label, on=shown)
    return shown


async def _lines(city: City, person: Person, shown: Message, older: str) -> list[str]:
    """All lines of a list, through its pages."""
    found: list[str] = []
    while True:
        found += [line for line in shown.text.splitlines()[1:] if line]
        if city.label(older) not in shown.labels():
            return found
        await city.taps(person, city.label(older), on=shown)


@pytest.mark.usefixtures("each_engine")
async def test_every_number_of_a_week_leads_to_as_many_reports_as_it_says(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        people = await _a_week(city)
        head = people["head"]
        shown = await _opens(city, head, "Pekan ini")
        assert "Rekap Kementerian Agama Kabupaten Tuban · 9–15 Maret 2026" in shown.text
        assert "8 kegiatan: 2 sudah tayang, 6 belum.\n3 publikasi.\n3 dari 26 satker berkabar." in shown.text
        told, links = await city.value("SELECT count(*) FROM reports WHERE state != 'withdrawn'"), 3
        assert told == 8
        whole, tapped = shown.text, []
        for label in [label for label in shown.labels() if label.startswith(("Kegiatan", "🔗 Pub", "✅", "🕓"))]:
            await city.taps(head, label, on=shown)
            found = NUMBERED.search(label)
            assert found is not None
            lines = await _lines(city, head, shown, "older")
            assert len(lines) == len(set(lines)) == int(found[1]), (label, lines)
            tapped.append(int(found[1]))
            await city.taps(head, city.label("back"), on=shown)
            assert shown.text == whole
        assert tapped == [told, links, 2, 6]


@pytest.mark.parametrize("part", ["programmes", "platforms", "units"])
async def test_each_share_of_a_week_leads_to_what_it_counts(tmp_path: Path, part: str) -> None:
    async with founded(tmp_path) as city:
        people = await _a_week(city)
        head = people["head"]
        shown = await _opens(city, head, "Pekan ini")
        words = {"programmes": "🏷 Program (", "platforms": "🔗 Kanal (", "units": "Satker ("}[part]
        await city.taps(head, words, on=shown)
        lines = shown.text.splitlines()[3:]
        counts = [[int(number) for number in re.findall(r"(\d+) (?:kegiatan|publikasi)", line)] for line in lines]
        assert sum(each[0] for each in counts) == (3 if part == "platforms" else 8)
        for line, numbers in zip(lines, counts, strict=True):
            label = next(label for label in shown.labels() if label.startswith(line.partition(":")[0]))
            await city.taps(head, label, on=shown)
            if part == "units":
                assert shown.text.startswith(f"Rekap {line.partition(':')[0]} · 9–15 Maret 2026")
                assert f"{numbers[1]} publikasi." in shown.text
                await city.taps(head, city.label("recap-menu"), on=shown)
                shown = await _opens(city, head, "Pekan ini", words)
            else:
                assert len(await _lines(city, head, shown, "older")) == numbers[0]
                await city.taps(head, city.label("back"), on=shown)
                await city.taps(head, words, on=shown)


@pytest.mark.parametrize("few", [ledgers.FEW_TO_COUNT, 5])
async def test_a_month_and_a_year_are_counted_afterwards_and_say_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(ledgers, "FEW_TO_COUNT", few)
    async with founded(tmp_path) as city:
        people = await _a_week(city)
        shown = await _opens(city, people["boss"], "Bulan ini")
        said = len(people["boss"].chat)
        for period, label in (("Maret 2026", "Tahun ini"), ("2026", "Hari ini")):
            assert f"· {period}\n8 kegiatan: 2 sudah tayang, 6 belum.\n3 publikasi." in shown.text
            assert "📅 Paling ramai: Rabu, 11 Maret 2026 (6 kegiatan)." in shown.text
            await city.taps(people["boss"], "📅 Menurut waktu", on=shown)
            first = shown.text.splitlines()[3]
            assert first in ("Sel 10: 2 kegiatan, 3 publikasi", "Maret 2026: 8 kegiatan, 3 publikasi")
            await city.taps(people["boss"], city.label("back"), on=shown)
            await city.taps(people["boss"], city.label("recap-menu"), on=shown)
            await city.taps(people["boss"], label, on=shown)
        assert len(people["boss"].chat) == said


async def test_leaders_read_of_every_unit_and_open_nothing_and_are_told_of_no_silence(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        people = await _a_week(city)
        boss = people["boss"]
        shown = await _opens(city, boss, "Hari ini")
        assert "6 kegiatan dari 1 satker, 0 sudah tayang." in shown.text
        assert "Belum menayangkan" not in shown.text
        await city.taps(boss, "Kegiatan (6)", on=shown)
        assert "Lomba cerdas cermat babak 6" in shown.text
        assert shown.labels() == [city.label("back")]
        shown = await _opens(city, boss, "Pilih satker", "KUA ·", "KUA Palang")
        assert "Rekap KUA Palang · Maret 2026\n1 kegiatan, semuanya sudah tayang." in shown.text
        press = boss.presses_data(shown, "re.quiet:0")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("coordinators-only"))


async def test_coordinators_see_how_each_silent_unit_stands(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        people = await _a_week(city)
        for code, day in (("JENU", "2026-02-20"), ("SOKO", "2026-03-02")):
            since = f"due_on = '2026-03-09', last_published_at = '{day} 02:00:00'"
            await city.changes(f"UPDATE units SET {since} WHERE code = 'KUA-{code}'")
        await city.changes("UPDATE units SET due_on = '2026-03-10' WHERE code = 'KUA-WIDANG'")
        shown = await _opens(city, people["head"], "Hari ini", "Belum menayangkan")
        lines = [line for line in shown.text.splitlines() if line.startswith("▫️")]
        assert lines == [
            "▫️ KUA Widang (belum pernah)",
            "▫️ KUA Jenu (19 hari) · pasif",
            "▫️ KUA Soko (9 hari) · kurang aktif",
        ]


async def test_officers_read_of_their_own_unit_and_of_no_other(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        people = await _a_week(city)
        budi = people["budi"]
        shown = await _opens(city, budi, "Pekan ini")
        assert "Rekap KUA Palang · 9–15 Maret 2026\n1 kegiatan, semuanya sudah tayang.\n1 publikasi." in shown.text
        await city.taps(budi, "Kegiatan (1)", on=shown)
        await city.taps(budi, "Bimbingan Perkawinan", on=shown)
        assert "KUA-PALANG-2026-0001" in (await city.answer_to(budi)).text
        other = await city.value("SELECT id FROM units WHERE code = 'KUA-SOKO'")
        for verb, refusal in ((f"2026-03-10:{other}", "not-your-unit"), ("2026-03-10:0", "recap-own-only")):
            for data in (f"re.at:{verb}", f"re.list:all:{verb}", f"re.links:{verb}", f"re.pick:{verb}"):
                press = budi.presses_data(shown, data)
                await city.settles()
                assert (press.alert, press.text) == (True, city.t.plain(refusal)), data


async def test_a_day_is_chosen_from_the_calendar_or_typed(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        people = await _a_week(city)
        head = people["head"]
        shown = await _opens(city, head, "Pilih tanggal")
        assert [label for label in shown.labels() if label.isdigit()] == ["10", "11"]
        await city.taps(head, "10", on=shown)
        assert "· Selasa, 10 Maret 2026\n2 kegiatan dari 2 satker, 2 sudah tayang." in shown.text
        assert "Belum menayangkan" not in shown.text
        assert "‹ " not in "".join(label for label in shown.labels() if "Maret" in label)
        await city.taps(head, "11 Maret ›", on=shown)
        assert "· Rabu, 11 Maret 2026\n6 kegiatan dari 1 satker, 0 sudah tayang." in shown.text
        for words in ("/rekap kemarin", "/rekap 10 Maret", "/rekap 2026-03-10"):
            assert "· Selasa, 10 Maret 2026" in (await _opens(city, head, says=words)).text
        own = await _opens(city, people["budi"], says="/rekap kemarin")
        assert own.text.startswith("Rekap KUA Palang · Selasa, 10 Maret 2026\n1 kegiatan")


async def test_a_digest_of_several_days_leads_to_all_of_them(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.becomes("16:00", "2026-03-13")
        city.at("10:00", "2026-03-14")
        await city.reports(budi)
        await city.becomes("16:00", "2026-03-16")
        digest = await head.hears("14 Maret – 16 Maret 2026")
        await city.taps(head, "🕓 Belum tayang (1)", on=digest)
        assert "🕓 Belum tayang · 14–16 Maret 2026" in digest.text
        assert "Bimbingan Perkawinan Calon Pengantin · 14 Maret" in digest.text
        await city.taps(head, city.label("back"), on=digest)
        assert "14 Maret – 16 Maret 2026" in digest.text
        assert "1 kegiatan dari 1 satker, 0 sudah tayang." in digest.text


async def test_the_silent_and_the_answers_of_a_digest_lead_to_what_can_be_done(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.changes("UPDATE units SET due_on = '2026-03-09' WHERE kind = 'KUA' AND code != 'KUA-PALANG'")
        budi.says("Kendala: sinyal di kantor lemah")
        await budi.presses("Ini kendala")
        await city.becomes("16:00")
        digest = await head.hears("Gaung Humas")
        silent = await city.value("SELECT count(*) FROM units WHERE due_on < '2026-03-10'")
        await city.taps(head, f"🕓 Belum menayangkan ({silent})", on=digest)
        named = []
        while True:
            named += [line for line in digest.text.splitlines() if line.startswith("▫️")]
            if city.label("page-next") not in digest.labels():
                break
            await city.taps(head, city.label("page-next"), on=digest)
        assert len(named) == len(set(named)) == silent
        await city.taps(head, "KUA ", on=digest)
        assert city.label("silence-nudge") in digest.labels()
        shown = await _opens(city, head, "Hari ini", "💬 Jawaban (1)")
        assert "KUA Palang · ada kendala: “sinyal di kantor lemah” (Budi)" in shown.text
        await city.taps(head, city.label("back"), on=shown)
        await city.taps(head, "💬 Kendala (1)", on=shown)
        assert "sinyal di kantor lemah" in shown.text


@pytest.mark.parametrize("serves", [True, False])
async def test_who_reads_recaps_no_more_gets_none_that_was_being_counted(tmp_path: Path, serves: bool) -> None:
    async with founded(tmp_path) as city:
        people = await _a_week(city)
        boss = people["boss"]
        if serves:
            await city.joins("Kepala", "KUA-TUBAN")
        shown = await _opens(city, boss)
        await city.changes(
            "CREATE TRIGGER gone AFTER INSERT ON errands BEGIN UPDATE roles SET revoked_at = '2026-03-11' "
            "WHERE role = 'leader'; END"
        )
        await city.taps(boss, "Bulan ini", on=shown)
        assert city.heard("Maret 2026\n8 kegiatan", boss) == 0
        assert city.t.plain("recap-own-only" if serves else "members-only") in (await city.answer_to(boss)).text
