"""What was measured, as lines and as a table."""

import os
import platform
import sqlite3
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks.cases import Case, Sample
from bot.clock import SystemClock

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "performance.md"
BEGIN = "<!-- measured: begin -->"
END = "<!-- measured: end -->"
PACKAGES = ("python-telegram-bot", "SQLAlchemy", "aiosqlite", "uvloop")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A case with its runs, or with the reason why they do not count."""

    case: Case
    samples: tuple[Sample, ...]
    broken: str = ""

    @property
    def ours(self) -> float:
        """The median of ours."""
        return statistics.median(sample.ours for sample in self.samples)

    @property
    def peer(self) -> float:
        """The median of the peer's."""
        return statistics.median(sample.peer for sample in self.samples)

    @property
    def ratio(self) -> float:
        """Ours over the peer's."""
        return self.ours / self.peer

    @property
    def spread(self) -> tuple[float, float]:
        """The least and the greatest ratio of a single run."""
        ratios = [sample.ours / sample.peer for sample in self.samples]
        return min(ratios), max(ratios)

    @property
    def others(self) -> dict[str, float]:
        """The medians of the further figures."""
        names = dict.fromkeys(name for sample in self.samples for name in sample.others)
        return {name: statistics.median(sample.others[name] for sample in self.samples) for name in names}

    @property
    def passed(self) -> bool:
        """Whether the target is reached and no limit exceeded."""
        if self.broken or not self.samples:
            return False
        reached = self.ratio >= self.case.target if self.case.at_least else self.ratio <= self.case.target
        return reached and all(self.others[limit.name] <= limit.most for limit in self.case.limits)


def line(verdict: Verdict) -> str:
    """A verdict for the terminal."""
    case = verdict.case
    if verdict.broken:
        return f"{case.name:8} BROKEN  {verdict.broken}"
    low, high = verdict.spread
    words = "ok  " if verdict.passed else "MISS"
    others = "".join(f"\n{'':17}{name} {_number(value)}" for name, value in verdict.others.items())
    return (
        f"{case.name:8} {words}  ratio {verdict.ratio:.2f} ({low:.2f}–{high:.2f}, {_target(case)})  "
        f"ours {_number(verdict.ours)}, {case.peer} {_number(verdict.peer)} {case.unit}, "
        f"runs {len(verdict.samples)}{others}"
    )


def table(verdicts: Sequence[Verdict]) -> str:
    """The verdicts as Markdown, with the machine and the day."""
    rows = [
        "| Case | Gaung | Beside | | Ratio (lowest–highest run) | Target | Reached | Runs |",
        "| --- | ---: | --- | ---: | --- | --- | --- | ---: |",
    ]
    notes = []
    for verdict in verdicts:
        case = verdict.case
        if verdict.broken:
            rows.append(f"| {case.title} | – | {case.peer} | – | – | {_target(case)} | not measured | 0 |")
            continue
        low, high = verdict.spread
        rows.append(
            f"| {case.title} | {_number(verdict.ours)} {case.unit} | {case.peer} | {_number(verdict.peer)} "
            f"{case.unit} | **{verdict.ratio:.2f}** ({low:.2f}–{high:.2f}) | {_target(case)} | "
            f"{'yes' if verdict.passed else 'no'} | {len(verdict.samples)} |"
        )
        limits = {limit.name: f" (limit {_number(limit.most)})" for limit in case.limits}
        others = [f"{name} {_number(value)}{limits.get(name, '')}" for name, value in verdict.others.items()]
        if others:
            notes.append(f"- {case.title}: {', '.join(others)}.")
    return "\n".join([_machine(), "", *rows, "", *notes]).rstrip()


def write(verdicts: Sequence[Verdict]) -> None:
    """Put the table into the page, between its two marks."""
    text = PAGE.read_text(encoding="utf-8")
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{PAGE} has lost its marks {BEGIN} and {END}")
    PAGE.write_text(f"{head}{BEGIN}\n{table(verdicts)}\n{END}{tail}", encoding="utf-8")


def _machine() -> str:
    day = SystemClock().now().date().isoformat()
    packages = ", ".join(
        f"{name} {version(name)}" for name in ("python-telegram-bot", "aiohttp", "SQLAlchemy", "uvloop")
    )
    return (
        f"Measured on {day}: {os.cpu_count()} cores ({platform.machine()}), {platform.system()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {packages}."
    )


def _target(case: Case) -> str:
    return f"{'at least' if case.at_least else 'at most'} {case.target:g}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
