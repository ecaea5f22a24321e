import type { Link } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import type { ViewState } from "../state/view-state.ts";

/** The actors to be drawn, and how many there would be without the limit. */
export interface Cast {
  readonly shown: ReadonlySet<number>;
  readonly linked: number;
  readonly weights: ReadonlyMap<number, number>;
}

type CastChoice = Pick<ViewState, "limit" | "selection" | "around" | "added" | "removed">;

/** A passing "officials" or "he" must not crowd out those whom the reader knows by name. */
const unnamedShare = 0.3;

/**
 * The best attested actors, and on top of them those asked for: the selected one with its neighbours, those that were
 * added. `route` are the actors of the paths that are looked at.
 */
export function castOf(
  projection: Projection,
  links: readonly Link[],
  { limit, selection, around, added, removed }: CastChoice,
  route: readonly number[] = [],
): Cast {
  const weights = weightsOf(projection, links);
  const near = around === undefined ? undefined : within(links, around.actor, around.steps);
  const gone = new Set(removed);
  const drawable = (actor: number) =>
    projection.actors[actor]?.x !== undefined && !gone.has(actor) && (near === undefined || near.has(actor));
  const ranked = [...weights.keys()].filter(drawable);
  const shown = new Set(best(projection, weights, ranked, limit));
  const show = (actor: number) => {
    if (drawable(actor)) shown.add(actor);
  };
  for (const actor of [...added, ...route]) show(actor);
  if (selection.kind === "link") for (const actor of [selection.source, selection.target]) show(actor);
  if (selection.kind === "claim") for (const actor of participantsOf(projection, selection.proposition)) show(actor);
  if (selection.kind === "path") for (const actor of [selection.from, selection.to]) show(actor);
  if (selection.kind === "actor")
    for (const actor of [selection.actor, ...bestNeighbours(links, selection.actor)]) show(actor);
  return { shown, linked: ranked.length, weights };
}

/** The so many with the highest scores; of equal ones the first. */
function best(
  projection: Projection,
  weights: ReadonlyMap<number, number>,
  actors: readonly number[],
  limit: number,
): readonly number[] {
  if (actors.length <= limit) return actors;
  const scores = Float64Array.from(actors, (actor) => {
    const share = projection.actors[actor]?.type === "UnnamedAgent" ? unnamedShare : 1;
    return (weights.get(actor) ?? 0) * share;
  });
  // Typed arrays sort by number and fast: at every step of a dragged window.
  const least = scores.slice().sort()[actors.length - limit] ?? 0;
  const above = actors.filter((_, at) => (scores[at] ?? 0) > least);
  const level = actors.filter((_, at) => scores[at] === least);
  return [...above, ...level.slice(0, limit - above.length)];
}

/** More at once would bury the others; the rest is drawn on demand. */
const neighboursAtOnce = 25;

function bestNeighbours(links: readonly Link[], actor: number): readonly number[] {
  const ties = new Map<number, number>();
  for (const { source, target, claims, statements } of links) {
    const other = source === actor ? target : target === actor ? source : undefined;
    if (other !== undefined) ties.set(other, (ties.get(other) ?? 0) + claims.length + statements.length * 0.5);
  }
  return [...ties.keys()].sort((a, b) => (ties.get(b) ?? 0) - (ties.get(a) ?? 0) || a - b).slice(0, neighboursAtOnce);
}

function weightsOf(projection: Projection, links: readonly Link[]): ReadonlyMap<number, number> {
  const sums = new Float64Array(projection.actors.length);
  for (const { source, target, claims, statements } of links) {
    const weight = claims.length + statements.length * 0.5;
    sums[source] = (sums[source] ?? 0) + weight;
    sums[target] = (sums[target] ?? 0) + weight;
  }
  const weights = new Map<number, number>();
  sums.forEach((sum, actor) => {
    if (sum > 0) weights.set(actor, sum);
  });
  return weights;
}

/** Everyone at most `steps` arrows away from an actor, itself included, whichever way the arrows point. */
export function within(links: readonly Link[], actor: number, steps: number): ReadonlySet<number> {
  let reached = new Set([actor]);
  for (let step = 0; step < steps; step++) {
    const next = new Set(reached);
    for (const { source, target } of links) {
      if (reached.has(source)) next.add(target);
      if (reached.has(target)) next.add(source);
    }
    reached = next;
  }
  return reached;
}

/** Everyone in a proposition, in the order of the roles, each once. */
export function participantsOf(projection: Projection, index: number): readonly number[] {
  const proposition = projection.propositions[index];
  if (proposition === undefined) return [];
  const { actors, recipients, themes, locations } = proposition;
  return [...new Set([...actors, ...recipients, ...themes, ...locations])];
}
