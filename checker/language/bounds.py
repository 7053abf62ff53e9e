"""Bounds on an amount: what "at least", "up to", "nearly" and "about" before a number leave open."""

import re
from math import inf


def _before(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?:{phrases})|~)[\"”’']?\s*(?:an? )?$", re.IGNORECASE)


_QUALIFIERS = (
    (
        "just over",
        _before("just (?:over|above|more than)|slightly (?:over|more than)|a little (?:over|more than)"),
    ),
    (
        "from",
        _before(
            "at least|no (?:fewer|less) than|(?<!no )(?<!not )more than|over|above|upwards of|north of|"
            "exceed(?:s|ed|ing)?|a minimum of"
        ),
    ),
    ("nearly", _before("nearly|almost|closer? to|just (?:under|below)|approaching")),
    (
        "to",
        _before("up to|at most|no more than|not more than|as (?:many|much) as|(?<!no )(?:fewer|less) than|under|below"),
    ),
    ("about", _before("about|around|roughly|approximately|some|(?:an )?estimated|circa|approx\\.?|in the region of")),
)
_ABOUT = 0.1  # "about 3,000" may be 2,700 or 3,300: what news rounds, it rounds to one or two digits
_EXACT_DIGITS = 3
_NEARLY_EXACT = 0.03  # "about 266" was not rounded to tens


def stretched(low: float, high: float, before: str, exact: tuple[float, float] | None = None) -> tuple[float, float]:
    """Return the interval as "at least", "up to", "nearly" or "about" before the number leaves it."""
    how = next((name for name, pattern in _QUALIFIERS if pattern.search(before)), "")
    if how == "from":
        return (exact[0] if exact else low), inf
    loose = _NEARLY_EXACT if exact and min(_digits(number) for number in exact) >= _EXACT_DIGITS else _ABOUT
    if how == "just over":
        return low, tidy(high * (1 + loose))
    if how == "to":
        return 0.0, (exact[1] if exact else high)
    if how == "nearly":
        return tidy(low * (1 - loose)), high
    return (tidy(low * (1 - loose)), tidy(high * (1 + loose))) if how == "about" else (low, high)


def tidy(value: float) -> float:
    """Cut what binary fractions add: 110.00000000000001."""
    return float(f"{value:.9g}")


def _digits(number: float) -> int:
    return len(f"{number:.6g}".replace(".", "").strip("0"))
