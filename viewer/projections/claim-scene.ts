import type { Chosen } from "../../src/write/projection/links.ts";
import type { Projection } from "../../src/write/projection/model.ts";
import type { Scene, SceneEdge } from "../graph/renderer.ts";
import { actorKey, claimKey, voucherKey } from "../graph/subjects.ts";
import type { Palette } from "../theme/palette.ts";
import { shapes } from "../theme/shapes.ts";
import { participantsOf } from "./cast.ts";
import { type Columned, columnScene, straight } from "./columns.ts";
import { familyOf } from "./families.ts";
import { type Grades, lineOf } from "./grades.ts";
import { labelOf, propositionSentence } from "./wording.ts";

/** Propositions that the chosen claims are about, the best attested first. */
export function claimedPropositions(projection: Projection, grades: Grades, chosen: Chosen): readonly Claimed[] {
  const claimed = new Map<number, number[]>();
  for (const index of chosen.claims) {
    const proposition = projection.claims[index]?.proposition ?? 0;
    const claims = claimed.get(proposition);
    if (claims === undefined) claimed.set(proposition, [index]);
    else claims.push(index);
  }
  return [...claimed]
    .map(([proposition, claims]) => ({
      proposition,
      claims,
      sources: new Set(claims.map((claim) => grades.vouchers[claim])).size,
    }))
    .sort((a, b) => b.sources - a.sources || b.claims.length - a.claims.length || a.proposition - b.proposition);
}

export interface Claimed {
  readonly proposition: number;
  readonly claims: readonly number[];
  readonly sources: number;
}

interface ClaimChoice {
  readonly grades: Grades;
  readonly palette: Palette;
  readonly selected?: string | undefined;
}

/** Who vouches on the left, what is claimed in the middle, of whom on the right. */
export function claimScene(
  projection: Projection,
  claimed: readonly Claimed[],
  { grades, palette, selected }: ClaimChoice,
): Scene {
  const nodes = new Map<string, Columned>();
  const edges: SceneEdge[] = [];
  const person = (key: string, index: number, column: number, side: "left" | "right") => {
    const type = projection.actors[index]?.type ?? "UnnamedAgent";
    const look = { colour: palette.types[type], shape: shapes[type], size: 6 };
    nodes.set(key, { key, label: labelOf(projection, index), side, column, ...look });
  };
  for (const { proposition, claims } of claimed) {
    const key = claimKey(proposition);
    const seen = projection.propositions[proposition];
    if (seen === undefined) continue;
    const colour = palette.families[familyOf(seen)];
    const label = propositionSentence(projection, seen);
    nodes.set(key, { key, label, side: "right", column: 1, size: 5.5, colour, shape: { sides: 4, turn: 0 } });
    for (const source of new Set(claims.map((claim) => projection.claims[claim]?.source ?? 0))) {
      person(voucherKey(source), source, 0, "left");
      const own = claims.filter((claim) => projection.claims[claim]?.source === source);
      const line = lineOf(grades, own);
      const against = own.every((claim) => projection.claims[claim]?.polarity === "negative");
      const ends = { source: voucherKey(source), target: key };
      edges.push({
        key: `${ends.source} ${key}`,
        ...ends,
        size: 1.8,
        colour,
        curvature: straight,
        faded: false,
        pattern: against ? "double" : line.pattern === "double" ? "dashed" : line.pattern,
        ...(against ? { badge: "✕" } : {}),
      });
    }
    for (const actor of participantsOf(projection, proposition)) {
      person(actorKey(actor), actor, 2, "right");
      const ends = { source: key, target: actorKey(actor) };
      edges.push({
        key: `${key} ${ends.target}`,
        ...ends,
        size: 1.2,
        colour: palette.families.says,
        curvature: straight,
        faded: false,
        pattern: "solid",
      });
    }
  }
  return columnScene("claims", [...nodes.values()], edges, palette, selected);
}
