"""Forty days of an office: nobody is asked twice a day, nobody is forgotten."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from bot.simulator import Person
from tests.city import ZONE, City, founded

CODES = ("KUA-BANCAR", "KUA-JENU", "KUA-PALANG", "KUA-SOKO", "KUA-TUBAN", "MAN-1-TUBAN", "MIN-1-TUBAN", "MTSN-1-TUBAN")
BEGINS = date(2026, 3, 10)
PROMPT = "Ada kegiatan yang bisa dikabarkan?"


async def test_over_forty_days_nobody_is_prompted_twice_a_day_and_nobody_is_forgotten(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units(*CODES)
        head = await city.coordinator()
        officers = {code: await city.joins(f"Petugas {code}", code) for code in CODES[:-1]}
        group = await city.group(city.sari, head, *officers.values())
        for number in range(1, 41):
            day = BEGINS + timedelta(days=number)
            for hour in ("06:00", "08:00", "13:00"):
                await city.becomes(hour, day.isoformat())
            await _people_act(city, day, officers)
            await city.becomes("16:00")
        await _nobody_was_asked_twice_a_day(city)
        await _everybody_was_asked_who_stayed_silent(city)
        for when, _ in _said(city, PROMPT):
            assert when.weekday() < 5
        assert all(count >= 1 for count in Counter(chat for _, chat in _said(city, PROMPT)).values())
        assert city.heard("Gaung Humas", group) == await city.value(
            "SELECT count(*) FROM job_runs WHERE job = 'digest.daily'"
        )


async def _people_act(city: City, day: date, officers: dict[str, Person]) -> None:
    """Bancar never answers; Jenu publishes twice a week; Palang says nothing; Soko says tomorrow; Tuban once only;
    MAN 1 answers whatever is asked by a link; MIN 1 has a difficulty each time."""
    if day.weekday() in (0, 3):
        officers["KUA-JENU"].says(f"https://instagram.com/p/jenu{day:%m%d}")
    if day == BEGINS + timedelta(days=3):
        officers["KUA-TUBAN"].says("https://instagram.com/p/tubanonce")
    for code, label in (
        ("KUA-PALANG", "Nihil pekan ini"),
        ("KUA-SOKO", "Ingatkan besok"),
        ("MIN-1-TUBAN", "Ada kendala"),
    ):
        await _answers(city, officers[code], label)
    if any(PROMPT in message.text and message.buttons for message in officers["MAN-1-TUBAN"].chat[-2:]):
        officers["MAN-1-TUBAN"].says(f"https://facebook.com/man1tuban/posts/{day:%m%d}")


async def _answers(city: City, person: Person, label: str) -> None:
    for message in person.chat:
        if message.buttons and PROMPT in message.text:
            press = await person.presses(label, on=message)
            await city.settles()
            if "kendala" in label and not press.alert:
                person.says("Kamera rusak")
                await city.settles()


def _said(city: City, words: str) -> list[tuple[date, int]]:
    return [
        (sent.clock_at.astimezone(ZONE).date(), sent.chat_id)
        for sent in city.sim.sent
        if sent.method.lower() == "sendmessage" and words in sent.text
    ]


async def _nobody_was_asked_twice_a_day(city: City) -> None:
    assert max(Counter(_said(city, PROMPT)).values()) == 1
    twice = "SELECT count(*) FROM (SELECT unit_id FROM prompts GROUP BY unit_id, created_on HAVING count(*) > 1)"
    assert await city.value(twice) == 0
    assert max(Counter(_said(city, "Kabar satker")).values()) == 1
    weekends = "SELECT count(*) FROM prompts WHERE strftime('%w', created_on) IN ('0', '6')"
    assert await city.value(weekends) == 0


async def _everybody_was_asked_who_stayed_silent(city: City) -> None:
    asked = await city.rows(
        "SELECT code, count(prompts.id), (SELECT count(*) FROM answers WHERE unit_id = units.id)"
        " FROM units LEFT JOIN prompts ON unit_id = units.id GROUP BY units.id"
    )
    counts = {code: (prompts, answers) for code, prompts, answers in asked}
    assert counts["KUA-JENU"] == (0, 0)
    assert counts["KUA-BANCAR"] == (2, 0)
    assert counts["KUA-PALANG"] == (5, 5)
    assert counts["KUA-SOKO"][0] == counts["KUA-SOKO"][1] == 24
    assert counts["KUA-TUBAN"] == (2, 0)
    assert counts["MAN-1-TUBAN"][0] == counts["MAN-1-TUBAN"][1] == 5
    assert counts["MIN-1-TUBAN"] == (5, 5)
    assert counts["MTSN-1-TUBAN"] == (0, 0)
