"""Numbers with their nouns."""


def count(number: int, one: str, many: str | None = None) -> str:
    """Return the number with its noun: "1 story", "2 stories"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
