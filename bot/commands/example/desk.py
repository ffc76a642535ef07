"""The example's coordinator at the desk: what is older than a while is looked at, some is featured, one comes back."""

from datetime import timedelta
from random import Random
from typing import Final

from bot.commands.example import cast, writing
from bot.commands.example.acts import Acts
from bot.domain.reports import Editable, Report
from bot.domain.reviews import DeskLine, Freshness, Pile, Place
from bot.usecases import after_sending, reviewing
from bot.usecases.saying import say
from bot.views import desk as desk_views
from bot.views import report_cards
from bot.views import sent_report as report_views

FRESH: Final = timedelta(hours=3)
"""What came to the desk so shortly before waits for the next time."""
FIRST: Final = 1
"""The version that a report has before anybody changes it."""
_FEATURED: Final = 0.02
_SECONDS: Final = (8, 25)


class Desk:
    """The head PR officer reviews with the use cases that the desk's buttons call."""

    def __init__(self, acts: Acts, seed: int) -> None:
        self._acts = acts
        # Its own chance, so that what others do does not hang on it.
        self._chance = Random(f"desk {seed}")

    def looks(self) -> None:
        """Look through the desk: accept what has been there for a while, feature a few."""
        acts, opened = self._acts, self._acts.tx.now
        older = [line for line in self._lines() if line.at <= opened - FRESH and line.freshness is Freshness.NEW]
        if not older:
            return
        key, head = acts.key("desk"), acts.person(cast.COORDINATOR)
        acts.past.says(head, "/meja")
        self._shows(key)
        for line in reversed(older):
            self._accepts(line)
        self._shows(key)

    def asks(self) -> Report | None:
        """Ask for a change of the newest report that names no speakers; None where there is none."""
        acts, actor = self._acts, self._acts.actors[cast.COORDINATOR]
        for line in self._lines():
            seen = after_sending.look(acts.tx, actor, line.id)
            if seen.report.content.speakers is None:
                break
        else:
            return None
        key, head = acts.key("case"), acts.person(cast.COORDINATOR)
        asked = reviewing.ask_for_note(acts.tx, actor, line.id, seen.stands_at)
        say(acts.tx, key, head.id, desk_views.ask_change(acts.t, asked), card=True)
        acts.deliver()
        self._passes()
        note = writing.words()["review"]["note"]
        said = acts.past.says(head, note)
        done = reviewing.ask_change(acts.tx, actor, line.id, asked.stands_at, note)
        report_cards.ask_officers(acts.tx, actor, done, note)
        answer = desk_views.change_asked(acts.t, done.seen, len(done.officers))
        say(acts.tx, acts.key("asked"), head.id, answer, reply_to=said.id)
        acts.deliver()
        return done.seen.report

    def mends(self, name: str, report: Report) -> None:
        """The officer writes what the coordinator misses: the report comes back to the desk."""
        acts, actor, person = self._acts, self._acts.actors[name], self._acts.person(name)
        zone, field, key = acts.office.zone, Editable.SPEAKERS, acts.key("mending")
        seen = after_sending.ask_field(acts.tx, actor, report.id, report.version, field)
        say(acts.tx, key, person.id, report_views.asking(acts.t, seen, zone, field), card=True)
        acts.deliver()
        self._passes()
        words = writing.words()["review"]["answer"].format(unit=report.unit.name)
        acts.likes(acts.past.says(person, words))
        changed = after_sending.set_field(acts.tx, actor, acts.office, report.id, report.version, field, words)
        report_cards.tell_change(acts.tx, actor, changed)
        say(acts.tx, key, person.id, report_views.edit_menu(acts.t, changed.seen, zone, saved=True), card=True)
        acts.deliver()

    def _lines(self) -> list[DeskLine]:
        """All that lies on the desk, the newest first."""
        lines: list[DeskLine] = []
        more = True
        while more:
            place = Place(lines[-1].at, lines[-1].id) if lines else None
            page = reviewing.page(self._acts.tx, Pile.OPEN, None, place)
            lines += page.lines
            more = page.more
        return lines

    def _accepts(self, line: DeskLine) -> None:
        acts, actor = self._acts, self._acts.actors[cast.COORDINATOR]
        self._passes()
        # Nobody has decided about a new one.
        reviewing.accept(acts.tx, actor, line.id, version=FIRST, stands_at=0)
        if self._chance.random() < _FEATURED:
            report_cards.tell_featured(acts.tx, reviewing.feature(acts.tx, actor, line.id, on=True))
            acts.deliver()

    def _shows(self, key: str) -> None:
        acts = self._acts
        page = desk_views.page(acts.t, reviewing.page(acts.tx, Pile.OPEN, None, None), begins=True)
        say(acts.tx, key, acts.person(cast.COORDINATOR).id, page, card=True)
        acts.deliver()

    def _passes(self) -> None:
        self._acts.at(self._acts.tx.now + timedelta(seconds=self._chance.randint(*_SECONDS)))
