"""How quickly messages are read: `python -m benchmarks.understanding`; 1 where the target is missed.

The corpus of the tests is read again and again on one core. Processor time counts, so that other work on the machine
does not. The reader remembers which words are labels, months and weekdays; the first round fills that memory and does
not count.
"""

import argparse
import statistics
import sys
import time

from bot.domain.understand import Understood
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
    rates = sorted(len(corpus) / _seconds(corpus) for _ in range(rounds))
    rate = statistics.median(rates)
    slowest = max(corpus, key=lambda message: min(_seconds((message,)) for _ in range(5)))
    letters = statistics.mean(len(message.text) for message in corpus)
    print(
        f"{len(corpus)} messages of {letters:.0f} characters on average, {_finds(warm)} values found, {rounds} rounds"
    )
    print(f"median {rate:,.0f} messages/s on one core (lowest round {rates[0]:,.0f}, highest {rates[-1]:,.0f})")
    print(f"{rate / TARGET:.2f} of the target of {TARGET:,} messages/s; the slowest message: {slowest.name}")
    return 0 if rate >= TARGET else 1


def _seconds(corpus: tuple[Message, ...]) -> float:
    begun = time.process_time()
    for message in corpus:
        message.read()
    return time.process_time() - begun


def _finds(read: list[Understood]) -> int:
    names = ("title", "date", "hours", "place", "participants", "speakers", "organiser", "programme")
    return sum(getattr(each, name) is not None for each in read for name in names)


if __name__ == "__main__":
    sys.exit(main())
