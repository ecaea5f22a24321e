import type { Quad, Quad_Object } from "@rdfjs/types";
import { DataFactory } from "n3";
import { getOr } from "../model/once.ts";
import { rdf, xsd } from "../model/vocabulary.ts";

/** Looks up what quads say, by IRI; answers are sorted by code unit, so that nothing depends on the quads' order. */
export interface Reader {
  readonly instancesOf: (type: string) => readonly string[];
  /** IRIs and lexical forms. */
  readonly values: (subject: string, property: string) => readonly string[];
  /** The first of them. */
  readonly value: (subject: string, property: string) => string | undefined;
  readonly subjects: (property: string, object: string) => readonly string[];
}

export function graphOf(quads: readonly Quad[]): Reader {
  const objects: Index = new Map();
  for (const { subject, predicate, object } of quads) add(objects, subject.value, predicate.value, object.value);
  // Few properties are ever asked for from their objects.
  const holders: Index = new Map();
  const holdersBy = (property: string) => getOr(holders, property, () => turned(quads, property));
  const values = (subject: string, property: string) => sorted(objects.get(subject)?.get(property));
  const subjects = (property: string, object: string) => sorted(holdersBy(property).get(object));
  return {
    instancesOf: (type) => subjects(rdf.type, type),
    values,
    value: (subject, property) => values(subject, property)[0],
    subjects,
  };
}

type Index = Map<string, Map<string, string[]>>;

function add(index: Index, first: string, second: string, value: string): void {
  const within = getOr(index, first, () => new Map<string, string[]>());
  getOr(within, second, () => []).push(value);
}

/** Subjects by the IRI that `property` gives them. */
function turned(quads: readonly Quad[], property: string): Map<string, string[]> {
  const holders = new Map<string, string[]>();
  for (const { subject, predicate, object } of quads)
    if (predicate.value === property && object.termType === "NamedNode")
      getOr(holders, object.value, () => []).push(subject.value);
  return holders;
}

function sorted(found: readonly string[] = []): readonly string[] {
  return found.length < 2 ? found : [...new Set(found)].sort();
}

/** A quad of the default graph; a plain string is an IRI. */
export function triple(subject: string, property: string, object: string | Quad_Object): Quad {
  const { namedNode, quad } = DataFactory;
  return quad(namedNode(subject), namedNode(property), typeof object === "string" ? namedNode(object) : object);
}

export function count(number: number): Quad_Object {
  return DataFactory.literal(String(number), DataFactory.namedNode(xsd.nonNegativeInteger));
}

/** Two decimals at most, in the canonical form of XML Schema 1.1 ("0.67", "1"). */
export function score(number: number): Quad_Object {
  return DataFactory.literal(String(Math.round(number * 100) / 100), DataFactory.namedNode(xsd.decimal));
}
