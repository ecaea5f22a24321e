import { useMemo } from "preact/hooks";
import { indexLinks } from "../../src/write/projection/links.ts";
import { outletsIn } from "../projections/comparison.ts";
import { relianceOn } from "../projections/reliance.ts";
import { labelOf } from "../projections/wording.ts";
import { select, toggle } from "../state/steps.ts";
import type { Store } from "../state/store.ts";

const atMost = 5;

/** How much rests on each outlet alone; leaving it out shows what falls. */
export function LeaveOneOut({ store }: { readonly store: Store }) {
  const { projection, grades } = store;
  const index = useMemo(() => relianceOn(projection, indexLinks(projection), grades), [projection, grades]);
  const [first, second] = outletsIn(projection, store.chosen.value);
  if (index.length < 2) return null;
  return (
    <>
      {first === undefined || second === undefined ? null : (
        <button
          type="button"
          class="chip"
          onClick={() => select(store, { kind: "outlets", left: first, right: second })}
        >
          Two outlets side by side
        </button>
      )}
      <h3>If one outlet is left out</h3>
      <ul class="list">
        {index.slice(0, atMost).map(({ outlet, arrows, claims, weakened }) => {
          const value = `outlet:${outlet}`;
          const isOut = store.state.value.hidden.includes(value);
          return (
            <li key={outlet}>
              <button type="button" class="row" aria-pressed={isOut} onClick={() => toggle(store, value)}>
                <span dir="auto">
                  {isOut ? "Bring back " : "Without "}
                  {labelOf(projection, outlet)}
                </span>
                <small>
                  {arrows} arrows and {claims} claims fall, {weakened} are left with one source
                </small>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
