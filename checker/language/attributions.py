"""Who says it, and how."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.language.cues import compiled, find
from checker.language.names import name_at
from checker.language.negation import cues
from checker.language.roles import agent_of
from checker.language.syntax import child, children, is_verb, lemma, span_of
from checker.model import Attribution, Manner, Name, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_STATED = (
    "say tell add write explain state note claim argue insist tweet post comment warn suggest declare respond reply"
    " recall describe testify allege assert maintain stress remark point_out acknowledge admit concede believe"
)
_SPEECH = {
    **dict.fromkeys(_STATED.split(), Manner.STATED),
    **dict.fromkeys(("announce", "unveil", "reveal", "disclose", "introduce", "release"), Manner.ANNOUNCED),
    **dict.fromkeys(("confirm", "verify", "acknowledge", "admit"), Manner.CONFIRMED),
    **dict.fromkeys(("deny", "reject", "dismiss", "refute", "debunk", "dispute"), Manner.DENIED),
    **dict.fromkeys(("report", "rumor", "rumour", "speculate"), Manner.REPORTED),
}
_OUTLETS = re.compile(
    r"\b(?:journal|times|post|news|reuters|bloomberg|associated press|ap|afp|bbc|cnn|cnbc|nbc|abc|cbs|fox|guardian"
    r"|telegraph|daily|herald|tribune|mirror|magazine|newspaper|network|channel|agency|website|blog|outlet|reporter"
    r"|media|press|paper|site|tabloid|report|gazette|chronicle|observer)\b"
)
_UNNAMED_NOUN = frozenset({"source", "insider", "tipster", "leaker"})
_PHRASES = compiled(
    {
        Manner.DECLINED: (
            r"(?:declin|refus)(?:e|es|ed|ing) (?:to )?(?:comment|say|give|explain|discuss|elaborate|speak|answer|disclose)(?: (?:any )?(?:further|on (?:why|the \w+)|any (?:reason|details?)))?",
            r"no comment",
            r"(?:ga|gi)v(?:e|es|en|ing) no (?:explanation|reason|details?|comment)",
            r"(?:provid|offer)(?:e|es|ed|ing)? no (?:explanation|reason|details?|comment)",
            r"(?:did|does|do|has|have|would)(?: not|n['’]t) (?:immediately )?(?:respond(?:ed)?|repl(?:y|ied)|comment(?:ed)?|return(?:ed)?|give|explain(?:ed)?|say why|elaborate)",
            r"without (?:giving (?:a |any )?(?:reason|explanation)|(?:further |any )?(?:comment|explanation)|explaining|saying why)",
            r"silent on|tight-lipped|remained silent|could not be reached",
        ),
        Manner.UNNAMED: (
            r"(?:people|persons?|sources?|officials?|insiders?|executives?) (?:(?:who (?:is|are|were|was) )?(?:familiar with|close to|briefed on|with (?:direct )?knowledge of|(?:un|not )authori[sz]ed)(?: the (?:matter|situation|talks|deal|case|plans?))?|(?:who )?(?:asked|declined|speaking|spoke|requested)(?: not to be (?:named|identified)| to be (?:named|identified)| on (?:the )?condition of anonymity| anonymously| anonymity)?)",
            r"(?:unnamed|anonymous|unidentified|undisclosed|confidential|industry|supply[- ]chain|inside|multiple|several|well-placed) (?:\w+ )?(?:sources?|officials?|insiders?|person|people|executives?|tipsters?)",
            r"(?:on|under) (?:the )?condition of anonymity",
            r"(?:who )?(?:asked|declined|requested|wished|wanted|preferred)(?: not)? to (?:be (?:named|identified)|remain anonymous)",
            r"sources (?:have |had )?(?:say|said|tell|told|claim|claimed|confirm|confirmed|reveal|revealed|suggest)",
            r"according to (?:\w+ ){0,3}(?:sources?|insiders?|people familiar)",
            r"a person (?:familiar|close)",
        ),
        Manner.REPORTED: (
            r"reportedly|allegedly",
            r"according to (?:\w+ ){0,2}(?:reports?|rumou?rs?)",
            r"reports? (?:say|said|suggest|claim|indicate|confirm)(?:s|ed)?",
            r"(?:amid|there are|there were) (?:\w+ )?(?:reports|rumou?rs|speculations?)",
            r"it (?:is|was|has been) (?:reported|rumou?red|claimed|alleged)",
        ),
    }
)


def read_attributions(doc: Doc, names: tuple[Name, ...]) -> tuple[Attribution, ...]:
    """Return who says it and how, in order; where phrases and verbs overlap, the phrase counts."""
    phrases = list(_phrases(doc, names))
    verbs = [*_verbs(doc, names), *_according(doc, names)]
    free = [found for found in verbs if not any(_overlap(found.span, other.span) for other in phrases)]
    return tuple(sorted([*phrases, *free], key=lambda found: found.span))


def _phrases(doc: Doc, names: tuple[Name, ...]) -> Iterator[Attribution]:
    for manner, span in find(doc.text, _PHRASES):
        speaker = _who_declined(doc, span, names) if manner is Manner.DECLINED else ""
        yield Attribution(speaker=speaker, manner=manner, span=span)


def _who_declined(doc: Doc, span: Span, names: tuple[Name, ...]) -> str:
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    verb = next((token for token in words if is_verb(token)), None) if words is not None else None
    return _speaker(agent_of(verb), names) if verb is not None else ""


def _verbs(doc: Doc, names: tuple[Name, ...]) -> Iterator[Attribution]:
    for verb in doc:
        manner = _SPEECH.get(lemma(verb)) if verb.pos_ == "VERB" else None
        if manner is None or (manner is not Manner.DENIED and cues(verb)):
            continue
        agent = agent_of(verb)
        if manner is Manner.STATED and agent is None and child(verb, "ccomp") is None:
            continue
        speaker = _speaker(agent, names)
        yield Attribution(speaker=speaker, manner=_manner(manner, agent, speaker), span=_span(verb))


def _manner(manner: Manner, agent: Token | None, speaker: str) -> Manner:
    if agent is not None and lemma(agent) in _UNNAMED_NOUN:
        return Manner.UNNAMED
    if manner is Manner.REPORTED or (manner is Manner.STATED and _OUTLETS.search(speaker)):
        return Manner.REPORTED
    return manner


def _span(verb: Token) -> Span:
    helpers = [near for near in children(verb, "aux", "auxpass", "neg") if near.i < verb.i]
    return span_of(min(helpers, key=lambda near: near.i), verb) if helpers else span_of(verb)


def _according(doc: Doc, names: tuple[Name, ...]) -> Iterator[Attribution]:
    for token in doc[:-1]:
        to = token.nbor(1)
        if token.lower_ == "according" and to.lower_ == "to":
            source = child(to, "pobj") or child(token, "pobj")
            speaker = _speaker(source, names)
            yield Attribution(speaker=speaker, manner=_manner(Manner.STATED, source, speaker), span=span_of(token, to))


def _speaker(who: Token | None, names: tuple[Name, ...]) -> str:
    """Return the name or the noun; nobody where it is a pronoun or a source that is not named."""
    if who is None or who.pos_ in {"PRON", "DET"} or lemma(who) in _UNNAMED_NOUN:
        return ""
    name = name_at(names, span_of(who)) or _apposed(who, names)
    return name.key if name is not None else lemma(who)


def _apposed(who: Token, names: tuple[Name, ...]) -> Name | None:
    """Return the name beside a title: "a spokesman, John Roe, said"."""
    beside = child(who, "appos")
    return name_at(names, span_of(beside)) if beside is not None else None


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
