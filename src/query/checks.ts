import { join } from "node:path";
import type { Quad } from "@rdfjs/types";
import { DataFactory, Writer } from "n3";
import { openEngine } from "./engine.ts";
import type { Fault } from "./fault.ts";
import { namedQueries } from "./named.ts";

/** Checks may follow long paths; a graph that needs more than this for one of them is beyond what we measured. */
const timeoutMs = 300_000;

/**
 * Asks every question of `checks/*.rq`. Each is an ASK that is true when something is wrong; where it is, the same
 * pattern as a SELECT names every `?this` at fault. Throws an `Error` naming the file that is not such a question.
 */
export async function checkAsks(quads: readonly Quad[], ontology: string): Promise<readonly Fault[]> {
  const checks = await namedQueries(join(ontology, "checks"));
  const engine = await openEngine([{ content: nquadsOf(quads), format: "application/n-quads" }]);
  try {
    const faults: Fault[] = [];
    for (const { name, title, text } of checks) {
      const where = `${join(ontology, "checks", name)}.rq`;
      const asked = await engine.query(text, timeoutMs);
      if (asked.kind !== "boolean") throw new Error(`${where}: found another query; expected ASK`);
      if (!asked.value) continue;
      const named = await engine.query(text.replace(/^ASK\b/m, "SELECT DISTINCT ?this WHERE"), timeoutMs);
      if (named.kind !== "bindings") throw new Error(`${where}: expected a line that begins with ASK`);
      for (const row of named.rows) faults.push({ check: name, subject: row["this"]?.value ?? "", message: title });
    }
    return faults;
  } finally {
    await engine.close();
  }
}

function nquadsOf(quads: readonly Quad[]): string {
  const writer = new Writer({ format: "application/n-quads" });
  return writer.quadsToString(
    quads.map(({ subject, predicate, object }) => DataFactory.quad(subject, predicate, object)),
  );
}
