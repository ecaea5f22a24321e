import Negotiator from "negotiator";

/** For SELECT and ASK; the first is given to who asks for nothing particular. */
export const resultTypes = [
  "application/sparql-results+json",
  "application/sparql-results+xml",
  "text/csv",
  "text/tab-separated-values",
  "application/json",
  "application/xml",
] as const;

/** For one graph. */
export const tripleTypes = [
  "text/turtle",
  "application/n-triples",
  "application/ld+json",
  "application/rdf+xml",
  "text/plain",
] as const;

/** For all graphs together, those that keep their names first. */
export const datasetTypes = ["application/trig", "application/n-quads", ...tripleTypes] as const;

/** Names that only say which language something is written in, and the format that is meant. */
const meant: Readonly<Record<string, string>> = {
  "application/json": "application/sparql-results+json",
  "application/xml": "application/sparql-results+xml",
  "text/plain": "application/n-triples",
};

/** A form that will do: its name in the answer's head, and what the engine calls it. */
export interface Form {
  readonly contentType: string;
  readonly mediaType: string;
}

/** The best of `types` for an Accept header (RFC 9110, §12.5.1), undefined where none will do. */
export function bestOf(types: readonly string[], accept: string | undefined): Form | undefined {
  const [best] = new Negotiator({ headers: accept === undefined ? {} : { accept } }).mediaTypes([...types]);
  return best === undefined ? undefined : { contentType: best, mediaType: meant[best] ?? best };
}
