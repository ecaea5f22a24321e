import type { Projection } from "../../src/write/projection/model.ts";
import { participantsOf } from "./cast.ts";
import type { Grades } from "./grades.ts";

/** Actor → 1 where two independent sources speak of what it does, 2 where more do. */
export function ringsOf(grades: Grades, projection: Projection): ReadonlyMap<number, number> {
  const cached = ringsByGrades.get(grades);
  if (cached !== undefined) return cached;
  const sources = new Map<number, Set<number>>();
  projection.claims.forEach(({ proposition }, index) => {
    for (const actor of participantsOf(projection, proposition)) {
      const found = sources.get(actor) ?? new Set();
      sources.set(actor, found.add(grades.vouchers[index] ?? 0));
    }
  });
  const rings = new Map([...sources].map(([actor, { size }]) => [actor, Math.min(2, size - 1)]));
  ringsByGrades.set(grades, rings);
  return rings;
}

/** Worked out once for a graph. */
const ringsByGrades = new WeakMap<Grades, ReadonlyMap<number, number>>();
