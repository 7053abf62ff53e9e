"""Pairs made from one parsed sentence by edits whose effect on the meaning is known.

Every cue occurs with every label: negations that follow, changed numbers that follow (both sides changed alike),
changed numbers about which the premise is silent.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc

from training.edits import MEANING_STAYS, MEANING_TURNS, Edit, hedges, lowered, names, render
from training.shortening import sensible, shorter

ENTAILMENT, NEUTRAL, CONTRADICTION, NO_CONTRADICTION = range(4)
_DENIALS = (
    "It is not true that {}", "Reports that {} are false", "Officials denied that {}", "The claim that {} is a hoax",
    "Rumours that {} turned out to be untrue", "The story that {} was made up",
)  # fmt: skip
_AFFIRMATIONS = (
    "It is true that {}", "Reports that {} are correct", "Officials confirmed that {}", "It is not a hoax that {}",
)  # fmt: skip
_DOUBTS = ("It is unclear whether {}", "There is a rumour that {}", "Nobody has confirmed that {}", "Some wonder if {}")
_CONTENT = {"NOUN", "PROPN", "VERB", "NUM", "ADJ"}
_DETAIL = {"GPE", "DATE", "TIME", "LOC"}


@dataclass(frozen=True, slots=True)
class Example:
    """A pair, its label and how it was made; the fourth label says that one of the first two holds, not which."""

    premise: str
    hypothesis: str
    label: int
    kind: str


def from_sentence(
    doc: Doc, others: Mapping[str, list[str]], neighbours: Iterable[Doc], rng: random.Random
) -> Iterator[Example]:
    """Yield all pairs that the edits of a sentence give; ``neighbours`` are other sentences of the same article."""
    whole = frozenset(token.i for token in doc)
    forms = [whole, *(form for form in shorter(doc) if sensible(form, doc))]
    turns = [edit for editor in MEANING_TURNS for edit in editor(doc, rng)] + list(names(doc, rng, others))
    stays = [edit for editor in MEANING_STAYS for edit in editor(doc, rng)]
    text = render(doc, whole)
    for form in forms:
        yield from _plain(doc, whole, form, stays)
        yield from _turned(doc, whole, form, turns, stays)
        yield from _wrapped(doc, text, form, rng)
        for edit in hedges(doc, rng):
            if edit.words.keys() <= form:
                yield Example(render(doc, whole, edit), render(doc, form), NEUTRAL, edit.kind)
    for other in neighbours:
        yield from _unrelated(text, other, rng)
        yield from _detailed(text, doc, other)


def some(examples: Iterable[Example], per_label: int, rng: random.Random) -> list[Example]:
    """Return up to so many for each label, kinds in turn so that none crowds out the others."""
    by_label: dict[int, dict[str, list[Example]]] = defaultdict(lambda: defaultdict(list))
    for example in examples:
        if example.premise != example.hypothesis:
            by_label[example.label][example.kind].append(example)
    return [pick for kinds in by_label.values() for pick in _in_turn(kinds, per_label, rng)]


def _in_turn(kinds: Mapping[str, list[Example]], wanted: int, rng: random.Random) -> list[Example]:
    queues = [rng.sample(queue, len(queue)) for queue in kinds.values()]
    rng.shuffle(queues)
    longest = max(map(len, queues))
    return [queue[depth] for depth in range(longest) for queue in queues if depth < len(queue)][:wanted]


def _plain(doc: Doc, whole: frozenset[int], form: frozenset[int], stays: list[Edit]) -> Iterator[Example]:
    text, short = render(doc, whole), render(doc, form)
    yield Example(text, short, ENTAILMENT, "shortened")
    if _content(doc, whole - form) >= 2:
        yield Example(short, text, NEUTRAL, "lengthened")
    for stay in stays:
        if stay.words.keys() <= form:
            yield Example(text, render(doc, form, stay), ENTAILMENT, stay.kind)


def _turned(
    doc: Doc, whole: frozenset[int], form: frozenset[int], turns: list[Edit], stays: list[Edit]
) -> Iterator[Example]:
    text, short = render(doc, whole), render(doc, form)
    for turn in turns:
        places, turned = turn.words.keys(), render(doc, whole, turn)
        if places <= form:
            yield Example(text, render(doc, form, turn), CONTRADICTION, turn.kind)
            yield Example(turned, short, CONTRADICTION, turn.kind)
            yield Example(turned, render(doc, form, turn), ENTAILMENT, f"{turn.kind} on both sides")
        elif not places & form and _content(doc, whole - form) >= 1:
            yield Example(short, turned, NEUTRAL, f"{turn.kind} on which the premise is silent")
        for stay in stays:
            if places <= form and stay.words.keys() <= form and not stay.words.keys() & places:
                yield Example(text, render(doc, form, turn, stay), CONTRADICTION, turn.kind)


def _wrapped(doc: Doc, text: str, form: frozenset[int], rng: random.Random) -> Iterator[Example]:
    clause = render(doc, form).rstrip(".")
    if len(form) > 22 or '"' in clause or clause[-1] in "!?":
        return
    clause = lowered(doc[min(form) : min(form) + 1]) + clause[len(doc[min(form)].text) :]
    denied, affirmed, doubted = (rng.choice(wraps).format(clause) + "." for wraps in (_DENIALS, _AFFIRMATIONS, _DOUBTS))
    bare = render(doc, form)
    yield Example(text, denied, CONTRADICTION, "denial")
    yield Example(denied, bare, CONTRADICTION, "denial")
    yield Example(affirmed, denied, CONTRADICTION, "denial")
    yield Example(text, affirmed, ENTAILMENT, "affirmation")
    yield Example(affirmed, bare, ENTAILMENT, "affirmation")
    yield Example(denied, rng.choice(_DENIALS).format(clause) + ".", ENTAILMENT, "denial on both sides")
    yield Example(doubted, bare, NEUTRAL, "doubt")


def _unrelated(text: str, other: Doc, rng: random.Random) -> Iterator[Example]:
    whole = frozenset(token.i for token in other)
    forms = [form for form in shorter(other) if sensible(form, other)] or [whole]
    form = rng.choice(forms)
    yield Example(text, render(other, form), NEUTRAL, "other sentence")
    turns = [edit for editor in MEANING_TURNS for edit in editor(other, rng) if edit.words.keys() <= form]
    if turns:
        turn = rng.choice(turns)
        yield Example(text, render(other, form, turn), NEUTRAL, f"other sentence, {turn.kind}")


def _detailed(text: str, doc: Doc, other: Doc) -> Iterator[Example]:
    mine = {entity.label_ for entity in doc.ents}
    for entity in other.ents:
        free = entity.label_ in _DETAIL and entity.label_ not in mine and entity.start > 0
        if free and other[entity.start - 1].dep_ == "prep" and entity.text not in text:
            added = f"{text.rstrip('.')} {other[entity.start - 1].lower_} {entity.text}."
            yield Example(text, added, NEUTRAL, "added detail")


def _content(doc: Doc, places: Iterable[int]) -> int:
    return sum(doc[place].pos_ in _CONTENT for place in places)
