"""Rules about how it ended, and how far it has come."""
