"""Say how well an entailment model does on stories it never saw, for its model card.

Run with ``python -m training.evaluate --stories FOLDER [--held-out]``.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from checker.models import load_encoder, load_entailer
from checker.models.onnx import LABELS
from checker.models.protocols import Entailer
from training.judged import conflicts, siblings
from training.pairs import STORIES, read
from training.stories import Annotated, divide, read_stories
from training.synthetic import CONTRADICTION, ENTAILMENT, NO_CONTRADICTION, Example

_ALIKE = 0.60  # as in checker.stages.entail
_JUDGED = ("claim", "conflict", "tempting", "members of a claim", "other claim")


def describe(title: str, examples: Sequence[Example], rows: NDArray[np.float32]) -> None:
    """Print how often it is right, how well contradictions stand out, and how each kind was labelled."""
    truth = np.array([each.label for each in examples])
    said = rows.argmax(axis=1)
    right = np.where(truth == NO_CONTRADICTION, said != CONTRADICTION, said == truth)
    print(f"\n{title}: {len(examples)} pairs, right on {right.mean():.2f}")
    for label in sorted({each.label for each in examples} - {NO_CONTRADICTION}):
        hits = ((said == label) & (truth == label)).sum()
        precision, recall = hits / max(1, (said == label).sum()), hits / (truth == label).sum()
        print(f"  {LABELS[label]:14} precision {precision:.2f} recall {recall:.2f} of {(truth == label).sum()}")
    if CONTRADICTION in truth:
        print(f"  area under the curve of contradiction {area_under_curve(rows[:, 2], truth == CONTRADICTION):.3f}")
    kinds = defaultdict(list)
    for place, each in enumerate(examples):
        kinds[each.kind].append(place)
    for kind, places in sorted(kinds.items()):
        shares = " ".join(f"{share:.2f}" for share in np.bincount(said[places], minlength=3) / len(places))
        print(f"    {kind:42} {len(places):5}: {shares}  right {right[places].mean():.2f}")


def area_under_curve(scores: NDArray[np.float32], positive: NDArray[np.bool_]) -> float:
    """Return the chance that a contradiction scores above a pair that is none."""
    ranks = scores.argsort().argsort() + 1
    count = positive.sum()
    return float((ranks[positive].sum() - count * (count + 1) / 2) / max(1, count * (~positive).sum()))


def in_use(stories: Iterable[Annotated], model: Entailer) -> None:
    """Print how well contradiction tells annotated conflicts from all other pairs alike enough to be read."""
    scores, truth = [], []
    for story in stories:
        rows = [(source, text) for source, texts in story.sentences.items() for text in texts]
        vectors = load_encoder(None).encode([text for _, text in rows])
        gold = {
            frozenset(pair)
            for point in story.conflicts if point.strength != "update" for pair in product(point.left, point.right)
        }  # fmt: skip
        alike = [
            (rows[one][1], rows[other][1])
            for one, other in zip(*np.nonzero(np.triu(vectors @ vectors.T, 1) >= _ALIKE), strict=True)
            if rows[one][0] != rows[other][0]
        ]
        both = model.entail(alike)[:, 2] + model.entail([pair[::-1] for pair in alike])[:, 2]
        scores += list(both)
        truth += [frozenset(pair) in gold for pair in alike]
    positive = np.array(truth)
    print(f"\nPairs of two sources with cosine over {_ALIKE}: {len(truth)}, {positive.sum()} of them conflicts")
    print(f"  area under the curve of contradiction {area_under_curve(np.array(scores), positive):.3f}")
    for first in (20, 50, 100):
        print(f"  conflicts among the first {first}: {positive[np.argsort(scores)[::-1][:first]].sum()}")


def main() -> None:
    """Describe the model on people's judgements, on edits held out, and on the pairs it reads in use."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=Path, default=STORIES)
    parser.add_argument("--held-out", action="store_true", help="only the stories left out of training")
    parser.add_argument("--pairs", type=Path, help="held-out pairs, as training.pairs writes them")
    parser.add_argument("--model", help="a cross-encoder's name or folder; the built-in one if left out")
    options = parser.parse_args()
    found = read_stories(options.stories)
    stories = divide(found)[1] if options.held_out else found
    model, rng = load_entailer(options.model), random.Random(0)  # noqa: S311 -- no secret
    sets = {"Conflicts and tempting pairs": [example for story in stories for example in conflicts(story, rng)]}
    sets["Members of claims"] = [example for story in stories for example in _claimed(story, rng)]
    if options.pairs:
        sets["Made by edits"] = [each for each in read(options.pairs) if not each.kind.startswith(_JUDGED)][:4000]
        sets["Made by edits of claims"] = [each for each in read(options.pairs) if each.kind.startswith("claim, ")]
    for title, examples in sets.items():
        describe(title, examples, model.entail([(each.premise, each.hypothesis) for each in examples]))
    in_use(stories, model)


def _claimed(story: Annotated, rng: random.Random) -> Iterator[Example]:
    for claim in story.claims:
        yield from (Example(member, claim.statement, ENTAILMENT, "claim") for member in claim.members)
    yield from siblings(story, rng)


if __name__ == "__main__":
    main()
