import { UndirectedGraph } from "graphology";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import type { Link } from "./links.ts";

/** The package is CommonJS whose export is the function itself; its types speak of a default export. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Where an actor stands: arbitrary units, x to the right, y up, rounded to a thousandth. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

interface MovablePlace {
  x: number;
  y: number;
}

/** Hardly wider than high, as what panels on both sides leave of a screen is. */
const aspect = 1.02;

/** Room that a node with its name takes: names are wider than high; hubs are drawn larger and take up to two and a half times as much. */
const room: Place = { x: 86, y: 64 };
const hubRoom = 1.5;

/**
 * Places for every actor that a link touches, by ForceAtlas2 (Jacomy et al. 2014) from a fixed start, so that the same
 * links give the same picture on every machine. What hangs together is laid out together; smaller groups stand in rows
 * below the largest. Keys are indexes of actors.
 */
export function layOut(links: readonly Link[]): ReadonlyMap<number, Place> {
  const graph = new UndirectedGraph();
  for (const { source, target, claims, statements } of links) {
    const weight = 1 + claims.length + statements.length / 2;
    for (const end of [source, target]) graph.mergeNode(String(end));
    const edge = graph.edge(String(source), String(target));
    if (edge === undefined) graph.addEdge(String(source), String(target), { weight });
    else graph.updateEdgeAttribute(edge, "weight", (before: number) => before + weight);
  }
  const groups = componentsOf(graph).map((nodes) => spread(forced(graph, nodes)));
  return new Map(
    inRows(groups)
      .sort((a, b) => a.node - b.node)
      .map(({ node, x, y }) => [node, { x: rounded(x), y: rounded(y) }]),
  );
}

/** `share` of the room that a node takes, 1 for one that is hardly linked. */
type Placed = MovablePlace & { readonly node: number; readonly share: number };

/** Nodes that hang together, the largest group first, equal ones by their first node. */
function componentsOf(graph: UndirectedGraph): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const components = graph.mapNodes((start) => {
    const component: string[] = [];
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      component.push(node);
      open.push(...graph.neighbors(node));
    }
    return component.sort((a, b) => Number(a) - Number(b));
  });
  return components
    .filter((component) => component.length > 0)
    .sort((a, b) => b.length - a.length || Number(a[0]) - Number(b[0]));
}

function forced(graph: UndirectedGraph, nodes: readonly string[]): readonly Placed[] {
  // Forces have nothing to say about a pair.
  if (nodes.length < 3) return nodes.map((node, index) => ({ node: Number(node), share: 1, x: index, y: 0 }));
  const part = new UndirectedGraph();
  const byDegree = [...nodes].sort((a, b) => graph.degree(b) - graph.degree(a) || Number(a) - Number(b));
  squareSpiral(byDegree.length).forEach((place, index) => {
    part.addNode(byDegree[index], place);
  });
  for (const node of nodes)
    graph.forEachEdge(node, (edge, { weight }, source, target) => {
      if (!part.hasEdge(edge)) part.addEdgeWithKey(edge, source, target, { weight });
    });
  forceAtlas2.assign(part, {
    iterations: part.order > 3000 ? 120 : 600,
    settings: {
      barnesHutOptimize: part.order > 800,
      edgeWeightInfluence: 0.2,
      gravity: 1,
      scalingRatio: 10,
      slowDown: 4,
    },
  });
  const highest = Math.max(...nodes.map((node) => graph.degree(node)));
  return nodes.map((node) => {
    const { x, y } = part.getNodeAttributes(node) as Place;
    return { node: Number(node), share: 1 + hubRoom * Math.sqrt(graph.degree(node) / highest), x, y };
  });
}

/** A start for the forces: whole numbers and no trigonometry, the first in the middle, never two on one line. */
function squareSpiral(count: number): readonly Place[] {
  const places: Place[] = [];
  let [x, y, dx, dy] = [0, 0, 1, 0];
  let [leg, walked, turns] = [1, 0, 0];
  while (places.length < count) {
    places.push({ x: x * 10 + (y % 3), y: y * 10 + (x % 3) });
    x += dx;
    y += dy;
    walked += 1;
    if (walked < leg) continue;
    walked = 0;
    [dx, dy] = [-dy, dx];
    turns += 1;
    if (turns % 2 === 0) leg += 1;
  }
  return places;
}

/** Scaled to a box for its number of nodes, what would touch pushed apart. */
function spread(forced: readonly Placed[]): readonly Placed[] {
  const placed = drawnIn(forced);
  const box = boxOf(placed);
  const size = Math.sqrt(placed.length);
  const places = placed.map(({ node, share, x, y }) => ({
    node,
    share,
    x: ((x - box.left) / (box.width || 1)) * size * room.x * aspect,
    y: ((y - box.bottom) / (box.height || 1)) * size * room.x,
  }));
  if (places.length <= 1500) for (let pass = 0; pass < 240; pass++) if (!pushApart(places)) break;
  return places;
}

/**
 * Distances from the middle by their power of three quarters: forces press hubs together and fling what hangs on by one
 * arrow far out, where it would leave the middle no room on the screen.
 */
function drawnIn(placed: readonly Placed[]): readonly Placed[] {
  if (placed.length < 3) return placed;
  const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const [across, along] = [middle(placed.map(({ x }) => x)), middle(placed.map(({ y }) => y))];
  // Square roots are exact to the last bit by IEEE 754; other powers differ between machines.
  const shorter = (distance: number) =>
    Math.sign(distance) * Math.sqrt(Math.abs(distance)) * Math.sqrt(Math.sqrt(Math.abs(distance)));
  return placed.map(({ x, y, ...node }) => ({ ...node, x: shorter(x - across), y: shorter(y - along) }));
}

/** One pass over all pairs; whether anything moved. */
function pushApart(places: readonly Placed[]): boolean {
  let moved = false;
  places.forEach((a, index) => {
    for (let other = index + 1; other < places.length; other++) {
      const b = places[other];
      if (b === undefined) continue;
      const share = (a.share + b.share) / 2;
      const [across, along] = [(b.x - a.x) / room.x / share, (b.y - a.y) / room.y / share];
      const overlap = 1 - Math.max(Math.abs(across), Math.abs(along));
      if (overlap <= 0.001) continue;
      moved = true;
      const axis = Math.abs(across) > Math.abs(along) ? "x" : "y";
      const push = (overlap / 4) * share * room[axis] * (b[axis] < a[axis] ? -1 : 1);
      a[axis] -= push;
      b[axis] += push;
    }
  });
  return moved;
}

/** The first group on top, the others in rows below it, no row wider than the first group or than eight nodes. */
function inRows(groups: readonly (readonly Placed[])[]): Placed[] {
  const [first, ...others] = groups;
  if (first === undefined) return [];
  const top = boxOf(first);
  const widest = Math.max(top.width, room.x * 8);
  let [x, rowTop, rowHeight] = [0, top.bottom - room.y * 1.6, 0];
  const below = others.flatMap((group) => {
    const box = boxOf(group);
    if (x > 0 && x + box.width > widest) [x, rowTop, rowHeight] = [0, rowTop - rowHeight - room.y * 1.6, 0];
    const [left, height] = [x, box.height];
    rowHeight = Math.max(rowHeight, height);
    x += box.width + room.x * 1.6;
    return group.map((placed) => ({
      ...placed,
      x: top.left + left + placed.x - box.left,
      y: rowTop - height + placed.y - box.bottom,
    }));
  });
  return [...first, ...below];
}

function boxOf(places: readonly Place[]) {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, bottom] = [least(xs), least(ys)];
  return { left, bottom, width: most(xs) - left, height: most(ys) - bottom };
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
