"""Screens: what people see, made from data and texts alone."""
