import type { Chosen } from "../../src/write/projection/links.ts";
import { dayNumber } from "../time/days.ts";
import { type Facet, facets, type TraitTable } from "./traits.ts";

/** What counts: values switched off, values asked for, and a window of days. Values are "facet:value". */
export interface Filter {
  /** "type:Person", "family:says", "outlet:3": taken away; of several values of one claim (places) one must be left. */
  readonly hidden: readonly string[];
  /** Within a facet any of these must be there; facets narrow each other. */
  readonly only: readonly string[];
  readonly dates: "published" | "happened";
  /** Calendar days, both included. */
  readonly from?: string;
  readonly to?: string;
  /** A vague date counts only where all its days lie in the window. */
  readonly strict: boolean;
}

/** What a filter lets through, and what each value of each facet would show with all other filters as they are. */
export interface Sifted {
  readonly chosen: Chosen;
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** Rows of the table that only the window of days keeps out, and those that pass. */
  readonly whateverTheDay: readonly number[];
}

/** One verdict a row, whatever the number of facets: a row that fails one facet alone still counts for that one. */
export function sift(table: TraitTable, filter: Filter): Sifted {
  const verdicts = verdictsOf(table, filter);
  const inWindow = windowOf(table, filter);
  const chosen = { claims: [] as number[], statements: [] as number[] };
  const whateverTheDay: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (verdicts[row] === passed) whateverTheDay.push(row);
    if (!inWindow(row)) verdicts[row] = out;
    if (verdicts[row] !== passed) continue;
    if (row < table.claims) chosen.claims.push(row);
    else chosen.statements.push(row - table.claims);
  }
  const counts = facets.map((facet, at) => [facet, countsOf(table, facet, verdicts, at)] as const);
  return { chosen, counts: Object.fromEntries(counts) as unknown as Sifted["counts"], whateverTheDay };
}

/** Passes every facet; fails two or lies outside the window. Any other verdict is the index of the one facet it fails. */
const passed = -1;
const out = -2;

function verdictsOf(table: TraitTable, filter: Filter): Int8Array {
  const verdicts = new Int8Array(table.rows).fill(passed);
  facets.forEach((facet, at) => {
    const passes = testOf(table, filter, facet);
    if (passes === undefined) return;
    for (let row = 0; row < table.rows; row++) if (!passes(row)) verdicts[row] = verdicts[row] === passed ? at : out;
  });
  return verdicts;
}

function countsOf(table: TraitTable, facet: Facet, verdicts: Int8Array, at: number): ReadonlyMap<string, number> {
  const { values, starts, codes } = table.columns[facet];
  const counts = new Int32Array(values.length);
  for (let row = 0; row < table.rows; row++) {
    const verdict = verdicts[row];
    if (verdict !== passed && verdict !== at) continue;
    const end = starts[row + 1] ?? 0;
    for (let code = starts[row] ?? 0; code < end; code++) {
      const value = codes[code] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return new Map(values.map((value, code) => [value, counts[code] ?? 0]));
}

export function choose(table: TraitTable, filter: Filter): Chosen {
  return sift(table, filter).chosen;
}

/** Whether a row passes one facet; undefined where the facet asks nothing. */
function testOf(table: TraitTable, { hidden, only }: Filter, facet: Facet): ((row: number) => boolean) | undefined {
  const { values, starts, codes } = table.columns[facet];
  const asked = (list: readonly string[]) => values.map((value) => list.includes(`${facet}:${value}`));
  const isAsked = only.some((value) => value.startsWith(`${facet}:`));
  const [off, on] = [asked(hidden), asked(only)];
  if (!isAsked && !off.includes(true)) return undefined;
  return (row) => {
    const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    // A row without a value of the facet has nothing that could be switched off, and nothing that was asked for.
    if (start === end) return !isAsked;
    for (let at = start; at < end; at++) {
      const code = codes[at] ?? 0;
      if (off[code] !== true && (!isAsked || on[code] === true)) return true;
    }
    return false;
  };
}

/** A vague date counts while any of its days (strictly: while all of them) lie in the window; no date, no window. */
function windowOf(table: TraitTable, { dates, from, to, strict }: Filter): (row: number) => boolean {
  if (from === undefined && to === undefined) return () => true;
  const [first, last] = [dayNumber(from) ?? -Infinity, dayNumber(to) ?? Infinity];
  const [begins, ends] = dates === "published" ? [table.published, table.published] : [table.earliest, table.latest];
  return (row) => {
    const [begin, end] = [begins[row] ?? Number.NaN, ends[row] ?? Number.NaN];
    return strict ? begin >= first && end <= last : end >= first && begin <= last;
  };
}
