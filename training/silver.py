"""Names for EWT train, which has none: `python silver.py --data TREEBANKS --checkpoint RUN --teacher T.pkl --out FILE.tsv`.

Spans come from the gold tags and trees (name_spans.py); kinds from the log probabilities of MiniLM (teacher.py, weight 0.7)
and of the network of the first training (0.3), from the tables of `knowledge/`, and from the same spelling elsewhere in
the document and in the corpus. Beside FILE.tsv with these names it writes FILE.pkl: the mixture of the two readers alone, as
probabilities (words, labels) of each sentence. The small network learns more from them than from the names.
"""

import argparse
import collections
import csv
import json
import pickle
import re
from pathlib import Path

import numpy
import torch

from batches import Encoder, padded
from corpora import Sentence, lines_of, read_treebank
from features import AFFIX_BUCKETS, SHAPE_BUCKETS
from name_spans import WORDS, name_spans
from network import Network
from vocabulary import NAMES

KINDS = ("PER", "ORG", "LOC", "MISC")
TEACHER = 0.7
# What each kind is worth beforehand, chosen on Universal NER's dev: the readers leave too much out.
PRIOR = {"O": 0.0, "MISC": 0.0, "PER": 0.5, "ORG": 1.5, "LOC": 1.0}


class Tables:
    """Lower-cased names of `knowledge/`."""

    def __init__(self, folder: Path):
        rows = lambda file: list(csv.DictReader((folder / f"{file}.csv").open(encoding="utf-8")))
        names = lambda found: {n.lower() for row in found for n in [row["name"], *row["other_names"].split("|")] if n}
        countries = rows("countries")
        self.places = names(rows("places")) | names(countries) | {row["capital"].lower() for row in countries} | WORDS["places"]
        self.organisations = names(rows("organisations"))
        people = rows("people")
        self.people = {name for name in names(people) if " " in name}
        self.last = {row["name"].split()[-1].lower() for row in people}
        self.first = {row["name"].lower() for row in rows("first-names")}
        self.demonyms = {row["demonym"].lower() for row in rows("demonyms")}


def worth(s: Sentence, start: int, end: int, scores: numpy.ndarray, tables: Tables) -> dict[str, float]:
    """How well each kind, or no name ("O"), suits the words of a span: log probabilities and points for what the tables say."""
    lower = [form.lower().strip(".") for form in s.forms[start:end]]
    text = " ".join(form.lower() for form in s.forms[start:end])
    joined = text.replace(" - ", "-").replace(" 's", "'s").removeprefix("the ")
    found = collections.Counter({"O": scores[start:end, 0].mean()})
    for k, kind in enumerate(KINDS):
        found[kind] = numpy.logaddexp(scores[start:end, 1 + 2 * k], scores[start:end, 2 + 2 * k]).mean()
    found = collections.Counter({kind: max(value, -6.0) for kind, value in found.items()})
    best = max(("PER", "ORG", "LOC"), key=found.__getitem__)
    address = any(part in text for part in ("@", "http", "www", ".com"))
    points = [
        ("O", 12, text in WORDS["not_names"] or text in WORDS["titles"]),
        ("O", 4, address),
        ("ORG", 5, joined in tables.organisations),
        ("ORG", 2, lower[-1] in WORDS["organisation_ends"] or lower[-1].endswith(".com")),
        ("ORG", 1, bool(set(lower[1:-1]) & WORDS["organisation_ends"]) or lower[0] in ("university", "department", "ministry")),
        ("PER", 4, end - start > 1 and joined in tables.people),
        ("PER", 0.7, end - start == 1 and joined in tables.last),
        ("PER", 2 if end - start > 1 else 1.5, lower[0] in tables.first),
        ("PER", 2, start > 0 and s.forms[start - 1].lower() in WORDS["titles"]),
        ("MISC", 8, s.xpos[end - 1] == "NNPS" and best == "PER"),
        ("MISC", 12, text in WORDS["groups"]),
        ("MISC", 8, text in tables.demonyms or lower[-1] in tables.demonyms),
        ("LOC", 2.5, text in tables.places),
        ("LOC", 2, lower[-1] in WORDS["place_ends"]),
    ]
    for kind, value, holds in points:
        if holds:
            found[kind] += value
    return dict(found)


def silver(ids: list[str], sentences: list[Sentence], scores: list[numpy.ndarray], tables: Tables) -> list[list[str]]:
    """IOB labels of each sentence; `scores` are log probabilities (words, labels) each, `ids` the treebank's sentence ids."""
    documents = [re.sub(r"-\d+$", "", sent_id) for sent_id in ids]
    found = [[(span, worth(s, *span, p, tables)) for span in name_spans(s)] for s, p in zip(sentences, scores)]
    alike: dict[tuple[str, str], list[dict[str, float]]] = collections.defaultdict(list)
    spelling = lambda s, span: " ".join(s.forms[span[0] : span[1]]).lower()
    for document, s, spans in zip(documents, sentences, found):
        for span, values in spans:
            alike[document, spelling(s, span)].append(values)
            alike["", spelling(s, span)].append(values)
    mean = {key: {kind: sum(v[kind] for v in values) / len(values) for kind in values[0]} for key, values in alike.items()}
    labelled = []
    for document, s, spans in zip(documents, sentences, found):
        labels = ["O"] * len(s.forms)
        for span, values in spans:
            near, far = mean[document, spelling(s, span)], mean["", spelling(s, span)]
            kind = max(values, key=lambda k: values[k] + 0.5 * near[k] + 0.5 * far[k] + PRIOR[k])
            if kind != "O":
                labels[span[0]] = f"B-{kind}"
                labels[span[0] + 1 : span[1]] = [f"I-{kind}"] * (span[1] - span[0] - 1)
        labelled.append(labels)
    return labelled


def mixed(ours: list[numpy.ndarray], teacher: list[numpy.ndarray]) -> list[numpy.ndarray]:
    """Log-linear mixture of two readers' log probabilities."""
    sums = [(1 - TEACHER) * a + TEACHER * b for a, b in zip(ours, teacher, strict=True)]
    return [s - numpy.log(numpy.exp(s).sum(-1, keepdims=True)) for s in sums]


@torch.no_grad()
def log_probabilities(checkpoint: Path, sentences: list[Sentence]) -> list[numpy.ndarray]:
    """What the network of a checkpoint folder says of the names of each sentence."""
    labels = json.loads((checkpoint / "labels.json").read_text())
    words = labels.pop("words")
    state = torch.load(checkpoint / "best.pt", map_location="cpu")["net"]
    sizes = {layer: len(values) for layer, values in labels.items()}
    net = Network(state["vectors"], state["trained"][:, 0], sizes, (AFFIX_BUCKETS, SHAPE_BUCKETS))
    net.load_state_dict(state)
    net.eval()
    encoder, found = Encoder(words, labels), {}
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].forms))
    for at in range(0, len(order), 64):
        batch = padded([encoder.encode(sentences[i]) for i in order[at : at + 64]])
        scores = net(*(batch[key] for key in ("words", "affixes", "shapes", "lengths")))[-1].log_softmax(-1)
        for i, values in zip(order[at : at + 64], scores):
            found[i] = values[: len(sentences[i].forms)].numpy()
    return [found[i] for i in range(len(sentences))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True, help="folder of the first training")
    parser.add_argument("--teacher", type=Path, required=True, help="teacher.pkl")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    path = options.data / "en_ewt-train.conllu.gz"
    sentences = read_treebank(path)
    ids = [line.split("= ")[1] for line in lines_of(path) if line.startswith("# sent_id")]
    scores = mixed(log_probabilities(options.checkpoint, sentences), pickle.loads(options.teacher.read_bytes()))
    labelled = silver(ids, sentences, scores, Tables(Path(__file__).parents[1] / "knowledge"))
    with options.out.open("w", encoding="utf-8") as file:
        for sentence, labels in zip(sentences, labelled):
            file.write("".join(f"{form}\t{label}\n" for form, label in zip(sentence.forms, labels)) + "\n")
    probabilities = [numpy.exp(values).astype(numpy.float32).round(3) for values in scores]
    options.out.with_suffix(".pkl").write_bytes(pickle.dumps(probabilities))


if __name__ == "__main__":
    main()
