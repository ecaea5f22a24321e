import type { Quad } from "@rdfjs/types";
import { owl } from "../model/vocabulary.ts";

/** What the user has decided: pairs that are one, pairs that are two, claims that no article makes. */
export interface Decisions {
  readonly same: readonly Pair[];
  readonly different: readonly Pair[];
  /** IRIs of claims that were read wrongly, in code-unit order: they are left out. */
  readonly wrong: readonly string[];
}

export type Pair = readonly [one: string, other: string];

export const undecided: Decisions = { same: [], different: [], wrong: [] };

/**
 * The decisions in a graph: `owl:sameAs` and `owl:differentFrom`, in code-unit order, each pair once, and `owl:deprecated
 * true` (OWL 2, section 5.5) of a claim. Throws an `Error` on any other property, and where the same two are both one and two.
 */
export function decisionsOf(quads: Iterable<Quad>): Decisions {
  const found = new Map(
    [owl.sameAs, owl.differentFrom].map((property) => [property as string, new Map<string, Pair>()]),
  );
  const wrong = new Set<string>();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === owl.deprecated) {
      if (!/\/claim\//.test(subject.value) || object.value !== "true")
        throw new Error(`${subject.value} owl:deprecated ${object.value} found; expected a claim and true`);
      wrong.add(subject.value);
      continue;
    }
    const pairs = found.get(predicate.value);
    if (pairs === undefined)
      throw new Error(
        `${predicate.value} found; expected owl:sameAs or owl:differentFrom between two IRIs, or owl:deprecated of a claim`,
      );
    if (subject.termType !== "NamedNode" || object.termType !== "NamedNode")
      throw new Error(`${subject.value} and ${object.value} found; expected two IRIs`);
    const pair: Pair = subject.value < object.value ? [subject.value, object.value] : [object.value, subject.value];
    pairs.set(pair.join(" "), pair);
  }
  const [same, different] = [owl.sameAs, owl.differentFrom].map((property) => found.get(property) ?? new Map());
  const both = [...(same?.keys() ?? [])].find((key) => different?.has(key));
  if (both !== undefined) throw new Error(`${both.replace(" ", " and ")} are both one and two; expected one decision`);
  return { same: sorted(same), different: sorted(different), wrong: [...wrong].sort() };
}

function sorted(pairs: ReadonlyMap<string, Pair> = new Map()): readonly Pair[] {
  return [...pairs.keys()].sort().flatMap((key) => [pairs.get(key) as Pair]);
}
