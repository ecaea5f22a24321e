import type { Quad } from "@rdfjs/types";
import { owl } from "../model/vocabulary.ts";

/** What the user has decided: pairs that are one, pairs that are two. */
export interface Decisions {
  readonly same: readonly Pair[];
  readonly different: readonly Pair[];
}

export type Pair = readonly [one: string, other: string];

export const undecided: Decisions = { same: [], different: [] };

/**
 * The decisions in a graph: `owl:sameAs` and `owl:differentFrom`, in code-unit order, each pair once. Throws an `Error` on
 * any other property, and where the same two are both one and two.
 */
export function decisionsOf(quads: Iterable<Quad>): Decisions {
  const found = new Map(
    [owl.sameAs, owl.differentFrom].map((property) => [property as string, new Map<string, Pair>()]),
  );
  for (const { subject, predicate, object } of quads) {
    const pairs = found.get(predicate.value);
    if (pairs === undefined)
      throw new Error(`${predicate.value} found; expected owl:sameAs or owl:differentFrom between two IRIs`);
    if (subject.termType !== "NamedNode" || object.termType !== "NamedNode")
      throw new Error(`${subject.value} and ${object.value} found; expected two IRIs`);
    const pair: Pair = subject.value < object.value ? [subject.value, object.value] : [object.value, subject.value];
    pairs.set(pair.join(" "), pair);
  }
  const [same, different] = [owl.sameAs, owl.differentFrom].map((property) => found.get(property) ?? new Map());
  const both = [...(same?.keys() ?? [])].find((key) => different?.has(key));
  if (both !== undefined) throw new Error(`${both.replace(" ", " and ")} are both one and two; expected one decision`);
  return { same: sorted(same), different: sorted(different) };
}

function sorted(pairs: ReadonlyMap<string, Pair> = new Map()): readonly Pair[] {
  return [...pairs.keys()].sort().flatMap((key) => [pairs.get(key) as Pair]);
}
