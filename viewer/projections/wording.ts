import type { ActorView, ClaimView, Projection, PropositionView } from "../../src/write/projection/model.ts";

/** "Pakistan: refuse basing → United States", "not …" where the source denies it. */
export function claimSentence(projection: Projection, claim: ClaimView): string {
  const proposition = projection.propositions[claim.proposition];
  if (proposition === undefined) return "";
  return `${claim.polarity === "negative" ? "not: " : ""}${propositionSentence(projection, proposition)}`;
}

/** Who, what, to whom, where, as plain words. */
export function propositionSentence(projection: Projection, proposition: PropositionView): string {
  const names = (actors: readonly number[]) => actors.map((actor) => labelOf(projection, actor)).join(", ");
  const others = names([...proposition.recipients, ...proposition.themes]);
  const places = names(placesApart(proposition));
  const topic = proposition.topic === undefined ? undefined : projection.propositions[proposition.topic];
  return [
    names(proposition.actors) || "someone",
    "·",
    proposition.frame,
    proposition.quantity === undefined ? "" : `(${proposition.quantity})`,
    others === "" ? "" : `→ ${others}`,
    places === "" ? "" : `in ${places}`,
    topic === undefined || topic === proposition ? "" : `[${propositionSentence(projection, { ...topic, topic: -1 })}]`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** Where it happens, less what is already named as whom it happens to: not "Afghanistan in Afghanistan". */
export function placesApart({ actors, recipients, themes, locations }: PropositionView): readonly number[] {
  const named = new Set([...actors, ...recipients, ...themes]);
  return locations.filter((place) => !named.has(place));
}

export function labelOf(projection: Projection, actor: number): string {
  return projection.actors[actor]?.label ?? "unknown";
}

/** "Russia: defence minister; former NATO: envoy". */
export function officesOf(projection: Projection, actor: ActorView): string {
  const offices = actor.offices.map(({ role, organization, status }) => {
    const where = organization === undefined ? "" : `, ${labelOf(projection, organization)}`;
    return `${status === "former" ? "former " : ""}${role}${where}`;
  });
  return [...new Set(offices)].join("; ");
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "9 Jul 2021"; the reader's locale is not asked, so that the page reads the same for everyone. */
export function dayLabel(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-");
  const name = months[Number(month) - 1];
  if (year === undefined || name === undefined) return iso;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** One day or a span of days; nothing where the claim has no date. */
export function whenLabel(claim: ClaimView): string | undefined {
  if (claim.earliest === undefined) return claim.latest === undefined ? undefined : `until ${dayLabel(claim.latest)}`;
  if (claim.latest === undefined) return `from ${dayLabel(claim.earliest)}`;
  if (claim.earliest === claim.latest) return dayLabel(claim.earliest);
  return `${dayLabel(claim.earliest)} – ${dayLabel(claim.latest)}`;
}
