/** Questions to begin with; all of SPARQL 1.1 is understood. */
export const prefixes = `PREFIX cg: <https://w3id.org/claimgraph/ns#>
PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <http://schema.org/>
`;

export interface Example {
  readonly name: string;
  readonly query: string;
}

export const examples: readonly Example[] = [
  {
    name: "Who says what of whom",
    query: `${prefixes}
SELECT ?source ?actor ?frame ?recipient ?words WHERE {
  ?claim cg:source ?source ; cg:proposition ?proposition ; cg:evidence/nif:anchorOf ?words .
  ?proposition cg:frame ?frame .
  OPTIONAL { ?proposition cg:actor ?actor }
  OPTIONAL { ?proposition cg:recipient ?recipient }
} ORDER BY ?source ?frame LIMIT 200`,
  },
  {
    name: "Disputed and denied, both sides",
    query: `${prefixes}
SELECT ?proposition ?polarity ?source ?words WHERE {
  ?assessment cg:about ?proposition ; cg:status ?status .
  FILTER (?status IN (cg:Disputed, cg:Denied))
  ?claim cg:proposition ?proposition ; cg:polarity ?polarity ; cg:source ?source ; cg:evidence/nif:anchorOf ?words .
} ORDER BY ?proposition ?polarity`,
  },
  {
    name: "Who was quoted how often",
    query: `${prefixes}
SELECT ?speaker (COUNT(?statement) AS ?statements) WHERE {
  ?statement a cg:Statement ; cg:speaker ?speaker .
} GROUP BY ?speaker ORDER BY DESC(?statements)`,
  },
  {
    name: "From a claim to its words in the text",
    query: `${prefixes}
SELECT ?claim ?words ?begin ?end ?article WHERE {
  ?claim a cg:Claim ; cg:evidence ?mention ; cg:reportedIn ?article .
  ?mention nif:anchorOf ?words ; nif:beginIndex ?begin ; nif:endIndex ?end .
} ORDER BY ?claim LIMIT 200`,
  },
];
