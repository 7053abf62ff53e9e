"""Rules about standing: fact, rumour, denial, hoax."""
