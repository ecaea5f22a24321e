import { owl, skos } from "../model/vocabulary.ts";
import type { Digest, DigestedProposition } from "./digest.ts";
import type { Link, LinkReason } from "./link.ts";

/** Propositions by IRI, and which of them come to the same once those who are one count as one. */
export interface Propositions {
  readonly links: readonly Link[];
  /** IRI → the one that stands for all with the same content. */
  readonly standsFor: (iri: string) => string;
}

const roles = ["actor", "recipient", "theme", "location"] as const;
/** More propositions than these about one thing make a near one no news. */
const mostNear = 40;

/**
 * Propositions whose participants are the same (`owl:sameAs`), and near ones (`skos:closeMatch`): one leaves out a single
 * participant or quantity, or tells the same of the same in another frame of one PLOVER class. Linked with a score, never
 * fused.
 */
export function comparePropositions(digests: readonly Digest[], same: (iri: string) => string): Propositions {
  const byIri = new Map(
    digests.flatMap(({ propositions }) => propositions.map((proposition) => [proposition.iri, proposition] as const)),
  );
  const contents = new Map<string, Content>();
  const contentOf = (iri: string): Content => {
    const known = contents.get(iri);
    if (known !== undefined) return known;
    const proposition = byIri.get(iri);
    const content = proposition === undefined ? { frame: iri, facets: [] } : read(proposition, same, contentOf);
    contents.set(iri, content);
    return content;
  };
  const first = new Map<string, string>();
  const standsFor = new Map<string, string>();
  const links: Link[] = [];
  for (const iri of [...byIri.keys()].sort()) {
    const key = keyOf(contentOf(iri));
    const before = first.get(key);
    standsFor.set(iri, before ?? iri);
    if (before === undefined) first.set(key, iri);
    else links.push({ one: before, other: iri, relation: owl.sameAs, reasons: ["same-participants"], score: 1 });
  }
  const distinct = [...first.values()].map((iri) => ({ iri, content: contentOf(iri), ...eventOf(byIri.get(iri)) }));
  return { links: [...links, ...nearOnes(distinct)], standsFor: (iri) => standsFor.get(iri) ?? iri };
}

/** A frame and what is said of it: each facet is a role and who or what fills it. */
interface Content {
  readonly frame: string;
  readonly facets: readonly string[];
}

interface Distinct {
  readonly iri: string;
  readonly content: Content;
  readonly eventType?: string;
}

function eventOf(proposition: DigestedProposition | undefined): { readonly eventType?: string } {
  return proposition?.eventType === undefined ? {} : { eventType: proposition.eventType };
}

function read(
  { frame, topic, quantity, unit, ...proposition }: DigestedProposition,
  same: (iri: string) => string,
  contentOf: (iri: string) => Content,
): Content {
  const facets = roles.flatMap((role) => proposition[role].map((iri) => `${role} ${same(iri)}`));
  const about = topic === undefined ? [] : [`topic ${keyOf(contentOf(topic))}`];
  const counted = quantity === undefined ? [] : [`quantity ${quantity} ${unit}`];
  return { frame, facets: [...new Set([...facets, ...about, ...counted])].sort() };
}

function keyOf({ frame, facets }: Content): string {
  return JSON.stringify([frame, ...facets]);
}

function nearOnes(propositions: readonly Distinct[]): readonly Link[] {
  const byFacets = new Map<string, Distinct[]>();
  for (const proposition of propositions) {
    const { facets } = proposition.content;
    // A frame and one participant alone ("the US attacks") are near to too much.
    for (const left of [facets, ...facets.map((facet) => facets.filter((other) => other !== facet))])
      if (left.length >= 2) {
        const key = JSON.stringify(left);
        byFacets.set(key, [...(byFacets.get(key) ?? []), proposition]);
      }
  }
  const found = new Map<string, Link>();
  for (const group of byFacets.values()) {
    if (group.length > mostNear) continue;
    for (const [i, one] of group.entries())
      for (const other of group.slice(i + 1)) {
        const link = likeness(one, other);
        if (link !== undefined) found.set(`${link.one} ${link.other}`, link);
      }
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

function likeness(a: Distinct, b: Distinct): Link | undefined {
  const [one, other] = a.iri < b.iri ? [a, b] : [b, a];
  const ours = new Set(one.content.facets);
  const theirs = new Set(other.content.facets);
  const common = [...ours].filter((facet) => theirs.has(facet)).length;
  const [more, less] = [Math.max(ours.size, theirs.size), Math.min(ours.size, theirs.size)];
  const oneFrame = one.content.frame === other.content.frame;
  const oneClass = one.eventType !== undefined && one.eventType === other.eventType;
  const link = (reason: LinkReason, score: number): Link => ({
    one: one.iri,
    other: other.iri,
    relation: skos.closeMatch,
    reasons: [reason],
    score,
  });
  if (oneFrame && common === less && more === less + 1) return link("role-missing", common / more);
  if (oneFrame && common === less - 1 && more === less && otherQuantity(ours, theirs))
    return link("other-quantity", common / more);
  if (!oneFrame && oneClass && common === more) return link("other-frame", common / (more + 1));
  return undefined;
}

function otherQuantity(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const only = [...ours].find((facet) => !theirs.has(facet));
  const there = [...theirs].find((facet) => !ours.has(facet));
  const unitOf = (facet: string | undefined) => facet?.match(/^quantity \S+ (.+)$/)?.[1];
  return unitOf(only) !== undefined && unitOf(only) === unitOf(there);
}
