import Sigma from "sigma";
import { PatternedArrow } from "./edge-program.ts";
import { drawMarks, middleOf, type Stage } from "./marks.ts";
import { PolygonNode } from "./node-program.ts";
import type { Renderer, RendererEvents, Scene, SceneNode } from "./renderer.ts";
import { graphOfScenes } from "./scene-graph.ts";
import { listen } from "./sigma-events.ts";

/** A renderer on sigma 3. Throws where the browser has no WebGL. */
export function openSigma(container: HTMLElement, events: RendererEvents): Renderer {
  const { graph, nodes, edges, nodeReducer, edgeReducer, follow } = graphOfScenes();
  // On a phone the same nodes must leave room between them.
  const scale = () => Math.max(0.6, Math.min(1.1, Math.min(container.clientWidth, container.clientHeight) / 600));
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultEdgeType: "patterned",
    defaultNodeType: "polygon",
    nodeReducer,
    edgeReducer,
    edgeProgramClasses: { patterned: PatternedArrow },
    nodeProgramClasses: { polygon: PolygonNode },
    nodeHoverProgramClasses: {},
    defaultDrawNodeHover: () => {},
    enableEdgeEvents: true,
    renderLabels: false,
    minEdgeThickness: 1.2,
    stagePadding: paddingFor(container, 0),
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / scale(),
    // Two quick clicks on two arrows are two clicks; sigma would take them for one double click and drop the second.
    doubleClickTimeout: 0,
    zIndex: true,
  });
  // The types know only `style`; where the layer goes is handed on to createLayer, which knows it.
  const above = { afterLayer: "labels" };
  sigma.createCanvasContext("marks", { style: {}, ...above });
  sigma.resize(true);
  const camera = sigma.getCamera();
  let scene: Scene | undefined;
  let hovered: string | undefined;
  let killed = false;

  const positionOf = (key: string) => {
    const shown = nodes.has(key) ? sigma.getNodeDisplayData(key) : undefined;
    return shown === undefined ? undefined : sigma.framedGraphToViewport(shown);
  };
  const stage = (): Stage => ({
    ...sigma.getDimensions(),
    positionOf,
    middleOf: (edge) => middleOf(edge, positionOf),
    radiusOf: (node) => sigma.scaleSize(node.size),
    ...(hovered === undefined ? {} : { hovered }),
  });
  const { marks: canvas } = sigma.getCanvases();
  const marks = canvas?.getContext("2d") ?? undefined;
  sigma.on("afterRender", () => {
    if (marks !== undefined && scene !== undefined) drawMarks(marks, scene, stage());
  });
  // Ending a drawing gives its contexts back, which is no loss.
  const onLost = () => {
    if (!killed) events.onLost();
  };
  listen(sigma, graph, { ...events, onLost }, (key) => {
    hovered = key;
    sigma.scheduleRender();
  });

  return {
    show: (next) => {
      const anew = scene?.frame !== next.frame || nodes.size === 0;
      const changes = follow(next);
      scene = next;
      if (anew && next.nodes.length > 0) {
        sigma.setSetting("stagePadding", paddingFor(container, next.margin));
        sigma.setCustomBBox(boxOf(next.nodes, next.margin));
        camera.setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
      }
      if (anew || changes.anew) sigma.refresh();
      else if (changes.nodes.length + changes.edges.length > 0)
        sigma.refresh({
          partialGraph: { nodes: [...changes.nodes], edges: [...changes.edges] },
          skipIndexation: true,
          schedule: true,
        });
      else sigma.scheduleRender();
    },
    fit: () => void camera.animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: durationOf(300) }),
    flyTo: (key) => {
      const shown = sigma.getNodeDisplayData(key);
      if (shown === undefined) return;
      const { x, y } = sigma.framedGraphToViewport(shown);
      const { width, height } = sigma.getDimensions();
      // What is well in sight stays where it is: a picture that jumps has to be read anew.
      if (x > width * 0.12 && x < width * 0.88 && y > height * 0.12 && y < height * 0.88) return;
      const ratio = Math.min(camera.ratio, 1);
      void camera.animate({ x: shown.x, y: shown.y, ratio }, { duration: durationOf(400) });
    },
    lookFrom: (from) => camera.setState({ ...from, angle: 0 }),
    zoom: (factor) =>
      void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: durationOf(150) }),
    pan: (dx, dy) => {
      const { width, height } = sigma.getDimensions();
      const from = sigma.viewportToFramedGraph({ x: width / 2, y: height / 2 });
      const to = sigma.viewportToFramedGraph({ x: width / 2 + dx, y: height / 2 + dy });
      camera.setState({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y });
    },
    positionOf,
    radiusOf: (key) => sigma.scaleSize(nodes.get(key)?.size ?? 0),
    middleOf: (key) => {
      const edge = edges.get(key);
      return edge === undefined ? undefined : middleOf(edge, positionOf);
    },
    size: () => sigma.getDimensions(),
    draw: () => sigma.refresh({ schedule: false }),
    // sigma's own method is private to its types only; scheduling would draw in another task.
    frame: () => (sigma as unknown as { render: () => void }).render(),
    picture: () => {
      sigma.refresh({ schedule: false });
      return flattened(sigma.getCanvases(), scene?.background ?? "#ffffff");
    },
    kill: () => {
      killed = true;
      sigma.kill();
    },
  };
}

/** Movement only for those who did not ask the system for less of it. */
function durationOf(milliseconds: number): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : milliseconds;
}

/** Names of nodes at the border need room where the scene itself leaves none. */
function paddingFor(container: HTMLElement, margin: number): number {
  return margin > 0 ? 12 : Math.min(70, container.clientWidth / 9);
}

function boxOf(nodes: readonly SceneNode[], margin: number): { x: [number, number]; y: [number, number] } {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of nodes) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  // The buttons of the canvas stand at its top and bottom.
  return { x: [left - margin, right + margin], y: [bottom - margin / 8, top + margin / 5] };
}

/** The layers painted upon each other, in their order on the page. */
function flattened(canvases: Readonly<Record<string, HTMLCanvasElement>>, background: string): HTMLCanvasElement {
  const layers = ["edges", "nodes", "marks"].flatMap((name) => canvases[name] ?? []);
  const picture = document.createElement("canvas");
  picture.width = layers[0]?.width ?? 1;
  picture.height = layers[0]?.height ?? 1;
  const context = picture.getContext("2d");
  if (context === null) return picture;
  context.fillStyle = background;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const layer of layers) context.drawImage(layer, 0, 0);
  return picture;
}
