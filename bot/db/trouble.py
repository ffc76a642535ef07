"""Failures of a database that have names, whichever engine it is."""

BUSY_SECONDS = 10.0
"""How long one waits for others' transactions."""


class StorageTrouble(Exception):
    """The disk is full, or disk or server do not answer: nothing of the transaction was kept, and it can be tried
    again."""


class DatabaseDamaged(Exception):
    """The engine finds the data broken; `str()` is what it says of it."""
