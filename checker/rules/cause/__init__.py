"""Causes that differ."""
