"""How sure the evidence makes us that two sentences disagree."""
