"""One step of the line over invented articles with invented vectors, in a process of its own, for ``growth.py``.

``python -m benchmarks.stage_growth group 1024`` prints its seconds, without what it took to make the input, and the
process's peak memory in MiB. ``whole matrix`` groups as one would without further thought: every two articles.
"""

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate, groupby

import numpy as np
from numpy.typing import NDArray

from benchmarks.synthetic import Told, articles
from benchmarks.vectors import DIMENSIONS, article_gist, sentence_vectors
from checker.config import Thresholds
from checker.identity import article_id, sentence_id
from checker.model import Article, Passage, Sentence
from checker.stages.block import block
from checker.stages.group import group


def grouping(number: int) -> float:
    """Return the seconds that grouping takes."""
    told, gists = _gists(number)
    begin = time.perf_counter()
    group(told, gists, Thresholds().story)
    return time.perf_counter() - begin


def whole_matrix(number: int) -> float:
    """Return the seconds that complete linkage over every two articles takes."""
    from scipy.cluster.hierarchy import fcluster, linkage  # noqa: PLC0415 -- not our peak memory

    _, gists = _gists(number)
    begin = time.perf_counter()
    distances = 1 - (gists @ gists.T)[np.triu_indices(number, 1)]
    if number > 1:
        fcluster(linkage(distances, "complete"), 1 - Thresholds().story, "distance")
    return time.perf_counter() - begin


def pairing(number: int) -> float:
    """Return the seconds that choosing the pairs of every story takes."""
    taken = 0.0
    for sentences, vectors in _stories(number):
        begin = time.perf_counter()
        block(sentences, vectors)
        taken += time.perf_counter() - begin
    return taken


STEPS: Mapping[str, Callable[[int], float]] = {"group": grouping, "whole matrix": whole_matrix, "block": pairing}


def _gists(number: int) -> tuple[list[Article], NDArray[np.float32]]:
    gists, found = np.empty((number, 2 * DIMENSIONS), np.float32), []
    for row, told in enumerate(articles(number)):
        gists[row] = article_gist(told)
        found.append(_article(told))
    return found, gists


def _stories(number: int) -> Iterator[tuple[list[Sentence], NDArray[np.float32]]]:
    for _, story in groupby(articles(number), key=lambda told: told.story):
        told = sorted(story, key=lambda one: one.outlet)
        vectors = np.concatenate([sentence_vectors(one) for one in told])
        yield [sentence for one in told for sentence in _sentences(one)], vectors


def _article(told: Told) -> Article:
    whole = Passage(start=0, end=len(told.title), line=1)
    return Article(
        id=_id(told),
        source=told.outlet,
        path=_id(told),
        text=told.title,
        title=told.title,
        published=told.published,
        passages=(whole,),
    )


def _sentences(told: Told) -> list[Sentence]:
    starts = accumulate((len(text) + 1 for text in told.sentences), initial=0)
    return [
        Sentence(
            id=sentence_id(_id(told), start),
            article=_id(told),
            text=text,
            start=start,
            end=start + len(text),
            line=1,
        )
        for text, start in zip(told.sentences, starts, strict=False)
    ]


def _id(told: Told) -> str:
    return article_id(told.outlet, f"{told.story} {told.title}")


def main() -> None:
    """Measure one step at one size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=STEPS)
    parser.add_argument("articles", type=int)
    options = parser.parse_args()
    seconds = STEPS[options.step](options.articles)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "peak": peak}))


if __name__ == "__main__":
    main()
