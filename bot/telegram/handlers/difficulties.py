"""Difficulties: telling of one, answering, calling it solved or not."""

from bot.db import people, said
from bot.db.photos import Incoming
from bot.domain.difficulties import Difficulty, Side, is_card, of_key
from bot.domain.office import UnitRef
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.telegram import incoming
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import difficulties, reminding
from bot.usecases.saying import say
from bot.usecases.today import today
from bot.views import difficulties as views
from bot.views import difficulty_cards as cards

NEW, SAY, ALBUM, OF_ANSWER = "dfnew", "dfsay", "dfalbum", "stuck"


@button("df.menu", Who.OFFICER, Where.PRIVATE)
def on_menu(turn: Turn, _arguments: list[str]) -> None:
    """The officer's difficulties; nothing is asked any more."""
    people.ask(turn.tx, turn.officer.id, None)
    own = difficulties.own(turn.tx, turn.officer)
    turn.change(views.menu(turn.t, own, today(turn.tx, turn.office), turn.office.zone))


@button("df.new", Who.OFFICER, Where.PRIVATE)
def on_new(turn: Turn, _arguments: list[str]) -> None:
    """Of which unit? Whoever serves one is asked at once what the difficulty is."""
    if len(turn.officer.units) > 1:
        turn.change(views.which_unit(turn.t, turn.officer.units))
        return
    _ask_new(turn, turn.officer.units[0])


@button("df.unit", Who.OFFICER, Where.PRIVATE)
def on_unit(turn: Turn, arguments: list[str]) -> None:
    """The unit that has the difficulty."""
    unit = next((unit for unit in turn.officer.units if unit.id == int(arguments[0])), None)
    if unit is None:
        raise Refused("not-your-unit")
    _ask_new(turn, unit)


def _ask_new(turn: Turn, unit: UnitRef) -> None:
    people.ask(turn.tx, turn.officer.id, f"{NEW}:{unit.id}")
    turn.change(views.ask_new(turn.t, unit))


@answer(NEW, Who.OFFICER)
def on_new_words(turn: Turn, words: list[str], text: str) -> bool:
    """The words of a difficulty that an officer tells of unasked."""
    return _told(turn, words, text, None)


def _told(turn: Turn, words: list[str], text: str, photo: Incoming | None) -> bool:
    """Open a difficulty of the unit that was chosen; False where the person serves it no more."""
    unit = next((unit for unit in turn.member.units if unit.id == int(words[0])), None)
    if unit is None:
        people.ask(turn.tx, turn.member.id, None)
        return False
    tell(turn, difficulties.begin(turn.tx, turn.member, unit.id), text, photo)
    return True


@answer(OF_ANSWER, Who.ANSWERER)
def on_stuck_words(turn: Turn, words: list[str], text: str) -> bool:
    """The words of a difficulty that a prompt was answered with."""
    return _described(turn, words, text, None)


def _described(turn: Turn, words: list[str], text: str, photo: Incoming | None) -> bool:
    """Describe the difficulty of an answer; False where the person may speak for the unit no more."""
    answer_id, unit_id = int(words[0]), int(words[1])
    if not turn.member.may_answer_for(unit_id):
        people.ask(turn.tx, turn.member.id, None)
        return False
    reminding.add_words(turn.tx, turn.member, answer_id, text)
    tell(turn, difficulties.of_answer(turn.tx, turn.member, unit_id, answer_id), text, photo)
    return True


def tell(turn: Turn, difficulty_id: int, text: str, photo: Incoming | None = None) -> None:
    """Pass the first words of a difficulty on, and thank for them."""
    cards.thank(turn.tx, turn.member, _speak(turn, difficulty_id, Side.OFFICER, text, photo))


@button("df.list", Who.COORDINATOR, Where.PRIVATE)
def on_list(turn: Turn, arguments: list[str]) -> None:
    """A page of what is not solved."""
    found, number, total = difficulties.unsolved(turn.tx, int(arguments[0]) if arguments else 0)
    turn.change(views.unsolved(turn.t, found, number, total, today(turn.tx, turn.office), turn.office.zone))


@button("df.show", Who.ANSWERER, Where.PRIVATE)
def on_show(turn: Turn, arguments: list[str]) -> None:
    """A difficulty with what was said; nothing is asked any more."""
    one, side = _named(turn, arguments)
    people.ask(turn.tx, turn.member.id, None)
    _put(turn, _page(turn, one, side))


@button("df.ask", Who.ANSWERER, Where.PRIVATE)
def on_ask(turn: Turn, arguments: list[str]) -> None:
    """What is there to say? The next words and photos are taken for it."""
    one, side = _named(turn, arguments)
    screen = views.asking(turn.t, difficulties.ticket(turn.tx, one), side, turn.office.zone)
    where = turn.message.message_id if _put(turn, screen) else 0
    people.ask(turn.tx, turn.member.id, f"{SAY}:{one.id}:{side.value}:{where}")


@answer(SAY, Who.ANSWERER)
def on_said(turn: Turn, words: list[str], text: str) -> bool:
    """What was asked for."""
    _asked(turn, words, text, None)
    return True


def _asked(turn: Turn, words: list[str], text: str, photo: Incoming | None) -> None:
    """Take what was asked for; where the question stood, the difficulty stands again."""
    side = Side(words[1])
    one = _answered(turn, int(words[0]), side, text, photo)
    key = said.key_of_message(turn.tx, turn.message.chat.id, int(words[2]))
    if key is not None and not is_card(key):
        screen = views.page(turn.t, difficulties.ticket(turn.tx, one), side, turn.office.zone)
        say(turn.tx, key, turn.message.chat.id, views.with_back(turn.t, screen, side), card=True)


def _answered(turn: Turn, difficulty_id: int, side: Side, text: str, photo: Incoming | None) -> Difficulty:
    """Take what somebody says about a difficulty and show that it was passed on."""
    one = _speak(turn, difficulty_id, side, text, photo)
    if text:
        turn.reply("said", views.passed_on(turn.t, one, side), quote=True)
    else:
        turn.react("👍")
    return one


@button("df.done", Who.ANSWERER, Where.PRIVATE)
def on_done(turn: Turn, arguments: list[str]) -> None:
    """It is solved."""
    before, side = _named(turn, arguments)
    one = difficulties.solve(turn.tx, turn.member, before.id, side)
    _put(turn, _page(turn, one, side))
    cards.tell_solved(turn.tx, turn.office, turn.member, one, side, turn.update.update_id)


@button("df.again", Who.ANSWERER, Where.PRIVATE)
def on_again(turn: Turn, arguments: list[str]) -> None:
    """It is not solved after all."""
    before, side = _named(turn, arguments)
    one = difficulties.reopen(turn.tx, turn.member, before.id, side)
    _put(turn, _page(turn, one, side))
    mark = turn.update.update_id
    cards.tell_reopened(turn.tx, turn.office, turn.member, one, side, mark, turn.bot.operators)


def _named(turn: Turn, arguments: list[str]) -> tuple[Difficulty, Side]:
    side = Side(arguments[1])
    return difficulties.find(turn.tx, turn.member, int(arguments[0]), side), side


def _page(turn: Turn, one: Difficulty, side: Side) -> Screen:
    screen = views.page(turn.t, difficulties.ticket(turn.tx, one), side, turn.office.zone)
    # A card goes on with the difficulty; any other message has a way back to its list.
    return screen if is_card(turn.card) else views.with_back(turn.t, screen, side)


def _put(turn: Turn, screen: Screen) -> bool:
    """Show a screen in the place of the pressed message; False below a photo, which cannot become a text."""
    if turn.message.text is None:
        turn.reply("difficulty", screen)
        return False
    turn.change(screen)
    return True


def _speak(turn: Turn, difficulty_id: int, side: Side, text: str, photo: Incoming | None) -> Difficulty:
    spoken = difficulties.speak(turn.tx, turn.member, difficulty_id, side, text, photo.file_id if photo else None)
    if turn.is_private:
        _await_album(turn, difficulty_id, side, photo)
    cards.tell(turn.tx, turn.office, turn.member, spoken, turn.bot.operators)
    return spoken.difficulty


def _await_album(turn: Turn, difficulty_id: int, side: Side, photo: Incoming | None) -> None:
    """What was asked was answered; the photos of the same album, which come one by one, still belong to it."""
    album = photo.media_group_id if photo else None
    people.ask(turn.tx, turn.member.id, f"{ALBUM}:{difficulty_id}:{side.value}:{album}" if album else None)


def takes(turn: Turn) -> bool:
    """Take a message for a difficulty that it answers or was asked for; False where it is about none.

    Words that were only asked for are taken by the answers above. Raises Refused for files that are no photos.
    """
    text, photo, about = incoming.text(turn.message), _photo(turn), of_key(turn.replied)
    if about is not None:
        _check_file(turn, photo)
        one = difficulties.find(turn.tx, turn.member, about[0])
        _answered(turn, one.id, about[1] or difficulties.side_of(turn.member, one), text, photo)
        return True
    kind, *words = (turn.member.asked or "").split(":")
    if incoming.media(turn.message) is None or kind not in (NEW, SAY, ALBUM, OF_ANSWER):
        return False
    if kind == ALBUM and (photo is None or photo.media_group_id != words[2]):
        return False
    _check_file(turn, photo)
    if kind == NEW:
        return _told(turn, words, text, photo)
    if kind == OF_ANSWER:
        return _described(turn, words, text, photo)
    if kind == SAY:
        _asked(turn, words, text, photo)
    else:
        _answered(turn, int(words[0]), Side(words[1]), text, photo)
    return True


def _photo(turn: Turn) -> Incoming | None:
    return incoming.photo(turn.message) if turn.message.photo else None


def _check_file(turn: Turn, photo: Incoming | None) -> None:
    if photo is None and (incoming.media(turn.message) is not None or not incoming.text(turn.message)):
        raise Refused("difficulty-only-photos")


def in_group(turn: Turn) -> None:
    """A reply to a difficulty in the group's topic: an answer, or more from the unit."""
    about = of_key(turn.replied)
    if about is None:
        return
    one = difficulties.find(turn.tx, turn.member, about[0])
    photo = _photo(turn)
    _check_file(turn, photo)
    _speak(turn, one.id, difficulties.side_of(turn.member, one), incoming.text(turn.message), photo)
    turn.react("👍")
