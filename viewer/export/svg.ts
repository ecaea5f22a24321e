import { placeLabels } from "../graph/labels.ts";
import { badgeRadius, letters, type Point, ringRadii, type Stage } from "../graph/marks.ts";
import type { Scene, SceneEdge, SceneNode } from "../graph/renderer.ts";
import { cornersOf } from "../theme/shapes.ts";
import { escaped } from "./gexf.ts";

export interface SvgOptions {
  /** What the picture is of, read to those who do not see it. */
  readonly title: string;
  readonly description: string;
  /** Width of a text in pixels. */
  readonly measure: (text: string, size: number, weight: number) => number;
  /** Edge key → number of the footnote that is drawn on it. */
  readonly notes?: ReadonlyMap<string, number>;
}

/** What is on the canvas as SVG, drawn by the same scene and the same places of names. */
export function svgOf(scene: Scene, stage: Stage, { title, description, measure, notes }: SvgOptions): string {
  const { width, height } = stage;
  const edges = [...scene.edges].sort((a, b) => Number(b.faded) - Number(a.faded));
  const labels = placeLabels(scene, stage, measure).map(
    ({ text, x, y, size, weight, quiet }) =>
      `<text x="${n(x)}" y="${n(y + size * 0.86)}" font-size="${size}" font-weight="${weight}" fill="${quiet ? scene.soft : scene.ink}">${escaped(text)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(letters)}">
<title>${escaped(title)}</title>
<desc>${escaped(description)}</desc>
<rect width="${width}" height="${height}" fill="${scene.background}"/>
<g fill="none">
${edges.flatMap((edge) => arrow(edge, scene, stage)).join("\n")}
</g>
<g>
${scene.nodes.flatMap((node) => body(node, stage)).join("\n")}
</g>
<g text-anchor="middle" font-weight="700">
${edges.flatMap((edge) => badge(edge, scene, stage, notes?.get(edge.key))).join("\n")}
</g>
<g stroke="${scene.background}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">
${labels.join("\n")}
</g>
</svg>
`;
}

const n = (value: number) => String(Math.round(value * 10) / 10);

/** A quadratic curve as the edge program bends it, from rim to rim, its head a triangle. */
function arrow(edge: SceneEdge, scene: Scene, stage: Stage): readonly string[] {
  const [from, to] = [stage.positionOf(edge.source), stage.positionOf(edge.target)];
  if (from === undefined || to === undefined) return [];
  const bend: Point = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * edge.curvature,
    y: (from.y + to.y) / 2 - (to.x - from.x) * edge.curvature,
  };
  const target = scene.nodes.find(({ key }) => key === edge.target);
  const head = edge.size * 3;
  const tip = towards(to, bend, target === undefined ? 0 : stage.radiusOf(target) + 1);
  const neck = towards(tip, bend, head);
  const half = edge.size * 1.3;
  const length = Math.hypot(neck.x - tip.x, neck.y - tip.y) || 1;
  const [across, along] = [((neck.y - tip.y) / length) * half, ((neck.x - tip.x) / length) * half];
  const path = `M${n(from.x)} ${n(from.y)}Q${n(bend.x)} ${n(bend.y)} ${n(neck.x)} ${n(neck.y)}`;
  const dashes = edge.pattern === "dashed" ? [4, 2.5] : edge.pattern === "dotted" ? [1.2, 1.8] : [];
  const dash = dashes.length === 0 ? "" : ` stroke-dasharray="${dashes.map((part) => n(part * edge.size)).join(" ")}"`;
  const line = `<path d="${path}" stroke="${edge.colour}" stroke-width="${n(edge.size)}"${dash}/>`;
  const middle = `<path d="${path}" stroke="${scene.background}" stroke-width="${n(edge.size * 0.35)}"/>`;
  const corners = `${n(tip.x)},${n(tip.y)} ${n(neck.x + across)},${n(neck.y - along)} ${n(neck.x - across)},${n(neck.y + along)}`;
  return [line, ...(edge.pattern === "double" ? [middle] : []), `<polygon points="${corners}" fill="${edge.colour}"/>`];
}

/** So many pixels from `start` in the direction of `end`. */
function towards(start: Point, end: Point, pixels: number): Point {
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  return { x: start.x + ((end.x - start.x) / length) * pixels, y: start.y + ((end.y - start.y) / length) * pixels };
}

function body(node: SceneNode, stage: Stage): readonly string[] {
  const place = stage.positionOf(node.key);
  if (place === undefined) return [];
  const radius = stage.radiusOf(node);
  const look = node.shape.hollow ? `fill="none" stroke="${node.colour}" stroke-width="2.5"` : `fill="${node.colour}"`;
  const shape =
    node.shape.sides === 0
      ? `<circle cx="${n(place.x)}" cy="${n(place.y)}" r="${n(radius)}" ${look}/>`
      : `<polygon transform="translate(${n(place.x - radius)} ${n(place.y - radius)})" points="${cornersOf(node.shape, radius * 2)}" ${look}/>`;
  const rings = ringRadii(node, radius).map(
    (ring) =>
      `<circle cx="${n(place.x)}" cy="${n(place.y)}" r="${n(ring)}" fill="none" stroke="${node.colour}" stroke-width="1.3"/>`,
  );
  return [shape, ...rings];
}

function badge(edge: SceneEdge, scene: Scene, stage: Stage, note: number | undefined): readonly string[] {
  const mark = note === undefined ? edge.badge : `${note}${edge.badge ?? ""}`;
  const middle = mark === undefined || edge.faded ? undefined : stage.middleOf(edge);
  if (middle === undefined || mark === undefined) return [];
  // There may be a number on every arrow: smaller than the marks, or they would cover the picture.
  const [radius, size] = note === undefined ? [badgeRadius, 11] : [6, 8.5];
  const half = Math.max(radius, mark.length * size * 0.34 + 2);
  return [
    `<rect x="${n(middle.x - half)}" y="${n(middle.y - radius)}" width="${n(half * 2)}" height="${radius * 2}" rx="${radius}" fill="${scene.background}" stroke="${edge.colour}"/>`,
    `<text x="${n(middle.x)}" y="${n(middle.y + size * 0.36)}" font-size="${size}" fill="${scene.ink}">${mark}</text>`,
  ];
}
