"""The corpus of messages, and how well they are read: precision and recall of each field.

`corpus/README.md` says what a message's fields mean. A value that is read but not as expected counts against both.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from bot.config import shipped
from bot.domain.found import Found
from bot.domain.programmes import Programme
from bot.domain.understand import understand
from bot.domain.understood import Field, Understood
from bot.domain.words import vocabulary

CORPUS = Path(__file__).with_name("corpus")
KNOWN = vocabulary(
    "id sent text kind title date until time ends zone place participants speakers organiser difficulty sender links "
    "hashtags programme photos quotes body body_or doubts activities"
)
FIELDS = (
    *("kind", "title", "date", "until", "time", "ends", "zone", "place", "participants", "speakers", "organiser"),
    *("difficulty", "sender", "links", "hashtags", "programme", "body", "photos", "quotes", "missing", "doubts"),
    "activities",
)
TEXTS = ("title", "place", "participants", "speakers", "organiser", "difficulty", "sender")


@dataclass(frozen=True, eq=False)
class Message:
    """A message of the corpus with its expected fields."""

    part: str
    group: str
    wanted: dict[str, Any]

    @property
    def name(self) -> str:
        return f"{self.group}: {self.wanted['id']}"

    @property
    def text(self) -> str:
        return str(self.wanted["text"])

    @property
    def kind(self) -> str:
        return str(self.wanted.get("kind", "report"))

    def words(self, found: Found[Any]) -> str:
        """The words that a field was read from."""
        return self.text[found.start : found.end]

    def read(self) -> Understood:
        """How it is read."""
        return understand(self.text, self.wanted["sent"], programmes(), zone_label="WIB")


@dataclass
class Score:
    """How often a field was read right, read wrongly or too much, and not read."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


@dataclass(frozen=True)
class Miss:
    """A field of a message that was not read as expected."""

    message: Message
    field: str
    wanted: Sequence[object]
    got: Sequence[object]

    def __str__(self) -> str:
        return f"{self.message.name}\n  {self.field}: wanted {list(self.wanted)}, read {list(self.got)}"


@cache
def messages(part: str = "*") -> tuple[Message, ...]:
    """The messages of a part of the corpus, `seen` or `held_out`, or of both."""
    return tuple(
        Message(path.parent.name, path.stem, wanted)
        for path in sorted(CORPUS.glob(f"{part}/*.toml"))
        for wanted in tomllib.loads(path.read_text(encoding="utf-8"))["message"]
    )


@cache
def programmes() -> tuple[Programme, ...]:
    """The programmes that come with Gaung."""
    newest = json.loads(shipped("programmes.json").read_text(encoding="utf-8"))[-1]["programmes"]
    return tuple(
        Programme(each["number"], each["number"], each["name"], each["label"], each["emoji"], tuple(each["keywords"]))
        for each in newest
    )


@cache
def scored(part: tuple[Message, ...]) -> tuple[dict[str, Score], list[Miss]]:
    """The score of each field over some messages, and what was missed."""
    scores = {field: Score() for field in FIELDS}
    misses: list[Miss] = []
    for message in part:
        for field, wanted, got in compared(message):
            left = list(got)
            for choices in wanted:
                hit = next((value for value in left if any(_same(choice, value) for choice in choices)), None)
                if hit is None:
                    scores[field].missed += 1
                else:
                    left.remove(hit)
                    scores[field].right += 1
            scores[field].wrong += len(left)
            if left or len(got) < len(wanted):
                misses.append(Miss(message, field, [choices[0] for choices in wanted], got))
    return scores, misses


def table(part: tuple[Message, ...]) -> str:
    """Precision and recall of each field, a line each."""
    scores, _ = scored(part)
    lines = [f"{'field':<14}{'wanted':>7}{'precision':>11}{'recall':>8}"]
    for field, score in scores.items():
        lines.append(f"{field:<14}{score.right + score.missed:>7}{score.precision:>11.3f}{score.recall:>8.3f}")
    return "\n".join(lines)


def compared(message: Message) -> Iterator[tuple[str, list[list[object]], list[object]]]:
    """Each field with the values that are wanted, every one with its alternatives, and those that were read."""
    wanted, read = message.wanted, message.read()
    yield "kind", [[message.kind]], [str(read.kind)]
    yield "links", [[link] for link in wanted.get("links", ())], [*_links(read)]
    yield "sender", _choices(wanted.get("sender")), _value(read.sender)
    if message.kind == "difficulty":
        yield "body", _bodies(wanted, read), [read.story] if read.story else []
    if message.kind != "report":
        return
    for field in TEXTS:
        if field != "sender":
            yield field, _choices(wanted.get(field)), _value(getattr(read, field))
    yield "date", _choices(wanted.get("date")), _value(read.date)
    yield "until", _choices(wanted.get("until")), [read.until] if read.until else []
    yield from _hours(wanted, read)
    yield "hashtags", [[tag] for tag in wanted.get("hashtags", ())], list(read.hashtags)
    accepted = wanted["programme"]
    number = read.programme.value.number if read.programme else 0
    is_none_right = 0 in accepted and not number
    yield "programme", [] if is_none_right or not any(accepted) else [accepted], [number] if number else []
    yield "body", _bodies(wanted, read), [read.story] if read.story else []
    yield "photos", _choices(wanted.get("photos")), _value(read.photos)
    yield "quotes", [[tuple(quote)] for quote in wanted.get("quotes", ())], [(q.said, q.speaker) for q in read.quotes]
    yield "missing", [[field] for field in _missing(wanted, read)], [str(field) for field in read.missing]
    yield "doubts", [[doubt] for doubt in wanted.get("doubts", ())], [str(doubt) for doubt in read.doubts]
    activities = [
        (each.title and each.title.value, each.date and each.date.value, each.place and each.place.value)
        for each in read.activities
    ]
    yield "activities", [[tuple(each)] for each in wanted.get("activities", ())], [*activities]


def _hours(wanted: dict[str, Any], read: Understood) -> Iterator[tuple[str, list[list[object]], list[object]]]:
    hours = read.hours.value if read.hours else None
    begin = (f"{hours.begins:%H.%M}" if hours.begins else hours.words) if hours else ""
    end = (f"{hours.ends:%H.%M}" if hours.ends else hours.until) if hours else ""
    yield "time", _choices(wanted.get("time")), [begin] if begin else []
    yield "ends", _choices(wanted.get("ends")), [end] if end else []
    is_clock = bool(hours and hours.begins)
    zone = wanted.get("zone", "WIB" if re.match(r"\d", wanted.get("time", "")) else None)
    yield "zone", _choices(zone), [hours.zone] if hours and is_clock else []


def _missing(wanted: dict[str, Any], read: Understood) -> list[str]:
    """What is to be asked for: what the message does not tell. Whether a short text is a story may be left open."""
    told = {Field.TITLE: "title", Field.DATE: "date", Field.PLACE: "place"}
    missing = [str(field) for field, key in told.items() if key not in wanted]
    bodies = [wanted.get("body", ""), *wanted.get("body_or", ())]
    is_open = "" in bodies and any(bodies)
    if (is_open and Field.STORY in read.missing) or not any(bodies):
        missing.append(str(Field.STORY))
    return missing


def _bodies(wanted: dict[str, Any], read: Understood) -> list[list[object]]:
    bodies = [wanted.get("body", ""), *wanted.get("body_or", ())]
    told = [body for body in bodies if body]
    return [told] if told and (read.story or "" not in bodies) else []


def _links(read: Understood) -> Iterator[str]:
    for link in read.links:
        yield f"{link.platform} {link.use} {link.normalised}"


def _choices(value: Any) -> list[list[object]]:
    if value is None:
        return []
    return [list(value)] if isinstance(value, list) else [[value]]


def _value(found: Found[Any] | None) -> list[object]:
    return [] if found is None else [found.value]


def _same(wanted: object, got: object) -> bool:
    """Whether a value is the expected one; of texts the words count, and "first … last" leaves out what is between."""
    if isinstance(wanted, tuple) and isinstance(got, tuple):
        return all(_same(one, other) for one, other in zip(wanted, got, strict=True))
    if isinstance(wanted, date) or not isinstance(wanted, str):
        return wanted == got
    if wanted.count("://"):
        return wanted == got
    first, between, last = wanted.partition(" … ")
    words = _words(str(got))
    if not between:
        return _words(first) == words
    begin, end = _words(first), _words(last)
    return (
        len(words) >= len(begin) + len(end) and words[: len(begin)] == begin and words[len(words) - len(end) :] == end
    )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def main() -> None:
    """Print the scores of the whole corpus, those of its held out part, and every miss."""
    for name, part in (("whole corpus", messages()), ("held out", messages("held_out"))):
        print(f"{name}: {len(part)} messages\n{table(part)}\n")
    print(*scored(messages())[1], sep="\n")


if __name__ == "__main__":
    main()
