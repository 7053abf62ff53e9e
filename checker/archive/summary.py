"""How much an archive holds."""

from dataclasses import dataclass

from checker.archive.building import Builder, Index


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Of the ``files`` so many are ``refused``; others may be copies, or not in English."""

    files: int
    refused: int
    articles: int
    stories: int
    claims: int
    conflicts: int


def summarise(index: Index, builder: Builder) -> Summary:
    """Count what is in the parts."""
    refusals = builder.counts(index.articles, "refusal")
    found = builder.counts(index.findings, "found")
    told = [own for part in index.stories for own in builder.bench.store.read(part, ["articles"])["articles"]]
    return Summary(
        files=refusals.total(),
        refused=refusals.total() - refusals[None],
        articles=sum(len(own) for own in told),
        stories=len(told),
        claims=found["claim"],
        conflicts=found["conflict"],
    )
