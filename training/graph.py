"""The ONNX graphs of the network of network.py: they hold no numbers, these stand in `weights.bin`.

There are two: `network.onnx` scores the arcs of each sentence; when the tree is chosen, `relations.onnx` scores the relations of
its arcs, and of no others.
"""

import numpy
import onnx
from onnx import TensorProto, helper

from network import FEATURES, FIRST, LABEL, SECOND

Places = dict[str, tuple[int, int]]


class Graph:
    """Nodes and constants put together; each call gives the name of what it adds."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def node(self, op: str, *inputs: str, out: str, **attributes) -> str:
        self.nodes.append(helper.make_node(op, list(inputs), [out], **attributes))
        return out

    def integers(self, name: str, *values: int) -> str:
        self.constants.append(helper.make_tensor(name, TensorProto.INT64, [len(values)], values))
        return name

    def number(self, name: str, value: float) -> str:
        self.constants.append(helper.make_tensor(name, TensorProto.FLOAT, [], [value]))
        return name

    def weights(self, tensors: dict[str, numpy.ndarray], at: Places) -> None:
        """Constants whose float32 bytes stand in the widened weights: `at` tells where."""
        for name, array in tensors.items():
            tensor = TensorProto(name=name, data_type=TensorProto.FLOAT, dims=array.shape, data_location=TensorProto.EXTERNAL)
            offset, length = at[name]
            for key, value in (("location", "weights"), ("offset", offset), ("length", length)):
                tensor.external_data.add(key=key, value=str(value))
            self.constants.append(tensor)

    def linear(self, x: str, name: str, out: str) -> str:
        return self.node("Add", self.node("MatMul", x, f"{name}.w", out=f"{out}.product"), f"{name}.b", out=out)

    def hidden(self, x: str, name: str, out: str) -> str:
        return self.node("LeakyRelu", self.linear(x, name, f"{out}.linear"), out=out, alpha=0.1)

    def lstm(self, x: str, name: str, size: int) -> str:
        """(words, batch, …) → (words, batch, 2 × size)."""
        weights = [f"{name}.{part}" for part in "wrb"]
        y = self.node("LSTM", x, *weights, "lengths", out=f"{name}.y", hidden_size=size, direction="bidirectional")
        return self.node("Reshape", self.node("Transpose", y, out=f"{name}.turned", perm=[0, 2, 1, 3]), "joined", out=f"{name}.out")

    def model(self, inputs: list[onnx.ValueInfoProto], outputs: list[str]) -> bytes:
        found = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs]
        graph = helper.make_graph(self.nodes, "english", inputs, found, self.constants)
        opset = helper.make_opsetid("", 14)
        model = helper.make_model(graph, opset_imports=[opset], ir_version=8, producer_name="claimgraph")
        return model.SerializeToString(deterministic=True)


def network(tensors: dict[str, numpy.ndarray], at: Places) -> bytes:
    """Features of words → scores of tags, arcs and names, and of each word what its relation is read from."""
    g = Graph()
    turned = lambda x, out: g.node("Transpose", x, out=out, perm=[1, 0, 2])
    g.integers("joined", 0, 0, -1)
    first = g.lstm(turned("features", "by_time"), "first", FIRST)
    upos, xpos = g.linear(first, "upos", "upos.t"), g.linear(first, "xpos", "xpos.t")
    soft = [g.node("Softmax", x, out=f"{x}.p", axis=-1) for x in (upos, xpos)]
    tags = g.linear(g.node("Concat", *soft, out="tags.in", axis=-1), "tags", "tags.out")
    second = g.lstm(g.node("Concat", first, tags, out="second.in", axis=-1), "second", SECOND)
    words = turned(second, "words")
    # The root's state before every sentence: a slice of it times zero, plus the root.
    one = g.node("Slice", words, g.integers("zero", 0), g.integers("one", 1), g.integers("axis", 1), out="one_word")
    root = g.node("Add", g.node("Mul", one, g.number("nought", 0.0), out="no_word"), "root", out="roots")
    rooted = g.node("Concat", root, words, out="rooted", axis=1)
    queries = g.linear(g.hidden(words, "arc_dependent", "arc_dependents"), "arcs", "arc_queries")
    heads = g.node("Transpose", g.hidden(rooted, "arc_head", "arc_heads"), out="arc_keys", perm=[0, 2, 1])
    g.node("MatMul", queries, heads, out="arcs")
    g.hidden(rooted, "label_head", "labelHeads")
    g.hidden(words, "label_dependent", "labelDependents")
    both = g.node("Concat", first, second, out="names.in", axis=-1)
    names = g.linear(g.hidden(both, "name_hidden", "names.hidden"), "names", "names.t")
    for source, out in ((g.linear(both, "late", "late.t"), "upos"), (xpos, "xpos"), (names, "names")):
        turned(source, out)
    g.weights({name: array for name, array in tensors.items() if not name.startswith("labels.")}, at)
    inputs = [
        helper.make_tensor_value_info("features", TensorProto.FLOAT, ["batch", "words", FEATURES]),
        helper.make_tensor_value_info("lengths", TensorProto.INT32, ["batch"]),
    ]
    return g.model(inputs, ["upos", "xpos", "arcs", "labelHeads", "labelDependents", "names"])


def relations(tensors: dict[str, numpy.ndarray], at: Places) -> bytes:
    """A row of `labelHeads` and one of `labelDependents` for each arc → the scores of its relations.

    The biaffine form as one product: all pairs of a number of the head and one of the dependent, by a weight for each relation.
    """
    g = Graph()
    width = LABEL + 1
    count = tensors["labels.b"].size // width
    with_one = lambda x: g.node("Pad", x, "pads", "unit", out=f"{x}.one")
    g.integers("pads", 0, 0, 0, 1)
    g.number("unit", 1.0)
    head = g.node("Unsqueeze", with_one("heads"), g.integers("second", 2), out="column")
    dependent = g.node("Unsqueeze", with_one("dependents"), g.integers("first", 1), out="row")
    pairs = g.node("Reshape", g.node("Mul", head, dependent, out="products"), g.integers("flat", 0, width * width), out="pairs")
    # From `labels` as network.py has it (head × relation × dependent) to pairs × relations: done once, at loading.
    bias = g.node("Reshape", "labels.b", g.integers("bias_row", 1, -1), out="bias")
    form = g.node("Concat", "labels.w", bias, out="form", axis=0)
    cube = g.node("Reshape", form, g.integers("cube_shape", width, count, width), out="cube")
    turned = g.node("Transpose", cube, out="turned", perm=[0, 2, 1])
    g.node("MatMul", pairs, g.node("Reshape", turned, g.integers("pairs_shape", width * width, count), out="by_pair"), out="relations")
    g.weights({name: array for name, array in tensors.items() if name.startswith("labels.")}, at)
    inputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["arcs", LABEL]) for name in ("heads", "dependents")]
    return g.model(inputs, ["relations"])
