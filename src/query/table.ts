import type { Cell } from "./answer.ts";
import { shorten } from "./prefixes.ts";

/** Longer cells go on in the next line. */
const widest = 48;

/**
 * Columns of equal width, two spaces apart, under a head of variables and a rule. IRIs by their name in `names`, else with
 * prefixes; literals bare, line breaks in them as spaces. Widths count code points.
 */
export function formatTable(
  variables: readonly string[],
  rows: readonly Readonly<Record<string, Cell>>[],
  prefixes: Readonly<Record<string, string>>,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const body = rows.map((row) => variables.map((variable) => wrapped(shown(row[variable], prefixes, names))));
  const widths = variables.map((variable, column) =>
    body.reduce(
      (width, cells) => (cells[column] ?? []).reduce((most, line) => Math.max(most, lengthOf(line)), width),
      lengthOf(variable),
    ),
  );
  const lines = [variables, widths.map((width) => "-".repeat(width)), ...body.flatMap(linesOf)];
  const count = rows.length === 1 ? "1 row" : `${rows.length} rows`;
  return `${[...lines.map((fields) => aligned(fields, widths)), "", count].join("\n")}\n`;
}

function shown(
  cell: Cell | undefined,
  prefixes: Readonly<Record<string, string>>,
  names: ReadonlyMap<string, string>,
): string {
  if (cell === undefined) return "";
  if (cell.type === "uri") return names.get(cell.value) ?? shorten(cell.value, prefixes);
  return cell.type === "bnode" ? `_:${cell.value}` : cell.value.replace(/\s+/g, " ");
}

/** Words in lines of at most `widest` code points; a longer word has a line of its own. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || lengthOf(last) + 1 + lengthOf(word) > widest) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** One row's cells, side by side → its lines. */
function linesOf(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => cells.map((cell) => cell[line] ?? ""));
}

function aligned(fields: readonly string[], widths: readonly number[]): string {
  const padded = fields.map((field, column) => field + " ".repeat((widths[column] ?? 0) - lengthOf(field)));
  return padded.join("  ").trimEnd();
}

function lengthOf(text: string): number {
  return [...text].length;
}
