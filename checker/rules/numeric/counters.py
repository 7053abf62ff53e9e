"""Numbers that only grow while a story runs: views, likes, shares, followers, signatures, money raised."""

import re
from math import inf

from checker.language.units import MONEY
from checker.model import Quantity, Statement
from checker.rules.common_ground import words

_COUNTED = {
    **dict.fromkeys(words("view hit viewer play stream"), "views"),
    **dict.fromkeys(words("like"), "likes"),
    **dict.fromkeys(words("share retweet"), "shares"),
    **dict.fromkeys(words("follower subscriber fan"), "followers"),
    **dict.fromkeys(words("signature signatory"), "signatures"),
    **dict.fromkeys(words("download"), "downloads"),
    **dict.fromkeys(words("comment"), "comments"),
    **dict.fromkeys(words("backer donor"), "donors"),
    **dict.fromkeys(words("donation"), "raised"),
}
_DONE = {
    **dict.fromkeys(words("view watch see play stream click click_on visit"), "views"),
    **dict.fromkeys(words("like"), "likes"),
    **dict.fromkeys(words("share retweet repost"), "shares"),
    **dict.fromkeys(words("sign"), "signatures"),
    **dict.fromkeys(words("download"), "downloads"),
}
_RAISED = words("raise donate collect pledge generate fundraise contribute crowdfund")
_TIMES = words("time people person user")
_MORE = 1.25  # "more than 11 million" is hardly 28 million
_VAGUE = 5  # "thousands" begins anywhere
_FAR = 100  # times: so far apart they are readings of two things
_CROWD = words("people person user viewer fan subscriber")
_WANTED = re.compile(
    r"\b(?:hop(?:e[sd]?|ing)|expect\w*|aim\w*|want\w*|need\w*|target\w*|goals?|wish\w*|towards?|would|will|could|might)\b"
    r"[^,.;:!?]*$",
    re.IGNORECASE,
)
_GOAL = re.compile(r"[^,.;:!?]*\b(?:target|goal|needed|wanted|hoped)\b", re.IGNORECASE)
_SHARE = re.compile(  # "nine in ten", "nine of the 40", "900 in the first day"
    r"\s*(?:in|out of) (?:every )?(?:\d+|two|three|four|five|ten|a hundred)\b(?! (?:minute|hour|day|week|month|year))"
    r"|\s*of (?:the|its|his|her|their|all)\b|[^,.;:!?]*\bin (?:just |only )?(?:the|its) first\b",
    re.IGNORECASE,
)


def counter(quantity: Quantity) -> str:
    """Return what the number counts up, "" where it is no such number."""
    if quantity.unit in MONEY:
        return "raised" if quantity.verb in _RAISED or quantity.thing == "donation" else ""
    if quantity.unit:
        return ""
    return _COUNTED.get(quantity.thing, "") or (_DONE.get(quantity.verb, "") if quantity.thing in _TIMES else "")


def passed(left: Quantity, right: Quantity) -> bool:
    """Whether the one reading lies beyond the other, but not so far that it must be another counter's."""
    less, more = sorted((_reached(left), _reached(right)))
    return less[1] < more[0] <= _FAR * less[0]


def is_reading(side: Statement, quantity: Quantity) -> bool:
    """Whether the number is what the counter shows: no hope, no share, nor how often one person watched."""
    before, after = side.sentence.text[: quantity.span.start], side.sentence.text[quantity.span.end :]
    if _WANTED.search(before) or _GOAL.match(after) or _SHARE.match(after):
        return False
    watchers = (deed for deed in side.frame.predicates if deed.lemma == quantity.verb and deed.agent not in _CROWD)
    return quantity.thing != "time" or not any(deed.agent for deed in watchers)


def _reached(quantity: Quantity) -> tuple[float, float]:
    """Return the interval with its open end closed: who has passed 28 million does not write of more than 11."""
    if quantity.high == inf:
        return quantity.low, quantity.low * _MORE
    if quantity.low == 0:
        return quantity.high / _MORE, quantity.high
    return (quantity.low / 2 if quantity.high > _VAGUE * quantity.low else quantity.low), quantity.high
