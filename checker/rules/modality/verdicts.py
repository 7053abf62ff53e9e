"""Finds the sentence with which an article turns down a whole story, and the sentence that tells the story plainly."""

import re
from collections.abc import Iterator

from checker.language.cues import searcher
from checker.language.stems import stem, stems
from checker.model import Comparison, Contrast, Point, Span, Standing, Statement

_FALSEHOOD = (
    r"hoax|fake|false|fiction|fabricat\w+|bogus|untrue|inaccurate|bullshit|nonsense|satire|prank|lies?\b|incorrect"
    r"|made[- ]up|falsehood|rubbish|joke|wrong|baseless|unfounded|invented|debunked"
)
_REPORTS = r"(?:claims?|reports?|rumou?rs?|stor(?:y|ies)|allegations?|speculations?|suggestions?|it|that|this|them)"
_IS = r"\b(?:is|are|was|were|be|been|as|(?:it|this|that|he|she|what)['’]s)\b"
_NO_REPORT = r"(?![- ](?:\w+ )?(?:(?:web)?sites?|profiles?|accounts?|links?|quotes?|debunking|busting)\b)"
_IS_FALSE = (
    rf"{_IS}(?:[\s,–—-]+(?!not\b|no\b)[\w%]+){{0,4}}?[\s,–—-]+(?:a |an |the )?(?:\w+ )?(?:{_FALSEHOOD})\b{_NO_REPORT}"
)
_NOT_SO = (
    r"\b(?:is|are|was|were|be|been|has|have|had|does|did)?(?: not|n['’]t)(?: \w+ly| even| yet)? "
    r"(?:true|real|accurate|legit\w*|happening|dead|die|died|the case|genuine|authentic)\b"
    r"|\bno (?:such thing|truth)\b|\bnever (?:happened|took place)\b|\balive and (?:\w+ )?well\b"
)
_DENIES = (
    r"\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed)|reject(?:s|ed)|dismiss(?:es|ed)|debunk(?:s|ed)|quash(?:es|ed)"
    rf"|rubbish(?:es|ed)) (?:[\w’'-]+ ){{0,4}}?{_REPORTS}\b"
)
_VERDICT = searcher(rf"{_IS_FALSE}|{_NOT_SO}|{_DENIES}")
_STORYTELLING = re.compile(
    rf"\b(?:{_FALSEHOOD}|satirical|alleged|reports?|stor(?:y|ies)|article|rumou?rs?|claims?|website)\b", re.IGNORECASE
)
# Before the verdict: it is asked or wished for, or it is about a site's stories in general.
_UNSURE = re.compile(
    r"\b(?:if|whether|please|maybe|perhaps|or)\b[^.;]{0,30}$"
    r"|\b(?:few|all|some|most|many|with|which|other|more)\b (?:[\w'’-]+ ){0,3}"
    r"(?:stor(?:y|ies)|articles?|(?:web)?sites?)\b",
    re.IGNORECASE,
)
_ASKS = searcher(r"\?[\"'”’)\s]*$")
_TRUSTED = 0.05  # at most so many of an article's sentences may hold words that debunk


def verdict(side: Statement) -> Span | None:
    """Return the words by which a sentence calls a story false, if its article debunks one."""
    if side.around.standing is not Standing.HOAX or _ASKS(side.sentence.text):
        return None
    text = side.sentence.text
    found = _VERDICT(text)
    is_ruling = found and side.frame.predicates and not _UNSURE.search(text[: found.start()])
    return Span(start=found.start(), end=found.end()) if found and is_ruling else None


def told(side: Statement) -> Span | None:
    """Return the words for what a sentence says happened, if its article does not debunk and it is no mere retelling.

    The verb is taken, and what it was done to.
    """
    if side.around.standing is Standing.HOAX or side.around.debunking > _TRUSTED or _ASKS(side.sentence.text):
        return None
    deed = next(iter(side.frame.predicates), None)
    calls_false = any(cue.standing in {Standing.HOAX, Standing.DENIED} for cue in side.frame.standings)
    return deed.span if deed and not deed.negated and not calls_false else None


def shared_topic(teller: Statement, debunker: Statement) -> tuple[str, ...]:
    """Return the words on which the debunking article turns that the telling sentence uses too, in a stable order."""
    used = stems(teller.sentence.text)
    return tuple(word for word in debunker.around.topic if stem(word) in used)


def own_words(side: Statement) -> frozenset[str]:
    """Return what a verdict names beside the verdict: "It is a hoax" names nothing."""
    return stems(_STORYTELLING.sub(" ", side.sentence.text))


def against(pair: Comparison, claim: Span, ruling: Span) -> Iterator[Contrast]:
    """Tell that the left side's story is called false by the right side."""
    common = [
        word for word in pair.right.around.topic if stem(word) in {stem(other) for other in pair.left.around.topic}
    ]
    yield Contrast(
        thing=f"{' '.join(sorted(common[:3])) or 'the story'} / whether it is true",
        left=Point(value="true", spans=(claim,)),
        right=Point(value="false", spans=(ruling,)),
        why="One report tells it as news, the other says that it is not true.",
    )


def claim_against_ruling(pair: Comparison, *, lead: int, topic: int) -> Iterator[Contrast]:
    """Set what one of the left article's first sentences tells against the right side's verdict on the same topic."""
    claim, ruling = told(pair.left), verdict(pair.right)
    if claim and ruling and pair.left.around.place < lead and len(shared_topic(pair.left, pair.right)) >= topic:
        yield from against(pair, claim, ruling)
