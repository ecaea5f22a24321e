import { expect } from "chai";
import { Parser } from "n3";
import { decisionsOf } from "../../src/derive/decisions.ts";

const read = (turtle: string) =>
  decisionsOf(new Parser().parse(`@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix : <x:> . ${turtle}`));

describe("A user's decisions", () => {
  it("are pairs that are one and pairs that are two, each once, in one order", () => {
    expect(read(":b owl:sameAs :a . :a owl:sameAs :b . :d owl:differentFrom :c .")).to.deep.equal({
      same: [["x:a", "x:b"]],
      different: [["x:c", "x:d"]],
      wrong: [],
    });
  });

  it("are claims that were misread, too", () => {
    expect(read("<x:/claim/b> owl:deprecated true . <x:/claim/a> owl:deprecated true .").wrong).to.deep.equal([
      "x:/claim/a",
      "x:/claim/b",
    ]);
  });

  const faults: readonly (readonly [string, string, string])[] = [
    [
      "say nothing else",
      ":a :likes :b .",
      "x:likes found; expected owl:sameAs or owl:differentFrom between two IRIs, or owl:deprecated of a claim",
    ],
    [
      "call nothing but claims wrong",
      ":a owl:deprecated true .",
      "x:a owl:deprecated true found; expected a claim and true",
    ],
    ["speak of IRIs", ':a owl:sameAs "b" .', "x:a and b found; expected two IRIs"],
    [
      "do not contradict each other",
      ":a owl:sameAs :b . :b owl:differentFrom :a .",
      "x:a and x:b are both one and two; expected one decision",
    ],
  ];
  for (const [title, turtle, message] of faults) it(title, () => expect(() => read(turtle)).to.throw(message));
});
