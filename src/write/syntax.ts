import type { Quad } from "@rdfjs/types";
import { DataFactory, Parser, Writer } from "n3";
import { parse } from "oxigraph";
import { writeJsonLd } from "./json-ld.ts";
import { sortQuads, writeTurtle } from "./turtle.ts";

export const formats = ["turtle", "trig", "nquads", "jsonld"] as const;
export type Format = (typeof formats)[number];

const extensions = { turtle: "ttl", trig: "trig", nquads: "nq", jsonld: "jsonld" } as const satisfies Record<
  Format,
  string
>;

/** File name ending of a syntax, without the dot. */
export function extensionOf(format: Format): (typeof extensions)[Format] {
  return extensions[format];
}

/** Quads that stand together; `graph` is the IRI of their named graph, used by the syntaxes that have such graphs. */
export interface GraphPart {
  readonly graph?: string;
  readonly quads: readonly Quad[];
}

/** All parts in one file. The bytes depend on the set of quads and graphs alone. Throws as `writeTurtle` does. */
export function writeGraph(parts: readonly GraphPart[], format: Format, base: string): string {
  if (format === "turtle")
    return writeTurtle(
      parts.flatMap(({ quads }) => quads),
      base,
    );
  const quads = sortQuads(parts.flatMap(inGraph));
  if (format === "trig") return writeTurtle(quads, base, "TriG");
  if (format === "jsonld") return writeJsonLd(quads);
  const writer = new Writer({ format: "N-Quads" });
  return quads.map((quad) => writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph)).join("");
}

function inGraph({ graph, quads }: GraphPart): readonly Quad[] {
  if (graph === undefined) return quads;
  const name = DataFactory.namedNode(graph);
  return quads.map(
    ({ subject, predicate, object }) =>
      DataFactory.quad(subject as never, predicate as never, object as never, name) as Quad,
  );
}

/** What `writeGraph` wrote, as quads. Throws an `Error` with the place where it is not of that syntax. */
export function readGraph(content: string, format: Format): readonly Quad[] {
  if (format !== "jsonld") return new Parser({ format }).parse(content);
  // Not by way of a store, which would write numbers in its own way.
  const lines = parse(content, { format: "application/ld+json" }).map((quad) => `${quad} .\n`);
  return new Parser({ format: "nquads" }).parse(lines.join(""));
}
