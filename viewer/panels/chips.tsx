import { eventLabels } from "../projections/event-labels.ts";
import { type Family, familyLabels } from "../projections/families.ts";
import { type Standing, standingLabels } from "../projections/standing.ts";
import { stanceLabels } from "../projections/traits.ts";
import { dayLabel, labelOf } from "../projections/wording.ts";
import type { Store } from "../state/store.ts";
import type { Patch } from "../state/view-state.ts";
import { typeLabels } from "../theme/shapes.ts";

interface Chip {
  readonly label: string;
  readonly without: Patch;
}

/** How much passes the filters, and every filter that is on with its own way off. Always there: the picture below must not move. */
export function Chips({ store }: { readonly store: Store }) {
  const chips = chipsOf(store);
  const { claims, statements } = store.chosen.value;
  const { projection } = store;
  return (
    <div class="chips" role="status">
      <span>
        {claims.length} of {projection.claims.length} claims, {statements.length} of {projection.statements.length}{" "}
        statements
      </span>
      {chips.map(({ label, without }) => (
        <button type="button" class="chip" key={label} dir="auto" onClick={() => store.change(without)}>
          {label} <span aria-hidden="true">✕</span>
          <span class="spoken">, take the filter off</span>
        </button>
      ))}
      {chips.length > 1 ? (
        <button type="button" class="plain" onClick={() => store.change(everythingBack)}>
          all back
        </button>
      ) : null}
    </div>
  );
}

const everythingBack: Patch = { hidden: [], only: [], from: undefined, to: undefined, around: undefined, removed: [] };

function chipsOf(store: Store): readonly Chip[] {
  const { hidden, only, from, to, around, removed, dates } = store.state.value;
  const { projection } = store;
  const chips: Chip[] = [];
  for (const value of only)
    chips.push({
      label: `only ${valueLabel(store, value)}`,
      without: { only: only.filter((other) => other !== value) },
    });
  for (const value of hidden)
    chips.push({
      label: `without ${valueLabel(store, value)}`,
      without: { hidden: hidden.filter((other) => other !== value) },
    });
  if (from !== undefined || to !== undefined) {
    const days = `${from === undefined ? "…" : dayLabel(from)} – ${to === undefined ? "…" : dayLabel(to)}`;
    chips.push({
      label: `${dates === "published" ? "published" : "happened"} ${days}`,
      without: { from: undefined, to: undefined },
    });
  }
  if (around !== undefined) {
    const steps = around.steps === 1 ? "its circle" : `${around.steps} steps`;
    chips.push({ label: `around ${labelOf(projection, around.actor)}, ${steps}`, without: { around: undefined } });
  }
  if (removed.length > 0) chips.push({ label: `${removed.length} put out of sight`, without: { removed: [] } });
  return chips;
}

/** "outlet:3" as words. */
export function valueLabel({ projection }: Store, value: string): string {
  const [facet, ...rest] = value.split(":");
  const what = rest.join(":");
  switch (facet) {
    case "type":
      return (typeLabels as Record<string, string>)[what] ?? what;
    case "family":
      return familyLabels[what as Family] ?? what;
    case "standing":
      return standingLabels[what as Standing] ?? what;
    case "stance":
      return stanceLabels[what as keyof typeof stanceLabels] ?? what;
    case "event":
      return eventLabels[what] ?? what;
    case "sources":
      return what === "1" ? "one source" : what === "2" ? "two sources" : "three or more sources";
    default:
      return what === "none" ? "articles of no named outlet" : labelOf(projection, Number(what)).slice(0, 60);
  }
}
