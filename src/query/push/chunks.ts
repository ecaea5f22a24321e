import { createHash } from "node:crypto";
import type { Quad } from "@rdfjs/types";
import { lineOf } from "../ntriples.ts";

/** Triples that go to one graph in one request. */
export interface Chunk {
  /** IRI; undefined for the default graph. */
  readonly graph?: string;
  /** N-Triples. */
  readonly triples: string;
  readonly count: number;
  /** The first of its graph. */
  readonly first: boolean;
}

/**
 * Quads → chunks of at most `size` triples, by graph and triple in code-unit order: the same quads give the same chunks, so
 * that loading can go on where it stopped. `graph` is where triples go that stand in no named graph. Throws an `Error` on a
 * blank node: sent twice, it would be two.
 */
export function chunksOf(quads: readonly Quad[], size: number, graph?: string): readonly Chunk[] {
  const graphs = new Map<string, Set<string>>();
  for (const quad of quads) {
    const { subject, object, graph: named } = quad;
    const blank = [subject, object, named].find(({ termType }) => termType === "BlankNode");
    if (blank !== undefined)
      throw new Error(`found the blank node _:${blank.value}; expected IRIs: claimgraph merge gives blank nodes names`);
    const name = named.termType === "DefaultGraph" ? (graph ?? "") : named.value;
    graphs.set(name, (graphs.get(name) ?? new Set()).add(`${lineOf(quad)}\n`));
  }
  return [...graphs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, triples]) => {
      const sorted = [...triples].sort();
      return Array.from({ length: Math.ceil(sorted.length / size) }, (_, i): Chunk => {
        const part = sorted.slice(i * size, (i + 1) * size);
        return { ...(name === "" ? {} : { graph: name }), triples: part.join(""), count: part.length, first: i === 0 };
      });
    });
}

/** Tells whether chunks are those of an earlier run: SHA-256 in hexadecimal. */
export function digestOf(chunks: readonly Chunk[]): string {
  const hash = createHash("sha256");
  for (const { graph = "", triples } of chunks) hash.update(`${graph}\u0000${triples}\u0000`);
  return hash.digest("hex");
}
