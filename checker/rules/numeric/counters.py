"""Numbers that only grow while a story runs: views, likes, shares, followers, signatures, money raised."""

from math import inf

from checker.language.units import MONEY
from checker.model import Quantity
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


def counter(quantity: Quantity) -> str:
    """Return what the number counts up, "" where it is no such number."""
    if quantity.unit in MONEY:
        return "raised" if quantity.verb in _RAISED or quantity.thing == "donation" else ""
    if quantity.unit:
        return ""
    return _COUNTED.get(quantity.thing, "") or (_DONE.get(quantity.verb, "") if quantity.thing in _TIMES else "")


def reached(quantity: Quantity) -> tuple[float, float]:
    """Return the interval with its open end closed: who has passed 28 million does not write of more than 11."""
    if quantity.high == inf:
        return quantity.low, quantity.low * _MORE
    if quantity.low == 0:
        return quantity.high / _MORE, quantity.high
    return (quantity.low / 2 if quantity.high > _VAGUE * quantity.low else quantity.low), quantity.high
