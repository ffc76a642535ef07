"""The files of a month or a year: for whom they are, and that they say what the database holds."""

import datetime as dt
from pathlib import Path

import pytest

from bot.domain.people import Role
from bot.i18n import texts
from bot.telegram import ledgers
from bot.telegram.work import recap_files
from tests.city import founded
from tests.render.printed import pages, squeezed
from tests.stories.recaps import (
    FORMULA,
    QURAN,
    busy_month,
    counted,
    documents,
    file_of,
    meanwhile,
    rows,
    sheets,
    text_of,
)

PICTURED = "Bimbingan Perkawinan"
"""Named once by the appendix, and once more below its photo."""


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_printed_recap_says_what_the_database_holds(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await busy_month(city)
        head = await city.coordinator()
        reports, published, publications = await counted(city, "2026-03")
        assert (reports, published, publications) == (3, 1, 2)
        name, pdf = await file_of(city, head, "rd.pdf:2026-03")
        assert name.endswith("-2026-03.pdf")
        said = text_of(pdf)
        t = texts(language)
        for count, words in ((reports, "reports"), (published, "published"), (publications, "publications")):
            assert f"{count} {t.plain(f'document-tile-{words}')}" in said
        assert f"2 {t.plain('document-tile-unpublished')}" in said
        assert f"{t.plain('document-of', part='2', whole='26')} {t.plain('document-tile-units')}" in said
        for column in (
            "unit",
            "reports",
            "published",
            "unpublished",
            "publications",
            "platforms",
            "programme",
            "links",
        ):
            assert t.plain(f"document-column-{column}") in said, "a heading is broken at blanks alone"
        assert "KUA Palang 2 1 1 2 IG 1 · FB 1" in said
        assert "MTsN 1 Tuban 1 0 1 0" in said
        assert "instagram.com/p/C4abc123" in squeezed(said)
        assert "Lomba" not in said
        assert "Kajian" in said
        assert t.plain("document-running", day=t.full_day(dt.date(2026, 3, 12))) in said


async def test_a_printed_recap_of_a_month_with_nothing_is_two_lines_and_its_units(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        _, pdf = await file_of(city, head, "rd.pdf:2026-02")
        said = text_of(pdf)
        assert "Selama Februari 2026 belum ada laporan kegiatan maupun publikasi." in said
        assert "KUA Palang 0 0 0 0" in said
        assert "Lampiran" not in said


async def test_a_photo_whose_consent_is_withdrawn_while_the_file_is_made_is_not_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with founded(tmp_path) as city:
        await busy_month(city)
        head = await city.coordinator()
        _, pdf = await file_of(city, head, "rd.pdf:2026-03")
        assert text_of(pdf).count(PICTURED) == 2
        meanwhile(monkeypatch, recap_files, "print_booklet", city, "consent = 'no' WHERE title LIKE 'Bimbingan%'")
        await city.shows(head, "rd.pdf:2026-03")
        await city.settles(timeout=60)
        assert len(documents(head)) == 1
        await city.tries_again()
        _, again = documents(head)
        assert again.document
        assert text_of(again.document.data).count(PICTURED) == 1
        assert list((tmp_path / "outgoing").iterdir()) == []


@pytest.mark.usefixtures("each_engine")
@pytest.mark.parametrize(("language", "few"), [("id", ledgers.FEW), ("en", 0)])
async def test_a_workbook_says_what_the_database_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, few: int
) -> None:
    """Also where it is so long that a process of its own reads it."""
    monkeypatch.setattr(ledgers, "FEW", few)
    async with founded(tmp_path, language=language) as city:
        await busy_month(city)
        head = await city.coordinator()
        counts = await counted(city, "2026-03")
        t = texts(language)
        name, xlsx = await file_of(city, head, "rd.xlsx:2026-03")
        assert name.endswith("-2026-03.xlsx")
        found = sheets(xlsx)
        names = ("overview", "units", "leagues", "programmes", "platforms", "days", "reports", "publications")
        assert list(found) == [t.plain(f"document-sheet-{each}") for each in names]

        def told(name: str) -> list[dict[str, object]]:
            return rows(found[t.plain(f"document-sheet-{name}")])

        column = {name: t.plain(f"document-column-{name}") for name in ("reports", "published", "publications")}
        overview = {
            row[t.plain("document-column-what")]: row[t.plain("document-column-value")] for row in told("overview")
        }
        assert tuple(overview[each] for each in column.values()) == counts
        for sheet in ("units", "programmes", "days"):
            total = sum(int(str(row[column["reports"]])) for row in told(sheet))
            assert total == counts[0], sheet
        for sheet in ("units", "platforms", "days"):
            total = sum(int(str(row[column["publications"]])) for row in told(sheet))
            assert total == counts[2], sheet
        assert len(told("units")) == 26
        listed = await city.rows(
            "SELECT r.reference, r.title, r.reported_on, u.name FROM reports r JOIN units u ON u.id = r.unit_id"
            " WHERE r.state != 'withdrawn' ORDER BY r.reported_on, r.id"
        )
        keys = [t.plain(f"document-column-{each}") for each in ("reference", "title", "reported", "unit")]
        assert [(row[keys[0]], row[keys[1]], str(row[keys[2]])[:10], row[keys[3]]) for row in told("reports")] == listed
        urls = await city.rows("SELECT url FROM publications WHERE counts ORDER BY id")
        assert [(row[t.plain("document-column-address")],) for row in told("publications")] == urls


async def test_a_workbook_runs_nothing_and_is_ready_to_be_searched(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await busy_month(city)
        head = await city.coordinator()
        _, xlsx = await file_of(city, head, "rd.xlsx:2026-03")
        found = sheets(xlsx)
        for name, sheet in found.items():
            assert sheet.freeze_panes, name
            assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
            if name != "Ringkasan":
                assert sheet.auto_filter.ref == sheet.dimensions
        titles = {str(row["Kegiatan"]): row for row in rows(found["Laporan"])}
        assert FORMULA in titles
        assert f"Kajian 🎉 {QURAN}" in titles
        links = [cell.hyperlink.target for cell in found["Publikasi"]["E"] if cell.hyperlink]
        assert links == ["https://www.instagram.com/p/C4abc123/", "https://www.facebook.com/kua.palang/posts/9"]


async def test_leagues_in_both_files_are_those_of_the_ranking(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await busy_month(city)
        head = await city.coordinator()
        await city.beats()
        ranked = await city.rows(
            "SELECT u.name, m.points, m.reports, m.publications FROM unit_months m JOIN units u ON u.id = m.unit_id"
            " WHERE m.points > 0 ORDER BY m.kind = 'KUA', m.points DESC"
        )
        assert ranked == [("MTsN 1 Tuban", 1, 1, 0), ("KUA Palang", 8, 2, 2)]
        _, pdf = await file_of(city, head, "rd.pdf:2026-03")
        _, xlsx = await file_of(city, head, "rd.xlsx:2026-03")
        said = text_of(pdf)
        for name, points, reports, publications in ranked:
            assert f"1 {name} {points} {reports} {publications}" in said
        assert "Poin: Situs web, Media daring 5" in said
        found = rows(sheets(xlsx)["Peringkat"])
        assert [(row["Satker"], row["Poin"], row["Laporan"], row["Publikasi"]) for row in found] == ranked
        assert [row["Peringkat"] for row in found] == [1, 1]
        _, year = await file_of(city, head, "rd.pdf:2026")
        assert "1 KUA Palang 8 2 2" in text_of(year)


@pytest.mark.parametrize("language", ["id", "en"])
async def test_the_most_active_of_each_league_have_certificates_once_the_month_is_over(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        await busy_month(city)
        await city.changes("UPDATE offices SET name = 'Kantor Kementerian Agama Kabupaten Tuban'")
        head = await city.coordinator()
        shown = await city.shows(head, "rd.of:2026-03")
        assert city.label("document-certificates") not in [button.text for row in shown.buttons for button in row]
        head.presses_data(shown, "rd.cert:2026-03")
        await city.settles()
        assert documents(head) == []
        await city.becomes("07:00", "2026-04-01")
        _, pdf = await file_of(city, head, "rd.cert:2026-03")
        first, second = (" ".join(page.split()) for page in pages(pdf))
        t = texts(language)
        for page, unit, league, figures in (
            (first, "MTsN 1 Tuban", "MTsN", ("1", "0", "1")),
            (second, "KUA Palang", "KUA", ("2", "2", "8")),
        ):
            assert f"{t.plain('certificate-given')} {unit}" in page
            named = {"kind": "month", "league": league, "period": t.month(dt.date(2026, 3, 1))}
            office = "Kantor Kementerian Agama Kabupaten Tuban"
            assert t.plain("certificate-reason", office=office, **named) in page
            reports, publications, points = figures
            counted = {"reports": reports, "publications": publications, "points": points}
            assert t.plain("certificate-figures", **counted) in page
            assert f"Tuban, {t.full_day(dt.date(2026, 4, 1))}" in page
        await city.shows(head, "rd.cert:2026-02")
        assert t("certificate-nobody", most=40) in (await city.answer_to(head)).text


async def test_files_are_for_coordinators_and_leaders(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await busy_month(city)
        leader = await city.joins("Kepala", role=Role.LEADER)
        leader.starts()
        await city.settles()
        await city.taps(leader, city.label("documents"))
        shown = await city.answer_to(leader)
        assert "Rekap Bulanan Februari 2026" in shown.text
        await city.taps(leader, "Maret 2026", on=shown)
        assert "sampai saat berkas dibuat" in (await city.answer_to(leader)).text
        await city.taps(leader, city.label("document-xlsx"), on=shown)
        await city.settles(timeout=60)
        assert [message.document.name for message in documents(leader) if message.document] == ["rekap-2026-03.xlsx"]
        for data in ("rd.menu", "rd.of:2026-03", "rd.pdf:2026-03", "rd.xlsx:2026", "rd.cert:2026-02"):
            budi.starts()
            press = budi.presses_data(await city.answer_to(budi), data)
            await city.settles()
            assert "hanya untuk Pranata Humas dan pimpinan" in (press.text or "")
        assert documents(budi) == []
        for data in ("rd.pdf:2026-04", "rd.pdf:2026-W10", "rd.pdf:2026-03-10", "rd.pdf:1999-01", "rd.pdf:x"):
            press = leader.presses_data(shown, data)
            await city.settles()
            assert press.alert, data


async def test_a_year_has_its_files_and_the_way_to_its_months(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await busy_month(city)
        head = await city.coordinator()
        shown = await city.shows(head, "rd.of:2026")
        words = [button.text for row in shown.buttons for button in row]
        assert "Maret 2026" in words
        assert "Setahun 2025" not in words
        assert "Setahun 2027" not in words
        _, pdf = await file_of(city, head, "rd.pdf:2026")
        assert "3 laporan kegiatan" in text_of(pdf)
        assert "Rekap Tahunan 2026" in text_of(pdf)


async def test_whoever_reads_recaps_no_more_gets_no_file_that_was_asked_for(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        leader = await city.joins("Kepala", role=Role.LEADER)
        shown = await city.shows(leader, "rd.menu")
        await city.goes_down()
        leader.presses_data(shown, "rd.pdf:2026-02")
        await city.comes_up()
        await city.settles(timeout=60)
        assert len(documents(leader)) == 1
        await city.changes("UPDATE roles SET revoked_at = granted_at WHERE role = 'leader'")
        leader.presses_data(shown, "rd.pdf:2026-02")
        await city.settles(timeout=60)
        assert len(documents(leader)) == 1


@pytest.mark.parametrize("language", ["id", "en"])
async def test_an_officer_has_the_evidence_of_the_own_work(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi = await busy_month(city)
        t = texts(language)
        await city.shows(budi, "w.mine")
        await city.taps(budi, city.label("evidence"))
        await city.taps(budi, "2026")
        await city.settles(timeout=60)
        (message,) = documents(budi)
        assert message.document
        said = text_of(message.document.data)
        assert f"2 {t.plain('document-tile-reports')}" in said
        assert f"2 {t.plain('document-tile-publications')}" in said
        assert "Budi · 2026" in said
        assert "Balai Nikah KUA Palang" in said
        assert "facebook.com/kua.palang/posts/9" in squeezed(said)
        assert "MTsN" not in said


async def test_who_sent_nothing_has_no_evidence(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.shows(budi, "rd.proof:2026")
        assert "Belum ada laporan atau publikasi" in (await city.answer_to(budi)).text
        assert documents(budi) == []
