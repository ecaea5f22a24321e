import { type Link, type LinkIndex, linksFrom } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import type { ViewState } from "../state/view-state.ts";
import { type Filter, sift } from "./filter.ts";
import type { TraitTable } from "./traits.ts";

/** The actors that the selection is about, and those that were added by hand. */
export function askedFor({ selection, added }: ViewState): readonly number[] {
  if (selection.kind === "actor") return [...added, selection.actor];
  if (selection.kind === "link") return [...added, selection.source, selection.target];
  return selection.kind === "path" ? [...added, selection.from, selection.to] : added;
}

/** Who is at an end of an arrow: 1 at the indexes of those actors. A table and not a set: made anew at every step of a dragged window. */
export function linkedIn(projection: Projection, links: readonly Link[]): Uint8Array {
  const linked = new Uint8Array(projection.actors.length);
  for (const { source, target } of links) {
    linked[source] = 1;
    linked[target] = 1;
  }
  return linked;
}

/** Actors of hidden types are off the picture and the links with them, but for those asked for. */
export function visibleLinks(
  projection: Projection,
  links: readonly Link[],
  hidden: readonly string[],
  asked: readonly number[],
): readonly Link[] {
  const types = new Set(hidden.flatMap((value) => (value.startsWith("type:") ? [value.slice(5)] : [])));
  if (types.size === 0) return links;
  const visible = projection.actors.map(({ type }) => !types.has(type));
  for (const actor of asked) visible[actor] = true;
  return links.filter(({ source, target }) => visible[source] && visible[target]);
}

/** What falls when sources are left out: links with all outlets and speakers, less the links that stand. */
export function fallenLinks(
  projection: Projection,
  index: LinkIndex,
  traits: TraitTable,
  filter: Filter,
  standing: readonly Link[],
  asked: readonly number[],
): readonly Link[] {
  const isSource = (value: string) => value.startsWith("outlet:") || value.startsWith("speaker:");
  if (!filter.hidden.some(isSource)) return [];
  const hidden = filter.hidden.filter((value) => !isSource(value));
  const all = visibleLinks(projection, linksFrom(index, sift(traits, { ...filter, hidden }).chosen), hidden, asked);
  const stands = new Set(standing.map(({ source, target }) => `${source} ${target}`));
  return all.filter(({ source, target }) => !stands.has(`${source} ${target}`));
}
