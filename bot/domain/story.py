"""The title of a report and the lines that there are to tell beside it."""

import re
from typing import Final

from bot.domain.attendance import clauses_of_people
from bot.domain.date_words import Sureness
from bot.domain.found import Doubt, Found, Span
from bot.domain.labels import Label
from bot.domain.sights import Sights
from bot.domain.titles import Clauses, Title, after_dateline, headline, sentence_end, sentence_title

_OTHER_WORD: Final = re.compile(
    r"(?<!\w)(?!(?:pada|hari|tanggal|tgl|pukul|jam|mulai|bertempat|di|wib|wita|wit|dan|sd|sampai|selesai|waktu|tempat|"
    r"dilaksanakan|ini|pagi|siang|sore|malam|on|at)\b)\w*?[^\W\d_]{2}"
)
_WORD: Final = re.compile(r"\w")
_FEWEST_WORDS_OF_A_STORY: Final = 10
_LONGEST_HEADLINE: Final = 160
_MOST_LINES_OF_A_HEADLINE: Final = 2


def title_and_story(sights: Sights) -> tuple[Found[str] | None, tuple[Span, ...]]:
    """The title of an activity, and the lines that tell of it."""
    layout = sights.layout
    body = tuple(line for line in layout.body if not _tells_only_when(sights, line))
    for block in layout.labelled(Label.TITLE):
        span = layout.value(block)
        title = headline(layout.unlinked, span.start, span.end)
        if title is not None:
            return _found(title), body
    if not body:
        return None, ()
    told, story = _from_prose(sights, body)
    return (None if told is None else _found(told)), story


def _found(title: Title) -> Found[str]:
    return Found(title.value, title.start, title.end, Doubt.TITLE_CUT if title.is_cut else None)


def _from_prose(sights: Sights, body: tuple[Span, ...]) -> tuple[Title | None, tuple[Span, ...]]:
    words = sights.layout.words
    first, rest = body[0], body[1:]
    after = after_dateline(words.text, first.start, first.end)
    if after == first.start and rest and _is_headline(sights, first):
        lines = _MOST_LINES_OF_A_HEADLINE if _goes_on(sights, first, body) else 1
        return headline(words.text, first.start, body[lines - 1].end), body[lines:]
    end = sentence_end(words.text, after, first.end)
    clauses = Clauses(
        sights.whens,
        [(each.start, each.end) for each in sights.places if each.sureness <= 2],
        list(clauses_of_people(words, after, end)),
    )
    title = sentence_title(words, after, end, clauses)
    if title and rest and end >= first.end and title.end - title.start >= 0.8 * (end - after):
        is_sentence = words.text[after:end].rstrip()[-1:] in (".", "!", "?")
        return title, body if is_sentence else rest
    # A few words are a title and no story.
    is_long = len(words.text[first.start : first.end].split()) >= _FEWEST_WORDS_OF_A_STORY
    return title, body if rest or words.text[end : first.end].strip() or is_long else ()


def _is_headline(sights: Sights, line: Span) -> bool:
    text = sights.layout.words.text
    whole = text[line.start : line.end].strip()
    before = text[text.rfind("\n", 0, line.start) + 1 : line.start]
    if _WORD.search(before) or not whole or whole[-1] in ".:" or len(whole) > _LONGEST_HEADLINE:
        return False
    if sentence_end(text, line.start, line.end) < line.end - 1:
        return False
    dates = any(line.start < each.start < line.end and each.sureness <= Sureness.SHORT for each in sights.dates)
    clocks = any(line.start < each.start < line.end and each.value.begins for each in sights.hours)
    return whole[-1] in "!?" or not (dates or clocks)


def _goes_on(sights: Sights, first: Span, body: tuple[Span, ...]) -> bool:
    """Whether a headline goes on in the next line: after a comma, or before the empty line above a dateline."""
    if len(body) < _MOST_LINES_OF_A_HEADLINE + 1:
        return False
    text = sights.layout.text
    second, third = body[1], body[2]
    if "\n\n" in text[first.end : second.start] or "\n\n" not in text[second.end : third.start]:
        return False
    return text[first.start : first.end].rstrip()[-1:] == "," or (
        _is_headline(sights, second) and after_dateline(text, third.start, third.end) > third.start
    )


def _tells_only_when(sights: Sights, line: Span) -> bool:
    """Whether a line of the body says no more than when and where."""
    spans = sights.whens + [(each.start, each.end) for each in sights.places]
    inside = [(start, end) for start, end in spans if line.start <= start and end <= line.end]
    if not inside:
        return False
    left = sights.layout.words.low[line.start : line.end]
    for start, end in inside:
        left = left[: start - line.start] + " " * (end - start) + left[end - line.start :]
    return _OTHER_WORD.search(left) is None
