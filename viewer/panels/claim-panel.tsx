import { balanceOf, type Voice } from "../projections/balance.ts";
import { familyLabels, familyOf } from "../projections/families.ts";
import { standingLabels, standingOf } from "../projections/standing.ts";
import { dayLabel, labelOf, propositionSentence } from "../projections/wording.ts";
import { select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { Receipts } from "./receipts.tsx";
import { LineSample } from "./samples.tsx";
import { Silence } from "./silence.tsx";
import { Head } from "./subject-header.tsx";
import { Wordings } from "./wordings.tsx";

/** One thing claimed: who says so, who says it is not so, in which words. */
export function ClaimPanel({ store, proposition }: { readonly store: Store; readonly proposition: number }) {
  const { projection } = store;
  const seen = projection.propositions[proposition];
  if (seen === undefined) return <p class="absent">This claim is not in the graph.</p>;
  const { agreeing, opposing } = balanceOf(projection, proposition);
  const claim = projection.claims[[...agreeing, ...opposing][0]?.claims[0] ?? -1];
  const standing = claim === undefined ? undefined : standingOf(projection, claim);
  return (
    <>
      <Head store={store} title={propositionSentence(projection, seen)}>
        <p>
          <LineSample family={familyOf(seen)} {...(standing === undefined ? {} : { standing })} />{" "}
          {standing === undefined ? "" : `${standingLabels[standing]} · `}
          {familyLabels[familyOf(seen)]}
        </p>
      </Head>
      <Voices store={store} voices={agreeing} title={`${agreeing.length} independent for`} mark="✓" />
      <Voices store={store} voices={opposing} title={`${opposing.length} independent against`} mark="✕" />
      <Silence store={store} proposition={proposition} />
      <Wordings store={store} proposition={proposition} />
      <Near store={store} near={seen.near} />
      <h3>Receipts</h3>
      <Receipts store={store} />
    </>
  );
}

/** What others say that comes near it: a participant less, another word of the same kind. */
function Near({ store, near }: { readonly store: Store; readonly near: readonly number[] }) {
  const { projection } = store;
  if (near.length === 0) return null;
  return (
    <>
      <h3>Nearly the same</h3>
      <ul class="list">
        {near.map((other) => {
          const seen = projection.propositions[other];
          const { agreeing, opposing } = balanceOf(projection, other);
          return seen === undefined ? null : (
            <li key={seen.iri}>
              <button type="button" class="row" onClick={() => select(store, { kind: "claim", proposition: other })}>
                <span dir="auto">{propositionSentence(projection, seen)}</span>
                <small>
                  {agreeing.length} for, {opposing.length} against
                </small>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface VoicesProps {
  readonly store: Store;
  readonly voices: readonly Voice[];
  readonly title: string;
  readonly mark: string;
}

function Voices({ store, voices, title, mark }: VoicesProps) {
  if (voices.length === 0) return null;
  const { projection } = store;
  return (
    <>
      <h3>
        {mark} {title}
      </h3>
      <ul class="voices">
        {voices.map((voice) => (
          <li key={voice.claims.join(" ")}>
            {voice.sources.map((source, at) => (
              <span key={source}>
                {at > 0 ? ", " : ""}
                <button
                  type="button"
                  class="name"
                  dir="auto"
                  onClick={() => select(store, { kind: "actor", actor: source })}
                >
                  {labelOf(projection, source)}
                </button>
              </span>
            ))}
            <small>
              {" "}
              in {voice.articles.map((article) => whereLabel(store, article)).join("; ")}
              {voice.articles.length > 1 ? `: ${voice.articles.length} articles, one source` : ""}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

function whereLabel({ projection }: Store, index: number): string {
  const article = projection.articles[index];
  const outlet = article?.outlet === undefined ? (article?.title ?? "") : labelOf(projection, article.outlet);
  return article?.published === undefined ? outlet : `${outlet}, ${dayLabel(article.published)}`;
}
