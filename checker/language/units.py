"""Units of measure, each as a factor of the base unit of its dimension."""

import re

YEAR = 365.25 * 86_400
_UNITS = {
    "metre": {"metres?|meters?": 1.0, "km|kilometres?|kilometers?": 1e3, "miles?": 1609.344,
              "feet|foot(?:ers?)?|ft": 0.3048, "inch(?:es)?": 0.0254, "yards?": 0.9144,
              "cm|centimetres?|centimeters?": 0.01, "mm|millimetres?|millimeters?": 0.001},
    "kilogram": {"kg|kgs|kilos?|kilograms?": 1.0, "lbs?|pound(?:s|ers?)?": 0.45359237, "ounces?|oz": 0.028349523,
                 "stone": 6.35029318, "tons?": 907.18474, "tonnes?": 1e3, "grams?|grammes?": 0.001},
    "second": {"seconds?|secs?": 1.0, "minutes?|mins?": 60.0, "hours?|hrs?": 3600.0, "days?": 86_400.0,
               "weeks?": 604_800.0, "months?": YEAR / 12, "years?|yrs?": YEAR, "decades?": 10 * YEAR},
    "metre per second": {"mph|miles (?:per|an) hour": 0.44704, "knots": 0.514444,
                         "kph|km/h|kmh|kilomet(?:re|er)s (?:per|an) hour": 1 / 3.6},
    "square metre": {"acres?": 4046.8564, "hectares?": 1e4, "square (?:feet|foot)": 0.09290304,
                     "square miles?": 2_589_988.11, "square (?:km|kilomet(?:re|er)s?)": 1e6,
                     "square met(?:re|er)s?": 1.0},
    "litre": {"litres?|liters?": 1.0, "gallons?": 3.785411784},
    "byte": {"gb|gigabytes?": 1e9, "mb|megabytes?": 1e6, "tb|terabytes?": 1e12},
    "celsius": {"degrees? celsius|°c|degrees? c": 1.0, "degrees? fahrenheit|°f|degrees? f": 5 / 9},
    "percent": {"%|per ?cent|pct|percentage points?": 1.0},
    "usd": {"(?:us |u\\.s\\. )?dollars?|usd|bucks": 1.0, "cents?": 0.01},
    "eur": {"euros?|eur": 1.0},
    "gbp": {"pounds sterling|gbp|pence": 1.0},
    "jpy": {"yen": 1.0},
    "cny": {"yuan|renminbi": 1.0},
    "inr": {"rupees?": 1.0},
}  # fmt: skip
_FACTORS = tuple(
    (re.compile(pattern, re.IGNORECASE), base, factor)
    for base, spellings in _UNITS.items()
    for pattern, factor in spellings.items()
)
_SHORT = {"st": "stone"}
# "12 stone steps" are steps, and "21st" is a rank.
UNIT = "|".join(sorted((alternative.pattern for alternative, _, _ in _FACTORS), key=len, reverse=True)).replace(
    "|stone|", r"|stone(?!\s(?!(?:has|was|is)\b)\w+s\b)|(?<=[02-9])st|"
)
CURRENCIES = {"$": "usd", "us$": "usd", "usd": "usd", "a$": "aud", "c$": "cad", "hk$": "hkd", "nz$": "nzd",
              "£": "gbp", "gbp": "gbp", "€": "eur", "eur": "eur", "¥": "jpy", "₹": "inr", "rs": "inr", "rs.": "inr",
              "rmb": "cny"}  # fmt: skip
MONEY = frozenset(CURRENCIES.values())
_FAHRENHEIT = re.compile(r"fahrenheit|°?f", re.IGNORECASE)


def base_unit(spelling: str) -> tuple[str, float, float]:
    """Return the base unit, the factor to it and what to take off before multiplying (32 for Fahrenheit)."""
    for pattern, base, factor in _FACTORS:
        if pattern.fullmatch(_SHORT.get(spelling, spelling)):
            return base, factor, 32.0 if base == "celsius" and _FAHRENHEIT.search(spelling) else 0.0
    raise ValueError(spelling)
