import type { Scores } from "./network.ts";
import { type Rows, roundedRows } from "./scores.ts";
import { spanningTree } from "./spanning-tree.ts";

/** A run of the network over sentences padded to `words` words each. */
export interface Batch {
  readonly words: number;
  readonly scores: Scores;
}

/** The best tree of a sentence and the scores it was chosen by: column 0 of a word's row is the root, column h + 1 word h. */
export interface Tree {
  readonly arcs: Rows;
  readonly heads: readonly number[];
}

/** The tree of sentence `b` of a batch, of `size` words. */
export function treeOf({ words, scores }: Batch, b: number, size: number): Tree {
  const arcs = roundedRows(scores.arcs, b * words, size, words + 1, size + 1);
  return { arcs, heads: spanningTree({ size, scores: arcs.scores }) };
}
