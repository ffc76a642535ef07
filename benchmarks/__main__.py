"""Measure, print the ratios, and fail where a target is missed."""

import argparse
import compileall
import contextlib
import io
import sys
from dataclasses import replace
from pathlib import Path

import uvloop

from benchmarks import report
from benchmarks.cases import CASES, QUICK, Case, Scale
from benchmarks.report import Verdict
from benchmarks.subjects import Broken

ROOT = Path(__file__).resolve().parent.parent
RUNS = 5


def main() -> int:
    """Measure what the command line names; 1 where a target was missed."""
    names = [case.name for case in CASES]
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("cases", nargs="*", metavar="CASE", help=f"of {', '.join(names)}; all without")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"runs of each case, medians count (default: {RUNS})")
    parser.add_argument("--quick", action="store_true", help="one run with small numbers: does it work at all?")
    parser.add_argument("--write", action="store_true", help=f"put the table into {report.PAGE.relative_to(ROOT)}")
    parser.add_argument("--prompts", type=int, metavar="N", help="reminders of the case fanout, instead of 3,000")
    arguments = parser.parse_args()
    unknown = set(arguments.cases) - set(names)
    if unknown:
        parser.error(f"no such case: {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    if arguments.write and (arguments.quick or arguments.cases or arguments.prompts):
        parser.error("only the whole, measured at full size, is written down")
    chosen = [case for case in CASES if case.name in (arguments.cases or names)]
    with contextlib.redirect_stdout(io.StringIO()):
        compileall.compile_dir(ROOT / "bot", quiet=1)
    runs = 1 if arguments.quick else max(1, arguments.runs)
    scale = QUICK if arguments.quick else Scale()
    if arguments.prompts:
        scale = replace(scale, prompts=arguments.prompts)
    verdicts = uvloop.run(measure(chosen, scale, runs))
    if arguments.write:
        report.write(verdicts)
    return 0 if all(verdict.passed for verdict in verdicts) else 1


async def measure(cases: list[Case], scale: Scale, runs: int) -> list[Verdict]:
    """Run the cases one after another, each with ours and the peer by turns."""
    verdicts = []
    for case in cases:
        try:
            samples = [await case.measure(scale, run % 2 == 1) for run in range(1 if case.once else runs)]
            verdict = Verdict(case, tuple(samples))
        except Broken as error:
            verdict = Verdict(case, (), str(error))
        print(report.line(verdict), flush=True)
        verdicts.append(verdict)
    return verdicts


if __name__ == "__main__":
    sys.exit(main())
