import type { Link } from "../../src/write/projection/links.ts";

/** Rows of a hundred: where things stand does not matter to tests of speed, and forces over ten thousand take their time. */
export function inRows(links: readonly Link[]): ReadonlyMap<number, { readonly x: number; readonly y: number }> {
  const actors = new Set(links.flatMap(({ source, target }) => [source, target]));
  return new Map([...actors].map((actor) => [actor, { x: (actor % 100) * 90, y: Math.floor(actor / 100) * 54 }]));
}
