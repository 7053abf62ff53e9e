"""Ages, names and descriptions of one person that differ."""
