"""Whatever is sent while a draft is open gets a clear answer, and the draft stays whole and can be sent."""

from pathlib import Path

import pytest

from bot.simulator import Person
from bot.simulator.models import Message, Press
from tests.city import City, founded
from tests.stories.bad_inputs import KINDS, Bad, nothing

DRAFT = """SELECT title, activity_date, time_text, place, story, participants, speakers, programme_id, links, original,
    doubts, unit_id, state FROM drafts WHERE id = 1"""
FILES = "SELECT kind, file_unique_id, position, name FROM photos WHERE draft_id = 1 AND state != 'removed' ORDER BY id"


def test_there_are_thirty_kinds_and_more() -> None:
    assert len(KINDS) >= 30


@pytest.mark.parametrize("kind", KINDS)
async def test_bad_input_is_answered_and_the_draft_stays(tmp_path: Path, kind: str) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _with_draft(city)
        await KINDS[kind].prepare(city, budi)
        await _stays_whole(city, budi, preview, KINDS[kind])
        await _can_be_sent(city, budi, preview)


async def test_all_of_it_in_a_row_is_answered_in_english_and_the_draft_stays(tmp_path: Path) -> None:
    async with founded(tmp_path, language="en") as city:
        budi, preview = await _with_draft(city)
        for bad in KINDS.values():
            if bad.prepare is nothing:
                await _stays_whole(city, budi, preview, bad)
        await _can_be_sent(city, budi, preview)


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_date_of_more_than_a_year_ago_is_asked_back_and_all_else_stays(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, preview = await _with_draft(city)
        whole = preview.text
        data = preview.buttons[0][0].data or ""
        await city.taps(budi, city.label("edit"), preview)
        await city.taps(budi, city.label("edit-date"), preview)
        budi.says("10 Maret 2024")
        await city.settles()
        assert city.t.plain("draft-doubt-date-old", year="2024") in preview.text
        assert city.label("send-report") not in preview.labels()
        press = budi.presses_data(preview, data[:-1] + str(await city.value("SELECT version FROM drafts")))
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("date-over-a-year"))
        await city.taps(budi, city.label("undo"), preview)
        assert preview.text == whole
        await _can_be_sent(city, budi, preview)


async def test_what_cannot_be_seen_does_not_come_into_a_field(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _with_draft(city)
        for field in ("title", "story"):
            await city.taps(budi, city.label("edit"), preview)
            await city.taps(budi, city.label(f"edit-{field}"), preview)
            budi.says("\u202etapaR\u202c \x1bhumas\u2066 \u200b𝗧𝘂𝗯𝗮𝗻")
            await city.settles()
        assert await city.rows("SELECT title, story FROM drafts") == [("tapaR humas Tuban", "tapaR  humas Tuban")]


async def _with_draft(city: City) -> tuple[Person, Message]:
    await city.units("KUA-PALANG")
    budi = await city.joins("Budi", "KUA-PALANG")
    return budi, await city.drafts(budi)


async def _stays_whole(city: City, budi: Person, preview: Message, bad: Bad) -> None:
    """It is sent and answered, and the draft is the same before and after."""
    whole = preview.text, preview.labels()
    if bad.asked is not None:
        await city.taps(budi, city.label("edit"), preview)
        await city.taps(budi, city.label(f"edit-{bad.asked.value}"), preview)
    if bad.later:
        city.passes(minutes=2)
    before = await _held(city)
    sent = bad.send(city, budi, preview)
    await _is_answered(city, bad, sent, await city.answer_to(budi))
    assert await _held(city) == before
    if bad.asked is not None:
        await city.taps(budi, city.label("back"), preview)
    assert (preview.text, preview.labels()) == whole


async def _can_be_sent(city: City, budi: Person, preview: Message) -> None:
    await city.taps(budi, city.label("send-report"), preview)
    assert "KUA-PALANG-2026-0001" in preview.text
    assert await city.value("SELECT count(*) FROM inbox WHERE state != 'done' OR tries > 0") == 0
    assert await city.value("SELECT count(*) FROM outbox WHERE state = 'failed'") == 0


async def _held(city: City) -> tuple[object, object]:
    """What the draft holds."""
    return await city.rows(DRAFT), await city.rows(FILES)


async def _is_answered(city: City, bad: Bad, sent: Message | Press, said: Message) -> None:
    if isinstance(sent, Press):
        assert (sent.alert, sent.text) == (True, bad.answer(city.t))
        return
    assert bad.answer(city.t) in said.text
    assert said.reply_to in (sent, None) or sent.deleted
