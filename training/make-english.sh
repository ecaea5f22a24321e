#!/usr/bin/env bash
# From data to model: training/make-english.sh TREEBANKS VECTORS.json MINILM SPACY [RUN_DIR [MODEL_DIR]]. Goes on where it was stopped.
# MINILM and SPACY are the model folders of two PyPI packages, SPACY_PYTHON a Python that has spaCy: see README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=$1 vectors=$2 minilm=$3 spacy=$4 run=${5:-$here/runs/english} model=${6:-$here/../models/english}
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
mkdir -p "$run/names"
train() { python3 "$here/train.py" --data "$data" --vectors "$vectors" "$@"; }

train --out "$run/zeroth" --epochs 23 --rate 3e-3 --seed 1
train --start "$run/zeroth" --out "$run/first" --epochs 14 --rate 1e-3 --seed 7
[ -f "$run/names/uner-ewt-dev.tsv" ] ||
  "${SPACY_PYTHON:-python3}" "$here/spacy_names.py" --data "$data" --model "$spacy" --out "$run/names"
[ -f "$run/names/teacher.pkl" ] ||
  python3 "$here/teacher.py" --data "$data" --minilm "$minilm" --spacy "$run/names" --out "$run/names"
[ -f "$run/names/silver.tsv" ] ||
  python3 "$here/silver.py" --data "$data" --checkpoint "$run/first" --teacher "$run/names/teacher.pkl" --out "$run/names/silver.tsv"
again=(--silver "$run/names/silver.tsv" --epochs 4)
train "${again[@]}" --start "$run/first" --out "$run/second" --rate 1.2e-3 --seed 11 --swaps 0.33 --corpora 0.25
train "${again[@]}" --start "$run/second" --out "$run/third" --rate 1e-3 --seed 21 --swaps 0.2 --corpora 0.1 \
  --soft "$run/names/silver.pkl"
python3 "$here/late.py" --data "$data" --vectors "$vectors" --checkpoint "$run/third" --soft "$run/names/silver.pkl" --out "$run/last"
python3 "$here/export.py" --data "$data" --vectors "$vectors" --checkpoint "$run/last" --out "$model"
