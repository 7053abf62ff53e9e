"""Reads the dates that people write in metadata; "today" plays no part."""

import re
from contextlib import suppress
from datetime import date, datetime

_IN_NAME = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")
_LEAD = re.compile(r"[\s\ufeff]*date[ :\t]+(\d{4}-\d{2}-\d{2})\b[ :\t–—-]*", re.IGNORECASE)
_TWO_WAYS = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b")


def to_date(value: object) -> date | None:
    """Return the date a metadata value means, or None: ISO, or written out in English with day, month and year."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return _iso(value) or _written(value) if isinstance(value, str) else None


def _iso(value: str) -> date | None:
    with suppress(ValueError):
        return datetime.fromisoformat(value.strip()).date()
    return None


def _written(value: str) -> date | None:
    if _ambiguous(value):
        return None
    from dateparser.date import DateDataParser  # noqa: PLC0415 -- heavy, and most dates are ISO

    settings = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["day", "month", "year"]}
    found: datetime | None = DateDataParser(languages=["en"], settings=settings).get_date_data(value).date_obj
    return found.date() if found else None


def _ambiguous(value: str) -> bool:
    """Whether day and month could change places: 3/4/2021 is read differently on each side of the Atlantic."""
    parts = _TWO_WAYS.match(value)
    return parts is not None and max(map(int, parts.groups())) <= 12 and len(set(parts.groups())) == 2


def in_name(name: str) -> date | None:
    """Return the last YYYY-MM-DD of a file name that is a date."""
    days = [day for found in _IN_NAME.findall(name) if (day := _iso(found))]
    return days[-1] if days else None


def lead(text: str, start: int = 0) -> tuple[date | None, int]:
    """Return the date of a leading ``date 2018-01-12`` and where the article begins after it."""
    found = _LEAD.match(text, start)
    day = _iso(found[1]) if found else None
    return (day, found.end()) if found and day else (None, start)
