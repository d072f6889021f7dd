"""Write the network as ONNX, node by node: with weights of 32 bits, or of 8 bits.

Written out rather than traced: so the operators are those that onnxruntime is fast at, and each
matrix and each row of the word vectors gets scales of its own.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .settings import LABELS, MAX_PIECES

OPSET = (("", 17), ("com.microsoft", 1))
EPSILON = 1e-12
UNEVEN = ("fo",)  # the product that reads Gelu: its rows (pieces) differ most in size
LEAST = np.array(0.2, np.float32)  # Gelu falls no lower than -0.17: what is negative matters little


def eight_bits(weights, axis):
    """Return weights of 8 bits and their scales, one for each row or column along an axis."""
    scale = np.abs(weights).max(axis, keepdims=True).clip(1e-8) / 127
    return np.round(weights / scale).astype(np.int8), scale.astype(np.float32)


class Graph:
    """Gather nodes and constants."""

    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, name, array):
        """Add a constant; return its name."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind, inputs, outputs=1, domain="", **attributes):
        """Add a node; return the name of its output, or of each."""
        self.count += 1
        names = [f"{kind}_{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(
            helper.make_node(kind, inputs, names, names[0], domain=domain, **attributes)
        )
        return names[0] if outputs == 1 else names

    def micro(self, kind, inputs, **attributes):
        """Add a node of onnxruntime's own operators."""
        return self.node(kind, inputs, domain="com.microsoft", **attributes)


class Writer:
    """Write one network."""

    def __init__(self, network, small, spared=(), scales=None):
        state = network.state_dict()
        self.weights = {name: value.detach().float().numpy() for name, value in state.items()}
        self.heads, self.depth = network.layers[0].heads, len(network.layers)
        self.small, self.spared, self.graph = small, spared, Graph()
        self.scales = (scales or {}) if small else {}
        for i in range(self.depth):
            self.fold(i)

    def fold(self, i):
        """Even the input of a layer's ao for nothing: its channels are those of v."""
        scale = self.scales.pop(f"layers.{i}.ao", None)
        if scale is not None:
            width = len(scale)
            self.weights[f"layers.{i}.ao.weight"] = self.weights[f"layers.{i}.ao.weight"] * scale
            for part in ("weight", "bias"):
                whole = self.weights[f"layers.{i}.qkv.{part}"].copy()
                whole[2 * width :] /= scale[:, None] if part == "weight" else scale
                self.weights[f"layers.{i}.qkv.{part}"] = whole

    def evened(self, name, x):
        """Return the input of a product divided by its channels' scales, and the weights to it."""
        weights = self.weights[f"{name}.weight"].T
        if name not in self.scales:
            return x, weights
        scale = self.scales[name]
        factor = self.graph.constant(f"{name}.even", 1 / scale)
        return self.graph.node("Mul", [x, factor]), weights * scale[:, None]

    def linear(self, name, x):
        """Return a matrix product with its bias."""
        x, weights = self.evened(name, x)
        bias = self.weights[f"{name}.bias"]
        added = self.graph.constant(f"{name}.bias", bias)
        if not self.small or name in self.spared:
            product = self.graph.node("MatMul", [x, self.graph.constant(f"{name}.w", weights)])
            return self.graph.node("Add", [product, added])
        whole, scale = eight_bits(weights, 0)
        parts = [
            self.graph.constant(f"{name}.w8", whole),
            self.graph.constant(f"{name}.scale", scale[0]),
            self.graph.constant(f"{name}.zero", np.zeros(whole.shape[1], np.int8)),
        ]
        if name.rpartition(".")[2] not in UNEVEN:
            return self.graph.micro("DynamicQuantizeMatMul", [x, *parts, added])
        largest = self.largest(name, x)
        product = self.graph.micro(
            "DynamicQuantizeMatMul", [self.graph.node("Div", [x, largest]), *parts]
        )
        return self.graph.node("Add", [self.graph.node("Mul", [product, largest]), added])

    def largest(self, name, x):
        """Return each row's largest value: with one scale for all, that of the outliers counts."""
        top = self.graph.node("ReduceMax", [x], axes=[-1], keepdims=1)
        return self.graph.node("Max", [top, self.graph.constant(f"{name}.least", LEAST)])

    def norm(self, name, x):
        """Return a norm."""
        parts = [self.graph.constant(f"{name}.{p}", self.weights[f"{name}.{p}"]) for p in PARTS]
        return self.graph.node("LayerNormalization", [x, *parts], axis=-1, epsilon=EPSILON)

    def added(self, a, b):
        """Return a sum; not by Add, which onnxruntime would fuse into something slower."""
        return self.graph.node("Sum", [a, b])

    def vectors(self):
        """Return the word vectors of the pieces."""
        rows = self.weights["word.weight"]
        if not self.small:
            return self.graph.node("Gather", [self.graph.constant("word", rows), "ids"])
        whole, scale = eight_bits(rows, 1)
        taken = self.graph.node("Gather", [self.graph.constant("word8", whole), "ids"])
        factor = self.graph.node("Gather", [self.graph.constant("word.scale", scale), "ids"])
        number = self.graph.node("Cast", [taken], to=TensorProto.FLOAT)
        return self.graph.node("Mul", [number, factor])

    def places(self):
        """Return the vectors of the places, as many as there are pieces in a row."""
        table = (self.weights["pos.weight"] + self.weights["typ"])[:MAX_PIECES]
        shape = self.graph.node("Shape", ["ids"])
        one = self.graph.constant("one", np.array([1]))
        length = self.graph.node("Gather", [shape, one])
        zero = self.graph.constant("zero", np.array([0]))
        return self.graph.node("Slice", [self.graph.constant("place", table), zero, length, zero])

    def layer(self, i, x, mask):
        """Return the output of a layer."""
        mixed = self.linear(f"layers.{i}.qkv", x)
        q, k, v = self.graph.node("Split", [mixed], 3, axis=-1)
        seen = self.graph.micro(
            "MultiHeadAttention", [q, k, v, "", mask], num_heads=self.heads, mask_filter_value=-1e4
        )
        x = self.norm(f"layers.{i}.aln", self.added(x, self.linear(f"layers.{i}.ao", seen)))
        inner = self.graph.micro("Gelu", [self.linear(f"layers.{i}.fi", x)])
        return self.norm(f"layers.{i}.oln", self.added(x, self.linear(f"layers.{i}.fo", inner)))

    def model(self):
        """Return the whole model."""
        x = self.norm("ln", self.added(self.vectors(), self.places()))
        mask = self.graph.node("Cast", ["mask"], to=TensorProto.INT32)
        for i in range(self.depth):
            x = self.layer(i, x, mask)
        self.graph.nodes.append(helper.make_node("Identity", [self.linear("head", x)], ["logits"]))
        axes = ["batch", "length"]
        graph = helper.make_graph(
            self.graph.nodes,
            "referatgraf-da-ner",
            [
                helper.make_tensor_value_info("ids", TensorProto.INT64, axes),
                helper.make_tensor_value_info("mask", TensorProto.BOOL, axes),
            ],
            [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [*axes, len(LABELS)])],
            self.graph.constants,
        )
        opset = [helper.make_opsetid(*one) for one in OPSET]
        return helper.make_model(graph, opset_imports=opset, ir_version=8)


PARTS = ("weight", "bias")


def write(network, path, small=True, spared=("head",), scales=None):
    """Write a network; small: 8 bits but for the products that are spared."""
    onnx.save(Writer(network, small, spared, dict(scales or {})).model(), str(path))
