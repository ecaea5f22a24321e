import { assert } from "chai";
import fc from "fast-check";
import { bestLabels, mayFollow } from "../../src/linguistics/name-labels.ts";

const labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"];

describe("name labels", () => {
  it("take the best sequence, not the best label of each word: a weak B before a strong I", () => {
    const scores = Float64Array.from([
      ...[-0.5, -1, -9, -9, -9], // O is likelier here, but then no I-PER may follow
      ...[-9, -9, -0.1, -9, -9],
    ]);
    assert.deepEqual(bestLabels(scores, labels), [1, 2]);
  });

  it("of no words are none", () => {
    assert.deepEqual(bestLabels(new Float64Array(), labels), []);
  });

  it("never begin with I-, nor have I- after O or another kind, whatever the scores", () => {
    const row = fc.array(fc.double({ min: -50, max: 0, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const found = bestLabels(Float64Array.from(rows.flat()), labels).map((i) => labels[i] ?? "");
        const wrong = found.filter((label, i) => !mayFollow(found[i - 1] ?? "O", label));
        assert.deepEqual(wrong, []);
      }),
    );
  });
});
