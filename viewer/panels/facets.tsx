import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { EntityType } from "../../src/model/entity.ts";
import { eventLabels } from "../projections/event-labels.ts";
import { families, familyLabels } from "../projections/families.ts";
import { standingLabels, standings } from "../projections/standing.ts";
import { type Facet, stanceLabels } from "../projections/traits.ts";
import { labelOf } from "../projections/wording.ts";
import { keepOnly, toggle } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { typeLabels } from "../theme/shapes.ts";
import { LineSample, RingSample, ShapeSample } from "./samples.tsx";

/** The left side: the legend, which is the filter as well. */
export function Facets({ store }: { readonly store: Store }) {
  const { projection } = store;
  const { counts } = store.sifted.value;
  const linked = store.linked.value;
  const typeCounts = new Map<string, number>();
  projection.actors.forEach(({ type }, actor) => {
    if (linked[actor] === 1) typeCounts.set(type, (typeCounts.get(type) ?? 0) + 1);
  });
  const present = new Set<string>(projection.actors.map(({ type }) => type));
  const name = (value: string) => (value === "none" ? "No outlet named" : labelOf(projection, Number(value)));
  return (
    <section class="facets" id="facets" aria-label="Legend and filters" tabIndex={-1}>
      <Group name="Actors" open={true}>
        {(Object.keys(typeLabels) as EntityType[])
          .filter((type) => present.has(type))
          .map((type) => (
            <Switch key={type} store={store} value={`type:${type}`} count={typeCounts.get(type) ?? 0}>
              <ShapeSample type={type} />
              {typeLabels[type]}
            </Switch>
          ))}
      </Group>
      <Group name="Arrows" open={true}>
        {families.map((family) => (
          <Switch key={family} store={store} value={`family:${family}`} count={counts.family.get(family) ?? 0}>
            <LineSample family={family} />
            {familyLabels[family]}
          </Switch>
        ))}
      </Group>
      <Group name="Lines: how well it stands" open={true}>
        {standings.map((standing) => (
          <Switch
            key={standing}
            store={store}
            value={`standing:${standing}`}
            count={counts.standing.get(standing) ?? 0}
          >
            <LineSample standing={standing} />
            {standingLabels[standing]}
          </Switch>
        ))}
      </Group>
      <Group name="Independent sources" open={true}>
        {(["1", "2", "3"] as const).map((sources) => (
          <Switch key={sources} store={store} value={`sources:${sources}`} count={counts.sources.get(sources) ?? 0}>
            <RingSample rings={Number(sources) - 1} />
            {sources === "3" ? "Three or more" : sources === "2" ? "Two" : "One"}
          </Switch>
        ))}
      </Group>
      <Values store={store} facet="outlet" name="Outlets: who falls without whom" open={true} label={name} />
      <Values store={store} facet="speaker" name="Who vouches" open={false} label={name} />
      <Values
        store={store}
        facet="event"
        name="Classes of events"
        open={false}
        label={(value) => eventLabels[value] ?? value}
      />
      <Values
        store={store}
        facet="stance"
        name="Stance"
        open={false}
        label={(value) => stanceLabels[value as keyof typeof stanceLabels]}
      />
      <Values store={store} facet="place" name="Places" open={false} label={name} />
    </section>
  );
}

interface ValuesProps {
  readonly store: Store;
  readonly facet: Facet;
  readonly name: string;
  readonly open: boolean;
  readonly label: (value: string) => string;
}

const atFirst = 8;

/** A facet whose values come from the graph. Closed it lists nothing: there may be thousands of speakers. */
function Values({ open, ...props }: ValuesProps) {
  const isOpen = useSignal(open);
  if (props.store.traits.columns[props.facet].values.length === 0) return null;
  return (
    <Group name={props.name} open={open} onToggle={(now) => (isOpen.value = now)}>
      {isOpen.value ? <ValueList {...props} /> : null}
    </Group>
  );
}

/** The values, those in use first, then the commonest. */
function ValueList({ store, facet, label }: Omit<ValuesProps, "open">) {
  const all = useSignal(false);
  const counts = store.sifted.value.counts[facet];
  const { hidden, only } = store.state.value;
  const isUsed = (value: string) => hidden.includes(`${facet}:${value}`) || only.includes(`${facet}:${value}`);
  const values = [...store.traits.columns[facet].values].sort(
    (a, b) => Number(isUsed(b)) - Number(isUsed(a)) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const shown = all.value ? values : values.slice(0, atFirst);
  return (
    <>
      {shown.map((value) => (
        <Switch key={value} store={store} value={`${facet}:${value}`} count={counts.get(value) ?? 0}>
          <span dir="auto">{label(value)}</span>
        </Switch>
      ))}
      {values.length > atFirst ? (
        <button type="button" class="plain" onClick={() => (all.value = !all.value)}>
          {all.value ? "fewer" : `${values.length - atFirst} more`}
        </button>
      ) : null}
    </>
  );
}

interface GroupProps {
  readonly name: string;
  readonly open: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ComponentChildren;
}

function Group({ name, open, onToggle, children }: GroupProps) {
  return (
    <details class="group" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{name}</summary>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend where the summary is one */}
      <div role="group" aria-label={name}>
        {children}
      </div>
    </details>
  );
}

interface SwitchProps {
  readonly store: Store;
  readonly value: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

/** One value of a facet: on or off, how much it would show, and all others away. */
function Switch({ store, value, count, children }: SwitchProps) {
  const { hidden, only } = store.state.value;
  const facet = value.slice(0, value.indexOf(":") + 1);
  const narrowed = only.some((other) => other.startsWith(facet));
  const on = narrowed ? only.includes(value) : !hidden.includes(value);
  return (
    <div class={on ? "switch" : "switch off"}>
      <label>
        <input type="checkbox" checked={on} onChange={() => toggle(store, value)} />
        <span class="what">{children}</span>
        <span class="count">{count}</span>
      </label>
      {facet === "type:" ? null : (
        <button type="button" class="only" aria-pressed={narrowed && on} onClick={() => keepOnly(store, value)}>
          only
        </button>
      )}
    </div>
  );
}
