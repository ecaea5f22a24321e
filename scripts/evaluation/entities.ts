import { cg, org, schema } from "../../src/model/vocabulary.ts";
import { type Ask, grouped, values } from "./graph.ts";

export interface PredictedEntity {
  readonly iri: string;
  /** Private to the file; the IRI's last segment. */
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly generic?: true;
}

/** Classes of the graph → the gold's words; the most telling class of a node decides. */
const types: readonly (readonly [string, string])[] = [
  [cg.UnnamedAgent, "Group"],
  [schema.Person, "Person"],
  [schema.Country, "Country"],
  [cg.ArmedGroup, "ArmedGroup"],
  [schema.NewsMediaOrganization, "Publication"],
  [cg.Facility, "Facility"],
  [cg.Agreement, "Agreement"],
  [org.Organization, "Organization"],
  [schema.Place, "Place"],
];

/** Everything that some words of the article stand for, by IRI. */
export function predictEntities(ask: Ask): readonly PredictedEntity[] {
  const rows = ask(`SELECT DISTINCT ?iri ?type ?label ?preferred WHERE {
    { ?mention itsrdf:taIdentRef ?iri } UNION { ?a schema:publisher ?iri . ?iri a schema:NewsMediaOrganization }
    ?iri a ?type .
    OPTIONAL { ?iri rdfs:label ?label }
    OPTIONAL { ?iri skos:prefLabel ?preferred }
  } ORDER BY ?iri ?preferred ?label`);
  return [...grouped(rows, "iri")].map(([iri, ofOne]) => {
    const classes = values(ofOne, "type");
    const [, type] = types.find(([known]) => classes.includes(known)) ?? ["", "Object"];
    const aliases = [...values(ofOne, "preferred"), ...values(ofOne, "label")];
    const id = iri.slice(iri.lastIndexOf("/") + 1);
    const name = aliases[0] ?? id;
    const generic = type === "Group" ? ({ generic: true } as const) : {};
    return { iri, id: `${type}:${id}`, type, name, aliases: [...new Set(aliases)], ...generic };
  });
}
