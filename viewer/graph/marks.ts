import type { Scene, SceneEdge, SceneNode } from "./renderer.ts";

/** A point of the canvas, in CSS pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where things are on the screen at the moment of drawing. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly positionOf: (key: string) => Point | undefined;
  /** Radius in pixels at the present zoom. */
  readonly radiusOf: (node: SceneNode) => number;
  readonly hovered?: string;
}

const font = (size: number, weight: number) => `${weight} ${size}px system-ui, "Segoe UI", "DejaVu Sans", sans-serif`;

/** Longer names are cut on the canvas; the panel has them whole. */
const longestLabel = 34;

/** What WebGL does not draw: rings of selection and focus, marks on disputed lines, names that do not cover each other. */
export function drawMarks(context: CanvasRenderingContext2D, scene: Scene, stage: Stage): void {
  context.clearRect(0, 0, stage.width, stage.height);
  drawBadges(context, scene, stage);
  drawRings(context, scene, stage);
  drawLabels(context, scene, stage);
}

/** The middle of a curved line, as the edge program bends it. */
export function middleOf(edge: SceneEdge, stage: Pick<Stage, "positionOf">): Point | undefined {
  const [from, to] = [stage.positionOf(edge.source), stage.positionOf(edge.target)];
  if (from === undefined || to === undefined) return undefined;
  return {
    x: (from.x + to.x) / 2 + ((to.y - from.y) * edge.curvature) / 2,
    y: (from.y + to.y) / 2 - ((to.x - from.x) * edge.curvature) / 2,
  };
}

function drawBadges(context: CanvasRenderingContext2D, scene: Scene, stage: Stage): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const edge of scene.edges) {
    const middle = edge.badge === undefined || edge.faded ? undefined : middleOf(edge, stage);
    if (middle === undefined || edge.badge === undefined) continue;
    context.beginPath();
    context.arc(middle.x, middle.y, 8, 0, 2 * Math.PI);
    context.fillStyle = scene.background;
    context.fill();
    context.lineWidth = 1.25;
    context.strokeStyle = edge.colour;
    context.stroke();
    context.fillStyle = scene.ink;
    context.font = font(11, 700);
    context.fillText(edge.badge, middle.x, middle.y + 0.5);
  }
}

function drawRings(context: CanvasRenderingContext2D, scene: Scene, stage: Stage): void {
  const ring = (key: string | undefined, gap: number, dash: readonly number[]) => {
    const node = scene.nodes.find((node) => node.key === key);
    const place = node === undefined ? undefined : stage.positionOf(node.key);
    if (node === undefined || place === undefined) return;
    context.beginPath();
    context.arc(place.x, place.y, stage.radiusOf(node) + gap, 0, 2 * Math.PI);
    context.setLineDash([...dash]);
    context.lineWidth = 2.5;
    context.strokeStyle = scene.accent;
    context.stroke();
    context.setLineDash([]);
  };
  ring(scene.selected, 4, []);
  ring(scene.focused, 8, [4, 3]);
}

/** The selected, the pointed at and the largest first; a name that would cover another one is left out. */
function drawLabels(context: CanvasRenderingContext2D, scene: Scene, stage: Stage): void {
  const first = new Set([scene.selected, scene.focused, stage.hovered]);
  const rank = (node: SceneNode) => (first.has(node.key) ? 2 : node.faded ? 0 : 1);
  const nodes = [...scene.nodes].sort((a, b) => rank(b) - rank(a) || b.size - a.size || Number(a.key) - Number(b.key));
  const taken = scene.nodes.flatMap((node) => {
    const place = node.faded ? undefined : stage.positionOf(node.key);
    const radius = stage.radiusOf(node) * 0.8;
    if (place === undefined) return [];
    return [[place.x - radius, place.y - radius, place.x + radius, place.y + radius] as const];
  });
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const node of nodes) {
    if (node.faded && !first.has(node.key)) continue;
    const place = stage.positionOf(node.key);
    if (
      place === undefined ||
      place.x < -20 ||
      place.y < -20 ||
      place.x > stage.width + 20 ||
      place.y > stage.height + 20
    )
      continue;
    const size = Math.min(15, 10.5 + node.size * 0.22);
    const label = node.label.length > longestLabel ? `${node.label.slice(0, longestLabel - 1)}…` : node.label;
    context.font = font(size, first.has(node.key) || node.size > 13 ? 600 : 500);
    const half = context.measureText(label).width / 2;
    const middle = Math.max(half + 4, Math.min(stage.width - half - 4, place.x));
    const top = place.y + stage.radiusOf(node) + 3;
    const box = [middle - half - 2, top - 1, middle + half + 2, top + size + 2] as const;
    const covered = taken.some(
      (other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3],
    );
    if (covered && !first.has(node.key)) continue;
    taken.push(box);
    context.lineWidth = 3.5;
    context.strokeStyle = scene.background;
    context.strokeText(label, middle, top);
    context.fillStyle = scene.ink;
    context.fillText(label, middle, top);
  }
}
