import type { Projection } from "../../src/write/projection/model.ts";
import { claimsByProposition } from "./by-proposition.ts";
import { voucherOf } from "./standing.ts";

/** Who vouches for a proposition and who says it is not so. */
export interface Balance {
  readonly agreeing: readonly Voice[];
  readonly opposing: readonly Voice[];
}

/** One independent source: the actors and outlets that count as it, and their claims. */
export interface Voice {
  readonly sources: readonly number[];
  readonly claims: readonly number[];
  /** Outlets in whose articles it is heard. */
  readonly articles: readonly number[];
}

/** The voices over one proposition, the one heard most often first; copies of one text are one voice. */
export function balanceOf(projection: Projection, proposition: number): Balance {
  const sides = { positive: new Map<string, Voice>(), negative: new Map<string, Voice>() };
  for (const index of claimsByProposition(projection).get(proposition) ?? []) {
    const claim = projection.claims[index];
    if (claim === undefined) continue;
    const side = sides[claim.polarity];
    const key = voucherOf(projection, claim);
    const voice = side.get(key);
    side.set(key, {
      sources: [...new Set([...(voice?.sources ?? []), claim.source])],
      claims: [...(voice?.claims ?? []), index],
      articles: [...new Set([...(voice?.articles ?? []), claim.article])],
    });
  }
  const sorted = (side: ReadonlyMap<string, Voice>) =>
    [...side.values()].sort((a, b) => b.claims.length - a.claims.length || (a.claims[0] ?? 0) - (b.claims[0] ?? 0));
  return { agreeing: sorted(sides.positive), opposing: sorted(sides.negative) };
}
