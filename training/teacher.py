"""A larger reader of names, to teach the small one: `python teacher.py --data TREEBANKS --minilm DIR --spacy DIR --out DIR`.

MiniLM fine-tuned for one epoch on gold names; beside its pieces it sees each word's shape, what spaCy called the word
(spacy_names.py), and which corpus's habits to follow. Writes `OUT/teacher.pt` and `OUT/teacher.pkl`: for each
sentence of EWT train the log probabilities (words, labels) by GUM's habits.
"""

import argparse
import pickle
import random
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from torch.nn.functional import cross_entropy, leaky_relu

from batches import IGNORED
from corpora import Sentence, read_names, read_treebank
from features import SHAPE_BUCKETS, shape_bucket
from minilm import SIZE, MiniLM, Pieces
from score import spans
from vocabulary import NAMES

KINDS = "PERSON ORG GPE LOC FAC NORP EVENT PRODUCT WORK_OF_ART LAW LANGUAGE DATE TIME CARDINAL ORDINAL MONEY PERCENT QUANTITY"
SEEN = ["O"] + [f"{bio}-{kind}" for kind in KINDS.split() for bio in "BI"]
HABITS = ["gum", "wikigold", "crossner", "wnut17"]
LONGEST = 110  # words of a training sentence


@dataclass
class Row:
    """One sentence in numbers: pieces, the word of each piece (from 1; 0 for marks), the first piece of each word."""

    pieces: list[int]
    words: list[int]
    first: list[int]
    seen: list[int]
    shapes: list[int]
    names: list[int]
    habit: int


def row_of(sentence: Sentence, seen: list[str], habit: str, table: Pieces) -> Row:
    pieces, words, first = [table.start], [0], []
    for i, form in enumerate(sentence.forms):
        first.append(len(pieces))
        found = table.of(form)
        pieces += found
        words += [i + 1] * len(found)
    names = [NAMES.index(name) for name in sentence.names] if sentence.names else [IGNORED] * len(first)
    shapes = [shape_bucket(form) for form in sentence.forms]
    return Row([*pieces, table.end], [*words, 0], first, [SEEN.index(s) for s in seen], shapes, names, HABITS.index(habit))


class Teacher(nn.Module):
    def __init__(self, minilm: Path):
        super().__init__()
        self.reader = MiniLM(minilm)
        self.seen, self.shapes = nn.Embedding(len(SEEN), SIZE), nn.Embedding(SHAPE_BUCKETS, SIZE)
        self.habits = nn.Embedding(len(HABITS), SIZE)
        for table in (self.seen, self.shapes, self.habits):
            nn.init.normal_(table.weight, std=0.02)
        self.hidden, self.names, self.drop = nn.Linear(2 * SIZE, 128), nn.Linear(128, len(NAMES)), nn.Dropout(0.2)

    def forward(self, rows: list[Row]):
        """Scores (B, words, labels)."""
        numbers = lambda key: padded([getattr(row, key) for row in rows], 0)
        wide = lambda places: places[..., None].expand(-1, -1, SIZE)
        features = self.seen(numbers("seen")) + self.shapes(numbers("shapes"))
        by_piece = torch.cat([torch.zeros(len(rows), 1, SIZE), features], 1).gather(1, wide(numbers("words")))
        added = by_piece + self.habits(torch.tensor([row.habit for row in rows]))[:, None]
        states = self.reader(numbers("pieces"), torch.tensor([len(row.pieces) for row in rows]), added)
        states = states.gather(1, wide(numbers("first")))
        # Five times: the embeddings are small beside the layer-normed states.
        return self.names(self.drop(leaky_relu(self.hidden(torch.cat([states, 5 * features], -1)), 0.1)))


def padded(lists: list[list[int]], fill: int) -> torch.Tensor:
    longest = max(len(values) for values in lists)
    return torch.tensor([values + [fill] * (longest - len(values)) for values in lists])


def groups(rows: list[Row], size: int, chance=None) -> list[list[Row]]:
    """Batches of about `size` pieces, like lengths together."""
    noise = (lambda: chance.random() * 4) if chance else (lambda: 0)
    found, group = [], []
    for row in sorted(rows, key=lambda row: len(row.pieces) + noise()):
        if group and (len(group) + 1) * len(row.pieces) > size:
            found.append(group)
            group = []
        group.append(row)
    found.append(group)
    if chance:
        chance.shuffle(found)
    return found


@torch.no_grad()
def log_probabilities(net: Teacher, rows: list[Row]) -> list:
    net.eval()
    found = {}
    for group in groups(rows, 3000):
        for row, values in zip(group, net(group).log_softmax(-1)):
            found[id(row)] = values[: len(row.first)].numpy()
    return [found[id(row)] for row in rows]


def train(net: Teacher, rows: list[Row], chance: random.Random) -> None:
    """One epoch; the upper layers of MiniLM learn ten times slower than what is new."""
    steps = groups(rows, 800, chance)
    upper = [p for layer in net.reader.layers[net.reader.still :] for p in layer.parameters()]
    new = [p for name, p in net.named_parameters() if not name.startswith("reader.")]
    optimiser = torch.optim.AdamW([{"params": upper, "lr": 2e-4}, {"params": new, "lr": 2e-3}], betas=(0.9, 0.98))
    rate = lambda step: min(1, (step + 1) / 40) * max(0.02, 1 - step / len(steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    net.train()
    for group in steps:
        gold = padded([row.names for row in group], IGNORED)
        optimiser.zero_grad()
        cross_entropy(net(group).flatten(0, 1), gold.flatten(), ignore_index=IGNORED).backward()
        torch.nn.utils.clip_grad_norm_(upper + new, 1.0)
        optimiser.step()
        schedule.step()


def f1(rows: list[Row], values: list) -> float:
    """Name F1 in percent, MISC left out as in Universal NER."""
    found = gold = both = 0
    for row, scores in zip(rows, values):
        a, b = ({s for s in spans([NAMES[i] for i in labels]) if s[2] != "MISC"} for labels in (row.names, scores.argmax(-1)))
        gold, found, both = gold + len(a), found + len(b), both + len(a & b)
    return 200 * both / (gold + found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the treebanks and ner/")
    parser.add_argument("--minilm", type=Path, required=True, help="folder with model.safetensors and vocab.txt")
    parser.add_argument("--spacy", type=Path, required=True, help="folder that spacy_names.py wrote")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    chance = random.Random(1)
    table = Pieces(options.minilm / "vocab.txt")

    def rows(sentences: list[Sentence], file: str, habit: str) -> list[Row]:
        seen = read_names(options.spacy / f"{file}.tsv")
        return [row_of(s, other.names, habit, table) for s, other in zip(sentences, seen, strict=True)]

    corpora = {"gum": rows(read_treebank(options.data / "en_gum_free-train.conllu.gz", True), "en_gum_free-train", "gum")}
    for name in HABITS[1:]:
        corpora[name] = rows(read_names(options.data / f"ner/{name}.tsv.gz"), name, name)
    # Three fifths of CrossNER, which is as large as the others together.
    corpora["crossner"] = chance.sample(corpora["crossner"], int(0.6 * len(corpora["crossner"])))
    net, kept = Teacher(options.minilm / "model.safetensors"), options.out / "teacher.pt"
    if kept.exists():
        net.load_state_dict(torch.load(kept))
    else:
        train(net, [row for part in corpora.values() for row in part if len(row.first) < LONGEST], chance)
        torch.save(net.state_dict(), kept)
    dev = rows(read_names(options.data / "ner/uner-ewt-dev.tsv.gz"), "uner-ewt-dev", "gum")
    print(f"Universal NER dev: {f1(dev, log_probabilities(net, dev)):.2f}")
    ewt = rows(read_treebank(options.data / "en_ewt-train.conllu.gz"), "en_ewt-train", "gum")
    (options.out / "teacher.pkl").write_bytes(pickle.dumps(log_probabilities(net, ewt)))


if __name__ == "__main__":
    main()
