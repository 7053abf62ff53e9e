"""Reads dates and times of day as written, each pattern with what it means."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEASONS = {"winter": (1, 2), "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
_PARTS = {"morning": (240, 720), "afternoon": (720, 1080), "evening": (1020, 1439), "night": (1080, 1439)}
_HOLIDAYS = {
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
_THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])"
)
_YEAR = r"(?:19|20)\d\d(?!\d)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_COUNTS = {word: n for n, word in enumerate("zero one two three four five six seven eight nine ten".split())} | {
    "a": 1,
    "an": 1,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What some words say of a time, before or after they are joined with their neighbours."""

    start: int
    end: int
    first: date | None = None
    last: date | None = None
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    clock: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What words are relative to: the article's date, and whether their verb looks ahead."""

    today: date | None
    ahead: bool


Reader = Callable[[re.Match[str], Setting], Hit | None]


def span_of_month(year: int, month: int, third: str = "") -> tuple[date, date]:
    """Return the first and last day of a month, or of its early, middle or late third."""
    length = monthrange(year, month)[1]
    low, high = _THIRDS.get(third, (0, 3))
    return date(year, month, 1 + low * 10), date(year, month, length if high == 3 else high * 10)


def span_of_year(year: int, third: str = "") -> tuple[date, date]:
    """Return the first and last day of a year, or of its early, middle or late third, which overlap a little."""
    first, last = {"early": (1, 6), "mid": (4, 9), "late": (7, 12)}.get(third, (1, 12))
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _nearest_year(month: int, day: int, setting: Setting) -> int | None:
    """Return the year of the last such day up to the article's date, or of the next one where the verb looks ahead."""
    if setting.today is None:
        return None
    here = (setting.today.month, setting.today.day)
    if setting.ahead:
        return setting.today.year + ((month, day) < here)
    return setting.today.year - ((month, day) > here)


def _iso(match: re.Match[str], _setting: Setting) -> Hit | None:
    return _on(match, *(int(match[part]) for part in ("year", "month", "day")))


def _calendar(match: re.Match[str], setting: Setting) -> Hit | None:
    """Read "March 5, 2015" and "5 March"; without a year the article's date decides."""
    month, day = _month_number(match["month"]), int(re.sub(r"\D", "", match["day"]))
    year = int(match["year"]) if match["year"] else _nearest_year(month, day, setting)
    if year is None:
        return Hit(start=match.start(), end=match.end(), month=month, day=day) if day <= 31 else None
    return _on(match, year, month, day)


def _on(match: re.Match[str], year: int, month: int, day: int) -> Hit | None:
    try:
        when = date(year, month, day)
    except ValueError:
        return None
    return Hit(start=match.start(), end=match.end(), first=when, last=when, month=month, day=day)


def _holiday(match: re.Match[str], setting: Setting) -> Hit | None:
    """Read "Valentine's Day 2015" as the fourteenth of February."""
    month, day = _HOLIDAYS[match["name"].lower().replace("’", "'")]
    year = int(match["year"]) if match["year"] else _nearest_year(month, day, setting)
    if year is None:
        return Hit(start=match.start(), end=match.end(), month=month, day=day)
    return _on(match, year, month, day)


def _some_season(match: re.Match[str], _setting: Setting) -> Hit | None:
    """Read "in the spring": which year is not said."""
    return Hit(start=match.start("season"), end=match.end())


def _month(match: re.Match[str], setting: Setting) -> Hit | None:
    month = _month_number(match["month"])
    named = match.group().lower()
    year = int(match["year"]) if match["year"] else _nearest_year(month, 1, setting)
    if year is None:
        return Hit(start=match.start(), end=match.end(), month=month)
    third = next((part for part in _THIRDS if named.startswith(part)), "")
    first, last = span_of_month(year, month, third)
    return Hit(start=match.start(), end=match.end(), first=first, last=last, month=month)


def _season(match: re.Match[str], _setting: Setting) -> Hit | None:
    first, last = _SEASONS[match["season"].lower()]
    year = int(match["year"])
    return Hit(start=match.start(), end=match.end(), first=date(year, first, 1), last=span_of_month(year, last)[1])


def _year(match: re.Match[str], _setting: Setting) -> Hit | None:
    third = next((part for part in _THIRDS if match.group().lower().startswith(part)), "")
    first, last = span_of_year(int(match["year"]), third)
    return Hit(start=match.start(), end=match.end(), first=first, last=last)


def _weekday(match: re.Match[str], setting: Setting) -> Hit | None:
    """Read a weekday: the last one up to the article's date, or the next one where the verb looks ahead."""
    weekday = _DAYS.index(match["weekday"].lower())
    clock = _PARTS.get((match["part"] or "").lower())
    if setting.today is None:
        return Hit(start=match.start(), end=match.end(), weekday=weekday, clock=clock)
    back = (setting.today.weekday() - weekday) % 7
    named = (match["which"] or "").lower()
    days = (7 - back if back else 7) if named == "next" else -(back or 7) if named == "last" else -back
    if setting.ahead and not named:
        days = -back % 7
    when = _shifted(setting.today, days)
    return Hit(start=match.start(), end=match.end(), first=when, last=when, weekday=weekday, clock=clock)


def _shifted(today: date | None, days: float) -> date | None:
    try:
        return today + timedelta(days=days) if today is not None else None
    except OverflowError:
        return None


def _near(match: re.Match[str], setting: Setting) -> Hit | None:
    """Read "yesterday", "tonight", "last night", "this morning"."""
    words = match.group().lower()
    days = -1 if words.startswith(("yesterday", "last")) else 1 if words.startswith("tomorrow") else 0
    part = next((clock for name, clock in _PARTS.items() if name in words), None)
    when = _shifted(setting.today, days)
    return Hit(start=match.start(), end=match.end(), first=when, last=when, clock=part)


def _ago(match: re.Match[str], setting: Setting) -> Hit | None:
    count = match["count"].lower()
    many = int(count) if count.isdigit() else _COUNTS[count]
    length = {"day": 1, "week": 7, "month": 30.44, "year": 365.25, "hour": 1 / 24}[match["unit"].lower()]
    slack = 0 if length <= 1 else length / 2  # "two weeks ago" is no exact day
    return Hit(
        start=match.start(),
        end=match.end(),
        first=_shifted(setting.today, -many * length - slack),
        last=_shifted(setting.today, -many * length + slack),
    )


def _period(match: re.Match[str], setting: Setting) -> Hit | None:
    """Read "last week", "this month", "next year"."""
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    today, unit = setting.today, match["unit"].lower()
    if today is None:
        return Hit(start=match.start(), end=match.end())
    first, last = _bounds(today, unit, step)
    return Hit(start=match.start(), end=match.end(), first=first, last=last)


def _bounds(today: date, unit: str, step: int) -> tuple[date | None, date | None]:
    if unit in {"week", "weekend"}:
        monday = _shifted(today, -today.weekday() + 7 * step)
        return _shifted(monday, 5 if unit == "weekend" else 0), _shifted(monday, 6)
    if unit == "month":
        months = today.year * 12 + today.month - 1 + step
        return span_of_month(months // 12, months % 12 + 1)
    if unit in _SEASONS:
        first, last = _SEASONS[unit]
        return date(today.year + step, first, 1), span_of_month(today.year + step, last)[1]
    return span_of_year(today.year + step)


def _clock(match: re.Match[str], _setting: Setting) -> Hit | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower()[:1]
    if hour > 23 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    at = (hour % 12 + (12 if half == "p" else 0) if half else hour) * 60 + minute
    return _around(match, at, 30 if minute == 0 else 10)


def _noon(match: re.Match[str], _setting: Setting) -> Hit | None:
    return _around(match, 720 if match["name"].lower() in {"noon", "midday"} else 0, 30)


def _around(match: re.Match[str], at: int, slack: int) -> Hit:
    how = (match["how"] or "").lower()
    low = at - slack if how in {"about", "around", "approximately", "just before", "shortly before"} else at
    high = at + slack if how in {"about", "around", "approximately", "just after", "shortly after"} else at
    low, high = (at, 1439) if how == "after" else (0, at) if how in {"before", "by", "until"} else (low, high)
    return Hit(start=match.start(), end=match.end(), clock=(max(low, 0), min(high, 1439)))


_HOW = (
    r"(?:(?P<how>just before|shortly before|just after|shortly after|about|around|approximately|before|after|by|until)"
    r"\s+)?"
)
_WITHIN = "|".join(
    rf"(?<=\b{word} )"
    for word in ("In", "in", "by", "Since", "since", "of", "from", "until", "last", "this", "next", "for")
)
_PARTLY = r"(?:(?:early|mid|late)[- ](?:in )?)"
_FEASTS = "|".join(name.replace("'", "['’]") for name in _HOLIDAYS)
_AFTER_YEAR = r"(?![\w%]|[-/.,:]\d|-\w)"
_WHOLE_HOUR = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap])\.?\s?m\b\.?"
_DIGITAL = r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?!:?\d)(?P<half>(?!.))?"
_SOME_DAY = r"(?:yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening))"
_LENGTH = r"(?P<unit>weekend|week|month|year|spring|summer|autumn|fall|winter)"

# Tried in this order; a later one gets only what the earlier ones left. The groups "year" and "half" that can match
# nothing are there for readers that ask for them.
_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern, flags), read)
    for pattern, flags, read in (
        (r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])", 0, _iso),
        (rf"\b(?P<month>{MONTH}) (?P<day>{_DAY})(?:,? (?P<year>{_YEAR}))?(?![\w%]|[.,:]\d)", 0, _calendar),
        (rf"(?<![\w.,:$£€-])(?P<day>{_DAY})(?: of)? (?P<month>{MONTH})(?:,? (?P<year>{_YEAR}))?", 0, _calendar),
        (rf"\b{_PARTLY}?(?P<month>{MONTH})(?: of)?,? (?P<year>{_YEAR})", re.IGNORECASE, _month),
        (rf"(?:{_WITHIN}|\b(?i:{_PARTLY}))(?P<month>{MONTH})(?P<year>(?!.))?", 0, _month),
        (rf"\b(?P<season>winter|spring|summer|autumn|fall)(?: of)? (?P<year>{_YEAR})", re.IGNORECASE, _season),
        (rf"\b(?P<name>{_FEASTS})(?:(?:,| of| in)? (?P<year>{_YEAR}))?(?!\w)", re.IGNORECASE, _holiday),
        (rf"(?<![\w.,:$£€#/-]){_PARTLY}?(?P<year>{_YEAR}){_AFTER_YEAR}", re.IGNORECASE, _year),
        (
            (
                rf"\b(?:(?P<which>last|next|this|past) )?(?:(?:early|late) )?(?P<weekday>{_WEEKDAY})"
                r"(?:,? (?P<part>morning|afternoon|evening|night))?\b"
            ),
            re.IGNORECASE,
            _weekday,
        ),
        (rf"\b{_SOME_DAY}\b(?: (?:morning|afternoon|evening|night)\b)?", re.IGNORECASE, _near),
        (rf"\b(?P<count>{_COUNT}) (?P<unit>day|week|month|year|hour)s? (?:ago|earlier)\b", re.IGNORECASE, _ago),
        (rf"\b(?P<which>last|next|this|past|previous|coming) {_LENGTH}\b", re.IGNORECASE, _period),
        (
            (
                r"\b(?:in|by|until|since) (?:the )?(?P<season>(?:early |late )?(?:winter|spring|summer|autumn|fall))\b"
                r"(?! (?:of|to))"
            ),
            0,
            _some_season,
        ),
        (rf"\b{_HOW}(?<![\d:.$£€]){_WHOLE_HOUR}", re.IGNORECASE, _clock),
        (rf"\b{_HOW}(?<![\d:.]){_DIGITAL}", re.IGNORECASE, _clock),
        (rf"\b{_HOW}(?P<name>noon|midnight|midday)\b", re.IGNORECASE, _noon),
    )
)


def read_hits(text: str, setting: Callable[[int, int], Setting]) -> Iterator[Hit]:
    """Yield what each pattern finds, earlier patterns first, without overlaps; ``setting`` is asked for each place."""
    taken: list[tuple[int, int]] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            hit = read(match, setting(match.start(), match.end()))
            if hit is not None:
                taken.append((hit.start, hit.end))
                yield hit
