import { useMemo } from "preact/hooks";
import { claimsByProposition } from "../projections/by-proposition.ts";
import { claimedPropositions } from "../projections/claim-scene.ts";
import { independentSources } from "../projections/standing.ts";
import { propositionSentence } from "../projections/wording.ts";
import { select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";

const atMost = 5;

/** What some say and others say is not so. */
export function Contested({ store }: { readonly store: Store }) {
  const { projection } = store;
  const contested = useMemo(() => contestedIn(store), [store]);
  if (contested.length === 0) return null;
  return (
    <>
      <h3>Contested</h3>
      <ul class="list">
        {contested.map(({ proposition, claims }) => {
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

function contestedIn({ projection, grades }: Store) {
  const isContested = (claim: number) => {
    const standing = grades.standings[claim];
    return standing === "disputed" || standing === "denied";
  };
  return [...claimsByProposition(projection)]
    .flatMap(([index, claims]) => {
      const proposition = projection.propositions[index];
      return proposition === undefined || !claims.some(isContested) ? [] : [{ proposition, claims }];
    })
    .sort((a, b) => b.claims.length - a.claims.length)
    .slice(0, atMost);
}

/** What several independent sources say. */
export function Corroborated({ store }: { readonly store: Store }) {
  const { projection, grades } = store;
  const attested = useMemo(() => {
    const everything = { claims: [...projection.claims.keys()], statements: [] };
    return claimedPropositions(projection, grades, everything)
      .filter(({ sources }) => sources > 1)
      .slice(0, atMost);
  }, [projection, grades]);
  if (attested.length === 0) return null;
  return (
    <>
      <h3>Best attested</h3>
      <ul class="list">
        {attested.map(({ proposition, sources }) => {
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
