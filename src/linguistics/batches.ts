/** Sentences of one run of the network at most: more are no faster and take more memory. */
const mostSentences = 16;
/** Places, words and empty ones, of one run at most; a sentence alone may take more. */
const mostPlaces = 640;
/** What a run costs besides its places, in places. */
const costOfRun = 6;

/**
 * Sentences of the given lengths parted into runs of the network: indices of those that have words, in batches of like
 * length. In a run each sentence takes as many places as the longest, and never fewer than two take any: of all ways to
 * part the sorted sentences it is the one with the fewest places and runs.
 */
export function batchesOf(lengths: readonly number[]): readonly (readonly number[])[] {
  const order = lengths.flatMap((length, i) => (length === 0 ? [] : [i]));
  order.sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  // Cheapest way to part the first `end` sentences, and where its last batch starts.
  const cost = new Float64Array(order.length + 1);
  const start = new Int32Array(order.length + 1);
  for (let end = 1; end <= order.length; end += 1) {
    const longest = lengths[order[end - 1] ?? -1] ?? 0;
    cost[end] = Number.POSITIVE_INFINITY;
    for (let from = end - 1; from >= Math.max(0, end - mostSentences); from -= 1) {
      const places = Math.max(2, end - from) * longest;
      if (end - from > 1 && places > mostPlaces) break;
      const worth = (cost[from] ?? 0) + places + costOfRun;
      if (worth < (cost[end] ?? 0)) {
        cost[end] = worth;
        start[end] = from;
      }
    }
  }
  const batches: number[][] = [];
  for (let end = order.length; end > 0; end = start[end] ?? 0) batches.push(order.slice(start[end], end));
  return batches.reverse();
}
