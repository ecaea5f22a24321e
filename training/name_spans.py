"""Where names stand in a sentence with gold tags and tree: runs of proper nouns that one tree holds together."""

import json
from pathlib import Path

from corpora import Sentence

PROPER = ("NNP", "NNPS")
INSIDE = {"flat", "compound", "goeswith", "nummod", "fixed"}
WORDS = {key: set(text.split()) for key, text in json.loads((Path(__file__).parent / "name-words.json").read_text()).items()}
FORMS_OF_COMPANY = {"inc", "llc", "ltd", "corp", "l.l.c", "co", "l.p", "lp"}


def name_spans(s: Sentence) -> list[tuple[int, int]]:
    """Half-open spans, in order, that may be names; no two overlap."""
    size, lower = len(s.forms), [form.lower() for form in s.forms]
    found: list[tuple[int, int]] = []
    i = 0
    while i < size:
        if s.xpos[i] not in PROPER:
            i += 1
            continue
        end = run_end(s, lower, i)
        start = after_titles(lower, i, end)
        if start == i:
            start = before(s, start, end, found[-1][1] if found else 0)
        end = with_common_end(s, lower, start, end)
        # "Huber Corporation , Inc."
        if end + 1 < size and lower[end] == "," and lower[end + 1].strip(".") in FORMS_OF_COMPANY:
            end += 2
        found.append((start, end))
        i = end
    return found


def run_end(s: Sentence, lower: list[str], start: int) -> int:
    """End of the proper nouns from `start`, with what joins two of them: "Bank of America", "Coca - Cola"."""
    end, size = start + 1, len(s.forms)
    while end < size:
        if s.xpos[end] in PROPER and hangs(s, start, end):
            end += 1
            continue
        k = end
        small = {"of", "&", "-", "for", "and", "the", "'s", "de", "/"}
        while k < min(size, end + 2) and (lower[k] in small or s.xpos[k] in ("HYPH", "CD", "POS", "NN", "NNS", "JJ")):
            k += 1
        if end < k < size and s.xpos[k] in PROPER and joins(s, start, end, k):
            end = k + 1
            continue
        break
    return end


def relation(s: Sentence, i: int) -> str:
    return s.relations[i].split(":")[0]


def hangs(s: Sentence, start: int, at: int) -> bool:
    """Is the word part of the name that begins at `start`, by its head or as head of a part?"""
    head = s.heads[at] - 1
    if start <= head < at:
        return relation(s, at) in INSIDE
    parts = ("compound", "flat", "amod", "nmod")
    return any(s.heads[k] - 1 == at and relation(s, k) in parts and s.relations[k] != "nmod:poss" for k in range(start, at))


def joins(s: Sentence, start: int, end: int, at: int) -> bool:
    """Do the words `[end, at)` tie the proper noun `at` to the name `[start, end)`?"""
    between = [s.forms[k] for k in range(end, at)]
    kinds = {"flat", "compound", "nmod"} | ({"conj"} if {"&", "-"} & set(between) else set())
    inside = all(start <= s.heads[k] - 1 <= at for k in range(end, at))
    outside = sum(not start <= s.heads[k] - 1 <= at for k in range(start, at + 1))
    return inside and outside == 1 and relation(s, at) in kinds


def after_titles(lower: list[str], start: int, end: int) -> int:
    while start + 1 < end and lower[start] in WORDS["titles"]:
        start += 1
    return start


def before(s: Sentence, start: int, end: int, free: int) -> int:
    """Capitalised adjectives and nouns before the run that hang on it: "Iraqi Islamic Party"."""
    kinds = ("JJ", "NN", "NNS", "NNPS", "NNP", "VBN")
    while (
        start > free
        and s.forms[start - 1][:1].isupper()
        and s.xpos[start - 1] in kinds
        and start <= s.heads[start - 1] - 1 < end
        and relation(s, start - 1) in ("amod", "compound")
        and s.forms[start - 1].lower() not in ("former", "new")
    ):
        start -= 1
    return start


def with_common_end(s: Sentence, lower: list[str], start: int, end: int) -> int:
    """A capitalised common noun that the name hangs on: "Coca - Cola Company" tagged NN."""
    ends = WORDS["organisation_ends"] | WORDS["place_ends"]
    while (
        end < len(s.forms)
        and s.forms[end][:1].isupper()
        and s.xpos[end] in ("NN", "NNS")
        and lower[end].strip(".") in ends
        and any(s.heads[k] - 1 == end and relation(s, k) == "compound" for k in range(start, end))
    ):
        end += 1
    return end
