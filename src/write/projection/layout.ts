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

/** Wider than high, as screens are. */
const aspect = 1.45;

/**
 * Places for every actor that a link touches, by ForceAtlas2 (Jacomy et al. 2014) from a fixed start, so that the same
 * links give the same picture on every machine. Keys are indexes of actors.
 */
export function layOut(links: readonly Link[]): ReadonlyMap<number, Place> {
  const graph = new UndirectedGraph();
  for (const { source, target, claims, statements } of links) {
    const weight = 1 + claims.length + statements.length / 2;
    for (const end of [source, target]) graph.mergeNode(String(end), { x: 0, y: 0 });
    const edge = graph.edge(String(source), String(target));
    if (edge === undefined) graph.addEdge(String(source), String(target), { weight });
    else graph.updateEdgeAttribute(edge, "weight", (before: number) => before + weight);
  }
  if (graph.order === 0) return new Map();
  startOnSpiral(graph);
  forceAtlas2.assign(graph, {
    iterations: graph.order > 3000 ? 120 : 600,
    settings: {
      adjustSizes: false,
      barnesHutOptimize: graph.order > 800,
      edgeWeightInfluence: 0.5,
      gravity: 1.2,
      scalingRatio: 12,
      slowDown: 4,
    },
  });
  return spread(graph);
}

/** The best linked in the middle, the others around it on a square spiral: whole numbers, no trigonometry. */
function startOnSpiral(graph: UndirectedGraph): void {
  const byDegree = graph.nodes().sort((a, b) => graph.degree(b) - graph.degree(a) || Number(a) - Number(b));
  let [x, y, dx, dy] = [0, 0, 1, 0];
  let [leg, walked, turns] = [1, 0, 0];
  for (const node of byDegree) {
    graph.mergeNodeAttributes(node, { x: x * 10, y: y * 10 + (x % 3) });
    x += dx;
    y += dy;
    walked += 1;
    if (walked < leg) continue;
    walked = 0;
    [dx, dy] = [-dy, dx];
    turns += 1;
    if (turns % 2 === 0) leg += 1;
  }
}

/** Push apart what would touch (labels are wider than high), scale to a common box, round. */
function spread(graph: UndirectedGraph): ReadonlyMap<number, Place> {
  const nodes = graph.nodes().sort((a, b) => Number(a) - Number(b));
  const xs = nodes.map((node) => graph.getNodeAttribute(node, "x") as number);
  const ys = nodes.map((node) => graph.getNodeAttribute(node, "y") as number);
  const centre = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values) || 1;
  const size = Math.sqrt(nodes.length) * 100;
  const [cx, cy, width, height] = [centre(xs), centre(ys), extent(xs), extent(ys)];
  const places = nodes.map((_, index) => ({
    x: (((xs[index] ?? 0) - cx) / width) * size * aspect,
    y: (((ys[index] ?? 0) - cy) / height) * size,
  }));
  if (nodes.length <= 1500) for (let pass = 0; pass < 60; pass++) if (!pushApart(places)) break;
  return new Map(
    nodes.map((node, index) => [
      Number(node),
      { x: rounded(places[index]?.x ?? 0), y: rounded(places[index]?.y ?? 0) },
    ]),
  );
}

const room = { x: 92, y: 44 };

/** One pass over all pairs; whether anything moved. */
function pushApart(places: { x: number; y: number }[]): boolean {
  let moved = false;
  places.forEach((a, index) => {
    for (const b of places.slice(index + 1)) {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const overlap = 1 - Math.max(Math.abs(dx) / room.x, Math.abs(dy) / room.y);
      if (overlap <= 0) continue;
      moved = true;
      const [sx, sy] = [dx < 0 ? -1 : 1, dy < 0 ? -1 : 1];
      const push = overlap / 2;
      if (Math.abs(dx) / room.x > Math.abs(dy) / room.y) {
        a.x -= sx * push * room.x * 0.5;
        b.x += sx * push * room.x * 0.5;
      } else {
        a.y -= sy * push * room.y * 0.5;
        b.y += sy * push * room.y * 0.5;
      }
    }
  });
  return moved;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
