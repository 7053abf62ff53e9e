"""Rules about who said it, and how."""
