/**
 * Heads of the best single-rooted tree over `n` words: Chu and Liu (1965), Edmonds (1967); the root is tried at each
 * likely word (Zmigrod et al. 2020 show why the constraint matters). `score(dependent, head)`: higher is better, words
 * count from 0, head -1 is the root. Ties go to the lower index. Gives n heads.
 */
export function spanningTree(n: number, score: (dependent: number, head: number) => number): readonly number[] {
  const greedy = Array.from({ length: n }, (_, d) => bestHead(n, d, score));
  const roots = greedy.flatMap((head, d) => (head === -1 ? [d] : []));
  if (roots.length === 1 && cycleIn(greedy) === undefined) return greedy;
  // The likeliest roots are enough: a word that loses much as root never heads the best tree.
  const candidates = Array.from({ length: n }, (_, d) => d)
    .sort((a, b) => margin(n, b, score) - margin(n, a, score) || a - b)
    .slice(0, 4);
  let best: readonly number[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  for (const root of candidates) {
    const rooted = (d: number, h: number) => (h === -1 ? (d === root ? 0 : -1e6) : d === root ? -1e6 : score(d, h));
    const heads = edmonds(n, rooted);
    const total = heads.reduce((sum, h, d) => sum + score(d, h), 0);
    if (total > highest) [best, highest] = [heads, total];
  }
  return best;
}

function bestHead(n: number, d: number, score: (d: number, h: number) => number): number {
  let best = -1;
  for (let h = 0; h < n; h += 1) if (h !== d && score(d, h) > score(d, best)) best = h;
  return best;
}

/** How much better word `d` is as root than under its best head. */
function margin(n: number, d: number, score: (d: number, h: number) => number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let h = 0; h < n; h += 1) if (h !== d) best = Math.max(best, score(d, h));
  return score(d, -1) - best;
}

/** Best tree without the constraint on the root: contract a cycle, solve, expand. */
function edmonds(n: number, score: (d: number, h: number) => number): readonly number[] {
  const heads = Array.from({ length: n }, (_, d) => bestHead(n, d, score));
  const cycle = cycleIn(heads);
  if (cycle === undefined) return heads;
  const inside = new Set(cycle);
  const outside = heads.flatMap((_, d) => (inside.has(d) ? [] : [d]));
  const node = outside.length; // the contracted cycle
  const kept = cycle.reduce((sum, d) => sum + score(d, heads[d] ?? -1), 0);
  // Entering the cycle at `d` breaks the arc that held `d`.
  const entries = new Map<number, { readonly at: number; readonly worth: number }>();
  for (const h of [-1, ...outside]) {
    let best = { at: cycle[0] ?? 0, worth: Number.NEGATIVE_INFINITY };
    for (const d of cycle) {
      const worth = score(d, h) - score(d, heads[d] ?? -1) + kept;
      if (worth > best.worth) best = { at: d, worth };
    }
    entries.set(h, best);
  }
  const exits = new Map(
    outside.map((d) => [d, cycle.reduce((best, h) => (score(d, h) > score(d, best) ? h : best), cycle[0] ?? 0)]),
  );
  const original = (i: number) => (i === -1 ? -1 : (outside[i] ?? -1));
  const contracted = edmonds(node + 1, (d, h) => {
    if (d === node) return entries.get(original(h))?.worth ?? Number.NEGATIVE_INFINITY;
    const word = original(d);
    return h === node ? score(word, exits.get(word) ?? -1) : score(word, original(h));
  });
  const result = [...heads];
  for (const [i, d] of outside.entries()) {
    const h = contracted[i] ?? -1;
    result[d] = h === node ? (exits.get(d) ?? -1) : original(h);
  }
  const entrance = original(contracted[node] ?? -1);
  result[entries.get(entrance)?.at ?? 0] = entrance;
  return result;
}

/** Words of the first cycle found, undefined in a tree. */
function cycleIn(heads: readonly number[]): readonly number[] | undefined {
  const state = new Uint8Array(heads.length);
  for (let start = 0; start < heads.length; start += 1) {
    const path: number[] = [];
    let d = start;
    while (d !== -1 && state[d] === 0) {
      state[d] = 1;
      path.push(d);
      d = heads[d] ?? -1;
    }
    if (d !== -1 && state[d] === 1) return path.slice(path.indexOf(d));
    for (const word of path) state[word] = 2;
  }
  return undefined;
}
