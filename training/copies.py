"""Altered copies of training sentences: what news and posts do to words and treebanks seldom show."""

import random
from dataclasses import replace

from corpora import Sentence

# Most house styles keep these small in a headline in title case.
SMALL = {"a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "by", "for", "as", "'s", "n't"}


def headlines(sentences: list[Sentence], chance: random.Random) -> list[Sentence]:
    """A twelfth of the sentences as headlines print them: title case or capitals, no full stop."""
    copies = []
    for sentence in chance.sample(sentences, len(sentences) // 12):
        shout = chance.random() < 0.4
        forms = [form.upper() if shout else titled(form, i == 0) for i, form in enumerate(sentence.forms)]
        last = len(forms) - 1
        leaf = sentence.heads is None or (last + 1) not in sentence.heads
        cut = last if forms[last] in (".", "!") and leaf and last > 0 else last + 1
        layers = {key: value[:cut] for key, value in vars(sentence).items() if key != "forms" and value is not None}
        copies.append(replace(sentence, forms=forms[:cut], **layers))
    return copies


def titled(form: str, first: bool) -> str:
    return form if form in SMALL and not first else form[:1].upper() + form[1:]


def careless(sentences: list[Sentence], chance: random.Random) -> list[Sentence]:
    """A twenty-fifth of the sentences in lower case, as posts and comments are typed."""
    few = chance.sample(sentences, len(sentences) // 25)
    return [replace(sentence, forms=[form.lower() for form in sentence.forms]) for sentence in few]
