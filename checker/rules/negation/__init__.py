"""One side asserts what the other negates."""
