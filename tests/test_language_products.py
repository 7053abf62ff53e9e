"""The parser's products: what they compute, and that no row of them depends on its company."""

import subprocess
import sys

import numpy as np
import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from onnx import TensorProto, helper

from checker.language.parser import parse
from checker.language.products import GRAPH, Products

SENTENCES = (
    "Ten people were killed when a ferry sank off Lowell on Tuesday night, officials said.",
    "Go.",
    "Acme plans to buy Globex for $3.4bn, according to people familiar with the matter.",
    "It was a hoax.",
)


def _matrix(rows: int, columns: int) -> NDArray[np.float32]:
    return np.random.default_rng(rows).standard_normal((rows, columns), dtype=np.float32)


@pytest.mark.parametrize("width", [64, 96, 288, 384, 576])
@pytest.mark.parametrize("outputs", [50, 64, 288, 384, 1024])
@settings(deadline=None, max_examples=20)
@given(first=st.integers(0, 150), count=st.integers(1, 50))
def test_a_row_is_the_same_beside_any_others(width: int, outputs: int, first: int, count: int) -> None:
    """To the byte, wherever it stands and even alone: widths and outputs are those of the parser's layers."""
    rows, weights = _matrix(200, width), _matrix(outputs, width)
    whole, part = (Products().gemm(some, weights, trans2=True) for some in (rows, rows[first : first + count]))
    assert part.tobytes() == whole[first : first + count].tobytes()
    assert np.allclose(whole, rows @ weights.T, atol=1e-3)


def test_a_product_is_put_where_it_is_asked_for() -> None:
    """As thinc's own are."""
    rows, weights, room = _matrix(3, 8), _matrix(5, 8), np.empty((3, 5), np.float32)
    assert Products().gemm(rows, weights, out=room, trans2=True) is room
    assert np.allclose(room, rows @ weights.T, atol=1e-5)
    assert np.allclose(Products().gemm(rows, _matrix(8, 5)), rows @ _matrix(8, 5), atol=1e-5)


def test_a_sentence_has_the_same_vectors_in_any_batch() -> None:
    """What the parser makes of a sentence depends on it alone, to the byte."""
    together = [doc.tensor.tobytes() for doc in parse(SENTENCES)]
    assert together == [doc.tensor.tobytes() for text in SENTENCES for doc in parse([text])]
    assert together[::-1] == [doc.tensor.tobytes() for doc in parse(SENTENCES[::-1])]


def test_the_graph_is_one_product() -> None:
    """The bytes in the code are what the onnx package writes."""
    shapes = {"rows": ["n", "k"], "weights": ["m", "k"], "product": ["n", "m"]}
    given_, made = (
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shapes[name]) for name in names]
        for names in (["rows", "weights"], ["product"])
    )
    node = helper.make_node("Gemm", ["rows", "weights"], ["product"], transB=1)
    graph = helper.make_graph([node], "product", given_, made)
    written = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    assert onnx.load_from_string(GRAPH) == written


def test_every_layer_of_the_parser_multiplies_so() -> None:
    """All but the last of the parser and of the names, which C code computes by itself."""
    code = """
from checker.language.parser import _pipeline
models = [part.model for _, part in _pipeline().pipeline if getattr(part, "model", None)]
layers = [layer for model in models for layer in model.walk()]
print(*{layer.name for layer in layers if type(layer.ops).__name__ != "Products"})
"""
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == [
        "linear"
    ]
