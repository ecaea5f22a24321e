import { MultiDirectedGraph } from "graphology";
import type { Attributes } from "graphology-types";
import type { Scene, SceneEdge, SceneNode } from "./renderer.ts";

/** What another scene changes. */
export interface Changes {
  /** Keys of what looks different now, came or left. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Something is there for the first time, stands elsewhere or lies in another order: all has to be indexed anew. */
  readonly anew: boolean;
}

/**
 * Scenes one after the other as the one graph that sigma keeps. The graph has places and ties only; how things look is
 * read from the scene by sigma's reducers, so that a scene that differs little costs little. What left stays in the
 * graph, hidden: nothing needs to be indexed anew when it leaves or comes back.
 */
export function graphOfScenes() {
  const graph = new MultiDirectedGraph();
  const nodes = new Map<string, SceneNode>();
  const edges = new Map<string, SceneEdge>();
  let drawn: Pick<Scene, "nodes" | "edges"> = { nodes: [], edges: [] };
  return {
    graph,
    nodes: nodes as ReadonlyMap<string, SceneNode>,
    edges: edges as ReadonlyMap<string, SceneEdge>,
    nodeReducer: (key: string, place: Attributes) => {
      const node = nodes.get(key);
      if (node === undefined) return { ...place, hidden: true };
      const { size, colour, shape, faded } = node;
      return { ...place, size, color: colour, shape, zIndex: faded ? 0 : 1 };
    },
    edgeReducer: (key: string) => {
      const edge = edges.get(key);
      if (edge === undefined) return { hidden: true };
      const { size, colour, pattern, curvature, faded } = edge;
      return { size, color: colour, pattern, curvature, zIndex: faded ? 0 : 1 };
    },
    follow: (scene: Scene): Changes => {
      const [changedNodes, changedEdges] = [
        exchange(nodes, drawn.nodes, scene.nodes),
        exchange(edges, drawn.edges, scene.edges),
      ];
      drawn = scene;
      let { reordered } = changedNodes;
      for (const key of changedNodes.keys) {
        const node = nodes.get(key);
        if (node === undefined) continue;
        const { x, y } = node;
        const stands =
          graph.hasNode(key) && graph.getNodeAttribute(key, "x") === x && graph.getNodeAttribute(key, "y") === y;
        if (!stands) graph.mergeNode(key, { x, y });
        reordered ||= !stands;
      }
      for (const key of changedEdges.keys) {
        const edge = edges.get(key);
        if (edge === undefined || graph.hasEdge(key)) continue;
        graph.addEdgeWithKey(key, edge.source, edge.target);
        reordered = true;
      }
      return { nodes: changedNodes.keys, edges: changedEdges.keys, anew: reordered || changedEdges.reordered };
    },
  };
}

interface Item {
  readonly key: string;
  readonly faded: boolean;
}

/** Bring `shown` from one list to the next; which keys look different, and whether any of them lies above or below others now. */
function exchange<T extends Item>(shown: Map<string, T>, before: readonly T[], after: readonly T[]) {
  const { left, came } = difference(before, after);
  const keys: string[] = [];
  let reordered = false;
  for (const item of came) {
    const former = left.get(item.key);
    left.delete(item.key);
    shown.set(item.key, item);
    if (former !== undefined && same(former, item)) continue;
    keys.push(item.key);
    reordered ||= former !== undefined && former.faded !== item.faded;
  }
  for (const key of left.keys()) {
    shown.delete(key);
    keys.push(key);
  }
  return { keys, reordered };
}

/** How far the two lists are searched for where they agree again. */
const lookahead = 32;

/**
 * What is in one list only, the same object being the same thing. Projections keep the objects of what has not changed
 * and their order, so that tens of thousands are gone through in a millisecond, hand in hand; what has moved too far is
 * in both results.
 */
function difference<T extends Item>(before: readonly T[], after: readonly T[]) {
  const left = new Map<string, T>();
  const came: T[] = [];
  let at = 0;
  for (const item of after) {
    let met = at;
    const end = Math.min(before.length, at + lookahead);
    while (met < end && before[met] !== item) met += 1;
    if (met === end) came.push(item);
    else {
      for (const gone of before.slice(at, met)) left.set(gone.key, gone);
      at = met + 1;
    }
  }
  for (const gone of before.slice(at)) left.set(gone.key, gone);
  return { left, came };
}

/** Equal in every field. */
function same<T extends object>(a: T, b: T): boolean {
  for (const field in b) if (a[field] !== b[field]) return false;
  for (const field in a) if (!(field in b)) return false;
  return true;
}
