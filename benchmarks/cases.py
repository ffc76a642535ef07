"""The cases: what is compared, with whom, and what has to be reached."""

import statistics
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from benchmarks.albums import PHOTOS, albums
from benchmarks.chat_page import SHORT, chat
from benchmarks.due import due
from benchmarks.fanout import fanout
from benchmarks.footprint import footprint, starts
from benchmarks.latency import percentile, replies
from benchmarks.subjects import Subject
from benchmarks.throughput import ROUND_TRIP, flood
from bot.simulator.floods import OVERALL_PER_SECOND


@dataclass(frozen=True, slots=True)
class Scale:
    """How much of everything."""

    turns: int = 5000
    distant_turns: int = 3000
    distant_peer_turns: int = 100
    albums: int = 1500
    album_peer_turns: int = 1500
    replies: int = 100
    prompts: int = 3000
    messages: int = 2000
    silent: int = 12_000


QUICK = Scale(
    turns=600,
    distant_turns=600,
    distant_peer_turns=40,
    albums=200,
    album_peer_turns=600,
    replies=40,
    prompts=240,
    messages=200,
    silent=500,
)


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: the figure of ours, the peer's, and further figures worth keeping by name."""

    ours: float
    peer: float
    others: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Limit:
    """A bound on one of the further figures, which must not be exceeded."""

    name: str
    most: float


@dataclass(frozen=True, slots=True)
class Case:
    """A comparison. `at_least` tells whether the ratio has to reach the target or may not exceed it.

    `once` is for a case that takes so long that one run has to do.
    """

    name: str
    title: str
    unit: str
    peer: str
    target: float
    at_least: bool
    measure: Callable[[Scale, bool], Awaitable[Sample]]
    limits: tuple[Limit, ...] = ()
    once: bool = False


async def turn(scale: Scale, ours_first: bool) -> Sample:
    """A durable turn without network delay."""
    ours, peer = await _both(lambda subject: _rate(subject, scale.turns), ours_first)
    return Sample(ours, peer)


async def distant(scale: Scale, ours_first: bool) -> Sample:
    """A durable turn over a network as in life."""

    def rate(subject: Subject) -> Awaitable[float]:
        number = scale.distant_turns if subject is Subject.GAUNG else scale.distant_peer_turns
        return _rate(subject, number, ROUND_TRIP)

    return Sample(*await _both(rate, ours_first))


async def album(scale: Scale, ours_first: bool) -> Sample:
    """Messages of reports, each an album of several, against texts echoed."""
    others: dict[str, float] = {}

    async def rate(subject: Subject) -> float:
        if subject is Subject.ECHO:
            return await _rate(subject, scale.album_peer_turns)
        found = await albums(scale.albums)
        others["photos stored meanwhile"] = found.stored_meanwhile
        others["albums/s"] = found.rate
        return found.rate * PHOTOS

    return Sample(*await _both(rate, ours_first), others)


async def latency(scale: Scale, ours_first: bool) -> Sample:
    """Milliseconds until a reply."""
    others: dict[str, float] = {}

    async def median(subject: Subject) -> float:
        waits = [seconds * 1000 for seconds in await replies(subject, scale.replies)]
        others[f"{subject} p95 ms"] = percentile(waits, 95)
        return statistics.median(waits)

    return Sample(*await _both(median, ours_first), others)


async def start(scale: Scale, ours_first: bool) -> Sample:
    """Seconds until the first poll."""
    del scale
    others: dict[str, float] = {}

    async def second(subject: Subject) -> float:
        found = await starts(subject)
        others[f"{subject} first start s"] = found.first
        return found.second

    return Sample(*await _both(second, ours_first), others)


async def memory(scale: Scale, ours_first: bool) -> Sample:
    """MiB of an idle process."""
    del scale
    others: dict[str, float] = {}

    async def idle(subject: Subject) -> float:
        found = await footprint(subject)
        others[f"{subject} PSS idle MiB"] = found.idle.pss
        others[f"{subject} RSS used MiB"] = found.used.rss
        return found.idle.rss

    return Sample(*await _both(idle, ours_first), others)


async def reminders(scale: Scale, ours_first: bool) -> Sample:
    """Seconds for all prompts, against what the limits allow."""
    del ours_first
    found = await fanout(scale.prompts)
    # The ideal counts the answers that people got meanwhile; this one does not.
    others: dict[str, float] = {"prompts": found.prompts, "s for the prompts alone": found.prompts / OVERALL_PER_SECOND}
    for name, waits in (("press", found.presses), ("command", found.commands)):
        others[f"{name} median ms"] = statistics.median(waits) * 1000
        others[f"{name} p95 ms"] = percentile(waits, 95) * 1000
        others[f"{name} p99 ms"] = percentile(waits, 99) * 1000
    others["peak over idle memory"] = found.swollen
    return Sample(found.seconds, found.ideal, others)


async def page(scale: Scale, ours_first: bool) -> Sample:
    """Milliseconds until a new message stands in a long chat of the demo's page, against a short one."""
    sizes = (scale.messages, SHORT) if ours_first else (SHORT, scale.messages)
    found = {size: await chat(size) for size in sizes}
    long, short = found[scale.messages], found[SHORT]
    return Sample(long.new, short.new, {"frame ms": long.frame, "frame ms of the short chat": short.frame})


async def enqueue(scale: Scale, ours_first: bool) -> Sample:
    """Seconds to make the prompts of all units, against those for keeping two rows each; and how long looking takes."""
    del ours_first
    found = await due(scale.silent)
    others = {
        "s": found.enqueue_s,
        "peak over idle memory": found.peak_mib / found.idle_mib,
        "page of 20 ms": found.page_ms,
        "whole list ms": found.whole_ms,
        "scan of all publications ms": found.scan_ms,
    }
    return Sample(found.enqueue_s, found.bare_s, others)


async def _both(measure: Callable[[Subject], Awaitable[float]], ours_first: bool) -> tuple[float, float]:
    """Both subjects, in turn, as (ours, the peer's); who is first alternates, so that no drift helps either."""
    subjects = [Subject.GAUNG, Subject.ECHO] if ours_first else [Subject.ECHO, Subject.GAUNG]
    found = {subject: await measure(subject) for subject in subjects}
    return found[Subject.GAUNG], found[Subject.ECHO]


async def _rate(subject: Subject, number: int, delay: float = 0.0) -> float:
    return (await flood(subject, number, delay=delay)).rate


ECHO = "echo bot"
CASES = (
    Case("turn", "Durable turn, no network delay", "updates/s", ECHO, 1.0, True, turn),
    Case("rtt", "Durable turn, 50 ms round trip", "updates/s", ECHO, 15.0, True, distant),
    Case("album", "Album of four to preview, against texts echoed", "messages/s", ECHO, 0.4, True, album),
    Case("latency", "Reply of an idle bot, median", "ms", ECHO, 2.5, False, latency),
    Case(
        "fanout",
        "Reminders under Telegram's limits",
        "s",
        "ideal at 30 messages/s",
        1.05,
        False,
        reminders,
        limits=(
            *(Limit(f"{what} p{number} ms", 200.0) for what in ("press", "command") for number in (95, 99)),
            Limit("peak over idle memory", 1.2),
        ),
        once=True,
    ),
    Case("start", "Process start to first poll", "s", ECHO, 1.8, False, start),
    Case("memory", "Resident memory, idle", "MiB", ECHO, 1.4, False, memory),
    Case(
        "enqueue",
        "12,000 prompts in one transaction",
        "s",
        "two bare rows each",
        10.0,
        False,
        enqueue,
        limits=(
            Limit("s", 1.0),
            Limit("peak over idle memory", 1.2),
            Limit("page of 20 ms", 1.0),
            Limit("whole list ms", 20.0),
        ),
        once=True,
    ),
    Case("page", "New message in the demo's chat of 2,000", "ms", f"chat of {SHORT}", 3.0, False, page),
)
