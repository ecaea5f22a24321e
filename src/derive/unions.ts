/** Disjoint sets of strings (union-find with path halving). */
export interface Unions {
  /** The string that stands for the set of `one`: its first by code unit. */
  readonly find: (one: string) => string;
  readonly join: (one: string, other: string) => void;
  /** The set of `one`, sorted; `[one]` where it was never joined. */
  readonly members: (one: string) => readonly string[];
}

export function unions(): Unions {
  const above = new Map<string, string>();
  const sets = new Map<string, readonly string[]>();
  const find = (one: string): string => {
    let at = one;
    for (let up = above.get(at); up !== undefined; up = above.get(at)) {
      const next = above.get(up);
      if (next !== undefined) above.set(at, next);
      at = up;
    }
    return at;
  };
  const members = (one: string) => sets.get(find(one)) ?? [find(one)];
  const join = (one: string, other: string) => {
    const [first, second] = [find(one), find(other)].sort() as [string, string];
    if (first === second) return;
    sets.set(first, [...members(first), ...members(second)].sort());
    sets.delete(second);
    above.set(second, first);
  };
  return { find, join, members };
}
