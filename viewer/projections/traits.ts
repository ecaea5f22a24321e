import type { ClaimView, Projection, PropositionView } from "../../src/write/projection/model.ts";
import { dayNumber } from "../time/days.ts";
import { claimsByProposition } from "./by-proposition.ts";
import { familyOf } from "./families.ts";
import { independentSources, standingOf } from "./standing.ts";

/** What claims and statements are filtered by; `speaker` is who vouches, the outlet itself included. */
export const facets = ["family", "standing", "event", "stance", "sources", "outlet", "speaker", "place"] as const;
export type Facet = (typeof facets)[number];

/** Values of one facet in the order of first appearance, and the codes of each row: `codes[starts[row]..starts[row+1])`. */
export interface Column {
  readonly values: readonly string[];
  readonly starts: Int32Array;
  readonly codes: Int32Array;
}

/** One row a claim, then one a statement, in the projection's order; days are numbered from 1970, NaN where unknown. */
export interface TraitTable {
  readonly rows: number;
  readonly claims: number;
  readonly columns: Readonly<Record<Facet, Column>>;
  readonly published: Float64Array;
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
}

type Traits = Readonly<Record<Facet, readonly string[]>>;

/** Made once for a projection. */
export function traitsOf(projection: Projection): TraitTable {
  const { claims, statements, articles } = projection;
  const backing = claimsByProposition(projection);
  const rows: readonly Traits[] = [
    ...claims.map((claim) => claimTraits(projection, claim, backing.get(claim.proposition) ?? [])),
    ...statements.map(({ article, speaker }): Traits => {
      const outlet = String(articles[article]?.outlet ?? "none");
      return {
        family: ["says"],
        standing: ["said"],
        event: [],
        stance: ["reported"],
        sources: [],
        outlet: [outlet],
        speaker: [String(speaker)],
        place: [],
      };
    }),
  ];
  const day = (iso: string | undefined) => dayNumber(iso) ?? Number.NaN;
  const published = [...claims, ...statements].map(({ article }) => day(articles[article]?.published));
  const earliest = claims.map((claim) => day(claim.earliest ?? claim.latest));
  const latest = claims.map((claim) => day(claim.latest ?? claim.earliest));
  const saidOn = statements.map((statement) => day(statement.saidOn));
  return {
    rows: rows.length,
    claims: claims.length,
    columns: Object.fromEntries(facets.map((facet) => [facet, columnOf(rows, facet)])) as Record<Facet, Column>,
    published: Float64Array.from(published),
    earliest: Float64Array.from([...earliest, ...saidOn]),
    latest: Float64Array.from([...latest, ...saidOn]),
  };
}

function claimTraits(projection: Projection, claim: ClaimView, backing: readonly number[]): Traits {
  const proposition = projection.propositions[claim.proposition];
  const sources = independentSources(projection, backing);
  return {
    family: [proposition === undefined ? "state" : familyOf(proposition)],
    standing: [standingOf(projection, claim)],
    event: [proposition === undefined ? "state" : eventClassOf(proposition)],
    stance: [stanceOf(claim)],
    sources: [sources > 2 ? "3" : String(sources)],
    outlet: [String(projection.articles[claim.article]?.outlet ?? "none")],
    speaker: [String(claim.source)],
    place: [...new Set(proposition?.locations ?? [])].map(String),
  };
}

/** PLOVER's class, or that it is a state. */
export function eventClassOf(proposition: PropositionView): string {
  return proposition.plover ?? "state";
}

export const stanceLabels = {
  asserted: "Asserted",
  negated: "Said not to be so",
  uncertain: "Probable or possible",
  demanded: "Demanded",
  promised: "Promised",
  voiced: "Voiced as a feeling",
  future: "Said of the future",
  reported: "Reported speech",
} as const;

/** The most telling part of the stance: a denied plan is a denial. */
export function stanceOf({ polarity, certainty, force, temporality }: ClaimView): keyof typeof stanceLabels {
  if (polarity === "negative") return "negated";
  if (certainty !== "certain") return "uncertain";
  if (force === "directive") return "demanded";
  if (force === "commissive") return "promised";
  if (force === "expressive") return "voiced";
  return temporality === "future" ? "future" : "asserted";
}

function columnOf(rows: readonly Traits[], facet: Facet): Column {
  const codeOf = new Map<string, number>();
  const starts = new Int32Array(rows.length + 1);
  const codes: number[] = [];
  rows.forEach((row, index) => {
    for (const value of row[facet]) {
      const code = codeOf.get(value) ?? codeOf.size;
      codeOf.set(value, code);
      codes.push(code);
    }
    starts[index + 1] = codes.length;
  });
  return { values: [...codeOf.keys()], starts, codes: Int32Array.from(codes) };
}
