/** Scores of words or arcs: row after row of one width. */
export interface Rows {
  readonly width: number;
  readonly scores: Float64Array;
}

/** In what steps scores are counted: machines may differ in the last bits of a sum, no decision may. */
const steps = 1024;

/**
 * `count` rows of the network's `output` from row `first` on, of each row the first `width` of `stride` numbers, rounded
 * to a 1/1024.
 */
export function roundedRows(output: Float32Array, first: number, count: number, stride: number, width = stride): Rows {
  const scores = new Float64Array(count * width);
  for (let row = 0; row < count; row += 1) {
    const from = (first + row) * stride;
    const to = row * width;
    for (let k = 0; k < width; k += 1) scores[to + k] = Math.round((output[from + k] ?? 0) * steps) / steps;
  }
  return { width, scores };
}

/** The place of the highest score of a row; of equal ones the first. */
export function bestOf({ width, scores }: Rows, row: number): number {
  const start = row * width;
  let best = 0;
  for (let k = 1; k < width; k += 1) if ((scores[start + k] ?? 0) > (scores[start + best] ?? 0)) best = k;
  return best;
}

/** e to the power of minus k steps. What is smaller than the last is nothing beside a thousandth. */
const powers = Float64Array.from({ length: 24 * steps }, (_, k) => Math.exp(-k / steps));

/** The chance (softmax) of the score at `choice` of a row, in thousandths. */
export function chanceOf({ width, scores }: Rows, row: number, choice: number): number {
  const start = row * width;
  const chosen = scores[start + choice] ?? 0;
  let sum = 0;
  for (let k = 0; k < width; k += 1) {
    const below = (chosen - (scores[start + k] ?? 0)) * steps;
    if (below < 0) sum += Math.exp(-below / steps);
    else if (below < powers.length) sum += powers[below] ?? 0;
  }
  return Math.round(1000 / sum) / 1000;
}
