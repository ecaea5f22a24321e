import type { Projection } from "./model.ts";

/**
 * An arrow of the picture: everything that one actor does to, or says about, another. Claims give the arrow from each
 * actor of a proposition to each other participant; statements the arrow from a speaker to those the words name.
 */
export interface Link {
  readonly source: number;
  readonly target: number;
  /** Indexes, ascending. */
  readonly claims: readonly number[];
  readonly statements: readonly number[];
}

/** Which claims and statements count; indexes ascending. */
export interface Chosen {
  readonly claims: readonly number[];
  readonly statements: readonly number[];
}

/** Everything there is. */
export function everything(projection: Projection): Chosen {
  return { claims: [...projection.claims.keys()], statements: [...projection.statements.keys()] };
}

/** Which ordered pairs each claim and each statement links; made once, asked at every change of the filters. */
export interface LinkIndex {
  /** Sorted by source, then target. */
  readonly pairs: readonly (readonly [source: number, target: number])[];
  /** Claim → indexes of pairs, each once. */
  readonly byClaim: readonly (readonly number[])[];
  readonly byStatement: readonly (readonly number[])[];
}

export function indexLinks(projection: Projection): LinkIndex {
  const found = new Map<number, readonly [number, number]>();
  const many = projection.actors.length;
  const keysOf = (pairs: readonly (readonly [number, number])[]) => {
    const keys = new Set<number>();
    for (const [from, to] of pairs) {
      if (from === to) continue;
      const key = from * many + to;
      if (!found.has(key)) found.set(key, [from, to]);
      keys.add(key);
    }
    return [...keys];
  };
  const claimKeys = projection.claims.map((_, index) => keysOf(pairsOf(projection, index)));
  const statementKeys = projection.statements.map(({ speaker, addressees, about }) =>
    keysOf([...addressees, ...about].map((other) => [speaker, other] as const)),
  );
  const sorted = [...found].sort(([a], [b]) => a - b);
  const place = new Map(sorted.map(([key], index) => [key, index]));
  const placed = (keys: readonly number[]) => keys.map((key) => place.get(key) ?? 0);
  return {
    pairs: sorted.map(([, pair]) => pair),
    byClaim: claimKeys.map(placed),
    byStatement: statementKeys.map(placed),
  };
}

/** Arrows over the chosen claims and statements, one per ordered pair, sorted by source, then target. */
export function linksFrom({ pairs, byClaim, byStatement }: LinkIndex, chosen: Chosen): readonly Link[] {
  const claims: (number[] | undefined)[] = new Array(pairs.length);
  const statements: (number[] | undefined)[] = new Array(pairs.length);
  const gather = (
    lists: (number[] | undefined)[],
    indexes: readonly number[],
    pairsBy: readonly (readonly number[])[],
  ) => {
    for (const index of indexes)
      for (const pair of pairsBy[index] ?? []) {
        const list = lists[pair];
        if (list === undefined) lists[pair] = [index];
        else list.push(index);
      }
  };
  gather(claims, chosen.claims, byClaim);
  gather(statements, chosen.statements, byStatement);
  const links: Link[] = [];
  pairs.forEach(([source, target], pair) => {
    const [done, said] = [claims[pair], statements[pair]];
    if (done !== undefined || said !== undefined)
      links.push({ source, target, claims: done ?? nothing, statements: said ?? nothing });
  });
  return links;
}

const nothing: readonly number[] = [];

export function linksOf(projection: Projection, chosen: Chosen): readonly Link[] {
  return linksFrom(indexLinks(projection), chosen);
}

/**
 * The ordered pairs that a claim links. Where the proposition has no second participant, who is quoted and who acts
 * make the pair: "Shoigu said the militants had regrouped" links Shoigu to the militants.
 */
function pairsOf(projection: Projection, index: number): readonly (readonly [number, number])[] {
  const claim = projection.claims[index];
  const proposition = claim === undefined ? undefined : projection.propositions[claim.proposition];
  if (claim === undefined || proposition === undefined) return [];
  const others = [...proposition.recipients, ...proposition.themes, ...proposition.locations];
  const pairs = proposition.actors.flatMap((actor) => others.map((other) => [actor, other] as const));
  if (pairs.length > 0) return pairs;
  if (claim.voice === "narrator") return [];
  return [...proposition.actors, ...others].map((other) => [claim.source, other] as const);
}
