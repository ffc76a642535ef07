"""The audit log: read, narrowed down and taken along by coordinators."""

import ast
import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.people import Role
from bot.i18n import texts
from bot.render.records import csv_file
from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City, founded
from tests.project.files import files_under, syntax_of

LANGUAGES = ("id", "en")


async def _office(city: City, language: str = "id") -> Person:
    """Some acts: units, two members, a group; the coordinator."""
    await city.units("KUA-PALANG", "MIN-2-TUBAN")
    hasan = await city.joins("Hasan Basri", role=Role.COORDINATOR, language=language)
    await city.joins("Budi Santoso", "KUA-PALANG", language=language)
    await city.group(city.sari)
    return hasan


async def _opens(city: City, person: Person) -> Message:
    person.says("/audit")
    return await city.answer_to(person)


async def _presses(city: City, person: Person, label: str) -> Message:
    await person.presses(label)
    return await city.answer_to(person)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_log_tells_who_did_what_newest_first(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        said = (await _opens(city, await _office(city, language))).text
        told = {
            "id": [
                "10 Maret 2026, 09.00 · Sari memasang grup Humas Kemenag Tuban sebagai grup koordinasi",
                "Budi Santoso bergabung lewat undangan KUA-PALANG",
                "program (test) membuat undangan untuk KUA-PALANG",
                "program (test) mengimpor satker: 2 ditambah, 0 diubah",
            ],
            "en": [
                "10 March 2026, 09:00 · Sari made Humas Kemenag Tuban the coordination group",
                "Budi Santoso joined by an invitation for KUA-PALANG",
                "the program (test) made an invitation for KUA-PALANG",
                "the program (test) imported units: 2 added, 0 changed",
            ],
        }[language]
        places = [said.find(line) for line in told]
        assert -1 not in places, said
        assert places == sorted(places)


async def test_pages_lead_from_the_newest_to_the_oldest_and_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        hasan = await _office(city)
        for _ in range(20):
            await city.invite(Role.OFFICER, "MIN-2-TUBAN")
        total = await city.value("SELECT count(*) FROM audit")
        first = (await _opens(city, hasan)).text
        seen, page = [first], first
        while True:
            message = await city.answer_to(hasan)
            if city.label("audit-older") not in message.labels():
                break
            page = (await _presses(city, hasan, city.label("audit-older"))).text
            seen.append(page)
        assert sum(text.count(" · ") for text in seen) == total
        for earlier in reversed(seen[:-1]):
            assert (await _presses(city, hasan, city.label("audit-newer"))).text == earlier
        assert city.label("audit-newer") not in (await city.answer_to(hasan)).labels()


@pytest.mark.usefixtures("each_engine")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_buttons_narrow_the_log_down_to_a_kind_a_person_a_unit_and_a_period(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        hasan = await _office(city, language)
        city.passes(days=8)
        await city.invite(Role.OFFICER, "MIN-2-TUBAN")
        invitation = "membuat undangan" if language == "id" else "made an invitation"
        await _opens(city, hasan)
        await _presses(city, hasan, city.label("audit-kind"))
        page = (await _presses(city, hasan, city.t.plain("audit-kind-invitation"))).text
        assert page.count(" · ") == page.count(invitation) == 3
        await _presses(city, hasan, city.label("audit-when"))
        page = (await _presses(city, hasan, city.t.plain("audit-period-week"))).text
        assert page.count(invitation) == 1
        await _presses(city, hasan, city.label("audit-all"))
        await _presses(city, hasan, city.label("audit-unit"))
        hasan.says("palang")
        await city.settles()
        page = (await _presses(city, hasan, "KUA Palang")).text
        assert page.count("KUA-PALANG") == page.count("\n") - 2 == 2
        await _presses(city, hasan, city.label("audit-all"))
        await _presses(city, hasan, city.label("audit-who"))
        page = (await _presses(city, hasan, "Budi Santoso")).text
        assert "KUA-PALANG" in page
        assert "Sari" not in page


async def test_a_person_is_found_by_a_part_of_the_name_and_what_matches_nothing_says_so(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        hasan = await _office(city)
        await _opens(city, hasan)
        await _presses(city, hasan, city.label("audit-who"))
        hasan.says("santo")
        assert "Budi Santoso" in (await city.answer_to(hasan)).labels()
        await _presses(city, hasan, city.label("back"))
        await _presses(city, hasan, city.label("audit-unit"))
        hasan.says("tidak ada yang begini")
        assert (await city.answer_to(hasan)).text == city.t.plain("audit-found-nothing")
        assert await city.value("SELECT asked FROM people WHERE name = 'Hasan Basri'") is None


@pytest.mark.parametrize("data", ["a.log:x:y:z:q", "a.log::99:", "a.log:::99:", "a.log::::5", "a.log:::::x"])
async def test_forged_words_show_nothing(tmp_path: Path, data: str) -> None:
    async with founded(tmp_path) as city:
        hasan = await _office(city)
        message = await _opens(city, hasan)
        press = hasan.presses_data(message, data)
        await city.settles()
        assert press.alert
        assert message.edits == 0


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_log_is_taken_along_as_a_file_and_that_is_kept_too(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        hasan = await _office(city, language)
        await city.changes("UPDATE people SET name = '=HYPERLINK(1)' WHERE name = 'Budi Santoso'")
        await _opens(city, hasan)
        total = await city.value("SELECT count(*) FROM audit")
        await _presses(city, hasan, city.label("audit-csv"))
        [document] = [message.document for message in hasan.chat if message.document is not None]
        text = document.data.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if language == "id" else ","))
        assert rows[0][0] == ("Waktu" if language == "id" else "Time")
        assert len(rows) == total + 1
        assert "'=HYPERLINK(1)" in [row[1] for row in rows]
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'audit.exported'") == 1
        page = (await _opens(city, hasan)).text
        assert f"{total} " in page.splitlines()[2]


async def test_the_name_of_an_erased_person_is_shown_nowhere(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        hasan = await _office(city)
        budi = city.sim.person("Budi Santoso")
        budi.says("/hapus")
        await budi.presses(city.label("mydata-erase-yes"))
        await city.settles()
        page = (await _opens(city, hasan)).text
        assert "Budi" not in page
        assert "(orang yang datanya dihapus) menghapus data pribadinya" in page


async def test_an_act_without_a_text_of_its_own_is_told_by_its_code(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        hasan = await _office(city)
        await city.changes(
            "INSERT INTO audit (at, actor, action, subject, detail)"
            " VALUES ('2026-03-10 02:00:00', 'nightly', 'moon.<b>', 'a & b', 'null')"
        )
        assert "program (nightly): moon.<b> (a & b)" in (await _opens(city, hasan)).text


def test_every_act_that_the_code_keeps_has_a_text() -> None:
    acts = {
        str(call.args[1].value)
        for path in files_under("bot", ".py")
        for call in ast.walk(syntax_of(path))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "note"
        and len(call.args) > 1
        and isinstance(call.args[1], ast.Constant)
    }
    assert len(acts) >= 10
    of_days = ("before", "after", "what", "name", "first", "last", "start", "end", "until")
    values = dict.fromkeys(("who", "subject", "about", "added", "changed", "rows", "files", "photos", *of_days), 1)
    for act in sorted(acts):
        for language in LANGUAGES:
            assert texts(language).plain(f"audit-{act.replace('.', '-').replace('_', '-')}", **values)
            assert texts(language).plain(f"audit-kind-{act.partition('.')[0]}")


@settings(deadline=None)
@given(st.lists(st.lists(st.text(), min_size=2, max_size=4), min_size=1), st.sampled_from([";", ","]))
def test_no_cell_of_a_file_can_be_a_formula(rows: list[list[str]], delimiter: str) -> None:
    data = csv_file(rows, delimiter)
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))
    assert [len(row) for row in read] == [len(row) for row in rows]
    assert not [cell for row in read for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\0"))]
