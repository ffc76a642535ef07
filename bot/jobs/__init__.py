"""Scheduled work: the heartbeat asks the database what is due."""
