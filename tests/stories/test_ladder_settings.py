"""When units are reminded is set in the chat: the office's steps and hour, and those of kinds of unit."""

from pathlib import Path

import pytest

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City, founded


async def opens(city: City, person: Person, *labels: str) -> Message:
    """The page of the steps, and further by buttons."""
    person.says("/pengaturan")
    shown = await city.answer_to(person)
    for label in ("Tangga pengingat", *labels):
        await city.taps(person, label, on=shown)
    return shown


async def sets(city: City, part: str, value: str, kind: str = "") -> Message:
    """The operator presses or types a value for the office, or for a kind."""
    shown = await opens(city, city.sari, *([kind] if kind else []), part)
    if value in shown.labels():
        await city.taps(city.sari, value, on=shown)
    else:
        city.sari.says(value)
        await city.settles()
    return shown


async def office(city: City) -> tuple[Person, Person]:
    """Two units with an officer each; the coordinator, and the officer of KUA Palang."""
    await city.units("KUA-PALANG", "MIN-1-TUBAN")
    head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
    await city.joins("Rina", "MIN-1-TUBAN")
    return head, budi


async def test_the_page_says_in_plain_words_what_happens_when(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.group(city.sari, await city.coordinator())
        shown = await opens(city, city.sari)
        for line in (
            "Pada hari jatuh tempo: pengingat pribadi kepada petugasnya",
            "2 hari kerja sesudah jatuh tempo: satu pesan di grup",
            "5 hari kerja sesudah jatuh tempo: masuk daftar Pranata Humas, lalu tiap 5 hari kerja",
            "mulai pukul 08.00",
        ):
            assert line in shown.text
        assert "belum dipasang" not in shown.text


async def test_without_a_group_the_page_says_what_its_step_becomes(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        shown = await opens(city, city.sari)
        assert "langkah grup dikirim sebagai pengingat pribadi kedua" in shown.text
        shown = await sets(city, "Grup", "Tanpa grup")
        assert "Grup tidak dikabari." in shown.text
        assert "di grup" not in shown.text


@pytest.mark.parametrize(
    ("part", "value", "kind", "subject", "detail", "said"),
    [
        (
            "Pribadi",
            "1 hari kerja",
            "",
            "ladder.private",
            '"before": 0, "after": 1',
            "1 hari kerja sesudah jatuh tempo: p",
        ),
        (
            "Grup",
            "4 hari kerja",
            "",
            "ladder.group",
            '"before": 2, "after": 4',
            "4 hari kerja sesudah jatuh tempo: satu",
        ),
        (
            "Pranata Humas",
            "12",
            "",
            "ladder.list",
            '"before": 5, "after": 12',
            "12 hari kerja sesudah jatuh tempo: masuk",
        ),
        ("Ulangan", "tiap 3 hari", "", "ladder.repeat", '"before": 5, "after": 3', "lalu tiap 3 hari kerja"),
        ("Jam", "09.00", "", "prompt", '"before": "08.00", "after": "09.00"', "mulai pukul 09.00"),
        (
            "Pribadi",
            "1",
            "KUA",
            "ladder.private.KUA",
            '"before": null, "after": 1',
            "Khusus KUA: pribadi 1 hari kerja.",
        ),
        ("Grup", "Tanpa grup", "KUA", "ladder.group.KUA", '"before": null, "after": 0', "Khusus KUA: tanpa grup."),
        (
            "Pranata",
            "7 hari",
            "KUA",
            "ladder.list.KUA",
            '"before": null, "after": 7',
            "Khusus KUA: Pranata Humas 7 hari",
        ),
        (
            "Ulangan",
            "10",
            "KUA",
            "ladder.repeat.KUA",
            '"before": null, "after": 10',
            "Khusus KUA: ulangan tiap 10 hari",
        ),
        ("Jam", "10.15", "KUA", "ladder.hour.KUA", '"before": null, "after": "10.15"', "Khusus KUA: pukul 10.15."),
    ],
)
async def test_every_step_is_set_by_a_tap_or_by_typing_and_can_be_traced(
    tmp_path: Path, part: str, value: str, kind: str, subject: str, detail: str, said: str
) -> None:
    async with founded(tmp_path) as city:
        shown = await sets(city, part, value, kind)
        assert said in shown.text
        changed = "SELECT subject, detail FROM audit WHERE action = 'setting.changed'"
        assert await city.rows(changed) == [(subject, f"{{{detail}}}")]
        await sets(city, part, value, kind)
        assert len(await city.rows(changed)) == 1


async def test_a_kind_goes_back_to_the_office_in_one_thing_or_in_all(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await sets(city, "Grup", "3 hari kerja", "KUA")
        await sets(city, "Pribadi", "1 hari kerja", "KUA")
        shown = await sets(city, "Jam", "10.00", "KUA")
        assert "Khusus KUA: pribadi 1 hari kerja, grup 3 hari kerja, pukul 10.00. Selebihnya ikut kantor." in shown.text
        await city.taps(city.sari, "Grup", on=shown)
        await city.taps(city.sari, "Ikut kantor (2 hari kerja)", on=shown)
        assert "Khusus KUA: pribadi 1 hari kerja, pukul 10.00." in shown.text
        await city.taps(city.sari, "Kembali", on=shown)
        assert "KUA menetapkan sendiri: pribadi 1 hari kerja, pukul 10.00" in shown.text
        await city.taps(city.sari, "KUA", on=shown)
        await city.taps(city.sari, "Ikut kantor seluruhnya", on=shown)
        assert "KUA sepenuhnya ikut kantor." in shown.text
        assert await city.value("SELECT count(*) FROM ladders") == 0
        gone = await city.rows("SELECT subject FROM audit WHERE detail LIKE '%\"after\": null%' ORDER BY id")
        assert gone == [("ladder.group.KUA",), ("ladder.private.KUA",), ("ladder.hour.KUA",)]


async def test_steps_that_do_not_climb_are_refused_with_what_is_possible(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        shown = await opens(city, city.sari, "Grup")
        assert "ketik angka 1 sampai 4" in shown.text
        assert not any("5 hari" in label for label in shown.labels())
        city.sari.says("5 hari kerja")
        refused = (await city.answer_to(city.sari)).text
        assert "5 hari kerja terlalu lambat: daftar Pranata Humas sudah keluar sesudah 5 hari kerja." in refused
        assert "Yang mungkin: 1 sampai 4" in refused
        city.sari.says("lima")
        assert "“lima” bukan jumlah hari kerja" in (await city.answer_to(city.sari)).text
        # The question stands.
        city.sari.says("4")
        await city.settles()
        assert await city.value("SELECT group_after FROM offices") == 4


async def test_a_change_that_breaks_the_steps_of_a_kind_is_refused_with_its_name(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await sets(city, "Grup", "4", "MTsN")
        shown = await opens(city, city.sari, "Pranata Humas")
        press = city.sari.presses_data(shown, "la.set:list:all:3")
        await city.settles()
        said = "3 hari kerja terlalu cepat: pesan di grup MTsN baru keluar sesudah 4 hari kerja."
        assert (press.alert, press.text) == (True, f"{said} Yang mungkin: 5 sampai 60, atau ubah dahulu langkah itu.")
        assert await city.value("SELECT coordinators_after FROM offices") == 5


async def test_a_kind_cannot_go_with_the_office_where_the_two_do_not_climb(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await sets(city, "Pranata Humas", "10 hari kerja", "KUA")
        await sets(city, "Grup", "7", "KUA")
        shown = await opens(city, city.sari, "KUA", "Pranata Humas")
        press = await city.sari.presses("Ikut kantor (5 hari kerja)", on=shown)
        await city.settles()
        assert press.alert
        assert "5 hari kerja terlalu cepat: pesan di grup KUA baru keluar sesudah 7 hari kerja." in (press.text or "")


async def test_coordinators_look_and_operators_change(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        shown = await opens(city, head)
        assert "Pengelola dapat mengubahnya" in shown.text
        assert shown.labels() == ["MAN", "MTsN", "MIN", "KUA", "Seksi", "✏️ Kata-kata pengingat", "‹ Kembali"]
        await city.taps(head, "KUA", on=shown)
        assert shown.labels() == ["‹ Kembali"]
        for data in ("la.edit:group:all", "la.set:group:all:3", "la.set:hour:KUA:09.00", "la.same:KUA"):
            press = head.presses_data(shown, data)
            await city.settles()
            assert (press.alert, press.text) == (True, city.t.plain("operators-only"))
