import type { Knowledge } from "../model/knowledge.ts";

// The tables are immutable, so what is computed of them is kept as long as they are.
const headSets = new WeakMap<Knowledge, ReadonlyMap<string, Knowledge["nameHeads"][number]>>();

/** Heads of names by word; capitalised ones stand within a name, others beside it ("the town of X", "X airport"). */
export function headsOf(knowledge: Knowledge): ReadonlyMap<string, Knowledge["nameHeads"][number]> {
  const kept = headSets.get(knowledge);
  if (kept !== undefined) return kept;
  const heads = new Map(knowledge.nameHeads.map((row) => [row.head, row]));
  headSets.set(knowledge, heads);
  return heads;
}
