import { balanceOf, type Voice } from "../projections/balance.ts";
import { familyOf } from "../projections/families.ts";
import { standingLabels, standingOf } from "../projections/standing.ts";
import { labelOf, placesApart, whenLabel } from "../projections/wording.ts";
import { isCorrected, misread } from "../state/corrections.ts";
import { correct, select } from "../state/steps.ts";
import type { Store } from "../state/store.ts";
import { LineSample } from "./samples.tsx";

/** "Pakistan refuse basing → United States", its standing and stance, and who agrees or says the opposite. */
export function ClaimLine({ store, index }: { readonly store: Store; readonly index: number }) {
  const { projection } = store;
  const claim = projection.claims[index];
  const proposition = claim === undefined ? undefined : projection.propositions[claim.proposition];
  if (claim === undefined || proposition === undefined) return null;
  const standing = standingOf(projection, claim);
  const names = (actors: readonly number[]) => actors.map((actor) => labelOf(projection, actor)).join(", ");
  const others = names([...proposition.recipients, ...proposition.themes]);
  const places = names(placesApart(proposition));
  const topic = proposition.topic === undefined ? undefined : projection.propositions[proposition.topic];
  const stance = [
    claim.polarity === "negative" ? "says it is not so" : "",
    claim.certainty === "certain" ? "" : claim.certainty,
    claim.temporality === "future" ? "future" : "",
    claim.force === "assertive" ? "" : claim.force,
    whenLabel(claim) ?? "",
  ].filter((part) => part !== "");
  const { agreeing, opposing } = balanceOf(projection, claim.proposition);
  const [same, contrary] = claim.polarity === "positive" ? [agreeing, opposing] : [opposing, agreeing];
  const more = same.filter((voice) => !voice.claims.includes(index));
  const open = () => select(store, { kind: "claim", proposition: claim.proposition });
  const flag = misread(claim.iri);
  const flagged = isCorrected(store.corrections.value, flag);
  return (
    <div class={flagged ? "claim flagged" : "claim"}>
      <button type="button" class="what" dir="auto" onClick={open}>
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
      </button>
      <p class="tags">
        <span class={`tag ${standing}`}>{standingLabels[standing]}</span>
        {stance.map((part) => (
          <span class="tag" key={part}>
            {part}
          </span>
        ))}
        {more.length === 0 ? null : (
          <span class="tag">
            ✓ {voicesLabel(store, more)} {more.length === 1 ? "says" : "say"} so too
          </span>
        )}
        {contrary.length === 0 ? null : (
          <span class="tag disputed">
            ≠ {voicesLabel(store, contrary)} {contrary.length === 1 ? "says" : "say"} the opposite
          </span>
        )}
        {claim.rule === undefined ? null : (
          <span class="tag rule" title="How the claim was found in the sentence">
            {claim.rule}
            {claim.confidence === undefined ? "" : `, right ${Math.round(claim.confidence * 100)} % of the time`}
          </span>
        )}
        <button
          type="button"
          class="flag"
          aria-pressed={flagged}
          title="Flag as misread: the words do not say this. Kept in a file for the next build."
          onClick={() => correct(store, flag)}
        >
          ⚑ {flagged ? "flagged as misread" : "misread?"}
        </button>
      </p>
    </div>
  );
}

/** "Dawn and 2 others". */
function voicesLabel({ projection }: Store, voices: readonly Voice[]): string {
  const [first, ...others] = voices;
  const name = labelOf(projection, first?.sources[0] ?? -1);
  if (others.length === 0) return name;
  return `${name} and ${others.length === 1 ? "1 other" : `${others.length} others`}`;
}
