import type { Link } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import type { Pattern, Scene, SceneEdge, SceneNode } from "../graph/renderer.ts";
import type { Selection } from "../state/view-state.ts";
import { mix, type Palette } from "../theme/palette.ts";
import { shapes } from "../theme/shapes.ts";
import { type Family, families, familyOf } from "./families.ts";
import { independentSources, standingOf } from "./standing.ts";

/** The actors to be drawn, and how many there would be without the limit. */
export interface Cast {
  readonly shown: ReadonlySet<number>;
  readonly linked: number;
  readonly weights: ReadonlyMap<number, number>;
}

/** The best attested actors, and on top of them the selected one with its neighbours: nothing that is asked for stays away. */
export function castOf(projection: Projection, links: readonly Link[], limit: number, selection: Selection): Cast {
  const weights = new Map<number, number>();
  const add = (actor: number, weight: number) => weights.set(actor, (weights.get(actor) ?? 0) + weight);
  for (const link of links) {
    const weight = link.claims.length + link.statements.length * 0.5;
    add(link.source, weight);
    add(link.target, weight);
  }
  const ranked = [...weights.keys()]
    .filter((actor) => projection.actors[actor]?.x !== undefined)
    .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a - b);
  const shown = new Set(ranked.slice(0, limit));
  const asked =
    selection.kind === "actor"
      ? [selection.actor]
      : selection.kind === "link"
        ? [selection.source, selection.target]
        : [];
  const drawable = (actor: number) => projection.actors[actor]?.x !== undefined;
  for (const actor of asked.filter(drawable)) shown.add(actor);
  if (selection.kind === "actor")
    for (const { source, target } of links)
      if (source === selection.actor || target === selection.actor)
        for (const end of [source, target]) if (drawable(end)) shown.add(end);
  return { shown, linked: ranked.length, weights };
}

/** The kind most claims of the link are of; speech only where there is nothing else. */
export function dominantFamily(projection: Projection, link: Link): Family {
  const counts = new Map<Family, number>();
  for (const index of link.claims) {
    const proposition = projection.propositions[projection.claims[index]?.proposition ?? -1];
    if (proposition === undefined) continue;
    const family = familyOf(proposition);
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return families.reduce<Family>(
    (best, family) => ((counts.get(family) ?? 0) > (counts.get(best) ?? 0) ? family : best),
    "says",
  );
}

/** How the link's line looks: disputed and denied first, then plans, then how many stand behind it. */
export function lineOf(projection: Projection, link: Link): { readonly pattern: Pattern; readonly badge?: string } {
  if (link.claims.length === 0) return { pattern: "solid" };
  const standings = link.claims.flatMap((index) => {
    const claim = projection.claims[index];
    return claim === undefined ? [] : [standingOf(projection, claim)];
  });
  if (standings.includes("disputed")) return { pattern: "double", badge: "≠" };
  if (standings.every((standing) => standing === "denied")) return { pattern: "double", badge: "✕" };
  if (standings.every((standing) => standing === "planned" || standing === "denied")) return { pattern: "dotted" };
  return { pattern: independentSources(projection, link.claims) > 1 ? "solid" : "dashed" };
}

export interface SceneChoice {
  readonly cast: Cast;
  readonly selection: Selection;
  readonly focused?: number;
  readonly palette: Palette;
}

/** What the canvas shows. */
export function sceneOf(
  projection: Projection,
  links: readonly Link[],
  { cast, selection, focused, palette }: SceneChoice,
): Scene {
  const drawn = links.filter(({ source, target }) => cast.shown.has(source) && cast.shown.has(target));
  const pairs = new Set(drawn.map(({ source, target }) => `${source} ${target}`));
  const isNear = nearness(drawn, selection);
  const nodes = [...cast.shown]
    .sort((a, b) => a - b)
    .flatMap((index): SceneNode[] => {
      const actor = projection.actors[index];
      if (actor?.x === undefined || actor.y === undefined) return [];
      const faded = !isNear.node(index);
      const colour = palette.types[actor.type];
      return [
        {
          key: String(index),
          label: actor.label,
          x: actor.x,
          y: actor.y,
          size: Math.min(22, 6.5 + 2.2 * Math.sqrt(cast.weights.get(index) ?? 0)),
          colour: faded ? mix(colour, palette.background, 0.28) : colour,
          shape: shapes[actor.type],
          faded,
        },
      ];
    });
  const edges = drawn.map((link): SceneEdge => {
    const { source, target } = link;
    const faded = !isNear.link(link);
    const colour = palette.families[dominantFamily(projection, link)];
    return {
      key: `${source} ${target}`,
      source: String(source),
      target: String(target),
      size: link.claims.length === 0 ? 1.2 : Math.min(7, 2.2 + 1 * Math.log2(link.claims.length)),
      colour: faded ? mix(colour, palette.background, 0.25) : colour,
      curvature: pairs.has(`${target} ${source}`) ? 0.22 : 0.1,
      faded,
      ...lineOf(projection, link),
    };
  });
  return {
    nodes,
    edges,
    background: palette.background,
    ink: palette.ink,
    accent: palette.accent,
    ...(selection.kind === "actor" ? { selected: String(selection.actor) } : {}),
    ...(focused === undefined ? {} : { focused: String(focused) }),
  };
}

/** What belongs to the selection; without one everything does. */
function nearness(links: readonly Link[], selection: Selection) {
  if (selection.kind === "nothing") return { node: () => true, link: () => true };
  if (selection.kind === "link")
    return {
      node: (actor: number) => actor === selection.source || actor === selection.target,
      link: ({ source, target }: Link) => source === selection.source && target === selection.target,
    };
  const touches = ({ source, target }: Link) => source === selection.actor || target === selection.actor;
  const near = new Set(links.filter(touches).flatMap(({ source, target }) => [source, target]));
  return { node: (actor: number) => near.has(actor) || actor === selection.actor, link: touches };
}
