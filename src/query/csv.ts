import type { Cell } from "./answer.ts";

/**
 * SPARQL 1.1 Query Results CSV (https://www.w3.org/TR/sparql11-results-csv-tsv/): a head of variables, then the values
 * without datatype or language; RFC 4180 quoting, CRLF after every line.
 */
export function formatCsv(variables: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const lines = [variables, ...rows.map((row) => variables.map((variable) => lexicalOf(row[variable])))];
  return lines.map((fields) => `${fields.map(quoted).join(",")}\r\n`).join("");
}

function lexicalOf(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return cell.type === "bnode" ? `_:${cell.value}` : cell.value;
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
