import { useSignal } from "@preact/signals";
import { relianceOf } from "../projections/source-scene.ts";
import { dayLabel, labelOf } from "../projections/wording.ts";
import { read } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { Article } from "./article.tsx";

const pageSize = 100;

/** The articles that the filters leave, and one of them at full width, with the words of every claim in it marked. */
export function Articles({ store }: { readonly store: Store }) {
  const pages = useSignal(1);
  const { projection } = store;
  const { reading } = store.state.value;
  const counts = new Map<number, number>();
  for (const claim of store.chosen.value.claims) {
    const article = projection.claims[claim]?.article ?? 0;
    counts.set(article, (counts.get(article) ?? 0) + 1);
  }
  const articles = [...relianceOf(projection, store.chosen.value).keys()].sort((a, b) => a - b);
  const shown = articles.slice(0, pages.value * pageSize);
  const open = reading?.article ?? articles[0];
  return (
    <section class="articles" id="articles" aria-label="Articles" tabIndex={-1}>
      <nav aria-label="Articles that the filters let through">
        <p class="caption">
          Showing {shown.length} of {articles.length} articles
          {articles.length === projection.articles.length ? "" : `, ${projection.articles.length} without filters`}
        </p>
        {shown.map((index) => {
          const article = projection.articles[index];
          return (
            <button
              type="button"
              class="source"
              key={index}
              aria-current={index === open ? "true" : undefined}
              onClick={() => read(store, index, [])}
            >
              <span dir="auto">{article?.title}</span>
              <small>
                {[
                  article?.outlet === undefined ? undefined : labelOf(projection, article.outlet),
                  article?.published === undefined ? undefined : dayLabel(article.published),
                  `${counts.get(index) ?? 0} claims`,
                ]
                  .filter((part) => part !== undefined)
                  .join(" · ")}
              </small>
            </button>
          );
        })}
        {shown.length < articles.length ? (
          <button type="button" class="plain" onClick={() => (pages.value += 1)}>
            Show more
          </button>
        ) : null}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="page-of-article" tabIndex={0} aria-label="Article">
        {open === undefined ? (
          <p class="absent">No article passes the filters.</p>
        ) : (
          <Article
            store={store}
            index={open}
            ranges={reading?.article === open ? reading.ranges : []}
            withClaims={true}
          />
        )}
      </section>
    </section>
  );
}
