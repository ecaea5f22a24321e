import type { ClaimRow, Named } from "./rows.ts";

/** A column: its head, and what stands in it. */
const columns: readonly (readonly [head: string, cell: (row: ClaimRow) => string | number | undefined])[] = [
  ["source", ({ source }) => text(source.name)],
  ["voice", ({ voice }) => voice],
  ["polarity", ({ polarity }) => polarity],
  ["actor", ({ actors }) => names(actors)],
  ["frame", ({ frame }) => text(frame.name)],
  ["recipient", ({ recipients }) => names(recipients)],
  ["theme", ({ themes }) => names(themes)],
  ["location", ({ locations }) => names(locations)],
  ["topic", ({ topic }) => text(topic?.name ?? "")],
  ["quantity", ({ quantity }) => quantity],
  ["unit", ({ unit }) => unit],
  ["certainty", ({ certainty }) => certainty],
  ["temporality", ({ temporality }) => temporality],
  ["force", ({ force }) => force],
  ["class", (row) => row.class],
  ["status", ({ status }) => status],
  ["earliest", ({ earliest }) => earliest],
  ["latest", ({ latest }) => latest],
  ["said_on", ({ saidOn }) => saidOn],
  ["quote", ({ quote }) => text(quote)],
  ["outlet", ({ outlet }) => text(outlet?.name ?? "")],
  ["headline", ({ headline }) => text(headline ?? "")],
  ["published", ({ published }) => published],
  ["url", ({ url }) => text(url ?? "")],
  ["begin", ({ begin }) => begin],
  ["end", ({ end }) => end],
  ["rule", ({ rule }) => rule],
  ["confidence", ({ confidence }) => confidence],
  ["source_iri", ({ source }) => source.iri],
  ["proposition_iri", ({ proposition }) => proposition],
  ["article_iri", ({ article }) => article],
  ["claim_iri", ({ claim }) => claim],
];

/**
 * Claims as rows of RFC 4180, a head first; several names in a cell are parted by "; ". Words that a spreadsheet would take
 * for a formula have an apostrophe before them, the sign by which spreadsheets know text.
 */
export function writeCsv(rows: readonly ClaimRow[]): string {
  const lines = [
    columns.map(([head]) => head),
    ...rows.map((row) => columns.map(([, cell]) => String(cell(row) ?? ""))),
  ];
  return lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function names(things: readonly Named[]): string {
  return text(things.map(({ name }) => name).join("; "));
}

function text(words: string): string {
  return /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
