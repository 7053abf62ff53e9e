"""Which claim a conflict belongs to: the cluster of its sides, else a contested claim made of them."""

from collections.abc import Sequence
from dataclasses import replace

from checker.identity import claim_id
from checker.model import Claim, Conflict, Sentence


def contest(claims: Sequence[Claim], conflicts: Sequence[Conflict]) -> tuple[tuple[Claim, ...], tuple[Conflict, ...]]:
    """Return the claims, the contested ones among them, and the conflicts with their claims."""
    found = {claim.id: claim for claim in claims}
    settled: list[Conflict] = []
    for conflict in conflicts:
        claim = _holding(claims, conflict) or _contested(conflict)
        found[claim.id] = claim
        settled.append(replace(conflict, claim=claim.id))
    return tuple(found[key] for key in sorted(found)), tuple(settled)


def _holding(claims: Sequence[Claim], conflict: Conflict) -> Claim | None:
    sides = {side.sentence.id for side in conflict.sides}
    return next((claim for claim in claims if sides <= {member.id for member in claim.members}), None)


def _contested(conflict: Conflict) -> Claim:
    members: dict[str, Sentence] = {
        side.sentence.id: side.sentence for side in (*conflict.sides, *conflict.left_also, *conflict.right_also)
    }
    ordered = tuple(members[key] for key in sorted(members))
    return Claim(id=claim_id(members), story=conflict.story, label=conflict.thing, members=ordered)
