import type { ClaimView, Projection } from "../../src/write/projection/model.ts";

/** How well a claim stands, as far as lines and marks of the picture tell it apart. */
export type Standing = "disputed" | "denied" | "planned" | "corroborated" | "narrated" | "single-source";

export const standings: readonly Standing[] = [
  "corroborated",
  "narrated",
  "single-source",
  "planned",
  "disputed",
  "denied",
];

export const standingLabels: Readonly<Record<Standing, string>> = {
  corroborated: "Two or more sources",
  narrated: "In the outlet’s own voice",
  "single-source": "One source",
  planned: "Planned, demanded or possible",
  disputed: "Disputed",
  denied: "Denied",
};

/** What the derived layer says of the claim's proposition, else what the claim's own stance says. */
export function standingOf(projection: Projection, claim: ClaimView): Standing {
  const status = projection.propositions[claim.proposition]?.status;
  if (status === "disputed" || status === "denied") return status;
  if (claim.temporality === "future" || claim.force !== "assertive" || claim.certainty === "possible") return "planned";
  if (status === "corroborated" || status === "narrated") return status;
  return claim.voice === "narrator" ? "narrated" : "single-source";
}

/**
 * Who vouches, copies and governments folded: a narrator counts by the origin of its text, so that five copies of one
 * wire report are one source, and a government counts as the state it governs.
 */
export function voucherOf(projection: Projection, claim: ClaimView): string {
  if (claim.voice === "narrator") return `origin ${projection.articles[claim.article]?.origin ?? claim.article}`;
  return `actor ${projection.actors[claim.source]?.governs ?? claim.source}`;
}

/** Number of independent sources behind the claims. */
export function independentSources(projection: Projection, claims: readonly number[]): number {
  const vouchers = claims.flatMap((index) => {
    const claim = projection.claims[index];
    return claim === undefined || claim.polarity === "negative" ? [] : [voucherOf(projection, claim)];
  });
  return new Set(vouchers).size;
}
