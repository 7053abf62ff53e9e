"""Contradictions of no kind of their own."""
