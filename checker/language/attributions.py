"""Who says it, and how."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.language.cues import compiled, find
from checker.language.names import name_at
from checker.language.negation import cues
from checker.language.roles import agent_of
from checker.language.syntax import child, children, governor, is_verb, lemma, looks_ahead, span_of
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
    r"|media|press|paper|site|tabloid|report|article|story|rumou?r|gazette|chronicle|observer)\b",
    re.IGNORECASE,
)
_OWNING = frozenset({"compound", "nmod", "poss", "amod", "pobj"})
_BELONGING = frozenset({"of", "for", "at", "from", "in"})
_UNNAMED_NOUN = frozenset({"source", "insider", "tipster", "leaker", "person", "people"})
_WHO = r"(?:people|persons?|sources?|officials?|insiders?|executives?)"
_ANONYMITY = r"(?:not to be (?:named|identified)|to be (?:named|identified)|to remain anonymous|anonymity)"
_REASON = r"(?:explanation|reasons?|details?|comment)"
_PHRASES = compiled(
    {
        Manner.DECLINED: (
            (
                r"(?:declin|refus)(?:e|es|ed|ing) (?:to )?"
                r"(?:comment|say|give|explain|discuss|elaborate|speak|answer|disclose)"
                rf"(?: further| (?:any )?{_REASON}| on (?:why|the \w+)| why)?"
            ),
            r"(?:no|(?:not|n['’]t) have(?: an?| any)?) (?:immediate |further |official )?comment",
            r"(?:not|n['’]t) (?:immediately |yet )?(?:been )?(?:available|reachable) for (?:a )?comment",
            (
                r"(?:has|have|had)(?: not|n['’]t)(?: yet)? (?:publicly |officially )?"
                r"(?:announced|confirmed|made any (?:official )?(?:statement|announcement|comment)s?|said anything)"
            ),
            r"(?:has|have|had) yet to (?:\w+ly )?(?:comment|respond|reply|announce|confirm|say anything|issue|make)",
            rf"(?:g[ai]v|provid|offer)(?:e|es|en|ed|ing)? no {_REASON}",
            (
                r"(?:did|does|do|has|have|would)(?: not|n['’]t) (?:immediately )?"
                r"(?:respond(?:ed)?|repl(?:y|ied)|comment(?:ed)?|explain(?:ed)?|say why|elaborate"
                r"|return(?:ed)? (?:\w+ ){0,3}(?:calls?|messages?|e-?mails?|requests?))"
            ),
            rf"without (?:(?:giving |offering |further |any |a ){{0,3}}{_REASON}|explaining|saying why)",
            r"tight-lipped|could not be reached|unavailable for comment",
            r"(?:remain|stay|kept|keep)(?:s|ed|ing)? (?:silent|mum|quiet)|(?:is|are|was|were|been) mum",
            (
                r"(?:has|have|had|did)(?: not|n['’]t)(?: yet)? (?:made?|given?|issued?|released?)"
                r" (?:an?|any)(?: official| public| formal)? (?:statement|announcement|comment)s?"
            ),
            r"(?:not|n['’]t) (?:confirming|saying|commenting)(?: anything| further)?",
            r"no (?:word|(?:official |public )?(?:statement|announcement|confirmation))(?= from\b)",
            r"await(?:s|ed|ing)? (?:an? )?(?:official |public )?(?:statement|comment|confirmation|response)",
            (
                r"refus(?:e|es|ed|ing) to (?:give|provide|offer) (?:\w+ ){0,2}"
                r"(?:an?|any) (?:\w+ )?(?:answer|statement|comment)"
            ),
        ),
        Manner.UNNAMED: (
            (
                rf"{_WHO} (?:who (?:is|are|were|was) )?"
                r"(?:familiar with|close to|briefed on|with (?:direct )?knowledge of)"
                r"(?: the (?:matter|situation|talks|deal|case|plans?))?"
            ),
            (
                rf"{_WHO} (?:who )?(?:asked|declined|spoke|speaking|requested|requesting)"
                rf"(?: {_ANONYMITY}| on (?:the )?condition of anonymity| anonymously)"
            ),
            rf"{_WHO} (?:who (?:is|are|were|was) )?(?:un|not )authori[sz]ed to (?:speak|comment|discuss)",
            (
                r"(?:unnamed|anonymous|unidentified|undisclosed|confidential|industry|supply[- ]chain|multiple)"
                rf" (?:\w+ )?(?:{_WHO}|tipsters?)"
            ),
            r"(?:on|under) (?:the )?condition of anonymity",
            rf"(?:who )?(?:asked|declined|requested|wished|wanted|preferred) {_ANONYMITY}",
            r"sources (?:have |had )?(?:say|said|tell|told|claim|confirm|reveal|suggest)(?:ed)?",
            r"according to (?:\w+ ){0,3}(?:sources?|insiders?|people familiar)",
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
    unnamed = [phrase.span for phrase in phrases if phrase.manner is Manner.UNNAMED]
    verbs = [*_verbs(doc, names, unnamed), *_according(doc, names)]
    free = [found for found in verbs if not any(_overlap(found.span, other.span) for other in phrases)]
    return tuple(sorted([*phrases, *free], key=lambda found: found.span))


def _phrases(doc: Doc, names: tuple[Name, ...]) -> Iterator[Attribution]:
    for manner, span in find(doc.text, _PHRASES):
        speaker = _who_declined(doc, span, names) if manner is Manner.DECLINED else ""
        yield Attribution(speaker=speaker, manner=manner, span=span)


def _who_declined(doc: Doc, span: Span, names: tuple[Name, ...]) -> str:
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    if words is None:
        return ""
    giver = next(
        (child(near, "pobj") for word in words for near in children(word, "prep") if near.lower_ == "from"), None
    )
    verb = next((token for token in words if is_verb(token)), None) or governor(words.root)
    return _speaker(giver or _who(verb), names)


def _who(verb: Token | None) -> Token | None:
    """Return the verb's agent; for the "it" of "Vale Air said it did not", Vale Air."""
    agent = agent_of(verb) if verb is not None else None
    if verb is None or agent is None or agent.pos_ != "PRON" or verb.dep_ != "ccomp":
        return agent
    return agent_of(verb.head) if lemma(verb.head) in _SPEECH else agent


def _verbs(doc: Doc, names: tuple[Name, ...], unnamed: list[Span]) -> Iterator[Attribution]:
    for verb in doc:
        manner = _SPEECH.get(lemma(verb)) if verb.pos_ == "VERB" else None
        if manner is None or looks_ahead(verb) or cues(verb) or (manner is Manner.STATED and not _says(verb)):
            continue
        agent = agent_of(verb)
        hidden = agent is not None and any(_overlap(span_of(agent), phrase) for phrase in unnamed)
        speaker = "" if hidden else _speaker(agent, names)
        how = Manner.UNNAMED if hidden else _manner(manner, agent, speaker)
        yield Attribution(speaker=speaker, manner=how, span=_span(verb))


def _says(verb: Token) -> bool:
    """Tell "he added that" and what stands beside a quotation from "he added two chairs"."""
    return lemma(verb) == "say" or child(verb, "ccomp", "parataxis") is not None or '"' in verb.doc.text


def _manner(manner: Manner, agent: Token | None, speaker: str) -> Manner:
    if agent is not None and lemma(agent) in _UNNAMED_NOUN:
        return Manner.UNNAMED
    if manner is Manner.STATED and _OUTLETS.search(speaker):
        return Manner.REPORTED
    plain = agent is not None and agent.pos_ == "NOUN" and not _OUTLETS.search(speaker)
    return Manner.STATED if manner is Manner.REPORTED and plain else manner  # "officials have reported a leak"


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
    """Return the name with what it stands in ("vale air spokesman"), else the noun; nobody where it is a pronoun."""
    if who is None or who.pos_ in {"PRON", "DET", "NUM"} or lemma(who) in _UNNAMED_NOUN:
        return ""
    phrase = sorted(_phrase_of(who), key=lambda token: token.i)
    if any(name_at(names, span_of(token)) for token in phrase):
        return " ".join(dict.fromkeys(_pieces(phrase, names)))
    name = _apposed(who, names)
    return name.text if name is not None else who.text


def _phrase_of(noun: Token) -> Iterator[Token]:
    """Yield the noun and what says whose it is: "the embassy of Norland in Ardle"."""
    yield noun
    for part in noun.children:
        if part.dep_ in _OWNING or (part.dep_ == "prep" and part.lower_ in _BELONGING):
            yield from _phrase_of(part)


def _pieces(phrase: list[Token], names: tuple[Name, ...]) -> Iterator[str]:
    for token in phrase:
        name = name_at(names, span_of(token))
        yield name.text if name is not None else token.text


def _apposed(who: Token, names: tuple[Name, ...]) -> Name | None:
    """Return the name beside a title: "a spokesman, John Roe, said"."""
    beside = child(who, "appos")
    return name_at(names, span_of(beside)) if beside is not None else None


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
