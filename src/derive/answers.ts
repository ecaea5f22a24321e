import type { Assessment, Reported } from "./assessments.ts";

/** A claim that says another one is wrong, or right. */
export interface Answer {
  readonly claim: string;
  readonly kind: "denies" | "confirms";
  readonly other: string;
}

/**
 * Who answers whom across articles, on one occasion: whoever says that it is not so denies those who say it is; whoever
 * confirms ("confirmed that ...") confirms them. One claim of each other source is answered, the first that was published.
 * What an article itself says of its own claims stands in its part.
 */
export function answersIn(assessments: readonly Assessment[], sourceOf: (iri: string) => string): readonly Answer[] {
  const found = new Map<string, Answer>();
  for (const { window } of assessments) {
    const asserted = window.claims.filter(({ counts, positive }) => counts && positive).sort(byDate);
    for (const claim of window.claims.filter(({ counts }) => counts)) {
      const kind = claim.positive ? (claim.confirming ? "confirms" : undefined) : "denies";
      if (kind === undefined) continue;
      const others = asserted.filter(({ source, answers }) => {
        const own = sourceOf(source) === sourceOf(claim.source);
        return !own && !answers.includes(claim.iri);
      });
      const answered = new Set(
        others.filter(({ iri }) => claim.answers.includes(iri)).map(({ source }) => sourceOf(source)),
      );
      for (const other of others) {
        if (answered.has(sourceOf(other.source))) continue;
        answered.add(sourceOf(other.source));
        found.set(`${claim.iri} ${other.iri}`, { claim: claim.iri, kind, other: other.iri });
      }
    }
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

function byDate(a: Reported, b: Reported): number {
  const [one, other] = [a, b].map(({ published = "9999", iri }) => `${published} ${iri}`) as [string, string];
  return one < other ? -1 : 1;
}
