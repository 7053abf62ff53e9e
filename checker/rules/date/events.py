"""What happened at a moment: the event word that stands closest to it, whatever its part of speech."""

import re
from collections.abc import Iterator

from checker.model import Moment, Span, Statement, Token

_REACH = 70  # characters: about a clause
_WORDS = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
# Each line is one event that happens once to one thing, its name first.
_FAMILIES = tuple(
    line.split()
    for line in """
release launch debut ship shipping come_out hit_store hit_shelf go_on_sale sale arrival available availability rollout
unveil introduce introduction present reveal unveiling show_off showcase
die death dead pass_away demise decease
arrest detain detention
shoot shooting gunfire
bomb bombing blast explosion explode
resign step_down quit resignation
surgery operation operate
interview
apology apologize apologise
marry wedding wed
crash derail derailment collision collide
birth bear
establish founding inception set_up
disappear vanish disappearance go_missing
vote election elect
rumour rumor circulate
inquiry probe
surrender
graduate graduation
""".strip().splitlines()
)
_RUMOUR = "rumour"
_ISSUE = re.compile(r"['’]s\b|\s(?!A|P|E|G|I|The|ET)[A-Z]\w+")
_FAMILY = {word: family[0] for family in _FAMILIES for word in family}
_BREAK = re.compile(
    r"[;:—–(]|, (?:which|who|where|as|with|all)\b|\b(?:after|before|when|while|that|but|said|says|and|whom|\d{2,})\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:rumou?rs?|reports?|news|claims?|stor(?:y|ies))\s+(?:of|about|on)\b[^.;:]{0,40}$", re.IGNORECASE
)


def family(word: str) -> str:
    """Return the name of the event that a lemma stands for, or the lemma itself."""
    return _FAMILY.get(word, word)


def is_event(word: str) -> bool:
    """Whether a lemma names an event that happens once."""
    return word in _FAMILY


def event_at(side: Statement, moment: Moment) -> str:
    """Return the event that the moment dates: its verb's, else that of the closest event word; "" without one."""
    if _dates_a_paper(side, moment):
        return ""
    if is_event(moment.verb):
        return family(moment.verb)
    near = sorted((_distance(token.span, moment.span), _event(side, token)) for token in _linked(side, moment))
    return near[0][1] if near else ""


def _dates_a_paper(side: Statement, moment: Moment) -> bool:
    """Tell "Sunday's Courier" and "Sunday Courier" from Sunday."""
    return bool(_ISSUE.match(side.sentence.text, moment.span.end))


def _event(side: Statement, token: Token) -> str:
    """Return the event a word names; rumours of a death are no death."""
    is_told = _TOLD.search(side.sentence.text[: token.span.start])
    return _RUMOUR if is_told and token.pos == "NOUN" else family(token.lemma)


def _linked(side: Statement, moment: Moment) -> Iterator[Token]:
    """Return the event words of the moment's own clause; several events at once ("launches") are none."""
    for token in side.frame.tokens:
        if token.pos in _WORDS and is_event(token.lemma) and not _is_plural(side, token):
            first, second = sorted((token.span, moment.span))
            between = any(first.end <= other.span.start < second.start for other in side.frame.moments)
            is_near = 0 <= second.start - first.end <= _REACH
            if is_near and not between and not _BREAK.search(side.sentence.text, first.end, second.start):
                yield token


def _is_plural(side: Statement, token: Token) -> bool:
    return token.pos == "NOUN" and side.sentence.text[token.span.end - 1] == "s" and token.lemma[-1] != "s"


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)
