"""How commands end: exit codes as in sysexits.h, and words for the operator."""

import sys

EX_OK = 0
EX_USAGE = 64
EX_DATA = 65
EX_UNAVAILABLE = 69
EX_SOFTWARE = 70
EX_CANTCREAT = 73
EX_IO = 74
EX_TEMPFAIL = 75
EX_CONFIG = 78


def complain(*lines: str) -> None:
    """Say something to the operator on standard error."""
    print(*lines, sep="\n", file=sys.stderr)
