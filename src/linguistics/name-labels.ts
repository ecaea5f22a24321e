/** Whether label `next` may follow `previous` (IOB2): I-X only after B-X or I-X. */
export function mayFollow(previous: string, next: string): boolean {
  return !next.startsWith("I-") || (previous !== "O" && previous.slice(2) === next.slice(2));
}

// Two names of one kind seldom touch: "Russian Foreign Ministry" is one organisation, not two. A log probability.
const touching = -2;

function transition(previous: string, next: string): number {
  if (!mayFollow(previous, next)) return Number.NEGATIVE_INFINITY;
  return next.startsWith("B-") && previous.slice(2) === next.slice(2) ? touching : 0;
}

const kept = new WeakMap<readonly string[], readonly (readonly number[])[]>();

/** Worth of each label after each other; the same table for the same labels. */
function transitionsOf(labels: readonly string[]): readonly (readonly number[])[] {
  const found = kept.get(labels) ?? labels.map((before) => labels.map((after) => transition(before, after)));
  kept.set(labels, found);
  return found;
}

/**
 * Best valid label sequence by Viterbi (1967) over `scores` (words × labels, log probabilities, row by row): indices
 * into `labels`, one a word; ties go to the lower index.
 */
export function bestLabels(scores: Float64Array, labels: readonly string[]): readonly number[] {
  const width = labels.length;
  const n = scores.length / width;
  const back: Int16Array[] = [];
  const transitions = transitionsOf(labels);
  let previous = labels.map((label, j) => (mayFollow("O", label) ? (scores[j] ?? 0) : Number.NEGATIVE_INFINITY));
  for (let i = 1; i < n; i += 1) {
    const from = new Int16Array(width);
    previous = labels.map((_, j) => {
      let best = 0;
      let highest = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < width; k += 1) {
        const worth = (previous[k] ?? 0) + (transitions[k]?.[j] ?? 0);
        if (worth > highest) [best, highest] = [k, worth];
      }
      from[j] = best;
      return highest + (scores[i * width + j] ?? 0);
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
