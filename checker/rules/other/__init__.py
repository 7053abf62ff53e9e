"""Rules about scope, rank and what is left open."""
