"""The group's prompt: further answers in private, changing them, replies of whoever serves several units or none."""

from pathlib import Path

import pytest

from bot.simulator import Group, Person
from bot.simulator.models import Message
from tests.city import City, founded

ASKED = "Ada kegiatan yang bisa dikabarkan?"
UNITS = ("KUA-PALANG", "KUA-SOKO", "MIN-1-TUBAN")
POST = "https://www.instagram.com/p/C4abc123/"
DAY = "2026-03-19"


async def _prompted(city: City, **serve: tuple[str, ...]) -> tuple[Message, Group, list[Person], Person]:
    assert city.sim.privacy
    await city.units(*UNITS)
    head = await city.coordinator()
    officers = [await city.joins(name, *units) for name, units in serve.items()]
    group = await city.group(city.sari, head, *officers, city.sim.person("Tono"))
    group.sets_bot("member", city.sari)
    await city.becomes("08:00", "2026-03-17")
    await city.becomes("08:00", DAY)
    return await head.hears("Kabar satker", in_=group), group, officers, head


def _url(message: Message, label: str) -> str:
    return next(button.url or "" for row in message.buttons for button in row if label in button.text)


@pytest.mark.usefixtures("each_engine")
async def test_leave_and_other_days_are_chosen_in_private_by_a_link(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, _, [budi], _ = await _prompted(city, Budi=("KUA-PALANG",))
        await city.taps(budi, "KUA Palang", prompt)
        url = _url(prompt, "Cuti, tanggal lain")
        assert url.startswith("https://t.me/GaungBot?start=p-")
        budi.starts(url.partition("?start=")[2])
        copy = await city.answer_to(budi)
        assert ASKED in copy.text
        await city.taps(budi, "Sedang cuti", copy)
        await city.taps(budi, "Sen 30", copy)
        assert "KUA Palang tidak diingatkan sampai Senin, 30 Maret 2026." in copy.text
        assert "🔕 KUA Palang · petugas cuti" in prompt.text
        assert city.heard(ASKED, budi) == 2


async def test_the_link_shows_others_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, _, [budi, agus], _ = await _prompted(city, Budi=("KUA-PALANG",), Agus=("KUA-SOKO",))
        await city.taps(budi, "KUA Palang", prompt)
        start = _url(prompt, "Cuti, tanggal lain").partition("?start=")[2]
        agus.starts(start)
        assert (await city.answer_to(agus)).text == city.t.plain("only-officers", unit="KUA Palang")
        tono = city.sim.person("Tono")
        tono.starts(start)
        assert "Minta bergabung" in (await city.answer_to(tono)).labels()
        budi.starts("p-999999")
        assert (await city.answer_to(budi)).text == city.t.plain("prompt-gone")


async def test_a_member_who_is_not_registered_is_led_to_joining(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, *_ = await _prompted(city, Budi=("KUA-PALANG",))
        tono = city.sim.person("Tono")
        press = await tono.presses("KUA Palang", on=prompt)
        assert (press.alert, press.text) == (True, city.t.plain("only-officers-stranger"))
        assert _url(prompt, "Gabung") == "https://t.me/GaungBot?start=join"
        tono.starts("join")
        assert "Minta bergabung" in (await city.answer_to(tono)).labels()
        assert (await city.value("SELECT count(*) FROM answers")) == 0


async def test_my_unit_brings_the_own_open_prompts_into_private(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, _, [budi], _ = await _prompted(city, Budi=("KUA-PALANG", "KUA-SOKO"))
        budi.starts("prompt")
        await city.settles()
        assert [name for name in ("KUA Palang", "KUA Soko") if city.heard(f"{name} belum pernah", budi) == 2] == [
            "KUA Palang",
            "KUA Soko",
        ]
        for message in budi.chat[-2:]:
            await city.taps(budi, "Nihil pekan ini", message)
        budi.starts("prompt")
        assert (await city.answer_to(budi)).text.startswith(city.t.plain("prompt-none-open"))


async def test_a_later_day_is_named_in_the_group(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, _, [budi, agus], _ = await _prompted(city, Budi=("KUA-PALANG",), Agus=("KUA-SOKO",))
        for person, first, day in ((budi, "Nihil pekan ini", "Sen 30"), (agus, "Ingatkan besok", "Kam 26")):
            person.starts("prompt")
            copy = await city.answer_to(person)
            await city.taps(person, first, copy)
            await city.taps(person, "Tanggal lain", copy)
            await city.taps(person, day, copy)
        assert "🔕 KUA Palang · nihil sampai 30 Maret" in prompt.text
        assert "🕓 KUA Soko · menyusul 26 Maret" in prompt.text


async def test_an_answer_is_changed_in_the_group_by_whom_it_concerns(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, _, [budi, agus], head = await _prompted(city, Budi=("KUA-PALANG",), Agus=("KUA-SOKO",))
        await city.taps(budi, "KUA Palang", prompt)
        await city.taps(budi, "Nihil", prompt)
        for person in (agus, head):
            press = await person.presses("Ubah jawaban", on=prompt)
            assert (press.alert, press.text) == (True, city.t.plain("group-nothing-to-change"))
        await city.taps(budi, "Ubah jawaban", prompt)
        assert "🔕 KUA Palang · nihil pekan ini" in prompt.text
        await city.taps(budi, "▾ KUA Palang", prompt)
        assert await city.value("SELECT state FROM prompts WHERE group_prompt_id = 1 AND unit_id = 1") == "answered"
        await city.taps(budi, "Ubah jawaban", prompt)
        await city.taps(budi, "Besok", prompt)
        assert "🕓 KUA Palang · menyusul besok" in prompt.text
        assert await city.rows("SELECT kind, until FROM answers ORDER BY id") == [
            ("nothing", "2026-03-23"),
            ("tomorrow", "2026-03-20"),
        ]
        await city.becomes("08:00", "2026-03-20")
        assert city.heard(ASKED, budi) == 2


async def test_published_already_takes_the_next_reply_as_its_link_even_of_a_coordinator(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, group, _, head = await _prompted(city, Budi=("KUA-PALANG", "KUA-SOKO"))
        reply = head.says(POST, to=group, reply_to=prompt)
        await city.settles()
        assert group.chat[-1].text == city.t.plain("group-which-unit")
        assert reply.reactions == []
        await city.taps(head, "KUA Soko", prompt)
        press = await head.presses("Tayang", on=prompt)
        assert (press.alert, press.text) == (True, city.t.plain("group-send-link", unit="KUA Soko"))
        head.says(POST, to=group, reply_to=prompt)
        await city.settles()
        assert "✅ KUA Soko · tayang di Instagram" in prompt.text
        head.says(POST, to=group, reply_to=prompt)
        await city.settles()
        assert group.chat[-1].text == city.t.plain("group-which-unit")


async def test_a_reply_of_who_serves_several_units_is_the_one_that_is_asked_or_has_to_say(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, group, [budi], _ = await _prompted(city, Budi=("KUA-PALANG", "KUA-SOKO"))
        budi.says("Pekan ini nihil kegiatan", to=group, reply_to=prompt)
        await city.settles()
        assert group.chat[-1].text == city.t.plain("group-which-unit")
        assert await city.value("SELECT count(*) FROM answers") == 0
        await city.taps(budi, "KUA Palang", prompt)
        await city.taps(budi, "Nihil", prompt)
        budi.says("Pekan ini nihil kegiatan", to=group, reply_to=prompt)
        await city.settles()
        assert "🔕 KUA Soko · nihil pekan ini" in prompt.text


async def test_photos_in_reply_are_a_report_of_one_of_several_units_which_is_asked_in_private(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, group, [budi], _ = await _prompted(city, Budi=("KUA-PALANG", "KUA-SOKO"))
        album = await budi.sends_album(
            2, caption="Apel pagi di halaman kantor diikuti semua pegawai", to=group, reply_to=prompt
        )
        await city.settles()
        assert "laporan menyusul" not in prompt.text
        assert [message.reactions for message in album] == [["👍"], ["👍"]]
        draft = await city.answer_to(budi)
        await city.taps(budi, "KUA Soko", draft)
        await city.taps(budi, "Kirim laporan", draft)
        assert "KUA-SOKO-2026-0001" in (await city.answer_to(budi)).text


@pytest.mark.parametrize("words", ["Siap, mohon maaf", "Terima kasih infonya"])
async def test_other_words_in_reply_are_asked_about_in_private_and_answer_nothing(tmp_path: Path, words: str) -> None:
    async with founded(tmp_path) as city:
        prompt, group, [budi], _ = await _prompted(city, Budi=("KUA-PALANG",))
        reply = budi.says(words, to=group, reply_to=prompt)
        await city.settles()
        assert reply.reactions == ["👍"]
        assert (await city.answer_to(budi)).text == city.t.plain("held-unclear")
        assert "▫️ KUA Palang" in prompt.text
        await city.taps(budi, "Ini kendala")
        assert "💬 KUA Palang · ada kendala" in prompt.text


async def test_what_nobody_replies_to_the_prompt_the_bot_does_not_even_see(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, group, [budi], _ = await _prompted(city, Budi=("KUA-PALANG",))
        seen = await city.value("SELECT count(*) FROM inbox")
        budi.says(POST, to=group)
        await city.settles()
        assert await city.value("SELECT count(*) FROM inbox") == seen


async def test_a_publication_later_on_the_same_day_is_shown_in_place_of_tomorrow(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        prompt, _, [budi], _ = await _prompted(city, Budi=("KUA-PALANG",))
        await city.taps(budi, "KUA Palang", prompt)
        await city.taps(budi, "Besok", prompt)
        budi.says(POST)
        await city.settles()
        assert "✅ KUA Palang · tayang di Instagram" in prompt.text
        assert await city.rows("SELECT kind FROM answers ORDER BY id") == [("tomorrow",), ("published",)]
        assert await city.value("SELECT due_on FROM units WHERE code = 'KUA-PALANG'") == "2026-03-26"


async def test_when_ten_are_answering_the_eleventh_does_so_in_private(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        group = await city.group(city.sari, head)
        budi = await city.joins("Budi", "MTSN-2-TUBAN")
        group.adds(budi)
        await city.changes("UPDATE units SET due_on = '2026-03-17', prompt_on = '2026-03-17', last_rung = 0")
        await city.changes(
            "INSERT INTO roles (person_id, role, unit_id, granted_at) "
            "SELECT (SELECT max(id) FROM people), 'officer', id, '2026-03-10' FROM units WHERE code != 'MTSN-2-TUBAN'"
        )
        await city.becomes("08:00", DAY)
        prompt = await head.hears("Kabar satker", in_=group)
        for label in [label for label in prompt.labels() if label.startswith("KUA")][:10]:
            await city.taps(head, label, prompt)
        assert sum(label.startswith("▾") for label in prompt.labels()) == 10
        press = await budi.presses("MTsN 2 Tuban", on=prompt)
        assert (press.alert, press.text) == (True, city.t.plain("group-answer-in-private", unit="MTsN 2 Tuban"))
        copy = await budi.hears("MTsN 2 Tuban belum pernah")
        await city.taps(budi, "Nihil pekan ini", copy)
        assert "🔕 MTsN 2 Tuban · nihil pekan ini" in prompt.text
        press = await budi.presses("Ubah jawaban", on=prompt)
        assert (press.alert, press.text) == (True, city.t.plain("group-change-in-private"))
