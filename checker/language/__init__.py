"""Sentences and what each of them asserts."""
