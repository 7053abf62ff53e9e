"""Places that differ."""
