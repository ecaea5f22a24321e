import type { Quad, Quad_Object } from "@rdfjs/types";
import { DataFactory } from "n3";
import { rdf } from "../model/vocabulary.ts";

/** Looks up what quads say, by IRI; answers are sorted by code unit, so that nothing depends on the quads' order. */
export interface Graph {
  readonly instancesOf: (type: string) => readonly string[];
  /** IRIs and lexical forms. */
  readonly values: (subject: string, property: string) => readonly string[];
}

export function graphOf(quads: Iterable<Quad>): Graph {
  const objects = new Map<string, Set<string>>();
  const members = new Map<string, Set<string>>();
  const add = (index: Map<string, Set<string>>, key: string, value: string) => {
    const found = index.get(key) ?? new Set();
    index.set(key, found.add(value));
  };
  for (const { subject, predicate, object } of quads) {
    add(objects, `${subject.value} ${predicate.value}`, object.value);
    if (predicate.value === rdf.type) add(members, object.value, subject.value);
  }
  return {
    instancesOf: (type) => [...(members.get(type) ?? [])].sort(),
    values: (subject, property) => [...(objects.get(`${subject} ${property}`) ?? [])].sort(),
  };
}

export function triple(subject: string, property: string, object: string | Quad_Object): Quad {
  const { namedNode, quad } = DataFactory;
  return quad(namedNode(subject), namedNode(property), typeof object === "string" ? namedNode(object) : object);
}
