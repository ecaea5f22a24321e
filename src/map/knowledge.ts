import type { Quad } from "@rdfjs/types";
import type { Frame } from "../model/frame.ts";
import type { Knowledge } from "../model/knowledge.ts";
import { getOr, once } from "../model/once.ts";
import { slug } from "../model/slug.ts";
import { cg, namespaces, rdf, schema, skos } from "../model/vocabulary.ts";
import { describe, english, text } from "./graph.ts";

/** A row of the tables that the graph speaks of. */
interface KnownThing {
  /** Names it may have, relative to the base: which one depends on the class that the text gave it. */
  readonly names: readonly string[];
  readonly label: string;
  readonly wikidata: string;
  readonly geonames?: string;
  /** ISO 3166 alpha-2 codes of the countries that it serves or lies in. */
  readonly countries?: readonly string[];
  /** ISO 3166 codes, alpha-2 and alpha-3. */
  readonly codes?: readonly string[];
}

/**
 * What the tables say of the things in the graph (`used`: their IRIs): preferred names of entities, frames and roles, ISO
 * codes of countries as `knowledge`; `skos:exactMatch` to Wikidata and GeoNames as `links`, reversible by deleting a line.
 */
export function mapKnowledge(
  used: ReadonlySet<string>,
  knowledge: Knowledge,
  frames: readonly Frame[],
  { base }: { readonly base: string },
): { readonly knowledge: readonly Quad[]; readonly links: readonly Quad[] } {
  const things = thingsByName(knowledge);
  const found = [...used].sort().flatMap((iri) => {
    const named = iri.startsWith(base) ? (things.get(iri.slice(base.length)) ?? []) : [];
    return named.map((thing) => ({ iri, ...thing }));
  });
  return {
    knowledge: [
      ...found.flatMap(({ iri, label, codes = [], countries = [] }) => [
        ...describe(iri, [
          [skos.prefLabel, english(label)],
          [schema.identifier, codes.map(text)],
          [cg.belongsTo, countries.map((iso2) => `${base}country/${iso2}`)],
        ]),
        ...countries.flatMap((iso2) =>
          describe(`${base}country/${iso2}`, [
            [rdf.type, schema.Country],
            [skos.prefLabel, knowledge.countries.filter((one) => one.iso2 === iso2).map(({ name }) => english(name))],
          ]),
        ),
      ]),
      ...frames.filter(({ key }) => used.has(namespaces.frame + key)).flatMap(mapFrame),
      ...knowledge.roles
        .filter(({ key }) => used.has(namespaces.role + key))
        .flatMap(({ key, titles, broader }) =>
          describe(namespaces.role + key, [
            [rdf.type, skos.Concept],
            [skos.prefLabel, titles.slice(0, 1).map(english)],
            [skos.broader, broader.map((other) => namespaces.role + other)],
          ]),
        ),
    ],
    links: found.flatMap(({ iri, wikidata, geonames = "" }) =>
      describe(iri, [
        [
          skos.exactMatch,
          [
            ...(wikidata === "" ? [] : [namespaces.wd + wikidata]),
            ...(geonames === "" ? [] : [`https://sws.geonames.org/${geonames}/`]),
          ],
        ],
      ]),
    ),
  };
}

/** The things under each of their names; the tables never change, and each graph asks anew. */
const thingsByName = once((knowledge: Knowledge): ReadonlyMap<string, readonly KnownThing[]> => {
  const found = new Map<string, KnownThing[]>();
  for (const thing of thingsOf(knowledge)) for (const name of thing.names) getOr(found, name, () => []).push(thing);
  return found;
});

/** One thing for each name: a person has a row for each tenure. */
function thingsOf({ countries, people, organisations, places }: Knowledge): readonly KnownThing[] {
  const persons = new Map(people.map(({ name, wikidata }) => [name, wikidata]));
  const served = new Map<string, ReadonlySet<string>>();
  for (const { name, iso2 } of people) {
    if (iso2 !== "") served.set(name, new Set([...(served.get(name) ?? []), iso2]));
  }
  return [
    ...countries.map(({ iso2, iso3, name, wikidata, geonames }) => ({
      names: [`country/${iso2}`],
      codes: [iso2, iso3],
      label: name,
      wikidata,
      geonames,
    })),
    ...[...persons].map(([name, wikidata]) => ({
      names: [`person/${slug(name)}`],
      label: name,
      wikidata,
      countries: [...(served.get(name) ?? [])].sort(),
    })),
    ...organisations.map(({ name, wikidata, iso2 }) => ({
      countries: iso2 === "" ? [] : [iso2],
      names: [`organization/${slug(name)}`, `outlet/${slug(name)}`, `facility/${slug(name)}`],
      label: name,
      wikidata,
    })),
    ...places.map(({ name, wikidata, iso2 }) => ({
      countries: iso2 === "" ? [] : [iso2],
      names: [`place/${slug(name)}`, `facility/${slug(name)}`],
      label: name,
      wikidata,
    })),
  ];
}

function mapFrame({ key, label, plover }: Frame): readonly Quad[] {
  return describe(namespaces.frame + key, [
    [rdf.type, skos.Concept],
    [skos.prefLabel, english(label)],
    [skos.broader, plover === undefined ? undefined : namespaces.plover + plover],
  ]);
}
