import type { Quad } from "@rdfjs/types";

/** An RDF term as the SPARQL 1.1 Query Results JSON Format spells it (https://www.w3.org/TR/sparql11-results-json/). */
export interface Cell {
  readonly type: "uri" | "literal" | "bnode";
  readonly value: string;
  readonly "xml:lang"?: string;
  readonly datatype?: string;
}

/** What a query gives: SELECT bindings, ASK a boolean, CONSTRUCT and DESCRIBE quads. A row has no cell where unbound. */
export type Answer =
  | {
      readonly kind: "bindings";
      readonly variables: readonly string[];
      readonly rows: readonly Readonly<Record<string, Cell>>[];
    }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "quads"; readonly quads: readonly Quad[] };
