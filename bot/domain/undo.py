"""Taking back what was changed of a draft, step by step."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

MOST_STEPS: Final = 10

Values = Mapping[str, Any]
"""What can be taken back of a draft, by name."""


def noted(steps: Sequence[Values], before: Values, after: Values) -> tuple[Values, ...]:
    """The steps with one more: what the change from `before` to `after` replaced. At most `MOST_STEPS`, oldest first.

    Both have the same names; where nothing changed there is no further step.
    """
    replaced = {name: value for name, value in before.items() if after[name] != value}
    return (*steps, replaced)[-MOST_STEPS:] if replaced else tuple(steps)


def taken_back(steps: Sequence[Values], now: Values) -> tuple[Values, tuple[Values, ...]]:
    """The values as they were before the newest step, and the steps that are left. Raises IndexError without any."""
    return {**now, **steps[-1]}, tuple(steps[:-1])
