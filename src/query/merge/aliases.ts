import type { Quad, Term } from "@rdfjs/types";
import { DataFactory } from "n3";
import { namespaces } from "../../model/vocabulary.ts";

/**
 * Spellings of one and the same name in other people's data, and ours. A Wikidata page stands for its item; "data pages"
 * (`Special:EntityData/…`) are things of their own. `iso-3166-1:` is FollowTheMoney's way to write a country.
 */
const aliases: readonly (readonly [spelling: RegExp, ours: (base: string, ...parts: readonly string[]) => string])[] = [
  [/^https:\/\/schema\.org\/(.*)$/, (_, name) => `${namespaces.schema}${name}`],
  [/^https?:\/\/(?:(?:www|m)\.)?wikidata\.org\/(?:wiki|entity)\/(Q[1-9]\d*)$/, (_, item) => `${namespaces.wd}${item}`],
  [
    /^https?:\/\/(?:sws|www)\.geonames\.org\/([1-9]\d*)(?:\/.*)?$/,
    (_, number) => `https://sws.geonames.org/${number}/`,
  ],
  [/^iso-3166-1:([A-Za-z]{2})$/, (base, code = "") => `${base}country/${code.toUpperCase()}`],
];

/** Quads with each IRI in the one spelling that we use for it. */
export function withOurSpellings(quads: readonly Quad[], base: string): readonly Quad[] {
  const spelt = <T extends Term>(term: T) => {
    if (term.termType !== "NamedNode") return term as never;
    for (const [spelling, ours] of aliases) {
      const found = spelling.exec(term.value);
      if (found !== null) return DataFactory.namedNode(ours(base, ...found.slice(1))) as never;
    }
    return term as never;
  };
  return quads.map(({ subject, predicate, object, graph }) =>
    DataFactory.quad(spelt(subject), spelt(predicate), spelt(object), graph as never),
  );
}
