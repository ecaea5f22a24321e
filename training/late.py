"""Two heads on the finished network: `python late.py --data TREEBANKS --vectors V.json --checkpoint RUN --soft FILE.pkl --out DIR`.

Parts of speech are read once more where the tree is known, from both layers: the first layer's reading goes on feeding the
second. The name head learns on from the mixture of readers (silver.py) and GUM, with all words that ship. The rest stays as
it is. Writes `OUT/best.pt`, the checkpoint with `late.weight` and `late.bias`, and `OUT/labels.json`.
"""

import argparse
import json
import pickle
import random
import shutil
from pathlib import Path

import torch
from torch import nn
from torch.nn.functional import cross_entropy, dropout, leaky_relu

from batches import Encoder, padded
from corpora import Sentence, read_treebank
from features import AFFIX_BUCKETS, SHAPE_BUCKETS
from network import FIRST, SECOND, Network, run
from vocabulary import NAMES, load_vectors, rare_words

STATE = 2 * FIRST + 2 * SECOND


def with_rare_words(state: dict, words: list[str], path: Path) -> tuple[Network, list[str]]:
    """The network with vectors for the rare words that export.py ships beside those of training."""
    known, rows = load_vectors(path)
    place = {word: i for i, word in enumerate(known)}
    scale = rows[[place[word] for word in words if word in place]].std()
    rare = rare_words(known, set(words))
    own = state["vectors"] + state["delta.weight"] * state["trained"]
    vectors = torch.cat([own, torch.tensor(rows[rare] / scale)]).float()
    sizes = {layer: len(state[f"{layer}.bias"]) for layer in ("upos", "xpos", "names")}
    sizes["relations"] = state["labels"].shape[1] // state["labels"].shape[0]
    net = Network(vectors, torch.zeros(len(vectors)), sizes, (AFFIX_BUCKETS, SHAPE_BUCKETS))
    still = {"vectors": vectors, "trained": torch.zeros(len(vectors), 1), "delta.weight": torch.zeros_like(vectors)}
    net.load_state_dict({**state, **still})
    return net.eval(), words + [known[i] for i in rare]


@torch.no_grad()
def states(net: Network, encoder: Encoder, sentences: list[Sentence]) -> list[torch.Tensor]:
    """States (words, STATE) of both layers for each sentence, as halves to save memory."""
    found = {}
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].forms))
    for at in range(0, len(order), 48):
        batch = padded([encoder.encode(sentences[i]) for i in order[at : at + 48]])
        first = run(net.first, net.features(batch["words"], batch["affixes"], batch["shapes"], 0), batch["lengths"])
        tags = net.tags(torch.cat([net.upos(first).softmax(-1), net.xpos(first).softmax(-1)], -1))
        both = torch.cat([first, run(net.second, torch.cat([first, tags], -1), batch["lengths"])], -1).half()
        for i, values in zip(order[at : at + 48], both):
            found[i] = values[: len(sentences[i].forms)].clone()
    return [found[i] for i in range(len(sentences))]


def late_tags(net: Network, words: torch.Tensor, gold: torch.Tensor) -> nn.Linear:
    """A linear reading of `words` (words, STATE) that starts as the first layer's; four epochs."""
    head = nn.Linear(STATE, net.upos.out_features)
    with torch.no_grad():
        head.weight.zero_()
        head.weight[:, : 2 * FIRST] = net.upos.weight
        head.bias.copy_(net.upos.bias)
    optimiser = torch.optim.Adam(head.parameters(), lr=1e-3)
    for epoch in range(4):
        for chosen in torch.randperm(len(words)).split(1024):
            optimiser.zero_grad()
            cross_entropy(head(dropout(words[chosen].float(), 0.33)), gold[chosen]).backward()
            optimiser.step()
        optimiser.param_groups[0]["lr"] *= 0.6
    return head


def teach_names(net: Network, data: list[tuple[torch.Tensor, torch.Tensor]], chance: random.Random) -> None:
    """The name head on pairs of states (words, STATE) and probabilities (words, labels); four epochs, in place."""
    parameters = [*net.name_hidden.parameters(), *net.names.parameters()]
    optimiser = torch.optim.Adam(parameters, lr=1e-3)
    steps = 4 * (len(data) // 48 + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: max(0.02, 1 - s / steps))
    for _ in range(4):
        ordered = sorted(data, key=lambda pair: len(pair[0]) + chance.random() * 4)
        groups = [ordered[at : at + 48] for at in range(0, len(ordered), 48)]
        chance.shuffle(groups)
        for group in groups:
            x, gold = (nn.utils.rnn.pad_sequence([pair[k].float() for pair in group], batch_first=True) for k in (0, 1))
            keep = lambda t: t * torch.empty(t.shape[0], 1, t.shape[2]).bernoulli_(0.67) / 0.67
            scores = net.names(keep(leaky_relu(net.name_hidden(keep(x)), 0.1))).log_softmax(-1)
            optimiser.zero_grad()
            (-(scores * gold).sum() / gold.sum()).backward()
            optimiser.step()
            schedule.step()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "vectors", "checkpoint", "soft", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(1)
    labels = json.loads((options.checkpoint / "labels.json").read_text())
    kept = torch.load(options.checkpoint / "best.pt", map_location="cpu")
    net, words = with_rare_words(kept["net"], labels.pop("words"), options.vectors)
    encoder = Encoder(words, labels)
    ewt = read_treebank(options.data / "en_ewt-train.conllu.gz")
    gum = read_treebank(options.data / "en_gum_free-train.conllu.gz", True)
    found = states(net, encoder, ewt + gum)
    upos = torch.tensor([labels["upos"].index(tag) for s in ewt + gum for tag in s.upos])
    late = late_tags(net, torch.cat(found), upos)
    soft = [torch.tensor(values) for values in pickle.loads(options.soft.read_bytes())]
    gold = [torch.eye(len(NAMES))[[NAMES.index(name) for name in s.names]] for s in gum]
    teach_names(net, list(zip(found, soft + gold)), random.Random(1))
    learnt = {f"late.{key}": value for key, value in late.state_dict().items()}
    learnt |= {key: value for key, value in net.state_dict().items() if key.startswith(("name_hidden.", "names."))}
    torch.save({**kept, "net": {**kept["net"], **learnt}}, options.out / "best.pt")
    shutil.copy(options.checkpoint / "labels.json", options.out / "labels.json")


if __name__ == "__main__":
    main()
