"""What each step of the line costs on real articles: processor time in one process, for docs/scale.md."""

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from benchmarks.measuring import Plan, Row, need, say
from benchmarks.real_news import copy_stories
from checker.cache import Cache, quietly
from checker.config import Config
from checker.ingest.opening import open_files
from checker.models.protocols import Entailer
from checker.pipeline import sort_out
from checker.stages.embed import embed
from checker.stages.examine import judge
from checker.stages.frame import frame
from checker.stages.intake import Material, read_files
from checker.stages.meeting import Meeting, Text, lay_out, meet, partnered
from checker.stages.toolbox import Tools, fit_out

T = TypeVar("T")


class Asked:
    """An entailment model that notes what it is asked."""

    def __init__(self, model: Entailer) -> None:
        self.id = model.id
        self.pairs: list[tuple[str, str]] = []
        self._model = model

    def entail(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return what the model makes of them, shape (n, 3)."""
        self.pairs += pairs
        return self._model.entail(pairs)


class Clock:
    """Times steps, in seconds of processor time."""

    def __init__(self) -> None:
        self.rows: list[Row] = []

    def time(self, step: str, unit: str, work: Callable[[], T], count: Callable[[T], int]) -> T:
        """Do the work and note what it took a unit."""
        begin = time.process_time()
        done = work()
        spent, units = time.process_time() - begin, max(count(done), 1)
        figure = f"**{1000 * spent / units:.3f} ms** per {unit}; {units:,} in {spent:.2f} s"
        self.rows.append(Row(what=f"processor time of a step, real articles: {step}", figure=figure))
        say(f"  {step}: {figure}")
        return done


def measure(plan: Plan) -> Sequence[Row]:
    """Return a row a step, in their order; each takes what the ones before it made."""
    need(folder=plan.stories)
    os.environ["OMP_NUM_THREADS"] = "1"  # what other processes did would not be counted
    with tempfile.TemporaryDirectory() as folder, closing(Cache(":memory:")) as cache:
        paths = [str(path) for path in copy_stories(plan.stories, Path(folder))]
        tools = fit_out(Config(folder=Path(folder)), "", cache, quietly)
        warm(tools)
        clock = Clock()
        material = clock.time(
            "reading and cutting into sentences",
            "article",
            lambda: read_files(list(open_files(paths)), (), cache, quietly),
            lambda made: len(made.intake.articles),
        )
        judged(laid_out(material, tools, clock), tools, clock)
    return clock.rows


def warm(tools: Tools) -> None:
    """Load models and parser, so that no step pays for that."""
    frame([("Nothing happened.", None)], tools.cache, quietly, tools.analyst)
    tools.encoder.encode(["Nothing happened."])
    tools.entailer.entail([("Nothing happened.", "Something happened.")])


def laid_out(material: Material, tools: Tools, clock: Clock) -> list[Text]:
    """Encode, group and lay out the stories."""
    texts = [sentence.text for told in material.sentences.values() for sentence in told]
    clock.time("encoding", "sentence", lambda: embed(texts, tools.encoder, tools.cache, quietly), len)
    dossiers = clock.time(
        "grouping into stories", "article", lambda: sort_out(material, tools), lambda _: len(material.sentences)
    )
    return [lay_out(dossier, tools) for dossier in dossiers]


def judged(texts: Sequence[Text], tools: Tools, clock: Clock) -> None:
    """Pair, analyse, judge, and read again what rules and claims brought together."""
    meetings = clock.time("pairing", "pair let through", lambda: [meet(text) for text in texts], candidates)
    told = [(sentence.text, article.published) for sentence, article in partnered(meetings)]
    clock.time("analysing", "sentence", lambda: frame(told, tools.cache, quietly, tools.analyst), len)
    asked = Asked(tools.entailer)
    judge(meetings, replace(tools, entailer=asked))  # whose readings are remembered when it is timed
    clock.time("rules, claims, conflicts", "pair", lambda: judge(meetings, tools), lambda _: candidates(meetings))
    clock.time("entailment, one way", "pair of sentences", lambda: tools.entailer.entail(asked.pairs), len)


def candidates(meetings: Sequence[Meeting]) -> int:
    """Count the pairs that the rules read."""
    return sum(len(meeting.pairs) for meeting in meetings)
