import type { Point, Stage } from "./marks.ts";
import type { Scene, SceneNode } from "./renderer.ts";

/** A name where it is to be written; `x`, `y` are its left top corner in pixels. */
export interface Label {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters, pixels. */
  readonly size: number;
  readonly weight: 500 | 600;
  /** What is done, along an arrow; else the name of a node. */
  readonly quiet: boolean;
}

type Measure = (text: string, size: number, weight: number) => number;

/** Longer names are cut on the canvas; the panel has them whole. */
const longest = { around: 30, left: 52, right: 60 } as const;

/** More names than these nobody reads at once, and each costs its share of a frame. */
const mostLabels = 120;

/** As many names always find a place, on top of other nodes if there is no other. */
const alwaysNamed = 14;

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Names that do not cover each other: the selected, the pointed at, then by importance; kinds of arrows where there is room left. */
export function placeLabels(scene: Scene, stage: Stage, measure: Measure): readonly Label[] {
  const first = new Set([scene.selected, scene.focused, stage.hovered]);
  const nodes = inView(scene, stage, first);
  const bodies = nodes.map(({ node, place }) => ({ node, box: around(place, stage.radiusOf(node) * 0.85) }));
  const taken: Box[] = [];
  const labels: Label[] = [];
  nodes.slice(0, mostLabels).forEach(({ node, place }, rank) => {
    const asked = first.has(node.key);
    if (node.faded && !asked) return;
    const size = Math.round(Math.min(15, 11 + node.size * 0.2));
    const weight = asked || node.size > 12 ? 600 : 500;
    const room = roomFor(node, place, stage, bodies);
    const text = fitted(cut(node.label, longest[node.side]), room, (words) => measure(words, size, weight));
    if (text === "") return;
    const width = measure(text, size, weight);
    const spots = spotsOf(node, place, stage, { width, size });
    const must = asked || (rank < alwaysNamed && node.side === "around");
    let best: { readonly box: Box; readonly cost: number } | undefined;
    spots.forEach((box, turn) => {
      if (box[0] < 2 || box[2] > stage.width - 2) return;
      const onNames = taken.reduce((sum, other) => sum + overlap(box, other), 0);
      if (onNames > 0 && !asked) return;
      const onNodes = bodies.reduce(
        (sum, body) => (body.node === node || body.node.faded ? sum : sum + overlap(box, body.box)),
        0,
      );
      const cost = onNames * 4 + onNodes + turn * 6;
      if (best === undefined || cost < best.cost) best = { box, cost };
    });
    const limit = must ? Number.POSITIVE_INFINITY : (width * size) / 9 + 18;
    if (best === undefined || best.cost > limit) return;
    taken.push(best.box);
    labels.push({ key: node.key, text, x: best.box[0] + 2, y: best.box[1] + 1, width, size, weight, quiet: false });
  });
  return [
    ...labels,
    ...edgeLabels(scene, stage, measure, [...taken, ...bodies.flatMap(({ node, box }) => (node.faded ? [] : [box]))]),
  ];
}

interface Body {
  readonly node: SceneNode;
  readonly box: Box;
}

/** Beside this much of a row another node's own name may stand. */
const nameHeight = 14;

/** Pixels beside a node up to the next one in its row, or to the border. */
function roomFor(node: SceneNode, { x, y }: Point, stage: Stage, bodies: readonly Body[]): number {
  if (node.side === "around") return Number.POSITIVE_INFINITY;
  const start = stage.radiusOf(node) + 8;
  const rightward = node.side === "right";
  let room = rightward ? stage.width - x : x;
  for (const { node: other, box } of bodies) {
    if (other === node || box[3] < y - nameHeight || box[1] > y + nameHeight) continue;
    const distance = rightward ? box[0] - x : x - box[2];
    if (distance > 0 && distance < room) room = distance;
  }
  return room - start - 6;
}

/** The words cut to so many pixels; nothing where not even a few letters fit. */
function fitted(text: string, room: number, measure: (text: string) => number): string {
  const width = measure(text);
  if (width <= room) return text;
  const letters = Math.floor((text.length * room) / width) - 1;
  return letters < 4 ? "" : cut(text, letters);
}

/** What is on the screen, most important first. */
function inView(scene: Scene, stage: Stage, first: ReadonlySet<string | undefined>) {
  const rank = (node: SceneNode) => (first.has(node.key) ? 2 : node.faded ? 0 : 1);
  const seen: { readonly node: SceneNode; readonly place: Point }[] = [];
  for (const node of byImportance(scene)) {
    const place = stage.positionOf(node.key);
    if (place === undefined || place.x < -20 || place.y < -20) continue;
    if (place.x > stage.width + 20 || place.y > stage.height + 20) continue;
    seen.push({ node, place });
    // The others are neither named nor in the way.
    if (seen.length > mostLabels * 2) break;
  }
  return seen.sort((a, b) => rank(b.node) - rank(a.node));
}

const orders = new WeakMap<Scene, readonly SceneNode[]>();

/** Sorted once a scene and not at every frame. */
function byImportance(scene: Scene): readonly SceneNode[] {
  const known = orders.get(scene);
  if (known !== undefined) return known;
  // Rank and place in the list as one number: typed arrays sort by number, and a window of days is dragged.
  const places = 2 ** 20;
  const ranks = Float64Array.from(scene.nodes, ({ faded, importance }, at) => {
    return Math.round((faded ? 0 : importance) * 100 + (faded ? 0 : 1)) * places + (places - 1 - at);
  });
  const order = Array.from(ranks.sort().reverse(), (rank) => scene.nodes[places - 1 - (rank % places)] as SceneNode);
  orders.set(scene, order);
  return order;
}

/** Where a name can stand, the best place first. */
function spotsOf(
  node: SceneNode,
  { x, y }: Point,
  stage: Stage,
  { width, size }: { readonly width: number; readonly size: number },
): readonly Box[] {
  const gap = stage.radiusOf(node) + 4 + node.rings * 3;
  const height = size + 1;
  const right = [x + gap, y - height / 2, x + gap + width + 4, y + height / 2] as const;
  const left = [x - gap - width - 4, y - height / 2, x - gap, y + height / 2] as const;
  if (node.side === "right") return [right];
  if (node.side === "left") return [left];
  const half = width / 2 + 2;
  const below = [x - half, y + gap - 1, x + half, y + gap + height - 1] as const;
  const above = [x - half, y - gap - height, x + half, y - gap] as const;
  return [below, right, left, above];
}

function edgeLabels(scene: Scene, stage: Stage, measure: Measure, taken: Box[]): readonly Label[] {
  const labels: Label[] = [];
  for (const edge of scene.edges) {
    if (edge.label === undefined || edge.faded) continue;
    const middle = stage.middleOf(edge);
    if (middle === undefined) continue;
    const [size, weight] = [11, 500] as const;
    const text = cut(edge.label, 28);
    const width = measure(text, size, weight);
    const top = middle.y + (edge.badge === undefined ? -7 : 9);
    const box = [middle.x - width / 2 - 2, top, middle.x + width / 2 + 2, top + size + 3] as const;
    if (taken.some((other) => overlap(box, other) > 0)) continue;
    taken.push(box);
    labels.push({ key: edge.key, text, x: box[0] + 2, y: box[1] + 1, width, size, weight, quiet: true });
  }
  return labels;
}

function around({ x, y }: Point, radius: number): Box {
  return [x - radius, y - radius, x + radius, y + radius];
}

/** Area in square pixels. */
function overlap(a: Box, b: Box): number {
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const along = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return across > 0 && along > 0 ? across * along : 0;
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}
