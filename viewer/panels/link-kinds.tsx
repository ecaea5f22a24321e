import { kindsOf, speech } from "../projections/grades.ts";
import { select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import type { Selection } from "../state/view-state.ts";

interface LinkKindsProps {
  readonly store: Store;
  readonly selection: Extract<Selection, { kind: "link" }>;
}

/** The parallels of an opened arrow as buttons, for those who do not point. */
export function LinkKinds({ store, selection }: LinkKindsProps) {
  const { source, target, frame: asked } = selection;
  const link = store.links.value.find((link) => link.source === source && link.target === target);
  const kinds = link === undefined ? [] : kindsOf(store.grades, link);
  const back = store.links.value.some((link) => link.source === target && link.target === source);
  if (kinds.length < 2 && !back) return null;
  return (
    <p class="kinds">
      {kinds.length < 2
        ? null
        : kinds.map(({ frame, claims, statements }) => (
            <button
              type="button"
              class="chip"
              key={frame}
              aria-pressed={asked === frame}
              onClick={() => select(store, { kind: "link", source, target, ...(asked === frame ? {} : { frame }) })}
            >
              {frame} <span class="count">{frame === speech ? statements.length : claims.length}</span>
            </button>
          ))}
      {back ? (
        <button
          type="button"
          class="chip"
          onClick={() => select(store, { kind: "link", source: target, target: source })}
        >
          ⇄ the other way
        </button>
      ) : null}
    </p>
  );
}
