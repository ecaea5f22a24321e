import type { Quad } from "@rdfjs/types";
import { cg } from "../../model/vocabulary.ts";
import { lineOf } from "../ntriples.ts";
import { evidenceInWords, type Lookup, lookupIn } from "../words.ts";

/** A claim of the one graph, and what stands in its place in the other. */
export interface ChangedClaim {
  readonly before: string;
  readonly after: string;
  /** Properties with other values, by IRI in code-unit order. */
  readonly properties: readonly string[];
}

/** What is in one graph and not in the other. Named graphs are taken together. */
export interface Changes {
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  readonly changed: readonly ChangedClaim[];
  /** In N-Triples, sorted. */
  readonly triplesAdded: readonly string[];
  readonly triplesWithdrawn: readonly string[];
  readonly before: Lookup;
  readonly after: Lookup;
}

/**
 * Claims are the same where their IRIs are: source, content, stance and place are in them. A claim that is gone and one
 * that is new are one that changed where the same words of the same article say it, or else where the same source says
 * the same thing in the same article.
 */
export function changesBetween(a: readonly Quad[], b: readonly Quad[]): Changes {
  const [before, after] = [lookupIn(a), lookupIn(b)];
  const [old, fresh] = [before.instancesOf(cg.Claim), after.instancesOf(cg.Claim)];
  const gone = new Set(old.filter((claim) => !after.isA(claim, cg.Claim)));
  const come = new Set(fresh.filter((claim) => !before.isA(claim, cg.Claim)));
  const changed: ChangedClaim[] = old
    .filter((claim) => !gone.has(claim))
    .map((claim) => ({ before: claim, after: claim, properties: differing(before, claim, after, claim) }))
    .filter(({ properties }) => properties.length > 0);
  for (const keyOf of [byWords, bySayer]) {
    const waiting = new Map<string, string>();
    for (const claim of gone) waiting.set(keyOf(before, claim), claim);
    for (const claim of [...come]) {
      const partner = waiting.get(keyOf(after, claim));
      if (partner === undefined || !gone.delete(partner)) continue;
      come.delete(claim);
      changed.push({ before: partner, after: claim, properties: differing(before, partner, after, claim) });
    }
  }
  const [left, right] = [triplesOf(a), triplesOf(b)];
  return {
    added: [...come],
    withdrawn: [...gone],
    changed: changed.sort((x, y) => (x.after < y.after ? -1 : 1)),
    triplesAdded: [...right].filter((triple) => !left.has(triple)).sort(),
    triplesWithdrawn: [...left].filter((triple) => !right.has(triple)).sort(),
    before,
    after,
  };
}

function byWords(lookup: Lookup, claim: string): string {
  return JSON.stringify([lookup.one(claim, cg.reportedIn), evidenceInWords(lookup, claim)]);
}

function bySayer(lookup: Lookup, claim: string): string {
  return JSON.stringify([cg.reportedIn, cg.source, cg.proposition].map((property) => lookup.one(claim, property)));
}

const compared = [
  cg.source,
  cg.voice,
  cg.proposition,
  cg.polarity,
  cg.certainty,
  cg.temporality,
  cg.force,
  cg.denies,
  cg.confirms,
  cg.rule,
  cg.confidence,
  cg.evidence,
].sort();

function differing(before: Lookup, one: string, after: Lookup, other: string): readonly string[] {
  return compared.filter((property) => before.all(one, property).join("\n") !== after.all(other, property).join("\n"));
}

/** Triples as lines of N-Triples (https://www.w3.org/TR/n-triples/), graph names left out. */
function triplesOf(quads: readonly Quad[]): ReadonlySet<string> {
  return new Set(quads.map(lineOf));
}
