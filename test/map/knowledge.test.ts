import { expect } from "chai";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { mapKnowledge } from "../../src/map/knowledge.ts";
import { defaultBase, namespaces } from "../../src/model/vocabulary.ts";
import { writeGraph } from "../../src/write/syntax.ts";

const knowledge = await loadKnowledge("knowledge");
const turtle = (quads: Parameters<typeof writeGraph>[0][number]["quads"]) =>
  writeGraph([{ quads }], "turtle", defaultBase)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("@prefix"));
const told = (...used: readonly string[]) =>
  mapKnowledge(new Set(used), knowledge, [{ key: "attack", label: "attack", plover: "ASSAULT" } as never], {
    base: defaultBase,
  });

describe("What the tables say", () => {
  it("of a country: its name, its ISO codes, and what Wikidata and GeoNames call it", () => {
    const { knowledge: said, links } = told(`${defaultBase}country/NA`);
    expect(turtle(said)).to.deep.equal([
      'country:NA schema:identifier "NA", "NAM";',
      '    skos:prefLabel "Namibia"@en.',
    ]);
    expect(turtle(links)).to.deep.equal(["country:NA skos:exactMatch wd:Q1030, <https://sws.geonames.org/3355338/>."]);
  });

  it("of a frame: its name and its PLOVER class", () => {
    expect(turtle(told(`${namespaces.frame}attack`).knowledge)).to.deep.equal([
      "frame:attack a skos:Concept;",
      "    skos:broader plover:ASSAULT;",
      '    skos:prefLabel "attack"@en.',
    ]);
  });

  it("is nothing of what the graph does not speak of, nor of what they do not know", () => {
    expect(told()).to.deep.equal({ knowledge: [], links: [] });
    expect(told(`${defaultBase}person/nobody-at-all`)).to.deep.equal({ knowledge: [], links: [] });
  });
});
