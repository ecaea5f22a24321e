import { owl, skos } from "../model/vocabulary.ts";
import { wordDifference } from "./difference.ts";
import type { Digest, DigestedQuotation } from "./digest.ts";
import type { Link } from "./link.ts";

/** Share of word pairs in common (Jaccard) from which two quotations are printings of one. */
const nearEnough = 0.6;
/** Share of the shorter one's word pairs that stand in the longer from which it is a piece of it ... */
const cutEnough = 0.8;
/** ... where it is long enough to be no mere turn of phrase: word pairs. */
const fewestPairs = 5;

/**
 * Quotations of one speaker: those of the same words, which two IRIs of the speaker keep apart (`owl:sameAs`); nearly equal
 * ones and pieces of longer ones, with the differences (`skos:closeMatch`). Linked, never fused.
 */
export function nearQuotations(digests: readonly Digest[], standsFor: (iri: string) => string): readonly Link[] {
  const bySpeaker = new Map<string, Map<string, DigestedQuotation>>();
  for (const quotation of digests.flatMap(({ quotations }) => quotations)) {
    const speaker = standsFor(quotation.creator);
    const theirs = bySpeaker.get(speaker) ?? new Map<string, DigestedQuotation>();
    // Of one quotation printed with other marks, the words that come first by code unit speak for all.
    const before = theirs.get(quotation.iri);
    const first = before !== undefined && (before.words ?? "") <= (quotation.words ?? "") ? before : quotation;
    bySpeaker.set(speaker, theirs.set(quotation.iri, first));
  }
  return [...bySpeaker.values()].flatMap((quotations) =>
    [...quotations.keys()].sort().flatMap((iri) => linksFrom(iri, quotations)),
  );
}

/** Links to the quotations whose IRI comes after. */
function linksFrom(iri: string, quotations: ReadonlyMap<string, DigestedQuotation>): readonly Link[] {
  const one = quotations.get(iri) as DigestedQuotation;
  const ours = new Set(one.shingles);
  return [...quotations.values()].flatMap((other): readonly Link[] => {
    if (other.iri <= iri) return [];
    if (ours.size > 0 && one.shingles.join() === other.shingles.join())
      return [{ one: iri, other: other.iri, relation: owl.sameAs, reasons: ["same-words" as const], score: 1 }];
    const theirs = new Set(other.shingles);
    const common = [...theirs].filter((pair) => ours.has(pair)).length;
    const [likeness, part] = [common / (ours.size + theirs.size - common), common / Math.min(ours.size, theirs.size)];
    const near = likeness >= nearEnough;
    const cut = part >= cutEnough && Math.min(ours.size, theirs.size) >= fewestPairs;
    if (!near && !cut) return [];
    const difference =
      one.words === undefined || other.words === undefined ? undefined : wordDifference(one.words, other.words);
    return [
      {
        one: iri,
        other: other.iri,
        relation: skos.closeMatch,
        reasons: [near ? ("small-edits" as const) : ("cut" as const)],
        score: near ? likeness : part,
        ...(difference === undefined ? {} : { difference }),
      },
    ];
  });
}
