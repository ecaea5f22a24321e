import type { Knowledge } from "../model/knowledge.ts";
import { once } from "../model/once.ts";

/** Heads of names by word; capitalised ones stand within a name, others beside it ("the town of X", "X airport"). */
export const headsOf = once(
  ({ nameHeads }: Knowledge): ReadonlyMap<string, Knowledge["nameHeads"][number]> =>
    new Map(nameHeads.map((row) => [row.head, row])),
);
