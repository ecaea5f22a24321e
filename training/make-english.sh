#!/usr/bin/env bash
# From data to model: training/make-english.sh TREEBANKS VECTORS.json MINILM SPACY [RUN_DIR]. Goes on where it was stopped.
# MINILM and SPACY are the model folders of two PyPI packages, SPACY_PYTHON a Python that has spaCy: see README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=$1 vectors=$2 minilm=$3 spacy=$4 run=${5:-$here/runs/english}
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
mkdir -p "$run/first" "$run/names"
train() { python3 "$here/train.py" --data "$data" --vectors "$vectors" "$@"; }
export_to() { python3 "$here/export.py" --data "$data" --vectors "$vectors" --checkpoint "$1" --out "$2"; }

train --out "$run/first" --epochs 37 --rate 3e-3 --seed 1
[ -f "$run/first/model/model.json" ] || export_to "$run/first" "$run/first/model"
[ -f "$run/names/uner-ewt-dev.tsv" ] ||
  "${SPACY_PYTHON:-python3}" "$here/spacy_names.py" --data "$data" --model "$spacy" --out "$run/names"
[ -f "$run/names/teacher.pkl" ] ||
  python3 "$here/teacher.py" --data "$data" --minilm "$minilm" --spacy "$run/names" --out "$run/names"
[ -f "$run/names/silver.tsv" ] ||
  python3 "$here/silver.py" --data "$data" --checkpoint "$run/first" --teacher "$run/names/teacher.pkl" --out "$run/names/silver.tsv"
train --start "$run/first/model" --silver "$run/names/silver.tsv" --out "$run/second" --epochs 4 --rate 1e-3 --seed 11
export_to "$run/second" "$here/../models/english"
