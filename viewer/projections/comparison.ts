import type { Chosen, Link } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import { dayNumber } from "../time/days.ts";

/** Something that both outlets report: the same proposition, or nearly the same. */
export interface Shared {
  readonly proposition: number;
  /** Claims of each. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** What two outlets report of the same days, side by side; propositions in the projection's order. */
export interface Comparison {
  readonly both: readonly Shared[];
  /** Proposition → the claims of the one outlet in which alone it was found. */
  readonly onlyLeft: ReadonlyMap<number, readonly number[]>;
  readonly onlyRight: ReadonlyMap<number, readonly number[]>;
}

/** Two outlets, by what of theirs is chosen. What is in one only was not found in the other: that is no denial. */
export function compareOutlets(projection: Projection, chosen: Chosen, left: number, right: number): Comparison {
  const [mine, theirs] = [reportsOf(projection, chosen, left), reportsOf(projection, chosen, right)];
  const both: Shared[] = [];
  const met = new Set<number>();
  const onlyLeft = new Map<number, readonly number[]>();
  for (const [proposition, claims] of mine) {
    const same = [proposition, ...(projection.propositions[proposition]?.near ?? [])].filter((one) => theirs.has(one));
    for (const one of same) met.add(one);
    if (same.length === 0) onlyLeft.set(proposition, claims);
    else both.push({ proposition, left: claims, right: same.flatMap((one) => theirs.get(one) ?? []) });
  }
  return { both, onlyLeft, onlyRight: new Map([...theirs].filter(([proposition]) => !met.has(proposition))) };
}

/** Proposition → the chosen claims in the outlet's articles. */
function reportsOf(projection: Projection, chosen: Chosen, outlet: number): ReadonlyMap<number, readonly number[]> {
  const reports = new Map<number, number[]>();
  for (const index of chosen.claims) {
    const claim = projection.claims[index];
    if (claim === undefined || projection.articles[claim.article]?.outlet !== outlet) continue;
    reports.set(claim.proposition, [...(reports.get(claim.proposition) ?? []), index]);
  }
  return new Map([...reports].sort(([a], [b]) => a - b));
}

/** Outlets by how many claims are chosen of each, the most first; two are needed to compare. */
export function outletsIn(projection: Projection, chosen: Chosen): readonly number[] {
  const counts = new Map<number, number>();
  for (const index of chosen.claims) {
    const outlet = projection.articles[projection.claims[index]?.article ?? -1]?.outlet;
    if (outlet !== undefined) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([outlet]) => outlet);
}

/** An outlet that published in the days of a report but in which the report was not found. */
export interface Silent {
  readonly outlet: number;
  /** Its articles of those days, as far as the graph has them. */
  readonly articles: readonly number[];
}

/** So many days before the first and after the last report an outlet would have taken it up. */
export const silenceWindow = 7;

/** Who reports a proposition (or nearly the same), and who has articles of those days without it. */
export function silenceOver(projection: Projection, proposition: number) {
  const asked = new Set([proposition, ...(projection.propositions[proposition]?.near ?? [])]);
  const reports = new Set(projection.claims.flatMap((claim) => (asked.has(claim.proposition) ? [claim.article] : [])));
  const dayOf = (article: number) => dayNumber(projection.articles[article]?.published?.slice(0, 10));
  const days = [...reports].flatMap((article) => dayOf(article) ?? []);
  const reporting = new Set([...reports].flatMap((article) => projection.articles[article]?.outlet ?? []));
  const silent = new Map<number, number[]>();
  projection.articles.forEach(({ outlet }, article) => {
    const day = dayOf(article);
    if (outlet === undefined || day === undefined || reporting.has(outlet)) return;
    if (day < Math.min(...days) - silenceWindow || day > Math.max(...days) + silenceWindow) return;
    silent.set(outlet, [...(silent.get(outlet) ?? []), article]);
  });
  return {
    reporting: [...reporting].sort((a, b) => a - b),
    silent: [...silent].map(([outlet, articles]): Silent => ({ outlet, articles })).sort((a, b) => a.outlet - b.outlet),
  };
}

/** The outlets in whose articles the claims and statements of an arrow stand. */
export function outletsOf(projection: Projection, { claims, statements }: Link): readonly (number | undefined)[] {
  return [
    ...claims.map((claim) => projection.articles[projection.claims[claim]?.article ?? -1]?.outlet),
    ...statements.map((statement) => projection.articles[projection.statements[statement]?.article ?? -1]?.outlet),
  ];
}

/** The outlet of the two in which nothing of an arrow was found; undefined where both report it or neither does. */
export function missingFrom(projection: Projection, link: Link, left: number, right: number): number | undefined {
  const outlets = outletsOf(projection, link);
  const [inLeft, inRight] = [outlets.includes(left), outlets.includes(right)];
  if (inLeft === inRight) return undefined;
  return inLeft ? right : left;
}
