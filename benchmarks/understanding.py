"""How quickly messages are read: `python -m benchmarks.understanding`; 1 where the target is missed.

The corpus of the tests is read again and again on one core. Processor time counts, so that other work on the machine
does not, unless it shares the core: a yardstick, a million additions in a loop, is timed in turn with
each round. The reader remembers which words are labels, months and weekdays; the first round fills that memory and does
not count.
"""

import argparse
import statistics
import sys
import time

from bot.domain.understood import Understood
from tests.domain.corpus_scores import Message, messages

ROUNDS = 20
TARGET = 2000
"""Messages a second."""


def main() -> int:
    """Measure, print, and compare with the target."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.understanding", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"rounds over the corpus (default: {ROUNDS})")
    rounds = max(1, parser.parse_args().rounds)
    corpus = messages()
    warm = [message.read() for message in corpus]
    pairs = [(len(corpus) / _seconds(corpus), _yardstick()) for _ in range(rounds)]
    rates = sorted(rate for rate, _ in pairs)
    rate = statistics.median(rates)
    length = statistics.median(seconds for _, seconds in pairs)
    each = statistics.median(rate * seconds for rate, seconds in pairs)
    slowest = max(corpus, key=lambda message: min(_seconds((message,)) for _ in range(5)))
    letters = statistics.mean(len(message.text) for message in corpus)
    print(
        f"{len(corpus)} messages of {letters:.0f} characters on average, {_finds(warm)} values found, {rounds} rounds"
    )
    print(f"median {rate:,.0f} messages/s on one core (lowest round {rates[0]:,.0f}, highest {rates[-1]:,.0f})")
    print(f"{each:.0f} messages in the time of a million additions, which took {1000 * length:.0f} ms")
    print(f"{rate / TARGET:.2f} of the target of {TARGET:,} messages/s; the slowest message: {slowest.name}")
    return 0 if rate >= TARGET else 1


def _seconds(corpus: tuple[Message, ...]) -> float:
    begun = time.process_time()
    for message in corpus:
        message.read()
    return time.process_time() - begun


def _yardstick() -> float:
    begun = time.process_time()
    total = 0
    for n in range(1_000_000):
        total += n
    return time.process_time() - begun


def _finds(read: list[Understood]) -> int:
    names = ("title", "date", "hours", "place", "participants", "speakers", "organiser", "programme")
    return sum(getattr(each, name) is not None for each in read for name in names)


if __name__ == "__main__":
    sys.exit(main())
