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
  const contested = [...claimsByProposition(projection)]
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
export function Corroborated({ store }: { readonly store: Store }) {
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
