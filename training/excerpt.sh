#!/usr/bin/env bash
# The first sentences of every file, to try make-english.sh in minutes: training/excerpt.sh TREEBANKS OUT [SENTENCES].
set -euo pipefail
from=$1 to=$2 sentences=${3:-300}
mkdir -p "$to/ner"
for file in "$from"/*.conllu.gz "$from"/ner/*.tsv.gz; do
  gunzip -c "$file" | awk -v RS= -v ORS='\n\n' -v n="$sentences" 'NR <= n' | gzip -9n >"$to/${file#"$from"/}"
done
