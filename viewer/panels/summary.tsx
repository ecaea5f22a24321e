import { useMemo } from "preact/hooks";
import { indexLinks } from "../../src/write/projection/links.ts";
import { claimedPropositions } from "../projections/claim-scene.ts";
import { relianceOn } from "../projections/reliance.ts";
import { independentSources } from "../projections/standing.ts";
import { vouchersByProposition } from "../projections/traits.ts";
import { dayLabel, labelOf, propositionSentence } from "../projections/wording.ts";
import { read, select, toggle } from "../state/steps.ts";
import type { Store } from "../state/store.ts";

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

function Contested({ store }: { readonly store: Store }) {
  const { projection } = store;
  const contested = [...vouchersByProposition(projection)]
    .flatMap(([index, claims]) => {
      const proposition = projection.propositions[index];
      return proposition === undefined ? [] : [{ proposition, claims }];
    })
    .filter(({ claims }) =>
      claims.some((index) => {
        const standing = store.grades.standings[index];
        return standing === "disputed" || standing === "denied";
      }),
    )
    .sort((a, b) => b.claims.length - a.claims.length);
  if (contested.length === 0) return null;
  return (
    <>
      <h3>Contested</h3>
      <ul class="list">
        {contested.slice(0, atMost).map(({ proposition, claims }) => {
          const claim = projection.claims[claims[0] ?? -1];
          if (claim === undefined) return null;
          return (
            <li key={proposition.iri}>
              <button
                type="button"
                class="row"
                onClick={() => select(store, { kind: "claim", proposition: claim.proposition })}
              >
                <span dir="auto">{propositionSentence(projection, proposition)}</span>
                <small>
                  {independentSources(projection, claims)} for,{" "}
                  {claims.filter((index) => projection.claims[index]?.polarity === "negative").length} against
                </small>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What several independent sources say. */
function Corroborated({ store }: { readonly store: Store }) {
  const { projection, grades } = store;
  const everything = { claims: [...projection.claims.keys()], statements: [] };
  const attested = claimedPropositions(projection, grades, everything).filter(({ sources }) => sources > 1);
  if (attested.length === 0) return null;
  return (
    <>
      <h3>Best attested</h3>
      <ul class="list">
        {attested.slice(0, atMost).map(({ proposition, sources }) => {
          const seen = projection.propositions[proposition];
          return seen === undefined ? null : (
            <li key={seen.iri}>
              <button type="button" class="row" onClick={() => select(store, { kind: "claim", proposition })}>
                <span dir="auto">{propositionSentence(projection, seen)}</span>
                <small>{sources} independent sources</small>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** How much rests on each outlet alone; leaving it out shows what falls. */
function LeaveOneOut({ store }: { readonly store: Store }) {
  const { projection, grades } = store;
  const index = useMemo(() => relianceOn(projection, indexLinks(projection), grades), [projection, grades]);
  if (index.length < 2) return null;
  return (
    <>
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

function Speakers({ store }: { readonly store: Store }) {
  const { projection } = store;
  const counts = new Map<number, number>();
  for (const { speaker } of projection.statements) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const speakers = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, atMost);
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
