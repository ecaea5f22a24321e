import type { Quad, Term } from "@rdfjs/types";
import { Parser } from "n3";
import oxigraph from "oxigraph";
import type { RdfDocument } from "../load.ts";
import { plain } from "./plain.ts";
import { placeInXml } from "./xml.ts";

const names: Readonly<Record<string, string>> = {
  "text/turtle": "Turtle",
  "application/trig": "TriG",
  "application/n-triples": "N-Triples",
  "application/n-quads": "N-Quads",
  "application/ld+json": "JSON-LD",
  "application/rdf+xml": "RDF/XML",
};

/**
 * The quads of a document, in the order it gives them; of a web page those of its JSON-LD. Reads nothing but the document:
 * contexts and entities from elsewhere are refused. Relative IRIs are taken against `base`, and are a fault where there is
 * none. Throws an `Error` with file, line, column, what was found and which syntax was expected.
 */
export function parseRdf(document: RdfDocument, base?: string): readonly Quad[] {
  return plain(document).flatMap((part) => parsePlain(part, base));
}

function parsePlain(document: RdfDocument, base: string | undefined): readonly Quad[] {
  const { content, format } = document;
  if (format === "application/ld+json" || format === "application/rdf+xml") return parseElsewhere(document, base);
  try {
    // n3 is several times faster than oxigraph, which in turn knows the column of a fault.
    const quads = new Parser({ format, ...(base === undefined ? {} : { baseIRI: base }) }).parse(content);
    if (quads.every(isAbsolute)) return quads;
  } catch (error) {
    throw faultIn(document, placeOf(document) ?? (error as Error).message, error);
  }
  throw faultIn(document, placeOf(document) ?? "found a relative IRI");
}

/** By way of N-Quads, since oxigraph's terms live in the memory of its engine; not of a store, which respells numbers. */
function parseElsewhere(document: RdfDocument, base: string | undefined): readonly Quad[] {
  const { content, format } = document;
  const options = { format, ...(base === undefined ? {} : { base_iri: base }) };
  try {
    const lines = oxigraph.parse(content, options).map((quad) => `${quad} .\n`);
    return new Parser({ format: "application/n-quads" }).parse(lines.join(""));
  } catch (error) {
    const { message } = error as Error;
    const place = format === "application/rdf+xml" ? placeInXml(content, message) : inWords(message);
    throw faultIn(document, place, error);
  }
}

function isAbsolute({ subject, predicate, object, graph }: Quad): boolean {
  const absolute = (term: Term) => term.termType !== "NamedNode" || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(term.value);
  return absolute(subject) && absolute(predicate) && absolute(object) && absolute(graph);
}

/** Where oxigraph stops reading, and why; undefined where it finds nothing wrong. */
function placeOf({ content, format }: RdfDocument): string | undefined {
  try {
    new oxigraph.Store().load(content, { format });
    return undefined;
  } catch (error) {
    return inWords((error as Error).message);
  }
}

/** "Parser error at line 2 between columns 9 and 12: …" → "line 2, column 9: …". */
function inWords(message: string): string {
  const [, line, column, fault] = /^Parser error \D*line (\d+)\D+(\d+).*?: (.*)$/s.exec(message) ?? [];
  return line === undefined ? message : `line ${line}, column ${column}: ${fault}`;
}

function faultIn({ file = "the graph", format }: RdfDocument, place: string, cause?: unknown): Error {
  return new Error(`${file}: ${place}; expected ${names[format] ?? format}`, { cause });
}
