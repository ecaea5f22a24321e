import type { LinkIndex } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import type { Grades } from "./grades.ts";

/** What would no longer be there without one outlet. */
export interface Reliance {
  readonly outlet: number;
  /** Propositions that nobody else reports. */
  readonly claims: number;
  /** Arrows that rest on this outlet alone. */
  readonly arrows: number;
  /** Propositions that would be left with one independent source. */
  readonly weakened: number;
}

/** Leave one out: for every outlet what rests on it alone, the most first. */
export function relianceOn(projection: Projection, index: LinkIndex, grades: Grades): readonly Reliance[] {
  const outletOf = (article: number) => projection.articles[article]?.outlet;
  const outlets = [...new Set(projection.articles.flatMap(({ outlet }) => outlet ?? []))];
  const byProposition = new Map<number, number[]>();
  projection.claims.forEach(({ proposition }, claim) => {
    byProposition.set(proposition, [...(byProposition.get(proposition) ?? []), claim]);
  });
  const byLink: Set<number | undefined>[] = index.links.map(() => new Set());
  index.byClaim.forEach((links, claim) => {
    for (const link of links) byLink[link]?.add(outletOf(projection.claims[claim]?.article ?? -1));
  });
  index.byStatement.forEach((links, statement) => {
    for (const link of links) byLink[link]?.add(outletOf(projection.statements[statement]?.article ?? -1));
  });
  const sourcesAmong = (claims: readonly number[]) => new Set(claims.map((claim) => grades.vouchers[claim])).size;
  return outlets
    .map((outlet): Reliance => {
      let [claims, weakened] = [0, 0];
      for (const all of byProposition.values()) {
        const left = all.filter((claim) => outletOf(projection.claims[claim]?.article ?? -1) !== outlet);
        if (left.length === 0) claims += 1;
        else if (sourcesAmong(left) === 1 && sourcesAmong(all) > 1) weakened += 1;
      }
      return {
        outlet,
        claims,
        weakened,
        arrows: byLink.filter((found) => found.size === 1 && found.has(outlet)).length,
      };
    })
    .sort((a, b) => b.arrows - a.arrows || b.claims - a.claims || a.outlet - b.outlet);
}
