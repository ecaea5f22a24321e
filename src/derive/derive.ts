import type { Quad } from "@rdfjs/types";
import { cg, owl, prov, skos } from "../model/vocabulary.ts";
import { acceptedEvents } from "./accepted.ts";
import { answersIn } from "./answers.ts";
import { assess, assessmentQuads } from "./assessments.ts";
import { type Decisions, undecided } from "./decisions.ts";
import type { Digest } from "./digest.ts";
import { triple } from "./graph.ts";
import type { Conflict } from "./identity.ts";
import { labels } from "./labels.ts";
import { linkQuads } from "./link.ts";
import { derivations, originsOf } from "./origins.ts";
import { passageQuads, sharings } from "./passages.ts";
import { comparePropositions } from "./propositions.ts";
import { nearQuotations } from "./quotations.ts";
import { identityOf } from "./who-is-who.ts";

/** What spans articles. */
export interface Derived {
  /** Who is who: `owl:sameAs`, `cg:maybeSameAs`, `owl:differentFrom`, each with its reason. */
  readonly links: readonly Quad[];
  /** Assessments, answers, near propositions and quotations, shared passages, derivations, preferred names. */
  readonly derived: readonly Quad[];
  /** Events as facts, by the policy; a graph of its own. */
  readonly accepted: readonly Quad[];
  readonly conflicts: readonly Conflict[];
}

/**
 * All that spans articles, from their digests and from what the tables say of the things in them (`tables`: preferred
 * names, identifiers elsewhere). Pure; depends on the set of digests alone; recomputed whenever an article comes or goes.
 */
export function derive(
  unordered: readonly Digest[],
  tables: readonly Quad[],
  { base, decisions = undecided }: { readonly base: string; readonly decisions?: Decisions },
): Derived {
  const digests = [...unordered].sort((a, b) => (a.text < b.text ? -1 : 1));
  const identity = identityOf(digests, tables, decisions);
  const governed = new Map(
    digests.flatMap(({ entities }) =>
      entities.flatMap(({ iri, governs }) => (governs ? [[iri, governs] as const] : [])),
    ),
  );
  const sourceOf = (iri: string) =>
    identity.standsFor(governed.get(iri) ?? governed.get(identity.standsFor(iri)) ?? iri);
  const propositions = comparePropositions(digests, identity.standsFor);
  const shared = sharings(digests);
  const made = derivations(digests, shared);
  const assessments = assess(digests, {
    sourceOf,
    propositionOf: propositions.standsFor,
    originOf: originsOf(digests, shared, made),
  });
  const named = new Set(
    tables.filter(({ predicate }) => predicate.value === skos.prefLabel).map(({ subject }) => subject.value),
  );
  return {
    links: [
      ...identity.same.flatMap((link) => linkQuads({ ...link, relation: owl.sameAs }, base)),
      ...identity.open.flatMap((link) => linkQuads({ ...link, relation: cg.maybeSameAs }, base)),
      ...decisions.different.flatMap(([one, other]) =>
        linkQuads({ one, other, relation: owl.differentFrom, reasons: ["decision"], score: 1 }, base),
      ),
    ],
    derived: [
      ...assessments.flatMap((assessment) => assessmentQuads(assessment, base)),
      ...answersIn(assessments, sourceOf).map(({ claim, kind, other }) => triple(claim, cg[kind], other)),
      ...[...propositions.links, ...nearQuotations(digests, identity.standsFor)].flatMap((link) =>
        linkQuads(link, base),
      ),
      ...shared.flatMap((sharing) => passageQuads(sharing, digests, base)),
      ...made.map(({ article, from }) => triple(article, prov.wasDerivedFrom, from)),
      ...labels(digests, named),
    ],
    accepted: acceptedEvents(assessments, digests, propositions.standsFor, base),
    conflicts: identity.conflicts,
  };
}
