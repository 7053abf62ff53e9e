"""Reads numbers as written in news: digits, words, and both with a scale."""

import re
from dataclasses import dataclass
from functools import cache

_UNITS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
_WORD = (
    rf"(?:{_UNITS}|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million"
    r"|billion|trillion|zero)"
)
_SCALES = {
    "hundred": 100.0,
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "million": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "billion": 1e9,
    "tn": 1e12,
    "trillion": 1e12,
}
_LONG_SCALE = r"(?:hundred|thousand|million|billion|trillion)"
_SCALE = rf"(?:[ -]?(?:{_LONG_SCALE}|mln|bln|mn|bn|tn)\b|[kmb]\b)"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+|,\d{1,2}(?=\s*(?:million|billion|trillion|bn|mn)))?"
# Those who can say "thousands" do not say "hundreds", so a vague plural ends where the next one begins.
_VAGUE = {
    "dozens": (24.0, 150.0),
    "scores": (40.0, 150.0),
    "hundreds": (200.0, 2e3),
    "thousands": (2e3, 2e4),
    "tens of thousands": (2e4, 2e5),
    "hundreds of thousands": (2e5, 2e6),
    "several hundred": (200.0, 1e3),
    "a few hundred": (200.0, 1e3),
    "several thousand": (2e3, 1e4),
    "a few thousand": (2e3, 1e4),
    "several dozen": (24.0, 120.0),
    "several million": (2e6, 1e7),
    "millions": (2e6, 1e9),
    "billions": (2e9, 1e12),
}
_FIXED = {
    "a dozen": 12.0,
    "half a dozen": 6.0,
    "half-dozen": 6.0,
    "a hundred": 100.0,
    "a thousand": 1000.0,
    "a million": 1e6,
    "a billion": 1e9,
    "half a million": 5e5,
    "half a billion": 5e8,
}
_DOZENS = rf"(?:{_UNITS}) dozen"
_WORDS = rf"{_WORD}(?: point(?: {_WORD})+)?(?:(?: and |[ -]){_WORD})*"
NUMBER = (
    rf"(?:(?<![\w.,/$£€-])(?:{'|'.join(sorted((*_VAGUE, *_FIXED), key=len, reverse=True))}|{_DOZENS}|{_WORDS})\b"
    rf"|(?<![\w.,/])(?:{_DIGITS})(?:{_SCALE})?)"
)
_DIGITAL = re.compile(rf"(?P<digits>{_DIGITS})[ -]?(?P<scale>[a-z]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as it stands: ``step`` is one unit of the last digit that was written, 0 for exact words.

    ``scaled`` tells "3.4 million", which is always rounded, from "3,400,000".
    """

    low: float
    high: float
    step: float
    scaled: bool


@cache
def read_number(text: str) -> Number | None:
    """Return the number that the whole text, one match of ``NUMBER``, stands for."""
    lowered = " ".join(text.lower().split())
    if lowered in _VAGUE:
        low, high = _VAGUE[lowered]
        return Number(low=low, high=high, step=0.0, scaled=False)
    digital = _DIGITAL.fullmatch(lowered)
    if digital:
        return _from_digits(digital["digits"], digital["scale"])
    value = _from_words(lowered)
    return None if value is None else Number(low=value, high=value, step=1.0, scaled=False)


def _from_digits(digits: str, scale: str | None) -> Number | None:
    if scale is not None and scale not in _SCALES:
        return None
    thousands = re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits)
    plain = digits.replace(",", "" if thousands else ".")
    factor = _SCALES[scale] if scale else 1.0
    value = float(plain) * factor
    decimals = len(plain.partition(".")[2])
    return Number(low=value, high=value, step=factor / 10**decimals, scaled=scale is not None)


def _from_words(words: str) -> float | None:
    if words in _FIXED:
        return _FIXED[words]
    dozens, _, dozen = words.rpartition(" ")
    if dozen == "dozen":
        many = _from_words(dozens)
        return None if many is None else 12.0 * many
    whole, point, rest = words.partition(" point ")
    if point:
        return _with_point(whole, rest)
    return _whole(words)


def _with_point(whole: str, rest: str) -> float | None:
    """Read "one point two million", which text2num takes for two numbers."""
    *digits, last = rest.split()
    factor = _SCALES.get(last, 1.0)
    digits = digits if last in _SCALES else [*digits, last]
    values = [_whole(word) for word in (whole, *digits)]
    if any(value is None for value in values):
        return None
    return float(f"{int(values[0] or 0)}.{''.join(str(int(value or 0)) for value in values[1:])}") * factor


def _whole(words: str) -> float | None:
    from text_to_num import text2num  # noqa: PLC0415 -- only where numbers are in words

    try:
        return float(text2num(words, "en"))
    except ValueError:
        return None
