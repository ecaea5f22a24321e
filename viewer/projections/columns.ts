import type { Scene, SceneEdge, SceneNode } from "../graph/renderer.ts";
import type { Palette } from "../theme/palette.ts";
import { mix } from "../theme/palette.ts";

/** As good as straight; the program of curves cannot draw a curve that is none. */
export const straight = 0.02;

/** A node before it has its place: `column` 0 is the leftmost. */
export type Columned = Omit<SceneNode, "x" | "y" | "faded" | "importance" | "rings"> & { readonly column: number };

/** Where the columns stand, and the room left and right of them for names, in units of about a pixel. */
const columnPlaces = [0, 130, 560];
const margin = 190;
/** Height of a row where there are many, and where there are few. */
const rowRoom = 21;
const tallest = 44;

/**
 * Nodes in columns, each at about the height of what it is tied to (the barycentre rule of Sugiyama et al. 1981), so
 * that few lines cross. What the selected key is tied to stays bright.
 */
export function columnScene(
  frame: string,
  nodes: readonly Columned[],
  edges: readonly SceneEdge[],
  palette: Palette,
  selected: string | undefined,
  places: readonly number[] = columnPlaces,
): Scene {
  const near = nearOf(edges, selected);
  const heights = heightsOf(nodes, edges);
  const dim = (colour: string, faded: boolean) => (faded ? mix(colour, palette.background, 0.28) : colour);
  const placed = nodes.map(({ column, ...node }): SceneNode => {
    const faded = near !== undefined && !near.has(node.key);
    const y = heights.get(node.key) ?? 0;
    return {
      ...node,
      x: places[column] ?? 0,
      y,
      colour: dim(node.colour, faded),
      faded,
      rings: 0,
      importance: node.size,
    };
  });
  return {
    frame,
    margin,
    nodes: placed,
    edges: edges.map((edge) => {
      const faded = near !== undefined && edge.source !== selected && edge.target !== selected;
      return { ...edge, colour: dim(edge.colour, faded), faded };
    }),
    background: palette.background,
    ink: palette.ink,
    soft: palette.soft,
    accent: palette.accent,
  };
}

function nearOf(edges: readonly SceneEdge[], selected: string | undefined): ReadonlySet<string> | undefined {
  if (selected === undefined) return undefined;
  const tied = edges.filter(({ source, target }) => source === selected || target === selected);
  if (tied.length === 0) return undefined;
  return new Set([selected, ...tied.flatMap(({ source, target }) => [source, target])]);
}

/** Key → height; every column is spread over the height of the fullest one. */
function heightsOf(nodes: readonly Columned[], edges: readonly SceneEdge[]): ReadonlyMap<string, number> {
  const columns: Columned[][] = [];
  for (const node of nodes) {
    const column = columns[node.column] ?? [];
    column.push(node);
    columns[node.column] = column;
  }
  const fullest = Math.max(1, ...columns.map((column) => column?.length ?? 0));
  const room = Math.max(rowRoom, Math.min(tallest, 700 / fullest));
  const height = fullest * room;
  const heights = new Map<string, number>();
  const settle = (column: readonly Columned[]) => {
    const step = height / Math.max(1, column.length);
    column.forEach(({ key }, row) => {
      heights.set(key, -(row + 0.5) * step);
    });
  };
  for (const column of columns) settle(column ?? []);
  const neighbours = neighboursOf(edges);
  const centreOf = (key: string) => {
    const around = (neighbours.get(key) ?? []).flatMap((other) => heights.get(other) ?? []);
    return around.length === 0 ? (heights.get(key) ?? 0) : around.reduce((sum, y) => sum + y, 0) / around.length;
  };
  for (let sweep = 0; sweep < 6; sweep++) {
    const order = sweep % 2 === 0 ? columns : [...columns].reverse();
    for (const column of order) {
      const sorted = (column ?? [])
        .map((node) => ({ node, centre: centreOf(node.key) }))
        .sort((a, b) => b.centre - a.centre || (a.node.key < b.node.key ? -1 : 1))
        .map(({ node }) => node);
      settle(sorted);
    }
  }
  return heights;
}

function neighboursOf(edges: readonly SceneEdge[]): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  for (const { source, target } of edges) {
    neighbours.set(source, [...(neighbours.get(source) ?? []), target]);
    neighbours.set(target, [...(neighbours.get(target) ?? []), source]);
  }
  return neighbours;
}
