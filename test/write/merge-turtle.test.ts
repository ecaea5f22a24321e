import { expect } from "chai";
import fc from "fast-check";
import { DataFactory } from "n3";
import { defaultBase } from "../../src/model/vocabulary.ts";
import { mergeTurtle } from "../../src/write/merge-turtle.ts";
import { writeTurtle } from "../../src/write/turtle.ts";

const { literal, namedNode, quad } = DataFactory;
const merged = (...files: readonly string[]) => mergeTurtle(files, defaultBase).join("");

const subjects = ["person/a", "person/b", "text/x_1", "claim/x_1_0-3_aa"].map((name) => namedNode(defaultBase + name));
const properties = ["http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "http://schema.org/text", "https://other.org/p"];
const objects = [
  namedNode(`${defaultBase}country/NO`),
  namedNode("https://other.org/a b".replace(" ", "%20")),
  literal("two\nlines . \n\n@prefix x: <y>.\nperson:a a b."),
  literal('“quoted” \\ "x"', "en"),
  literal("3", namedNode("http://www.w3.org/2001/XMLSchema#nonNegativeInteger")),
];
const triple = fc
  .tuple(
    fc.constantFrom(...subjects, namedNode("https://other.org/s")),
    fc.constantFrom(...properties),
    fc.constantFrom(...objects),
  )
  .map(([subject, property, object]) => quad(subject, namedNode(property), object));

describe("Turtle files", () => {
  it("merge as text into the very file that all their triples give", () => {
    fc.assert(
      fc.property(fc.array(fc.array(triple, { maxLength: 12 }), { minLength: 1, maxLength: 4 }), (files) => {
        const whole = writeTurtle(files.flat(), defaultBase);
        expect(merged(...files.map((quads) => writeTurtle(quads, defaultBase)))).to.equal(whole);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("merge in whatever order, and once", () => {
    const [one, other] = [subjects.slice(0, 2), subjects.slice(1)].map((some) =>
      writeTurtle(
        some.map((subject) => quad(subject, namedNode(properties[1] ?? ""), literal(subject.value))),
        defaultBase,
      ),
    ) as [string, string];
    expect(merged(other, one)).to.equal(merged(one, other));
    expect(merged(one, one)).to.equal(one);
    expect(merged(merged(one, other), other)).to.equal(merged(one, other));
  });

  it("must declare the prefixes they use", () => {
    expect(() => merged("person:a a person:b.\n")).to.throw(
      "the subject person:a found; expected a prefix that the file declares",
    );
  });
});
