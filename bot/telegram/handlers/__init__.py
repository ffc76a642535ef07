"""Handlers: parse, use case, show. A module registers what it handles when `features` imports it."""
