import type { Chosen } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import type { Scene, SceneEdge } from "../graph/renderer.ts";
import { articleKey, outletKey, voucherKey } from "../graph/subjects.ts";
import type { Palette } from "../theme/palette.ts";
import { shapes } from "../theme/shapes.ts";
import { type Columned, columnScene, straight } from "./columns.ts";
import { labelOf } from "./wording.ts";

/** Who stands behind what is told: outlets on the left, their articles, and on the right whom each relies on. */
export function sourceScene(
  projection: Projection,
  chosen: Chosen,
  palette: Palette,
  limit: number,
  selected: string | undefined,
): { readonly scene: Scene; readonly articles: number } {
  const reliance = relianceOf(projection, chosen);
  const shown = [...reliance.keys()].sort((a, b) => a - b).slice(0, limit);
  const nodes = new Map<string, Columned>();
  const edges: SceneEdge[] = [];
  const add = (source: string, target: string, look: Partial<SceneEdge>) =>
    edges.push({
      key: `${source} ${target}`,
      source,
      target,
      size: 1.4,
      colour: palette.families.says,
      curvature: straight,
      faded: false,
      pattern: "solid",
      ...look,
    });
  for (const index of shown) {
    const article = projection.articles[index];
    if (article === undefined) continue;
    const key = articleKey(index);
    const colour = palette.soft;
    nodes.set(key, {
      key,
      label: article.title,
      // On the side where few lines run: from an article many lead to whom it relies on.
      side: "left",
      column: 1,
      size: 6,
      colour,
      shape: { sides: 4, turn: quarter },
    });
    if (article.outlet !== undefined) {
      const outlet = outletKey(article.outlet);
      const look = { colour: palette.types.Publication, shape: shapes.Publication, size: 8 };
      nodes.set(outlet, { key: outlet, label: labelOf(projection, article.outlet), side: "left", column: 0, ...look });
      add(outlet, key, {});
    }
    if (article.origin !== index && shown.includes(article.origin))
      add(key, articleKey(article.origin), {
        pattern: "double",
        colour: palette.accent,
        curvature: 0.6,
        label: "copies",
      });
    for (const [source, count] of reliance.get(index) ?? []) {
      const type = projection.actors[source]?.type ?? "UnnamedAgent";
      const voucher = voucherKey(source);
      const look = { colour: palette.types[type], shape: shapes[type], size: 6.5 };
      nodes.set(voucher, { key: voucher, label: labelOf(projection, source), side: "right", column: 2, ...look });
      add(key, voucher, { size: Math.min(6, 1 + Math.log2(count)), colour: palette.types[type] });
    }
  }
  return {
    scene: columnScene("sources", [...nodes.values()], edges, palette, selected, columns),
    articles: reliance.size,
  };
}

/** Outlets, articles with room for their titles, and whom they rely on. */
const columns = [0, 360, 540];

const quarter = Math.PI / 4;

/** Article → who is quoted in it or vouches for claims in it, and how often; the outlet's own voice left out. */
export function relianceOf(projection: Projection, chosen: Chosen): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const reliance = new Map<number, Map<number, number>>();
  const count = (article: number, source: number | undefined) => {
    const sources = reliance.get(article) ?? new Map<number, number>();
    reliance.set(article, sources);
    if (source !== undefined) sources.set(source, (sources.get(source) ?? 0) + 1);
  };
  for (const index of chosen.claims) {
    const claim = projection.claims[index];
    if (claim !== undefined) count(claim.article, claim.voice === "narrator" ? undefined : claim.source);
  }
  for (const index of chosen.statements) {
    const statement = projection.statements[index];
    if (statement !== undefined) count(statement.article, statement.speaker);
  }
  return reliance;
}
