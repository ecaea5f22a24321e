import type { Link } from "../../src/write/projection/links.ts";
import type { ActorView, Projection } from "../../src/write/projection/model.ts";
import type { Scene, SceneEdge, SceneNode } from "../graph/renderer.ts";
import { actorKey } from "../graph/subjects.ts";
import type { Pin, Selection } from "../state/view-state.ts";
import { mix, type Palette } from "../theme/palette.ts";
import { shapes } from "../theme/shapes.ts";
import type { Cast } from "./cast.ts";
import { missingFrom } from "./comparison.ts";
import { deedOf, dominantFamily, type Grades, kindsOf, lineOf, speech } from "./grades.ts";
import { nearness } from "./nearness.ts";
import { ringsOf } from "./rings.ts";
import { labelOf } from "./wording.ts";

export interface SceneChoice {
  readonly cast: Cast;
  readonly grades: Grades;
  readonly selection: Selection;
  readonly pins: readonly Pin[];
  readonly palette: Palette;
  /** Links that are there only with the outlets that were switched off: drawn as shadows. */
  readonly fallen: readonly Link[];
  /** Pairs "3 5" of the paths looked at. */
  readonly route: ReadonlySet<string>;
}

/** The picture of who does what to whom: nodes are actors, one arrow an ordered pair, the selected one opened by kind. */
export function actorScene(projection: Projection, links: readonly Link[], choice: SceneChoice): Scene {
  const { cast, selection, palette } = choice;
  // Asked twice an arrow at every step of a dragged window: a table answers quicker than a set.
  const shown = new Uint8Array(projection.actors.length);
  for (const actor of cast.shown) shown[actor] = 1;
  const inSight = ({ source, target }: Link) => shown[source] === 1 && shown[target] === 1;
  const drawn = links.filter(inSight);
  const near = nearness(projection, drawn, choice);
  const edges: SceneEdge[] = [];
  for (const link of drawn) {
    const { source, target } = link;
    const opened = selection.kind === "link" && source === selection.source && target === selection.target;
    if (opened) {
      edges.push(...openedEdges(choice, link));
      continue;
    }
    const isNear = near.link(link);
    if (isNear && selection.kind === "outlets") {
      edges.push(comparedEdge(projection, choice, link, selection));
      continue;
    }
    const labelled = near.selected && isNear && link.claims.length > 0;
    edges.push(edgeOf(choice, link, { faded: !isNear, labelled }));
  }
  const bereft = bereftOf(choice.fallen, drawn);
  const shadows = choice.fallen.filter(inSight).map(({ source, target }): SceneEdge => {
    const colour = mix(palette.soft, palette.background, 0.5);
    const ends = { source: actorKey(source), target: actorKey(target) };
    return {
      key: `${source} ${target}`,
      ...ends,
      size: 1.4,
      colour,
      pattern: "dotted",
      curvature: 0.16,
      faded: true,
    };
  });
  return {
    frame: "actors",
    margin: 0,
    nodes: nodesOf(projection, choice, (actor) => near.node(actor) && !bereft.has(actor)),
    edges: [...edges, ...shadows],
    background: palette.background,
    ink: palette.ink,
    soft: palette.soft,
    accent: palette.accent,
  };
}

/** Actors whom nothing speaks of any more. */
function bereftOf(fallen: readonly Link[], standing: readonly Link[]): ReadonlySet<number> {
  const bereft = new Set(fallen.flatMap(({ source, target }) => [source, target]));
  for (const { source, target } of standing) for (const end of [source, target]) bereft.delete(end);
  return bereft;
}

function nodesOf(projection: Projection, choice: SceneChoice, isNear: (actor: number) => boolean): SceneNode[] {
  const { cast, pins, palette } = choice;
  const pinned = new Map(pins.map((pin) => [pin.actor, pin]));
  const rings = ringsOf(choice.grades, projection);
  const nodes: SceneNode[] = [];
  projection.actors.forEach((actor, index) => {
    if (!cast.shown.has(index)) return;
    const { x, y } = pinned.get(index) ?? actor;
    if (x === undefined || y === undefined) return;
    const faded = !isNear(index);
    const weight = cast.weights.get(index) ?? 0;
    const before = nodesBefore.get(actor);
    const stays =
      before?.palette === palette &&
      before.weight === weight &&
      before.node.faded === faded &&
      before.node.x === x &&
      before.node.y === y;
    if (stays) {
      nodes.push(before.node);
      return;
    }
    const colour = palette.types[actor.type];
    const unnamed = actor.type === "UnnamedAgent";
    const node: SceneNode = {
      key: actorKey(index),
      label: actor.label,
      side: "around",
      x,
      y,
      size: unnamed ? Math.min(8, 4.5 + Math.sqrt(weight)) : Math.min(21, 6 + 2.1 * Math.sqrt(weight)),
      colour: faded ? mix(colour, palette.background, 0.28) : colour,
      shape: shapes[actor.type],
      rings: faded ? 0 : (rings.get(index) ?? 0),
      faded,
      importance: unnamed ? weight * 0.2 : weight,
    };
    nodesBefore.set(actor, { palette, weight, node });
    nodes.push(node);
  });
  return nodes;
}

/** What a node was drawn as, as with the edges below. */
const nodesBefore = new WeakMap<
  ActorView,
  { readonly palette: Palette; readonly weight: number; readonly node: SceneNode }
>();

interface EdgeForm {
  readonly faded: boolean;
  readonly labelled: boolean;
}

/** What an edge was drawn as for a link; a link that has not changed keeps its edge, and the renderer sees it at once. */
const drawnBefore = new WeakMap<
  Link,
  { readonly form: EdgeForm; readonly palette: Palette; readonly edge: SceneEdge }
>();

function edgeOf(choice: SceneChoice, link: Link, form: EdgeForm): SceneEdge {
  const { palette } = choice;
  const before = drawnBefore.get(link);
  if (before?.palette === palette && before.form.faded === form.faded && before.form.labelled === form.labelled)
    return before.edge;
  const { source, target, mutual } = link;
  const edge = {
    key: `${source} ${target}`,
    curvature: mutual ? 0.22 : 0.1,
    ...lineAt(choice, link, form.faded),
    ...(form.labelled ? { label: deedOf(choice.grades, link) } : {}),
  };
  drawnBefore.set(link, { form, palette, edge });
  return edge;
}

/** All of an edge that follows from what it stands for. */
function lineAt({ grades, palette }: SceneChoice, { source, target, claims }: Link, faded: boolean) {
  const colour = palette.families[dominantFamily(grades, claims)];
  return {
    source: actorKey(source),
    target: actorKey(target),
    size: claims.length === 0 ? 1.3 : Math.min(7, 2.2 + Math.log2(claims.length)),
    colour: faded ? mix(colour, palette.background, 0.25) : colour,
    faded,
    ...lineOf(grades, claims),
  };
}

/** An arrow of two outlets side by side: what only one has is a shadow that says in which it was not found. */
function comparedEdge(
  projection: Projection,
  choice: SceneChoice,
  link: Link,
  { left, right }: { readonly left: number; readonly right: number },
): SceneEdge {
  const edge = edgeOf(choice, link, { faded: false, labelled: false });
  const missing = missingFrom(projection, link, left, right);
  if (missing === undefined) return edge;
  const colour = mix(edge.colour, choice.palette.background, 0.6);
  return { ...edge, colour, label: `not found in ${labelOf(projection, missing)}` };
}

/** The selected arrow as one parallel for each kind, the strongest straightest. */
function openedEdges(choice: SceneChoice, link: Link): SceneEdge[] {
  const { selection } = choice;
  const asked = selection.kind === "link" ? selection.frame : undefined;
  return kindsOf(choice.grades, link).map((kind, index) => {
    const line = lineAt(choice, kind, asked !== undefined && asked !== kind.frame);
    const count = kind.frame === speech ? kind.statements.length : kind.claims.length;
    return {
      ...line,
      key: `${link.source} ${link.target} ${kind.frame}`,
      curvature: 0.12 + index * 0.2,
      size: line.size + 0.6,
      label: count > 1 ? `${kind.frame} ${count}×` : kind.frame,
    };
  });
}
