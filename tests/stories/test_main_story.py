"""The story that must run, from the import of units to the digest, in both languages."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from bot.simulator import Group, Person
from tests.city import City, founded, reference_in


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.usefixtures("each_engine")
async def test_an_office_reports_reminds_answers_and_reads_its_digest(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi, rina, agus = await _officers_join(city)
        head = await city.coordinator()
        stranger = city.sim.person("Tono", language=language)
        group = await city.group(city.sari, head, budi, rina, agus, stranger)
        await _a_stranger_is_told_how_to_join(city, stranger)
        await _budi_reports(city, budi)
        await _the_digest_tells_of_it(city, head, group)
        await _a_week_later_silent_units_are_reminded(city, budi, rina, agus)
        await _the_group_answers(city, group, rina, agus, stranger)


async def _officers_join(city: City) -> tuple[Person, Person, Person]:
    budi = await city.joins("Budi Santoso", "KUA-PALANG")
    assert "KUA Palang" in budi.chat[-1].text
    return budi, await city.joins("Rina Lestari", "MIN-2-TUBAN"), await city.joins("Agus Salim", "KUA-SOKO")


async def _a_stranger_is_told_how_to_join(city: City, stranger: Person) -> None:
    stranger.says("Halo, ini bot apa?")
    told = await city.answer_to(stranger)
    assert told.text == city.t.plain("stranger", office="Kementerian Agama Kabupaten Tuban")


async def _budi_reports(city: City, budi: Person) -> None:
    preview = await city.drafts(budi)
    assert city.heard("📝", budi) == 1
    assert [city.t.day(date(2026, 3, 10)) in preview.text, "Balai Nikah KUA Palang" in preview.text] == [True, True]
    await budi.presses(city.label("edit"))
    await budi.presses(city.label("edit-place"))
    await budi.hears(city.t.plain("ask-place"))
    budi.says("Aula Kecamatan Palang")
    await budi.hears("📍 Aula Kecamatan Palang")
    await budi.presses(city.label("send-report"))
    receipt = await budi.hears("KUA-PALANG-2026-0001")
    assert (receipt is preview, reference_in(receipt.text)) == (True, "KUA-PALANG-2026-0001")
    await city.settles()
    await _the_report_is_kept_whole(city)
    budi.says("https://www.instagram.com/p/C4palang01/?igsh=abc")
    await budi.hears("IG")
    assert await city.rows("SELECT state, normalised FROM reports JOIN publications ON report_id = reports.id") == [
        ("published", "https://instagram.com/p/C4palang01")
    ]


async def _the_report_is_kept_whole(city: City) -> None:
    (row,) = await city.rows(
        "SELECT title, CAST(activity_date AS TEXT), time_text, place, label, reports.version, state, participants"
        " FROM reports JOIN programmes ON programmes.id = programme_id"
    )
    assert row == (
        "Bimbingan Perkawinan Calon Pengantin",
        "2026-03-10",
        "08.30 WIB s.d. selesai",
        "Aula Kecamatan Palang",
        "Layanan keagamaan",
        1,
        "reported",
        "12 pasang calon pengantin",
    )
    assert await city.rows("SELECT report_id, version FROM report_versions") == [(1, 1)]
    stored = await city.rows("SELECT path, sha256 FROM photos WHERE state = 'stored' AND report_id = 1")
    assert len(stored) == 4
    on_disk = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in city.photos()}
    assert {sha256 for _, sha256 in stored} == on_disk.keys()
    assert all(on_disk[sha256].match(path) for path, sha256 in stored)


async def _the_digest_tells_of_it(city: City, head: Person, group: Group) -> None:
    await city.becomes("16:00")
    for chat in (head, group):
        assert city.heard("– Bimbingan Perkawinan Calon Pengantin · IG", chat) == 1
    assert "instagram.com/p/C4palang01" in group.chat[-1].html


async def _a_week_later_silent_units_are_reminded(city: City, budi: Person, rina: Person, agus: Person) -> None:
    words = city.t.plain("prompt-private-never", unit="").splitlines()[-1]
    for day in ("2026-03-11", "2026-03-12", "2026-03-13", "2026-03-16"):
        await city.becomes("09:00", day)
        await city.becomes("16:00", day)
        assert [city.heard(words, person) for person in (budi, rina, agus)] == [0, 0, 0]
    await city.becomes("08:00", "2026-03-17")
    assert [city.heard(words, person) for person in (budi, rina, agus)] == [1, 1, 1]
    await budi.presses(city.label("nothing"))
    await city.becomes("16:00")


async def _the_group_answers(city: City, group: Group, rina: Person, agus: Person, stranger: Person) -> None:
    await city.becomes("16:00", "2026-03-18")
    await city.becomes("08:00", "2026-03-19")
    prompt = await agus.hears("▫️ KUA Soko", in_=group)
    assert "KUA Palang" not in prompt.text
    refused = await stranger.presses("KUA Soko", on=prompt)
    assert (refused.alert, refused.text) == (True, city.t.plain("only-officers-stranger", unit="KUA Soko"))
    await agus.presses("KUA Soko", on=prompt)
    await agus.presses(city.label("tomorrow-short"), on=prompt)
    rina.says("https://www.facebook.com/min2tuban/posts/998877", to=group, reply_to=prompt)
    await rina.hears("✅ MIN 2 Tuban", in_=group)
    assert prompt.text.count("KUA Soko") == 1
    assert "🕓 KUA Soko" in prompt.text
    assert prompt.labels() == [city.label("change-answer")]
    await city.becomes("16:00")
    assert group.chat[-1].text.count("MIN 2 Tuban") == 1
