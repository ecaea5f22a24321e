import type { Quad, Term } from "@rdfjs/types";
import { Writer } from "n3";
import { getOr } from "../model/once.ts";
import { instanceKinds, namespaces, rdf } from "../model/vocabulary.ts";

/** What n3 abbreviates: nothing but these characters in a local name. */
const localName = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;

/** Prefixes for our own namespaces and those of `base`: prefix → namespace. */
function prefixesFor(base: string): Readonly<Record<string, string>> {
  return { ...namespaces, ...Object.fromEntries(instanceKinds.map((kind) => [kind, `${base}${kind}/`])) };
}

/**
 * Turtle (or TriG, where quads stand in named graphs) by n3's writer over sorted quads: the bytes depend on the set of
 * quads alone. Prefixes in use only. Where there are triple terms it says so: it is Turtle 1.2. Throws a `TypeError` on a
 * blank node.
 */
export function writeTurtle(quads: readonly Quad[], base: string, format: "Turtle" | "TriG" = "Turtle"): string {
  const sorted = sortQuads(quads);
  const version = sorted.some(({ object }) => object.termType === "Quad") ? { version: "1.2" } : {};
  const writer = new Writer({ format, prefixes: usedPrefixes(sorted, base), ...version });
  writer.addQuads(sorted);
  let written = "";
  writer.end((error, result) => {
    if (error) throw error;
    written = result;
  });
  return written.includes("\\U") ? withSigns(written) : written;
}

/** n3 writes signs beyond the basic plane (🇺🇸) as `\U0001F1FA…`, which not every reader understands. */
function withSigns(turtle: string): string {
  return turtle.replace(/\\(?:U([0-9A-Fa-f]{8})|.)/gs, (sign, point?: string) =>
    point === undefined ? sign : String.fromCodePoint(Number.parseInt(point, 16)),
  );
}

/** Without duplicates; by graph, subject, property (`rdf:type` first), object, each by code unit. */
export function sortQuads(quads: readonly Quad[]): Quad[] {
  const graphs = new Map<string, Map<string, Quad[]>>();
  for (const quad of quads) {
    const subjects = getOr(graphs, quad.graph.value, () => new Map<string, Quad[]>());
    getOr(subjects, termKey(quad.subject), () => []).push(quad);
  }
  return sortedByKey(graphs).flatMap((subjects) =>
    sortedByKey(subjects).flatMap((group) =>
      group
        .sort(compareWithinSubject)
        .filter((quad, i) => i === 0 || compareWithinSubject(group[i - 1] as Quad, quad) !== 0),
    ),
  );
}

/** Values in the order of their keys, by code unit. */
function sortedByKey<Value>(keyed: ReadonlyMap<string, Value>): Value[] {
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function compareWithinSubject(a: Quad, b: Quad): number {
  return compareCodeUnits(propertyKey(a), propertyKey(b)) || compareCodeUnits(termKey(a.object), termKey(b.object));
}

function compareCodeUnits(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function propertyKey({ predicate: { value } }: Quad): string {
  return value === rdf.type ? "" : value;
}

function termKey(term: Term): string {
  if (term.termType === "NamedNode") return term.value;
  if (term.termType === "Literal") return `"${term.value}\u0001${term.language}\u0001${term.datatype.value}`;
  if (term.termType === "Quad") {
    const { subject, predicate, object } = term;
    return ["<<", ...[subject, predicate, object].map(termKey)].join("\u0002");
  }
  throw new TypeError(
    `a ${term.termType} (${term.value}); expected IRIs and literals only: blank nodes have no stable bytes`,
  );
}

/** Of quads sorted by subject. */
function usedPrefixes(quads: readonly Quad[], base: string): Readonly<Record<string, string>> {
  const iris = new Set<string>();
  const useTerm = (term: Term): void => {
    if (term.termType === "NamedNode") iris.add(term.value);
    if (term.termType === "Literal") iris.add(term.datatype.value);
    if (term.termType === "Quad") for (const part of [term.subject, term.predicate, term.object]) useTerm(part);
  };
  let last: Quad | undefined;
  for (const quad of quads) {
    if (quad.graph !== last?.graph) useTerm(quad.graph);
    if (quad.subject !== last?.subject) useTerm(quad.subject);
    useTerm(quad.predicate);
    useTerm(quad.object);
    last = quad;
  }
  const used = new Set<string>();
  for (const iri of iris) {
    const cut = Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1;
    if (localName.test(iri.slice(cut))) used.add(iri.slice(0, cut));
  }
  const sorted = Object.entries(prefixesFor(base)).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.filter(([, namespace]) => used.has(namespace)));
}
