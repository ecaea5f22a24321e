/** Whether label `next` may follow `previous` (IOB2): I-X only after B-X or I-X. */
export function mayFollow(previous: string, next: string): boolean {
  return !next.startsWith("I-") || (previous !== "O" && previous.slice(2) === next.slice(2));
}

/**
 * Best valid label sequence by Viterbi (1967) over `scores` (words × labels, log probabilities, row by row): indices
 * into `labels`, one a word; ties go to the lower index.
 */
export function bestLabels(scores: Float64Array, labels: readonly string[]): readonly number[] {
  const width = labels.length;
  const n = scores.length / width;
  const back: Int16Array[] = [];
  let previous = labels.map((label, j) => (mayFollow("O", label) ? (scores[j] ?? 0) : Number.NEGATIVE_INFINITY));
  for (let i = 1; i < n; i += 1) {
    const from = new Int16Array(width);
    previous = labels.map((label, j) => {
      let best = -1;
      for (let k = 0; k < width; k += 1) {
        if (!mayFollow(labels[k] ?? "O", label)) continue;
        if (best < 0 || (previous[k] ?? 0) > (previous[best] ?? 0)) best = k;
      }
      from[j] = best;
      return (previous[best] ?? 0) + (scores[i * width + j] ?? 0);
    });
    back.push(from);
  }
  if (n === 0) return [];
  let last = 0;
  for (let j = 1; j < width; j += 1) if ((previous[j] ?? 0) > (previous[last] ?? 0)) last = j;
  const path = [last];
  for (let i = n - 2; i >= 0; i -= 1) {
    last = back[i]?.[last] ?? 0;
    path.unshift(last);
  }
  return path;
}
