"""Counts, amounts and measures that differ."""
