"""Three months of the example office, day by day: what was planned, and what people make of the bot's reminders."""

import heapq
import itertools
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from random import Random
from typing import Final

from bot.commands.example import cast, writing
from bot.commands.example.acts import Acts
from bot.commands.example.desk import Desk
from bot.commands.example.plan import FOUNDED, HOLIDAYS, LAST_WORDS, PRESENT, ZONE, Planned, is_quiet, of_day
from bot.domain.ladder import AnswerKind
from bot.domain.office import UnitRef
from bot.domain.people import Role
from bot.domain.understood import Field
from bot.domain.units import UnitRow
from bot.jobs.heartbeat import JOBS
from bot.simulator import Message
from bot.simulator.files import Attachment

PROMPTS: Final = time(8, 0, 12)
DIGESTS: Final = time(16, 0, 9)
UNTOUCHED: Final = date(2026, 3, 9)
"""From this day on nobody answers the bot's prompts: that is left to whoever visits the office."""
DESK: Final = time(14, 5)
LAST_LOOK: Final = date(2026, 3, 6)
"""What has come to the coordinator's desk since then is left to whoever visits the office."""
CHANGE_ASKED: Final = datetime(2026, 3, 9, 14, 40, tzinfo=ZONE)
MENDED: Final = datetime(2026, 3, 9, 16, 20, tzinfo=ZONE)
PREVIEWED: Final = date(2026, 2, 23)
"""From this day on the chats show that a receipt was a preview before."""
_ANSWERS: Final = ((AnswerKind.NOTHING, 5), (AnswerKind.TOMORROW, 4), (AnswerKind.STUCK, 3), (AnswerKind.PUBLISHED, 6))
_TALKATIVE: Final = 0.5
_CHATTER, _REPLY, _NOTHING, _UNCLEAR = 0.30, 0.65, 0.10, 0.10


class Life:
    """Plays the days in their order."""

    def __init__(
        self,
        acts: Acts,
        seed: int,
        reports: Sequence[Planned],
        units: Mapping[str, UnitRow],
        photos: Mapping[int, Attachment],
    ) -> None:
        self._acts = acts
        self._desk = Desk(acts, seed)
        self._chance = Random(f"life {seed}")
        self._reports = reports
        self._photos = photos
        self._habits = {units[habits.code].name: habits for habits in cast.UNITS}
        self._joining = {name: habits.since for habits in reversed(cast.UNITS) for name in habits.officers}
        self._agenda: list[tuple[datetime, int, Callable[[], object]]] = []
        self._order = itertools.count()
        self._difficulties = itertools.cycle(self._shuffled("difficulties"))

    def found(self, operator: str) -> None:
        """The first morning: the operator starts, people come in, the group is bound."""
        acts, chance = self._acts, self._chance
        acts.at(FOUNDED + timedelta(minutes=4))
        acts.greets(operator, frozenset({acts.person(operator).id}))
        for name, role in ((cast.COORDINATOR, Role.COORDINATOR), (cast.LEADER, Role.LEADER)):
            acts.after(60, 400)
            acts.joins(name, role)
        acts.after(60, 400)
        first = [name for name in cast.officers() if self._joining[name] == FOUNDED.date()]
        acts.binds_group(operator, (cast.COORDINATOR, *first, cast.STRANGER))
        for name in chance.sample(first, len(first)):
            acts.after(120, 900)
            self._joins(name)

    def day(self, day: date) -> None:
        """One day, from the first message to the last; the very last day ends with the present."""
        self._plan(day)
        end = min(datetime.combine(day, time(23, 59), ZONE), PRESENT - LAST_WORDS / 2)
        while self._agenda and self._agenda[0][0] <= end:
            moment, _, act = heapq.heappop(self._agenda)
            self._acts.at(max(moment, self._acts.tx.now))
            act()
        self._acts.day_ends()

    def _plan(self, day: date) -> None:
        chance = self._chance
        for planned in of_day(self._reports, day):
            self._at(planned.at, partial(self._report, planned))
        for name, since in self._joining.items():
            if since == day != FOUNDED.date():
                self._at(self._moment(day, 9, 15), partial(self._joins, name))
        if day == cast.DEPUTY_SINCE:
            self._at(self._moment(day, 9, 15), partial(self._acts.joins, cast.DEPUTY, Role.COORDINATOR))
        if day in HOLIDAYS:
            return
        self._at(datetime.combine(day, PROMPTS, ZONE), self._jobs)
        self._at(datetime.combine(day, DIGESTS, ZONE), self._jobs)
        if not is_quiet(day) and FOUNDED.date() < day <= LAST_LOOK:
            self._at(datetime.combine(day, DESK, ZONE), self._desk.looks)
        if day == CHANGE_ASKED.date():
            self._at(CHANGE_ASKED, self._asks_change)
        if day.weekday() < 5 and day > FOUNDED.date():
            if chance.random() < _CHATTER:
                self._at(self._moment(day, 7, 14), self._chatter)
            if chance.random() < _NOTHING and day < UNTOUCHED:
                self._at(self._moment(day, 10, 14), partial(self._writes, "nothing"))
            if chance.random() < _UNCLEAR and day < UNTOUCHED:
                self._at(self._moment(day, 9, 15), partial(self._writes, "unclear"))

    def _asks_change(self) -> None:
        report = self._desk.asks()
        if report is not None:
            self._at(MENDED, partial(self._desk.mends, cast.first_officer(report.unit.code), report))

    def _joins(self, name: str) -> None:
        for code in cast.served_by(name):
            self._acts.joins(name, Role.OFFICER, code)
            if name == cast.first_officer(code) and code in cast.WITH_ACCOUNTS:
                self._acts.registers(name, self._unit(name, code))
        if self._acts.person(name).id not in self._acts.group.members:
            self._acts.past.comes_in(self._acts.group, self._acts.person(name))

    def _report(self, planned: Planned) -> None:
        acts = self._acts
        ref = self._unit(planned.officer, planned.unit.code)
        draft = acts.drafts(planned.officer, planned.text, [self._photos[shot.number] for shot in planned.shots], ref)
        if draft.content.missing or planned.left_open or planned.at.date() >= PREVIEWED:
            acts.after(2, 3)
            acts.shows(planned.officer, draft)
        if planned.left_open:
            return
        told = {Field.TITLE: planned.title, Field.PLACE: planned.place, Field.STORY: planned.title}
        draft = acts.fills(planned.officer, draft, told)
        report, receipt = acts.sends(planned.officer, draft)
        if planned.later is not None:
            text = self._chance.choice(writing.words()["links"]["lead"]) + "\n".join(planned.links)
            quoted = receipt if planned.later.date() > planned.at.date() or self._chance.random() < 0.3 else None
            self._at(planned.later, partial(acts.links, planned.officer, text, report if quoted else ref, quoted))

    def _jobs(self) -> None:
        for _, job in JOBS:
            for message in self._acts.job(job):
                if self._day() < UNTOUCHED:
                    self._prompted(message)

    def _prompted(self, message: Message) -> None:
        """Whoever was reminded may answer later on the same day."""
        for row in message.buttons:
            for button in row:
                verb, number, *_ = (*(button.data or "").split(":"), "")
                if verb == "p.nothing" and message.room.person is not None:
                    name = message.room.person.name
                    unit = next(each for each in self._acts.actors[name].units if each.name in message.text)
                    self._may_answer(name, unit, int(number), None)
                elif verb == "g.unit":
                    name = self._chance.choice(self._habits[button.text].officers)
                    self._may_answer(name, self._unit(name, self._habits[button.text].code), int(number), message)

    def _may_answer(self, name: str, unit: UnitRef, prompt_id: int, group: Message | None) -> None:
        chance, habits = self._chance, self._habits[unit.name]
        kind = chance.choices([kind for kind, _ in _ANSWERS], [weight for _, weight in _ANSWERS])[0]
        moment = self._moment(self._day(), 8, 14)
        readily = habits.answers if habits.linked else habits.answers / 4
        if chance.random() >= readily or (kind is AnswerKind.PUBLISHED and not habits.linked):
            return
        self._at(moment, partial(self._answers, name, unit, prompt_id, kind, group))

    def _answers(self, name: str, unit: UnitRef, prompt_id: int, kind: AnswerKind, group: Message | None) -> None:
        if kind is not AnswerKind.PUBLISHED:
            self._acts.answers(name, prompt_id, kind, next(self._difficulties))
            return
        text = "\n".join(writing.links(self._chance, unit.name, 1))
        if group is not None:
            self._acts.links_in_group(name, text, unit, group)
        else:
            self._acts.links(name, text, unit)

    def _chatter(self) -> None:
        said = writing.words()["chatter"]
        count = str(self._chance.randint(15, 23))
        self._acts.chats(cast.COORDINATOR, self._chance.choice(said["coordinator"]).replace("{n}", count))
        for name in self._chance.sample(sorted(set(cast.officers()) & self._acts.actors.keys()), 2):
            if self._chance.random() < _REPLY:
                moment = self._acts.tx.now + timedelta(seconds=self._chance.randint(40, 1500))
                self._at(moment, partial(self._acts.chats, name, self._chance.choice(said["officers"])))

    def _writes(self, what: str) -> None:
        talkative = {name for habits in cast.UNITS if habits.answers >= _TALKATIVE for name in habits.officers}
        name = self._chance.choice(sorted(talkative & self._acts.actors.keys()))
        if len(self._acts.actors[name].units) == 1:
            self._acts.writes(name, self._chance.choice(writing.words()[what]["words"]))

    def _unit(self, name: str, code: str) -> UnitRef:
        return next(unit for unit in self._acts.actors[name].units if unit.code == code)

    def _shuffled(self, what: str) -> list[str]:
        found: list[str] = list(writing.words()[what]["words"])
        self._chance.shuffle(found)
        return found

    def _day(self) -> date:
        return self._acts.tx.now.astimezone(ZONE).date()

    def _moment(self, day: date, first: int, last: int) -> datetime:
        """Some moment between two hours of a day."""
        seconds = self._chance.randint(150, max((last - first) * 3600, 150) + 900)
        return datetime.combine(day, time(first), ZONE) + timedelta(seconds=seconds)

    def _at(self, moment: datetime, act: Callable[[], object]) -> None:
        heapq.heappush(self._agenda, (moment, next(self._order), act))
