import type { Quad } from "@rdfjs/types";
import { expect } from "chai";
import fc from "fast-check";
import { DataFactory, Parser } from "n3";
import { defaultBase } from "../../src/model/vocabulary.ts";
import { formats, readGraph, writeGraph } from "../../src/write/syntax.ts";
import { sortQuads, writeTurtle } from "../../src/write/turtle.ts";

const { namedNode, literal, blankNode, quad } = DataFactory;
const read = (turtle: string) => new Parser().parse(turtle) as Quad[];
const quads =
  read(`@prefix person: <${defaultBase}person/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <http://schema.org/> .
  person:b rdfs:label "B"@en ; a schema:Person . person:a rdfs:label "A \\"quoted\\"\\n"@en, "A"@de, "A" ; a schema:Person ; schema:url <https://x.example/a?b=c> ; schema:age 5 .`);

describe("Turtle", () => {
  it("has a type first, then properties and values in code-unit order, and no prefix that is not in use", () => {
    expect(writeTurtle(quads, defaultBase)).to.equal(`@prefix person: <https://w3id.org/claimgraph/person/>.
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>.
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#>.
@prefix schema: <http://schema.org/>.
@prefix xsd: <http://www.w3.org/2001/XMLSchema#>.

person:a a schema:Person;
    schema:age 5;
    schema:url <https://x.example/a?b=c>;
    rdfs:label "A", "A"@de, "A \\"quoted\\"\\n"@en.
person:b a schema:Person;
    rdfs:label "B"@en.
`);
  });

  it("calls things by the namespace that --base gives them", () => {
    const turtle = writeTurtle(
      read("<https://x.example/person/a> a <http://schema.org/Person> ."),
      "https://x.example/",
    );
    expect(turtle).to.equal(
      "@prefix person: <https://x.example/person/>.\n@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>.\n@prefix schema: <http://schema.org/>.\n\nperson:a a schema:Person.\n",
    );
  });

  it("has no blank nodes: they have no stable bytes", () => {
    const blank = quad(blankNode("b"), namedNode("http://x/p"), literal("1")) as Quad;
    expect(() => writeTurtle([blank], defaultBase)).to.throw(
      TypeError,
      "a BlankNode (b); expected IRIs and literals only: blank nodes have no stable bytes",
    );
  });
});

describe("Every syntax", () => {
  const graph = `${defaultBase}graph/a`;
  for (const format of formats) {
    it(`${format} gives the same bytes whatever the order, repetition and grouping of quads`, () => {
      const once = writeGraph([{ graph, quads }, { quads }], format, defaultBase);
      fc.assert(
        fc.property(
          fc.shuffledSubarray([...quads], { minLength: quads.length }),
          fc.nat(quads.length),
          (shuffled, cut) => {
            const parts = [
              { quads: shuffled },
              { graph, quads: shuffled.slice(cut) },
              { graph, quads: shuffled.slice(0, cut) },
              { quads: shuffled.slice(cut) },
            ];
            expect(writeGraph(parts, format, defaultBase)).to.equal(once);
          },
        ),
        { numRuns: 20, seed: 3 },
      );
    });

    it(`${format} is read again by us`, () => {
      const again = readGraph(writeGraph([{ quads }], format, defaultBase), format);
      expect(sortQuads(again)).to.have.lengthOf(quads.length);
      expect(writeTurtle(again, defaultBase)).to.equal(writeTurtle(quads, defaultBase));
    });

    it(`${format} of nothing is nothing, and can be read`, () => {
      expect(readGraph(writeGraph([], format, defaultBase), format)).to.deep.equal([]);
    });
  }
});
