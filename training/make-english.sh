#!/usr/bin/env bash
# From data to model: training/make-english.sh TREEBANKS VECTORS.json [RUN_DIR]. Goes on where it was stopped.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=$1 vectors=$2 run=${3:-$here/runs/english}
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
python3 "$here/train.py" --data "$data" --vectors "$vectors" --out "$run" --epochs 40 --rate 3e-3 --seed 1
python3 "$here/export.py" --data "$data" --vectors "$vectors" --checkpoint "$run" --out "$here/../models/english"
