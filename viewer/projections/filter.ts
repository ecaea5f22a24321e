import type { Chosen } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import { familyOf } from "./families.ts";
import { standingOf } from "./standing.ts";

/** What is switched off, as "facet:value" ("type:Person", "family:says", "outlet:3", "standing:denied"), and a window of days. */
export interface Filter {
  readonly hidden: readonly string[];
  readonly dates: "published" | "happened";
  /** Calendar days, both included. */
  readonly from?: string;
  readonly to?: string;
}

export type Facet = "family" | "standing" | "outlet" | "speaker";

/** The facet values of one claim or statement. */
export interface Traits {
  readonly family: string;
  readonly standing: string;
  readonly outlet: string;
  readonly speaker: string;
  readonly published?: string;
  readonly happened?: readonly [earliest: string, latest: string];
}

/** Traits of every claim and statement, computed once; indexes as in the projection. */
export interface TraitTable {
  readonly claims: readonly Traits[];
  readonly statements: readonly Traits[];
}

export function traitsOf(projection: Projection): TraitTable {
  const inArticle = (index: number) => {
    const article = projection.articles[index];
    const published = article?.published?.slice(0, 10);
    return { outlet: String(article?.outlet ?? "none"), ...(published === undefined ? {} : { published }) };
  };
  return {
    claims: projection.claims.map((claim): Traits => {
      const proposition = projection.propositions[claim.proposition];
      const earliest = claim.earliest ?? claim.latest;
      const latest = claim.latest ?? claim.earliest;
      return {
        family: proposition === undefined ? "state" : familyOf(proposition),
        standing: standingOf(projection, claim),
        speaker: String(claim.source),
        ...inArticle(claim.article),
        ...(earliest === undefined || latest === undefined ? {} : { happened: [earliest, latest] as const }),
      };
    }),
    statements: projection.statements.map(
      (statement): Traits => ({
        family: "says",
        standing: "said",
        speaker: String(statement.speaker),
        ...inArticle(statement.article),
        ...(statement.saidOn === undefined ? {} : { happened: [statement.saidOn, statement.saidOn] as const }),
      }),
    ),
  };
}

const facets: readonly Facet[] = ["family", "standing", "outlet", "speaker"];

/** Claims and statements that pass; `except` leaves one facet out of account, for its own counts. */
export function choose(table: TraitTable, filter: Filter, except?: Facet): Chosen {
  const hidden = new Set(filter.hidden);
  const tested = facets.filter((facet) => facet !== except);
  const passes = (traits: Traits) =>
    tested.every((facet) => !hidden.has(`${facet}:${traits[facet]}`)) && inWindow(traits, filter);
  const passing = (list: readonly Traits[]) => list.flatMap((traits, index) => (passes(traits) ? [index] : []));
  return { claims: passing(table.claims), statements: passing(table.statements) };
}

/** A vague date counts while any of its days lies in the window; what has no date passes only without a window. */
function inWindow(traits: Traits, { dates, from, to }: Filter): boolean {
  if (from === undefined && to === undefined) return true;
  const [earliest, latest] =
    dates === "published" ? [traits.published, traits.published] : (traits.happened ?? [undefined, undefined]);
  if (earliest === undefined || latest === undefined) return false;
  return (from === undefined || latest >= from) && (to === undefined || earliest <= to);
}

/** How many claims and statements each value of a facet would show, all other filters as they are. */
export function countsOf(table: TraitTable, filter: Filter, facet: Facet): ReadonlyMap<string, number> {
  const chosen = choose(table, filter, facet);
  const counts = new Map<string, number>();
  const count = (traits: Traits | undefined) => {
    if (traits !== undefined) counts.set(traits[facet], (counts.get(traits[facet]) ?? 0) + 1);
  };
  for (const index of chosen.claims) count(table.claims[index]);
  for (const index of chosen.statements) count(table.statements[index]);
  return counts;
}
