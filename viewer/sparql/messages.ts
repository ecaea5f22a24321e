/** What the page asks of the worker. */
export type Request =
  | { readonly kind: "open"; readonly wasm: ArrayBuffer; readonly triples: string }
  | { readonly kind: "query"; readonly query: string };

export interface Cell {
  readonly kind: "iri" | "literal";
  readonly value: string;
}

/** What the worker answers, in the order of the questions. */
export type Answer =
  | { readonly kind: "opened"; readonly triples: number }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly (Cell | undefined)[])[];
    }
  | { readonly kind: "failed"; readonly message: string };
