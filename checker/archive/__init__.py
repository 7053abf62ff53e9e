"""Archives: the line over any number of articles, cut into parts that are made once and kept."""
