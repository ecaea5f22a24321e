"""Sentences → padded tensors."""

from functools import lru_cache

import torch

from corpora import Sentence
from features import affix_buckets, shape_bucket, word_keys

IGNORED = -100  # cross_entropy leaves these targets out

affixes_of = lru_cache(maxsize=200_000)(affix_buckets)
shape_of = lru_cache(maxsize=200_000)(shape_bucket)


class Encoder:
    """Sentences → rows of numbers, by the model's vocabulary and labels."""

    def __init__(self, words, labels):
        self.words = {word: i for i, word in enumerate(words)}
        self.labels = {layer: {label: i for i, label in enumerate(values)} for layer, values in labels.items()}

    def encode(self, sentence: Sentence) -> dict[str, list]:
        row = lambda form: next((self.words[key] for key in word_keys(form) if key in self.words), 0)
        layer = lambda values, table: [table.get(v, IGNORED) for v in values] if values else [IGNORED] * len(sentence.forms)
        return {
            "words": [row(form) for form in sentence.forms],
            "affixes": [affixes_of(form) for form in sentence.forms],
            "shapes": [shape_of(form) for form in sentence.forms],
            "upos": layer(sentence.upos, self.labels["upos"]),
            "xpos": layer(sentence.xpos, self.labels["xpos"]),
            "heads": sentence.heads or [IGNORED] * len(sentence.forms),
            "relations": layer(sentence.relations, self.labels["relations"]),
            "names": layer(None if sentence.soft else sentence.names, self.labels["names"]),
            "soft": sentence.soft or [[0.0] * len(self.labels["names"])] * len(sentence.forms),
        }


def batches(rows: list[dict], size: int, chance=None) -> list[dict[str, torch.Tensor]]:
    """Batches of about `size` words, sentences of like length together, in random order if `chance` is given."""
    noise = (lambda: chance.random() * 4) if chance else (lambda: 0)
    order = sorted(rows, key=lambda row: len(row["words"]) + noise())
    groups, group = [], []
    for row in order:
        if group and (len(group) + 1) * len(row["words"]) > size:
            groups.append(group)
            group = []
        group.append(row)
    groups.append(group)
    if chance:
        chance.shuffle(groups)
    return [padded(group) for group in groups]


def padded(group: list[dict]) -> dict[str, torch.Tensor]:
    longest = max(len(row["words"]) for row in group)
    fill = {"words": 0, "affixes": [0] * 5, "shapes": 0, "soft": [0.0] * len(group[0]["soft"][0])}
    batch = {
        key: torch.tensor([row[key] + [fill.get(key, IGNORED)] * (longest - len(row["words"])) for row in group])
        for key in group[0]
    }
    return {**batch, "lengths": torch.tensor([len(row["words"]) for row in group])}
