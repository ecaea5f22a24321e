import type { Quad } from "@rdfjs/types";
import { Writer } from "n3";
import { Store } from "oxigraph";
import { namespaces } from "../../src/model/vocabulary.ts";

/** One answer: variable → IRI or lexical form; unbound variables are absent. */
export type Row = Readonly<Record<string, string | undefined>>;

/** Asks a graph in SPARQL; rows come in the order of the query. */
export type Ask = (select: string) => readonly Row[];

/** SPARQL 1.1 Query Results JSON Format. */
interface Answer {
  readonly results: { readonly bindings: readonly Readonly<Record<string, { readonly value: string }>>[] };
}

const prefixes = Object.entries(namespaces)
  .map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>\n`)
  .join("");

/** Loads quads, so that what is measured is what the graph says and nothing else. */
export function askable(quads: readonly Quad[]): Ask {
  const writer = new Writer({ format: "N-Triples" });
  const store = new Store();
  const lines = quads.map(({ subject, predicate, object }) => writer.quadToString(subject, predicate, object));
  store.load(lines.join(""), { format: "application/n-triples" });
  return (select) => {
    // As text: terms of the engine would stay in its memory until the event loop turns.
    const answer = JSON.parse(store.query(prefixes + select, { results_format: "json" }) as string) as Answer;
    return answer.results.bindings.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])),
    );
  };
}

/** Rows of one subject together, in the order of first appearance. */
export function grouped(rows: readonly Row[], variable: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[variable] ?? "";
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(row);
  }
  return groups;
}

/** Distinct bound values of a variable, in order. */
export function values(rows: readonly Row[], variable: string): readonly string[] {
  return [...new Set(rows.flatMap((row) => row[variable] ?? []))];
}
