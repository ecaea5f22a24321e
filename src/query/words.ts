import type { Quad } from "@rdfjs/types";
import { cg, nif, rdf, rdfs, schema, skos } from "../model/vocabulary.ts";

/** Looks up what quads say of a subject, by IRI; values sorted by code unit. */
export interface Lookup {
  readonly subjects: readonly string[];
  readonly all: (subject: string, property: string) => readonly string[];
  readonly one: (subject: string, property: string) => string | undefined;
  readonly isA: (subject: string, type: string) => boolean;
  readonly instancesOf: (type: string) => readonly string[];
}

export function lookupIn(quads: Iterable<Quad>): Lookup {
  const values = new Map<string, Map<string, Set<string>>>();
  for (const { subject, predicate, object } of quads) {
    const properties = values.get(subject.value) ?? new Map<string, Set<string>>();
    properties.set(predicate.value, (properties.get(predicate.value) ?? new Set()).add(object.value));
    values.set(subject.value, properties);
  }
  const subjects = [...values.keys()].sort();
  const all = (subject: string, property: string) => [...(values.get(subject)?.get(property) ?? [])].sort();
  const isA = (subject: string, type: string) => values.get(subject)?.get(rdf.type)?.has(type) ?? false;
  return {
    subjects,
    all,
    one: (subject, property) => all(subject, property)[0],
    isA,
    instancesOf: (type) => subjects.filter((subject) => isA(subject, type)),
  };
}

/** What a thing is called: its preferred name, else its longest label, else the last part of its IRI. */
export function nameOf({ all }: Lookup, iri: string): string {
  const [longest] = [...all(iri, rdfs.label)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return all(iri, skos.prefLabel)[0] ?? longest ?? iri.replace(/^.*[/#]/, "").replaceAll("-", " ");
}

/** "Press TV, 2021-07-28: US trying to take root …", as far as the article tells. */
export function articleInWords(lookup: Lookup, article: string): string {
  const outlet = lookup.one(article, schema.publisher);
  const by = [
    outlet === undefined ? "unknown outlet" : nameOf(lookup, outlet),
    lookup.one(article, schema.datePublished)?.slice(0, 10),
  ].filter((part) => part !== undefined);
  const headline = lookup.one(article, schema.headline);
  return `${by.join(", ")}${headline === undefined ? "" : `: ${headline}`}`;
}

/** "Pakistan: refuse basing; United States (host forces: …)": content without whether it is so. */
export function propositionInWords(lookup: Lookup, proposition: string, above: readonly string[] = []): string {
  const { all, one } = lookup;
  const names = (property: string) => all(proposition, property).map((iri) => nameOf(lookup, iri));
  const frame = one(proposition, cg.frame);
  const words = [names(cg.actor).join(", "), frame === undefined ? "?" : nameOf(lookup, frame)];
  const others = [...new Set([...names(cg.recipient), ...names(cg.theme)])];
  const [quantity, unit] = [one(proposition, cg.quantity), one(proposition, cg.unit)];
  const places = names(cg.location).filter((place) => !others.includes(place));
  const topic = one(proposition, cg.topic);
  return [
    ...words,
    others.join(", "),
    quantity === undefined ? "" : `(${quantity} ${(unit ?? "").replaceAll("-", " ")})`,
    places.length === 0 ? "" : `in ${places.join(", ")}`,
    topic === undefined || above.includes(topic)
      ? ""
      : `[${propositionInWords(lookup, topic, [...above, proposition])}]`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** "Taliban says: Taliban control territory Afghanistan (90 percent)": who says what, and how firmly. */
export function claimInWords(lookup: Lookup, claim: string): string {
  const { one } = lookup;
  const source = one(claim, cg.source);
  const proposition = one(claim, cg.proposition);
  const value = (property: string) => (one(claim, property) ?? "").replace(/^.*#/, "");
  const not = value(cg.polarity) === "Negative" ? "not " : "";
  const says = value(cg.voice) === "Narrator" ? "reports" : "says";
  const stance = [
    { Probable: "probably", Possible: "possibly" }[value(cg.certainty)],
    { Future: "in the future" }[value(cg.temporality)],
    { Directive: "a demand", Commissive: "a promise", Expressive: "an opinion" }[value(cg.force)],
  ].filter((word) => word !== undefined);
  const content = proposition === undefined ? "?" : propositionInWords(lookup, proposition);
  return `${source === undefined ? "?" : nameOf(lookup, source)} ${says}: ${not}${content}${stance.length === 0 ? "" : ` (${stance.join(", ")})`}`;
}

/** The words of a node's mentions by `property`, in the order of the text, with " … " between. */
export function evidenceInWords(lookup: Lookup, subject: string, property: string = cg.evidence): string {
  const mentions = [...lookup.all(subject, property)].sort((a, b) => beginOf(lookup, a) - beginOf(lookup, b));
  return mentions.map((mention) => lookup.one(mention, nif.anchorOf) ?? "(words left out)").join(" … ");
}

export function beginOf({ one }: Lookup, mention: string): number {
  return Number(one(mention, nif.beginIndex));
}
