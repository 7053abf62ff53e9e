"""Fit how likely two sentences of a story are to say one thing: ``weighing/claims.json``.

Learnt from are the pairs of which one sentence at least is in a claim that the annotators saw; they looked for no
others. A pair within a claim counts for more, so that the default threshold is among the best, on the side of
precision. What is printed is cross-fitted: every story is clustered by weights from the others.

    python -m training.claims ../shared/stories/train ../shared/bench/score_stories.py
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.config import Thresholds
from checker.ingest.reading import read_articles
from checker.language.sentences import split
from checker.models import load_encoder
from checker.stages.cluster import claims_nothing, see
from checker.stages.linkage import average_linkage
from checker.weighing.logistic import Logistic
from checker.weighing.sameness import NAMES
from training.logistic import fit, save
from training.scorer import look_at_all

_FOLDS = 5
_STRENGTH = 1.0
_WITHIN = 15.0  # what a pair within a claim counts for


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A story's asserting sentences: where they stand, the evidence on every two, the claims each is in."""

    gold: Any  # the scorer's story
    spans: tuple[tuple[str, int, int], ...]
    evidence: NDArray[np.float64]  # (n, n, NAMES)
    members: NDArray[np.bool_]  # (n, claims)


def look(folder: Path, scorer: ModuleType) -> Seen:
    """Return what a story holds."""
    articles = sorted(read_articles([str(folder / "articles")]).articles, key=lambda article: article.source)
    sentences = [sentence for article in articles for sentence in split(article) if not claims_nothing(sentence)]
    names = {article.id: Path(article.path).stem for article in articles}
    spans = tuple((names[sentence.article], sentence.start, sentence.end) for sentence in sentences)
    gold = scorer.Story(folder)
    members = [[scorer.overlaps(span, claim) for claim in gold.claims] for span in spans]
    vectors = load_encoder(None).encode([sentence.text for sentence in sentences])
    return Seen(gold=gold, spans=spans, evidence=see(sentences, vectors), members=np.array(members, dtype=np.bool_))


def examples(story: Seen) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return the evidence on the pairs to learn from, (pairs, NAMES), and whether a claim holds both."""
    left, right = np.triu_indices(len(story.spans), 1)
    told = (story.members[left] | story.members[right]).any(axis=1)
    within = (story.members[left] & story.members[right]).any(axis=1)
    return story.evidence[left, right][told], np.asarray(within)[told]


def fitted(stories: Sequence[Seen]) -> Logistic:
    """Return the weights."""
    rows, within = (np.concatenate(parts) for parts in zip(*map(examples, stories), strict=True))
    return fit(NAMES, rows, within, strength=_STRENGTH, weights=np.where(within, _WITHIN, 1.0))


def claims(story: Seen, model: Logistic, nearness: float) -> list[dict[str, Any]]:
    """Return the clusters of several articles as a report would show them."""
    likeness = model.probability(story.evidence.reshape(-1, len(NAMES))).reshape(story.evidence.shape[:2])
    grouped = ([story.spans[row] for row in rows] for rows in average_linkage(likeness, nearness))
    shared = [spans for spans in grouped if len({span[0] for span in spans}) > 1]
    return [{"members": [{"path": span[0], "start": span[1], "end": span[2]} for span in spans]} for spans in shared]


def describe(stories: Sequence[Seen], scorer: ModuleType, nearness: float) -> None:
    """Print B-cubed precision, recall and F1 of the claims, as the scorer counts them."""
    sums = np.zeros(3)
    for fold in range(_FOLDS):
        model = fitted([story for place, story in enumerate(stories) if place % _FOLDS != fold])
        for story in stories[fold::_FOLDS]:
            sums += scorer.claim_scores(story.gold, {"claims": claims(story, model, nearness)})
    precision, recall = sums[:2] / sums[2]
    f1 = scorer.f1(precision, recall)
    print(f"at {nearness:.2f}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


def main() -> None:
    """Fit on all the stories and say how well it does on stories it was not fitted on."""
    stories, scorer = look_at_all(look, __doc__)
    default = Thresholds().claim
    for nearness in (default - 0.05, default, default + 0.05):
        describe(stories, scorer, nearness)
    save(fitted(stories), "claims")


if __name__ == "__main__":
    main()
