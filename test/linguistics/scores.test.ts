import { assert } from "chai";
import { bestOf, chanceOf, roundedRows } from "../../src/linguistics/scores.ts";

describe("scores", () => {
  it("are rounded to a 1/1024, so that the last bits of a machine's sums decide nothing", () => {
    assert.deepEqual(roundedRows(Float32Array.of(1.0000001, -0.2), 0, 1, 2), {
      width: 2,
      scores: Float64Array.of(1, -205 / 1024),
    });
  });

  it("leave out what stands in a row behind its width, and rows before the first", () => {
    const output = Float32Array.of(9, 9, 9, 1, 2, 9, 3, 4, 9);
    assert.deepEqual(roundedRows(output, 1, 2, 3, 2), { width: 2, scores: Float64Array.of(1, 2, 3, 4) });
  });

  it("have a best one in each row, of equal ones the first", () => {
    const rows = { width: 3, scores: Float64Array.of(0, 2, 1, 5, 5, 5) };
    assert.deepEqual([bestOf(rows, 0), bestOf(rows, 1)], [1, 0]);
  });

  it("give chances in thousandths: e to their power, as a share of the row's", () => {
    const rows = { width: 3, scores: Float64Array.of(9, 9, 9, 2, 1, -1e6) };
    // e² / (e² + e) = 0.7311
    assert.deepEqual([chanceOf(rows, 1, 0), chanceOf(rows, 1, 1), chanceOf(rows, 1, 2)], [0.731, 0.269, 0]);
  });

  it("give even chances where all are equal, however low", () => {
    const rows = { width: 4, scores: Float64Array.of(-1e6, -1e6, -1e6, -1e6) };
    assert.equal(chanceOf(rows, 0, 3), 0.25);
  });
});
