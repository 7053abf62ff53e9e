"""Days, times of day and durations that differ."""
