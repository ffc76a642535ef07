"""The coordination group: its topics, and what the bot may do there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self


class Topic(StrEnum):
    """The topics of a group that has topics; each takes what the main chat takes otherwise."""

    DIGEST = "digest"
    PROMPT = "prompt"
    DIFFICULTY = "difficulty"


class Right(StrEnum):
    """What the bot must be allowed to do in the group."""

    WRITE = "write"
    TOPICS = "topics"


@dataclass(frozen=True, slots=True)
class Lacking:
    """What the bot may not do in the group, and the topics that somebody deleted."""

    rights: frozenset[Right] = frozenset()
    topics: frozenset[Topic] = frozenset()

    @classmethod
    def read(cls, kept: Any) -> Self:
        """What was kept as JSON."""
        kept = kept if isinstance(kept, dict) else {}
        return cls(frozenset(map(Right, kept.get("rights", ()))), frozenset(map(Topic, kept.get("topics", ()))))

    def as_json(self) -> dict[str, Any] | None:
        """What is kept."""
        if not self.rights and not self.topics:
            return None
        return {"rights": sorted(self.rights), "topics": sorted(self.topics)}


@dataclass(frozen=True, slots=True)
class Threads:
    """The ids of the topics that there are."""

    ids: Mapping[Topic, int] = field(default_factory=dict)

    def of(self, topic: Topic) -> int | None:
        """The topic's id; None where its messages go to the main chat."""
        return self.ids.get(topic)


def lacking(*, member: Mapping[str, Any], is_forum: bool) -> frozenset[Right]:
    """The rights that are missing, given the bot's own ChatMember in the group."""
    missing = set()
    if member.get("status") == "restricted" and not member.get("can_send_messages"):
        missing.add(Right.WRITE)
    if is_forum and not (member.get("status") == "administrator" and member.get("can_manage_topics")):
        missing.add(Right.TOPICS)
    return frozenset(missing)
