"""Reduces words to their beginnings: enough to tell, without a parser, whether two texts are about one thing."""

import re

from checker.identity import normalise
from checker.language.cues import remembered

_LETTERS = 5
_SHORTEST = 4
# Words that any news may hold, whatever it is about, and those by which it is believed or doubted.
_COMMON = frozenset(
    "about after again against their there these those which while where would could should might being have having "
    "other others according report story claim website people news said says saying told article photo picture image "
    "because before since until during between through under first also some such than that them then they this time "
    "what when will with from into just like make made more most much many only over very were your year years week "
    "monday tuesday wednesday thursday friday saturday sunday today hoax fake false satire satirical rumor rumour "
    "true internet social media facebook twitter online debunk confirm deny been does didn doesn wasn another even "
    "ever last next come came going still well back take took know look want every around although however".split()
)


def stem(word: str) -> str:
    """Return the beginning of a word."""
    return word[:_LETTERS]


@remembered
def long_words(text: str) -> frozenset[str]:
    """Return a text's words, but for short ones and such as any news may hold."""
    words = frozenset(re.findall(rf"[^\W\d_]{{{_SHORTEST},}}", normalise(text)))
    return frozenset(word for word in words if stem(word) not in _COMMON_STEMS)


@remembered
def stems(text: str) -> frozenset[str]:
    """Return the beginnings of a text's long words."""
    return frozenset(stem(word) for word in long_words(text))


_COMMON_STEMS = frozenset(stem(word) for word in _COMMON)
