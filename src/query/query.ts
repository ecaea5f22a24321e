import { defaultBase } from "../model/vocabulary.ts";
import type { Answer } from "./answer.ts";
import { openGraph } from "./graph.ts";
import type { RdfDocument } from "./load.ts";

export type { Answer } from "./answer.ts";

/** `base`: where instance prefixes (`person:`) point; `timeoutMs`: for the answer, loading aside. */
export interface QueryOptions {
  readonly base?: string;
  readonly timeoutMs?: number;
}

/**
 * Answers one SPARQL 1.1 query over the union of all graphs in `sources`. The prefixes of the model and of its instances
 * need no declaration. Rejects with an `Error` that names the file that cannot be parsed; the line and column where the
 * query is not SPARQL; or the time limit, one minute unless told.
 */
export async function query(
  sources: readonly RdfDocument[],
  sparql: string,
  { base = defaultBase, timeoutMs = 60_000 }: QueryOptions = {},
): Promise<Answer> {
  const graph = await openGraph(sources, base);
  try {
    return await graph.ask(sparql, timeoutMs);
  } finally {
    await graph.close();
  }
}
