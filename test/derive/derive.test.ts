import { expect } from "chai";
import fc from "fast-check";
import { derive } from "../../src/derive/derive.ts";
import type { Digest } from "../../src/derive/digest.ts";
import { cg, defaultBase, org, schema } from "../../src/model/vocabulary.ts";
import { writeGraph } from "../../src/write/syntax.ts";
import { claim, digest, event, iri, person, quotation } from "./sample.ts";

const turtle = (quads: Parameters<typeof writeGraph>[0][number]["quads"]) =>
  writeGraph([{ quads }], "turtle", defaultBase)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("@prefix"));

const office = (holder: string) => ({
  holder: iri(holder),
  role: "https://w3id.org/claimgraph/role/foreign-minister",
  organization: iri("country/NO"),
});
const attack = event("se-attack-fi", "attack", { actor: ["country/SE"], recipient: ["country/FI"] });
const words = "We will keep the harbour open for every ship";

/** Two articles: one minister in two spellings, one quotation with a word more; the accused denies. */
const articles: readonly Digest[] = [
  digest("north", {
    entities: [person("person/dmitri-dahl", ["Dmitri Dahl"]), { ...person("country/SE", ["Sweden"], schema.Country) }],
    offices: [office("person/dmitri-dahl")],
    propositions: [attack],
    claims: [claim("north", "person/dmitri-dahl", "se-attack-fi")],
    quotations: [quotation("north", "person/dmitri-dahl", words)],
  }),
  digest("south", {
    entities: [
      person("person/dmitry-dahl", ["Dahl", "Dmitry Dahl"]),
      {
        iri: iri("organization/government-of-sweden"),
        type: org.Organization,
        names: ["the government"],
        governs: iri("country/SE"),
      },
    ],
    offices: [office("person/dmitry-dahl")],
    propositions: [attack],
    claims: [claim("south", "organization/government-of-sweden", "se-attack-fi", { positive: false })],
    quotations: [quotation("south", "person/dmitry-dahl", `${words} now`)],
  }),
];

describe("What spans articles", () => {
  it("says who is who, and why, in lines that can be deleted", () => {
    expect(turtle(derive(articles, [], { base: defaultBase }).links)).to.deep.equal([
      "link:07b4ca7fd25a a cg:Link;",
      "    cg:links person:dmitri-dahl, person:dmitry-dahl;",
      "    cg:reason cg:SameSpelling, cg:SharedOffice;",
      "    cg:relation owl:sameAs;",
      "    cg:score 0.9.",
      "person:dmitri-dahl owl:sameAs person:dmitry-dahl.",
      "person:dmitry-dahl owl:sameAs person:dmitri-dahl.",
    ]);
  });

  it("says how things stand, who answers whom, what is nearly the same, what things are called", () => {
    expect(turtle(derive(articles, [], { base: defaultBase }).derived)).to.deep.equal([
      "assessment:se-attack-fi a cg:Assessment;",
      "    cg:about proposition:se-attack-fi;",
      '    cg:articles "2"^^xsd:nonNegativeInteger;',
      '    cg:independentArticles "2"^^xsd:nonNegativeInteger;',
      '    cg:opposingSources "1"^^xsd:nonNegativeInteger;',
      '    cg:policy "v1";',
      "    cg:status cg:Disputed;",
      '    cg:supportingSources "1"^^xsd:nonNegativeInteger.',
      "claim:south cg:denies claim:north.",
      'country:SE skos:prefLabel "Sweden"@en.',
      "link:bc81b3745b43 a cg:Link;",
      `    cg:difference "${words} {+now+}"@en;`,
      "    cg:links quotation:north, quotation:south;",
      "    cg:reason cg:SmallEdits;",
      "    cg:relation skos:closeMatch;",
      "    cg:score 0.89.",
      'organization:government-of-sweden skos:prefLabel "the government"@en.',
      'person:dmitri-dahl skos:prefLabel "Dmitri Dahl"@en.',
      'person:dmitry-dahl skos:prefLabel "Dmitry Dahl"@en.',
      "quotation:north skos:closeMatch quotation:south.",
      "quotation:south skos:closeMatch quotation:north.",
    ]);
  });

  it("tells events as facts apart, by a policy that has a name: what nobody denies", () => {
    const narrated = claim("n", "outlet/wire", "se-attack-fi", { earliest: "2024-03-01", latest: "2024-03-02" });
    const { accepted } = derive([digest("n", { claims: [narrated], propositions: [attack] })], [], {
      base: defaultBase,
    });
    expect(turtle(accepted)).to.deep.equal([
      '<https://w3id.org/claimgraph/accepted> rdfs:comment "Policy v1: accepted is an event that two independent sources or more assert, or an outlet in its own voice, and that nobody denies."@en.',
      "event:se-attack-fi a sem:Event;",
      "    sem:eventType frame:attack;",
      "    sem:hasActor country:FI, country:SE;",
      '    sem:hasEarliestBeginTimeStamp "2024-03-01"^^xsd:date;',
      '    sem:hasLatestEndTimeStamp "2024-03-02"^^xsd:date;',
      "    prov:wasDerivedFrom assessment:se-attack-fi;",
      "    cg:actor country:SE;",
      '    cg:policy "v1";',
      "    cg:recipient country:FI.",
    ]);
    expect(turtle(derive(articles, [], { base: defaultBase }).accepted)).to.have.lengthOf(1);
  });

  it("keeps apart whom the user keeps apart", () => {
    const different = [[iri("person/dmitri-dahl"), iri("person/dmitry-dahl")]] as const;
    const { links } = derive(articles, [], { base: defaultBase, decisions: { same: [], different, wrong: [] } });
    expect(turtle(links)).to.include("person:dmitri-dahl owl:differentFrom person:dmitry-dahl.");
    expect(turtle(links).filter((line) => line.includes("sameAs"))).to.deep.equal([]);
  });

  it("depends on the set of articles, not on their order", () => {
    const more = [...articles, digest("third", { entities: [person("person/x_dahl", ["Dahl"])] })];
    const whole = derive(more, [], { base: defaultBase });
    fc.assert(
      fc.property(fc.shuffledSubarray(more, { minLength: more.length }), (shuffled) => {
        const again = derive(shuffled, [], { base: defaultBase });
        for (const layer of ["links", "derived", "accepted"] as const)
          expect(turtle(again[layer])).to.deep.equal(turtle(whole[layer]));
      }),
      { numRuns: 10, seed: 1 },
    );
  });

  it("takes nobody unnamed for another", () => {
    const agents = ["a", "b"].map((key) =>
      digest(key, { entities: [person(`agent/${key}_a-senior-official-3`, ["a senior official"], cg.UnnamedAgent)] }),
    );
    expect(derive(agents, [], { base: defaultBase }).links).to.deep.equal([]);
  });
});
