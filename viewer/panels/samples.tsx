import type { EntityType } from "../../src/model/entity.ts";
import type { Family } from "../projections/families.ts";
import type { Standing } from "../projections/standing.ts";
import { cornersOf, shapes } from "../theme/shapes.ts";

/** The node shape of a type, in its colour. */
export function ShapeSample({ type }: { readonly type: EntityType }) {
  const shape = shapes[type];
  const kind = `shape ${type}${shape.hollow === true ? " hollow" : ""}`;
  return (
    <svg class={kind} width="14" height="14" viewBox="-1 -1 14 14" aria-hidden="true">
      {shape.sides === 0 ? <circle cx="6" cy="6" r="5" /> : <polygon points={cornersOf(shape, 12)} />}
    </svg>
  );
}

/** A short line as the canvas draws it. */
export function LineSample({ family, standing }: { readonly family?: Family; readonly standing?: Standing | "said" }) {
  const kind = `line ${family ?? "anything"} ${standing ?? "corroborated"}`;
  const double = standing === "disputed" || standing === "denied";
  return (
    <svg class={kind} width="26" height="12" viewBox="0 0 26 12" aria-hidden="true">
      {double ? <path d="M0 4.5H26M0 7.5H26" /> : <path d="M0 6H26" />}
      {standing === "disputed" ? (
        <text x="13" y="10">
          ≠
        </text>
      ) : null}
      {standing === "denied" ? (
        <text x="13" y="10">
          ✕
        </text>
      ) : null}
    </svg>
  );
}

/** A node with the rings that tell how many independent sources speak of it. */
export function RingSample({ rings }: { readonly rings: number }) {
  return (
    <svg class="shape rings" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="9" cy="9" r="3.2" />
      {Array.from({ length: rings }, (_, ring) => (
        <circle key={ring} class="ring" cx="9" cy="9" r={5.4 + ring * 2.6} />
      ))}
    </svg>
  );
}
