import { assert } from "chai";
import fc from "fast-check";
import { spanningTree } from "../../src/linguistics/spanning-tree.ts";

/** Heads from a table: row d holds the scores of root, word 0, word 1 … as head of word d. */
const treeOf = (rows: readonly (readonly number[])[]) =>
  spanningTree({ size: rows.length, scores: Float64Array.from(rows.flat()) });

describe("spanning tree", () => {
  it("is each word's best head where those make a tree", () => {
    assert.deepEqual(
      treeOf([
        [0, 0, 5, 0],
        [5, 0, 0, 0],
        [0, 0, 5, 0],
      ]),
      [1, -1, 1],
    );
  });

  it("breaks a cycle where that costs least", () => {
    // Words 0 and 1 want each other; 1 minds the root less.
    assert.deepEqual(
      treeOf([
        [1, 0, 9],
        [6, 9, 0],
      ]),
      [1, -1],
    );
  });

  it("has one root even where two words want to be it", () => {
    assert.deepEqual(
      treeOf([
        [9, 0, 1],
        [8, 3, 0],
      ]),
      [-1, 0],
    );
  });

  it("of no words is empty, of one word is its root", () => {
    assert.deepEqual(treeOf([]), []);
    assert.deepEqual(treeOf([[0, 0]]), [-1]);
  });

  it("is single-rooted and without cycle, and no worse than any other such tree, for any scores", () => {
    const table = fc.integer({ min: 1, max: 4 }).chain((n) => {
      const row = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: n + 1, maxLength: n + 1 });
      return fc.array(row, { minLength: n, maxLength: n });
    });
    fc.assert(
      fc.property(table, (rows) => {
        const worth = (heads: readonly number[]) => heads.reduce((sum, h, d) => sum + (rows[d]?.[h + 1] ?? 0), 0);
        const heads = treeOf(rows);
        assert.isTrue(isTree(heads));
        assert.equal(worth(heads), Math.max(...allHeads(rows.length).filter(isTree).map(worth)));
      }),
      { numRuns: 200 },
    );
  });
});

function isTree(heads: readonly number[]): boolean {
  const reachesRoot = (d: number, steps: number): boolean =>
    d === -1 || (steps > 0 && reachesRoot(heads[d] ?? -1, steps - 1));
  return heads.filter((h) => h === -1).length === 1 && heads.every((_, d) => reachesRoot(d, heads.length));
}

function allHeads(n: number): readonly (readonly number[])[] {
  const one = Array.from({ length: n + 1 }, (_, h) => h - 1);
  return Array.from({ length: n }).reduce<readonly (readonly number[])[]>(
    (found) => found.flatMap((heads) => one.map((h) => [...heads, h])),
    [[]],
  );
}
