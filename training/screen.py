"""Fit how likely two sentences are to disagree by what can be seen without reading them: ``weighing/screen.json``.

Positive are the pairs that the scorer would count as a hit.
What is printed is cross-fitted: every story is judged by weights from the others.

    python -m training.screen ../shared/stories/train ../shared/bench/score_stories.py
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from checker.ingest.reading import read_articles
from checker.language.sentences import split
from checker.models import load_encoder
from checker.stages.block import cosines, meetings, see
from checker.weighing.evidence import NAMES
from checker.weighing.logistic import Logistic
from training.logistic import fit, save
from training.scorer import look_at_all

_FOLDS = 5
_STRENGTH = 0.05
_LEAST = (0.002, 0.003, 0.004, 0.006, 0.008, 0.01)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A story's pairs of different articles that met: evidence (n, NAMES), the conflicts each hits (n, conflicts)."""

    rows: NDArray[np.float64]
    hits: NDArray[np.bool_]
    pairs: int  # of different articles, whether they met or not


def look(folder: Path, scorer: ModuleType) -> Seen:
    """Return what a story holds."""
    articles = sorted(read_articles([str(folder / "articles")]).articles, key=lambda article: article.source)
    sentences = [sentence for article in articles for sentence in split(article)]
    likeness = cosines(load_encoder(None).encode([sentence.text for sentence in sentences]))
    left, right = np.nonzero(np.logical_or.reduce(list(meetings(sentences, likeness).values())))
    source = {article.id: Path(article.path).stem for article in articles}
    spans = [(source[sentence.article], sentence.start, sentence.end) for sentence in sentences]
    sides = [
        [np.array([scorer.overlaps(span, gold[side]) for span in spans]) for side in "ab"]
        for gold in scorer.Story(folder).conflicts
    ]
    hits = [(one[left] & other[right]) | (other[left] & one[right]) for one, other in sides]
    counts = np.unique([sentence.article for sentence in sentences], return_counts=True)[1]
    return Seen(
        rows=see(sentences, likeness, left, right),
        hits=np.array(hits, dtype=np.bool_).reshape(len(hits), len(left)).T,
        pairs=int((counts.sum() ** 2 - (counts**2).sum()) // 2),
    )


def describe(stories: Sequence[Seen]) -> None:
    """Print how many conflicts are left, and in what share of all pairs, at several thresholds."""
    kept: dict[float, list[int]] = {least: [0, 0] for least in _LEAST}
    for fold in range(_FOLDS):
        model = _fitted([story for place, story in enumerate(stories) if place % _FOLDS != fold])
        for story in stories[fold::_FOLDS]:
            likely = model.probability(story.rows)
            for least, counts in kept.items():
                counts[0] += int(story.hits[likely >= least].any(axis=0).sum())
                counts[1] += int((likely >= least).sum())
    conflicts, pairs = sum(story.hits.shape[1] for story in stories), sum(story.pairs for story in stories)
    met = sum(int(story.hits.any(axis=0).sum()) for story in stories), sum(len(story.rows) for story in stories)
    print(f"met: {met[0] / conflicts:.3f} of the conflicts in {met[1] / pairs:.3f} of the pairs")
    for least, (found, share) in kept.items():
        print(f"at {least}: {found / conflicts:.3f} in {share / pairs:.3f}")


def _fitted(stories: Sequence[Seen]) -> Logistic:
    return fit(
        NAMES,
        np.vstack([story.rows for story in stories]),
        np.concatenate([story.hits.any(axis=1) for story in stories]),
        strength=_STRENGTH,
    )


def main() -> None:
    """Fit on all the stories and say how well it does on stories it was not fitted on."""
    stories, _ = look_at_all(look, __doc__)
    describe(stories)
    save(_fitted(stories), "screen")


if __name__ == "__main__":
    main()
