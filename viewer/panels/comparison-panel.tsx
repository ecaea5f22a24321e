import { useMemo } from "preact/hooks";
import { wordsOf } from "../projections/cards.ts";
import { compareOutlets, outletsIn, type Shared } from "../projections/comparison.ts";
import { stanceLabels, stanceOf } from "../projections/traits.ts";
import { labelOf, propositionSentence } from "../projections/wording.ts";
import { comparedWith } from "../projections/wordings.ts";
import { read, select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import type { Selection } from "../state/view-state.ts";
import { Head } from "./subject-header.tsx";

interface ComparisonPanelProps {
  readonly store: Store;
  readonly selection: Extract<Selection, { kind: "outlets" }>;
}

/** Two outlets side by side: what both report, and in which words and stance; what was found in one only. */
export function ComparisonPanel({ store, selection }: ComparisonPanelProps) {
  const { projection } = store;
  const { left, right } = selection;
  const chosen = store.chosen.value;
  const outlets = useMemo(
    () => [...new Set([left, right, ...outletsIn(projection, chosen)])],
    [projection, chosen, left, right],
  );
  const { both, onlyLeft, onlyRight } = compareOutlets(projection, chosen, left, right);
  const [one, other] = [labelOf(projection, left), labelOf(projection, right)];
  const pick = (side: "left" | "right", current: number, name: string) => (
    <label>
      <span class="spoken">{name}</span>
      <select
        value={String(current)}
        onChange={(event) => {
          const outlet = Number(event.currentTarget.value);
          const swapped = { left: right, right: left };
          // Who is on the other side already changes places.
          const isThere = outlet === (side === "left" ? right : left);
          select(store, { ...selection, ...(isThere ? swapped : { [side]: outlet }) });
        }}
      >
        {outlets.map((outlet) => (
          <option key={outlet} value={String(outlet)}>
            {labelOf(projection, outlet)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <Head store={store} title={`${one} and ${other}`}>
        <p class="pair">
          {pick("left", left, "First outlet")} {pick("right", right, "Second outlet")}
        </p>
        <p>
          {both.length} reported by both, {onlyLeft.size} found in {one} only, {onlyRight.size} in {other} only, of what
          the filters let through. Not found is not denied.
        </p>
      </Head>
      <h3>Both report</h3>
      {both.length === 0 ? <p class="absent">Nothing that both report was found.</p> : null}
      <ul class="cards">
        {both.slice(0, atMost).map((shared) => (
          <SharedCard key={shared.proposition} store={store} shared={shared} names={[one, other]} />
        ))}
      </ul>
      <OneSided store={store} title={`${one}; not found in ${other}`} reports={onlyLeft} />
      <OneSided store={store} title={`${other}; not found in ${one}`} reports={onlyRight} />
    </>
  );
}

const atMost = 40;

interface SharedCardProps {
  readonly store: Store;
  readonly shared: Shared;
  readonly names: readonly [string, string];
}

function SharedCard({ store, shared, names }: SharedCardProps) {
  const { projection } = store;
  const { proposition, left, right } = shared;
  const seen = projection.propositions[proposition];
  const stances = [left, right].map((claims) => stancesOf(store, claims));
  const first = firstOf(store, left);
  const second = firstOf(store, right);
  if (seen === undefined || first === undefined || second === undefined) return null;
  const differs = stances[0] !== stances[1];
  return (
    <li class="card">
      <button type="button" class="row" onClick={() => select(store, { kind: "claim", proposition })}>
        <span dir="auto">{propositionSentence(projection, seen)}</span>
        {differs ? <small class="differs">≠ another stance</small> : null}
      </button>
      {[first, second].map((claim, side) => (
        <button type="button" class="source" key={claim.iri} onClick={() => read(store, claim.article, claim.evidence)}>
          <small>
            {names[side]} · {labelOf(projection, claim.source)}
            {differs ? ` · ${stances[side]}` : ""}
          </small>
          <span class="wording" dir="auto">
            {side === 0
              ? wordsOf(projection, { article: claim.article, ranges: claim.evidence })
              : comparedWith(
                  wordsOf(projection, { article: claim.article, ranges: claim.evidence }),
                  wordsOf(projection, { article: first.article, ranges: first.evidence }),
                ).map(({ word, common }, at) => (common ? `${word} ` : <ins key={at}>{word} </ins>))}
          </span>
        </button>
      ))}
    </li>
  );
}

function firstOf({ projection }: Store, claims: readonly number[]) {
  return projection.claims[claims[0] ?? -1];
}

/** "Asserted, Said not to be so", each once and in one order. */
function stancesOf({ projection }: Store, claims: readonly number[]): string {
  const stances = claims.flatMap((index) => {
    const claim = projection.claims[index];
    return claim === undefined ? [] : [stanceLabels[stanceOf(claim)]];
  });
  return [...new Set(stances)].sort().join(", ");
}

interface OneSidedProps {
  readonly store: Store;
  readonly title: string;
  readonly reports: ReadonlyMap<number, readonly number[]>;
}

function OneSided({ store, title, reports }: OneSidedProps) {
  const { projection } = store;
  if (reports.size === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="list">
        {[...reports].slice(0, atMost).map(([proposition, claims]) => {
          const seen = projection.propositions[proposition];
          const claim = projection.claims[claims[0] ?? -1];
          return seen === undefined || claim === undefined ? null : (
            <li key={seen.iri}>
              <button type="button" class="row" onClick={() => select(store, { kind: "claim", proposition })}>
                <span dir="auto">{propositionSentence(projection, seen)}</span>
                <small>{labelOf(projection, claim.source)}</small>
              </button>
            </li>
          );
        })}
      </ul>
      {reports.size > atMost ? <p class="absent">{reports.size - atMost} more are in the table.</p> : null}
    </>
  );
}
