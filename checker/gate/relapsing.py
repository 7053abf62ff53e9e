"""Whether a matter that the desk has settled comes up again."""

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import normpath

from checker.identity import normalise
from checker.model import Article, Conflict, Side, Status
from checker.registry import Registered, RegisteredSide


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """Articles that assert a value which the desk let fall and are not among the sides it decided between.

    ``late`` ones were published after the decision; of ``undated`` ones that cannot be said.
    """

    late: tuple[Article, ...]
    undated: tuple[Article, ...]


def returned(conflict: Conflict, entry: Registered, articles: Mapping[str, Article]) -> Return:
    """Look on both sides of a conflict over the entry's thing for articles that take up what the entry let fall."""
    sides = (*conflict.sides, *conflict.left_also, *conflict.right_also)
    fallen = _fallen(entry)
    taking = [side for side in sides if normalise(side.value) in fallen]
    found = {side.sentence.article for side in taking if not _is_known(side, entry, articles)}
    fresh = [articles[id_] for id_ in sorted(found)]
    on = entry.decision.on
    return Return(
        late=tuple(article for article in fresh if on and article.published and article.published > on),
        undated=tuple(article for article in fresh if not (on and article.published)),
    )


def is_settled(conflict: Conflict, entry: Registered) -> bool:
    """Whether the conflict is between the value that stands and the one that fell, whoever holds them now."""
    values = {normalise(side.value) for side in conflict.sides}
    return bool(_fallen(entry)) and values == {normalise(side.value) for side in entry.sides}


def _fallen(entry: Registered) -> set[str]:
    """Return the values that do not stand; none where nothing is resolved or both sides are of one source."""
    if entry.decision.status is not Status.RESOLVED:
        return set()
    return {normalise(side.value) for side in entry.sides if side.source != entry.decision.stands}


def _is_known(side: Side, entry: Registered, articles: Mapping[str, Article]) -> bool:
    """Whether the desk decided about this article: by its path, or by source and words where that file is gone."""
    path = normpath(articles[side.sentence.article].path)
    return any(
        path == known or (_is_quoted(side, then) and known not in {normpath(one.path) for one in articles.values()})
        for then in entry.sides
        for known in [normpath(then.article or "")]
    )


def _is_quoted(side: Side, then: RegisteredSide) -> bool:
    return side.source == then.source and normalise(side.sentence.text) == normalise(then.quote)
