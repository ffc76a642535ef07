"""Crashes: the bot as a process of its own, killed, starved and cut off, and started again with the same data."""
