"""Reads what the model learns from: CoNLL-U treebanks (universaldependencies.org/format) and IOB name files."""

import gzip
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Optional, Sequence

NAME_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
# Titles stand outside names in Wikigold and Universal NER, inside GUM's entity spans.
TITLES = {"Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Ms", "Dr", "President", "Senator", "Sen.", "King", "Queen", "Prince"}


@dataclass
class Sentence:
    """One tokenised sentence; a layer that its corpus lacks is None. `heads` count from 1, 0 is the root."""

    forms: list[str]
    upos: Optional[list[str]] = None
    xpos: Optional[list[str]] = None
    heads: Optional[list[int]] = None
    relations: Optional[list[str]] = None
    lemmas: Optional[list[str]] = None
    names: Optional[list[str]] = None
    soft: Optional[list[list[float]]] = None  # probabilities of the name labels, where a teacher made them


def lines_of(path: Path) -> Iterator[str]:
    """Lines of a text file, plain or gzipped, without their ends."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def read_treebank(path: Path, with_names: bool = False) -> list[Sentence]:
    """Sentences of a CoNLL-U file; multi-word and empty nodes are left out. `with_names` reads GUM's `Entity=` in MISC."""
    sentences: list[Sentence] = []
    rows: list[list[str]] = []
    entities = OpenEntities()
    for line in [*lines_of(path), ""]:
        if line == "":
            if rows:
                sentences.append(sentence_of(rows, entities.close(rows) if with_names else None))
            rows = []
        elif not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
    return sentences


def sentence_of(rows: Sequence[Sequence[str]], names: Optional[list[str]]) -> Sentence:
    return Sentence(
        forms=[row[1] for row in rows],
        lemmas=[row[2] for row in rows],
        upos=[row[3] for row in rows],
        xpos=[row[4] for row in rows],
        heads=[int(row[6]) for row in rows],
        relations=[row[7] for row in rows],
        names=names,
    )


class OpenEntities:
    """GUM writes `Entity=(3-person-new-...(4-place-...)3)`: brackets open and close over tokens of one sentence."""

    def close(self, rows: Sequence[Sequence[str]]) -> list[str]:
        """IOB labels of a sentence: the outermost entities that are names, else the name that heads a longer one."""
        spans: list[tuple[int, int, str]] = []
        stack: list[tuple[str, str, int]] = []
        for i, row in enumerate(rows):
            found = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
            for opened, closed in re.findall(r"\(([^()]+)|([^()]*)\)", found.group(1)) if found else []:
                if opened:
                    parts = opened.split("-")
                    stack.append((parts[0], parts[1] if len(parts) > 1 else "", i))
                    # "(7-person-...)" opens and closes on one token: the bare ")" follows as an empty close.
                else:
                    at = next((k for k in reversed(range(len(stack))) if closed in ("", stack[k][0])), None)
                    if at is not None:
                        _, kind, start = stack.pop(at)
                        spans.append((start, i + 1, kind))
        labels = ["O"] * len(rows)
        for start, end, kind in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
            name = NAME_TYPES.get(kind)
            core = name_core(rows, start, end) if name else None
            # "the Palestinians", "Democrats": a person to GUM, MISC to Wikigold and CrossNER.
            if core and name == "PER" and rows[core[1] - 1][4] == "NNPS":
                name = "MISC"
            if core and all(labels[i] == "O" for i in range(*core)):
                labels[core[0]] = f"B-{name}"
                for i in range(core[0] + 1, core[1]):
                    labels[i] = f"I-{name}"
        return labels


def name_core(rows: Sequence[Sequence[str]], start: int, end: int) -> Optional[tuple[int, int]]:
    """The proper name in `[start, end)`: all of it but article and titles, else its head with flat parts; None if neither."""
    proper = lambda i: rows[i][4] in ("NNP", "NNPS")
    while start < end and (rows[start][3] == "DET" or rows[start][1] in TITLES):
        start += 1
    while start < end and rows[end - 1][3] in ("PUNCT", "PART"):
        end -= 1
    if start >= end:
        return None
    joins = ("ADP", "DET", "CCONJ", "PUNCT", "NUM")
    if proper(start) and all(proper(i) or rows[i][3] in joins for i in range(start, end)) and not any(
        rows[i][1] in (",", "(", "and") for i in range(start, end)
    ):
        return start, end
    head = next((i for i in range(start, end) if not start < int(rows[i][6]) <= end), start)
    if not proper(head):
        return None
    last = head
    while last + 1 < end and proper(last + 1) and rows[last + 1][7].startswith("flat"):
        last += 1
    return head, last + 1


def read_names(path: Path) -> list[Sentence]:
    """Sentences of an IOB2 file: form, tab, label; a blank line between sentences."""
    sentences: list[Sentence] = []
    forms: list[str] = []
    names: list[str] = []
    for line in [*lines_of(path), ""]:
        if line:
            form, name = line.split("\t")[:2]
            forms.append(form)
            names.append(name)
        elif forms:
            sentences.append(Sentence(forms=forms, names=names))
            forms, names = [], []
    return sentences
