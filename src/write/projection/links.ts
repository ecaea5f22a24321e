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
  /** In the whole graph an arrow leads back, too. */
  readonly mutual: boolean;
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

/** All arrows, and which of them each claim and each statement is in; made once, asked at every change of the filters. */
export interface LinkIndex {
  /** Sorted by source, then target. */
  readonly links: readonly Link[];
  /** Claim → indexes of links, each once. */
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
  const [byClaim, byStatement] = [claimKeys.map(placed), statementKeys.map(placed)];
  const [claims, statements] = [byClaim, byStatement].map((lists) => gathered(lists, sorted.length)) as [
    number[][],
    number[][],
  ];
  const links = sorted.map(([, [source, target]], pair): Link => {
    const mutual = found.has(target * many + source);
    return { source, target, claims: claims[pair] ?? [], statements: statements[pair] ?? [], mutual };
  });
  return { links, byClaim, byStatement };
}

/** Link → the indexes of the lists it is in, ascending. */
function gathered(lists: readonly (readonly number[])[], links: number): number[][] {
  const gathered: number[][] = Array.from({ length: links }, () => []);
  lists.forEach((list, index) => {
    for (const link of list) gathered[link]?.push(index);
  });
  return gathered;
}

/**
 * Arrows over the chosen claims and statements, one per ordered pair, sorted by source, then target. An arrow of which
 * all is chosen is the index's own object: what was worked out for it once holds at every later choice.
 */
export function linksFrom({ links, byClaim, byStatement }: LinkIndex, chosen: Chosen): readonly Link[] {
  const counts = new Int32Array(links.length);
  const mark = (indexes: readonly number[], lists: readonly (readonly number[])[]) => {
    const marks = new Uint8Array(lists.length);
    for (const index of indexes) {
      marks[index] = 1;
      for (const link of lists[index] ?? []) counts[link] = (counts[link] ?? 0) + 1;
    }
    return marks;
  };
  const [claimed, stated] = [mark(chosen.claims, byClaim), mark(chosen.statements, byStatement)];
  const standing: Link[] = [];
  links.forEach((link, at) => {
    const count = counts[at];
    if (count === 0) return;
    if (count === link.claims.length + link.statements.length) standing.push(link);
    else {
      const claims = link.claims.filter((claim) => claimed[claim] === 1);
      const statements = link.statements.filter((statement) => stated[statement] === 1);
      standing.push({ ...link, claims, statements });
    }
  });
  return standing;
}

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
