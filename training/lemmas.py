"""Lemma rules learnt from the treebanks: edits of word endings for each Penn tag, and the words they get wrong."""

from collections import Counter, defaultdict
from pathlib import Path
from pathlib import Path
from typing import Iterable

from corpora import Sentence
from features import normalise

LONGEST_ENDING = 5
VERB_FORMS = Path(__file__).with_name("verb_forms.tsv")


def edit(form: str, lemma: str) -> tuple[int, str]:
    """How many characters of the form go, and what is put in their place."""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form) - same, lemma[same:]


def learn(sentences: Iterable[Sentence]) -> dict[str, dict]:
    """`rules`: tag → ending → [cut, add], a longer ending only where it changes the edit; `exceptions`: "form TAG" → lemma."""
    counts: dict[tuple[str, str], Counter] = defaultdict(Counter)
    for sentence in sentences:
        for form, tag, lemma in zip(sentence.forms, sentence.xpos, sentence.lemmas):
            form = normalise(form)
            counts[(form.lower(), tag)][lemma.lower()] += 1
    lemmas = {key: sorted(found.items(), key=lambda kv: (-kv[1], kv[0]))[0][0] for key, found in counts.items()}
    votes: dict[tuple[str, str], Counter] = defaultdict(Counter)
    for (form, tag), lemma in lemmas.items():
        for length in range(min(LONGEST_ENDING, len(form)) + 1):
            votes[(tag, form[len(form) - length :])][edit(form, lemma)] += 1
    choice = {key: sorted(found.items(), key=lambda kv: (-kv[1], kv[0]))[0] for key, found in votes.items()}
    rules: dict[str, dict[str, list]] = defaultdict(dict)
    for (tag, ending), (change, n) in sorted(choice.items(), key=lambda kv: (kv[0][0], len(kv[0][1]), kv[0][1])):
        shorter = applied(rules[tag], ending[1:]) if ending else None
        if ending == "" or (n >= 2 and list(change) != shorter):
            rules[tag][ending] = list(change)
    exceptions = {
        f"{form} {tag}": lemma
        for (form, tag), lemma in sorted(lemmas.items())
        if lemmatise(rules, form, tag) != lemma and sum(counts[(form, tag)].values()) >= 2
    }
    exceptions = dict(sorted({**exceptions, **verb_forms()}.items()))
    exceptions |= known_exceptions()
    exceptions = dict(sorted(exceptions.items()))
    return {"rules": {tag: rules[tag] for tag in sorted(rules)}, "exceptions": exceptions}


def verb_forms() -> dict[str, str]:
    """Inflected verbs that the learnt rules get wrong ("struck", "invaded"): verbs of WordNet 3.1 by school grammar."""
    rows = (line.split("\t") for line in VERB_FORMS.read_text(encoding="utf-8").splitlines())
    return {f"{form} {tag}": lemma for form, tag, lemma in rows}


def known_exceptions() -> dict[str, str]:
    """"form TAG" → lemma of `lemma-exceptions.tsv`; they win over what the treebanks say."""
    lines = (Path(__file__).parent / "lemma-exceptions.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {f"{form} {tag}": lemma for form, tag, lemma in rows}


def applied(rules: dict[str, list], form: str) -> list:
    """The edit of the longest ending of `form` that has one."""
    for length in range(min(LONGEST_ENDING, len(form)), -1, -1):
        if form[len(form) - length :] in rules:
            return rules[form[len(form) - length :]]
    return [0, ""]


def lemmatise(rules: dict[str, dict], form: str, tag: str) -> str:
    cut, add = applied(rules.get(tag, {}), form)
    return form[: len(form) - cut] + add
