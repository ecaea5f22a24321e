import type { Quad } from "@rdfjs/types";
import { cg, namespaces, org, schema, skos } from "../model/vocabulary.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import type { Decisions } from "./decisions.ts";
import type { Digest } from "./digest.ts";
import { type Identity, identify } from "./identity.ts";

/** Classes whose members may turn out to be one with those of another. */
const kinds: Readonly<Record<string, string>> = {
  [cg.ArmedGroup]: org.Organization,
  [schema.NewsMediaOrganization]: org.Organization,
  [cg.Facility]: schema.Place,
};

/** Who is who among all that the articles name: by the user's decisions, by the tables' identifiers, by comparing. */
export function identityOf(digests: readonly Digest[], tables: readonly Quad[], decisions: Decisions): Identity {
  const kindOf = new Map(
    digests.flatMap(({ entities }) => entities.map(({ iri, type }) => [iri, kinds[type] ?? type] as const)),
  );
  const identifiers = new Map<string, string[]>();
  for (const { subject, predicate, object } of tables)
    if (predicate.value === skos.exactMatch && object.value.startsWith(namespaces.wd))
      identifiers.set(subject.value, [...(identifiers.get(subject.value) ?? []), object.value]);
  const first = new Map<string, string>();
  const identified: Candidate[] = [];
  for (const iri of [...identifiers.keys()].sort())
    for (const identifier of identifiers.get(iri) ?? []) {
      const one = first.get(identifier);
      if (one === undefined) first.set(identifier, iri);
      else identified.push({ one, other: iri, reasons: ["same-identifier"], score: 1 });
    }
  return identify([...identified, ...candidatesOf(digests)], decisions, {
    kindOf: (iri) => kindOf.get(iri),
    identifiersOf: (iri) => identifiers.get(iri) ?? [],
  });
}
