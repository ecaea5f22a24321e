import type { ComponentChildren } from "preact";
import type { EntityType } from "../../src/model/entity.ts";
import { families, familyLabels } from "../projections/families.ts";
import { countsOf } from "../projections/filter.ts";
import { standingLabels, standings } from "../projections/standing.ts";
import { labelOf } from "../projections/wording.ts";
import { type Store, toggle } from "../state/store.ts";
import { typeLabels } from "../theme/shapes.ts";
import { LineSample, ShapeSample } from "./samples.tsx";

/** The left side: the legend, which is the filter as well. */
export function Facets({ store }: { readonly store: Store }) {
  const { projection, traits } = store;
  const filter = store.state.value;
  const typeCounts = new Map<string, number>();
  for (const actor of store.cast.value.weights.keys()) {
    const type = projection.actors[actor]?.type ?? "";
    typeCounts.set(type, (typeCounts.get(type) ?? 0) + 1);
  }
  const familyCounts = countsOf(traits, filter, "family");
  const standingCounts = countsOf(traits, filter, "standing");
  const outletCounts = countsOf(traits, filter, "outlet");
  const present = new Set<string>(projection.actors.map(({ type }) => type));
  const outlets = [...new Set(projection.articles.flatMap(({ outlet }) => outlet ?? []))].sort(
    (a, b) => (outletCounts.get(String(b)) ?? 0) - (outletCounts.get(String(a)) ?? 0) || a - b,
  );
  return (
    <section class="facets" id="facets" aria-label="Legend and filters" tabIndex={-1}>
      <Group name="Actors">
        {(Object.keys(typeLabels) as EntityType[])
          .filter((type) => present.has(type))
          .map((type) => (
            <Switch key={type} store={store} value={`type:${type}`} count={typeCounts.get(type) ?? 0}>
              <ShapeSample type={type} />
              {typeLabels[type]}
            </Switch>
          ))}
      </Group>
      <Group name="Arrows">
        {families.map((family) => (
          <Switch key={family} store={store} value={`family:${family}`} count={familyCounts.get(family) ?? 0}>
            <LineSample family={family} />
            {familyLabels[family]}
          </Switch>
        ))}
      </Group>
      <Group name="Lines: how well it stands">
        {standings.map((standing) => (
          <Switch key={standing} store={store} value={`standing:${standing}`} count={standingCounts.get(standing) ?? 0}>
            <LineSample standing={standing} />
            {standingLabels[standing]}
          </Switch>
        ))}
      </Group>
      <Group name="Outlets">
        {outlets.map((outlet) => (
          <Switch key={outlet} store={store} value={`outlet:${outlet}`} count={outletCounts.get(String(outlet)) ?? 0}>
            <span dir="auto">{labelOf(projection, outlet)}</span>
          </Switch>
        ))}
      </Group>
    </section>
  );
}

function Group({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

interface SwitchProps {
  readonly store: Store;
  readonly value: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

/** One value of a facet: on or off, and how much it stands for. */
function Switch({ store, value, count, children }: SwitchProps) {
  const on = !store.state.value.hidden.includes(value);
  return (
    <label class={on ? "switch" : "switch off"}>
      <input type="checkbox" checked={on} onChange={() => toggle(store, value)} />
      <span class="what">{children}</span>
      <span class="count">{count}</span>
    </label>
  );
}
