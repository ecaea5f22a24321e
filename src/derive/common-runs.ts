import { once } from "../model/once.ts";

/** The number of a shingle that stands in one text only; all others have a number of their own, the same in every text. */
export const unshared = -1;

/** Words that stand in two texts in one order: `length` of them, from word `at` of the one and word `there` of the other. */
export interface Run {
  readonly at: number;
  readonly there: number;
  readonly length: number;
}

/**
 * The runs of words that two texts have in common, each as long as it goes, in the order of the one; where the other prints
 * the same words twice, the first of them begins a run. `ours` and `theirs` are the numbers of their shingles, each of
 * `size` words in a row.
 */
export function commonRuns(ours: Int32Array, theirs: Int32Array, size: number): readonly Run[] {
  const places = firstPlaces(theirs);
  const runs: Run[] = [];
  for (let at = 0; at < ours.length; ) {
    const shingle = ours[at] ?? unshared;
    const there = shingle === unshared ? undefined : places.get(shingle);
    let alike = 1;
    if (there !== undefined) {
      while (isShared(ours[at + alike]) && ours[at + alike] === theirs[there + alike]) alike += 1;
      runs.push({ at, there, length: alike + size - 1 });
    }
    at += alike;
  }
  return runs;
}

function isShared(shingle: number = unshared): boolean {
  return shingle !== unshared;
}

/** The first place of each shingle; a text is compared with many. */
const firstPlaces = once((shingles: Int32Array): ReadonlyMap<number, number> => {
  const places = new Map<number, number>();
  for (const [i, shingle] of shingles.entries()) if (!places.has(shingle)) places.set(shingle, i);
  return places;
});
