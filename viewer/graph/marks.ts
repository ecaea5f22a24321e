import { placeLabels } from "./labels.ts";
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
  /** The middle of an edge's line. */
  readonly middleOf: (edge: SceneEdge) => Point | undefined;
  /** Radius in pixels at the present zoom. */
  readonly radiusOf: (node: SceneNode) => number;
  readonly hovered?: string;
}

export const letters = `system-ui, "Segoe UI", "DejaVu Sans", sans-serif`;

const font = (size: number, weight: number) => `${weight} ${size}px ${letters}`;

/** What WebGL does not draw: rings of sources, selection and focus, marks on disputed lines, names. */
export function drawMarks(context: CanvasRenderingContext2D, scene: Scene, stage: Stage): void {
  context.clearRect(0, 0, stage.width, stage.height);
  drawBadges(context, scene, stage);
  drawRings(context, scene, stage);
  drawLabels(context, scene, stage);
}

/** The middle of a curved line, as the edge program bends it. */
export function middleOf(edge: SceneEdge, positionOf: Stage["positionOf"]): Point | undefined {
  const [from, to] = [positionOf(edge.source), positionOf(edge.target)];
  if (from === undefined || to === undefined) return undefined;
  return {
    x: (from.x + to.x) / 2 + ((to.y - from.y) * edge.curvature) / 2,
    y: (from.y + to.y) / 2 - ((to.x - from.x) * edge.curvature) / 2,
  };
}

function drawBadges(context: CanvasRenderingContext2D, scene: Scene, stage: Stage): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const edge of badged(scene)) {
    const middle = stage.middleOf(edge);
    if (middle === undefined || edge.badge === undefined) continue;
    context.beginPath();
    context.arc(middle.x, middle.y, badgeRadius, 0, 2 * Math.PI);
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

/** More marks than these cover each other; the thickest arrows keep theirs. */
const mostBadges = 200;

const badgesByScene = new WeakMap<Scene, readonly SceneEdge[]>();

/** The arrows that carry a mark; found once a scene and not at every frame. */
function badged(scene: Scene): readonly SceneEdge[] {
  const known = badgesByScene.get(scene);
  if (known !== undefined) return known;
  const edges = scene.edges
    .filter(({ badge, faded }) => badge !== undefined && !faded)
    .sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))
    .slice(0, mostBadges);
  badgesByScene.set(scene, edges);
  return edges;
}

export const badgeRadius = 8;

/** Beyond so many nodes rings would only be noise, and cost a frame. */
const mostRings = 400;

/** Radii of the rings of sources around a node of this radius. */
export function ringRadii(node: SceneNode, radius: number): readonly number[] {
  const gap = Math.min(3, 1.6 + radius * 0.12);
  return Array.from({ length: node.rings }, (_, ring) => radius + (ring + 0.9) * gap);
}

function drawRings(context: CanvasRenderingContext2D, scene: Scene, stage: Stage): void {
  if (scene.nodes.length <= mostRings)
    for (const node of scene.nodes) {
      const place = node.rings === 0 ? undefined : stage.positionOf(node.key);
      if (place === undefined) continue;
      context.lineWidth = 1.3;
      context.strokeStyle = node.colour;
      for (const radius of ringRadii(node, stage.radiusOf(node))) circle(context, place, radius);
    }
  const ring = (key: string | undefined, gap: number, dash: readonly number[]) => {
    const node = key === undefined ? undefined : scene.nodes.find((node) => node.key === key);
    const place = node === undefined ? undefined : stage.positionOf(node.key);
    if (node === undefined || place === undefined) return;
    context.setLineDash([...dash]);
    context.lineWidth = 2.5;
    context.strokeStyle = scene.accent;
    circle(context, place, stage.radiusOf(node) + gap + node.rings * 3);
    context.setLineDash([]);
  };
  ring(scene.selected, 4, []);
  ring(scene.focused, 8, [4, 3]);
}

function circle(context: CanvasRenderingContext2D, { x, y }: Point, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}

/** Widths of names once measured: the same ones are written at every frame. */
const widths = new Map<string, number>();
const mostWidths = 5000;

function drawLabels(context: CanvasRenderingContext2D, scene: Scene, stage: Stage): void {
  context.textAlign = "left";
  context.textBaseline = "top";
  context.lineJoin = "round";
  const measure = (text: string, size: number, weight: number) => {
    const key = `${weight} ${size} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = font(size, weight);
    const { width } = context.measureText(text);
    if (widths.size > mostWidths) widths.clear();
    widths.set(key, width);
    return width;
  };
  for (const { text, x, y, size, weight, quiet } of placeLabels(scene, stage, measure)) {
    context.font = font(size, weight);
    context.lineWidth = 3.5;
    context.strokeStyle = scene.background;
    context.strokeText(text, x, y);
    context.fillStyle = quiet ? scene.soft : scene.ink;
    context.fillText(text, x, y);
  }
}
