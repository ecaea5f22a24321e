import { defaultBase } from "../model/vocabulary.ts";
import type { Answer } from "./answer.ts";
import { openEngine } from "./engine.ts";
import type { RdfDocument } from "./load.ts";
import { prefixesOf } from "./prefixes.ts";

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
  const engine = await openEngine(sources);
  try {
    return await engine.query(withPrefixes(sparql, base), timeoutMs);
  } catch (error) {
    throw inTermsOf(sparql, base, error as Error);
  } finally {
    await engine.close();
  }
}

/** All prefixes in one line before the query, whose own declarations come later and so prevail. */
function withPrefixes(sparql: string, base: string): string {
  const declarations = Object.entries(prefixesOf(base)).map(
    ([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>`,
  );
  return `${declarations.join(" ")}\n${sparql}`;
}

/** An error of the engine's parser, counted without the line of prefixes, with the words it is about. */
function inTermsOf(sparql: string, base: string, error: Error): Error {
  const [, line, column, expected] = /^error at (\d+):(\d+): (expected .*)/s.exec(error.message) ?? [];
  if (line === undefined || expected === undefined) return error;
  const words = sparql.split("\n")[Number(line) - 2] ?? "";
  const unknown = undeclared(sparql, base);
  const hint = unknown === undefined ? expected.replace(/, \[.*$/s, "") : `the prefix ${unknown}: is not declared`;
  return new Error(`The query is not SPARQL 1.1: line ${Number(line) - 1}, column ${column}: ${hint}\n  ${words}`, {
    cause: error,
  });
}

/** The first prefix in use that nobody declares: the engine only says what else it would have read there. */
function undeclared(sparql: string, base: string): string | undefined {
  const bare = sparql.replace(/<[^<>\s]*>|"[^"\n]*"|'[^'\n]*'|#.*/g, " ");
  const known = new Set(Object.keys(prefixesOf(base)));
  for (const [, prefix] of bare.matchAll(/\bPREFIX\s+([\w.-]+):/gi)) if (prefix !== undefined) known.add(prefix);
  return [...bare.matchAll(/(?<![\w?$:.-])([A-Za-z][\w-]*):/g)]
    .map(([, prefix]) => prefix ?? "")
    .find((prefix) => !known.has(prefix));
}
