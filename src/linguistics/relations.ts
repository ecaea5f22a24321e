import type { EnglishModel } from "./model.ts";
import { type Rows, roundedRows } from "./scores.ts";
import type { Batch, Tree } from "./trees.ts";

/** No relation of this score is chosen. */
const never = -1e6;

/** A tree with the scores of each word's relation to its head: "root" is the root's and no other's. */
export interface LabelledTree extends Tree {
  readonly relations: Rows;
}

/** The trees of a batch, sentence by sentence, with the scores of their relations: of those arcs alone. */
export async function labelled(
  { network, relations, labelWidth }: EnglishModel,
  { words, scores }: Batch,
  trees: readonly Tree[],
): Promise<readonly LabelledTree[]> {
  // As in `parse`, never a product of a single row.
  const arcs = Math.max(
    2,
    trees.reduce((sum, { heads }) => sum + heads.length, 0),
  );
  const heads = new Float32Array(arcs * labelWidth);
  const dependents = new Float32Array(arcs * labelWidth);
  let next = 0;
  for (const [b, tree] of trees.entries()) {
    const first = b * words * labelWidth;
    dependents.set(scores.labelDependents.subarray(first, first + tree.heads.length * labelWidth), next);
    for (const head of tree.heads) {
      const from = (b * (words + 1) + head + 1) * labelWidth;
      for (let k = 0; k < labelWidth; k += 1) heads[next + k] = scores.labelHeads[from + k] ?? 0;
      next += labelWidth;
    }
  }
  const found = await network.scoreRelations(heads, dependents, [arcs, labelWidth]);
  const root = relations.indexOf("root");
  let first = 0;
  return trees.map((tree) => {
    const own = roundedRows(found, first, tree.heads.length, relations.length);
    for (const [w, head] of tree.heads.entries()) keep(own, w, root, head === -1);
    first += tree.heads.length;
    return { ...tree, relations: own };
  });
}

/** Of a row of scores only the one at `column` stays, or all but that one. */
function keep({ width, scores }: Rows, row: number, column: number, alone: boolean): void {
  const at = row * width + column;
  const score = scores[at] ?? 0;
  if (alone) scores.fill(never, row * width, (row + 1) * width);
  scores[at] = alone ? score : never;
}
