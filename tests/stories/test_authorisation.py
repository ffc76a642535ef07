"""Nobody does what is not theirs: every button and command, by everybody, everywhere."""

from pathlib import Path

import pytest

from bot.telegram.routes import ANSWERS, BUTTONS, COMMANDS
from bot.telegram.rules import Place, Where, Who, is_at
from tests.city import founded
from tests.stories.busy_office import busy_office

BEGUN = frozenset({"people", "drafts", "draft_messages"})
"""What changes where somebody begins a report."""
KIT = ("k.menu", "k.back", "k.text", "k.photos", "k.agreed", "k.crop", "k.press")
OWN = (
    *("d.", "h.", "l.", "x.new", "w.unit", "w.sum", "w.leave", "w.stay", "w.hand", "w.link"),
    *("v.all", "v.one", "v.move", "v.cover", "v.out", "v.clear", "v.back"),
)
"""What only the officer who began it may go on with."""
ACCOUNTS = tuple(
    f"x.{name}" for name in ("unit", "old", "add", "at", "one", "who", "post", "shut", "open", "take", "not")
)
DIFFICULTIES = ("df.unit", "df.show", "df.ask", "df.done", "df.again")
RECAPS = tuple(f"re.{name}" for name in ("at", "links", "pick", "months", "menu", "see", "list"))
LINKS = tuple(f"b.{name}" for name in ("ask", "later", "never", "again"))
OF_THE_UNIT = ("ca.zip", *DIFFICULTIES, *RECAPS, "r.", *LINKS, "p.", "g.", *KIT, *ACCOUNTS)
ALLOWED = {
    Who.ANYONE: frozenset({"stranger", "officer", "other", "removed", "leader", "coordinator", "operator"}),
    Who.MEMBER: frozenset({"officer", "other", "leader", "coordinator", "operator"}),
    Who.ANSWERER: frozenset({"officer", "coordinator", "operator"}),
    Who.OFFICER: frozenset({"officer", "other"}),
    Who.COORDINATOR: frozenset({"coordinator", "operator"}),
    Who.OPERATOR: frozenset({"operator"}),
}
PARTS = 4
"""Thousands of presses, in several tests, none of which comes near the time that one may take."""


def _may(verb: str, role: str, place: Place) -> bool:
    rule = BUTTONS[verb].rule
    if not is_at(rule.where, place) or role not in ALLOWED[rule.who]:
        return False
    return not (verb.startswith((*OWN, *OF_THE_UNIT)) and role == "other")


@pytest.mark.parametrize("part", range(PARTS))
async def test_no_button_does_anything_for_whom_it_is_not_meant(tmp_path: Path, part: int) -> None:
    async with founded(tmp_path) as city:
        office = await busy_office(city)
        before, tried = await office.state(), 0
        holes: list[tuple[object, ...]] = []
        for verb, argument in list(office.arguments.items())[part::PARTS]:
            data = f"{verb}:{argument}" if argument else verb
            presses = {
                (role, place): person.presses_data(office.message_at(person, place), data)
                for role, person in office.people.items()
                for place in Place
                if not _may(verb, role, place)
            }
            await city.settles()
            tried += len(presses)
            holes += [
                (verb, *who, press.text) for who, press in presses.items() if not press.answered or not press.alert
            ]
            if await office.state() != before:
                holes.append((verb, "somebody of", sorted(role for role, _ in presses)))
                before = await office.state()
        assert holes == []
        assert tried > 400 // PARTS


async def test_no_command_does_anything_for_whom_it_is_not_meant(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        office = await busy_office(city)
        before = await office.state()
        for name, known in COMMANDS.items():
            for role, person in office.people.items():
                for place, group in office.places.items():
                    if not is_at(known.rule.where, place) or role not in ALLOWED[known.rule.who]:
                        person.says(f"/{name}", to=group)
            await city.settles()
            assert await office.state() == before, name
        for place in (Place.BOUND_GROUP, Place.OTHER_GROUP):
            city.sari.says("/pasang", to=office.places[place], anonymous=True)
            await city.settles()
            assert await office.state() == before, place


async def test_no_question_is_answered_by_whom_it_is_not_meant_for(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        office = await busy_office(city)
        holes, tried = [], 0
        for kind, known in ANSWERS.items():
            for role, person in office.people.items():
                if role in ALLOWED[known.rule.who]:
                    continue
                await city.changes(f"UPDATE people SET asked = '{kind}:1:1' WHERE telegram_id = {person.id}")
                before = await office.state()
                person.says("Tulisan yang ditanyakan")
                await city.settles()
                tried += 1
                after = await office.state()
                # Whoever was not asked may have begun a report of the own unit with it.
                holes += [(kind, role, name) for name in after.keys() - BEGUN if after[name] != before[name]]
        assert holes == []
        assert tried > 20


@pytest.mark.parametrize("where", Where)
def test_every_place_of_a_rule_is_known(where: Where) -> None:
    assert any(is_at(where, place) for place in Place)
