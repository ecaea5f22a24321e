"""The shipped model back as a checkpoint, to train on from: int8 rows widened, ONNX's gates in PyTorch's order."""

import json
from pathlib import Path

import numpy
import torch

from features import WORD_SEED, fnv1a

LINEAR = ("upos", "xpos", "tags", "arc_head", "arc_dependent", "label_head", "label_dependent", "name_hidden", "names")


def tensors_of(folder: Path) -> dict[str, torch.Tensor]:
    """The tensors of `weights.bin` by the names that `model.json` gives them."""
    raw = (folder / "weights.bin").read_bytes()
    found = {}
    for t in json.loads((folder / "model.json").read_text())["tensors"]:
        size = int(numpy.prod(t["shape"]))
        if t["type"] == "float32":
            values = numpy.frombuffer(raw, numpy.float32, size, t["offset"])
        elif t["type"] == "uint8":
            values = numpy.frombuffer(raw, numpy.uint8, size, t["offset"])
        else:
            rows = size // t["shape"][-1]
            scales = numpy.frombuffer(raw, numpy.float32, rows, t["offset"])
            values = numpy.frombuffer(raw, numpy.int8, size, t["offset"] + 4 * rows).reshape(rows, -1) * scales[:, None]
        found[t["name"]] = torch.tensor(values.reshape(t["shape"]).astype(numpy.float32))
    return found


def deltas_of(folder: Path, table: torch.Tensor, words: list[str], vectors: torch.Tensor) -> torch.Tensor:
    """What training added to the vectors of `words`, 0 where the shipped model has no row of a word's own."""
    rows = json.loads((folder / "model.json").read_text())["words"]["rows"]
    hashes = numpy.fromfile(folder / "words.bin", "<u4", rows)
    place = {int(value): i + 1 for i, value in enumerate(hashes)}
    deltas = torch.zeros_like(vectors)
    deltas[0] = table[0] - vectors[0]
    for i, word in enumerate(words):
        row = place.get(fnv1a(word, WORD_SEED))
        if i > 0 and row is not None:
            deltas[i] = table[row] - vectors[i]
    return deltas


def state_of(folder: Path, words: list[str], vectors: torch.Tensor, trained: torch.Tensor) -> dict[str, torch.Tensor]:
    """A state dict of network.Network; `words`, `vectors`, `trained` as vocabulary.word_table gives them."""
    t = tensors_of(folder)
    gates = lambda w: torch.cat([w.chunk(4)[i] for i in (0, 2, 3, 1)])
    state = {
        "vectors": vectors,
        "trained": trained[:, None],
        "delta.weight": deltas_of(folder, t["words"], words, vectors) * trained[:, None],
        "shapes.weight": t["shapes"],
        "arcs": torch.cat([t["arcs.w"], t["arcs.b"][None]]),
        "labels": torch.cat([t["labels.w"], t["labels.b"][None]]),
        "root": t["root"].flatten(),
    }
    state |= {f"affixes.{i}.weight": t[f"affix{i}"] for i in range(5)}
    for lstm in ("first", "second"):
        for k, direction in enumerate(("", "_reverse")):
            input_bias, state_bias = t[f"{lstm}.b"][k].chunk(2)
            parts = {"weight_ih": t[f"{lstm}.w"][k], "weight_hh": t[f"{lstm}.r"][k], "bias_ih": input_bias, "bias_hh": state_bias}
            state |= {f"{lstm}.{part}_l0{direction}": gates(values) for part, values in parts.items()}
    for name in LINEAR:
        state |= {f"{name}.weight": t[f"{name}.w"].T.contiguous(), f"{name}.bias": t[f"{name}.b"]}
    return state
