import type { Card } from "../projections/cards.ts";
import { familyOf } from "../projections/families.ts";
import { standingLabels, standingOf } from "../projections/standing.ts";
import { dayLabel, labelOf, whenLabel } from "../projections/wording.ts";
import { read, type Store, select } from "../state/store.ts";
import { Excerpt } from "./excerpt.tsx";
import { LineSample } from "./samples.tsx";

/** One receipt: what is claimed, the words, who says so, where and when. */
export function ReceiptCard({ store, card }: { readonly store: Store; readonly card: Card }) {
  const { projection } = store;
  const article = projection.articles[card.article];
  const statement = card.statement === undefined ? undefined : projection.statements[card.statement];
  const narrator = projection.claims[card.claims[0] ?? -1];
  const who = statement?.speaker ?? narrator?.source;
  const cue =
    statement?.cue === undefined || article?.text === undefined
      ? undefined
      : article.text.slice(statement.cue[0], statement.cue[1]);
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
      <p class="byline">
        {who === undefined ? null : (
          <button type="button" class="name" dir="auto" onClick={() => select(store, { kind: "actor", actor: who })}>
            {labelOf(projection, who)}
          </button>
        )}
        {cue === undefined ? "" : `, “${cue}”`}
        {statement === undefined && narrator?.voice === "narrator" ? ", in its own voice" : ""}
        {statement?.saidOn === undefined ? "" : `, ${dayLabel(statement.saidOn)}`}
        {statement === undefined || statement.via.length === 0
          ? ""
          : `, as relayed by ${statement.via.map((via) => labelOf(projection, via)).join(", ")}`}
      </p>
      <button type="button" class="source" onClick={() => read(store, card.article, card.ranges)}>
        <span dir="auto">{article?.title}</span>
        <small>
          {[
            article?.outlet === undefined ? undefined : labelOf(projection, article.outlet),
            article?.published === undefined ? undefined : dayLabel(article.published),
          ]
            .filter((part) => part !== undefined)
            .join(" · ")}
          {" · read"}
        </small>
      </button>
    </li>
  );
}

/** "Pakistan — refuse basing → United States", with its standing and stance. */
function ClaimLine({ store, index }: { readonly store: Store; readonly index: number }) {
  const { projection } = store;
  const claim = projection.claims[index];
  const proposition = claim === undefined ? undefined : projection.propositions[claim.proposition];
  if (claim === undefined || proposition === undefined) return null;
  const standing = standingOf(projection, claim);
  const names = (actors: readonly number[]) => actors.map((actor) => labelOf(projection, actor)).join(", ");
  const others = names([...proposition.recipients, ...proposition.themes]);
  const places = names(proposition.locations);
  const topic = proposition.topic === undefined ? undefined : projection.propositions[proposition.topic];
  const when = whenLabel(claim);
  const stance = [
    claim.polarity === "negative" ? "says it is not so" : "",
    claim.certainty === "certain" ? "" : claim.certainty,
    claim.temporality === "future" ? "future" : "",
    claim.force === "assertive" ? "" : claim.force,
    when ?? "",
  ].filter((part) => part !== "");
  const agreeing = projection.claims.filter(
    (other, at) => at !== index && other.proposition === claim.proposition && other.polarity === claim.polarity,
  ).length;
  const opposing = projection.claims.filter(
    (other) => other.proposition === claim.proposition && other.polarity !== claim.polarity,
  ).length;
  return (
    <div class="claim">
      <p class="what" dir="auto">
        <LineSample family={familyOf(proposition)} standing={standing} />
        <strong>{names(proposition.actors) || "Someone"}</strong>
        {claim.polarity === "negative" ? <span class="not"> not</span> : null} <em>{proposition.frame}</em>
        {proposition.quantity === undefined ? "" : ` (${proposition.quantity})`}
        {others === "" ? "" : " → "}
        <strong>{others}</strong>
        {places === "" ? "" : ` in ${places}`}
        {topic === undefined
          ? ""
          : `: ${[names(topic.actors), topic.frame, names([...topic.recipients, ...topic.themes])].filter((part) => part !== "").join(" ")}`}
      </p>
      <p class="tags">
        <span class={`tag ${standing}`}>{standingLabels[standing]}</span>
        {stance.map((part) => (
          <span class="tag" key={part}>
            {part}
          </span>
        ))}
        {agreeing > 0 ? (
          <span class="tag">
            ✓ {agreeing} more {agreeing === 1 ? "says" : "say"} so
          </span>
        ) : null}
        {opposing > 0 ? (
          <span class="tag disputed">
            ≠ {opposing} {opposing === 1 ? "says" : "say"} the opposite
          </span>
        ) : null}
      </p>
    </div>
  );
}
