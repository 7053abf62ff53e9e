"""A BERT as an ONNX graph whose matrix products are of integers, so that a row never depends on its batch.

Activations come in 8 bits without sign, weights in 8 bits with one scale a column: the sums are exact in any order.
What enters attention and the first half of a feed-forward layer has fixed scales, one a channel, from text it was run
on; what enters the second half is long-tailed and gets a scale a token as it comes.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from training.onnx_graph import Graph

Ranges = dict[str, tuple[Tensor, Tensor]]  # lowest and highest input of each channel, by the layer's name
_HEADS = 12
_EPSILON = 1e-12
_LEAST = 0.01  # a channel that was silent may still speak
_DIGITS = 2  # of a range, so that the last digits of a processor's sums change no weights
# How much of a channel's spread moves into the weights: 1 all of it, 0 none.
_INTO_ATTENTION, _OUT_OF_ATTENTION, _INTO_FEED_FORWARD = 0.9, 0.6, 0.7
# GELU is never below -0.17: at 32, a row whose highest is at least 1.2 keeps that bound above zero.
_GELU_ZERO, _GELU_LEAST = 32, 1.2


@torch.no_grad()
def ranges(bert: nn.Module, feeds: Iterable[Mapping[str, Tensor]]) -> Ranges:
    """Return what each dense layer's input ranged over while the model read the feeds."""
    seen: Ranges = {}

    def watch(name: str, entering: Tensor) -> None:
        rows = entering.reshape(-1, entering.shape[-1])
        low, high = rows.amin(dim=0), rows.amax(dim=0)
        if name in seen:
            low, high = torch.minimum(low, seen[name][0]), torch.maximum(high, seen[name][1])
        seen[name] = low, high

    dense = [(name, part) for name, part in bert.named_modules() if isinstance(part, nn.Linear)]
    hooks = [part.register_forward_pre_hook(lambda _, given, name=name: watch(name, given[0])) for name, part in dense]
    for feed in feeds:
        bert(**feed)
    for hook in hooks:
        hook.remove()
    return {name: (low.round(decimals=_DIGITS), high.round(decimals=_DIGITS)) for name, (low, high) in seen.items()}


@torch.no_grad()
def add_bert(graph: Graph, bert: Any, spread: Ranges, *, max_tokens: int, types: bool) -> str:
    """Add the body, from ``input_ids`` (and ``token_type_ids``) to every token's state, shape (rows, tokens, d)."""
    states = _embeddings(graph, bert.embeddings, max_tokens=max_tokens, types=types)
    for place, layer in enumerate(bert.encoder.layer):
        name = f"encoder.layer.{place}"
        states = _attention(graph, layer, states, spread, name)
        states = _feed_forward(graph, layer, states, spread[f"{name}.intermediate.dense"])
    return states


def _embeddings(graph: Graph, tables: Any, *, max_tokens: int, types: bool) -> str:
    words, kinds = tables.word_embeddings.weight, tables.token_type_embeddings.weight
    places = tables.position_embeddings.weight[:max_tokens]
    scale = words.abs().amax(dim=1, keepdim=True).clamp_min(1e-12) / 127
    rows = graph.add("Cast", graph.add("Gather", graph.store(_whole(words / scale)), "input_ids"), to=1)
    found = graph.add("Mul", rows, graph.add("Gather", graph.store(scale), "input_ids"))
    table = graph.store(places if types else places + kinds[0])
    start = graph.store(np.array([0]))
    found = graph.add("Add", found, graph.add("Slice", table, start, graph.add_length(), start))
    if types:
        found = graph.add("Add", found, graph.add("Gather", graph.store(kinds), "token_type_ids"))
    return _norm(graph, found, tables.LayerNorm)


def _attention(graph: Graph, layer: Any, states: str, spread: Ranges, name: str) -> str:
    own, leaving = layer.attention.self, layer.attention.output
    step, zero = _steps(spread[f"{name}.attention.self.query"], _INTO_ATTENTION, own.query, own.key, own.value)
    after, after_zero = _steps(spread[f"{name}.attention.output.dense"], _OUT_OF_ATTENTION, leaving.dense)
    given = graph.add_quantised(graph.add("Mul", states, graph.store(1 / step)), 1.0, zero)
    query, key = (_product(graph, given, part.weight * step, part.bias) for part in (own.query, own.key))
    # A value passes attention unchanged in kind, so the scale of what leaves it is put into the value's weights.
    value = _product(graph, given, own.value.weight * step / after[:, None], own.value.bias / after)
    heard = graph.add("MultiHeadAttention", query, key, value, num_heads=_HEADS)
    heard_whole = graph.add_quantised(heard, 1.0, after_zero)
    out = _product(graph, heard_whole, leaving.dense.weight * after, leaving.dense.bias)
    # The feed-forward layer's last bias travels with what goes round it, for no product there may add it.
    return _norm(graph, graph.add("Add", states, out), leaving.LayerNorm, more=layer.output.dense.bias)


def _feed_forward(graph: Graph, layer: Any, states: str, spread: tuple[Tensor, Tensor]) -> str:
    first, second = layer.intermediate.dense, layer.output.dense
    step, zero = _steps((spread[0] + second.bias, spread[1] + second.bias), _INTO_FEED_FORWARD, first)
    given = graph.add_quantised(graph.add("Mul", states, graph.store(1 / step)), 1.0, zero)
    wide = graph.add("Gelu", _product(graph, given, first.weight * step, first.bias - first.weight @ second.bias))
    highest = graph.add("ReduceMax", wide, axes=[-1], keepdims=1)
    highest = graph.add("Max", highest, graph.store(np.float32(_GELU_LEAST)))
    share = graph.add_quantised(graph.add("Div", wide, highest), 1 / (255 - _GELU_ZERO), _GELU_ZERO)
    out = graph.add("Mul", _product(graph, share, second.weight, None), highest)
    return _norm(graph, graph.add("Add", states, out), layer.output.LayerNorm)


def _steps(spread: tuple[Tensor, Tensor], moved: float, *dense: nn.Linear) -> tuple[Tensor, int]:
    """Return what one step of 8 bits is worth in each channel, and which step is zero."""
    low, high = spread
    largest = torch.maximum(low.abs(), high.abs()).clamp_min(_LEAST)
    weights = torch.cat([part.weight for part in dense]).abs().amax(dim=0).clamp_min(1e-5)
    scale = largest**moved / weights ** (1 - moved)
    lowest, highest = float((low / scale).min()), float((high / scale).max())
    step = (highest - lowest) / 255
    return scale * step, min(255, max(0, round(-lowest / step)))


def _product(graph: Graph, given: tuple[str, str, str], weight: Tensor, bias: Tensor | None) -> str:
    whole, step, zero = given
    scale = weight.abs().amax(dim=1) / 127
    stored = graph.store(_whole(weight / scale[:, None]).T.contiguous())
    added = [] if bias is None else [graph.store(bias)]
    return graph.add("MatMulIntegerToFloat", whole, stored, step, graph.store(scale), zero, "", *added)


def _norm(graph: Graph, states: str, norm: nn.LayerNorm, more: Tensor | float = 0.0) -> str:
    gain, shift = graph.store(norm.weight), graph.store(norm.bias + more)
    return graph.add("LayerNormalization", states, gain, shift, axis=-1, epsilon=_EPSILON)


def _whole(values: Tensor) -> Tensor:
    return values.round().clamp(-127, 127).to(torch.int8)
