import { defaultBase } from "../model/vocabulary.ts";
import type { Answer } from "./answer.ts";
import { openEngine } from "./engine.ts";
import type { RdfDocument } from "./load.ts";
import { prefixesOf } from "./prefixes.ts";

/** Documents as one graph, the union of all of theirs, that answers SPARQL 1.1 until it is closed. */
export interface Graph {
  /**
   * Answers one query; the prefixes of the model and of its instances need no declaration. Rejects with an `Error` that
   * gives line and column where the query is not SPARQL, or the time limit: the graph is then closed.
   */
  readonly ask: (sparql: string, timeoutMs: number) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** `base`: where instance prefixes (`person:`) point. Rejects with an `Error` naming the file that cannot be parsed. */
export async function openGraph(documents: readonly RdfDocument[], base: string = defaultBase): Promise<Graph> {
  const engine = await openEngine(documents);
  return {
    close: engine.close,
    ask: async (sparql, timeoutMs) => {
      try {
        return await engine.query(withPrefixes(sparql, base), timeoutMs);
      } catch (error) {
        throw inTermsOf(sparql, base, error as Error);
      }
    },
  };
}

/** All prefixes in one line before the query, whose own declarations come later and so prevail. */
export function withPrefixes(sparql: string, base: string): string {
  const declarations = Object.entries(prefixesOf(base)).map(
    ([prefix, namespace]) => `PREFIX ${prefix}: <${namespace}>`,
  );
  return `${declarations.join(" ")}\n${sparql}`;
}

/** An error of the engine's parser, counted without the line of prefixes, with the words it is about. */
export function inTermsOf(sparql: string, base: string, error: Error): Error {
  const [, line, column, expected] = /^error at (\d+):(\d+): (expected .*)/s.exec(error.message) ?? [];
  if (line === undefined || expected === undefined) return error;
  const unknown = undeclared(sparql, base);
  const place =
    unknown === undefined
      ? { line: Number(line) - 1, column: Number(column), fault: hintIn(expected) }
      : { ...placeOf(unknown.index, sparql), fault: `the prefix ${unknown.prefix}: is not declared` };
  return new Error(
    `The query is not SPARQL 1.1: line ${place.line}, column ${place.column}: ${place.fault}\n  ${sparql.split("\n")[place.line - 1] ?? ""}`,
    { cause: error },
  );
}

function placeOf(index: number, sparql: string): { readonly line: number; readonly column: number } {
  const lines = sparql.slice(0, index).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/**
 * Of all that the engine would have read there, what helps: its own words, or signs. Names of keywords are those it tried
 * last, seldom those that were meant.
 */
function hintIn(expected: string): string {
  const [said] = /The SELECT [^,[]+|IRI parsing failed/.exec(expected) ?? [];
  if (said !== undefined) return said;
  const signs = expected.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  return signs.length === 0 ? "it cannot be read any further" : `expected ${signs.join(" ")}`;
}

/** The first prefix in use that nobody declares: the engine only says what else it would have read there. */
function undeclared(sparql: string, base: string): { readonly prefix: string; readonly index: number } | undefined {
  const bare = sparql.replace(/<[^<>\s]*>|"[^"\n]*"|'[^'\n]*'|#.*/g, (words) => " ".repeat(words.length));
  const known = new Set(Object.keys(prefixesOf(base)));
  for (const [, prefix] of bare.matchAll(/\bPREFIX\s+([\w.-]+):/gi)) if (prefix !== undefined) known.add(prefix);
  return [...bare.matchAll(/(?<![\w?$:.-])([A-Za-z][\w-]*):/g)]
    .map(({ index, 1: prefix = "" }) => ({ prefix, index }))
    .find(({ prefix }) => !known.has(prefix));
}
