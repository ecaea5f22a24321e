import { once } from "../model/once.ts";
import { bestOf } from "./scores.ts";

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

/** Worth of each label after each other, those before any other label at the end: (labels + 1) × labels. */
const transitionsOf = once((labels: readonly string[]) =>
  Float64Array.from([...labels, "O"].flatMap((before) => labels.map((after) => transition(before, after)))),
);

/**
 * Best valid label sequence by Viterbi (1967) over `scores` (words × labels, log probabilities up to a constant for each
 * word, row by row): indices into `labels`, one a word; ties go to the lower index.
 */
export function bestLabels(scores: Float64Array, labels: readonly string[]): readonly number[] {
  const width = labels.length;
  const words = scores.length / width;
  const transitions = transitionsOf(labels);
  // Worth of the best sequence up to each word that ends with each label, and the label before in it.
  const worth = new Float64Array(scores.length);
  const before = new Int16Array(scores.length);
  for (let j = 0; j < width; j += 1) worth[j] = (scores[j] ?? 0) + (transitions[width * width + j] ?? 0);
  for (let at = width; at < scores.length; at += 1) {
    const after = at % width;
    const row = at - after - width;
    let best = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < width; k += 1) {
      const found = (worth[row + k] ?? 0) + (transitions[k * width + after] ?? 0);
      if (found > highest) {
        best = k;
        highest = found;
      }
    }
    before[at] = best;
    worth[at] = highest + (scores[at] ?? 0);
  }
  const path = new Array<number>(words);
  let last = 0;
  for (let w = words - 1; w >= 0; w -= 1) {
    last = w === words - 1 ? bestOf({ width, scores: worth }, w) : (before[(w + 1) * width + last] ?? 0);
    path[w] = last;
  }
  return path;
}
