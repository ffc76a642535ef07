"""The coach's hints on a draft."""

from bot.domain.coach import FEWEST_TITLE_WORDS, MOST_TITLE_WORDS, Craft, answered, crafted
from bot.domain.reports import Content
from bot.i18n import Html, Texts


def lines(t: Texts, content: Content) -> list[Html]:
    """Which questions a report answers and, where it is of use, what it has of a piece of news."""
    fields = content.coached()
    marks = (_mark(t, f"question-{question.value}", yes=yes) for question, yes in answered(fields).items())
    found = [t("draft-coach", marks=Html(" ".join(marks)))]
    craft = _craft(t, crafted(fields))
    return [*found, t("draft-craft", marks=Html(" · ".join(craft)))] if craft else found


def _craft(t: Texts, craft: Craft) -> list[Html]:
    marks = []
    if craft.title_words is not None:
        marks.append(t("craft-title", words=craft.title_words, fewest=FEWEST_TITLE_WORDS, most=MOST_TITLE_WORDS))
    if craft.quote is not None:
        marks.append(_mark(t, "craft-quote", yes=craft.quote))
    if craft.dateline is not None:
        marks.append(_mark(t, "craft-dateline", yes=craft.dateline))
    return marks


def _mark(t: Texts, key: str, *, yes: bool) -> Html:
    return t("coach-answered" if yes else "coach-open", question=t.plain(key))
