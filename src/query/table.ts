import type { Cell } from "./answer.ts";
import { shorten } from "./prefixes.ts";

/**
 * Columns of equal width, two spaces apart, under a head of variables and a rule; IRIs with prefixes, literals bare, line
 * breaks in them as spaces. Widths count code points.
 */
export function formatTable(
  variables: readonly string[],
  rows: readonly Readonly<Record<string, Cell>>[],
  prefixes: Readonly<Record<string, string>>,
): string {
  const body = rows.map((row) => variables.map((variable) => shown(row[variable], prefixes)));
  const widths = variables.map((variable, column) =>
    body.reduce((widest, fields) => Math.max(widest, lengthOf(fields[column] ?? "")), lengthOf(variable)),
  );
  const lines = [variables, widths.map((width) => "-".repeat(width)), ...body];
  const count = rows.length === 1 ? "1 row" : `${rows.length} rows`;
  return `${[...lines.map((fields) => aligned(fields, widths)), "", count].join("\n")}\n`;
}

function shown(cell: Cell | undefined, prefixes: Readonly<Record<string, string>>): string {
  if (cell === undefined) return "";
  if (cell.type === "uri") return shorten(cell.value, prefixes);
  return cell.type === "bnode" ? `_:${cell.value}` : cell.value.replace(/\s+/g, " ");
}

function aligned(fields: readonly string[], widths: readonly number[]): string {
  const padded = fields.map((field, column) => field + " ".repeat((widths[column] ?? 0) - lengthOf(field)));
  return padded.join("  ").trimEnd();
}

function lengthOf(text: string): number {
  return [...text].length;
}
