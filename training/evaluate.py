"""Say how well an entailment model does on stories it never saw, for its model card.

Run with ``python -m training.evaluate --stories FOLDER [--held-out]``.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from checker.models import load_entailer
from checker.models.onnx import LABELS
from training.pairs import STORIES, gold, read
from training.stories import Annotated, divide, read_stories
from training.synthetic import ENTAILMENT, Example


def judged(stories: Iterable[Annotated]) -> list[Example]:
    """Return what people judged: conflicts, tempting pairs, and members of claims with the claim's statement."""
    rng = random.Random(0)  # noqa: S311 -- no secret
    found: list[Example] = []
    for story in stories:
        found += gold(story, rng)
        found += [
            Example(member, claim.statement, ENTAILMENT, "claim") for claim in story.claims for member in claim.members
        ]
    return found


def describe(title: str, examples: Sequence[Example], rows: NDArray[np.float32]) -> None:
    """Print accuracy, precision and recall by label, and how each kind was labelled."""
    truth = np.array([each.label for each in examples])
    said = rows.argmax(axis=1)
    print(f"\n{title}: {len(examples)} pairs, accuracy {(said == truth).mean():.2f}")
    for label, name in enumerate(LABELS):
        right = ((said == label) & (truth == label)).sum()
        print(f"  {name:14} precision {right / max(1, (said == label).sum()):.2f} "
              f"recall {right / max(1, (truth == label).sum()):.2f} of {(truth == label).sum()}")  # fmt: skip
    kinds = defaultdict(list)
    for place, each in enumerate(examples):
        kinds[each.kind, each.label].append(place)
    for (kind, label), places in sorted(kinds.items()):
        shares = " ".join(f"{share:.2f}" for share in np.bincount(said[places], minlength=3) / len(places))
        print(f"    {kind:42} {LABELS[label]:14} {len(places):5}: {shares}")
    separation(rows[:, 2], truth == 2)


def separation(scores: NDArray[np.float32], positive: NDArray[np.bool_]) -> None:
    """Print the chance that a contradiction scores above a pair that is none (area under the ROC curve)."""
    order = scores.argsort().argsort() + 1
    count = positive.sum()
    area = (order[positive].sum() - count * (count + 1) / 2) / (count * (~positive).sum())
    print(f"  contradiction against the rest: area under the curve {area:.3f}")


def main() -> None:
    """Describe the model on people's judgements and, where asked, on edits held out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=Path, default=STORIES)
    parser.add_argument("--held-out", action="store_true", help="only the stories left out of training")
    parser.add_argument("--pairs", type=Path, help="pairs made by edits, as training.pairs writes them")
    parser.add_argument("--model", help="a cross-encoder's name or folder; the built-in one if left out")
    options = parser.parse_args()
    stories = read_stories(options.stories)
    examples = judged(divide(stories)[1] if options.held_out else stories)
    model = load_entailer(options.model)
    describe("Judged by people", examples, model.entail([(each.premise, each.hypothesis) for each in examples]))
    if options.pairs:
        made = [each for each in read(options.pairs) if not each.kind.startswith("gold") and each.kind != "claim"][
            :4000
        ]
        describe("Made by edits", made, model.entail([(each.premise, each.hypothesis) for each in made]))


if __name__ == "__main__":
    main()
