import type { Projection } from "../../src/write/projection/model.ts";
import { dayNumber } from "./days.ts";

/** A claim and its days: both ends included, both absent where nothing says when. */
export interface Dated {
  readonly claim: number;
  readonly begins?: string;
  readonly ends?: string;
}

/** The claims by their days, the earliest first, equal ones in text order; what has no day stands at the end. */
export function entriesOf(
  projection: Projection,
  claims: readonly number[],
  dates: "published" | "happened",
): readonly Dated[] {
  const entries = claims.map((index): Dated & { readonly article: number; readonly start: number } => {
    const claim = projection.claims[index];
    const published = projection.articles[claim?.article ?? -1]?.published?.slice(0, 10);
    const [begins, ends] =
      dates === "published"
        ? [published, published]
        : [claim?.earliest ?? claim?.latest, claim?.latest ?? claim?.earliest];
    return {
      claim: index,
      article: claim?.article ?? 0,
      start: claim?.evidence[0]?.[0] ?? 0,
      ...(begins === undefined || ends === undefined ? {} : { begins, ends }),
    };
  });
  return entries
    .sort((a, b) => {
      const [left, right] = [a.begins ?? "9999", b.begins ?? "9999"];
      if (left !== right) return left < right ? -1 : 1;
      return a.article - b.article || a.start - b.start || a.claim - b.claim;
    })
    .map(({ claim, begins, ends }) => ({
      claim,
      ...(begins === undefined || ends === undefined ? {} : { begins, ends }),
    }));
}

/** First and last day, and where a day stands between them, 0 to 1; undefined where nothing has a day. */
export function extentOf(entries: readonly Dated[]) {
  let [first, last] = ["9999-12-31", ""];
  for (const { begins, ends } of entries) {
    if (begins === undefined || ends === undefined) continue;
    if (begins < first) first = begins;
    if (ends > last) last = ends;
  }
  if (last === "") return undefined;
  const [start, length] = [dayNumber(first) ?? 0, Math.max(1, (dayNumber(last) ?? 0) - (dayNumber(first) ?? 0))];
  return { first, last, at: (day: string) => ((dayNumber(day) ?? start) - start) / length };
}
