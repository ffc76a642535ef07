"""Screens about the coordination group."""

from collections.abc import Collection, Iterable

from bot.domain.group import Right, Topic
from bot.domain.office import Office
from bot.domain.screen import Button, Screen, action
from bot.i18n import Html, Texts

ADD_TO_GROUP = "https://t.me/{bot}?startgroup=pasang&admin=manage_topics"


def title(t: Texts, office: Office) -> Html:
    """The group's name."""
    return t("plain", text=office.group_title or t.plain("setup-group-untitled"))


def offer(t: Texts, office: Office) -> Screen:
    """What a group is asked that the bot was added to."""
    bind = Button(t.plain("button-bind-group"), action("c.bind"))
    return Screen(t("group-hello", office=office.name), ((bind,),))


def bound(t: Texts, office: Office, bot: str, *, already: bool = False) -> Screen:
    """What the coordination group reads once it is bound, and about its topics and the bot's rights there."""
    lines = [t("group-bound-already" if already else "group-bound", office=office.name)]
    return Screen("\n\n".join([*lines, *_about(t, office, bot)]))


def ask_move(t: Texts, office: Office, other: int) -> Screen:
    """Asks whether this group takes the place of another."""
    move = Button(t.plain("button-move-group"), action("c.move", other))
    keep = Button(t.plain("button-keep-group"), action("c.keep"))
    return Screen(t("group-ask-move", office=office.name, title=title(t, office)), ((move, keep),))


def state(t: Texts, office: Office, bot: str) -> Html:
    """The group as its page shows it, with its topics, and what the bot may not do there."""
    is_bound = office.group_chat_id is not None
    first = t("setup-group", bound="yes" if is_bound else "no", title=title(t, office))
    return Html("\n\n".join([first, *(_about(t, office, bot) if is_bound else ())]))


def buttons(t: Texts, path: str, bot: str) -> tuple[tuple[Button, ...], ...]:
    """What can be done about the group."""
    add = Button(t.plain("button-add-to-group"), url=ADD_TO_GROUP.format(bot=bot))
    return ((add,), (Button(t.plain("button-look-again"), action("s.look", path)),))


def topics(t: Texts, which: Iterable[Topic]) -> str:
    """Names of topics, in their order."""
    wanted = set(which)
    return ", ".join(t.plain(f"topic-{topic.value}") for topic in Topic if topic in wanted)


def topics_ready(t: Texts, made: Collection[Topic]) -> Screen:
    """Topics were made."""
    return Screen(t("group-topics-ready", topics=topics(t, made)))


def lacks(t: Texts, office: Office, rights: Iterable[Right], bot: str) -> Screen:
    """What the bot may not do any more, for those who can change it."""
    lines = [t("group-trouble", title=title(t, office)), *_rights(t, rights, bot)]
    return Screen("\n\n".join(lines))


def lost(t: Texts, office: Office, bot: str) -> Screen:
    """The bot was removed from the group."""
    add = Button(t.plain("button-add-to-group"), url=ADD_TO_GROUP.format(bot=bot))
    return Screen(t("group-lost", title=title(t, office)), ((add,),))


def topic_gone(t: Texts, office: Office, topic: Topic) -> Screen:
    """A topic was deleted or closed, and what that means."""
    return Screen(t("group-topic-gone", topic=t.plain(f"topic-{topic.value}"), title=title(t, office)))


def _about(t: Texts, office: Office, bot: str) -> list[Html]:
    lines = []
    if office.threads.ids:
        lines.append(t("group-topics", topics=topics(t, office.threads.ids)))
    if office.group_lacks.topics:
        lines.append(t("group-topics-gone", topics=topics(t, office.group_lacks.topics)))
    return [*lines, *_rights(t, office.group_lacks.rights, bot)]


def _rights(t: Texts, rights: Iterable[Right], bot: str) -> list[Html]:
    return [t(f"group-lacks-{right.value}", bot=bot) for right in sorted(rights)]
