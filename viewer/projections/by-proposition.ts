import type { Projection } from "../../src/write/projection/model.ts";

const known = new WeakMap<Projection, ReadonlyMap<number, readonly number[]>>();

/** Proposition → its claims, ascending; worked out once for a projection. */
export function claimsByProposition(projection: Projection): ReadonlyMap<number, readonly number[]> {
  const before = known.get(projection);
  if (before !== undefined) return before;
  const claims = new Map<number, number[]>();
  projection.claims.forEach(({ proposition }, index) => {
    const list = claims.get(proposition);
    if (list === undefined) claims.set(proposition, [index]);
    else list.push(index);
  });
  known.set(projection, claims);
  return claims;
}
