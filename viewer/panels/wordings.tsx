import { wordsOf } from "../projections/cards.ts";
import { dayLabel, labelOf } from "../projections/wording.ts";
import { comparedWith } from "../projections/wordings.ts";
import { read } from "../state/steps.ts";
import type { Store } from "../state/store.ts";

interface Wording {
  readonly article: number;
  readonly source: number;
  readonly words: string;
  readonly cue?: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** How each source puts the same thing, the earliest first; what differs from the first wording is underlined. */
export function Wordings({ store, proposition }: { readonly store: Store; readonly proposition: number }) {
  const wordings = wordingsOf(store, proposition);
  const [first, ...others] = wordings;
  if (first === undefined || others.length === 0) return null;
  return (
    <>
      <h3>The same in other words</h3>
      <ol class="wordings">
        {wordings.map((wording) => (
          <li key={`${wording.article} ${wording.ranges.join(" ")}`}>
            <button type="button" class="source" onClick={() => read(store, wording.article, wording.ranges)}>
              <small>
                {labelOf(store.projection, wording.source)}
                {wording.cue === undefined ? "" : `, “${wording.cue}”`} · {whereOf(store, wording.article)}
              </small>
              <span class="wording" dir="auto">
                {wording === first
                  ? wording.words
                  : comparedWith(wording.words, first.words).map(({ word, common }, at) =>
                      common ? `${word} ` : <ins key={at}>{word} </ins>,
                    )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

/** One wording for each sentence, even where several claims rest on it; those of nearly the same claim too. */
function wordingsOf(store: Store, proposition: number): readonly Wording[] {
  const { projection } = store;
  const seen = new Set<string>();
  const asked = new Set([proposition, ...(projection.propositions[proposition]?.near ?? [])]);
  const dateOf = (article: number) => projection.articles[article]?.published ?? "";
  return store.chosen.value.claims
    .flatMap((index): Wording[] => {
      const claim = projection.claims[index];
      if (claim === undefined || !asked.has(claim.proposition)) return [];
      const { article, source, evidence } = claim;
      const words = wordsOf(projection, { article, ranges: evidence });
      const key = `${article} ${evidence.join(" ")}`;
      if (words === "" || seen.has(key)) return [];
      seen.add(key);
      const range = claim.statement === undefined ? undefined : projection.statements[claim.statement]?.cue;
      const cue = range === undefined ? undefined : projection.articles[article]?.text?.slice(range[0], range[1]);
      return [{ article, source, words, ranges: evidence, ...(cue === undefined ? {} : { cue }) }];
    })
    .sort((a, b) => (dateOf(a.article) < dateOf(b.article) ? -1 : dateOf(a.article) > dateOf(b.article) ? 1 : 0));
}

function whereOf({ projection }: Store, index: number): string {
  const article = projection.articles[index];
  const outlet = article?.outlet === undefined ? (article?.title ?? "") : labelOf(projection, article.outlet);
  return article?.published === undefined ? outlet : `${outlet}, ${dayLabel(article.published)}`;
}
