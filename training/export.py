"""From checkpoint to the files of `models/english`: `python export.py --data TREEBANKS --checkpoint DIR --out DIR`.

The graph holds no numbers: they stand in `weights.bin`, matrices as int8 with a float32 scale for each row, and are
widened to float32 when the model is loaded, so that every machine computes with the same bits.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy
import onnx
import torch
from onnx import TensorProto, helper

import lemmas
from corpora import read_treebank
from network import AFFIX, FEATURES, FIRST, LABEL, SECOND


def onnx_lstm(state: dict[str, torch.Tensor], name: str) -> dict[str, numpy.ndarray]:
    """PyTorch's gates (input, forget, cell, output) → ONNX's (input, output, forget, cell), both directions stacked."""
    order = lambda w: torch.cat([w.chunk(4)[i] for i in (0, 3, 1, 2)])
    directions = ("", "_reverse")
    stack = lambda key: torch.stack([order(state[f"{name}.{key}_l0{d}"]) for d in directions]).numpy()
    bias = lambda d: torch.cat([order(state[f"{name}.bias_ih_l0{d}"]), order(state[f"{name}.bias_hh_l0{d}"])])
    return {
        f"{name}.w": stack("weight_ih"),
        f"{name}.r": stack("weight_hh"),
        f"{name}.b": torch.stack([bias(d) for d in directions]).numpy(),
    }


def tensors_of(state: dict[str, torch.Tensor]) -> dict[str, numpy.ndarray]:
    """The graph's numbers, by the names it gives them."""
    t = {**onnx_lstm(state, "first"), **onnx_lstm(state, "second")}
    for name in ("upos", "xpos", "tags", "arc_head", "arc_dependent", "label_head", "label_dependent", "name_hidden", "names"):
        t[f"{name}.w"] = state[f"{name}.weight"].T.contiguous().numpy()
        t[f"{name}.b"] = state[f"{name}.bias"].numpy()
    # The last row of a biaffine form meets the constant 1 of `with_one`: a bias.
    t["arcs.w"], t["arcs.b"] = state["arcs"][:-1].numpy(), state["arcs"][-1].numpy()
    t["labels.w"], t["labels.b"] = state["labels"][:-1].numpy(), state["labels"][-1].numpy()
    t["root"] = state["root"][None, None].numpy()
    return t


def graph_of(tensors: dict[str, numpy.ndarray], at: dict[str, tuple[int, int]]) -> onnx.ModelProto:
    """The network of network.py; `at` tells where each tensor's float32 bytes stand in the widened weights."""
    nodes = []

    def node(op: str, *inputs: str, out: str, **attributes) -> str:
        nodes.append(helper.make_node(op, list(inputs), [out], **attributes))
        return out

    def linear(x: str, name: str, out: str) -> str:
        return node("Add", node("MatMul", x, f"{name}.w", out=f"{out}.product"), f"{name}.b", out=out)

    def lstm(x: str, name: str, size: int) -> str:
        y = f"{name}.y"
        nodes.append(
            helper.make_node(
                "LSTM",
                [x, f"{name}.w", f"{name}.r", f"{name}.b", "lengths"],
                [y],
                hidden_size=size,
                direction="bidirectional",
            )
        )
        turned = node("Transpose", y, out=f"{name}.turned", perm=[0, 2, 1, 3])
        return node("Reshape", turned, "joined", out=f"{name}.out")

    act = lambda x, name, out: node("LeakyRelu", linear(x, name, f"{out}.linear"), out=out, alpha=0.1)
    by_batch = lambda x, out: node("Transpose", x, out=out, perm=[1, 0, 2])

    first = lstm(by_batch("features", "by_time"), "first", FIRST)
    upos, xpos = linear(first, "upos", "upos.t"), linear(first, "xpos", "xpos.t")
    soft = [node("Softmax", x, out=f"{x}.p", axis=-1) for x in (upos, xpos)]
    tags = linear(node("Concat", *soft, out="tags.in", axis=-1), "tags", "tags.out")
    second = lstm(node("Concat", first, tags, out="second.in", axis=-1), "second", SECOND)
    words = by_batch(second, "words")
    # The root's state before every sentence: a slice of it times zero, plus the root.
    one = node("Slice", words, "zero", "one", "axis", out="one_word")
    root = node("Add", node("Mul", one, "nought", out="no_word"), "root", out="roots")
    rooted = node("Concat", root, words, out="rooted", axis=1)
    queries = linear(act(words, "arc_dependent", "arc_dependents"), "arcs", "arc_queries")
    heads = node("Transpose", act(rooted, "arc_head", "arc_heads"), out="arc_keys", perm=[0, 2, 1])
    node("MatMul", queries, heads, out="arcs")
    linear(act(rooted, "label_head", "label_heads"), "labels", "labelHeads")
    act(words, "label_dependent", "labelDependents")
    both = node("Concat", first, second, out="names.in", axis=-1)
    names = linear(act(both, "name_hidden", "names.hidden"), "names", "names.t")
    for source, out in ((upos, "upos"), (xpos, "xpos"), (names, "names")):
        by_batch(source, out)

    constants = {"joined": [0, 0, -1], "zero": [0], "one": [1], "axis": [1]}
    initialisers = [helper.make_tensor(k, TensorProto.INT64, [len(v)], v) for k, v in constants.items()]
    initialisers.append(helper.make_tensor("nought", TensorProto.FLOAT, [], [0.0]))
    for name, array in tensors.items():
        tensor = TensorProto(name=name, data_type=TensorProto.FLOAT, dims=array.shape, data_location=TensorProto.EXTERNAL)
        offset, length = at[name]
        for key, value in (("location", "weights"), ("offset", offset), ("length", length)):
            tensor.external_data.add(key=key, value=str(value))
        initialisers.append(tensor)
    outputs = ["upos", "xpos", "arcs", "labelHeads", "labelDependents", "names"]
    graph = helper.make_graph(
        nodes,
        "english",
        [
            helper.make_tensor_value_info("features", TensorProto.FLOAT, ["batch", "words", FEATURES]),
            helper.make_tensor_value_info("lengths", TensorProto.INT32, ["batch"]),
        ],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs],
        initialisers,
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], ir_version=8, producer_name="claimgraph")


def rows_of(array: numpy.ndarray) -> tuple[numpy.ndarray, numpy.ndarray]:
    """A matrix as int8 and one scale a row (its last axis is the row)."""
    flat = array.reshape(-1, array.shape[-1]).astype(numpy.float32)
    scales = numpy.maximum(numpy.abs(flat).max(1) / 127, 1e-12).astype(numpy.float32)
    return numpy.clip(numpy.rint(flat / scales[:, None]), -127, 127).astype(numpy.int8), scales


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True, help="folder that train.py wrote")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    labels = json.loads((options.checkpoint / "labels.json").read_text())
    kept = torch.load(options.checkpoint / "best.pt", map_location="cpu")
    state = kept["net"]
    words = state["vectors"] + state["delta.weight"] * state["trained"]
    tables = {"words": words, "shapes": state["shapes.weight"]}
    tables |= {f"affix{i}": state[f"affixes.{i}.weight"] for i in range(5)}
    network = tensors_of(state)

    layout, chunks, offset = [], [], 0
    for name, array in [*((k, v.numpy()) for k, v in tables.items()), *network.items()]:
        matrix = array.ndim > 1 and name != "root" and not name.endswith(".b")
        parts = list(rows_of(array)) if matrix else [array.astype(numpy.float32)]
        if matrix:  # scales first: they need the alignment
            parts.reverse()
        layout.append({"name": name, "shape": list(array.shape), "type": "int8" if matrix else "float32", "offset": offset})
        for part in parts:
            raw = part.tobytes()
            raw += b"\0" * (-len(raw) % 4)
            chunks.append(raw)
            offset += len(raw)
    weights = b"".join(chunks)
    at, widened = {}, 0
    for name, array in network.items():
        at[name] = (widened, array.size * 4)
        widened += array.size * 4
    (options.out / "weights.bin").write_bytes(weights)
    (options.out / "network.onnx").write_bytes(graph_of(network, at).SerializeToString(deterministic=True))
    (options.out / "words.txt").write_text("\n".join(labels["words"]) + "\n", encoding="utf-8")
    trees = [s for f in ("en_ewt", "en_gum_free") for s in read_treebank(options.data / f"{f}-train.conllu.gz")]
    (options.out / "lemmas.json").write_text(json.dumps(lemmas.learn(trees), ensure_ascii=False, indent=0) + "\n")
    description = {
        "version": 1,
        "features": {"word": int(words.shape[1]), "affix": AFFIX},
        "labels": {layer: labels[layer] for layer in ("upos", "xpos", "relations", "names")},
        "label": LABEL,
        "tensors": layout,
        "sha256": {"weights.bin": hashlib.sha256(weights).hexdigest()},
    }
    (options.out / "model.json").write_text(json.dumps(description, indent=1) + "\n")
    print(f"{len(weights):,} bytes of weights; epoch {kept['epoch']}, dev {json.dumps(kept['scores'])}")


if __name__ == "__main__":
    main()
