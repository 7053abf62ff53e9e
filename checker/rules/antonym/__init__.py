"""Words of opposite meaning about the same thing."""
