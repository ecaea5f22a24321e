import type { DigestedClaim } from "./digest.ts";

/** Claims that may speak of one occasion; `earliest` tells several windows of one proposition apart. */
export interface Window<C> {
  readonly earliest?: string;
  readonly latest?: string;
  readonly claims: readonly C[];
}

/** What happened late in the evening happened the next day elsewhere. */
const toleranceDays = 1;
const day = 86_400_000;

/**
 * Claims on one proposition, by when it happened: those whose days overlap, or lie a day apart, speak of one occasion.
 * What nobody dates, or does not count for truth, belongs to each.
 */
export function windowsOf<C extends Pick<DigestedClaim, "counts" | "earliest" | "latest">>(
  claims: readonly C[],
): readonly Window<C>[] {
  const dated = claims.filter(
    ({ counts, earliest, latest }) => counts && earliest !== undefined && latest !== undefined,
  );
  const others = claims.filter((claim) => !dated.includes(claim));
  const windows: { earliest: string; latest: string; claims: C[] }[] = [];
  for (const claim of dated.sort((a, b) => ((a.earliest ?? "") < (b.earliest ?? "") ? -1 : 1))) {
    const [earliest, latest] = [claim.earliest ?? "", claim.latest ?? ""];
    const last = windows.at(-1);
    if (last !== undefined && Date.parse(earliest) - Date.parse(last.latest) <= toleranceDays * day) {
      last.claims.push(claim);
      if (latest > last.latest) last.latest = latest;
    } else windows.push({ earliest, latest, claims: [claim] });
  }
  if (windows.length === 0) return [{ claims: others }];
  return windows.map((window) => ({ ...window, claims: [...window.claims, ...others] }));
}
