"""The parser's matrix products, on onnxruntime: fast also on processors that spaCy's own (BLIS) do not know.

A row of such a product is the same to the byte beside any others, so a parse depends on its own sentence alone; with
numpy's products, which are nearly as fast, it would not.
"""

from functools import cache
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from thinc.backends.numpy_ops import NumpyOps
from thinc.config import registry

_Matrix = NDArray[np.float32]

NAME = "onnxruntime"
# An ONNX graph of one node: product = Gemm(rows, weights, transB=1).
GRAPH = bytes.fromhex(
    "08083a8c010a2d0a04726f77730a0777656967687473120770726f64756374220447656d6d2a0d0a067472616e73421801a0"
    "0102120770726f647563745a180a04726f777312100a0e0801120a0a0312016e0a0312016b5a1b0a07776569676874731210"
    "0a0e0801120a0a0312016d0a0312016b621b0a0770726f6475637412100a0e0801120a0a0312016e0a0312016d42040a0010"
    "11"
)


@registry.ops(NAME)
class Products(NumpyOps):  # type: ignore[misc]  # thinc says nothing of its type
    """What thinc computes, its products by onnxruntime."""

    name = NAME

    def gemm(
        self, x: _Matrix, y: _Matrix, *, out: _Matrix | None = None, trans1: bool = False, trans2: bool = False
    ) -> _Matrix:
        """Return the product of two matrices; only the one that layers run forward with, x by y turned, is ours."""
        if trans1 or not trans2:
            return np.asarray(super().gemm(x, y, out=out, trans1=trans1, trans2=trans2))
        rows = np.repeat(x, 2, axis=0) if len(x) == 1 else x  # a single row would be added up in another order
        product: _Matrix = _session().run(None, {"rows": rows, "weights": y})[0][: len(x)]
        if out is None:
            return product
        out[...] = product
        return out


@cache
def _session() -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(GRAPH, options, providers=["CPUExecutionProvider"])
