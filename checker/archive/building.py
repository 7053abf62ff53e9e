"""An archive from its files to its findings, step by step; what is made is not made again."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial

from checker.archive.intake import articles_step, chunks, sentences_step
from checker.archive.judging import candidates_step, findings_step
from checker.archive.meaning import Chunk, gists_step, vectors_step
from checker.archive.nearness import any_day, edges_step, groups, leaf_through, undated_step
from checker.archive.steps import Bench, Done, Given, Job, Step, run
from checker.archive.store import Store
from checker.archive.telling import Drawn, shards, stories_step
from checker.errors import NothingFoundError, NothingReadError
from checker.ingest.opening import open_files
from checker.runners.protocol import Runner

INDEX = "archive"
_SHOWN = 5  # reasons

Parts = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How many files usually make a chunk, and how many parts of gists are measured together."""

    files: int = 256
    parts: int = 64


_USUAL = Sizes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Which parts belong to an archive's files as they are now, by step."""

    articles: Parts
    sentences: Parts
    vectors: Parts
    gists: Parts
    undated: Parts
    edges: Parts
    stories: Parts
    candidates: Parts
    findings: Parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Builder:
    """Makes what is missing of an archive; ``tell`` hears of each step when it is done."""

    bench: Bench
    runner: Runner
    tell: Callable[[Done], None]

    def build(self, paths: Sequence[str], sizes: Sizes = _USUAL) -> Index:
        """Make the parts between the files and the findings, and keep beside them which these are.

        Raises NothingFoundError and NothingReadError.
        """
        articles = self._parts(articles_step(self.bench.config), chunks(open_files(paths), sizes.files))
        _must_hold_articles(self.counts(articles, "refusal"), paths)
        sentences = self._parts(sentences_step(), _each(articles))
        vectors = self._parts(vectors_step(self.bench.config), _each(sentences))
        made = tuple(map(Chunk, articles, sentences, vectors))
        gists = self._parts(gists_step(), (Job(given=chunk, digests=chunk.parts) for chunk in made))
        undated, edges, stories = self._grouped(gists, sizes.parts)
        candidates, findings = self._judged(stories[0], made)
        index = Index(
            articles=articles,
            sentences=sentences,
            vectors=vectors,
            gists=gists,
            undated=undated,
            edges=edges,
            stories=stories,
            candidates=candidates,
            findings=findings,
        )
        self.bench.store.write_json(INDEX, asdict(index))
        return index

    def counts(self, parts: Parts, column: str) -> Counter[str | None]:
        """Return how often each value stands in a column of the parts."""
        work = partial(_counted, self.bench.store, column)
        return sum(self.runner.map(work, parts), start=Counter())

    def _grouped(self, gists: Parts, usual: int) -> tuple[Parts, Parts, Parts]:
        pages, jobs = leaf_through(gists, self.bench.store, self.runner)
        undated = self._parts(undated_step(), jobs)
        edges = self._parts(edges_step(self.bench.config), groups([*pages, *map(any_day, undated)], usual))
        drawn = Job(given=Drawn(gists=gists, edges=edges), digests=(*gists, "", *edges))
        return undated, edges, self._parts(stories_step(self.bench.config), [drawn])

    def _judged(self, stories: str, made: tuple[Chunk, ...]) -> tuple[Parts, Parts]:
        dealt = list(shards(self.bench.store.read(stories), made))
        candidates = self._parts(candidates_step(self.bench.version), dealt)
        pairs = zip(dealt, candidates, strict=True)
        jobs = (Job(given=(shard.given, part), digests=(part,)) for shard, part in pairs)
        return candidates, self._parts(findings_step(self.bench.version), jobs)

    def _parts(self, step: Step[Given], jobs: Iterable[Job[Given]]) -> Parts:
        done = run(step, jobs, self.bench, self.runner)
        self.tell(done)
        return done.parts


def _each(parts: Parts) -> Iterator[Job[str]]:
    return (Job(given=part, digests=(part,)) for part in parts)


def _counted(store: Store, column: str, part: str) -> Counter[str | None]:
    return Counter(store.read(part, [column])[column].to_pylist())


def _must_hold_articles(refusals: Counter[str | None], paths: Sequence[str]) -> None:
    if not refusals:
        raise NothingFoundError.among(paths)
    if not refusals[None]:
        reasons = "; ".join(sorted(str(reason) for reason in refusals)[:_SHOWN])
        raise NothingReadError(f"None of the files could be read: {reasons}", "See what each of them lacks.")
