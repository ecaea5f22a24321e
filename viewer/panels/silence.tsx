import { silenceOver, silenceWindow } from "../projections/comparison.ts";
import { labelOf } from "../projections/wording.ts";
import { select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";

/** Who has articles of those days without it. That it was not found says nothing against it. */
export function Silence({ store, proposition }: { readonly store: Store; readonly proposition: number }) {
  const { projection } = store;
  const { reporting, silent } = silenceOver(projection, proposition);
  const [reporter] = reporting;
  if (silent.length === 0) return null;
  return (
    <>
      <h3>Not found in</h3>
      <ul class="voices">
        {silent.map(({ outlet, articles }) => (
          <li key={outlet}>
            {reporter === undefined ? (
              labelOf(projection, outlet)
            ) : (
              <button
                type="button"
                class="name"
                dir="auto"
                title={`Side by side with ${labelOf(projection, reporter)}`}
                onClick={() => select(store, { kind: "outlets", left: reporter, right: outlet })}
              >
                {labelOf(projection, outlet)}
              </button>
            )}
            <small>
              {" "}
              though {articles.length === 1 ? "an article of it is" : `${articles.length} articles of it are`} of those
              days (± {silenceWindow})
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
