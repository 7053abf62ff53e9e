"""What two statements share: the evidence that they speak of the same thing, used by every rule."""

from checker.model import Comparison, Frame

_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "NUM"}
_NAMED = 3


def lemmas(frame: Frame) -> frozenset[str]:
    """Return the lemmas of the content words."""
    return frozenset(token.lemma for token in frame.tokens if token.pos in _CONTENT)


def name_words(frame: Frame) -> frozenset[str]:
    """Return the last word of each name's key: surnames, and the head of a company's name."""
    return frozenset(name.key.split()[-1] for name in frame.names if name.key)


def shared_names(pair: Comparison) -> tuple[str, ...]:
    """Return the names both sides mention, sorted."""
    return tuple(sorted(name_words(pair.left.frame) & name_words(pair.right.frame)))


def shared_lemmas(pair: Comparison) -> tuple[str, ...]:
    """Return the content words both sides use, sorted."""
    return tuple(sorted(lemmas(pair.left.frame) & lemmas(pair.right.frame)))


def subject(pair: Comparison) -> str:
    """Return what both speak of in a form that survives rewording: shared names, else shared words."""
    return " ".join((shared_names(pair) or shared_lemmas(pair))[:_NAMED])
