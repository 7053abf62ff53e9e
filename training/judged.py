"""Pairs that rest on what people said of the stories: claims and their members, conflicts, tempting pairs."""

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations, product

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from checker.models import load_encoder
from checker.models.onnx import plain
from training.edits import MEANING_TURNS, names, render
from training.stories import Annotated, Point
from training.synthetic import CONTRADICTION, ENTAILMENT, NEUTRAL, NO_CONTRADICTION, Example

Names = Mapping[str, list[str]]  # by type
_PER_POINT = 6
_PER_CLAIM = 6
_TURNS_KEPT = 1  # for each member, so that a claim's statement is not mostly met turned


def conflicts(story: Annotated, rng: random.Random) -> Iterator[Example]:
    """Yield conflicts (updates are none of our labels) and tempting pairs, in both orders."""
    for point in story.conflicts:
        if point.strength != "update":
            yield from _both_orders(point, CONTRADICTION, f"conflict, {point.strength}", rng)
    for point in story.non_conflicts:
        yield from _both_orders(point, NO_CONTRADICTION, "tempting", rng)


def claims(story: Annotated, nlp: Language, others: Names, rng: random.Random) -> Iterator[Example]:
    """Yield members with their claim's statement, as it is and turned, and with statements of other claims."""
    statements = list(nlp.pipe(plain(claim.statement) for claim in story.claims))
    for claim, doc in zip(story.claims, statements, strict=True):
        turned = _turned(doc, others, rng)
        elsewhere = [other for other in story.claims if other is not claim]
        for member in map(plain, claim.members):
            yield Example(member, doc.text, ENTAILMENT, "claim")
            for text, kind in rng.sample(turned, min(_TURNS_KEPT, len(turned))):
                yield Example(member, text, CONTRADICTION, f"claim, {kind}")
            for other in rng.sample(elsewhere, min(1, len(elsewhere))):
                if member not in map(plain, other.members):
                    yield _off_claim(member, nlp(plain(other.statement)), others, rng)
        yield Example(doc.text, plain(claim.members[0]), NEUTRAL, "claim to member")


def siblings(story: Annotated, rng: random.Random) -> Iterator[Example]:
    """Yield members of one claim side by side: whatever else they say, they were not found to conflict."""
    disputed = {
        pair for point in story.conflicts for sides in (point.left, point.right)
        for pair in product(sides, (*point.left, *point.right))
    }  # fmt: skip
    for claim in story.claims:
        agreeing = [pair for pair in permutations(claim.members, 2) if not {pair, pair[::-1]} & disputed]
        for premise, hypothesis in rng.sample(agreeing, min(_PER_CLAIM, len(agreeing))):
            yield Example(plain(premise), plain(hypothesis), NO_CONTRADICTION, "members of a claim")


def similar(story: Annotated) -> Iterator[Example]:
    """Yield sentences of different sources that are alike but of which no annotator said that they meet."""
    rows = [(source, plain(text)) for source, texts in story.sentences.items() for text in texts if len(text) > 40]
    met = _met(story)
    vectors = load_encoder(None).encode([text for _, text in rows])
    cosines = vectors @ vectors.T
    for place, (source, text) in enumerate(rows):
        fits = (
            rows[other][1] for other in np.argsort(-cosines[place])
            if rows[other][0] != source and 0.3 < cosines[place, other] < 0.65 and (text, rows[other][1]) not in met
        )  # fmt: skip
        yield from (Example(text, other, NEUTRAL, "similar sentence") for other in list(fits)[:1])


def renamed(example: Example, own: Names, foreign: Names, rng: random.Random) -> Example | None:
    """Return the pair with other names on both sides alike, so that no story's names give a label away."""
    texts = f"{example.premise} {example.hypothesis}"
    swaps: dict[str, str] = {}
    for label, found in own.items():
        for name in sorted(found, key=len, reverse=True):
            longer = next((known for known in swaps if known.endswith(f" {name}")), None)
            if name in texts and len(foreign.get(label, ())) > 1:
                swaps[name] = swaps[longer].split()[-1] if longer else rng.choice(foreign[label])
    if not swaps:
        return None
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(swaps, key=len, reverse=True)))
    premise, hypothesis = (
        pattern.sub(lambda match: swaps[match.group()], text) for text in (example.premise, example.hypothesis)
    )
    return Example(premise, hypothesis, example.label, f"{example.kind}, renamed")


def _both_orders(point: Point, label: int, kind: str, rng: random.Random) -> Iterator[Example]:
    pairs = list(product(point.left, point.right))
    for left, right in pairs[:1] + rng.sample(pairs[1:], min(_PER_POINT - 1, len(pairs) - 1)):
        yield Example(plain(left), plain(right), label, kind)
        yield Example(plain(right), plain(left), label, kind)


def _turned(doc: Doc, others: Names, rng: random.Random) -> list[tuple[str, str]]:
    whole = frozenset(token.i for token in doc)
    edits = [edit for editor in MEANING_TURNS for edit in editor(doc, rng)] + list(names(doc, rng, others))
    return [(render(doc, whole, edit), edit.kind) for edit in edits]


def _off_claim(member: str, doc: Doc, others: Names, rng: random.Random) -> Example:
    text, kind = rng.choice([(doc.text, "unedited"), *_turned(doc, others, rng)])
    return Example(member, text, NEUTRAL, f"other claim, {kind}")


def _met(story: Annotated) -> set[tuple[str, str]]:
    groups: list[Iterable[str]] = [claim.members for claim in story.claims]
    groups += [point.left + point.right for point in (*story.conflicts, *story.non_conflicts)]
    return {(plain(one), plain(other)) for group in groups for one, other in product(group, group)}
