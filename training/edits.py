"""What can be done to a parsed sentence so that its meaning is known to stay, to narrow or to turn.

An edit says which tokens read differently, so that edits and shortened forms combine freely.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from training.wording import IN_FIGURES, IN_WORDS, form, inflected, opposites, synonyms

_SUBJECTS = {"nsubj", "nsubjpass"}
_AUXILIARIES = {"aux", "auxpass"}
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April June July August September October November December".split()
_NAMES = {"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC"}
_BOUNDS = {"least", "most", "than", "to", "over", "under", "nearly", "almost", "only"}
_SYMMETRIC = {"meet", "marry", "join", "resemble", "equal", "divorce", "be", "become", "say", "tell"}
_IRREVERSIBLE_TAGS = {"VBG", "VBN", "VB"}


@dataclass(frozen=True, slots=True)
class Edit:
    """What an edit does and the tokens that read differently after it."""

    kind: str
    words: Mapping[int, str]


Editor = Callable[[Doc, random.Random], Iterator[Edit]]


def render(doc: Doc, kept: frozenset[int], *edits: Edit) -> str:
    """Return the kept tokens as a sentence, edited."""
    words = {place: word for edit in edits for place, word in edit.words.items()}
    pieces = [(words.get(token.i, token.text), token) for token in doc if token.i in kept]
    text = "".join(word + (token.whitespace_ or " " * (token.i + 1 not in kept)) for word, token in pieces)
    text = re.sub(r"\s+([,.;:!?’”)])", r"\1", re.sub(r"\s+", " ", text)).strip(" ,;:-–—")
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text)
    text = re.sub(r",([.!?])", r"\1", text.replace("()", ""))
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", '."', ".”")) else ".")


def lowered(span: Span) -> str:
    """Return the text as it reads inside a sentence: names keep their capital."""
    proper = span[0].pos_ == "PROPN" or span[0].ent_type_ or span[0].is_upper
    return span.text if proper else span.text[0].lower() + span.text[1:]


def negations(doc: Doc, _rng: random.Random) -> Iterator[Edit]:
    """Deny what a clause says, or take its "not" away."""
    for verb in _clause_heads(doc):
        if verb.tag_ in _IRREVERSIBLE_TAGS and not _helpers(verb):
            continue
        nots = [child for child in verb.children if child.dep_ == "neg"]
        if nots:
            yield from _affirmed(verb, nots[0])
        else:
            yield Edit("negation", _denied(verb))


def antonyms(doc: Doc, rng: random.Random) -> Iterator[Edit]:
    """Put a word's opposite in its place."""
    for token in doc:
        others = opposites().get((token.pos_, token.lemma_.lower()))
        if others and not _negated(token) and token.ent_type_ == "":
            yield Edit("antonym", {token.i: inflected(token, rng.choice(others))})


def synonym(doc: Doc, rng: random.Random) -> Iterator[Edit]:
    """Put a word's synonym in its place: the meaning stays."""
    for token in doc:
        others = synonyms().get((token.pos_, token.lemma_.lower()))
        if others and token.ent_type_ == "":
            yield Edit("synonym", {token.i: inflected(token, rng.choice(others))})


def numbers(doc: Doc, rng: random.Random) -> Iterator[Edit]:
    """Change a number by more than any rounding."""
    for token in _counts(doc):
        value = _value(token)
        if value is not None and not _bounded(token):
            yield Edit("number", {token.i: _written(token, _another(value, rng))})


def same_numbers(doc: Doc, rng: random.Random) -> Iterator[Edit]:
    """Write a number another way, round it or bound it from outside: the meaning stays or widens."""
    for token in _counts(doc):
        value = _value(token)
        if value is None or _bounded(token):
            continue
        if value in IN_WORDS and not _beside_sign(token):
            yield Edit("same-number", {token.i: IN_WORDS[int(value)] if token.is_digit else str(int(value))})
        if value >= 5 and not _beside_sign(token):
            less, more = int(value * rng.uniform(0.5, 0.9)), int(value * rng.uniform(1.1, 1.6)) + 1
            bound = rng.choice([f"at least {less}", f"more than {less}", f"fewer than {more}", f"about {token.text}"])
            yield Edit("same-number", {token.i: bound})


def beyond_numbers(doc: Doc, rng: random.Random) -> Iterator[Edit]:
    """Bound a number so that it lies outside."""
    for token in _counts(doc):
        value = _value(token)
        if value is not None and value >= 3 and not _bounded(token) and not _beside_sign(token):
            less, more = max(2, int(value * rng.uniform(0.4, 0.8))), int(value * rng.uniform(1.3, 2)) + 1
            bound = rng.choice([f"at least {more}", f"more than {more}", f"fewer than {less}", f"no more than {less}"])
            yield Edit("number", {token.i: bound})


def dates(doc: Doc, rng: random.Random) -> Iterator[Edit]:
    """Move a weekday, month, day or year."""
    for token in doc:
        for names in (_WEEKDAYS, _MONTHS):
            if token.text in names:
                yield Edit("date", {token.i: rng.choice([name for name in names if name != token.text])})
        if token.ent_type_ in {"DATE", "TIME"} and token.is_digit:
            yield Edit("date", {token.i: _moved(token, rng)})


def names(doc: Doc, rng: random.Random, others: Mapping[str, list[str]]) -> Iterator[Edit]:
    """Put another name of the same type in a name's place; ``others`` are the story's names by type."""
    for entity in doc.ents:
        last = entity.text.split()[-1].lower()
        fits = [name for name in others.get(entity.label_, []) if last not in name.lower() and name not in doc.text]
        if entity.label_ in _NAMES and fits:
            yield Edit("name", _replaced(entity, rng.choice(fits)))


def roles(doc: Doc, _rng: random.Random) -> Iterator[Edit]:
    """Let subject and object change places."""
    for verb, subject, patient in _transitives(doc):
        if verb.lemma_ not in _SYMMETRIC:
            yield Edit("role", _replaced(subject, patient.text) | _replaced(patient, lowered(subject)))


def passives(doc: Doc, _rng: random.Random) -> Iterator[Edit]:
    """Turn an active clause into a passive one: the meaning stays."""
    for verb, subject, patient in _transitives(doc):
        yield Edit("passive", _passive(verb, patient.text, lowered(subject), patient))


def false_passives(doc: Doc, _rng: random.Random) -> Iterator[Edit]:
    """Turn an active clause into a passive one with the roles swapped."""
    for verb, subject, patient in _transitives(doc):
        if verb.lemma_ not in _SYMMETRIC:
            yield Edit("role", _passive(verb, subject.text, patient.text, patient, keep=subject))


def hedges(doc: Doc, rng: random.Random) -> Iterator[Edit]:
    """Make what a clause says a mere possibility or plan."""
    for verb in _clause_heads(doc):
        if verb.tag_ in {"VBD", "VBZ", "VBP"} and not _helpers(verb) and not _negated(verb) and verb.pos_ == "VERB":
            word = rng.choice(["may have ", "might have "]) + form(verb.lemma_, "VBN")
            plan = rng.choice(["plans to ", "hopes to ", "was expected to ", "wanted to "]) + verb.lemma_
            yield Edit("hedge", {verb.i: rng.choice([word, plan])})


MEANING_TURNS: tuple[Editor, ...] = (
    negations, antonyms, numbers, beyond_numbers, dates, roles, false_passives,
)  # fmt: skip
MEANING_STAYS: tuple[Editor, ...] = (synonym, same_numbers, passives)


def _clause_heads(doc: Doc) -> Iterator[Token]:
    for token in doc:
        clausal = token.dep_ in {"ROOT", "ccomp"} and token.pos_ in {"VERB", "AUX"}
        if clausal and any(child.dep_ in _SUBJECTS for child in token.children):
            yield token


def _helpers(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in _AUXILIARIES and child.i < verb.i]


def _negated(token: Token) -> bool:
    return any(child.dep_ == "neg" for near in (token, token.head) for child in near.children)


def _denied(verb: Token) -> dict[int, str]:
    helpers = _helpers(verb)
    if helpers:
        return {helpers[0].i: f"{_full(helpers[0])} not"}
    if verb.pos_ == "AUX":
        return {verb.i: f"{_full(verb)} not"}
    auxiliary = {"VBD": "did", "VBZ": "does"}.get(verb.tag_, "do")
    return {verb.i: f"{auxiliary} not {verb.lemma_}"}


def _full(auxiliary: Token) -> str:
    return {"'s": " is", "’s": " is", "'re": " are", "’re": " are", "'m": " am", "’m": " am", "'ve": " have",
            "’ve": " have", "'ll": " will", "’ll": " will", "'d": " would", "’d": " would"}.get(
        auxiliary.text, auxiliary.text)  # fmt: skip


def _affirmed(verb: Token, negation: Token) -> Iterator[Edit]:
    helpers = _helpers(verb)
    if len(helpers) == 1 and helpers[0].lemma_ == "do":
        yield Edit("negation", {helpers[0].i: "", negation.i: "", verb.i: form(verb.lemma_, helpers[0].tag_)})
    elif negation.text.lower() == "not":
        yield Edit("negation", {negation.i: ""})


def _counts(doc: Doc) -> Iterator[Token]:
    for token in doc:
        if token.like_num and token.ent_type_ not in {"DATE", "TIME", "ORDINAL", "PERSON", "ORG", "PRODUCT", "FAC"}:
            yield token


def _value(token: Token) -> float | None:
    if token.lower_ in IN_FIGURES:
        return float(IN_FIGURES[token.lower_])
    try:
        return float(token.text.replace(",", ""))
    except ValueError:
        return None


def _bounded(token: Token) -> bool:
    return any(near.lower_ in _BOUNDS for near in token.doc[max(0, token.i - 2) : token.i])


def _beside_sign(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).text in {"$", "£", "€", "#", "US$"}


def _another(value: float, rng: random.Random) -> float:
    factor = rng.choice([rng.uniform(0.25, 0.7), rng.uniform(1.4, 3.5)])
    changed = round(value * factor, 1) if value % 1 else round(value * factor)
    return changed if changed not in {value, 0} else value + rng.randint(1, 4)


def _written(token: Token, value: float) -> str:
    if token.lower_ in IN_FIGURES and value in IN_WORDS:
        return IN_WORDS[int(value)]
    return f"{value:,}" if "," in token.text or value >= 10_000 else f"{value}"


def _moved(token: Token, rng: random.Random) -> str:
    value = int(token.text)
    if 1900 <= value <= 2100:
        return str(value + rng.choice([-3, -2, -1, 1, 2]))
    return str(rng.choice([other for other in range(1, 29) if other != value]))


def _replaced(span: Span, text: str) -> dict[int, str]:
    return {token.i: text if token.i == span.start else "" for token in span}


def _transitives(doc: Doc) -> Iterator[tuple[Token, Span, Span]]:
    chunks = {chunk.root.i: chunk for chunk in doc.noun_chunks}
    for verb in _clause_heads(doc):
        subjects = [child for child in verb.children if child.dep_ == "nsubj" and child.i in chunks]
        patients = [child for child in verb.children if child.dep_ == "dobj" and child.i in chunks]
        plain = verb.tag_ in {"VBD", "VBZ"} and not _helpers(verb) and not _negated(verb) and verb.pos_ == "VERB"
        if plain and subjects and patients and "PRON" not in {subjects[0].pos_, patients[0].pos_}:
            yield verb, chunks[subjects[0].i], chunks[patients[0].i]


def _passive(verb: Token, patient: str, agent: str, object_: Span, keep: Span | None = None) -> dict[int, str]:
    subject = next(child for child in verb.children if child.dep_ == "nsubj")
    span = keep or next(chunk for chunk in verb.doc.noun_chunks if chunk.root.i == subject.i)
    auxiliary = "was" if verb.tag_ == "VBD" else "is"
    return (
        _replaced(span, patient)
        | {verb.i: f"{auxiliary} {form(verb.lemma_, 'VBN')} by {agent}"}
        | _replaced(object_, "")
    )
