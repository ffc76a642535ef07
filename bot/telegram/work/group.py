"""Looking into the coordination group: what the bot may do there, and the topics that it needs."""

from functools import partial
from typing import Any

from telegram.error import BadRequest, Forbidden

from bot.db import offices
from bot.db.engine import Tx
from bot.db.errands import Errand
from bot.domain.group import Right, Topic, lacking
from bot.domain.set_up import Step
from bot.i18n import texts
from bot.telegram import notices
from bot.telegram.errands import Bench, Finish, errand
from bot.usecases import coordinating, settings
from bot.usecases.coordinating import ERRAND
from bot.usecases.saying import say
from bot.views import coordinating as views
from bot.views import settings as settings_views

NO_RIGHT = "not enough rights"


@errand(ERRAND)
async def look(bench: Bench, one: Errand) -> Finish:
    """Ask Telegram about the group, and make the topics that are wanted, each kept as soon as it is there."""
    group = int(one.arguments["group"])
    try:
        me = await bench.api.call("getMe", {})
        chat = await bench.api.call("getChat", {"chat_id": group})
        member = await bench.api.call("getChatMember", {"chat_id": group, "user_id": me["id"]})
    except (BadRequest, Forbidden):
        # The bot is out of the group: that is told where it is noticed, and /pasang asks again.
        return _nothing
    rights = lacking(member=member, is_forum=bool(chat.get("is_forum")))
    made: list[Topic] | None = []
    if chat.get("is_forum") and Right.TOPICS not in rights:
        made = await _topics(bench, group, again="page" in one.arguments)
    if made is None:
        rights |= {Right.TOPICS}
    return partial(_close, bench=bench, one=one, title=str(chat.get("title", "")), rights=rights, made=made or [])


async def _topics(bench: Bench, group: int, *, again: bool) -> list[Topic] | None:
    """Make what is wanted; None where the bot may not."""
    office = await bench.db.read(offices.get)
    if office.group_chat_id != group:
        return []
    t, made = texts(office.language), []
    for topic in coordinating.wanted_topics(office, again=again):
        body = {"chat_id": group, "name": t.plain(f"topic-{topic.value}")}
        try:
            answer: dict[str, Any] = await bench.api.call("createForumTopic", body)
        except BadRequest as error:
            if NO_RIGHT in error.message.lower():
                return None
            raise
        thread_id = int(answer["message_thread_id"])
        if await bench.db.write(partial(coordinating.topic_made, chat_id=group, topic=topic, thread_id=thread_id)):
            made.append(topic)
    return made


def _nothing(_tx: Tx) -> None:
    """There is nothing to be told."""


def _close(tx: Tx, bench: Bench, one: Errand, title: str, rights: frozenset[Right], made: list[Topic]) -> None:
    """Keep what was found, and show it where it was asked for; new trouble is told to those who can end it."""
    group = int(one.arguments["group"])
    news = coordinating.found(tx, group, title, rights)
    if news is None:
        return
    office = offices.get(tx)
    t = texts(office.language)
    card, page = one.arguments.get("card"), one.arguments.get("page")
    if card is not None:
        say(tx, card, group, views.bound(t, office, bench.username), card=True)
    elif made:
        say(tx, f"topics:{one.id}", group, views.topics_ready(t, made))
    if page is not None:
        _show_page(tx, bench, one, str(page))
    elif news:
        besides = one.chat_id if card is not None else None
        notices.group_lacks(tx, bench.operators, bench.username, news, one.id, besides=besides)


def _show_page(tx: Tx, bench: Bench, one: Errand, key: str) -> None:
    path = settings_views.Path(one.arguments["path"])
    headway = settings.headway(tx)
    may_change = coordinating.operates(tx, one.chat_id, bench.operators)
    t = texts(one.language)
    screen = settings_views.page(t, headway, Step.GROUP, path, bench.username, may_change=may_change)
    say(tx, key, one.chat_id, screen, card=True)
