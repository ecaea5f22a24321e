import { assert } from "chai";
import fc from "fast-check";
import { batchesOf } from "../../src/linguistics/batches.ts";

describe("batches", () => {
  it("put sentences of like length together, whatever stands between them", () => {
    assert.deepEqual(batchesOf([30, 5, 30, 5, 31]), [
      [1, 3],
      [0, 2, 4],
    ]);
  });

  it("leave out sentences without words", () => {
    assert.deepEqual(batchesOf([0, 7, 0]), [[1]]);
    assert.deepEqual(batchesOf([]), []);
  });

  it("hold each sentence once and stay small", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 128 }), { maxLength: 200 }), (lengths) => {
        const batches = batchesOf(lengths);
        assert.sameMembers(
          batches.flat(),
          lengths.flatMap((length, i) => (length === 0 ? [] : [i])),
        );
        for (const batch of batches) {
          const longest = Math.max(...batch.map((i) => lengths[i] ?? 0));
          assert.isTrue(batch.length === 1 || (batch.length <= 16 && batch.length * longest <= 640));
        }
      }),
    );
  });

  it("of an article's sentences leave few places empty", () => {
    // Lengths of a story's sentences, one of each from 5 to 40 words.
    const lengths = Array.from({ length: 36 }, (_, i) => 5 + i);
    const places = batchesOf(lengths).map((batch) => batch.length * Math.max(...batch.map((i) => lengths[i] ?? 0)));
    const words = lengths.reduce((a, b) => a + b, 0);
    assert.isBelow(places.reduce((a, b) => a + b, 0) / words, 1.1);
  });
});
