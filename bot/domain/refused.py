"""Refusals: what a person asked for and cannot have, said to that person."""


class Refused(Exception):
    """Something cannot be done, for a reason that the person can act on: a text key with its values."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class RefusedAndNoted(Refused):
    """A refusal of which a trace is kept: what was written before it stays."""
