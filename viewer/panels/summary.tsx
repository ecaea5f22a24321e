import { useMemo } from "preact/hooks";
import { dayLabel, labelOf } from "../projections/wording.ts";
import { read, select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { LeaveOneOut } from "./leave-one-out.tsx";
import { Contested, Corroborated } from "./notable-claims.tsx";

/** What is in here: how much, from when and whom, what is contested, who speaks most. */
export function Summary({ store }: { readonly store: Store }) {
  const { projection } = store;
  const days = projection.articles.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return (
    <div class="summary">
      <h2>What is in here</h2>
      <dl class="counts">
        {(
          [
            ["articles", projection.articles.length],
            ["actors", projection.actors.length],
            ["statements", projection.statements.length],
            ["claims", projection.claims.length],
          ] as const
        ).map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {first === undefined || last === undefined ? null : (
        <p>{first === last ? `Published ${dayLabel(first)}.` : `Published ${dayLabel(first)} to ${dayLabel(last)}.`}</p>
      )}
      {projection.left === undefined ? null : (
        <p>
          Showing the latest {projection.articles.length} of {projection.articles.length + projection.left} articles:
          the page has no room for more. The graph beside it has them all.
        </p>
      )}
      <p class="hint">
        Everything drawn is a claim that somebody makes, not a fact. Choose an actor or an arrow to see who says so, in
        which words.
      </p>
      <Contested store={store} />
      <Corroborated store={store} />
      <Speakers store={store} />
      <LeaveOneOut store={store} />
      <Articles store={store} />
    </div>
  );
}

const atMost = 5;

function Speakers({ store }: { readonly store: Store }) {
  const { projection } = store;
  const speakers = useMemo(() => {
    const counts = new Map<number, number>();
    for (const { speaker } of projection.statements) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, atMost);
  }, [projection]);
  if (speakers.length === 0) return null;
  return (
    <>
      <h3>Most quoted</h3>
      <ul class="list">
        {speakers.map(([speaker, count]) => (
          <li key={speaker}>
            <button type="button" class="row" onClick={() => select(store, { kind: "actor", actor: speaker })}>
              <span dir="auto">{labelOf(projection, speaker)}</span>
              <small>{count === 1 ? "1 statement" : `${count} statements`}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const articlesAtMost = 30;

function Articles({ store }: { readonly store: Store }) {
  const { projection } = store;
  return (
    <>
      <h3>Articles</h3>
      <ul class="list">
        {projection.articles.slice(0, articlesAtMost).map((article, index) => (
          <li key={article.iri}>
            <button type="button" class="row" onClick={() => read(store, index, [])}>
              <span dir="auto">{article.title}</span>
              <small>
                {[
                  article.outlet === undefined ? undefined : labelOf(projection, article.outlet),
                  article.published === undefined ? undefined : dayLabel(article.published),
                ]
                  .filter((part) => part !== undefined)
                  .join(" · ")}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
