import { expect } from "chai";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { readRoles } from "../../src/knowledge/roles.ts";

describe("loadKnowledge", () => {
  it("reads Namibia's code NA as a code", async () => {
    const { countries } = await loadKnowledge("knowledge");
    expect(countries.find(({ name }) => name === "Namibia")).to.deep.equal({
      iso2: "NA",
      iso3: "NAM",
      wikidata: "Q1030",
      geonames: "3355338",
      name: "Namibia",
      capital: "Windhoek",
      otherNames: [],
    });
  });
});

describe("readRoles", () => {
  it("takes preferred and other labels as titles, in lower case", () => {
    const turtle = `@prefix role: <https://w3id.org/claimgraph/role/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      role:envoy a skos:Concept ; skos:prefLabel "Envoy"@en ; skos:altLabel "Special envoy"@en ; skos:broader role:diplomat .`;
    expect(readRoles(turtle)).to.deep.equal([
      { key: "envoy", titles: ["envoy", "special envoy"], broader: ["diplomat"] },
    ]);
  });
});
