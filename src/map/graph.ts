import type { Quad, Quad_Object } from "@rdfjs/types";
import { DataFactory } from "n3";
import { xsd } from "../model/vocabulary.ts";

const { namedNode, quad } = DataFactory;

/** A property with one object or several, IRIs as plain strings; absent and empty ones are left out. */
export type Property = readonly [
  iri: string,
  objects: string | Quad_Object | readonly (string | Quad_Object)[] | undefined,
];

/** Quads of one subject in the default graph. */
export function describe(subject: string, properties: readonly Property[]): readonly Quad[] {
  const node = namedNode(subject);
  return properties.flatMap(([iri, objects]) => {
    const predicate = namedNode(iri);
    return listOf(objects).map((object) =>
      quad(node, predicate, typeof object === "string" ? namedNode(object) : object),
    );
  });
}

function listOf(objects: Property[1]): readonly (string | Quad_Object)[] {
  if (objects === undefined) return [];
  return isList(objects) ? objects : [objects];
}

function isList(objects: NonNullable<Property[1]>): objects is readonly (string | Quad_Object)[] {
  return Array.isArray(objects);
}

/** Words in English. */
export function english(words: string): Quad_Object {
  return DataFactory.literal(words, "en");
}

export function count(value: number): Quad_Object {
  return DataFactory.literal(String(value), namedNode(xsd.nonNegativeInteger));
}

export function decimal(value: string): Quad_Object {
  return DataFactory.literal(value, namedNode(xsd.decimal));
}

export function text(value: string): Quad_Object {
  return DataFactory.literal(value);
}

export const yes: Quad_Object = DataFactory.literal("true", namedNode(xsd.boolean));

/** `YYYY-MM-DD` or a date-time, typed by its form. */
export function time(value: string): Quad_Object {
  return DataFactory.literal(value, namedNode(value.includes("T") ? xsd.dateTime : xsd.date));
}
