"""Reports as results of an inline query, and as the message that one becomes in another chat."""

from typing import Any, Final

from bot.domain.screen import fitting, shortened
from bot.domain.search import Finding
from bot.i18n import Html, Texts
from bot.views.report import PLACE_SHOWN, TITLE_SHOWN, when

STORY_SHOWN: Final = 300
LINKS_ROOM: Final = 1000
LISTED: Final = 80


def offer(t: Texts, one: Finding) -> dict[str, Any]:
    """A result as the Bot API takes it."""
    return {
        "type": "article",
        "id": str(one.id),
        "title": shortened(one.title or one.reference, LISTED),
        "description": t.plain("sharing-about", unit=one.unit.name, day=t.full_day(one.day)),
        "input_message_content": {
            "message_text": message(t, one),
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        },
    }


def message(t: Texts, one: Finding) -> str:
    """A report as it is shared: what, when, where, by whom, how it begins, and its links."""
    title = t("plain", text=shortened(one.title or one.reference, TITLE_SHOWN))
    lines: list[str] = [Html(f"<b>{title}</b>"), t("plain", text=one.unit.name), when(t, one.day, None, None)]
    if one.place:
        lines.append(t("draft-place", place=shortened(one.place, PLACE_SHOWN)))
    lines += ["", t("plain", text=shortened(one.story, STORY_SHOWN))]
    links = [t("report-link", platform=t.plain(f"platform-{platform.value}"), url=url) for platform, url in one.links]
    shown = fitting(links, LINKS_ROOM)
    return "\n".join([*lines, *(["", *shown] if shown else [])])


def to_the_bot(t: Texts) -> dict[str, str]:
    """The button above the results for who is not registered."""
    return {"text": t.plain("button-sharing-join"), "start_parameter": "join"}
