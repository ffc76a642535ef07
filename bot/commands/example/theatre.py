"""Where the example's story is played: the simulated chats, and the transaction that it has come to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from bot.commands.example import posted
from bot.commands.example.delivery import Delivery
from bot.db import offices, outbox
from bot.db.engine import Tx
from bot.db.outbox import Outgoing
from bot.domain.office import Actor, Office
from bot.domain.people import Language, Role
from bot.domain.screen import Screen
from bot.domain.set_up import Step
from bot.i18n import Texts, texts
from bot.simulator import Group, Message, Person, Simulator
from bot.simulator.past import Past
from bot.usecases import coordinating, joining, settings, whois
from bot.usecases.saying import say
from bot.views import joining as joining_views
from bot.views import menu as menu_views

ACTOR = "example"


@dataclass
class Theatre:
    """People come in, time goes by, jobs run. What the bot is made to say is in the chats when an act returns."""

    sim: Simulator
    past: Past
    group: Group
    language: str
    chance: Random
    tx: Tx = field(init=False)
    actors: dict[str, Actor] = field(default_factory=dict)
    _delivery: Delivery = field(init=False)
    _said: int = 0

    def __post_init__(self) -> None:
        self._delivery = Delivery(self.sim, self.past)

    @property
    def t(self) -> Texts:
        """The texts in everybody's language."""
        return texts(self.language)

    @property
    def office(self) -> Office:
        """The office."""
        return offices.get(self.tx)

    def goes_on(self, tx: Tx) -> None:
        """The story goes on in another transaction, at the moment that it had come to."""
        self.tx = tx
        self.at(self.past.now)

    def at(self, moment: datetime) -> None:
        """It has become such a moment."""
        self.tx.now = self.past.now = moment.astimezone(UTC)

    def after(self, least: int, most: int) -> None:
        """Some seconds go by."""
        self.at(self.tx.now + timedelta(seconds=self.chance.randint(least, most)))

    def deliver(self) -> list[Message]:
        """What was enqueued is in the chats now."""
        return self._delivery.deliver(self.tx)

    def day_ends(self) -> None:
        """What was said on a day is recorded in the evening, all at once."""
        self._delivery.record(self.tx)

    def person(self, name: str) -> Person:
        """Somebody of the office."""
        return self.sim.person(name, language=self.language)

    def joins(self, name: str, role: Role, unit: str | None = None) -> None:
        """Somebody opens an invitation and accepts."""
        token = joining.invite(self.tx, role, unit, actor=ACTOR)
        person, invitation = self.person(name), joining.look(self.tx, token)
        self.past.says(person, "/start")
        key = self.key("invitation")
        screen = joining_views.invitation(self.t, self.office, name, role, invitation.unit, token)
        say(self.tx, key, person.id, screen)
        self.deliver()
        self.after(15, 60)
        joining.join(self.tx, token, person.id, name, None, Language(self.language))
        say(self.tx, key, person.id, joining_views.joined(self.t, name, role, invitation.unit), card=True)
        self.deliver()
        self.knows(name)

    def knows(self, name: str, operators: frozenset[int] = frozenset()) -> None:
        """The bot knows somebody, who may act from now on. Raises LookupError for a stranger."""
        person = self.person(name)
        actor = whois.who(self.tx, person.id, name, None, Language(self.language), operators)
        if actor is None:
            raise LookupError(name)
        self.actors[name] = actor

    def greets(self, name: str, operators: frozenset[int]) -> None:
        """Somebody starts the bot without an invitation: an operator, or a stranger."""
        person = self.person(name)
        self.past.says(person, "/start")
        if person.id in operators:
            self.knows(name, operators)
            for step in Step:
                settings.settle(self.tx, step)
            settings.finish(self.tx, self.actors[name])
            screen = menu_views.home(self.t, self.actors[name], settings.headway(self.tx))
        else:
            screen = joining_views.stranger(self.t, self.office)
        say(self.tx, self.key("menu"), person.id, screen)
        self.deliver()

    def binds_group(self, name: str, members: Sequence[str]) -> None:
        """Somebody brings everybody, and then the bot, into the coordination group."""
        for member in (name, *members):
            self.past.comes_in(self.group, self.person(member))
        self.past.adds_bot(self.group, self.person(name))
        coordinating.bind(self.tx, self.actors[name], self.group.id, self.group.title)
        say(self.tx, self.key("bound"), self.group.id, Screen(self.t("group-bound", office=self.office.name)))
        self.deliver()

    def chats(self, name: str, text: str) -> None:
        """Somebody says something to the group; the bot leaves it alone."""
        self.past.says(self.person(name), text, to=self.group)

    def job(self, work: Callable[[Tx], bool]) -> list[Message]:
        """A job does all that is due; what it said."""
        while work(self.tx):
            pass
        posted.post(self.tx)
        return self.deliver()

    def likes(self, message: Message) -> None:
        """The bot shows with a thumb that it saw a message."""
        body = {"message_id": message.id, "reaction": [{"type": "emoji", "emoji": "👍"}]}
        outbox.enqueue(self.tx, Outgoing(self.key("reaction"), message.chat_id, "setMessageReaction", body))

    def key(self, what: str) -> str:
        """An outbox key of its own."""
        self._said += 1
        return f"past:{self._said}:{what}"
