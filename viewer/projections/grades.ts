import type { Link } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import type { Pattern } from "../graph/renderer.ts";
import { type Family, families, familyOf } from "./families.ts";
import { type Standing, standingOf, voucherOf } from "./standing.ts";

/** What the picture shows of each claim, worked out once; indexes are claims. */
export interface Grades {
  readonly families: readonly Family[];
  readonly standings: readonly Standing[];
  /** Who vouches, numbered: claims of one number rest on one independent source. */
  readonly vouchers: readonly number[];
  /** "refuse basing". */
  readonly frames: readonly string[];
}

export function gradesOf(projection: Projection): Grades {
  const numbers = new Map<string, number>();
  const numberOf = (voucher: string) => {
    const number = numbers.get(voucher) ?? numbers.size;
    numbers.set(voucher, number);
    return number;
  };
  const propositions = projection.claims.map(({ proposition }) => projection.propositions[proposition]);
  return {
    families: propositions.map((proposition) => (proposition === undefined ? "state" : familyOf(proposition))),
    standings: projection.claims.map((claim) => standingOf(projection, claim)),
    vouchers: projection.claims.map((claim) => numberOf(voucherOf(projection, claim))),
    frames: propositions.map((proposition) => proposition?.frame ?? ""),
  };
}

/** The kind most claims are of; speech only where there is nothing else. */
export function dominantFamily(grades: Grades, claims: readonly number[]): Family {
  const counts = new Map<Family, number>();
  for (const claim of claims) {
    const family = grades.families[claim] ?? "state";
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  let best: Family = "says";
  for (const family of families) if ((counts.get(family) ?? 0) > (counts.get(best) ?? 0)) best = family;
  return best;
}

export interface Line {
  readonly pattern: Pattern;
  readonly badge?: string;
}

/** How a line looks: disputed and denied first, then plans, then how many stand behind it. */
export function lineOf({ standings, vouchers }: Grades, claims: readonly number[]): Line {
  if (claims.length === 0) return { pattern: "solid" };
  let [planned, denied] = [0, 0];
  let [first, second] = [-1, -1];
  for (const claim of claims) {
    const standing = standings[claim];
    if (standing === "disputed") return { pattern: "double", badge: "≠" };
    if (standing === "denied") denied += 1;
    if (standing === "planned") planned += 1;
    const voucher = vouchers[claim] ?? -1;
    if (first < 0) first = voucher;
    else if (voucher !== first) second = voucher;
  }
  if (denied === claims.length) return { pattern: "double", badge: "✕" };
  if (planned + denied === claims.length) return { pattern: "dotted" };
  return { pattern: second < 0 ? "dashed" : "solid" };
}

/** What is done most along a link, and how often where more than once: "refuse basing 3". */
export function deedOf(grades: Grades, link: Link): string {
  const counts = new Map<string, number>();
  for (const claim of link.claims) {
    const frame = grades.frames[claim] ?? "";
    counts.set(frame, (counts.get(frame) ?? 0) + 1);
  }
  const [first, ...others] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined) return link.statements.length === 1 ? "speaks of" : `speaks of ${link.statements.length}×`;
  const more = others.length === 0 ? "" : ` +${others.length}`;
  return `${first[0]}${first[1] === 1 ? "" : ` ${first[1]}×`}${more}`;
}

/** A link taken apart by kind: one for each frame, and one for plain speech; the strongest first. */
export function kindsOf(grades: Grades, link: Link): readonly (Link & { readonly frame: string })[] {
  const byFrame = new Map<string, number[]>();
  for (const claim of link.claims) {
    const frame = grades.frames[claim] ?? "";
    byFrame.set(frame, [...(byFrame.get(frame) ?? []), claim]);
  }
  const { statements, ...ends } = link;
  const kinds = [...byFrame]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([frame, claims]) => ({ ...ends, frame, claims, statements: [] }));
  return statements.length === 0 ? kinds : [...kinds, { ...ends, frame: speech, claims: [], statements }];
}

/** Stands for plain speech where the others name a frame. */
export const speech = "speaks of";
