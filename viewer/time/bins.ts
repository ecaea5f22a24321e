import type { Projection } from "../../src/write/projection/model.ts";
import type { Traits, TraitTable } from "../projections/filter.ts";

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

/** Bars over all dated claims and statements, from the first day to the last; days, months or years as the span asks. */
export function binsOf(table: TraitTable, dates: "published" | "happened"): readonly Bin[] {
  const dated = [...table.claims, ...table.statements].flatMap((traits) => {
    const day = startOf(traits, dates);
    return day === undefined ? [] : [{ day, family: traits.family }];
  });
  const days = dated.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const unit = unitFor(first, last);
  const bins = new Map<string, { from: string; to: string; counts: Map<string, number> }>();
  for (let from = floor(first, unit); from <= last && bins.size < mostBins; ) {
    const next = following(from, unit);
    bins.set(from, { from, to: shifted(next, -1), counts: new Map() });
    from = next;
  }
  for (const { day, family } of dated) {
    const counts = bins.get(floor(day, unit))?.counts;
    counts?.set(family, (counts.get(family) ?? 0) + 1);
  }
  return [...bins.values()];
}

/** The first day that the claim may be about, or the day it was published. */
function startOf(traits: Traits, dates: "published" | "happened"): string | undefined {
  return dates === "published" ? traits.published : traits.happened?.[0];
}

/** Whether any claim or statement has a day of its own, apart from its article's. */
export function hasEventDates(projection: Projection): boolean {
  return projection.claims.some(({ earliest, latest }) => earliest !== undefined || latest !== undefined);
}

function unitFor(first: string, last: string): Unit {
  const days = (Date.parse(last) - Date.parse(first)) / dayLength;
  if (days <= mostDays) return "day";
  return days / 30 <= mostMonths ? "month" : "year";
}

const dayLength = 86_400_000;

/** The day so many days after `iso`; days are counted in UTC, where all are equally long. */
export function shifted(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * dayLength).toISOString().slice(0, 10);
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
