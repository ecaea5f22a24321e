import type { Sifted } from "../projections/filter.ts";
import type { TraitTable } from "../projections/traits.ts";
import { dayNumber, dayOf, shifted } from "./days.ts";

/** A bar of the histogram: a stretch of days, both ends included, and how much of each family falls into it. */
export interface Bin {
  readonly from: string;
  readonly to: string;
  readonly counts: ReadonlyMap<string, number>;
}

type Unit = "day" | "month" | "year";

const mostDays = 92;
const mostMonths = 84;
/** A slip such as the year 9999 must not make a bar for every year between. */
const mostBins = 400;

/** Stretches over all that has a day, from the first day to the last; days, months or years as the span asks. No counts. */
export function spansOf(table: TraitTable, dates: "published" | "happened"): readonly Bin[] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of daysOf(table, dates)) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return [];
  const unit = unitFor(last - first);
  const end = dayOf(last);
  const bins: Bin[] = [];
  for (let from = floor(dayOf(first), unit); from <= end && bins.length < mostBins; ) {
    const next = following(from, unit);
    bins.push({ from, to: shifted(next, -1), counts: new Map() });
    from = next;
  }
  return bins;
}

/** The stretches with what of `rows` begins in each. */
export function fill(
  spans: readonly Bin[],
  table: TraitTable,
  dates: "published" | "happened",
  rows: Sifted["whateverTheDay"],
): readonly Bin[] {
  const begins = spans.map(({ from }) => dayNumber(from) ?? 0);
  const last = dayNumber(spans.at(-1)?.to) ?? 0;
  const days = daysOf(table, dates);
  const { values, starts, codes } = table.columns.family;
  const counts = spans.map(() => new Map<string, number>());
  for (const row of rows) {
    const day = days[row] ?? Number.NaN;
    if (Number.isNaN(day) || day > last) continue;
    const family = values[codes[starts[row] ?? 0] ?? 0] ?? "";
    const bin = counts[lastAtMost(begins, day)];
    bin?.set(family, (bin.get(family) ?? 0) + 1);
  }
  return spans.map((span, at) => ({ ...span, counts: counts[at] ?? new Map() }));
}

/** The first day that a claim may be about, or the day it was published. */
function daysOf({ published, earliest }: TraitTable, dates: "published" | "happened"): Float64Array {
  return dates === "published" ? published : earliest;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function unitFor(days: number): Unit {
  if (days <= mostDays) return "day";
  return days / 30 <= mostMonths ? "month" : "year";
}

function floor(iso: string, unit: Unit): string {
  if (unit === "day") return iso;
  return unit === "month" ? `${iso.slice(0, 7)}-01` : `${iso.slice(0, 4)}-01-01`;
}

function following(iso: string, unit: Unit): string {
  if (unit === "day") return shifted(iso, 1);
  const [year = 0, month = 1] = iso.split("-").map(Number);
  const [nextYear, nextMonth] = unit === "year" || month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(nextYear).padStart(4, "0")}-${String(nextMonth).padStart(2, "0")}-01`;
}
