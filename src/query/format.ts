import { defaultBase } from "../model/vocabulary.ts";
import type { Answer } from "./answer.ts";
import { formatCsv } from "./csv.ts";
import { prefixesOf } from "./prefixes.ts";
import { formatTable } from "./table.ts";
import { formatTurtle } from "./turtle.ts";

export const answerFormats = ["table", "csv", "json", "turtle"] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/**
 * An answer as text, ending in a line break: a table for the eye, with `names` for IRIs where they have one, CSV and JSON
 * as SPARQL 1.1 defines them, Turtle for quads. A table of quads is their Turtle. Throws an `Error` where the form cannot
 * hold the answer.
 */
export function formatAnswer(
  answer: Answer,
  format: AnswerFormat,
  base: string = defaultBase,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const prefixes = prefixesOf(base);
  if (answer.kind === "quads") {
    if (format === "table" || format === "turtle") return formatTurtle(answer.quads, prefixes);
    throw new Error(`CONSTRUCT and DESCRIBE give triples, which ${format} cannot hold; expected the format turtle`);
  }
  if (format === "turtle")
    throw new Error("SELECT and ASK give no triples, which turtle needs; expected the format table, csv or json");
  if (format === "json") return formatJson(answer);
  if (answer.kind === "boolean") return `${answer.value}\n`;
  return format === "csv"
    ? formatCsv(answer.variables, answer.rows)
    : formatTable(answer.variables, answer.rows, prefixes, names);
}

/** SPARQL 1.1 Query Results JSON Format (https://www.w3.org/TR/sparql11-results-json/). */
function formatJson(answer: Exclude<Answer, { readonly kind: "quads" }>): string {
  const results =
    answer.kind === "boolean"
      ? { head: {}, boolean: answer.value }
      : { head: { vars: answer.variables }, results: { bindings: answer.rows } };
  return `${JSON.stringify(results, null, 2)}\n`;
}
