"""Messages without a command: reports, links, words that were asked for."""

from collections.abc import Sequence
from functools import partial

from bot.db.photos import Incoming
from bot.domain.found import Found
from bot.domain.links import Link, is_only_links, locate_links, without_repetitions
from bot.domain.refused import Refused
from bot.domain.reports import Draft, FileKind
from bot.domain.screen import Screen, shortened
from bot.domain.understood import MessageKind
from bot.domain.words import tells_something
from bot.telegram import incoming
from bot.telegram.handlers import chats, difficulties, documents, menu, report_photos, templates
from bot.telegram.routes import answers
from bot.telegram.turn import Turn
from bot.usecases import coordinating, group_asking, publishing, receiving, reporting
from bot.usecases.publishing import Taken
from bot.usecases.receiving import Held, LatePhoto
from bot.usecases.saying import say
from bot.views import cards, draft_cards
from bot.views import held as held_views
from bot.views import joining as joining_views
from bot.views import links as link_views
from bot.views import menu as menu_views

COMMAND_SHOWN = 32


def on_private(turn: Turn) -> None:
    """Anything that a person writes to the bot."""
    if turn.actor is None:
        turn.reply("stranger", joining_views.stranger(turn.t, turn.office))
        return
    if documents.takes(turn):
        return
    text, photo, media = incoming.text(turn.message), incoming.photo(turn.message), incoming.media(turn.message)
    unknown = incoming.command(turn.message, turn.bot.username)
    if unknown is not None:
        words = turn.t("unknown-command", command=f"/{shortened(unknown[0], COMMAND_SHOWN)}")
        turn.reply("unknown", menu_views.and_now(turn.t, words), quote=True)
        return
    if difficulties.takes(turn):
        return
    if photo is not None and templates.takes_logo(turn, photo):
        return
    if media is not None and report_photos.takes(turn, media, text):
        return
    if text and media is None and answers(turn, text):
        return
    if media is None and not (tells_something(text) or incoming.urls(turn.message)):
        _other(turn, text)
        return
    if not turn.actor.units:
        screen = menu.home(turn)
        turn.reply("home", Screen(f"{turn.t('not-placed')}\n\n{screen.html}", screen.rows), quote=True)
        return
    located, urls = locate_links(text), incoming.urls(turn.message)
    links = without_repetitions(located, urls)
    if media is None and links and only_links(turn, text, located, urls):
        take_links(turn, links)
        return
    receive(turn, text, media)


def _other(turn: Turn, text: str) -> None:
    """Neither words nor a photo: what each kind of it is answered."""
    kind = incoming.unplaced(turn.message) or ("wordless" if text else None)
    if kind is None:
        raise Refused("unsupported")
    turn.reply("unplaced", menu_views.and_now(turn.t, turn.t(f"unplaced-{kind}")), quote=True)


def on_group(turn: Turn, *, commanded: bool) -> None:
    """A message in a group: only the bound one is served, and only replies to the bot's prompts mean something."""
    if turn.office.group_chat_id != turn.message.chat.id:
        if incoming.says_something(turn.message):
            chats.on_elsewhere(turn)
        return
    coordinating.named(turn.tx, turn.office, turn.message.chat.title or "")
    if commanded:
        turn.reply("private", joining_views.in_private(turn.t, turn.bot.username), quote=True)
        return
    key = turn.replied
    group_prompt_id = group_asking.prompt_of_key(key)
    is_difficulty = key is not None and key.startswith("difficulty:")
    if group_prompt_id is None and not is_difficulty:
        return
    if turn.actor is None:
        raise Refused("only-officers-stranger")
    if group_prompt_id is None:
        difficulties.in_group(turn)
        return
    # Imported when it is needed: it stands on this module.
    from bot.telegram.handlers import group_prompts

    group_prompts.on_reply(turn, group_prompt_id)


def only_links(turn: Turn, text: str, located: Sequence[Found[Link]], urls: tuple[str, ...]) -> bool:
    """Whether a message with links says nothing else."""
    if is_only_links(text, located):
        return True
    return receiving.read(turn.tx, turn.office, text, urls).kind is MessageKind.LINKS_ONLY


def receive(turn: Turn, text: str, media: Incoming | None) -> Draft | Held | LatePhoto:
    """Words and what comes with them. The words of a file that cannot be taken are taken nevertheless."""
    take = partial(
        receiving.receive,
        turn.tx,
        turn.officer,
        turn.office,
        turn.user.id,
        text,
        incoming.urls(turn.message),
        message_id=turn.message.message_id if turn.is_private else None,
        sent_on=turn.sent_on,
    )
    try:
        with turn.tx.undone_on_error():
            taken = take(media)
    except Refused as refusal:
        if media is None or not text:
            raise
        turn.reply("file", Screen(turn.t(refusal.key, **refusal.values)), quote=True)
        taken = take()
    if media is not None and text:
        reporting.move_on(turn.tx, turn.officer)
    show_received(turn, taken)
    _tell(turn, taken, media)
    return taken


def _tell(turn: Turn, taken: Draft | Held | LatePhoto, media: Incoming | None) -> None:
    """Once for each draft: what happens to a video, or that words which were only spoken are not heard."""
    kind = incoming.unplaced(turn.message)
    if media is not None and media.kind is FileKind.VIDEO and isinstance(taken, Draft):
        say(turn.tx, f"draft:{taken.id}:video", turn.user.id, Screen(turn.t("video-kept")))
    elif media is None and kind is not None and turn.is_private:
        turn.reply("unplaced", Screen(turn.t(f"unplaced-{kind}")), quote=True)


def show_received(turn: Turn, taken: Draft | Held | LatePhoto) -> None:
    """Show what a message became, or is now that it was corrected."""
    match taken:
        case Draft():
            settle = turn.message.media_group_id is not None
            question = draft_cards.question(turn.t, turn.officer, taken)
            draft_cards.show_draft(turn.tx, turn.t, turn.officer, taken, screen=question, settle=settle)
        case Held():
            screen = held_views.what_is_it(turn.t, taken.draft_id, taken.kind, taken.open_draft)
            draft_cards.show_held(turn.tx, taken.draft_id, turn.user.id, screen)
        case LatePhoto():
            turn.react("👍")


def take_links(turn: Turn, links: tuple[Link, ...]) -> None:
    """Take the links of a message that has nothing else."""
    report = reporting.report_of_key(turn.tx, turn.replied)
    unit = publishing.unit_for(turn.officer, report)
    if unit is None:
        held_id = receiving.hold_links(turn.tx, turn.officer, turn.user.id, incoming.text(turn.message), links)
        screen = link_views.which_unit(turn.t, held_id, turn.officer.units)
        draft_cards.show_held(turn.tx, held_id, turn.user.id, screen)
        return
    if report is not None:
        taken = publishing.take_for_report(turn.tx, turn.officer, turn.office, links, report)
    else:
        taken = publishing.take_for_unit(turn.tx, turn.officer, turn.office, links, unit)
    show_taken(turn, taken)


def show_taken(turn: Turn, taken: Taken) -> None:
    """Show what became of links."""
    if turn.is_private:
        turn.reply("links", link_views.taken(turn.t, taken), quote=True)
    else:
        turn.react("👍")
    offer_account(turn, taken)
    cards.close_prompts(turn.tx, turn.office, taken.closed_prompts, taken.group_prompts)


def offer_account(turn: Turn, taken: Taken) -> None:
    """Ask about an account that links came from, where it is nobody's."""
    if taken.strange:
        # Imported when it is needed: an office whose accounts are registered hardly ever does.
        from bot.telegram.handlers import accounts

        accounts.offer(turn, taken)
