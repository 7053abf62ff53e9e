"""An ONNX graph written node by node."""

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

_OPSET, _IR = 17, 8
_CONTRIBUTED = {"Gelu", "MatMulIntegerToFloat", "MultiHeadAttention"}  # onnxruntime's own operators
_TOKENS = "tokens"


class Graph:
    """Nodes and stored values, in the order they were added; names are numbers."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._stored: list[onnx.TensorProto] = []

    def store(self, value: "Tensor | NDArray[Any] | np.generic") -> str:
        """Keep a value in the file and return its name."""
        name = f"stored_{len(self._stored)}"
        array = value.detach().numpy() if isinstance(value, Tensor) else np.asarray(value)
        self._stored.append(numpy_helper.from_array(array, name))
        return name

    def add(self, kind: str, *inputs: str, **attributes: Any) -> str:
        """Add a node with one output and return the output's name."""
        name = f"{kind}_{len(self._nodes)}"
        domain = "com.microsoft" if kind in _CONTRIBUTED else ""
        self._nodes.append(helper.make_node(kind, list(inputs), [name], name, domain=domain, **attributes))
        return name

    def add_length(self) -> str:
        """Return the number of tokens a row has, shape (1,)."""
        return self.add("Shape", "input_ids", start=1, end=2)

    def add_quantised(self, values: str, step: float, zero: int) -> tuple[str, str, str]:
        """Return the values in 8 bits without sign, what a step is worth, and which step is zero."""
        step_name, zero_name = self.store(np.float32(step)), self.store(np.uint8(zero))
        return self.add("QuantizeLinear", values, step_name, zero_name), step_name, zero_name

    def add_mean(self, states: str) -> str:
        """Return the mean over the tokens, shape (rows, 1, d), each row by a product of its own."""
        length = self.add_length()
        shape = self.add("Concat", self.store(np.array([1, 1])), length, axis=0)
        one = helper.make_tensor("one", TensorProto.FLOAT, [1], [1.0])
        total = self.add("MatMul", self.add("ConstantOfShape", shape, value=one), states)
        return self.add("Div", total, self.add("Cast", length, to=TensorProto.FLOAT))

    def save(self, path: Path, *, inputs: list[str], result: str, output: str, width: int) -> None:
        """Write the graph from token inputs, shape (rows, tokens), to the result, shape (rows, width), so named."""
        self._nodes.append(helper.make_node("Identity", [result], [output]))
        graph = helper.make_graph(
            self._nodes,
            path.stem,
            [helper.make_tensor_value_info(name, TensorProto.INT64, ["rows", _TOKENS]) for name in inputs],
            [helper.make_tensor_value_info(output, TensorProto.FLOAT, ["rows", width])],
            self._stored,
        )
        opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid("com.microsoft", 1)]
        onnx.save(helper.make_model(graph, opset_imports=opsets, ir_version=_IR), path)
