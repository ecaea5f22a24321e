"""Scores on development sets while training; `npm run evaluate:language` has the official ones (spanning trees, Viterbi)."""

import torch

from batches import IGNORED, batches
from network import Network
from vocabulary import NAMES


@torch.no_grad()
def score(net: Network, rows: list[dict], relations: list[str]) -> dict[str, float]:
    """UPOS, XPOS, UAS, LAS (subtypes stripped) on gold words, heads chosen word by word; name F1 over spans."""
    net.eval()
    right = {"upos": 0, "xpos": 0, "uas": 0, "las": 0}
    kinds = sorted({r.split(":")[0] for r in relations})
    plain = torch.tensor([kinds.index(r.split(":")[0]) for r in relations])
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
            a, b = ({span for span in each if span[2] != "MISC"} for each in (a, b))
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
