"""Rules about who did it, and to whom."""
