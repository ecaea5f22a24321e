import { dayLabel, labelOf } from "../projections/wording.ts";
import type { Store } from "../state/store.ts";
import type { Reading } from "../state/view-state.ts";
import { Article } from "./article.tsx";

/** The article beside the picture, with the words it was opened for marked and in sight. */
export function Reader({ store, reading }: { readonly store: Store; readonly reading: Reading }) {
  const article = store.projection.articles[reading.article];
  const outlet = article?.outlet === undefined ? undefined : labelOf(store.projection, article.outlet);
  const published = article?.published === undefined ? undefined : dayLabel(article.published);
  return (
    <>
      <header class="subject reader-head">
        <button type="button" class="plain back" onClick={() => store.change({ reading: undefined })}>
          ← Back
        </button>
        <p>{[outlet, published].filter((part) => part !== undefined).join(" · ")}</p>
        {article?.url === undefined ? null : <p class="aliases">{article.url}</p>}
      </header>
      <Article store={store} index={reading.article} ranges={reading.ranges} withClaims={false} />
    </>
  );
}
