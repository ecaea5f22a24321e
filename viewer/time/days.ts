const dayLength = 86_400_000;

/** Days since 1 January 1970; undefined for what is no date. Counted in UTC, where all days are equally long. */
export function dayNumber(iso: string | undefined): number | undefined {
  const time = iso === undefined ? Number.NaN : Date.parse(iso.slice(0, 10));
  return Number.isNaN(time) ? undefined : Math.round(time / dayLength);
}

/** The reverse: "2021-07-09". */
export function dayOf(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

/** The day so many days after `iso`. */
export function shifted(iso: string, days: number): string {
  return dayOf((dayNumber(iso) ?? 0) + days);
}
