"""Who speaks for whom: whether two speakers are one party's voice, and whether what is said is a statement."""

import re

from checker.model import Attribution, Comparison, Manner, Statement
from checker.rules.common_ground import name_words, party_words, words

_INSTITUTIONS = words(
    "hospital school university college airline embassy museum council hotel restaurant police zoo church studio "
    "publisher family network label club league team bank airport manufacturer retailer ministry archdiocese"
)
_ANY_OFFICIAL = frozenset({"officials", "authorities"})
_AUTHORITY = re.compile(
    r"\b(?:officials|authorities|department|county|police|minist\w+|judge|mayor|sheriff)\b", re.IGNORECASE
)
_STEM = 4
_POINTS = words("north south east west northern southern eastern western")
_OFFICE = re.compile(
    r"\b(?:spokes\w+|officials?|minister|ministry|authorit\w+|department|agency|police|representatives?|reps?|publicist"
    r"|manager|agent|embassy|council|government|officer|executive|chief|president|head|director|ceo|lawyer|attorney"
    r"|secretary|judge|mayor|sheriff|hospital|curator|company)\b",
    re.IGNORECASE,
)
_TO_THE_PRESS = re.compile(
    r"\b(?:tells?|told)\b|\bin an? (?:\w+ )?(?:statement|e-?mail|tweet|post|interview)\b|\bby e-?mail\b|\bvia e-?mail\b"
    r"|\bpress (?:release|conference)\b|\bnews conference\b",
    re.IGNORECASE,
)
_ELSEWHEN = re.compile(
    r"\b(?:at the time|back (?:in|then)|in the past|last (?:month|year|spring|summer|fall|autumn|winter)|previously"
    r"|(?:months?|years?) (?:ago|earlier)|in (?:19|20)\d\d|in a (?:19|20)\d\d|once)\b",
    re.IGNORECASE,
)


def voice_of(pair: Comparison, left: Attribution, right: Attribution) -> frozenset[str]:
    """Return the words by which two speakers are one party: names of one stem, or one institution where none is named.

    "A Norlandian official" and "the government of Norland" are one party; two governments are not.
    """
    one, other = party_words(left.speaker), party_words(right.speaker)
    if one & _POINTS != other & _POINTS:
        return frozenset()
    named, others = one & _names(pair.left), other & _names(pair.right)
    if named and others:
        return frozenset(word for word in named - _POINTS if any(_one_stem(word, name) for name in others))
    if right.speaker.lower() in _ANY_OFFICIAL and _AUTHORITY.search(left.speaker):
        return frozenset({right.speaker.lower()})
    return one & other & _INSTITUTIONS


def speaks_officially(side: Statement, found: Attribution) -> bool:
    """Whether somebody in office speaks, or anybody to the press."""
    near = side.sentence.text[found.span.start - 80 if found.span.start > 80 else 0 : found.span.end + 80]
    return found.manner is Manner.DENIED or bool(_OFFICE.search(found.speaker) or _TO_THE_PRESS.search(near))


def spoken_elsewhen(side: Statement) -> bool:
    """Whether the sentence tells of another time."""
    return bool(_ELSEWHEN.search(side.sentence.text))


def _names(side: Statement) -> frozenset[str]:
    every = (word for name in side.frame.names for word in name.key.split())
    return name_words(side.frame) | frozenset(every)


def _one_stem(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _STEM and long.startswith(short))
