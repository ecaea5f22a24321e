import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assert } from "chai";
import { readTensors, type TensorLayout } from "../../src/linguistics/weights.ts";
import { packageFolder } from "../../src/tools.ts";
import { english } from "./loaded.ts";

const folder = join(packageFolder, "models", "english");
const { tensors } = JSON.parse(await readFile(join(folder, "model.json"), "utf8")) as { tensors: TensorLayout[] };
const weights = readTensors(await readFile(join(folder, "weights.bin")), tensors);

/** The biaffine form of `training/network.py`, term by term: a number of the head × one of the dependent × a weight. */
function biaffine(head: readonly number[], dependent: readonly number[], relation: number): number {
  const form = weights.get("labels.w");
  const bias = weights.get("labels.b");
  const columns = form?.shape[1] ?? 0;
  // The dependent has a constant 1 behind it; what the head's stands for is the bias.
  return [...dependent, 1].reduce((sum, right, j) => {
    const column = relation * (dependent.length + 1) + j;
    const left = head.reduce(
      (all, number, i) => all + number * (form?.values[i * columns + column] ?? 0) * (form?.scales?.[i] ?? 0),
      bias?.values[column] ?? 0,
    );
    return sum + left * right;
  }, 0);
}

describe("relations", () => {
  it("of each arc are scored by the biaffine form of its head and its dependent", async () => {
    const { network, relations, labelWidth } = await english;
    const rows = [0, 1, 2].map((arc) => Array.from({ length: labelWidth }, (_, i) => Math.sin(arc * 7 + i)));
    const found = await network.scoreRelations(
      Float32Array.from(rows.flat()),
      Float32Array.from([...rows].reverse().flat()),
      [rows.length, labelWidth],
    );
    assert.equal(found.length, rows.length * relations.length);
    for (const [arc, head] of rows.entries())
      for (const r of relations.keys())
        assert.closeTo(found[arc * relations.length + r] ?? Number.NaN, biaffine(head, rows[2 - arc] ?? [], r), 1e-4);
  });

  it("are the same in the last bit among few arcs and among many", async () => {
    const { network, relations, labelWidth } = await english;
    const row = Array.from({ length: labelWidth }, (_, i) => Math.cos(i));
    const scored = async (arcs: number) => {
      const all = Float32Array.from(Array.from({ length: arcs }, () => row).flat());
      return network.scoreRelations(all, all, [arcs, labelWidth]);
    };
    const two = await scored(2);
    for (const arcs of [3, 5, 16, 300])
      assert.deepEqual((await scored(arcs)).slice(-relations.length), two.slice(0, relations.length), `${arcs} arcs`);
  });
});
