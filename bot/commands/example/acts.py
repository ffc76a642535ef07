"""What officers of the example office do, and what the bot makes of it: the use cases that the bot's handlers call."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.commands.example import writing
from bot.commands.example.theatre import Theatre
from bot.db import people
from bot.db.photos import Incoming
from bot.domain.accounts import Named
from bot.domain.difficulties import Side
from bot.domain.kinds import without_label
from bot.domain.ladder import AnswerKind
from bot.domain.links import Platform, find_links
from bot.domain.office import Actor, UnitRef
from bot.domain.reports import Draft, Editable, Report
from bot.domain.screen import Screen
from bot.domain.understood import Field, MessageKind
from bot.simulator import Message
from bot.simulator.files import Attachment
from bot.usecases import difficulties, publishing, receiving, registering, reminding, reporting
from bot.usecases.publishing import Taken
from bot.usecases.receiving import Held
from bot.usecases.reminding import Answered
from bot.usecases.saying import say
from bot.views import cards, difficulty_cards, draft_cards
from bot.views import held as held_views
from bot.views import links as link_views
from bot.views import prompts as prompt_views
from bot.views import report as report_views

ALBUM_OF = 2
"""So many photos make an album."""
_ACCOUNTS = (Platform.INSTAGRAM, Platform.FACEBOOK, Platform.TIKTOK)
_ASKED = {Field.TITLE: Editable.TITLE, Field.PLACE: Editable.PLACE, Field.STORY: Editable.STORY}
_ANSWERS = {MessageKind.NOTHING: AnswerKind.NOTHING, MessageKind.DIFFICULTY: AnswerKind.STUCK}


@dataclass
class Acts(Theatre):
    """Reports, links, answers."""

    _albums: int = 13_400_000_000_000

    def registers(self, name: str, unit: UnitRef) -> None:
        """An officer registers the unit's official accounts, which the own post holds."""
        actor, handle = self.actors[name], writing.handle(unit.name)
        names = [Named(platform, handle) for platform in _ACCOUNTS]
        for account in registering.add(self.tx, actor, unit.id, names):
            registering.hold(self.tx, actor, account.id, self.t.plain("account-post-officer"))

    def drafts(self, name: str, text: str, photos: Sequence[Attachment], unit: UnitRef) -> Draft:
        """An officer sends photos with a caption; the draft that it becomes."""
        person, actor = self.person(name), self.actors[name]
        self._albums += 1
        album = str(self._albums) if len(photos) >= ALBUM_OF else None
        for index, attachment in enumerate(photos):
            caption = text if index == 0 else ""
            message = self.past.says(person, caption, attachment=attachment, album=album)
            file = attachment.best
            photo = Incoming(file.file_id, file.unique_id, None, message.id, album)
            taken = receiving.receive(self.tx, actor, self.office, person.id, caption, (), photo)
        if isinstance(taken, Held):
            taken = receiving.begin_held(self.tx, actor, taken.draft_id)
        if not isinstance(taken, Draft):
            raise LookupError(f"no draft became of: {text}")
        return reporting.set_unit(self.tx, actor, taken.id, unit.id) if taken.unit is None else taken

    def shows(self, name: str, draft: Draft) -> None:
        """The draft's preview."""
        draft_cards.show_draft(self.tx, self.t, self.actors[name], draft)
        self.deliver()

    def fills(self, name: str, draft: Draft, told: Mapping[Field, str]) -> Draft:
        """The officer tells the bot what it misses."""
        person, actor = self.person(name), self.actors[name]
        for missing in draft.content.missing:
            field, words = _ASKED[missing], told[missing]
            self.after(10, 40)
            asked = reporting.ask_field(self.tx, actor, draft.id, field)
            draft_cards.show_draft(self.tx, self.t, actor, asked, screen=report_views.asking(self.t, asked, field))
            self.deliver()
            self.after(10, 40)
            self.likes(self.past.says(person, words))
            draft = reporting.set_field(self.tx, actor, self.office, draft.id, field, words)
            self.shows(name, draft)
        return draft

    def sends(self, name: str, draft: Draft) -> tuple[Report, Message]:
        """The officer sends the draft; the report and its receipt."""
        self.after(15, 70)
        sent = reporting.send(self.tx, self.actors[name], self.office, draft.id, draft.version)
        days = reporting.days_silent_of(self.tx, self.office, sent.unit_before)
        receipt = report_views.receipt(
            self.t, sent.report, sent.unit_before, days, published=sent.published, asks_consent=sent.asks_consent
        )
        say(self.tx, draft_cards.draft_key(draft.id), draft.chat_id, receipt, card=True)
        cards.close_prompts(self.tx, self.office, sent.closed_prompts, sent.group_prompts)
        return sent.report, next(message for message in self.deliver() if message.chat_id == draft.chat_id)

    def links(self, name: str, text: str, of: Report | UnitRef, reply_to: Message | None = None) -> None:
        """An officer sends links: of a report, to whose receipt they reply, or of a unit."""
        actor, found = self.actors[name], find_links(text)
        said = self.past.says(self.person(name), text, reply_to=reply_to)
        if isinstance(of, Report):
            taken = publishing.take_for_report(self.tx, actor, self.office, found, of)
        else:
            taken = publishing.take_for_unit(self.tx, actor, self.office, found, of)
        say(self.tx, self.key("links"), said.chat_id, link_views.taken(self.t, taken), reply_to=said.id)
        self._close(taken)

    def links_in_group(self, name: str, text: str, unit: UnitRef, prompt: Message) -> None:
        """An officer answers the group's prompt with links."""
        said = self.past.says(self.person(name), text, to=self.group, reply_to=prompt)
        taken = publishing.take_for_unit(self.tx, self.actors[name], self.office, find_links(text), unit)
        self.likes(said)
        self._close(taken)

    def answers(self, name: str, prompt_id: int, kind: AnswerKind, words: str) -> bool:
        """An officer presses a prompt's answer, and writes the words of a difficulty; False where it is too late."""
        prompt = reminding.mine(self.tx, self.actors[name], prompt_id)
        if not prompt.is_open:
            return False
        answered = reminding.answer(self.tx, self.actors[name], self.office, prompt, kind)
        cards.close_prompts(self.tx, self.office, answered.closed_prompts, answered.group_prompts)
        self.deliver()
        if kind is AnswerKind.STUCK:
            self._tells_difficulty(name, answered, words)
        return True

    def writes(self, name: str, text: str) -> None:
        """An officer writes that there is nothing to report, or a difficulty, or what comes to naught."""
        person, actor = self.person(name), self.actors[name]
        self.past.says(person, text)
        held = receiving.receive(self.tx, actor, self.office, person.id, text)
        if not isinstance(held, Held):
            raise LookupError(f"a draft became of: {text}")
        draft_cards.show_held(
            self.tx, held.draft_id, person.id, held_views.what_is_it(self.t, held.draft_id, held.kind, held.open_draft)
        )
        self.deliver()
        self.after(8, 40)
        kind = _ANSWERS.get(held.kind)
        draft = receiving.drop_held(self.tx, actor, held.draft_id)
        screen = Screen(self.t("held-dropped"))
        if kind is not None:
            said, unit = without_label(draft.original), draft.unit or actor.units[0]
            answered = reminding.answer_for_unit(self.tx, actor, self.office, unit, kind, said)
            cards.close_prompts(self.tx, self.office, answered.closed_prompts, answered.group_prompts)
            screen = Screen(prompt_views.thanks(self.t, kind, unit.name, answered.until))
            if kind is AnswerKind.STUCK:
                self._describes(actor, answered, said)
                screen = Screen(self.t("difficulty-taken", unit=unit.name))
        draft_cards.show_held(self.tx, held.draft_id, person.id, screen)
        self.deliver()

    def _tells_difficulty(self, name: str, answered: Answered, words: str) -> None:
        person, actor, unit = self.person(name), self.actors[name], answered.unit
        difficulties.begin(self.tx, actor, unit.id, answered.answer_id)
        people.ask(self.tx, actor.id, f"stuck:{answered.answer_id}:{unit.id}")
        say(self.tx, self.key("ask-stuck"), person.id, Screen(self.t("prompt-ask-stuck")))
        self.deliver()
        self.after(30, 150)
        self.past.says(person, words)
        reminding.add_words(self.tx, actor, answered.answer_id, words)
        self._describes(actor, answered, words)
        self.deliver()

    def _describes(self, actor: Actor, answered: Answered, words: str) -> None:
        difficulty_id = difficulties.of_answer(self.tx, actor, answered.unit.id, answered.answer_id)
        spoken = difficulties.speak(self.tx, actor, difficulty_id, Side.OFFICER, words)
        difficulty_cards.tell(self.tx, self.office, actor, spoken, ())
        difficulty_cards.thank(self.tx, actor, spoken.difficulty)

    def _close(self, taken: Taken) -> None:
        cards.close_prompts(self.tx, self.office, taken.closed_prompts, taken.group_prompts)
        self.deliver()
