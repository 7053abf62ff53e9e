"""Finds the claims that news articles share and the points on which they contradict each other."""

__version__ = "0.1.0"
