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

/** Arrows over the chosen claims and statements, one per ordered pair, sorted by source, then target. */
export function linksOf(projection: Projection, chosen: Chosen): readonly Link[] {
  const claims = new Map<string, number[]>();
  const statements = new Map<string, number[]>();
  const add = (lists: Map<string, number[]>, from: number, to: number, index: number) => {
    if (from === to) return;
    const key = `${from} ${to}`;
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    if (list.at(-1) !== index) list.push(index);
  };
  for (const index of chosen.claims) {
    for (const [from, to] of pairsOf(projection, index)) add(claims, from, to, index);
  }
  for (const index of chosen.statements) {
    const statement = projection.statements[index];
    if (statement === undefined) continue;
    for (const to of [...statement.addressees, ...statement.about]) add(statements, statement.speaker, to, index);
  }
  return [...new Set([...claims.keys(), ...statements.keys()])]
    .map((key): Link => {
      const [source = 0, target = 0] = key.split(" ").map(Number);
      return { source, target, claims: claims.get(key) ?? [], statements: statements.get(key) ?? [] };
    })
    .sort((a, b) => a.source - b.source || a.target - b.target);
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
