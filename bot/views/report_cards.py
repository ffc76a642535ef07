"""Telling others what became of a report: the unit's officers, and the coordinator who asked for a change."""

from typing import Final

from bot.db.engine import Tx
from bot.domain.office import Actor
from bot.domain.screen import Button, Screen, action, shortened
from bot.i18n import Texts, texts
from bot.usecases import reminding
from bot.usecases.after_sending import Changed, Concerned, Seen, concerned
from bot.usecases.reviewing import Reviewed
from bot.usecases.saying import say
from bot.views.report import TITLE_SHOWN
from bot.views.sent_report import answering

NAME_SHOWN: Final = 60


def _title(seen: Seen) -> str:
    return shortened(seen.report.content.title or "", TITLE_SHOWN)


def _show(t: Texts, seen: Seen) -> Button:
    return Button(t.plain("button-show-report"), action("r.show", seen.report.id))


def ask_officers(tx: Tx, actor: Actor, done: Reviewed, note: str) -> None:
    """Ask the unit's officers for a change."""
    for chat_id, language in done.officers:
        t = texts(language)
        words = t(
            "review-change",
            who=_name(actor),
            title=_title(done.seen),
            reference=done.seen.report.reference,
            note=note,
        )
        edit = Button(t.plain("button-edit-report"), action("r.edit", done.seen.report.id))
        rows = ((edit, _show(t, done.seen)), answering(t, done.seen.report.id))
        say(tx, _asked_key(done.review_id, chat_id), chat_id, Screen(words, rows), card=True)


def _asked_key(review_id: int, chat_id: int) -> str:
    return f"review:{review_id}:{chat_id}"


def tell_featured(tx: Tx, done: Reviewed) -> None:
    """Tell the officers that their report is featured, once for a report."""
    for chat_id, language in done.officers:
        t = texts(language)
        words = t("review-featured", title=_title(done.seen), reference=done.seen.report.reference)
        say(tx, f"featured:{done.seen.report.id}:{chat_id}", chat_id, Screen(words, ((_show(t, done.seen),),)))


def tell_website(tx: Tx, done: Reviewed, url: str) -> None:
    """Tell the officers that the office's own website has their activity."""
    for chat_id, language in done.officers:
        t = texts(language)
        words = t("review-website", title=_title(done.seen), url=url)
        say(tx, f"review:{done.review_id}:{chat_id}", chat_id, Screen(words, ((_show(t, done.seen),),)))


def tell_change(tx: Tx, actor: Actor, changed: Changed) -> None:
    """Tell whom an edit concerns: who asked for it, and the unit's officers where a coordinator made it."""
    tell_fixed(tx, actor, changed)
    if not actor.serves(changed.seen.report.unit.id):
        _tell_officers(tx, actor, changed.seen, "edited")


def tell_fixed(tx: Tx, actor: Actor, changed: Changed) -> None:
    """Tell who asked for a change that it is made, where it was waited for."""
    if changed.settled:
        who = _settle(tx, changed.seen)
        _tell_askers(tx, actor, changed.seen, who, f"review:{who.asked}:fixed", "review-returned")


def tell_answer(tx: Tx, actor: Actor, seen: Seen, answer_id: int, words: str) -> None:
    """Pass an officer's answer on to who asked for the change."""
    who = concerned(tx, seen.report)
    _tell_askers(tx, actor, seen, who, f"review:{answer_id}", "review-answer", words=words)


def tell_withdrawn(tx: Tx, actor: Actor, changed: Changed) -> None:
    """Tell whom a withdrawal concerns: who waits for a change, and the unit's officers where a coordinator did it."""
    if changed.settled:
        who = _settle(tx, changed.seen)
        _tell_askers(tx, actor, changed.seen, who, f"review:{who.asked}:gone", "review-gone")
    if not actor.serves(changed.seen.report.unit.id):
        _tell_officers(tx, actor, changed.seen, "withdrawn")


def tell_restored(tx: Tx, actor: Actor, seen: Seen) -> None:
    """Tell the unit's officers that a coordinator brought their report back."""
    if not actor.serves(seen.report.unit.id):
        _tell_officers(tx, actor, seen, "restored")


def _settle(tx: Tx, seen: Seen) -> Concerned:
    """What officers were asked to change is settled: it says so on every screen. Whom it concerns."""
    who = concerned(tx, seen.report)
    for chat_id, language in who.officers:
        key = _asked_key(who.asked or 0, chat_id)
        if reminding.was_said(tx, key):
            t = texts(language)
            words = t("review-settled", title=_title(seen), reference=seen.report.reference)
            say(tx, key, chat_id, Screen(words, ((_show(t, seen),),)), card=True)
    return who


def _tell_askers(tx: Tx, actor: Actor, seen: Seen, who: Concerned, key: str, text: str, **values: str) -> None:
    for chat_id, language in who.askers:
        if chat_id != actor.telegram_id:
            t = texts(language)
            html = t(text, unit=seen.report.unit.name, title=_title(seen), who=_name(actor), **values)
            desk = Button(t.plain("button-on-desk"), action("e.show", seen.report.id))
            say(tx, f"{key}:{chat_id}", chat_id, Screen(html, ((desk,),)))


def _tell_officers(tx: Tx, actor: Actor, seen: Seen, what: str) -> None:
    """Tell the officers that a coordinator edited, withdrew or restored their report: one message a day and act."""
    for chat_id, language in concerned(tx, seen.report).officers:
        if chat_id != actor.telegram_id:
            t = texts(language)
            html = t(f"review-told-{what}", who=_name(actor), title=_title(seen), reference=seen.report.reference)
            key = f"told:{seen.report.id}:{what}:{tx.now.date()}:{chat_id}"
            say(tx, key, chat_id, Screen(html, ((_show(t, seen),),)), card=True)


def _name(actor: Actor) -> str:
    return shortened(actor.name, NAME_SHOWN)
