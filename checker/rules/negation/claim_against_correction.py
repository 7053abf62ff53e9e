"""An article that debunks a story says what is not so, and another article opens with it as news.

## Why it matters
A report that debunks seldom uses the words of what it debunks: "nobody was told to leave" against "residents are being
evicted". That the whole article debunks, and that the other opens with the claim, makes up for the missing words.

## When it stays silent
Neither article debunks anything; the report that tells the story debunks too; the negation is about what was said,
known or commented on; or the sentences share little of what the debunking article turns on.

## Limits
Not every "not" of a debunking article turns the story down.
"""

import re
from collections.abc import Iterator

from checker.language.cues import searcher
from checker.language.stems import stems
from checker.model import Comparison, Contrast, Kind, Point, Predicate, Severity, Span, Standing, Statement, Strength
from checker.rules.common_ground import either_way, words
from checker.rules.framework import rule
from checker.rules.modality.verdicts import shared_topic, told

_ALIKE = 0.45
_MUCH_ALIKE = 0.6
_LEAD = 4
_TOPIC = 2
_SAID = words(
    "say tell mention comment respond announce know think believe want seem appear mean stop understand cite carry "
    "report expect exist have load"
)
_NOT = searcher(r"\b(?:no|not|never|nobody|nothing|none|neither|nor|cannot)\b|n['’]t\b")

_LONGER = re.compile(r"\s+longer\b|\s+only\b", re.IGNORECASE)


@rule(
    "NEG002",
    kind=Kind.NEGATION,
    strength=Strength.HARD,
    severity=Severity.WARNING,
    conflicts=[
        (
            "The bakery in Orley puts sawdust in its bread, a former worker said.",
            "The bakery in Orley never put sawdust in its bread, and the report is a hoax.",
        ),
        (
            "Actor Jonah Petrie was arrested in Tarrow on Sunday.",
            "Contrary to a hoax story, actor Jonah Petrie was not arrested in Tarrow.",
        ),
        (
            "The town of Halden will ban red cars from its streets in January.",
            "The town of Halden does not plan a ban on red cars, whatever the fake story says.",
        ),
    ],
    agrees=[
        (
            "Actor Jonah Petrie was not arrested in Tarrow on Sunday.",
            "Contrary to a hoax story, actor Jonah Petrie was not arrested in Tarrow.",
        ),
        (
            "The bakery in Orley puts sawdust in its bread, a former worker said.",
            "The bakery in Orley did not comment on a hoax about the mayor.",
        ),
        (
            "The town of Halden will ban red cars from January.",
            "The sculptor of Brask does not sell fake bronzes.",
        ),
        (
            "If the town of Halden bans red cars, what will it ban next?",
            "The town of Halden does not ban red cars, whatever the fake story says.",
        ),
    ],
)
def claim_against_correction(pair: Comparison) -> Iterator[Contrast]:
    """Compare the opening of one article with what a debunking article negates."""
    if pair.similarity >= _ALIKE:
        yield from either_way(pair, _claim_against_correction)


def _claim_against_correction(pair: Comparison) -> Iterator[Contrast]:
    claim, denial = told(pair.left), _denial(pair.right)
    if claim is None or denial is None or pair.left.around.place >= _LEAD or _NOT(pair.left.sentence.text):
        return
    common = _common(pair)
    if len(common) >= _TOPIC - (pair.similarity >= _MUCH_ALIKE):
        yield Contrast(
            thing=f"{' '.join(sorted(common[:3]))} / whether it is so",
            left=Point(value="yes", spans=(claim,)),
            right=Point(value="no", spans=_words_of(denial)),
            why="One report tells it as news, the other, which debunks the story, says that it is not so.",
        )


def _denial(side: Statement) -> Predicate | None:
    """Return what a debunking article says is not so."""
    if side.around.standing is not Standing.HOAX or side.sentence.text.rstrip("\"'”’ ").endswith("?"):
        return None
    denied = (deed for deed in side.frame.predicates if deed.negated and deed.lemma not in _SAID)
    return next((deed for deed in denied if _NOT(_cue(side, deed))), None)


def _cue(side: Statement, deed: Predicate) -> str:
    text = side.sentence.text
    is_end = deed.cue_span and _LONGER.match(text, deed.cue_span.end)
    return text[deed.cue_span.start : deed.cue_span.end] if deed.cue_span and not is_end else ""


def _words_of(deed: Predicate) -> tuple[Span, ...]:
    return (deed.cue_span, deed.span) if deed.cue_span else (deed.span,)


def _common(pair: Comparison) -> list[str]:
    """Return what the debunking article turns on of the words that both sentences use."""
    used = stems(pair.right.sentence.text)
    return [word for word in shared_topic(pair.left, pair.right) if stems(word) & used]
