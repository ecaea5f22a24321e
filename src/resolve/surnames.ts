import type { Knowledge, KnownTenure } from "../model/knowledge.ts";
import { nameParts } from "./fold.ts";

// The tables are immutable, so what is computed of them is kept as long as they are.
const indexes = new WeakMap<Knowledge, ReadonlyMap<string, readonly KnownTenure[]>>();

/**
 * Tenures of the persons with this last name (folded), the one by which they go in the news; only those that began before
 * `date` (ISO 8601, "" or undefined for unknown) and ended no more than eight years before it.
 */
export function knownBySurname(
  surname: string,
  date: string | undefined,
  knowledge: Knowledge,
): readonly KnownTenure[] {
  const found = surnames(knowledge).get(surname) ?? [];
  if (date === undefined) return found;
  const earliest = `${Number(date.slice(0, 4)) - 8}${date.slice(4)}`;
  return found.filter(({ start, end }) => start <= date && (end === "" || end >= earliest));
}

function surnames(knowledge: Knowledge): ReadonlyMap<string, readonly KnownTenure[]> {
  const kept = indexes.get(knowledge);
  if (kept !== undefined) return kept;
  const index = new Map<string, KnownTenure[]>();
  for (const tenure of knowledge.people) {
    const names = [tenure.name, ...tenure.otherNames];
    const keys = new Set(
      names.flatMap((name) => {
        const last = nameParts(name).at(-1);
        return last === undefined || last.length < 3 ? [] : [last];
      }),
    );
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), tenure]);
  }
  indexes.set(knowledge, index);
  return index;
}
