"""Names put in the place of names, so that a kind is learnt from context and form and not from the word alone (Dai and Adel 2020)."""

import csv
import random
import re
from dataclasses import replace
from pathlib import Path
from typing import Iterable

from corpora import Sentence
from score import spans

TABLES = {"people": "PER", "organisations": "ORG", "places": "LOC"}


class Names:
    """Distinct names by kind and number of words: those of the corpora and of the tables of `knowledge/`."""

    def __init__(self, sentences: Iterable[Sentence], knowledge: Path):
        found: dict[tuple[str, int], set[tuple[str, ...]]] = {}
        add = lambda kind, words: found.setdefault((kind, len(words)), set()).add(tuple(words))
        for s in sentences:
            for start, end, kind in spans(s.names or []):
                add(kind, s.forms[start:end])
        self.words: set[str] = set()
        for table, kind in TABLES.items():
            for row in csv.DictReader((knowledge / f"{table}.csv").open(encoding="utf-8")):
                for name in [row["name"], *row["other_names"].split("|")]:
                    words = re.findall(r"[^\s.]+\.?", name)
                    if words:
                        add(kind, words)
                        self.words.update(words)
                if kind == "PER":
                    add(kind, row["name"].split()[-1:])
        for row in csv.DictReader((knowledge / "first-names.csv").open(encoding="utf-8")):
            add("PER", [row["name"]])
            self.words.add(row["name"])
        self.of = {key: sorted(names) for key, names in found.items()}

    def swapped(self, s: Sentence, chance: random.Random) -> Sentence:
        """Each name gives way to another of its kind and length; in a tree only proper nouns do, so that it stays true."""
        forms = list(s.forms)
        for start, end, kind in sorted(spans(s.names or [])):
            proper = s.xpos is None or all(tag in ("NNP", "NNPS") for tag in s.xpos[start:end])
            if proper and kind != "MISC" and (kind, end - start) in self.of:
                forms[start:end] = chance.choice(self.of[kind, end - start])
        return replace(s, forms=forms)
