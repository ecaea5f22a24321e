import type { MultiDirectedGraph } from "graphology";
import type Sigma from "sigma";
import type { RendererEvents } from "./renderer.ts";

const twiceWithin = 350;
/** A hand trembles: a node moves only after so many pixels. */
const dragThreshold = 4;

/** sigma's events told in the page's words; `onHovered` learns of the node under the pointer. */
export function listen(
  sigma: Sigma,
  graph: MultiDirectedGraph,
  events: RendererEvents,
  onHovered: (key: string | undefined) => void,
): void {
  let last = { node: "", at: 0 };
  const wasDragged = listenToDrags(sigma, graph, events);
  sigma.on("clickNode", ({ node, event }) => {
    if (wasDragged()) return;
    const now = performance.now();
    const { original } = event;
    const adding = "shiftKey" in original && (original.shiftKey || original.ctrlKey || original.metaKey);
    if (last.node === node && now - last.at < twiceWithin) events.onNodeTwice(node);
    else events.onNode(node, adding);
    last = { node, at: now };
  });
  sigma.on("clickEdge", ({ edge }) => events.onEdge(edge));
  sigma.on("rightClickNode", ({ node, event }) => events.onMenu({ kind: "node", key: node }, event.x, event.y));
  sigma.on("rightClickEdge", ({ edge, event }) => events.onMenu({ kind: "edge", key: edge }, event.x, event.y));
  sigma.on("clickStage", () => events.onBackground());
  sigma.on("enterNode", ({ node, event }) => {
    onHovered(node);
    events.onHover({ kind: "node", key: node }, event.x, event.y);
  });
  sigma.on("leaveNode", () => {
    onHovered(undefined);
    events.onHover(undefined, 0, 0);
  });
  sigma.on("enterEdge", ({ edge, event }) => events.onHover({ kind: "edge", key: edge }, event.x, event.y));
  sigma.on("leaveEdge", () => events.onHover(undefined, 0, 0));
  sigma.getCamera().on("updated", ({ x, y, ratio }) => events.onCamera({ x, y, ratio }));
  for (const canvas of Object.values(sigma.getCanvases()))
    canvas.addEventListener("webglcontextlost", () => events.onLost());
}

/** Nodes follow the pointer that holds them. Gives whether the last press was a move: the click after it is none. */
function listenToDrags(sigma: Sigma, graph: MultiDirectedGraph, events: RendererEvents): () => boolean {
  let dragged: { readonly node: string; readonly x: number; readonly y: number; moved: boolean } | undefined;
  let moved = false;
  sigma.on("downNode", ({ node, event }) => {
    dragged = { node, x: event.x, y: event.y, moved: false };
  });
  sigma.on("moveBody", ({ event }) => {
    if (dragged === undefined) return;
    dragged.moved ||= Math.hypot(event.x - dragged.x, event.y - dragged.y) > dragThreshold;
    if (!dragged.moved) return;
    const place = sigma.viewportToGraph(event);
    graph.mergeNodeAttributes(dragged.node, place);
    // The picture must not move along with the node.
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  const release = () => {
    moved = dragged?.moved === true;
    if (dragged?.moved === true) {
      const { x, y } = graph.getNodeAttributes(dragged.node);
      events.onMoved(dragged.node, Math.round(Number(x)), Math.round(Number(y)));
    }
    dragged = undefined;
  };
  sigma.on("upNode", release);
  sigma.on("upStage", release);
  return () => moved;
}
