/**
 * Scores of every arc over `size` words: row d holds those of word d under the root, word 0, word 1 …, so that the score
 * of head h stands at `d * (size + 1) + h + 1`, the root being head -1. Higher is better.
 */
export interface Arcs {
  readonly size: number;
  readonly scores: Float64Array;
}

/**
 * Heads of the best single-rooted tree: Chu and Liu (1965), Edmonds (1967); the root is tried at each likely word (Zmigrod
 * et al. 2020 show why the constraint matters). Ties go to the lower index. Gives `size` heads, -1 for the root's. Time at
 * most as the cube of the words, and as their square where the best heads make a tree.
 */
export function spanningTree(arcs: Arcs): readonly number[] {
  const greedy = bestHeads(arcs);
  const roots = greedy.filter((head) => head === -1);
  if (roots.length === 1 && cycleIn(greedy) === undefined) return greedy;
  // No tree is worth more than all best heads with its root in place of that word's: the likeliest roots first, and no
  // more of them once that is less than what was found.
  const margins = greedy.map((_, d) => margin(arcs, d));
  const candidates = greedy
    .map((_, d) => d)
    .sort((a, b) => (margins[b] ?? 0) - (margins[a] ?? 0) || a - b)
    .slice(0, 4);
  const unrooted = greedy.reduce((sum, _, d) => sum + scoreOf(arcs, d, -1) - (margins[d] ?? 0), 0);
  let best: readonly number[] = [];
  let highest = Number.NEGATIVE_INFINITY;
  for (const root of candidates) {
    if (unrooted + (margins[root] ?? 0) <= highest) break;
    const heads = edmonds(rootedAt(arcs, root));
    const total = heads.reduce((sum, h, d) => sum + scoreOf(arcs, d, h), 0);
    if (total > highest) [best, highest] = [heads, total];
  }
  return best;
}

function scoreOf({ size, scores }: Arcs, dependent: number, head: number): number {
  return scores[dependent * (size + 1) + head + 1] ?? 0;
}

/** The same arcs, with no root worth having but `root`. */
function rootedAt({ size, scores }: Arcs, root: number): Arcs {
  const rooted = Float64Array.from(scores);
  for (let d = 0; d < size; d += 1) rooted[d * (size + 1)] = -1e6;
  rooted.fill(-1e6, root * (size + 1), (root + 1) * (size + 1));
  rooted[root * (size + 1)] = 0;
  return { size, scores: rooted };
}

function bestHeads({ size, scores }: Arcs): readonly number[] {
  const heads: number[] = [];
  for (let d = 0; d < size; d += 1) {
    const row = d * (size + 1) + 1;
    let best = -1;
    for (let h = 0; h < size; h += 1) {
      if (h !== d && (scores[row + h] ?? 0) > (scores[row + best] ?? 0)) best = h;
    }
    heads.push(best);
  }
  return heads;
}

/** How much better word `d` is as root than under its best head. */
function margin(arcs: Arcs, d: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let h = 0; h < arcs.size; h += 1) if (h !== d) best = Math.max(best, scoreOf(arcs, d, h));
  return scoreOf(arcs, d, -1) - best;
}

/** Best tree without the constraint on the root: contract a cycle, solve, expand. */
function edmonds(arcs: Arcs): readonly number[] {
  const heads = bestHeads(arcs);
  const cycle = cycleIn(heads);
  if (cycle === undefined) return heads;
  const inside = new Set(cycle);
  const outside = heads.flatMap((_, d) => (inside.has(d) ? [] : [d]));
  const node = outside.length; // the contracted cycle
  const entries = [-1, ...outside].map((h) => entryFrom(arcs, h, cycle, heads));
  const exits = outside.map((d) =>
    cycle.reduce((best, h) => (scoreOf(arcs, d, h) > scoreOf(arcs, d, best) ? h : best), cycle[0] ?? 0),
  );
  const contracted = edmonds(contract(arcs, outside, exits, entries));
  const original = (i: number) => (i === -1 ? -1 : (outside[i] ?? -1));
  const result = [...heads];
  for (const [i, d] of outside.entries()) {
    const h = contracted[i] ?? -1;
    result[d] = h === node ? (exits[i] ?? -1) : original(h);
  }
  const entrance = contracted[node] ?? -1;
  result[entries[entrance + 1]?.at ?? 0] = original(entrance);
  return result;
}

/** Where an arc into a cycle costs least: it breaks the arc that held the word it enters at. */
interface Entry {
  readonly at: number;
  readonly worth: number;
}

function entryFrom(arcs: Arcs, head: number, cycle: readonly number[], heads: readonly number[]): Entry {
  const kept = cycle.reduce((sum, d) => sum + scoreOf(arcs, d, heads[d] ?? -1), 0);
  let at = cycle[0] ?? 0;
  let worth = Number.NEGATIVE_INFINITY;
  for (const d of cycle) {
    const entering = scoreOf(arcs, d, head) - scoreOf(arcs, d, heads[d] ?? -1) + kept;
    if (entering > worth) [at, worth] = [d, entering];
  }
  return { at, worth };
}

/** The arcs among the words outside a cycle, with the cycle as one more word behind them. */
function contract(
  { size, scores }: Arcs,
  outside: readonly number[],
  exits: readonly number[],
  entries: readonly Entry[],
): Arcs {
  const width = outside.length + 2;
  const contracted = new Float64Array((width - 1) * width);
  let at = 0;
  for (let i = 0; i < outside.length; i += 1) {
    const row = (outside[i] ?? 0) * (size + 1) + 1;
    contracted[at] = scores[row - 1] ?? 0;
    for (let k = 0; k < outside.length; k += 1) contracted[at + k + 1] = scores[row + (outside[k] ?? 0)] ?? 0;
    contracted[at + width - 1] = scores[row + (exits[i] ?? 0)] ?? 0;
    at += width;
  }
  for (const [k, { worth }] of entries.entries()) contracted[at + k] = worth;
  return { size: width - 1, scores: contracted };
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
