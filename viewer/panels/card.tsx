import type { Card } from "../projections/cards.ts";
import { dayLabel, labelOf } from "../projections/wording.ts";
import { homonym, isCorrected } from "../state/corrections.ts";
import { correct, read, select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { ClaimLine } from "./claim-line.tsx";
import { Excerpt } from "./excerpt.tsx";

/** One receipt: what is claimed, the words, who says so, where and when. */
export function ReceiptCard({ store, card }: { readonly store: Store; readonly card: Card }) {
  const { projection } = store;
  const article = projection.articles[card.article];
  return (
    <li class="card">
      {card.claims.map((index) => (
        <ClaimLine key={index} store={store} index={index} />
      ))}
      {article?.text === undefined ? (
        <p class="absent">The graph was built without the articles’ texts.</p>
      ) : (
        <Excerpt text={article.text} marks={card.ranges} />
      )}
      <Byline store={store} card={card} />
      <SourceButton store={store} card={card} />
      <SomebodyElse store={store} card={card} />
      {card.echoes.length === 0 ? null : (
        <details class="echoes">
          <summary>
            {card.echoes.length === 1 ? "1 copy" : `${card.echoes.length} copies`} of the same text: one source
          </summary>
          {card.echoes.map((echo) => (
            <SourceButton key={echo.key} store={store} card={echo} />
          ))}
        </details>
      )}
    </li>
  );
}

/** Who, with which verb, when, by way of whom. */
function Byline({ store, card }: { readonly store: Store; readonly card: Card }) {
  const { projection } = store;
  const statement = card.statement === undefined ? undefined : projection.statements[card.statement];
  const narrator = projection.claims[card.claims[0] ?? -1];
  const who = statement?.speaker ?? narrator?.source;
  const text = projection.articles[card.article]?.text;
  const cue = statement?.cue === undefined ? undefined : text?.slice(statement.cue[0], statement.cue[1]);
  const via = statement?.via.map((relay) => labelOf(projection, relay)) ?? [];
  return (
    <p class="byline">
      {who === undefined ? null : (
        <button type="button" class="name" dir="auto" onClick={() => select(store, { kind: "actor", actor: who })}>
          {labelOf(projection, who)}
        </button>
      )}
      {cue === undefined ? "" : `, “${cue}”`}
      {statement === undefined ? "" : `, ${modeLabels[statement.mode]}`}
      {statement === undefined && narrator?.voice === "narrator" ? ", in its own voice" : ""}
      {statement?.saidOn === undefined ? "" : `, ${dayLabel(statement.saidOn)}`}
      {via.length === 0 ? "" : `, as relayed by ${via.join(", ")}`}
    </p>
  );
}

const modeLabels = {
  direct: "word for word",
  indirect: "in the outlet’s words",
  mixed: "partly word for word",
} as const;

/** Where an actor is selected: in this article its name stands for another. */
function SomebodyElse({ store, card }: { readonly store: Store; readonly card: Card }) {
  const { projection } = store;
  const { selection } = store.state.value;
  const actor = selection.kind === "actor" ? projection.actors[selection.actor] : undefined;
  const article = projection.articles[card.article];
  const verdict = actor === undefined || article === undefined ? undefined : homonym(article.iri, actor);
  if (verdict === undefined) return null;
  const given = isCorrected(store.corrections.value, verdict);
  return (
    <button
      type="button"
      class="flag"
      aria-pressed={given}
      title={`In this article “${actor?.label}” is somebody else of that name. Kept in a file for the next build.`}
      onClick={() => correct(store, verdict)}
    >
      ⚑ {given ? "flagged as somebody else" : "somebody else?"}
    </button>
  );
}

function SourceButton({ store, card }: { readonly store: Store; readonly card: Card }) {
  const { projection } = store;
  const article = projection.articles[card.article];
  const where = [
    article?.outlet === undefined ? undefined : labelOf(projection, article.outlet),
    article?.published === undefined ? undefined : dayLabel(article.published),
    "read",
  ];
  return (
    <button type="button" class="source" onClick={() => read(store, card.article, card.ranges)}>
      <span dir="auto">{article?.title}</span>
      <small>{where.filter((part) => part !== undefined).join(" · ")}</small>
    </button>
  );
}
