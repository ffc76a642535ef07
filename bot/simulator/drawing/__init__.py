"""Drawn scenes of an office's life: the photos that people of the simulated Telegram take."""
