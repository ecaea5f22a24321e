#!/usr/bin/env bash
# From data to model: training/make-english.sh TREEBANKS VECTORS.json MINILM SPACY [RUN_DIR [MODEL_DIR]]. Goes on where it was stopped.
# MINILM and SPACY are the model folders of two PyPI packages, SPACY_PYTHON a Python that has spaCy: see README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=$1 vectors=$2 minilm=$3 spacy=$4 run=${5:-$here/runs/english} model=${6:-$here/../models/english}
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
names=$run/names again=$run/names-again
mkdir -p "$names" "$again"
train() { python3 "$here/train.py" --data "$data" --vectors "$vectors" "$@"; }
# teacher FOLDER [OPTIONS]: a round of the larger reader, and the names of EWT train that it and the first training give.
teacher() {
  [ -f "$1/teacher.pkl" ] ||
    python3 "$here/teacher.py" --data "$data" --minilm "$minilm" --spacy "$names" --out "$@"
  [ -f "$1/silver.pkl" ] ||
    python3 "$here/silver.py" --data "$data" --checkpoint "$run/first" --teacher "$1/teacher.pkl" --out "$1/silver.tsv"
}

train --out "$run/zeroth" --epochs 23 --rate 3e-3 --seed 1
train --start "$run/zeroth" --out "$run/first" --epochs 14 --rate 1e-3 --seed 7
[ -f "$names/uner-ewt-dev.tsv" ] ||
  "${SPACY_PYTHON:-python3}" "$here/spacy_names.py" --data "$data" --model "$spacy" --out "$names"
teacher "$names" --epochs 1 --rate 2e-4
teacher "$again" --epochs 2 --rate 1.5e-4 --start "$names/teacher.pt" --silver "$names/silver.tsv"
train --start "$run/first" --out "$run/second" --epochs 4 --rate 1.2e-3 --seed 11 --swaps 0.33 --corpora 0.25 \
  --silver "$names/silver.tsv"
train --start "$run/second" --out "$run/third" --epochs 5 --rate 1e-3 --seed 31 --swaps 0.2 --corpora 0.5 \
  --silver "$again/silver.tsv" --soft "$again/silver.pkl"
python3 "$here/late.py" --data "$data" --vectors "$vectors" --checkpoint "$run/third" --soft "$again/silver.pkl" --out "$run/last"
python3 "$here/export.py" --data "$data" --vectors "$vectors" --checkpoint "$run/last" --out "$model"
